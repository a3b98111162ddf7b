"""People, one-time links, spreadsheets, invitations, delegations, the log and one's own account in a real browser.

One server serves the file in any order: each test makes the people whose accounts it changes.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from fixtures.browser import Watch, profile, sign_in, watch
from fixtures.demonstration import add_second_ward
from fixtures.phones import at_database
from fixtures.server import Server

pytestmark = pytest.mark.e2e

PASSWORD = "ba chiếc thuyền thúng xanh"


@pytest.fixture
def other_page(chromium: Browser, server: Server) -> Iterator[Page]:
    """Somebody else's device."""
    context = profile(chromium, server.url)
    page = context.new_page()
    watching = watch(page, server.url)
    yield page
    context.close()
    assert watching.complaints == []


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog")


def add_person(page: Page, name: str, role: str = "Trưởng khu phố", unit: str = "Khu phố 4") -> str:
    """Hà adds a person through the form; the one-time link."""
    page.goto("/nguoi-dung/moi")
    page.get_by_label("Họ và tên").fill(name)
    page.get_by_label("Vai trò").select_option(role)
    page.get_by_label("Đơn vị").select_option(unit)
    page.get_by_role("button", name="Thêm người dùng").click()
    expect(page.get_by_role("heading", name=f"Đã thêm {name}", level=1)).to_be_visible()
    return page.get_by_label("Đường dẫn", exact=True).input_value()


def choose_password(page: Page, link: str) -> None:
    page.goto(link)
    page.locator("[name=new_password]").fill(PASSWORD)
    page.get_by_label("Nhập lại mật khẩu mới").fill(PASSWORD)
    page.get_by_role("button", name="Đặt mật khẩu và đăng nhập").click()
    expect(page.get_by_role("button", name="Tài khoản:")).to_be_visible()


def test_people_are_found_without_marks_and_narrowed_by_role(page: Page) -> None:
    sign_in(page, "lan", path="/nguoi-dung")
    page.get_by_label("Tìm kiếm").fill("dang thuy")
    people = page.get_by_role("table", name="Người dùng")
    expect(people.locator("tbody tr")).to_have_count(1)
    expect(people).to_contain_text("Đặng Thúy Nga")
    expect(page.get_by_role("link", name="Thêm người dùng")).to_have_count(0)
    page.get_by_label("Tìm kiếm").fill("không có ai tên này")
    expect(page.get_by_text("Chưa có người dùng nào khớp")).to_be_visible()


def test_a_new_person_chooses_a_password_with_the_link_which_works_once(page: Page, other_page: Page) -> None:
    sign_in(page, "ha")
    link = add_person(page, "Ngô Văn Mẫu Bình")
    expect(page.get_by_role("img", name="Quét để đặt mật khẩu")).to_be_visible()
    expect(page.locator(".qr img")).not_to_have_js_property("naturalWidth", 0)
    choose_password(other_page, link)
    other_page.get_by_role("button", name="Tài khoản: Ngô Văn Mẫu Bình").click()
    other_page.get_by_role("button", name="Đăng xuất", exact=True).click()
    other_page.goto(link)
    expect(other_page.get_by_role("alert").filter(has_text=re.compile("đã dùng|hết hạn"))).to_be_visible()


def test_somebody_of_another_ward_is_asked_and_stays_unnamed(page: Page, page_watch: Watch, server: Server) -> None:
    """The number is Ly's, who works in another ward."""
    at_database(server.data_dir / "toso.sqlite3", add_second_ward)
    page_watch.expect(409)
    sign_in(page, "ha", path="/nguoi-dung/moi")
    page.get_by_label("Họ và tên").fill("Chị Ly phường bên")
    page.get_by_label("Số điện thoại").fill("0912 000 099")
    page.get_by_label("Vai trò").select_option("Trưởng khu phố")
    page.get_by_label("Đơn vị").select_option("Khu phố 5")
    page.get_by_role("button", name="Thêm người dùng").click()
    page.get_by_role("button", name="Mời người dùng số này").click()
    expect(page.get_by_text("Đã gửi lời mời tới người dùng số điện thoại này.")).to_be_visible()
    expect(page.get_by_label("Họ và tên")).to_have_value("")
    page.goto("/don-vi?tab=to")
    page.get_by_role("link", name="Tổ công nghệ số cộng đồng khu phố 5").click()
    page.get_by_role("button", name="Thêm thành viên").click()
    dialog(page).get_by_label("Họ và tên").fill("Chị Ly phường bên")
    dialog(page).get_by_label("Số điện thoại").fill("0912 000 099")
    dialog(page).get_by_role("button", name="Lưu").click()
    page.goto("/nguoi-dung/giay-moi")
    page.get_by_label("Tổ", exact=True).select_option("Tổ công nghệ số cộng đồng khu phố 5")
    page.get_by_role("checkbox", name="Chị Ly phường bên").check()
    page.get_by_role("button", name="Tạo giấy mời cho 1 người").click()
    card = page.get_by_role("list", name="Giấy mời vừa tạo")
    expect(card).to_contain_text("đồng ý trong 14 ngày")
    expect(page.get_by_text("Đỗ Khánh Ly")).to_have_count(0)


