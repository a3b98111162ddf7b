"""From a ward's own workbooks to the numbered report, all of it in pages, and from a printed figure back to its cell."""

import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.ledgers import HOMES, PEOPLE, book, rows
from fixtures.page_actions import call, confirm, dialog, press
from fixtures.patience import ms, patience
from fixtures.server import Server, demonstrating
from toso.documents.linter import lint_pdf

pytestmark = pytest.mark.e2e
UNIT = "Khu phố 6"
A_JOB, RENDERING, WHOLE = 30, 90, 90  # seconds
# What the unit did in the month, by measure; what is not named stays as it was.
MORE = {
    "t1.done": 42,
    "t2.guided_household": 21,
    "t3.done": 3,
    "t4.done": 8,
    "t7.done": 65,
    "t7.reach": 59,
    "act.visited": 21,
}
FETCH = """async (path) => {
  const answer = await fetch(path);
  return { type: answer.headers.get("Content-Type"), bytes: [...new Uint8Array(await answer.arrayBuffer())] };
}"""


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("workbooks")
    with demonstrating(demonstration_folder, folder, worker=True) as running:
        yield running


def send(page: Page, name: str, content: bytes, button: str) -> None:
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    page.locator("input[type=file]").set_input_files(files=[file])
    press(page, button)


def form_of(page: Page, period: str) -> dict[str, Any]:
    """The form of the unit in a month, as it stands; without an id while nobody has begun it."""
    listed = call(page, "GET", f"/submissions?period={period}")["items"]
    row = next(one for one in listed if one["unit_name"] == UNIT)
    return call(page, "GET", f"/submissions/{row['id']}") if row["id"] else row


def cells(form: dict[str, Any]) -> dict[str, Any]:
    return {cell["code"]: cell for group in form["groups"] for cell in group["cells"]}


@pytest.mark.timeout(600)
def test_messy_workbooks_to_numbered_report(page: Page) -> None:
    """No figure is entered beside the pages; what is printed is the machine's part of the ten minutes."""
    page.set_viewport_size({"width": 768, "height": 1024})
    begun = time.monotonic()
    _list_goes_into_the_register(page)
    listed = time.monotonic()
    done = _figures_are_read(page)
    _is_handed_in(page)
    _is_compiled(page, done)
    _is_approved_and_numbered(page)
    ended = time.monotonic()
    sys.stdout.write(f"sổ hộ {listed - begun:.0f} s, số tháng đến bản PDF có số {ended - listed:.0f} s\n")
    assert ended - begun <= patience(WHOLE)


def _list_goes_into_the_register(page: Page) -> None:
    """A list with its groups named once and a day that there is not: the good homes go in, the cell is mended."""
    sign_in(page, "hoa", path="/so-ho/nhap")
    street = call(page, "GET", "/streets")[0]["name"]
    head = ("Tổ dân", "Chủ hộ", "Số nhà", "Đường", "Họ và tên", "Ngày sinh")
    homes = [
        ("Tổ 1", "Vũ Văn Mẫu", "901", street, "Vũ Văn Mẫu", "05/08/1960"),
        ("", "Hà Thị Mẫu", "902", street, "Hà Thị Mẫu", "31/02/1990"),
        ("Tổ 1", "Bùi Văn Thử", "903", street, "Bùi Văn Thử", "1971"),
        ("", "Mạc Thị Thử", "904", street, "Mạc Thị Thử", "1982"),
    ]
    send(page, "danh-sach.xlsx", book(("Danh sách", rows(("DANH SÁCH HỘ",), head, *homes))), "Gửi tệp")
    expect(page.get_by_role("heading", name="Cột nào là gì?")).to_be_visible(timeout=ms(A_JOB))
    press(page, "Kiểm tra cả tệp")
    expect(page.get_by_text("1 ô cần sửa, ở 1 hộ")).to_be_visible(timeout=ms(A_JOB))
    press(page, "Sửa ô")
    dialog(page).get_by_label("Ngày sinh").fill("20/02/1990")
    confirm(page, "Sửa và kiểm tra lại")
    expect(page.get_by_text("Cả tệp đọc tốt")).to_be_visible(timeout=ms(A_JOB))
    press(page, "Ghi vào sổ")
    confirm(page, "Ghi vào sổ")
    expect(page.get_by_text(re.compile("^4 hộ mới"))).to_be_visible(timeout=ms(A_JOB))


