"""The whole main job in a real browser: plan text → named people → figures → report → number → PDF, nobody typing a total."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from fixtures.browser import sign_in
from fixtures.page_actions import confirm
from fixtures.patience import ms
from fixtures.server import Server, serving
from toso.documents.linter import lint_pdf

pytestmark = pytest.mark.e2e
SEED = Path(__file__).parents[2] / "backend/toso/demo/data/ke-hoach-62-KH-UBND.md"
RENDERING = 90
FETCH = """async (path) => {
  const answer = await fetch(path);
  return { type: answer.headers.get("Content-Type"), bytes: [...new Uint8Array(await answer.arrayBuffer())] };
}"""


@pytest.fixture(scope="module")
def server(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The ward with its cast and nothing else: no plan, no period; a worker prints."""
    with serving(tmp_path_factory.mktemp("job"), sqlite_template, worker=True, TOSO_DEMO="1") as running:
        yield running


def press(where: Page | Locator, name: str) -> None:
    where.get_by_role("button", name=name, exact=True).click()


@pytest.mark.timeout(300)
def test_from_the_text_of_the_plan_to_the_numbered_report(page: Page) -> None:
    _plan_is_read(page)
    _statistics_are_chosen(page)
    _plan_is_submitted(page)
    _leader_approves_the_plan(page)
    _head_names_people(page)
    _period_is_opened(page)
    _head_hands_in_figures(page)
    _desk_takes_over_and_compiles(page)
    _leader_approves_the_report(page)
    _office_numbers_and_prints(page)


def _plan_is_read(page: Page) -> None:
    sign_in(page, "minh", path="/ke-hoach")
    page.get_by_role("link", name="Nhập kế hoạch").first.click()
    page.get_by_label("Tệp kế hoạch").set_input_files(SEED)
    press(page, "Đọc kế hoạch")
    expect(page.get_by_role("heading", name="Xem lại bản đọc")).to_be_visible(timeout=ms(30))
    page.get_by_role("button", name=re.compile(r"^Bắt buộc \(\d+\)")).click()
    press(page, "Giữ cả 2 như bản gốc")
    page.get_by_role("region", name="Phần đầu, phần ký").get_by_role("button", name="Giữ như bản gốc").click()
    expect(page.get_by_text("Có thể nhận thành kế hoạch")).to_be_visible()
    press(page, "Nhận thành kế hoạch")
    confirm(page, "Nhận thành kế hoạch")
    expect(page.get_by_text("Chưa duyệt được: mục tiêu 1, 2, 3, 4, 5, 6, 7, 8, 9 chưa chọn")).to_be_visible()


def _plan_is_submitted(page: Page) -> None:
    press(page, "Trình duyệt")
    confirm(page, "Trình duyệt")
    expect(page.get_by_text("Chờ duyệt").first).to_be_visible()


def _leader_approves_the_plan(page: Page) -> None:
    sign_in(page, "lan", path="/ke-hoach")
    page.get_by_role("link", name=re.compile("Triển khai hoạt động")).first.click()
    page.get_by_role("tab", name="Chỉ tiêu thống kê").click()
    expect(page.get_by_text("Lý do: Theo dõi trên nền tảng MOOC")).to_be_visible()
    press(page, "Duyệt và giao việc")
    expect(page.get_by_role("dialog")).to_contain_text("Mục tiêu được đếm hằng tháng: 8; không thống kê: 1.")
    confirm(page, "Duyệt và giao việc")
    expect(page.get_by_role("link", name="Theo dõi nhiệm vụ")).to_be_visible()


def _head_names_people(page: Page) -> None:
    sign_in(page, "hoa", path="/nhiem-vu")
    page.get_by_role("link", name=re.compile("3b")).click()
    press(page, "Phân công người")
    form = page.get_by_role("dialog")
    form.get_by_label("Thành viên tổ").check()
    form.get_by_role("combobox", name=re.compile("^Người")).select_option(index=1)
    form.get_by_label(re.compile("^Làm việc gì")).last.fill("Đến từng hộ tổ dân 1, hướng dẫn cài VNeID")
    press(form, "Thêm vào danh sách")
    form.get_by_role("button", name=re.compile("^Lưu")).click()
    expect(page.get_by_text("Đến từng hộ tổ dân 1, hướng dẫn cài VNeID")).to_be_visible()


def _statistics_are_chosen(page: Page) -> None:
    """Topics read from the words of the targets are taken with one click; one target is then left uncounted."""
    page.get_by_role("link", name="Xem gợi ý và chọn chỉ tiêu thống kê").click()
    expect(page.get_by_text("Chưa chọn", exact=True)).to_have_count(9)
    press(page, "Nhận 9 gợi ý")
    expect(page.get_by_text("Đã chọn", exact=True)).to_have_count(9)
    press(page, "Chọn chỉ tiêu")
    last = page.locator("section", has=page.get_by_role("heading", name=re.compile(r"^\(9\)")))
    last.get_by_role("radio", name="Không thống kê").check()
    last.get_by_role("textbox", name=re.compile("^Vì sao không thống kê")).fill("Theo dõi trên nền tảng MOOC")
    press(page, "Lưu chỉ tiêu")
    expect(page.get_by_text("Đã chọn", exact=True)).to_have_count(8)
    expect(page.get_by_text("Lý do: Theo dõi trên nền tảng MOOC")).to_be_visible()
    expect(page.get_by_text("Chưa duyệt được")).to_have_count(0)


