"""Work on tasks and plans that are under way, in a real browser: evidence, a stopped share, an amended plan.

One server with the demonstration serves the file in any order: each test works on units or words of its own.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from fixtures.browser import Watch, sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e

PHOTO = Path(__file__).parents[2] / "frontend" / "icons" / "icon-192.png"
REASON = "Khu phố gộp việc này vào đợt ra quân của phường"
ADDED = "Riêng khu phố ven biển làm xong trước ngày Chuyển đổi số quốc gia"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("tasks")
    with demonstrating(demonstration_folder, folder) as running:
        yield running


def press(where: Page | Locator, name: str) -> None:
    where.get_by_role("button", name=name, exact=True).click()


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog")


def open_task(page: Page, ref: str) -> None:
    page.get_by_role("table", name="Nhiệm vụ").get_by_role("link", name=re.compile(ref)).click()
    expect(page.get_by_role("heading", name=f"Nhiệm vụ {ref}", level=1)).to_be_visible()


def test_a_photo_handed_in_with_progress_is_opened_by_whoever_follows_the_task(page: Page) -> None:
    sign_in(page, "hoa", path="/nhiem-vu")
    open_task(page, "3b")
    press(page, "Ghi tiến độ")
    form = dialog(page)
    form.get_by_label("Đang thực hiện").check()
    form.get_by_label("Tỷ lệ hoàn thành").fill("85")
    form.get_by_label("Đã làm gì, có vướng mắc gì").fill("Ra quân sáng Chủ nhật, 40 hộ")
    form.get_by_label("Ảnh, tệp minh chứng").set_input_files(PHOTO)
    expect(form.get_by_role("button", name="Bỏ tệp icon-192.png")).to_be_visible()
    press(form, "Ghi vào nhật ký")
    expect(form).to_have_count(0)
    sign_in(page, "minh", path="/nhiem-vu")
    open_task(page, "3b")
    press(page, "Khu phố 1")
    entry = page.get_by_role("list", name="Nhật ký tiến độ").get_by_role("listitem").filter(has_text="40 hộ")
    with page.expect_download() as download:
        press(entry, "icon-192.jpg")
    assert Path(download.value.path()).read_bytes().startswith(b"\xff\xd8"), "a picture is drawn anew"


def test_evidence_that_is_not_what_its_name_says_is_refused_at_its_field(page: Page, page_watch: Watch) -> None:
    page_watch.expect(415, 422)
    sign_in(page, "hoa", path="/nhiem-vu")  # khu phố 2's share is stopped by another test
    open_task(page, "3c")
    press(page, "Ghi tiến độ")
    form = dialog(page)
    form.get_by_label("Đã làm gì, có vướng mắc gì").fill("Gửi nhầm tệp")
    form.get_by_label("Ảnh, tệp minh chứng").set_input_files(
        {"name": "anh.png", "mimeType": "image/png", "buffer": b"MZ not a picture"}
    )
    press(form, "Ghi vào nhật ký")
    expect(form.get_by_role("alert").filter(has_text=re.compile("tệp", re.IGNORECASE)).first).to_be_visible()
    expect(form.get_by_label("Đã làm gì, có vướng mắc gì")).to_have_value("Gửi nhầm tệp")


def test_a_units_share_is_stopped_with_a_reason_that_the_unit_reads(page: Page) -> None:
    sign_in(page, "minh", path="/nhiem-vu")
    open_task(page, "3c")
    press(page, "Khu phố 2")
    press(page, "Dừng giao việc")
    press(dialog(page), "Dừng giao việc")
    expect(dialog(page).get_by_text("Hãy nhập mục này.")).to_be_visible()
    dialog(page).get_by_label("Lý do").fill(REASON)
    press(dialog(page), "Dừng giao việc")
    expect(page.get_by_text("Đã dừng giao việc cho đơn vị.")).to_be_visible()
    expect(page.get_by_role("button", name="Dừng giao việc")).to_have_count(0)
    task = page.url
    sign_in(page, "nga", path=task)
    expect(page.get_by_role("list", name="Nhật ký tiến độ")).to_contain_text(REASON)
    expect(page.get_by_text("Dừng thực hiện").first).to_be_visible()
    expect(page.get_by_role("button", name="Ghi tiến độ")).to_have_count(0)


def test_a_plan_amended_in_the_middle_of_the_year_keeps_its_tasks_progress_and_figures(page: Page) -> None:
    sign_in(page, "lan", path="/bao-cao")
    attained = _attained_in_july(page)
    sign_in(page, "minh", path="/ke-hoach")
    page.get_by_role("link", name=re.compile("Triển khai hoạt động")).click()
    press(page, "Sửa đổi, bổ sung")
    dialog(page).get_by_label("Lý do").fill("Bổ sung theo chỉ đạo của thành phố")
    press(dialog(page), "Sửa đổi, bổ sung")
    _a_task_gets_more_words(page)
    press(page, "Trình duyệt")
    press(dialog(page), "Trình duyệt")
    expect(page.get_by_text("Chờ duyệt").first).to_be_visible()
    edition = page.url
    sign_in(page, "lan", path=edition)
    press(page, "Duyệt và giao việc")
    press(dialog(page), "Duyệt và giao việc")
    expect(page.get_by_role("link", name="Theo dõi nhiệm vụ")).to_be_visible()
    page.get_by_role("tab", name="Các bản và thay đổi").click()
    editions = page.get_by_role("table", name="Các bản")
    expect(editions.get_by_role("row").filter(has_text="bản sửa đổi lần 1")).to_contain_text("Đã duyệt")
    expect(editions.get_by_role("row").filter(has_text="bản đầu")).to_contain_text("Đã thay bằng bản mới")
    expect(page.get_by_text(ADDED)).to_be_visible()
    sign_in(page, "hoa", path="/nhiem-vu")
    open_task(page, "3b")
    expect(page.get_by_role("list", name="Nhật ký tiến độ")).to_contain_text("Đã lập nhóm Zalo khu phố.")
    sign_in(page, "lan", path="/bao-cao")
    assert _attained_in_july(page) == attained


def _attained_in_july(page: Page) -> list[str]:
    """The sentences of July's report about each target."""
    page.get_by_role("link", name="Tháng 7 năm 2024").click()
    page.get_by_role("tab", name="Mục tiêu").click()
    figures = page.get_by_role("table", name="Kết quả thực hiện các mục tiêu").locator("[data-figure]")
    expect(figures.nth(8)).to_be_visible()
    return figures.all_text_contents()


def _a_task_gets_more_words(page: Page) -> None:
    tasks = page.locator("#nhiemvu")
    tasks.locator("summary").filter(has_text=re.compile(r"^\s*3c\.")).click()
    words = tasks.locator("details[open]").get_by_label(re.compile("^Nội dung"))
    words.fill(f"{words.input_value()}. {ADDED}")
    page.get_by_label("Ngày ban hành", exact=True).fill("09/08/2024")
    press(page, "Lưu kế hoạch")


def test_every_day_that_the_year_draws_is_read_beside_it(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "minh", path="/nhiem-vu?view=thoi-gian")
    expect(page.locator(".year-bars").first).to_be_visible()
    drawn = page.locator(".year-bars").evaluate_all("(bars) => bars.map((bar) => bar.querySelectorAll('rect').length)")
    assert max(drawn) > 1
    for row, count in zip(page.locator(".year tbody tr").all(), drawn, strict=True):
        if count > 1:
            row.locator("summary").press("Enter")
            told = row.get_by_role("listitem").all_inner_texts()
            assert len(told) == count
            assert all(re.search(r"đến hết \d\d/\d\d/\d{4}$", one) for one in told), told
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