def test_the_units_offered_are_those_where_the_role_is_held(page: Page) -> None:
    sign_in(page, "ha", path="/nguoi-dung/moi")
    page.get_by_label("Vai trò").select_option("Công an phường")
    units = page.get_by_label("Đơn vị").locator("option")
    expect(units).to_have_count(2)
    expect(page.get_by_label("Đơn vị")).to_have_value(re.compile(r"^[0-9a-f-]{36}$"))
    page.get_by_role("button", name="Thêm người dùng").click()
    expect(page.get_by_label("Họ và tên")).to_be_focused()
    expect(page.get_by_text("Hãy nhập mục này.")).to_have_count(1)


def test_a_forgotten_password_is_reset_by_a_link_that_is_copied(page: Page, other_page: Page) -> None:
    sign_in(page, "ha")
    choose_password(other_page, add_person(page, "Lý Thị Mẫu Quên"))
    page.get_by_role("link", name="Mở trang của người này").click()
    page.get_by_role("button", name="Đặt lại mật khẩu").click()
    dialog(page).get_by_role("button", name="Đặt lại mật khẩu").click()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    dialog(page).get_by_role("button", name="Sao chép đường dẫn").click()
    expect(page.get_by_text("Đã sao chép đường dẫn.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == dialog(page).get_by_label("Đường dẫn", exact=True).input_value()
    dialog(page).get_by_role("button", name="Tôi đã gửi, đóng lại").click()
    expect(page.get_by_text("Chưa đặt mật khẩu")).to_be_visible()
    other_page.goto("/tai-khoan")
    expect(other_page.get_by_role("button", name="Đăng nhập", exact=True)).to_be_visible()
    choose_password(other_page, copied)


def test_a_locked_account_cannot_enter_until_it_is_opened_again(page: Page, other_page: Page) -> None:
    sign_in(page, "ha")
    choose_password(other_page, add_person(page, "Mai Văn Mẫu Khóa"))
    page.get_by_role("link", name="Mở trang của người này").click()
    username = page.locator("dt:has-text('Tên đăng nhập') + dd").inner_text()
    page.get_by_role("button", name="Khóa tài khoản").click()
    dialog(page).get_by_role("button", name="Khóa tài khoản").click()
    expect(dialog(page).get_by_text("Hãy nhập mục này.")).to_be_visible()
    dialog(page).get_by_label("Lý do").fill("Chuyển công tác")
    dialog(page).get_by_role("button", name="Khóa tài khoản").click()
    expect(dialog(page)).to_have_count(0)  # its example speaks of the same reason
    expect(page.get_by_text("Chuyển công tác")).to_be_visible()
    other_page.goto("/")
    other_page.get_by_label("Tên đăng nhập hoặc số điện thoại").fill(username)
    other_page.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
    other_page.get_by_role("button", name="Đăng nhập", exact=True).click()
    expect(other_page.get_by_role("alert").filter(has_text=re.compile("\\w"))).to_be_visible()
    page.get_by_role("button", name="Mở khóa tài khoản").click()
    expect(page.get_by_text("Đang hoạt động")).to_be_visible()
    sign_in(other_page, username, PASSWORD)


def test_a_role_is_given_and_ended_and_its_time_stays_visible(page: Page) -> None:
    sign_in(page, "ha")
    add_person(page, "Phan Thị Mẫu Vai", "Thành viên Tổ công nghệ số cộng đồng", "Khu phố 3")
    page.get_by_role("link", name="Mở trang của người này").click()
    page.get_by_role("button", name="Giao vai trò").click()
    dialog(page).locator("[name=role]").select_option("Đoàn TNCS Hồ Chí Minh")
    dialog(page).get_by_role("button", name="Giao vai trò").click()
    roles = page.get_by_role("table", name="Vai trò")
    given = roles.get_by_role("row").filter(has_text="Đoàn TNCS Hồ Chí Minh")
    expect(given).to_contain_text("từ 09/08/2024")
    given.get_by_role("button", name="Thôi giao").click()
    dialog(page).get_by_label("Ngày cuối").fill("31/08/2024")
    dialog(page).get_by_role("button", name="Thôi giao").click()
    expect(given).to_contain_text("09/08/2024 – 31/08/2024")
    expect(given).to_contain_text("Đang giữ")


def test_a_spreadsheet_says_what_is_wrong_in_each_cell_and_is_taken_whole(page: Page, tmp_path: Path) -> None:
    sheet = tmp_path / "nguoi-dung.csv"
    head = "Họ và tên,Số điện thoại,Vai trò,Đơn vị\nBùi Văn Mẫu Bảng,0912345001,Trưởng khu phố,Khu phố 3\n"
    sheet.write_text(head + "Hồ Thị Mẫu Sai,123,Thành viên tổ,Khu phố 99\n", encoding="utf-8")
    sign_in(page, "ha", path="/nguoi-dung/nhap")
    page.get_by_label("Bảng tính").set_input_files(sheet)
    page.get_by_role("button", name="Gửi lên để xem trước").click()
    wrong = page.get_by_role("row").filter(has_text="Hồ Thị Mẫu Sai")
    expect(wrong).to_contain_text("Số điện thoại không hợp lệ.")
    expect(wrong).to_contain_text("Không có đơn vị này trong phường.")
    expect(page.get_by_role("button", name="Nhận cả bảng")).to_have_count(0)
    sheet.write_text(head, encoding="utf-8")
    page.get_by_role("button", name="Chọn tệp khác").click()
    page.get_by_label("Bảng tính").set_input_files(sheet)
    page.get_by_role("button", name="Gửi lên để xem trước").click()
    page.get_by_role("button", name="Nhận cả bảng").click()
    dialog(page).get_by_role("button", name="Nhận cả bảng").click()
    expect(page.get_by_text("Đã nhận bảng: 1 người")).to_be_visible()
    page.goto("/nguoi-dung?q=mau%20bang")
    expect(page.get_by_role("row").filter(has_text="Bùi Văn Mẫu Bảng")).to_contain_text("Chưa đặt mật khẩu")


def test_the_spreadsheet_to_fill_in_is_handed_out(page: Page) -> None:
    sign_in(page, "ha", path="/nguoi-dung/nhap")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải tệp mẫu").click()
    assert Path(download.value.path()).read_bytes()[:2] == b"PK"


def test_team_members_get_cards_with_a_code_of_their_own(page: Page, other_page: Page) -> None:
    sign_in(page, "minh", path="/nguoi-dung/giay-moi")
    page.get_by_label("Tổ", exact=True).select_option("Tổ công nghệ số cộng đồng khu phố 2")
    members = page.get_by_role("table", name="Thành viên tổ chưa có tài khoản")
    expect(members.locator("tbody tr")).to_have_count(8)
    members.get_by_role("checkbox").nth(1).check()
    members.get_by_role("checkbox").nth(2).check()
    page.get_by_role("button", name="Tạo giấy mời cho 2 người").click()
    cards = page.get_by_role("list", name="Giấy mời vừa tạo").get_by_role("listitem")
    expect(cards).to_have_count(2)
    codes = page.locator(".invitation .link-code").all_inner_texts()
    assert len(set(codes)) == 2
    expect(members.locator("tbody tr")).to_have_count(6)
    choose_password(other_page, f"/ma#{codes[0]}")


def test_a_role_is_lent_to_a_colleague_seen_by_both_and_taken_back(page: Page, other_page: Page) -> None:
    sign_in(page, "lan", path="/tai-khoan/uy-quyen")
    page.get_by_role("button", name="Ủy quyền vai trò của tôi").click()
    dialog(page).get_by_role("button", name="Ủy quyền", exact=True).click()
    expect(dialog(page).get_by_text("Chọn người nhận ủy quyền.")).to_be_visible()
    dialog(page).get_by_label("Người nhận").fill("pham tien")
    dialog(page).get_by_role("button", name="Phạm Tiến Dũng").click()
    dialog(page).get_by_label("Lý do").fill("Đi công tác đến hết 16/08/2024")
    dialog(page).get_by_role("button", name="Ủy quyền", exact=True).click()
    given = page.get_by_role("table", name="Tôi đã ủy quyền").get_by_role("row").filter(has_text="Phạm Tiến Dũng")
    expect(given).to_contain_text("Đang hiệu lực")
    sign_in(other_page, "dung", path="/tai-khoan/uy-quyen")
    expect(other_page.get_by_role("table", name="Tôi được ủy quyền")).to_contain_text("Nguyễn Thị Lan")
    given.get_by_role("button", name="Thu lại").click()
    dialog(page).get_by_role("button", name="Thu lại").click()
    expect(given).to_contain_text("Đã thu lại")
    other_page.goto("/nguoi-dung")
    expect(other_page.get_by_text("Vai trò của bạn không mở được trang này")).to_be_visible()


def test_the_log_names_people_and_acts_and_its_chain_is_whole(page: Page) -> None:
    sign_in(page, "lan", path="/nhat-ky")
    page.get_by_role("button", name="Kiểm tra chuỗi nhật ký").click()
    expect(page.get_by_text("Chuỗi nhật ký nguyên vẹn")).to_be_visible()
    with page.expect_download() as kept:
        page.get_by_role("button", name="Tải đầu chuỗi hôm nay (đã ký)").click()
    assert re.fullmatch(r"dau-chuoi-\d{4}-\d\d-\d\d\.jsonl", kept.value.suggested_filename)
    with page.expect_download() as key:
        page.get_by_role("button", name="Tải khóa công khai").click()
    assert Path(key.value.path()).read_text().startswith("-----BEGIN PUBLIC KEY-----")
    page.get_by_label("Loại việc").select_option("Đăng nhập")
    log = page.get_by_role("table", name="Nhật ký")
    expect(log.get_by_role("row").filter(has_text="Nguyễn Thị Lan").first).to_contain_text("Đăng nhập")
    expect(log.get_by_role("row").filter(has_text="Quản lý người dùng")).to_have_count(0)
    log.get_by_role("button", name="Nguyễn Thị Lan").first.click()
    expect(page).to_have_url(re.compile("actor_id="))


def test_who_may_not_see_people_or_the_log_is_not_led_there(page: Page) -> None:
    sign_in(page, "son")
    for name in ("Người dùng", "Nhật ký"):
        expect(page.get_by_role("link", name=name)).to_have_count(0)
    page.goto("/nhat-ky")
    expect(page.get_by_text("Vai trò của bạn không mở được trang này")).to_be_visible()


def test_a_device_is_signed_out_from_another(page: Page, other_page: Page) -> None:
    sign_in(other_page, "nga", path="/tai-khoan")
    sign_in(page, "nga", path="/tai-khoan")
    devices = page.get_by_role("table", name="Thiết bị đang đăng nhập")
    expect(devices.locator("tbody tr")).to_have_count(2)
    devices.get_by_role("button", name="Kết thúc").click()
    expect(devices.locator("tbody tr")).to_have_count(1)
    other_page.reload()
    expect(other_page.get_by_role("button", name="Đăng nhập", exact=True)).to_be_visible()


def test_the_password_is_changed_only_with_the_old_one(page: Page, other_page: Page, page_watch: Watch) -> None:
    page_watch.expect(401, 403, 409, 422)
    sign_in(page, "ha")
    link = add_person(page, "Tô Thị Mẫu Mật")
    choose_password(other_page, link)
    other_page.goto("/tai-khoan")
    form = other_page.get_by_role("form", name="Đổi mật khẩu")
    form.get_by_label("Mật khẩu hiện tại").fill("không phải mật khẩu này")
    form.locator("[name=new_password]").fill("bốn con ngựa trắng chạy")
    form.get_by_label("Nhập lại mật khẩu mới").fill("bốn con ngựa trắng chạy")
    form.get_by_role("button", name="Đổi mật khẩu").click()
    expect(form.get_by_label("Mật khẩu hiện tại")).to_have_attribute("aria-invalid", "true")
    form.get_by_label("Mật khẩu hiện tại").fill(PASSWORD)
    form.get_by_role("button", name="Đổi mật khẩu").click()
    expect(other_page.get_by_text("Đã đổi mật khẩu.")).to_be_visible()
