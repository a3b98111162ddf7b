"""A quarter's report is made of its months and written beside its pages; the outline of the coming year is changed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.patience import ms
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e

RENDERING = 60


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demonstration in which July is out, with a worker for the pages."""
    folder = tmp_path_factory.mktemp("writing")
    with demonstrating(demonstration_folder, folder, worker=True) as running:
        yield running


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_a_quarter_is_opened_compiled_and_written_beside_its_pages(page: Page) -> None:
    sign_in(page, "minh", path="/bao-cao")
    press(page, "Mở báo cáo quý, 6 tháng, năm")
    expect(page.get_by_role("combobox")).to_have_value("2024-Q3")
    press(page, "Mở kỳ")
    expect(page.get_by_text("Có 1 báo cáo tháng đã duyệt trong kỳ.")).to_be_visible()
    press(page, "Tổng hợp báo cáo quý III năm 2024")
    expect(page.get_by_role("heading", name="Báo cáo quý III năm 2024")).to_be_visible()
    page.get_by_role("tab", name="Theo tháng").click()
    expect(page.get_by_text("chưa có trong báo cáo: chưa tổng hợp")).to_be_visible()
    expect(page.locator("[data-figure='t5.done.cum@2024-07']")).to_be_visible()

    _its_period_is_closed_and_opened_again(page)
    page.get_by_role("link", name="Soạn cạnh bản in").click()
    pages = page.get_by_role("img", name=re.compile("Bản in dự thảo"))
    expect(pages).to_be_visible(timeout=ms(RENDERING))
    shown = pages.get_attribute("src") or ""
    press(page, "Sửa mục “Nhiệm vụ quý tới”")
    text = page.get_by_role("textbox", name="Nội dung mục")
    text.press("Control+End")
    page.keyboard.insert_text(" Hoàn thành trước ngày 14/9/2024.")
    expect(pages).not_to_have_attribute("src", shown, timeout=ms(RENDERING))

    press(page, "Lưu mục này")
    part = page.get_by_role("region", name="IV. Nhiệm vụ quý tới")
    expect(part.get_by_text("đã sửa tay")).to_be_visible()
    part.get_by_text("Xem chỗ đã sửa so với bản thảo tự động").click()
    expect(part.locator("ins")).to_contain_text("Hoàn thành trước ngày 14/9/2024.")
    part.get_by_role("button", name="Trở lại bản thảo tự động").click()
    page.get_by_role("dialog").get_by_role("button", name="Trở lại bản thảo tự động").click()
    expect(part.get_by_text("đã sửa tay")).to_have_count(0)

    _a_table_is_chosen(page)
    page.set_viewport_size({"width": 360, "height": 760})
    _its_figures_open_on_a_phone(page)
    expect(pages).to_be_hidden()
    press(page, "Bản in")
    expect(pages).to_be_visible()


def _its_period_is_closed_and_opened_again(page: Page) -> None:
    press(page, "Đóng kỳ")
    page.get_by_role("dialog").get_by_role("button", name="Đóng kỳ", exact=True).click()
    told = page.get_by_text("Kỳ này đã đóng nên không tổng hợp được")
    expect(told).to_be_visible()
    press(page, "Mở lại kỳ")
    page.get_by_role("dialog").get_by_role("button", name="Mở lại kỳ", exact=True).click()
    expect(told).to_have_count(0)
    expect(page.get_by_role("button", name="Đóng kỳ", exact=True)).to_be_visible()


def _a_table_is_chosen(page: Page) -> None:
    press(page, "Sửa mục “Đề xuất, kiến nghị”")
    page.get_by_role("textbox", name="Nội dung mục").press("Control+End")
    press(page, "Chèn số liệu")
    choosing = page.get_by_role("dialog")
    choosing.get_by_label("Tìm số liệu").fill("bang ket qua")
    choosing.get_by_role("button", name=re.compile("Bảng kết quả thực hiện các mục tiêu")).click()
    press(page, "Lưu mục này")


def _its_figures_open_on_a_phone(page: Page) -> None:
    table = page.get_by_role("region", name="Bảng kết quả thực hiện các mục tiêu")
    table.locator("[data-figure='t5.done.pct@ward']").click()
    expect(page.locator(".figure-value")).to_have_text("73,6%")
    page.keyboard.press("Escape")
    assert page.evaluate("document.documentElement.scrollWidth") == 360, "the table stands as cards"


def test_the_outline_of_the_coming_year_is_changed_and_seen_as_it_prints(page: Page) -> None:
    sign_in(page, "minh", path="/so-lieu/che-do")
    page.get_by_label("Năm báo cáo").select_option("2025")
    expect(page.get_by_text("Thay đổi áp dụng từ kỳ báo cáo tháng 1 năm 2025.")).to_be_visible()
    page.locator("[name='outline.6.hidden']").check()
    page.get_by_role("button", name="Chuyển lên: V Đề xuất, kiến nghị").click()
    sheet = page.get_by_role("region", name="Đề cương khi in")
    expect(sheet.locator("strong").nth(-2)).to_have_text("IV. ĐỀ XUẤT, KIẾN NGHỊ")
    expect(sheet.get_by_text("Hộ gia đình được đến")).to_have_count(0)
    press(page, "Lưu chế độ báo cáo")
    expect(page.get_by_text("Đã lưu chế độ báo cáo, áp dụng từ kỳ tháng 1 năm 2025.")).to_be_visible()
    page.get_by_role("button", name="Hàng quý").click()
    expect(page.get_by_text("Phụ lục I: Kết quả theo tháng")).to_be_visible()
