"""The empty register leads to what it speaks of: the import of a list."""

import re

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in

pytestmark = pytest.mark.e2e


def test_the_empty_register_has_the_button_that_it_speaks_of(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "hoa", path="/so-ho")
    expect(page.get_by_text("nhập cả danh sách từ tệp Excel")).to_be_visible()
    page.locator(".state").get_by_role("link").click()
    expect(page).to_have_url(re.compile("/so-ho/nhap$"))
