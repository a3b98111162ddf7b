"""Pasted texts are never cut: one above its field's limit stands whole, is told of and stays until it is shortened."""

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in

pytestmark = pytest.mark.e2e
LONG = "Cuối tuyến chưa có sóng di động. " * 20  # 660 characters, of which a difficulty takes 500


def test_a_pasted_text_above_the_limit_stands_whole_and_is_told(page: Page) -> None:
    sign_in(page, "hoa", path="/kho-khan/moi")
    page.get_by_label("Loại khó khăn").select_option(index=1)
    content = page.get_by_label("Khó khăn, vướng mắc gì?")
    content.focus()
    page.keyboard.insert_text(LONG)
    expect(content).to_have_value(LONG)
    expect(page.get_by_text("Không quá 500 ký tự.")).to_be_visible()
    page.get_by_role("button", name="Gửi lên phường").click()
    expect(page).to_have_url("/kho-khan/moi")
    expect(content).to_have_value(LONG)
    content.fill(LONG[:400].strip())
    expect(page.get_by_text("Không quá 500 ký tự.")).to_have_count(0)


def test_a_pasted_line_above_the_limit_stands_whole_until_the_server_refuses_it(page: Page) -> None:
    sign_in(page, "minh", path="/tai-lieu/moi")
    title = page.get_by_label("Tên, đầu đề")
    title.focus()
    page.keyboard.insert_text(LONG)
    expect(title).to_have_value(LONG)
    expect(page.get_by_text("Không quá 200 ký tự.")).to_be_visible()
