"""Outside the round while sheets wait: the start page and the sign-in page tell of them, a page that is not here leads back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures.phones import cold_start, first_round, phone
from fixtures.second_tab import save_many
from fixtures.server import Server

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(long_street: Server) -> Server:
    return long_street


@pytest.fixture
def page(chromium: Browser, server: Server) -> Iterator[Page]:
    """Sơn's phone in flight mode with nine sheets that wait."""
    with phone(chromium, server) as context:
        shown = first_round(context, server)
        context.set_offline(True)
        assert save_many(shown, "Hộ thử 00") == 9
        yield shown


def go(page: Page, path: str) -> None:
    page.evaluate(
        "(path) => { history.pushState(null, '', path); dispatchEvent(new PopStateEvent('popstate')); }", path
    )


def test_the_start_page_tells_what_waits_and_a_page_that_is_not_here_leads_back(page: Page) -> None:
    go(page, "/")
    expect(page.get_by_text("9 phiếu chưa gửi trên máy này")).to_be_visible()
    go(page, "/kho-khan")
    expect(page.get_by_role("heading", name="Phần này chưa lưu trên máy")).to_be_visible()
    page.get_by_role("link", name="Về chuyến đi").click()
    expect(page.get_by_label("Tìm tên, số nhà, mã hộ")).to_be_visible()


def test_a_shell_that_the_browser_threw_away_is_kept_again(page: Page) -> None:
    page.evaluate("caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))")
    page.context.set_offline(False)
    page.reload()
    expect(page.get_by_label("Mã PIN (6 chữ số)")).to_be_visible()
    page.wait_for_function("caches.match('/').then(Boolean)")


def test_signing_out_without_a_network_leaves_all_as_it_is(page: Page) -> None:
    page.get_by_role("button", name="Tài khoản:").click()
    page.get_by_role("button", name="Đăng xuất", exact=True).click()
    page.get_by_role("button", name="Đăng xuất, giữ phiếu trên máy").click()
    expect(page.get_by_text("Không kết nối được máy chủ.").first).to_be_visible()
    expect(page.get_by_text("Danh sách tải lúc")).to_be_visible()
    context = page.context
    page.close()
    expect(cold_start(context).get_by_text("Danh sách tải lúc")).to_be_visible()
