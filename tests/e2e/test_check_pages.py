"""A faulty PDF dropped on the page: its fault boxed on the picture, found from either side, and how to mend it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from factories.documents import report
from fixtures.browser import sign_in
from fixtures.patience import ms
from fixtures.server import Server, demonstrating
from toso.documents.render.engine import print_pdf
from toso.documents.render.pdf import STYLE_SHEET, page_source

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("checking")
    with demonstrating(demonstration_folder, folder, worker=True) as running:
        yield running


def faulty() -> bytes:
    """The number lacks its colon, everything else is right."""
    source = page_source(report(annexes=()))
    return print_pdf(source.replace("Số: 05/BC-UBND<", "Số 05/BC-UBND<"), STYLE_SHEET)


def test_a_faulty_file_is_dropped_and_its_fault_shown_on_the_page(page: Page) -> None:
    sign_in(page, "ha", path="/van-ban?tab=the-thuc")
    file = {"name": "Báo cáo.pdf", "mimeType": "application/pdf", "buffer": faulty()}
    page.get_by_label("Tệp PDF hoặc Word cần kiểm tra").set_input_files(file)
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    expect(page.get_by_text("Có 1 lỗi thể thức phải sửa")).to_be_visible(timeout=ms(60))

    first = page.get_by_role("region", name="Trang 1")
    picture = first.get_by_role("img", name="Ảnh trang 1")
    expect(picture).to_be_visible()
    expect(picture).to_have_js_property("naturalWidth", 1000)
    item = first.get_by_role("listitem").filter(has_text="Số, ký hiệu ghi").first
    expect(item).to_contain_text("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm 3")
    expect(item).to_contain_text("“Số 05/BC-UBND”")
    expect(item.get_by_text("gõ lại: Số: 05/BC-UBND")).to_be_visible()

    first.get_by_role("button", name="Mục 1: Số, ký hiệu").press("Enter")
    expect(item).to_have_class("lint-item is-error is-picked")
    item.get_by_role("button", name="Xem mục 1 trên ảnh trang").click()
    expect(page.locator("#picture-1")).to_be_in_viewport()

    with page.expect_download() as download:
        page.get_by_role("button", name="Tải bản in kết quả").click()
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")

    page.reload()
    expect(page.get_by_text("Có 1 lỗi thể thức phải sửa")).to_be_visible()
    page.get_by_role("button", name="Kiểm tra tệp khác").click()
    expect(page.get_by_label("Tệp PDF hoặc Word cần kiểm tra")).to_be_attached()
