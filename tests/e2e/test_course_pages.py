"""A course in a real browser: opened by the desk, its sheet looked at, the line that waits given a person, taken."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.courses import certificate, sheet
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e

TITLE = "Kỹ năng số nâng cao"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("courses")) as running:
        yield running


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_a_sheet_of_the_platform_is_taken(page: Page, tmp_path: Path) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "minh", path="/hoat-dong/moi")
    page.get_by_label("Loại hoạt động").select_option(label="Khóa học trực tuyến")
    page.get_by_label("Tên hoạt động").fill(TITLE)
    page.get_by_label("Ngày tổ chức").fill("01/08/2024")
    page.get_by_label("Ngày kết thúc").fill("31/08/2024")
    press(page, "Lưu vào lịch")
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    press(page, "Mời người dự")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Khu phố 1", exact=True).check()
    dialog.get_by_label("Bắt buộc học xong").uncheck()
    dialog.get_by_role("button", name="Mời người dự", exact=True).click()
    expect(dialog).to_have_count(0)
    press(page, "Mở khóa học")
    file = tmp_path / "ket-qua.xlsx"
    rows = (
        ("Trần Thị Mẫu Bình", "", "", "Khu phố 1", "Đạt", "05/08/2024"),
        ("Lê Minh Mẫu Chi", *[""] * 4, "06/08/2024"),
    )
    file.write_bytes(sheet(*rows, ("Ai Đó Ở Xa", *[""] * 4, "32/13/2024")))
    page.get_by_label("Bảng tính từ nền tảng học").set_input_files(file)
    press(page, "Xem trước")
    expect(page.get_by_text("1 dòng nhập được, 1 dòng chờ chọn người, 1 dòng sai")).to_be_visible()
    page.get_by_label("Người của dòng 5").select_option(index=1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "runs over at 360 px"
    press(page, "Nhập các dòng đúng")
    expect(page.get_by_text("Đã ghi 2 người học xong.")).to_be_visible()
    expect(page.get_by_text("0 dòng nhập được, 0 dòng chờ chọn người, 1 dòng sai")).to_be_visible()
    expect(page.get_by_text("Khu phố 1 · xong 06/08/2024")).to_be_visible()
    row = page.get_by_role("listitem").filter(has_text="xong 06/08/2024")
    row.get_by_role("button", name="Gắn minh chứng", exact=True).click()
    proof = tmp_path / "chung-nhan.png"
    proof.write_bytes(certificate())
    page.get_by_role("dialog").get_by_label("Minh chứng").set_input_files(proof)
    page.get_by_role("dialog").get_by_role("button", name="Ghi nhận", exact=True).click()
    expect(row.get_by_role("link", name="Minh chứng của")).to_be_visible()
    press(page, "Bỏ tệp này")
    expect(page.get_by_text("Ai Đó Ở Xa")).to_have_count(0)
