"""A hint: the desk asks, the member answers on a phone, the desk chooses two homes of another team, and closes it."""

import re
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
    """The demonstration, in which Sơn's phone had no network for weeks."""
    with serving(tmp_path_factory.mktemp("hints"), demonstration_folder / "toso.sqlite3", TOSO_DEMO="1") as running:
        yield running


def answer_on_the_phone(page: Page, asked: str) -> None:
    sign_in(page, "son", path="/")
    page.get_by_role("link", name="Trả lời một câu hỏi về phiếu của mình").first.click()
    expect(page.get_by_text("trong phường thường là 0 trong 100")).to_be_visible()
    expect(page.get_by_text(asked, exact=True)).to_be_visible()  # as the desk saw it before
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Gửi trả lời").click()
    expect(page.get_by_text("Đã gửi trả lời.")).to_have_count(0)
    page.get_by_label("Lý do khác").check()
    page.get_by_label("Nói thêm").fill("Máy mất mạng, gửi bù ngày 2/8")
    page.get_by_role("button", name="Gửi trả lời").click()
    expect(page.get_by_text("Trả lời: Lý do khác: Máy mất mạng, gửi bù ngày 2/8")).to_be_visible()


def test_a_member_is_asked_before_two_homes_are_checked(page: Page, server: Server, chromium: Browser) -> None:
    sign_in(page, "minh", path="/kiem-tra-lai")
    page.get_by_role("link", name="Nên xem lại").click()
    card = page.get_by_role("region", name="Vũ Ngọc Sơn")
    expect(card.get_by_text("Có thể do máy mất mạng lâu ngày.")).to_be_visible()
    card.get_by_role("button", name="Hỏi thành viên").click()
    preview = page.get_by_role("dialog", name="Hỏi Vũ Ngọc Sơn?")
    asked = preview.get_by_text("Nhờ anh/chị cho biết thêm về các phiếu").inner_text()
    expect(preview.get_by_text("trong phường thường là 0 trong 100")).to_be_visible()
    assert re.search(r"ngày \d\d/\d\d/2024", asked)
    preview.get_by_role("button", name="Gửi câu hỏi").click()
    expect(card.get_by_text("Chưa trả lời; chờ đến 16/08/2024")).to_be_visible()
    with phone(chromium, server) as context:
        answer_on_the_phone(context.new_page(), asked)
    page.reload()
    expect(card.get_by_text("Máy mất mạng, gửi bù ngày 2/8")).to_be_visible()
    card.get_by_role("button", name="Chọn hộ kiểm tra lại").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Số hộ").fill("2")
    dialog.get_by_role("button", name="Chọn hộ kiểm tra lại").click()
    expect(card.get_by_role("listitem")).to_have_count(2)
    expect(card.get_by_role("listitem").filter(has_text="Vũ Ngọc Sơn")).to_have_count(0)
    card.get_by_role("button", name="Kết thúc").click()
    dialog.get_by_role("textbox", name="Lý do").fill("Máy mất mạng, đã đối chiếu")
    dialog.get_by_role("button", name="Kết thúc").click()
    expect(card.get_by_text("Lý do: Máy mất mạng, đã đối chiếu")).to_be_visible()
    expect(card.get_by_role("button")).to_have_count(0)
