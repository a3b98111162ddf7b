"""Plans and tasks in a real browser: a text becomes a plan in force, its tasks are worked on, a plan is made by hand."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from fixtures.browser import sign_in
from fixtures.page_actions import call, confirm

pytestmark = pytest.mark.e2e
PLANS = Path(__file__).parents[1] / "fixtures" / "plans"
SEED = Path(__file__).parents[2] / "backend" / "toso" / "demo" / "data" / "ke-hoach-62-KH-UBND.md"
PHONE = ViewportSize(width=360, height=740)


def act(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def read_file(page: Page, path: Path) -> None:
    page.get_by_role("link", name="Nhập kế hoạch").click()
    page.get_by_label("Tệp kế hoạch").set_input_files(path)
    act(page, "Đọc kế hoạch")
    expect(page.get_by_role("heading", name="Xem lại bản đọc")).to_be_visible()


def switch_to(page: Page, username: str, path: str) -> None:
    page.get_by_role("button", name="Tài khoản:").click()
    act(page, "Đăng xuất")
    expect(page.get_by_role("button", name="Đăng nhập", exact=True)).to_be_visible()
    sign_in(page, username, path=path)


def test_the_wards_plan_goes_from_its_text_to_work_reported_by_a_khu_pho(page: Page) -> None:
    sign_in(page, "minh", path="/ke-hoach")
    read_file(page, SEED)
    expect(page.get_by_role("button", name="Nhận thành kế hoạch")).to_be_disabled()
    page.get_by_role("button", name="Bắt buộc (3)").click()
    act(page, "Giữ cả 2 như bản gốc")
    page.get_by_role("region", name="Phần đầu, phần ký").get_by_role("button", name="Giữ như bản gốc").click()
    expect(page.get_by_text("Có thể nhận thành kế hoạch")).to_be_visible()
    act(page, "Nhận thành kế hoạch")
    confirm(page, "Nhận thành kế hoạch")
    page.get_by_role("link", name="Xem gợi ý và chọn chỉ tiêu thống kê").click()
    act(page, "Nhận 9 gợi ý")
    expect(page.get_by_text("Đã chọn", exact=True)).to_have_count(9)
    act(page, "Trình duyệt")
    confirm(page, "Trình duyệt")
    expect(page.get_by_text("Chờ duyệt").first).to_be_visible()

    switch_to(page, "lan", "/ke-hoach")
    page.get_by_role("link", name=re.compile("Triển khai hoạt động")).first.click()
    act(page, "Duyệt và giao việc")
    confirm(page, "Duyệt và giao việc")
    expect(page.get_by_role("link", name="Theo dõi nhiệm vụ")).to_be_visible()

    switch_to(page, "hoa", "/nhiem-vu")
    page.get_by_role("link", name=re.compile("3b")).click()
    act(page, "Ghi tiến độ")
    page.get_by_label("Tỷ lệ hoàn thành").fill("40")
    page.get_by_label("Đã làm gì, có vướng mắc gì").fill("Đã họp tổ, chia hộ theo ngõ")
    act(page, "Ghi vào nhật ký")
    for text in ("Đã họp tổ, chia hộ theo ngõ", "40%"):
        expect(page.get_by_role("list", name="Nhật ký tiến độ")).to_contain_text(text)

    switch_to(page, "minh", "/nhiem-vu")
    page.get_by_role("link", name=re.compile("3b")).click()
    page.get_by_role("button", name="Khu phố 1", exact=True).click()
    act(page, "Đôn đốc")
    expect(page.get_by_label("Lời nhắn gửi Khu phố 1")).to_have_value(re.compile("Khu phố 1"))
    act(page, "Ghi là đã đôn đốc")
    expect(page.get_by_role("list", name="Đã đôn đốc")).to_contain_text("Zalo")
    rolled_over(page)


def rolled_over(page: Page) -> None:
    """Next year's plan is begun from this one, looked at and thrown away."""
    in_force = next(plan for plan in call(page, "GET", "/plans")["items"] if plan["state"] == "approved")
    page.goto(f"/ke-hoach/{in_force['id']}")
    act(page, "Lập kế hoạch năm 2025")
    confirm(page, "Lập kế hoạch năm 2025")
    expect(page.get_by_role("link", name="Lập từ kế hoạch năm 2024")).to_be_visible()
    expect(page.get_by_text("Chuyển tiếp vì chưa xong năm 2024:")).to_be_visible()
    expect(page.get_by_text("30/6/2025").first).to_be_visible()
    page.reload()  # a draft of its own, which nobody has submitted
    expect(page.get_by_text("Chưa có ngày ban hành.")).to_be_visible()
    act(page, "Xóa dự thảo")
    confirm(page, "Xóa dự thảo")
    expect(page).to_have_url(re.compile("/ke-hoach$"))


