"""The calendar of everything in a real browser, on a phone: by months, as a list, one day, and its secret address."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e
FITS = "document.documentElement.scrollWidth <= innerWidth"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("agenda")) as running:
        yield running


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_a_head_finds_what_concerns_the_khu_pho_by_month_and_as_a_list(
    page: Page,
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "hoa", path="/lich")
    training = page.get_by_role("link", name=re.compile("^08:00 Tập huấn: Hướng dẫn thành viên tổ"))
    expect(training).to_be_visible()
    assert page.evaluate(FITS), "runs over at 360 px"
    press(page, "Tháng sau")
    expect(page.get_by_text("Quốc khánh").first).to_be_visible()
    press(page, "Danh sách")
    expect(page.get_by_text("02/09/2024: Quốc khánh")).to_be_visible()
    press(page, "Tháng trước")
    page.get_by_role("combobox", name="Loại").select_option(label="Hoạt động")
    expect(page.get_by_role("link", name=re.compile("^Hạn nhiệm vụ"))).to_have_count(0)
    page.get_by_role("link", name=re.compile("^Tập huấn: Hướng dẫn thành viên tổ")).click()
    expect(page.get_by_role("heading", name=re.compile("^Hướng dẫn thành viên tổ"))).to_be_visible()


def test_the_secret_address_is_shown_once_and_closed(page: Page) -> None:
    sign_in(page, "ha", path="/lich?view=danh-sach&ngay=2024-08-12")
    expect(page.get_by_role("heading", name="Ngày 12/08/2024")).to_be_visible()
    press(page, "Lấy lịch vào điện thoại")
    press(page, "Tạo địa chỉ lịch")
    expect(page.get_by_label("Địa chỉ lịch riêng của bạn")).to_have_value(re.compile(r"/api/v1/calendar/[^/]+\.ics$"))
    page.get_by_role("dialog").get_by_role("button", name="Đóng", exact=True).last.click()
    press(page, "Lấy lịch vào điện thoại")
    press(page, "Đóng địa chỉ đang dùng")
    expect(page.get_by_text("Đã đóng địa chỉ lịch.")).to_be_visible()
