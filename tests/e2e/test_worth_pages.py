"""On a phone: finance checks a payment list and the leader settles it; a score departs with its reason, is settled."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("worth")) as running:
        yield running


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_a_payment_list_is_checked_and_settled(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "loan", path="/kinh-phi/chi-tra?loc=sent")
    page.get_by_role("link", name="Khu phố 2").click()
    page.get_by_role("button", name="Xem ngày").first.click()
    expect(page.get_by_role("dialog").get_by_text("Có mặt ở hoạt động").first).to_be_visible()
    page.keyboard.press("Escape")
    press(page, "Kiểm tra, trình duyệt")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Khoản kinh phí chi").select_option(index=9)
    dialog.get_by_role("button", name="Kiểm tra, trình duyệt").click()
    expect(page.get_by_text("Chờ duyệt chi").first).to_be_visible()
    address = page.url
    sign_in(page, "lan", path=address[address.index("/kinh-phi") :])
    press(page, "Duyệt chi")
    dialog.get_by_label("Số chứng từ, văn bản").fill("PC 50")
    dialog.get_by_label("Lý do, ghi chú").fill("Đã bổ sung dự toán")
    dialog.get_by_role("button", name="Duyệt chi").click()
    expect(page.get_by_text("Đã duyệt chi").first).to_be_visible()
    expect(page.get_by_text("PC 50")).to_be_visible()


def test_a_score_that_departs_says_why_and_is_settled(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "minh", path="/danh-gia?loc=sent")
    page.get_by_role("link", name="Khu phố 2").click()
    press(page, "Xem lại điểm")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Nộp số liệu tháng đúng hạn").select_option(label="Không")
    dialog.get_by_label("Lý do chấm khác").nth(2).fill("Nộp sau ngày hẹn")
    dialog.get_by_role("button", name="Lưu").click()
    expect(page.get_by_text("Nộp sau ngày hẹn")).to_be_visible()
    press(page, "Trình chốt")
    expect(page.get_by_text("Chờ chốt").first).to_be_visible()
    address = page.url
    sign_in(page, "lan", path=address[address.index("/danh-gia") :])
    press(page, "Chốt kết quả")
    expect(page.get_by_text("Đã chốt").first).to_be_visible()