def test_an_element_and_its_place_in_the_source_lead_to_each_other(page: Page) -> None:
    sign_in(page, "minh", path="/ke-hoach")
    read_file(page, SEED)
    page.get_by_role("tab", name="Nội dung đọc được").click()
    task = page.locator("article").filter(has_text="Nhiệm vụ 1b")
    task.get_by_role("button", name="Xem trong văn bản gốc").click()
    lit = page.locator(".source .is-lit").first
    expect(lit).to_be_in_viewport()
    page.locator(".source span.is-tied").last.click()
    expect(page.locator("article.is-focused")).to_be_in_viewport()


def test_a_changed_element_is_kept_and_its_doubt_settled(page: Page) -> None:
    sign_in(page, "minh", path="/ke-hoach")
    read_file(page, SEED)
    doubt = page.get_by_role("listitem").filter(has_text="Nhiệm vụ 1a: thời hạn chỉ 2 ngày")
    doubt.get_by_role("button", name="Sửa nội dung").click()
    form = page.get_by_role("dialog")
    form.get_by_role("textbox", name=re.compile("^Trước ngày")).fill("30/6/2024")
    confirm(page, "Lưu")
    expect(form).to_be_hidden()
    expect(doubt).to_be_hidden()
    page.get_by_role("button", name=re.compile("^Tất cả")).click()
    expect(doubt).to_contain_text("Đã sửa")


def test_on_a_phone_another_communes_pasted_plan_asks_for_its_unknown_units(page: Page) -> None:
    page.set_viewport_size(PHONE)
    sign_in(page, "minh", path="/ke-hoach/nhap")
    page.get_by_label("Dán văn bản").check()
    page.get_by_label("Nội dung kế hoạch").fill((PLANS / "xa-bang-nhiem-vu.md").read_text("utf-8"))
    act(page, "Đọc kế hoạch")
    page.get_by_role("tab", name="Tên đơn vị").click()
    asked = page.get_by_role("listitem").filter(has_text="chưa chọn").first
    name = asked.get_by_role("combobox").evaluate("field => field.labels[0].textContent")
    page.get_by_label(name, exact=True).select_option("outside")
    chosen = page.get_by_role("listitem").filter(has=page.get_by_label(name, exact=True))
    expect(chosen).not_to_contain_text("chưa chọn")
    page.get_by_role("tab", name="Văn bản gốc").click()
    expect(page.locator(".source")).to_be_visible()


