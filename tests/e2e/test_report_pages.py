"""The monthly report and its document in a real browser: compiled, traced, edited, approved, numbered, measured.

One server with the demonstration and a worker serves the file; only the journey touches August, the others read July.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import profile, sign_in
from fixtures.page_actions import accept_of, call, dialog, press
from fixtures.patience import ms
from fixtures.server import Server, demonstrating
from toso.documents.content import OfficialDocument, figures_printed
from toso.kit.figures import MISSING

pytestmark = pytest.mark.e2e

RENDERING = 60
ADULTS_WITH_ACCOUNT = "t5.done.cum@ward"
RUNNING = "Kỳ báo cáo chưa hết: còn đến hết ngày 14/08/2024."
ADDED = "- Phường đã kiện toàn Nhóm quản lý."
FETCH_FILE = """async (path) => {
  const answer = await fetch(path);
  const bytes = [...new Uint8Array(await answer.arrayBuffer())];
  return { status: answer.status, type: answer.headers.get("Content-Type"), bytes };
}"""


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demonstration that has worked for two months, with a worker for prints and measurements."""
    folder = tmp_path_factory.mktemp("reports")
    with demonstrating(demonstration_folder, folder, worker=True) as running:
        yield running


def july(page: Page, part: str = "noi-dung") -> None:
    """Opens July's report, which is out, at one of its tabs."""
    page.get_by_role("link", name="Tháng 7 năm 2024").click()
    expect(page.get_by_role("heading", name="Báo cáo tháng 7 năm 2024")).to_be_visible()
    page.goto(f"{page.url.split('?')[0]}?muc={part}")


def whole(text: str | None) -> int:
    return int((text or "").replace(".", ""))


def test_august_is_compiled_corrected_approved_numbered_and_printed(page: Page) -> None:
    sign_in(page, "minh", path="/bao-cao?ky=2024-08")
    accept_of(page, "Khu phố 5")
    page.reload()
    expect(page.get_by_text("Đã tiếp nhận số liệu của 3/16 đơn vị.")).to_be_visible()
    press(page, "Tổng hợp báo cáo tháng 8")
    expect(page.get_by_role("heading", name="Báo cáo tháng 8 năm 2024")).to_be_visible()
    expect(page.get_by_text("Chưa có số liệu của 13 đơn vị:")).to_be_visible()
    report = page.url

    _words_are_edited(page)
    _late_figures_move_in(page)
    _is_laid_before_the_leader(page)

    sign_in(page, "lan", path=report)
    press(page, "Trả lại")
    dialog(page).get_by_label("Lý do trả lại").fill("Ghi rõ tên trưởng nhóm")
    press(dialog(page), "Trả lại")
    expect(page.get_by_text("Lãnh đạo trả lại: Ghi rõ tên trưởng nhóm")).to_be_visible()

    sign_in(page, "minh", path=report)
    _is_laid_before_the_leader(page)

    sign_in(page, "lan", path=report)
    expect(page.get_by_role("status").filter(has_text=RUNNING)).to_be_visible()
    press(page, "Duyệt báo cáo")
    expect(dialog(page)).to_contain_text(RUNNING)
    press(dialog(page), "Duyệt báo cáo")
    expect(page.get_by_role("link", name="Mở văn bản", exact=True)).to_be_visible()

    _is_numbered_and_printed(page)


def _is_numbered_and_printed(page: Page) -> None:
    sign_in(page, "ha", path="/van-ban?state=approved")
    page.get_by_role("link", name=re.compile("tháng 8 năm 2024")).click()
    expect(page.get_by_role("status").filter(has_text=RUNNING)).to_be_visible()
    press(page, "Cấp số và phát hành")
    press(dialog(page), "Cấp số và phát hành")
    expect(page.get_by_text("02/BC-UBND").first).to_be_visible()
    expect(page.get_by_role("button", name="Tải PDF", exact=True)).to_be_visible(timeout=ms(RENDERING))
    address = page.get_by_role("link", name="Mở văn bản PDF").get_attribute("href") or ""
    found = page.evaluate(FETCH_FILE, address)
    assert (found["status"], found["type"]) == (200, "application/pdf")
    assert bytes(found["bytes"][:5]) == b"%PDF-"
    _is_checked_by_anybody(page, bytes(found["bytes"]))

    page.goto("/van-ban?tab=so&kind=report")
    expect(page.locator(".register-table tbody tr")).to_have_count(2)
    expect(page.locator(".register-table tbody .is-code a")).to_have_text(["01/BC-UBND", "02/BC-UBND"])


