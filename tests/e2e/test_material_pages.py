"""News in real browser: written on a phone by the head of khu phố 1, approved at a desk, posted, counted; a rule read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e

TITLE = "Tổ công nghệ số giúp tiểu thương nhận tiền qua mã QR"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("materials")) as running:
        yield running


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def approve(page: Page) -> None:
    """Asked first, thought better of, and meant the second time."""
    asked = page.get_by_role("dialog", name="Duyệt tài liệu này?")
    for answer in ("Thôi", "Duyệt"):
        press(page, "Duyệt")
        asked.get_by_role("button", name=answer, exact=True).click()
        expect(asked).to_have_count(0)


def test_news_is_written_approved_posted_and_counted(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "hoa", path="/tai-lieu/moi")
    press(page, "Lưu")
    expect(page.get_by_text("Hãy chọn loại tài liệu.").first).to_be_visible()
    page.get_by_label("Loại tài liệu").select_option(label="Tin, bài")
    page.get_by_label("Tên, đầu đề").fill(TITLE)
    page.get_by_label("Nội dung").fill("Mười hai quầy hàng đã dán mã QR.")
    press(page, "Lưu")
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    press(page, "Trình duyệt")
    expect(page.get_by_role("button", name="Trình duyệt", exact=True)).to_have_count(0)
    address = page.url

    sign_in(page, "minh", path=address)
    approve(page)
    expect(page.get_by_role("button", name="Thu hồi", exact=True)).to_be_visible()

    sign_in(page, "hoa", path=address)
    press(page, "Ghi nơi đăng, phát")
    form = page.get_by_role("dialog")
    form.get_by_label("Kênh").select_option(label="Cổng thông tin điện tử thành phần")
    form.get_by_label("Địa chỉ bài đã đăng").fill("https://honggai.example.vn/tin/9")
    form.get_by_role("button", name="Lưu", exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("link", name="Mở bài")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "runs over at 360 px"

    page.goto(f"{server.url}/tai-lieu")
    expect(page.get_by_role("link", name=TITLE)).to_be_visible()
    figure = page.locator(".facts div, .facts > *").filter(has_text="Tin, bài, câu chuyện").first
    expect(figure).to_contain_text("mỗi tháng")
    number = figure.get_by_role("button")
    value = int(number.inner_text())
    number.click()
    behind = page.get_by_role("table", name="Danh sách")
    expect(behind.get_by_role("link")).to_have_count(value)
    expect(behind.get_by_role("link", name=TITLE)).to_be_visible()


def test_a_rule_is_confirmed_by_whoever_is_asked_and_the_rest_is_known(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "minh", path="/tai-lieu?loai=rule")
    page.get_by_role("link", name="Quy chế hoạt động").click()
    press(page, "Chưa đọc")
    lines = page.get_by_role("listitem").filter(has_text="Chưa đọc, quá hạn")
    expect(lines).to_have_count(2)
    press(page, "Ghi người đã ký giấy")
    page.get_by_role("dialog").get_by_role("checkbox").first.check()
    page.get_by_role("dialog").get_by_role("button", name="Lưu", exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    press(page, "Chưa đọc")
    expect(lines).to_have_count(1)