def test_a_unit_that_the_list_lacks_is_added_where_the_plan_names_it_and_one_name_takes_several(page: Page) -> None:
    text = SEED.read_text("utf-8").replace("Bộ phận Văn hóa - Thông tin", "Hội Liên hiệp Phụ nữ phường")
    sign_in(page, "ha", path="/ke-hoach")
    draft = call(page, "POST", "/plan-drafts/text", {"text": text})
    page.goto(f"/ke-hoach/ban-doc/{draft['id']}?phan=don-vi")
    act(page, "Chưa có “Hội Liên hiệp Phụ nữ phường”: thêm đơn vị")
    form = page.get_by_role("dialog")
    for label, value in (("Tên đầy đủ", "Hội Liên hiệp Phụ nữ phường"), ("Mã", "hlhpnp")):
        expect(form.get_by_label(re.compile(f"^{label}"))).to_have_value(value)
    expect(form.get_by_label("Loại đơn vị")).to_have_value("union")
    confirm(page, "Thêm đơn vị")
    named = page.get_by_label("“Hội Liên hiệp Phụ nữ phường” là", exact=True)
    expect(named.locator("option:checked")).to_have_text("Hội Liên hiệp Phụ nữ phường")
    row = page.get_by_role("listitem").filter(has=named)
    expect(row).not_to_contain_text("chưa chọn")
    more = "“Hội Liên hiệp Phụ nữ phường”: thêm một đơn vị nữa"
    page.get_by_label(more, exact=True).select_option(label="Công an phường")
    act(page, "Bỏ Hội Liên hiệp Phụ nữ phường khỏi “Hội Liên hiệp Phụ nữ phường”")
    expect(named.locator("option:checked")).to_have_text("Công an phường")

    switch_to(page, "minh", f"/ke-hoach/ban-doc/{draft['id']}?phan=don-vi")
    expect(page.get_by_text("nhờ Văn phòng - Thống kê, Quản trị hệ thống thêm ở trang Đơn vị")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("thêm đơn vị"))).to_have_count(0)


def test_a_plan_is_made_by_hand_and_its_task_without_a_lead_is_named(page: Page) -> None:
    sign_in(page, "minh", path="/ke-hoach/moi")
    page.get_by_label(re.compile("^Tên kế hoạch")).fill("Phổ cập kỹ năng số cho người cao tuổi")
    act(page, "Bắt đầu soạn")
    act(page, "Thêm nhiệm vụ")
    tasks = page.locator("#nhiemvu")
    tasks.get_by_label(re.compile("^Số thứ tự")).fill("1")
    tasks.get_by_label(re.compile("^Nội dung")).fill("Mở lớp buổi tối tại nhà văn hóa")
    tasks.get_by_label("Loại thời hạn").select_option("within_quarter")
    tasks.get_by_label("Quý", exact=True).select_option("4")
    act(page, "Lưu kế hoạch")
    expect(page.get_by_text(re.compile(r"Nhiệm vụ \S+ cần ít nhất một đơn vị chủ trì"))).to_be_visible()
    page.get_by_role("link", name="Sửa nội dung").click()
    page.locator("#nhiemvu summary").click()
    page.get_by_label("Đơn vị chủ trì: Thêm đơn vị…").select_option("neighbourhoods")
    act(page, "Lưu kế hoạch")
    expect(page.get_by_text("Chủ trì: Các khu phố")).to_be_visible()
    expect(page.get_by_text(re.compile(r"Nhiệm vụ \S+ cần ít nhất một đơn vị chủ trì"))).to_be_hidden()


def test_the_views_of_tasks_open(page: Page) -> None:
    sign_in(page, "ha", path="/nhiem-vu")
    for view in ("Bảng", "Lịch", "Cả năm", "Danh sách"):
        act(page, view)
        expect(page.get_by_role("button", name=view, exact=True)).to_have_attribute("aria-pressed", "true")


SMALL_PLAN = """ỦY BAN NHÂN DÂN
PHƯỜNG HỒNG GAI

Số: 9/KH-UBND

Hồng Gai, ngày 13 tháng 6 năm 2024

KẾ HOẠCH

Giúp dân dùng chữ ký số năm 2024

I. MỤC TIÊU

1. 80% hộ buôn bán có chữ ký số.

II. NHIỆM VỤ

1. Cấp chữ ký số cho hộ buôn bán

- Chủ trì: Tổ công tác số

- Thời gian: Trước ngày 30/9/2024

III. TỔ CHỨC THỰC HIỆN

1. Tổ công tác số: theo dõi chung.

Trên đây là kế hoạch của phường./.

Nơi nhận:
- Đảng ủy phường (b/c);
- Lưu: VT, VHTT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Vũ Mạnh Hải
"""


def paste(page: Page, text: str) -> None:
    page.get_by_label("Dán văn bản").check()
    page.get_by_label("Nội dung kế hoạch").fill(text)
    act(page, "Đọc kế hoạch")
    expect(page.get_by_role("heading", name="Xem lại bản đọc")).to_be_visible()