def _is_checked_by_anybody(page: Page, pdf: bytes) -> None:
    """The pages behind the printed QR codes, of the document and of its copy, opened on a phone without an account."""
    document = next(row for row in call(page, "GET", "/documents")["items"] if row["code"] == "02/BC-UBND")
    code = call(page, "GET", f"/documents/{document['id']}")["content"]["check_url"].rsplit("/", 1)[-1]
    copy, copied = _is_copied(page)
    phone: Any = {"width": 360, "height": 760}
    stranger = profile(page.context.browser, page.url, viewport=phone)  # pyright: ignore[reportArgumentType] — launched by us
    try:
        outside = stranger.new_page()
        outside.goto(f"/xac-minh/{code}")
        expect(outside.get_by_text("02/BC-UBND")).to_be_visible()
        for given, verdict in ((pdf + b" ", "Không khớp"), (pdf, "Trùng khớp")):
            _drop(outside, given, verdict)
            press(outside, "Kiểm tra tệp khác")
        outside.goto(copy)
        expect(outside.get_by_text(re.compile(r"Bản sao y số 01/SY-UBND ngày \d"))).to_be_visible()
        _drop(outside, copied, "Trùng khớp")
        expect(outside.get_by_text(re.compile(r"Bản sao y số 01/SY-UBND .* của văn bản số 02/BC-UBND"))).to_be_visible()
        assert outside.evaluate("document.documentElement.scrollWidth") == phone["width"], "nothing is cut off"
    finally:
        stranger.close()


def _drop(outside: Page, given: bytes, verdict: str) -> None:
    file: Any = {"name": "bao-cao.pdf", "mimeType": "application/pdf", "buffer": given}
    outside.get_by_label("Tệp PDF cần kiểm tra").set_input_files(file)
    expect(outside.get_by_text(verdict, exact=True)).to_be_visible()


def _is_copied(page: Page) -> tuple[str, bytes]:
    """The office copies the document: where the copy is checked, and its file."""
    press(page, "Sao văn bản")
    press(dialog(page), "Cấp số và tạo bản sao")
    made = page.get_by_role("button", name="Tải 01/SY-UBND")
    expect(made).to_be_visible(timeout=ms(RENDERING))
    path = page.get_by_role("link", name="Trang xác minh bản sao 01/SY-UBND").get_attribute("href") or ""
    with page.expect_download() as waiting:
        made.click()
    return path, waiting.value.path().read_bytes()


def _words_are_edited(page: Page) -> None:
    press(page, "Sửa mục “Tổ chức và thành viên”")
    text = page.get_by_role("textbox", name="Nội dung mục")
    expect(text.locator("[data-mark='{{team.members.cum@ward}}']")).to_contain_text("Thành viên Tổ CNSCĐ")
    text.press("Control+End")
    for line in (ADDED, "- Hộ đã đến: "):
        page.keyboard.press("Enter")
        page.keyboard.insert_text(line)
    press(page, "Chèn số liệu")
    dialog(page).get_by_label("Tìm số liệu").fill("ho da den tuyen truyen")
    dialog(page).get_by_role("button", name=re.compile(r"Hộ gia đình đã đến .*\(lũy kế\)")).click()
    expect(text).to_be_focused()
    press(page, "Lưu mục này")
    expect(page.get_by_text("đã sửa tay")).to_be_visible()
    line = page.locator(".paper-line", has_text="- Hộ đã đến:")
    expect(line.locator("[data-figure='act.visited.cum@ward']")).to_be_visible()


def _late_figures_move_in(page: Page) -> None:
    """Figures taken over after compiling make the report say so, and move in without touching the edited words."""
    accept_of(page, "Khu phố 3")
    page.reload()
    expect(page.get_by_text("Số liệu của báo cáo không còn khớp")).to_be_visible()
    expect(page.get_by_role("button", name="Trình lãnh đạo duyệt")).to_be_disabled()
    press(page, "Cập nhật số liệu")
    expect(page.get_by_text("Chưa có số liệu của 12 đơn vị:")).to_be_visible()
    expect(page.get_by_text("Số liệu của báo cáo không còn khớp")).to_have_count(0)
    expect(page.get_by_text(ADDED)).to_be_visible()


def _is_laid_before_the_leader(page: Page) -> None:
    press(page, "Trình lãnh đạo duyệt")
    dialog(page).get_by_label("Cùng một lý do cho mọi đơn vị").fill("Đang rà soát lại danh sách hộ")
    press(dialog(page), "Trình lãnh đạo duyệt")
    expect(page.get_by_text("Chờ duyệt", exact=True)).to_be_visible()


