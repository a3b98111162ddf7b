"""Signing in as people do it, in a real browser: the form, the demonstration's people, leaving."""

import pytest
from playwright.sync_api import Page, expect

from fixtures.browsing import Watch, sign_in_by_form

pytestmark = pytest.mark.e2e


def test_a_person_of_the_demonstration_enters_with_one_press_and_leaves(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Hoàng Thị Hoa").click()
    page.get_by_role("button", name="Tài khoản: Hoàng Thị Hoa").click()
    page.get_by_role("button", name="Đăng xuất", exact=True).click()
    expect(page.get_by_role("button", name="Đăng nhập", exact=True)).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Đăng nhập", exact=True)).to_be_visible()


def test_a_wrong_password_is_said_in_the_form_and_the_right_one_still_enters(page: Page, page_watch: Watch) -> None:
    page_watch.expect(401)
    page.goto("/")
    page.get_by_label("Tên đăng nhập hoặc số điện thoại").fill("son")
    page.get_by_label("Mật khẩu", exact=True).fill("không phải mật khẩu này")
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="không đúng")).to_be_visible()
    sign_in_by_form(page, "son")
