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


# Of what stands there: wider than the screen, or cut off by what hides the rest.
LOST = """() => [document.documentElement, ...document.querySelectorAll("main .switch, main .state")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.className || "the page")"""


def test_with_letters_twice_as_large_choices_and_errors_stay_on_the_screen(chromium: Browser, server: Server) -> None:
    context = profile(chromium, server.url, viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
    context.add_init_script(
        "addEventListener('DOMContentLoaded', () => document.body.parentElement.style.fontSize = '200%')"
    )
    page = context.new_page()
    sign_in(page, "hoa", path="/nhiem-vu")
    expect(page.get_by_role("button", name="Cả năm")).to_be_visible()
    assert page.evaluate(LOST) == []
    page.goto("/nhiem-vu/khong-co")
    expect(page.get_by_role("heading", name="Không có trang này")).to_be_visible()
    assert page.evaluate(LOST) == []
    failed = {
        "title": "Máy chủ gặp lỗi.",
        "status": 500,
        "code": "internal-error",
        "request_id": "0123456789abcdef" * 2,
    }
    page.route("**/api/v1/tasks?*", lambda route: route.fulfill(status=500, json=failed))
    page.goto("/nhiem-vu")
    expect(page.get_by_text("Mã yêu cầu để báo quản trị:")).to_be_visible()
    assert page.evaluate(LOST) == []
    context.close()
