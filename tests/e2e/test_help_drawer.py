"""The help of a page, beside it: opened by key or from the person's menu, following to the next page, kept offline."""

import pytest
from playwright.sync_api import Locator, Page, expect

from fixtures.browser import sign_in

pytestmark = pytest.mark.e2e
LABEL = "Hướng dẫn trang này"


def _help(page: Page) -> Locator:
    return page.get_by_role("complementary", name=LABEL)


def test_it_is_read_while_the_work_is_done_and_follows_to_the_next_page(page: Page) -> None:
    sign_in(page, "hoa", path="/so-ho")
    page.keyboard.press("F1")
    drawer = _help(page)
    expect(drawer.get_by_role("heading", name="Sổ hộ")).to_be_visible()
    named = drawer.get_by_text("Tuyến phố, phân công", exact=True)
    expect(named).to_be_visible()
    page.get_by_role("link", name="Nhiệm vụ", exact=True).first.click()
    expect(drawer.get_by_role("heading", name="Nhiệm vụ")).to_be_visible()
    page.locator("main").click()
    page.keyboard.press("F1")
    expect(drawer).to_have_count(0)


def test_on_a_phone_it_comes_from_the_menu_and_leaves_the_page_in_reach(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "son", path="/chuyen-di")
    page.get_by_role("button", name="Tài khoản:").click()
    page.get_by_role("button", name="Hướng dẫn", exact=True).click()
    drawer = _help(page)
    expect(drawer.get_by_text("Lưu phiếu").first).to_be_visible()
    box = drawer.bounding_box()
    assert box is not None
    assert box["y"] > 740 * 0.3, "the page above stays in sight"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("button", name="Đóng hướng dẫn").click()
    expect(drawer).to_have_count(0)


def test_the_help_of_the_round_is_kept_on_the_phone_before_it_is_asked_for(page: Page) -> None:
    sign_in(page, "son", path="/tai-khoan")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    kept = "async () => (await (await caches.open((await caches.keys())[0])).keys()).map((one) => one.url)"
    names = [url.rpartition("/")[2] for url in page.evaluate(kept)]
    assert "chuyen-di.md" in names
    assert "so-ho.md" not in names
