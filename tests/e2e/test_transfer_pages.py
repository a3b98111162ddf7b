"""A list goes into the register and out again: columns, a wrong cell, a household that is there already, an export."""

import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.households import LE_THANH_TONG, fill_register
from fixtures.import_export import NEW_FAMILY, workbook
from fixtures.ledgers import book, rows
from fixtures.patience import ms
from fixtures.phones import at_database
from fixtures.server import Server, serving

pytestmark = pytest.mark.e2e
A_JOB = 30  # seconds; the worker looks for work only now and then

KNOWN = ("", "Khu phố 1", LE_THANH_TONG, "12", "Bùi Văn Đạt", "Bùi Văn Đạt", "Chủ hộ", "1960", "0912345601", "SIM 2G")
WRONG = ("", "Khu phố 1", LE_THANH_TONG, "23", "Hà Văn Mẫn", "Hà Văn Mẫn", "Chủ hộ", "31/02/1990", "", "")


@pytest.fixture(scope="module")
def server(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The small register of khu phố 1 and 2, with a worker."""
    folder = tmp_path_factory.mktemp("transfer")
    file = folder / "toso.sqlite3"
    shutil.copyfile(sqlite_template, file)
    at_database(file, fill_register)
    with serving(folder, file, worker=True, TOSO_DEMO="1") as running:
        yield running


def send(page: Page, content: bytes) -> None:
    file = {"name": "so-ho.xlsx", "mimeType": "application/octet-stream", "buffer": content}
    page.locator("input[type=file]").set_input_files(files=[file])
    page.get_by_role("button", name="Gửi tệp").click()
    expect(page.get_by_role("heading", name="Cột nào là gì?")).to_be_visible(timeout=ms(A_JOB))


def check(page: Page) -> None:
    page.get_by_role("button", name="Kiểm tra cả tệp").click()
    expect(page.get_by_role("heading", name="Xem lại trước khi ghi")).to_be_visible(timeout=ms(A_JOB))


def test_a_list_is_read_corrected_taken_and_given_out_again(page: Page) -> None:
    sign_in(page, "hoa", path="/so-ho/nhap")
    send(page, workbook(*NEW_FAMILY, WRONG))
    page.get_by_label("Là mục nào trong sổ: Loại SIM").select_option("Không lấy cột này")
    check(page)
    expect(page.get_by_text("1 ô cần sửa, ở 1 hộ")).to_be_visible()
    expect(page.get_by_role("row", name="Hà Văn Mẫn")).to_contain_text("Ô H6 (Ngày sinh): Ngày này không có.")
    page.get_by_role("button", name="Sửa ô").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Ngày sinh")).to_have_value("31/02/1990")
    dialog.get_by_label("Ngày sinh").fill("20/02/1990")
    dialog.get_by_role("button", name="Sửa và kiểm tra lại").click()
    expect(page.get_by_text("Cả tệp đọc tốt")).to_be_visible(timeout=ms(A_JOB))
    page.get_by_role("button", name="Bỏ tệp này").click()  # of what is gone nothing is asked again: no 404
    page.get_by_role("dialog").get_by_role("button", name="Bỏ tệp").click()
    expect(page.get_by_role("button", name="Gửi tệp")).to_be_visible()

    send(page, workbook(*NEW_FAMILY, KNOWN))
    expect(page.get_by_text("Đã dùng lại cách chọn cột")).to_be_visible()
    page.get_by_label("Là mục nào trong sổ: Loại SIM").select_option("Loại SIM")
    check(page)
    page.reload()  # where one is stands in the address
    expect(page.get_by_text("1 hộ có thể đã có trong sổ")).to_be_visible()
    page.get_by_label("Quyết định cho Bùi Văn Đạt").select_option("Là hộ đã có: cập nhật hộ đó")
    expect(page.get_by_text("Cả tệp đọc tốt")).to_be_visible()
    page.get_by_role("button", name="Ghi vào sổ").click()
    page.get_by_role("dialog").get_by_role("button", name="Ghi vào sổ").click()
    expect(page.get_by_text("1 hộ mới, 1 hộ cập nhật, 2 người mới")).to_be_visible(timeout=ms(A_JOB))
    page.get_by_role("link", name="Xem sổ hộ").click()
    page.get_by_role("link", name="Vũ Văn Tư").click()
    told_from_cells(page)
    given_out(page)
    taken_back(page)


def told_from_cells(page: Page) -> None:
    """On the page of a new household: each person beside the cells they came from."""
    page.get_by_role("tab", name="Thay đổi").click()
    page.locator("summary").filter(has_text="Từng ô của tệp").press("Enter")
    told = page.locator("details[open]")
    expect(told.locator("dd").first).to_have_text(re.compile(r"^[^:!]+: ô [A-Z]+\d+ · "))
    expect(told).not_to_contain_text("!")  # its one sheet stands in the line above
    expect(told.locator("dt")).to_have_text(["Cả hộ", "Vũ Văn Tư", "Trịnh Thị Bảy"])


def given_out(page: Page) -> None:
    page.goto("/so-ho/xuat")
    page.get_by_label("Tuyến phố").select_option(LE_THANH_TONG)
    page.get_by_label("Mục đích").select_option("Lập danh sách đi từng nhà")
    with page.expect_download(timeout=ms(A_JOB)) as download:
        page.get_by_role("button", name="Tạo tệp").click()
    sheet = openpyxl.load_workbook(io.BytesIO(Path(download.value.path()).read_bytes())).active
    names = [row[10].value for row in sheet.iter_rows(min_row=2)]
    assert {"Vũ Văn Tư", "Trịnh Thị Bảy", "Bùi Văn Đạt"} <= set(names)
    assert len(names) == 7


def taken_back(page: Page) -> None:
    """The household that the file entered leaves the register, the one that it changed is as before."""
    page.goto("/so-ho/nhap")
    row = page.get_by_role("row", name="so-ho.xlsx").filter(has_text="Đã ghi vào sổ")
    row.get_by_role("button", name="Xem, hoàn tác").click()
    page.get_by_role("button", name="Hoàn tác lần nhập").click()
    asked = page.get_by_role("dialog")
    expect(asked).to_contain_text("1 hộ mới ra khỏi sổ như ghi nhầm; 1 hộ có từ trước trở lại như trước khi nhập")
    asked.get_by_label("Lý do").fill("Nhập nhầm danh sách")
    asked.get_by_role("button", name="Hoàn tác lần nhập").click()
    expect(page.get_by_text("1 hộ mới ra khỏi sổ, 1 hộ trở lại như trước")).to_be_visible(timeout=ms(A_JOB))
    page.get_by_role("link", name="Xem sổ hộ").click()
    expect(page.get_by_role("link", name="Bùi Văn Đạt")).to_be_visible()
    expect(page.get_by_role("link", name="Vũ Văn Tư")).to_have_count(0)


def test_rows_of_several_sheets_stand_with_the_sheet_and_row_they_come_from(page: Page) -> None:
    head = ("Chủ hộ", "Số nhà", "Tuyến phố")
    sheets = [
        (f"Khu phố {n}", rows(head, (f"Thái Văn {name}", f"9{n}", f"Ngõ Trang {n}")))
        for n, name in ((1, "Na"), (2, "Ni"))
    ]
    sign_in(page, "minh", path="/so-ho/nhap")
    send(page, book(*sheets))
    check(page)
    for name, place in (("Thái Văn Na", "Khu phố 1: 2"), ("Thái Văn Ni", "Khu phố 2: 2")):
        expect(page.get_by_role("row", name=name).get_by_role("cell").first).to_have_text(place)
    expect(page.get_by_text("NaN")).to_have_count(0)