def _figures_are_read(page: Page) -> int:
    """The unit's workbook of sums: a name and a cell are asked; how many accounts it says."""
    sign_in(page, "minh", path="/so-lieu?ky=2024-08")
    july = {code: cell for code, cell in cells(form_of(page, "2024-07")).items() if cell["cumulative"] is not None}
    says = {code: cell["cumulative"] + MORE.get(code, 0) for code, cell in july.items()}
    homes, people, done = (says.pop(code) for code in (HOMES, PEOPLE, "t5.done"))
    page.get_by_role("link", name="Lấy từ sổ Excel").click()
    head = ("Khu phố", "Số hộ", "Nhân khẩu", "Số TK đã mở", *(july[code]["label"] for code in says))
    lines = [head, (UNIT, homes, f"khoảng {people}", done, *says.values())]
    content = book(("KP", rows(*lines, ("Cộng", homes, people, done))))
    send(page, "so-thang-8.xlsx", content, "Gửi và xem trước")
    expect(page.get_by_text("Chưa rõ 3 ô")).to_be_visible()
    assert form_of(page, "2024-08")["id"] is None, "nothing is written before it is taken"
    page.get_by_label("Số TK đã mở").select_option("t5.done|cum")
    expect(page.get_by_text("Chưa rõ 1 ô")).to_be_visible()
    page.get_by_role("button", name="Ô KP!C2").click()
    dialog(page).get_by_label("Số", exact=True).fill(str(people))
    press(dialog(page), "Ghi")
    expect(page.get_by_text("Không còn ô nào phải hỏi.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 768, "the page does not run out sideways"
    take = page.get_by_role("button", name=re.compile(r"^Lấy \d+ số vào 1 báo cáo$"))
    count = int(re.findall(r"\d+", take.inner_text())[0])
    assert len(july) - 5 <= count <= len(july), "all but what the log of activities answers by now"
    take.click()
    expect(page.get_by_text(f"Đã lấy {count} số.")).to_be_visible()
    page.get_by_role("link", name="Mở báo cáo").click()
    expect(page.get_by_text(f"Ô KP!C2 của so-thang-8.xlsx: “khoảng {people}”")).to_be_visible()
    return done


def _is_handed_in(page: Page) -> None:
    """Differences from July that are large are explained; the rest is pressed."""
    page.get_by_label(re.compile("^Ghi vì sao: “Ước tính")).fill("Loa phát ít buổi hơn")
    press(page, "Lưu")
    expect(page.get_by_text(re.compile("Đã lưu lúc"))).to_be_visible()
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
    page.keyboard.press("Escape")
    press(page, "Trình lãnh đạo duyệt")
    dialog(page).get_by_label("Cùng một lý do cho mọi đơn vị").fill("Đang rà soát lại danh sách hộ")
    confirm(page, "Trình lãnh đạo duyệt")
    expect(page.get_by_text("Chờ duyệt", exact=True)).to_be_visible()


def _is_approved_and_numbered(page: Page) -> None:
    sign_in(page, "lan", path="/bao-cao")
    page.get_by_role("link", name="Tháng 8 năm 2024").click()
    press(page, "Duyệt báo cáo")
    confirm(page, "Duyệt báo cáo")
    expect(page.get_by_role("link", name="Mở văn bản", exact=True)).to_be_visible()
    sign_in(page, "ha", path="/van-ban?state=approved")
    page.get_by_role("link", name=re.compile("tháng 8 năm 2024")).click()
    press(page, "Cấp số và phát hành")
    confirm(page, "Cấp số và phát hành")
    printed = page.get_by_role("link", name="Mở văn bản PDF")
    expect(printed).to_be_visible(timeout=ms(RENDERING))
    found = page.evaluate(FETCH, printed.get_attribute("href"))
    assert found["type"] == "application/pdf"
    assert lint_pdf(bytes(found["bytes"])).errors == ()
