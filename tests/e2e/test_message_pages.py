"""From a report to a group of a khu phố: a number typed wrongly is named, the text is copied, the posting logged; files of
all khu phố come in one archive.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.patience import ms
from fixtures.server import Server, serving

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demonstration, whose July report is out, with its worker."""
    folder = tmp_path_factory.mktemp("voices")
    with serving(folder, demonstration_folder / "toso.sqlite3", worker=True, TOSO_DEMO="1") as running:
        yield running


def edit_a_number(page: Page) -> None:
    """A typed number that is no figure of the text is named; the drafted text comes back."""
    page.get_by_role("button", name="Sửa lời").click()
    text = page.get_by_role("textbox", name="Nội dung bài")
    expect(text.locator(".chip").first).to_be_visible()
    text.press("Control+End")
    text.press_sequentially(" Đã có 999 hộ tham gia.")
    page.get_by_role("button", name="Lưu bài").click()
    expect(page.get_by_text("Khác số liệu đã chốt").first).to_be_visible()
    expect(page.locator("mark.message-odd")).to_contain_text("999")
    page.get_by_role("button", name="Sửa lời").click()
    page.get_by_role("button", name="Lấy lại bài soạn sẵn").click()
    page.get_by_role("dialog").get_by_role("button", name="Lấy lại bài soạn sẵn").click()
    expect(page.locator("mark.message-odd")).to_have_count(0)


def test_a_text_goes_from_the_report_to_the_group(page: Page) -> None:
    sign_in(page, "minh", path="/truyen-thong")
    page.get_by_role("link", name="Khu phố 1", exact=True).click()
    expect(page.get_by_role("heading", name="Tin nhóm Zalo: Khu phố 1")).to_be_visible()
    edit_a_number(page)
    sign_in(page, "hoa", path="/truyen-thong")
    page.get_by_role("link", name="Khu phố 1", exact=True).click()
    page.get_by_role("button", name="Ghi đã đăng").click()
    expect(page.get_by_label("Đăng, phát ở đâu")).to_have_value("Nhóm Zalo Khu phố 1")
    page.get_by_role("dialog").get_by_role("button", name="Ghi đã đăng").click()
    log = page.locator(".message-log")
    expect(log.get_by_text("Nhóm Zalo Khu phố 1")).to_be_visible()
    expect(log.get_by_text("Hoàng Thị Hoa")).to_be_visible()


def test_files_of_all_units_come_in_one_archive(page: Page) -> None:
    sign_in(page, "minh", path="/bao-cao")
    page.get_by_role("link", name="Tạo tệp hàng loạt").click()
    page.get_by_role("checkbox", name=re.compile("Tháng 8 năm 2024")).uncheck()
    page.get_by_role("checkbox", name=re.compile("Tháng 7 năm 2024")).check()
    page.get_by_role("button", name="Tạo tệp").click()
    made = page.get_by_text(re.compile(r"Được \d+ trên \d+ tệp"))
    expect(made).to_be_visible(timeout=ms(60))
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải tệp nén").click()
    assert download.value.suggested_filename.endswith(".zip")
