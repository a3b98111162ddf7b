"""The application as it lies on a machine: its shortcuts lead somewhere, pages that it no longer has say the way back."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures.browser import profile, sign_in, watch
from fixtures.phones import PIN, ROUND, first_round, phone, unlock
from fixtures.server import Server

pytestmark = pytest.mark.e2e

OUTDATED, WAY = "Trang này chưa mở được", "Về chuyến đi"


@pytest.fixture(scope="module")
def server(long_street: Server) -> Server:
    return long_street


def test_every_shortcut_of_the_icon_opens_its_page_without_a_network_too(chromium: Browser, server: Server) -> None:
    with phone(chromium, server, has_touch=True) as context:
        page = first_round(context, server)
        address = page.locator("link[rel=manifest]").get_attribute("href") or ""
        shortcuts = context.request.get(address).json()["shortcuts"]
        assert len(shortcuts) >= 2
        for offline in (False, True):
            context.set_offline(offline)
            for one in shortcuts:
                opened = context.new_page()
                opened.goto(one["url"])
                unlock(opened, PIN)
                expect(opened.get_by_role("heading", level=1, name=one["name"])).to_be_visible()
                opened.close()


def open_difficulties(page: Page) -> None:
    page.evaluate("""() => { const way = document.createElement("a"); way.href = "/kho-khan"; way.textContent = "Khó khăn";
      document.querySelector("main").append(way); way.click(); }""")


def test_an_area_that_went_with_an_update_says_so_and_leads_back(chromium: Browser, server: Server) -> None:
    """The worker that keeps pages stays out, so that what the server has no more can be chosen."""
    context = profile(chromium, server.url, viewport={"width": 360, "height": 740}, service_workers="block")
    page = context.new_page()
    watching = watch(page, server.url)
    watching.expect(404)
    sign_in(page, "son", path=ROUND)
    page.get_by_label("Mã PIN (6 chữ số)").fill(PIN)
    page.get_by_label("Nhập lại mã PIN").fill(PIN)
    expect(page.get_by_text("Danh sách tải lúc")).to_be_visible()
    gone = re.compile(r"/bundles/difficulties\.js")
    context.route(gone, lambda route: route.fulfill(status=404, body=""))
    with page.expect_navigation(url="**/kho-khan"):  # the one reload that would bring the new pages
        open_difficulties(page)
    expect(page.get_by_text(OUTDATED)).to_be_visible()
    expect(page.get_by_text("phiếu trên máy không mất")).to_be_visible()
    page.get_by_role("link", name=WAY).click()
    expect(page).to_have_url(re.compile(f"{ROUND}$"))
    page.go_back()
    context.unroute(gone)
    page.get_by_role("button", name="Thử lại").click()
    expect(page.get_by_role("heading", level=1, name="Khó khăn")).to_be_visible()
    context.close()
