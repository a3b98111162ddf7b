"""Units, letterheads and teams in a real browser: any day, history, who may change what.

One server serves the file in any order: what a test changes begins after the days that others look at.
"""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from fixtures.browser import Watch, sign_in
from fixtures.people import BROWSER

pytestmark = pytest.mark.e2e

KHU_PHO = re.compile(r"^Khu phố \d+$")


def look_at(page: Page, day: str) -> None:
    """Types a day into "Xem tại ngày"."""
    page.get_by_label("Xem tại ngày", exact=True).fill(day)


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog")


def test_the_tree_shows_the_khu_pho_of_the_day_and_marks_sample_data(page: Page) -> None:
    sign_in(page, "hoa", path="/don-vi")
    look_at(page, "01/07/2024")
    tree = page.locator(".tree")
    expect(tree.get_by_role("link", name=KHU_PHO)).to_have_count(6)
    look_at(page, "01/07/2025")
    expect(tree.get_by_role("link", name=KHU_PHO)).to_have_count(12)
    expect(tree.get_by_text("dữ liệu trình diễn")).to_have_count(12)
    expect(page).to_have_url(re.compile("ngay=2025-07-01"))


def test_a_unit_tells_its_superiors_over_time_and_what_it_went_into(page: Page) -> None:
    sign_in(page, "son", path="/don-vi?ngay=2024-07-01")
    page.get_by_role("link", name="Phường Hồng Gai", exact=True).last.click()
    periods = page.get_by_role("table", name="Tên và cấp trên qua các thời kỳ")
    expect(periods.get_by_role("row").filter(has_text="Thành phố Hạ Long")).to_contain_text("01/01/2024 – 30/06/2025")
    expect(periods.get_by_role("row").filter(has_text="Tỉnh Quảng Ninh")).to_contain_text("từ 01/07/2025")
    page.go_back()
    page.locator(".tree").get_by_role("link", name="Khu phố 1", exact=True).click()
    page.get_by_role("link", name="Nhập vào Khu phố 1").click()
    expect(page.get_by_role("link", name="Khu phố 1 nhập vào đây")).to_be_visible()


