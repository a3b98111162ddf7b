"""The second factor as people meet it: added on one's own page, asked for in the form, recovered, removed."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import Watch, sign_in
from fixtures.factors import code_at
from fixtures.page_actions import call, dialog, press
from fixtures.server import Server, demonstrating
from toso.identity.cast import CAST_PASSWORD

pytestmark = pytest.mark.e2e

CODE = "Mã xác thực thứ hai"
PAGE = "/tai-khoan/xac-thuc"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder, obliged = tmp_path_factory.mktemp("factors"), '["police"]'
    with demonstrating(demonstration_folder, folder, host="localhost", TOSO_FACTOR_ROLES=obliged) as running:
        yield running


def add_app(page: Page) -> tuple[str, list[str]]:
    """Adds an authenticator app on the open page: its key, and the recovery codes that were shown."""
    press(page, "Thêm ứng dụng xác thực")
    dialog(page).get_by_label("Mật khẩu hiện tại", exact=True).fill(CAST_PASSWORD)
    press(dialog(page), "Tiếp tục")
    expect(dialog(page).get_by_role("img", name="Mã QR")).to_be_visible()
    key = dialog(page).locator("code").inner_text()
    dialog(page).get_by_label("Mã 6 số đang hiện trên ứng dụng").fill(code_at(key))
    press(dialog(page), "Xác nhận")
    expect(page.get_by_role("heading", name="Mười mã dự phòng của bạn")).to_be_visible()
    codes = page.locator("main ol code").all_inner_texts()
    press(page, "Tôi đã cất mã")
    return key, codes


def leave(page: Page) -> None:
    page.get_by_role("button", name="Tài khoản:").click()
    press(page, "Đăng xuất")


def test_an_app_is_added_asked_for_and_removed(page: Page, page_watch: Watch) -> None:
    page_watch.expect(401, 422)
    sign_in(page, "hoa", path="/tai-khoan")
    page.locator(f"main a[href='{PAGE}']").click()
    _, codes = add_app(page)
    assert len(codes) == 10
    expect(page.get_by_text("Còn 10 mã")).to_be_visible()

    leave(page)
    page.get_by_label("Tên đăng nhập hoặc số điện thoại").fill("hoa")
    page.get_by_label("Mật khẩu", exact=True).fill(CAST_PASSWORD)
    press(page, "Đăng nhập")
    field = page.get_by_label(CODE, exact=True)
    expect(field).to_be_focused()
    field.fill("000000")
    press(page, "Đăng nhập")
    expect(page.get_by_role("alert").filter(has_text="Mã xác thực không đúng")).to_be_visible()
    field.fill(codes[0].lower())
    press(page, "Đăng nhập")
    expect(page.get_by_role("button", name="Tài khoản:")).to_be_visible()

    page.goto(PAGE)
    expect(page.get_by_text("Còn 9 mã")).to_be_visible()
    press(page.locator("main"), "Gỡ")
    dialog(page).get_by_label("Mật khẩu hiện tại", exact=True).fill(CAST_PASSWORD)
    dialog(page).get_by_label(CODE, exact=True).fill("123456")
    press(dialog(page), "Gỡ")
    expect(dialog(page).locator(".field-error")).to_contain_text(re.compile("không đúng"))
    dialog(page).get_by_label(CODE, exact=True).fill(codes[1])
    press(dialog(page), "Gỡ")
    expect(page.get_by_text("Chưa có cách xác thực nào")).to_be_visible()


def test_a_passkey_of_this_device_signs_in_alone(page: Page) -> None:
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    phone = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    made = devices.send("WebAuthn.addVirtualAuthenticator", {"options": phone})
    sign_in(page, "nga", path=PAGE)
    press(page, "Thêm khóa truy cập")
    dialog(page).get_by_label("Tên gọi").fill("Máy tính của Nga")
    dialog(page).get_by_label("Mật khẩu hiện tại", exact=True).fill(CAST_PASSWORD)
    press(dialog(page), "Tiếp tục")
    press(page, "Tôi đã cất mã")
    expect(page.get_by_role("rowheader", name="Máy tính của Nga")).to_be_visible()

    leave(page)
    press(page, "Dùng khóa truy cập")
    expect(page.get_by_role("button", name="Tài khoản: Đặng Thúy Nga")).to_be_visible()
    credentials = devices.send("WebAuthn.getCredentials", {"authenticatorId": made["authenticatorId"]})["credentials"]
    assert [one["rpId"] for one in credentials] == ["localhost"]


def test_the_pages_fit_a_phone_and_a_wide_screen(page: Page, tmp_path: Path) -> None:
    for width in (360, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        sign_in(page, "son", path=PAGE)
        expect(page.get_by_text("Chưa có cách xác thực nào")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_act_that_weighs_asks_over_the_page_and_then_goes_on(page: Page, page_watch: Watch, server: Server) -> None:
    page_watch.expect(403, 422)
    sign_in(page, "ha", path="/nguoi-dung")
    son = call(page, "GET", "/users?q=son")["items"][0]
    page.goto(f"/nguoi-dung/{son['id']}")
    press(page, "Đặt lại mật khẩu")
    with closing(sqlite3.connect(server.data_dir / "toso.sqlite3")) as database, database:
        database.execute("UPDATE auth_session SET proved_at = '2020-01-01 00:00:00'")
    press(dialog(page), "Đặt lại mật khẩu")
    asked = page.get_by_role("dialog", name="Xác nhận là bạn")
    asked.get_by_label("Mật khẩu", exact=True).fill("không phải mật khẩu này")
    press(asked, "Xác nhận")
    expect(asked.locator(".field-error")).to_be_visible()
    asked.get_by_label("Mật khẩu", exact=True).fill(CAST_PASSWORD)
    press(asked, "Xác nhận")
    expect(dialog(page).get_by_label("Đường dẫn", exact=True)).to_be_visible()


def test_a_role_that_needs_a_factor_is_told_and_then_led_to_it(page: Page, page_watch: Watch, server: Server) -> None:
    page_watch.expect(403)
    page.set_viewport_size({"width": 360, "height": 800})
    sign_in(page, "dung")
    expect(page.get_by_text("bạn phải thêm lớp xác thực thứ hai")).to_be_visible()
    with closing(sqlite3.connect(server.data_dir / "toso.sqlite3")) as database, database:
        database.execute("UPDATE user_account SET factor_due_at = '2020-01-01 00:00:00' WHERE username = 'dung'")
    page.goto("/nhiem-vu")
    expect(page.get_by_role("heading", name="Thêm lớp xác thực thứ hai")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    add_app(page)
    expect(page.get_by_role("button", name="Tài khoản:")).to_be_visible()


def test_a_page_left_alone_is_hidden_and_what_was_typed_stays(page: Page, page_watch: Watch, server: Server) -> None:
    page_watch.expect(401, 422)
    page.set_viewport_size({"width": 360, "height": 800})
    page.clock.install()
    sign_in(page, "minh", path="/tai-khoan")
    typed = page.get_by_label("Mật khẩu mới", exact=True)
    typed.fill("nửa chừng một mật khẩu")
    with closing(sqlite3.connect(server.data_dir / "toso.sqlite3")) as database, database:
        database.execute("UPDATE auth_session SET active_at = '2020-01-01 00:00:00'")
    page.clock.fast_forward("10:00:10")
    asked = page.get_by_role("dialog", name="Máy đã khóa")
    asked.get_by_label("Mật khẩu", exact=True).fill("không phải mật khẩu này")
    press(asked, "Mở khóa")
    expect(asked.locator(".field-error")).to_be_visible()
    asked.get_by_label("Mật khẩu", exact=True).fill(CAST_PASSWORD)
    press(asked, "Mở khóa")
    expect(asked).to_be_hidden()
    expect(typed).to_have_value("nửa chừng một mật khẩu")
    with closing(sqlite3.connect(server.data_dir / "toso.sqlite3")) as database, database:
        database.execute("UPDATE auth_session SET active_at = '2020-01-01 00:00:00'")
    page.locator("a[href='/tai-khoan/xac-thuc']").first.click()
    expect(asked).to_be_visible()
    asked.get_by_label("Mật khẩu", exact=True).fill(CAST_PASSWORD)
    press(asked, "Mở khóa")
    expect(page.get_by_text("Chưa có cách xác thực nào")).to_be_visible()
    with closing(sqlite3.connect(server.data_dir / "toso.sqlite3")) as database, database:
        database.execute("UPDATE auth_session SET active_at = '2020-01-01 00:00:00'")
    page.goto("/nhiem-vu")  # nothing stands here to be hidden: the sign-in page says why it came
    why = page.get_by_text("Máy để yên lâu nên đã khóa.")
    expect(why).to_be_visible()
    page.get_by_label("Tên đăng nhập hoặc số điện thoại").fill("minh")
    page.get_by_label("Mật khẩu", exact=True).fill(CAST_PASSWORD)
    press(page, "Đăng nhập")
    page.get_by_role("button", name="Tài khoản:").click()
    page.get_by_role("button", name="Đăng xuất", exact=True).click()
    expect(page.get_by_label("Tên đăng nhập hoặc số điện thoại")).to_be_visible()
    expect(why).to_have_count(0)  # leaving is no being left alone