def _period_is_opened(page: Page) -> None:
    sign_in(page, "minh", path="/so-lieu")
    press(page, "Mở kỳ báo cáo")
    page.get_by_role("dialog").get_by_label("Kỳ báo cáo tháng").select_option("Tháng 8 năm 2024")
    confirm(page, "Mở kỳ báo cáo")
    expect(page.get_by_text("Khu phố nộp số liệu")).to_be_visible()


def _head_hands_in_figures(page: Page) -> None:
    sign_in(page, "hoa", path="/so-lieu")
    press(page, "Nhập số liệu")
    for label, value in (
        ("Người dân trên địa bàn", "1281"),
        ("Người dân trưởng thành", "935"),
        ("Hộ gia đình", "377"),
        ("Người dân trưởng thành có tài khoản thanh toán điện tử", "673"),
    ):
        cell = page.get_by_role("textbox", name=re.compile(f"^{label}[,:]"))
        cell.first.fill(value)
        cell.first.press("Enter")
    press(page, "Lưu")
    expect(page.get_by_text(re.compile("Đã lưu lúc"))).to_be_visible()
    _a_cell_that_is_no_number_is_not_called_saved(page)
    press(page, "Nộp số liệu")
    confirm(page, "Nộp số liệu")
    expect(page.get_by_text("Đã nộp", exact=True).first).to_be_visible()


def _a_cell_that_is_no_number_is_not_called_saved(page: Page) -> None:
    cell = page.get_by_role("textbox", name=re.compile("^Hộ gia đình[,:]")).first
    cell.fill("37o")
    expect(page.get_by_text("Chưa lưu 1 ô: chữ trong ô không phải là số")).to_be_visible()
    expect(page.get_by_text("1 chỗ phải sửa trước khi nộp.")).to_be_visible()
    expect(page.get_by_text(re.compile("Đã lưu lúc"))).to_have_count(0)
    cell.fill("377")
    expect(page.get_by_text(re.compile("Đã lưu lúc"))).to_be_visible()


def _desk_takes_over_and_compiles(page: Page) -> None:
    sign_in(page, "minh", path="/so-lieu?ky=2024-08")
    page.get_by_role("row", name=re.compile("Khu phố 1")).get_by_role("link", name="Xem").click()
    press(page, "Tiếp nhận")
    confirm(page, "Tiếp nhận")
    expect(page.get_by_text("Đã tiếp nhận", exact=True).first).to_be_visible()
    page.goto("/bao-cao?ky=2024-08")
    press(page, "Tổng hợp báo cáo tháng 8")
    expect(page.get_by_role("heading", name="Báo cáo tháng 8 năm 2024")).to_be_visible()
    page.locator("[data-figure='t5.done.cum@ward']").first.click()
    expect(page.get_by_role("dialog")).to_contain_text("Hoàng Thị Hoa")
    expect(page.get_by_role("dialog")).to_contain_text("673")
    page.keyboard.press("Escape")
    press(page, "Trình lãnh đạo duyệt")
    page.get_by_role("dialog").get_by_label("Cùng một lý do cho mọi đơn vị").fill("Đang rà soát lại danh sách hộ")
    confirm(page, "Trình lãnh đạo duyệt")
    expect(page.get_by_text("Chờ duyệt", exact=True)).to_be_visible()


def _leader_approves_the_report(page: Page) -> None:
    sign_in(page, "lan", path="/bao-cao")
    page.get_by_role("link", name="Tháng 8 năm 2024").click()
    press(page, "Duyệt báo cáo")
    confirm(page, "Duyệt báo cáo")
    expect(page.get_by_role("link", name="Mở văn bản", exact=True)).to_be_visible()


def _office_numbers_and_prints(page: Page) -> None:
    sign_in(page, "ha", path="/van-ban?state=approved")
    page.get_by_role("link", name=re.compile("tháng 8 năm 2024")).click()
    press(page, "Cấp số và phát hành")
    confirm(page, "Cấp số và phát hành")
    expect(page.get_by_text("01/BC-UBND").first).to_be_visible()
    expect(page.get_by_role("button", name="Tải PDF")).to_be_visible(timeout=ms(RENDERING))
    expect(page.get_by_role("link", name="Mở văn bản PDF")).to_be_visible(timeout=ms(RENDERING))
    found = page.evaluate(FETCH, page.get_by_role("link", name="Mở văn bản PDF").get_attribute("href"))
    assert found["type"] == "application/pdf"
    assert lint_pdf(bytes(found["bytes"])).errors == ()
