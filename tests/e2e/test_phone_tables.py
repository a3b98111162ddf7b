"""A table of cards on a phone: what is pressed on it opens over the place where the person was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from fixtures.browser import profile, sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("tables")) as running:
        yield running


def test_a_dialog_far_down_the_page_leaves_the_page_where_it_was(chromium: Browser, server: Server) -> None:
    context = profile(chromium, server.url, viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
    page = context.new_page()
    sign_in(page, "hoa", path="/so-ho/tuyen")
    pressed = page.get_by_role("button", name="Phân công").nth(5)
    pressed.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    assert before > 300
    pressed.tap()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.evaluate("scrollY") == before
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate("scrollY") == before
    context.close()
