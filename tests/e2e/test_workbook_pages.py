"""From a unit's own workbook to the draft of the ward's report, and from a printed figure back to its cell."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.ledgers import HOMES, PEOPLE, book, rows
from fixtures.page_actions import call, confirm, dialog, press
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e
UNIT = "Khu phố 6"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("workbooks")
    with demonstrating(demonstration_folder, folder) as running:
        yield running


def form_of(page: Page, period: str) -> dict[str, Any]:
    """The form of the unit in a month, as it stands; without an id while nobody has begun it."""
    listed = call(page, "GET", f"/submissions?period={period}")["items"]
    row = next(one for one in listed if one["unit_name"] == UNIT)
    return call(page, "GET", f"/submissions/{row['id']}") if row["id"] else row


def cells(form: dict[str, Any]) -> dict[str, Any]:
    return {cell["code"]: cell for group in form["groups"] for cell in group["cells"]}


def test_ledger_to_draft_report(page: Page) -> None:
    page.set_viewport_size({"width": 768, "height": 1024})
    sign_in(page, "minh", path="/so-lieu?ky=2024-08")
    july = cells(form_of(page, "2024-07"))
    homes, people, done = (july[code]["cumulative"] for code in (HOMES, PEOPLE, "t5.done"))
    page.get_by_role("link", name="Lấy từ sổ Excel").click()
    lines = [("Khu phố", "Số hộ", "Nhân khẩu", "Số TK đã mở"), (UNIT, homes, f"khoảng {people}", done)]
    made = book(("KP", rows(*lines, ("Cộng", homes, people, done))))
    file = {"name": "so-thang-8.xlsx", "mimeType": "application/octet-stream", "buffer": made}
    page.locator("input[type=file]").set_input_files(files=[file])
    press(page, "Gửi và xem trước")
    expect(page.get_by_text("Chưa rõ 3 ô")).to_be_visible()
    assert form_of(page, "2024-08")["id"] is None, "nothing is written before it is taken"
    page.get_by_label("Số TK đã mở").select_option("t5.done|cum")
    expect(page.get_by_text("Chưa rõ 1 ô")).to_be_visible()
    page.get_by_role("button", name="Ô KP!C2").click()
    dialog(page).get_by_label("Số", exact=True).fill(str(people))
    press(dialog(page), "Ghi")
    expect(page.get_by_text("Không còn ô nào phải hỏi.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 768, "the page does not run out sideways"
    press(page, "Lấy 3 số vào 1 báo cáo")
    expect(page.get_by_text("Đã lấy 3 số.")).to_be_visible()
    page.get_by_role("link", name="Mở báo cáo").click()
    expect(page.get_by_text(f"Ô KP!C2 của so-thang-8.xlsx: “khoảng {people}”")).to_be_visible()
    _is_handed_in(page)
    _is_compiled(page, done)


def _is_handed_in(page: Page) -> None:
    """What no workbook said stays as in July, with a remark; the rest is pressed."""
    form = form_of(page, "2024-08")
    said = {
        code: {"cumulative": cell["cumulative"] if cell["ledger"] else cell["previous"], "remark": "Theo sổ của đơn vị"}
        for code, cell in cells(form).items()
    }
    body = {"data_until": "2024-08-08", "figures": said, "sections": {}}
    call(page, "PUT", f"/submissions/{form['id']}", body, form["version"])
    page.reload()
    press(page, "Nộp số liệu")
    confirm(page, "Nộp số liệu")
    expect(page.get_by_text("Đã nộp", exact=True).first).to_be_visible()
    press(page, "Tiếp nhận")
    expect(dialog(page)).to_contain_text("So với tháng 7/2024")
    confirm(page, "Tiếp nhận")
    expect(page.get_by_text("Đã tiếp nhận", exact=True).first).to_be_visible()


def _is_compiled(page: Page, done: int) -> None:
    page.goto("/bao-cao?ky=2024-08")
    press(page, "Tổng hợp báo cáo tháng 8")
    expect(page.get_by_role("heading", name="Báo cáo tháng 8 năm 2024")).to_be_visible()
    page.locator("[data-figure='t5.done.cum@ward']").first.click()
    said = f"Ô KP!D2 của so-thang-8.xlsx ghi “{done}”".replace(",", ".")
    expect(dialog(page)).to_contain_text(said)
