"""The page of other systems: which key is removed, and how one is changed for another."""

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.clients import connected
from fixtures.page_actions import dialog, press
from fixtures.server import Server

pytestmark = pytest.mark.e2e


def test_a_key_that_is_removed_is_named_and_a_change_is_explained(page: Page, server: Server) -> None:
    connected(server.url, ["units:read"])
    sign_in(page, "ha")
    page.goto("/he-thong-khac")
    main = page.locator("main")
    expect(main).to_contain_text("Đổi khóa: tạo khóa thứ hai")
    press(main, "Gỡ")
    expect(dialog(page)).to_contain_text("Gỡ khóa tạo")
    expect(dialog(page)).to_contain_text("Khóa này dùng gần nhất: chưa dùng. Đây là khóa duy nhất")
    press(dialog(page), "Thôi")
    press(main, "Tạo khóa")
    press(dialog(page), "Đã chép xong")
    expect(main).to_contain_text("nhiều nhất hai khóa")
    main.get_by_role("button", name="Gỡ", exact=True).first.click()
    expect(dialog(page)).to_contain_text("đã chuyển sang khóa kia")
    press(dialog(page), "Gỡ")
    expect(main).to_contain_text("Đổi khóa: tạo khóa thứ hai")