def test_who_may_not_manage_units_is_offered_nothing_to_change(page: Page) -> None:
    sign_in(page, "hoa", path="/don-vi")
    expect(page.get_by_role("link", name="Khu phố 1", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Thêm đơn vị")).to_have_count(0)
    page.get_by_role("link", name="Phường Hồng Gai", exact=True).last.click()
    expect(page.get_by_text("Số: …/BC-UBND").first).to_be_visible()
    for name in ("Đổi tên, cấp trên", "Thêm thể thức", "Thêm người ký"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)


def test_a_new_khu_pho_is_renamed_from_a_day_and_keeps_its_first_name_before_it(page: Page) -> None:
    sign_in(page, "ha", path="/don-vi")
    page.get_by_role("button", name="Thêm đơn vị").click()
    dialog(page).get_by_role("button", name="Thêm đơn vị").click()
    expect(dialog(page).get_by_label("Tên đầy đủ")).to_have_attribute("aria-invalid", "true")
    dialog(page).get_by_label("Tên đầy đủ").fill("Khu phố 7")
    dialog(page).get_by_label("Tên ngắn").fill("KP7")
    dialog(page).get_by_label("Mã").fill("kp7")
    dialog(page).get_by_role("button", name="Thêm đơn vị").click()
    expect(page.get_by_role("heading", name="Khu phố 7", level=1)).to_be_visible()
    page.get_by_role("button", name="Đổi tên, cấp trên").click()
    dialog(page).get_by_label("Từ ngày").fill("01/09/2024")
    dialog(page).get_by_label("Tên đầy đủ").fill("Khu phố Bến Đoan")
    dialog(page).get_by_role("button", name="Lưu").click()
    periods = page.get_by_role("table", name="Tên và cấp trên qua các thời kỳ")
    expect(periods.get_by_role("row").filter(has_text="Khu phố 7")).to_contain_text("09/08/2024 – 31/08/2024")
    expect(periods.get_by_role("row").filter(has_text="Bến Đoan")).to_contain_text("từ 01/09/2024")
    expect(page.get_by_role("heading", name="Khu phố 7", level=1)).to_be_visible()


def test_a_code_that_is_taken_is_said_at_its_field(page: Page, page_watch: Watch) -> None:
    page_watch.expect(409)
    sign_in(page, "ha", path="/don-vi")
    page.get_by_role("button", name="Thêm đơn vị").click()
    dialog(page).get_by_label("Tên đầy đủ").fill("Khu phố 1 nữa")
    dialog(page).get_by_label("Tên ngắn").fill("KP1")
    dialog(page).get_by_label("Mã").fill("kp1")
    dialog(page).get_by_role("button", name="Thêm đơn vị").click()
    expect(dialog(page).get_by_text("Mã này đã dùng.")).to_be_visible()
    expect(dialog(page).get_by_label("Mã")).to_be_focused()


def test_a_merger_is_planned_shown_with_what_goes_along_and_cancelled(page: Page) -> None:
    sign_in(page, "ha", path="/don-vi")
    page.get_by_role("link", name="Khu phố 2", exact=True).click()
    page.get_by_role("link", name="Nhập, tách, đổi tên").click()
    page.get_by_role("button", name="Nhập đơn vị").click()
    dialog(page).get_by_label("Khu phố 2", exact=True).check()
    expect(dialog(page).get_by_label("Đặng Thúy Nga")).to_be_checked()
    dialog(page).get_by_label("Nhập vào").select_option("Khu phố 1")
    dialog(page).get_by_label("Từ ngày").fill("01/10/2024")
    dialog(page).get_by_label("Quyết định").fill("Nghị quyết 12/NQ-HĐND")
    dialog(page).get_by_role("button", name="Lên lịch").click()
    card = page.locator("section.card").filter(has_text="Nhập Khu phố 2 vào Khu phố 1")
    expect(card).to_contain_text("Đã lên lịch")
    expect(card).to_contain_text(re.compile(r"Tổ công nghệ số cộng đồng chuyển sang:\s+1"))
    expect(card).to_contain_text("Đặng Thúy Nga (Trưởng khu phố)")
    card.get_by_role("button", name="Hủy", exact=True).click()
    dialog(page).get_by_role("button", name="Hủy thay đổi").click()
    expect(card).to_contain_text("Đã hủy")
    expect(card.get_by_role("button", name="Hủy", exact=True)).to_have_count(0)


def test_a_split_asks_for_the_streets_that_go(page: Page) -> None:
    sign_in(page, "ha", path="/don-vi?tab=thay-doi")
    page.get_by_role("button", name="Tách đơn vị").click()
    form = dialog(page)
    form.get_by_label("Đơn vị được tách").select_option("Khu phố 1")
    expect(form.get_by_label("Hoàng Thị Hoa")).not_to_be_checked()
    form.get_by_role("button", name="Lên lịch").click()
    expect(form.get_by_text("Chọn ít nhất một tuyến phố.")).to_be_visible()
    form.get_by_label("Phần tách ra thành").select_option("Khu phố 2")
    expect(form.get_by_label("Tên đơn vị mới")).to_have_count(0)


def test_a_letterhead_is_seen_as_it_prints_while_it_is_typed(page: Page) -> None:
    sign_in(page, "ha", path="/don-vi")
    page.get_by_role("link", name="Phường Hồng Gai", exact=True).last.click()
    page.get_by_role("button", name="Thêm thể thức").click()
    form = dialog(page)
    form.get_by_label("Từ ngày").fill("01/01/2030")
    form.get_by_label("Cơ quan chủ quản").fill("HỘI ĐỒNG NHÂN DÂN")
    form.get_by_label("Ký hiệu cơ quan").fill("ubnd")
    form.get_by_label("Nơi nhận", exact=True).fill("- Thường trực Thành ủy (B/cáo);\nCác khu phố (T/h)")
    form.get_by_role("button", name="Lưu", exact=True).click()
    expect(form.get_by_text("Chữ in hoa không dấu")).to_be_visible()
    form.get_by_label("Ký hiệu cơ quan").fill("UBND-VP")
    expect(form.locator(".sheet")).to_contain_text("Số: …/BC-UBND-VP")
    expect(form.locator(".sheet")).to_contain_text("- Thường trực Thành ủy (B/cáo);")
    form.get_by_role("button", name="Lưu", exact=True).click()
    made = page.locator("article").filter(has_text="từ 01/01/2030")
    expect(made.locator(".sheet")).to_contain_text("HỘI ĐỒNG NHÂN DÂN")
    expect(page.locator("article").filter(has_text="01/07/2025 – 31/12/2029")).to_be_visible()


def test_a_head_sees_the_own_team_only_and_keeps_its_members(page: Page) -> None:
    sign_in(page, "hoa", path="/don-vi?tab=to")
    teams = page.get_by_role("table", name="Tổ công nghệ số cộng đồng")
    expect(teams.locator("tbody tr")).to_have_count(1)
    page.get_by_role("link", name="Tổ công nghệ số cộng đồng khu phố 1").click()
    page.get_by_role("button", name="Thêm thành viên").click()
    dialog(page).get_by_label("Họ và tên").fill("Đinh Thị Mẫu Yên")
    dialog(page).get_by_label("Số điện thoại").fill("số nhà 5")
    dialog(page).get_by_role("button", name="Lưu").click()
    expect(dialog(page).get_by_text("Số điện thoại chỉ gồm chữ số")).to_be_visible()
    dialog(page).get_by_label("Số điện thoại").fill("0912 555 666")
    dialog(page).get_by_label("Học xong các khóa MOOC ngày").fill("01/08/2024")
    dialog(page).get_by_role("button", name="Lưu").click()
    row = page.get_by_role("row").filter(has_text="Đinh Thị Mẫu Yên")
    expect(row).to_contain_text("Đã xong 01/08/2024")
    expect(page.get_by_text("8 thành viên, 7 người đã học xong")).to_be_visible()
    expect(row).to_contain_text("0912 555 666")
    row.get_by_role("button", name="Rời tổ").click()
    dialog(page).get_by_label("Ngày cuối ở tổ").fill("31/08/2024")
    dialog(page).get_by_role("button", name="Rời tổ").click()
    expect(row).to_contain_text("09/08/2024 – 31/08/2024")
    look_at(page, "01/09/2024")
    expect(page.get_by_text("7 thành viên, 6 người đã học xong")).to_be_visible()


def test_another_khu_pho_s_team_does_not_exist_for_a_head(page: Page, page_watch: Watch) -> None:
    sign_in(page, "hoa", path="/don-vi?tab=to")
    page.get_by_role("link", name="Tổ công nghệ số cộng đồng khu phố 1").click()
    expect(page.get_by_role("button", name="Thêm thành viên")).to_be_visible()
    address = page.url
    page.get_by_role("button", name="Tài khoản:").click()
    page.get_by_role("button", name="Đăng xuất", exact=True).click()
    expect(page.get_by_role("button", name="Đăng nhập", exact=True)).to_be_visible()
    page_watch.expect(404)
    sign_in(page, "nga", path=address)
    expect(page.get_by_text("Không tìm thấy")).to_be_visible()
    expect(page.get_by_role("button", name="Thêm thành viên")).to_have_count(0)


def test_the_management_group_is_kept_by_the_administration(page: Page) -> None:
    sign_in(page, "ha", path="/don-vi?tab=nhom")
    expect(page.get_by_role("row").filter(has_text="Vũ Mạnh Hải")).to_be_visible()
    page.get_by_role("button", name="Thêm người").click()
    dialog(page).get_by_label("Họ và tên").fill("Nguyễn Thị Lan")
    dialog(page).get_by_label("Chức vụ").fill("Chủ tịch UBND phường")
    dialog(page).get_by_role("button", name="Lưu").click()
    expect(page.get_by_role("row").filter(has_text="Nguyễn Thị Lan")).to_contain_text("từ 09/08/2024")


def test_an_account_that_is_in_no_team_is_offered_to_its_team(page: Page) -> None:
    sign_in(page, "ha")
    units = page.request.get("/api/v1/units?on=2024-08-09").json()
    kp2 = next(unit["id"] for unit in units if unit["name"] == "Khu phố 2")
    body = {"full_name": "Phạm Thị Thêm", "assignments": [{"role": "team_member", "unit_id": kp2}]}
    made = page.request.post("/api/v1/users", data=body, headers=BROWSER)
    assert made.status == 201, made.text()
    team = next(row for row in page.request.get("/api/v1/teams?on=2024-08-09").json() if row["unit_id"] == kp2)
    page.goto(f"/don-vi/to/{team['id']}")
    page.get_by_role("button", name="Thêm Phạm Thị Thêm vào tổ").click()
    expect(dialog(page).get_by_label("Họ và tên")).to_have_value("Phạm Thị Thêm")
    dialog(page).get_by_role("button", name="Lưu").click()
    expect(page.get_by_role("button", name="Thêm Phạm Thị Thêm vào tổ")).to_have_count(0)
    expect(page.get_by_role("row").filter(has_text="Phạm Thị Thêm")).to_have_count(1)