def test_a_figure_opens_who_entered_what_and_the_lines_add_up(page: Page) -> None:
    sign_in(page, "lan", path="/bao-cao")
    july(page)
    figure = page.locator(f"[data-figure='{ADULTS_WITH_ACCOUNT}']").first
    shown = figure.text_content()
    figure.focus()
    page.keyboard.press("Enter")
    rows = dialog(page).locator("tbody tr")
    expect(rows).to_have_count(12)
    expect(rows.first).to_contain_text("Hoàng Thị Hoa")
    values = [whole(text) for text in dialog(page).locator("tbody td.is-number").all_text_contents()]
    assert sum(values) == whole(shown) == whole(dialog(page).locator("tfoot td.is-number").text_content())
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    expect(figure).to_be_focused()


def test_every_figure_of_the_print_stands_on_the_page(page: Page) -> None:
    sign_in(page, "lan", path="/bao-cao")
    shown: set[str] = set()
    july(page)
    report = call(page, "GET", f"/reports/{page.url.split('?')[0].rsplit('/', 1)[-1]}")
    for part, place in (("noi-dung", ".paper"), ("phu-luc-1", ".annex"), ("phu-luc-2", ".table")):
        page.goto(f"{page.url.split('?')[0]}?muc={part}")
        expect(page.locator(f"{place} [data-figure]").first).to_be_visible()
        shown |= set(page.locator("[data-figure]").evaluate_all("(all) => all.map((one) => one.dataset.figure)"))
    document = call(page, "GET", f"/documents/{report['document_id']}")
    content = OfficialDocument.model_validate(document["content"])
    printed = {name for name, text in figures_printed(content) if text != MISSING}
    assert len(printed) > 500
    assert printed - shown == set()


def test_a_percentage_leads_to_its_khu_pho_and_back(page: Page) -> None:
    sign_in(page, "minh", path="/bao-cao")
    july(page, "muc-tieu")
    page.locator("[data-figure='t5.done.pct@ward']").click()
    expect(dialog(page).get_by_text("1.275 trên 1.733 = 73,6%")).to_be_visible()
    dialog(page).locator("[data-figure='t5.done.cum@kp2']").click()
    expect(dialog(page).locator("tbody tr")).to_have_count(1)
    expect(dialog(page).get_by_text("Đặng Thúy Nga")).to_be_visible()
    press(dialog(page), "Quay lại số trước")
    expect(dialog(page).get_by_text("1.275 trên 1.733 = 73,6%")).to_be_visible()


def test_the_annex_has_a_column_for_each_khu_pho_each_desk_with_figures_and_the_ward(page: Page) -> None:
    sign_in(page, "minh", path="/bao-cao")
    july(page, "phu-luc-1")
    expect(page.locator(".annex thead th")).to_have_count(1 + 12 + 4 + 1)
    page.locator(".annex [data-figure='t9.done.cum@kp1']").click()
    expect(dialog(page).locator(".figure-value")).to_have_text("7")


def test_an_issued_document_passes_its_own_check_and_a_stray_page_does_not(page: Page) -> None:
    from weasyprint import HTML  # noqa: PLC0415 — heavy, only this test needs it

    sign_in(page, "minh", path="/van-ban")
    page.get_by_role("link", name=re.compile("tháng 7 năm 2024")).click()
    check = page.get_by_role("button", name="Kiểm tra thể thức văn bản này")
    expect(check).to_be_visible(timeout=ms(RENDERING))  # once the issued files are made
    check.click()
    expect(page.get_by_text("Đạt thể thức")).to_be_visible(timeout=ms(RENDERING))
    page.goto("/van-ban?tab=the-thuc")
    stray = HTML(string="<p>Giấy không theo thể thức</p>").write_pdf() or b""
    page.get_by_label("Tệp PDF hoặc Word cần kiểm tra").set_input_files(
        {"name": "giay.pdf", "mimeType": "application/pdf", "buffer": stray}
    )
    press(page, "Kiểm tra")
    expect(page.get_by_text(re.compile(r"Có \d+ lỗi thể thức phải sửa"))).to_be_visible(timeout=ms(RENDERING))
    expect(page.get_by_text("Cách sửa trong Word").first).to_be_visible()


def test_only_the_office_desk_numbers_and_recalls(page: Page) -> None:
    sign_in(page, "minh", path="/van-ban")
    page.get_by_role("link", name=re.compile("tháng 7 năm 2024")).click()
    expect(page.get_by_role("button", name="Tải PDF")).to_be_visible(timeout=ms(RENDERING))
    expect(page.get_by_role("button", name="Thu hồi văn bản")).to_have_count(0)
    document = page.url
    sign_in(page, "ha", path=document)
    press(page, "Thu hồi văn bản")
    expect(dialog(page).get_by_label("Lý do thu hồi")).to_be_visible()
    press(dialog(page), "Thôi")
    expect(page.get_by_text("Đã cấp số, chưa ký số", exact=True).first).to_be_visible()
