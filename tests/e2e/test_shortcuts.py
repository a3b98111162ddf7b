"""The keyboard in the frame: the list of shortcuts, fetched when it is asked for, and going to a place."""

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in

pytestmark = pytest.mark.e2e


def test_a_question_mark_lists_the_shortcuts_and_g_with_a_digit_goes_to_a_place(page: Page) -> None:
    sign_in(page, "minh", path="/tai-khoan")
    page.keyboard.press("?")
    listed = page.get_by_role("dialog", name="Phím tắt")
    expect(listed.get_by_text("Đến “Sổ hộ”")).to_be_visible()
    page.keyboard.press("Escape")
    expect(listed).to_have_count(0)
    page.get_by_role("button", name="Tài khoản: Trần Văn Minh").click()
    page.get_by_role("button", name="Phím tắt").click()
    expect(listed).to_be_visible()
    page.keyboard.press("Escape")
    expect(listed).to_have_count(0)
    page.keyboard.press("g")
    page.keyboard.press("2")
    expect(page.get_by_role("heading", name="Sổ hộ", level=1)).to_be_visible()
