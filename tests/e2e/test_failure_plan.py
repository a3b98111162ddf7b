"""The page to hang beside the server: found in the navigation, on one A4 sheet with all its steps and commands."""

import io

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in

pytestmark = pytest.mark.e2e


def test_the_administrator_finds_and_prints_the_page_on_one_sheet(page: Page) -> None:
    sign_in(page, "ha")
    page.get_by_role("link", name="Khi máy hỏng").click()
    expect(page.get_by_role("heading", name="Khi máy hỏng", level=1)).to_be_visible()
    expect(page.locator("ol > li")).to_have_count(6)
    expect(page.get_by_text(".venv/bin/toso restore /media/usb/toso-*.tar.gz.age")).to_be_visible()
    expect(page.get_by_text("Giấy 2: ……")).to_be_visible()
    with pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as sheet:
        assert len(sheet.pages) == 1