def test_a_false_task_is_taken_out_of_what_was_read(page: Page) -> None:
    sign_in(page, "minh", path="/ke-hoach")
    read_file(page, SEED)
    page.get_by_role("tab", name="Nội dung đọc được").click()
    false = page.locator("article").filter(has_text="Nhiệm vụ 1a")
    false.get_by_role("button", name="Bỏ", exact=True).click()
    confirm(page, "Bỏ")
    expect(false).to_be_hidden()
    expect(page.locator("article").filter(has_text="Nhiệm vụ 1b")).to_be_visible()
    page.get_by_role("tab", name="Điểm cần xem").click()
    expect(page.get_by_role("listitem").filter(has_text="Nhiệm vụ 1a: thời hạn chỉ 2 ngày")).to_be_hidden()


def test_names_keep_their_order_while_their_units_are_chosen(page: Page) -> None:
    sign_in(page, "minh", path="/ke-hoach/nhap")
    paste(page, (PLANS / "xa-bang-nhiem-vu.md").read_text("utf-8"))
    page.get_by_role("tab", name="Tên đơn vị").click()
    fields = page.get_by_role("tabpanel").get_by_role("combobox")
    expect(page.get_by_role("listitem").filter(has_text="chưa chọn").first).to_be_visible()
    read = "fields => fields.map(field => field.labels[0].textContent)"
    before = fields.evaluate_all(read)
    fields.first.select_option("outside")
    expect(page.get_by_role("listitem").first).not_to_contain_text("chưa chọn")
    assert fields.evaluate_all(read) == before


def test_the_approver_sees_the_units_and_puts_a_wrong_one_right(page: Page) -> None:
    sign_in(page, "minh", path="/ke-hoach/nhap")
    paste(page, SMALL_PLAN)
    page.get_by_role("tab", name="Tên đơn vị").click()
    page.get_by_label("“Tổ công tác số” là").select_option(label="Công an phường")
    act(page, "Nhận thành kế hoạch")
    confirm(page, "Nhận thành kế hoạch")
    page.get_by_role("link", name="Xem gợi ý và chọn chỉ tiêu thống kê").click()
    expect(page.get_by_text("trên tổng thể: Hộ buôn bán")).to_be_visible()
    act(page, "Đúng, đếm như vậy")
    expect(page.get_by_text("Đã chọn", exact=True)).to_be_visible()
    act(page, "Trình duyệt")
    confirm(page, "Trình duyệt")
    expect(page.get_by_text("Chờ duyệt").first).to_be_visible()

    switch_to(page, "lan", "/ke-hoach")
    page.get_by_role("link", name=re.compile("Giúp dân dùng chữ ký số")).first.click()
    page.get_by_role("tab", name="Đơn vị được giao").click()
    chosen = page.get_by_role("row").filter(has_text="Tổ công tác số")
    expect(chosen).to_contain_text("Công an phường")
    expect(page.get_by_role("button", name="Sửa đơn vị")).to_be_hidden()
    page.get_by_role("tab", name="Chỉ tiêu thống kê").click()
    expect(page.get_by_text("Hộ buôn bán có chữ ký số", exact=True)).to_be_visible()
    page.get_by_role("tab", name="Đơn vị được giao").click()
    act(page, "Duyệt và giao việc")
    confirm(page, "Duyệt và giao việc")
    chosen.get_by_role("button", name="Sửa đơn vị").click()
    page.get_by_label("Đơn vị đúng cho “Tổ công tác số”").select_option(label="Bộ phận Văn hóa - Thông tin")
    page.get_by_role("dialog").get_by_label(re.compile("^Lý do")).fill("Chọn nhầm khi nhập kế hoạch")
    confirm(page, "Sửa đơn vị")
    past = page.get_by_role("table", name="Đơn vị đã sửa sau khi duyệt")
    expect(past).to_contain_text("Chọn nhầm khi nhập kế hoạch")
    expect(past).to_contain_text("Công an phường")
    expect(chosen.first).to_contain_text("Bộ phận Văn hóa - Thông tin")
