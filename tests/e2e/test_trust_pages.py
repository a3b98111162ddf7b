"""A re-check: the desk draws a sample, the head checks a household on the phone, the leader sees what it says of the figures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures.browser import sign_in
from fixtures.phones import phone
from fixtures.server import Server, serving

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demonstration, in which July's households were visited."""
    with serving(tmp_path_factory.mktemp("trust"), demonstration_folder / "toso.sqlite3", TOSO_DEMO="1") as running:
        yield running


def draw(page: Page) -> None:
    sign_in(page, "minh", path="/kiem-tra-lai")
    page.get_by_role("button", name="Rút mẫu").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Kỳ đến nhà").select_option("2024-07")
    dialog.get_by_role("button", name="Rút mẫu").click()
    expect(page.get_by_role("heading", name="Kiểm tra lại tháng 7 năm 2024 – Phường Hồng Gai")).to_be_visible()
    expect(page.get_by_text("Chưa kiểm tra hộ nào").first).to_be_visible()


def check_on_the_phone(page: Page) -> None:
    """Everything holds but one claim; an unanswered one is asked for first."""
    sign_in(page, "hoa", path="/kiem-tra-lai")
    page.get_by_role("region", name="Hộ giao cho tôi").get_by_role("link").first.click()
    page.get_by_role("button", name="Lưu kết quả").click()
    expect(page.get_by_text("Hãy trả lời mọi mục.")).to_be_visible()
    page.get_by_role("button", name="Mọi mục đều đúng").click()
    page.get_by_role("group", name="Đã đến nhà, gặp được: Đã làm").get_by_role("button", name="Sai").click()
    page.get_by_role("button", name="Lưu kết quả").click()
    expect(page.get_by_text("Đã ghi kết quả kiểm tra lại.")).to_be_visible()
    expect(page.get_by_role("heading", name="Các mẫu đã rút")).to_be_visible()


def test_a_sample_is_drawn_checked_by_somebody_else_and_shown_over_the_figures(
    page: Page, server: Server, chromium: Browser
) -> None:
    draw(page)
    with phone(chromium, server) as context:
        check_on_the_phone(context.new_page())
    page.reload()
    expect(page.get_by_text("đúng mọi mục 0").first).to_be_visible()
    expect(page.get_by_role("img", name="Đúng mọi mục 0% (khoảng tin cậy 95%: 0% đến 79,3%)").first).to_be_visible()
    page.goto("/muc-tieu")
    expect(page.get_by_text("Đã kiểm tra 1 hộ, đúng mọi mục 0. Đúng mọi mục 0%")).to_be_visible()
    page.get_by_role("link", name="Kiểm tra lại tháng 7 năm 2024").click()
    expect(page.get_by_role("region", name="Các hộ trong mẫu").get_by_text("Có chỗ sai")).to_be_visible()
