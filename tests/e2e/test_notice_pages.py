"""The bell and the page of notices in a real browser: on a phone, from two tabs, out of sight."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa
from playwright.sync_api import Page, Request, expect
from sqlmodel import Session, col

from fixtures.app import settings_for
from fixtures.browser import sign_in
from fixtures.patience import wait_for
from fixtures.server import Server, demonstrating
from toso.core.database import create_engines, in_transaction
from toso.identity.tables import UserAccount
from toso.notices.service import notify
from toso.organisation.tables import Unit

pytestmark = pytest.mark.e2e
FITS = "document.documentElement.scrollWidth <= innerWidth"
LOOK = "dispatchEvent(new Event('focus'))"
SHOWN = """() => { self.shown = [];
  ServiceWorkerRegistration.prototype.showNotification = async (title, { body, icon }) =>
    void self.shown.push([title, body, icon]); }"""


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(
        demonstration_folder, tmp_path_factory.mktemp("notices"), TOSO_PUSH_HOSTS='["push.example.vn"]'
    ) as running:
        yield running


def tell(server: Server, username: str, *events: str) -> None:
    """As the server tells somebody of something, while their page is open."""
    folder = server.data_dir
    engines = create_engines(settings_for(f"sqlite:///{folder / 'toso.sqlite3'}", folder))
    try:
        in_transaction(engines.write, partial(_tell, username=username, events=events))
    finally:
        engines.dispose()


def _tell(session: Session, username: str, events: tuple[str, ...]) -> None:
    user = session.execute(sa.select(UserAccount).where(col(UserAccount.username) == username)).scalar_one()
    ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
    for event in events:
        notify(session, ward.id, user.id, event, ("user", user.id), {}, by=None)


def test_the_count_comes_to_who_works_without_a_pause(server: Server, page: Page) -> None:
    """A page that asks for something every second was never at rest, and a phone's menu had no line for notices."""
    page.set_viewport_size({"width": 390, "height": 844})
    sign_in(page, "minh")
    page.evaluate("setInterval(() => void fetch('/api/v1/auth/me', { cache: 'no-store' }), 500)")
    page.get_by_role("button", name=re.compile("Trần Văn Minh")).click()
    expect(page.locator(".menu-item[href='/thong-bao']")).to_be_visible()


def test_the_head_keeps_its_words_in_one_line_beside_the_count(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 768, "height": 900})
    tell(server, "nga", "account.sessions_ended")
    sign_in(page, "nga")
    expect(page.locator(".app-head .bell .nav-count")).to_be_visible()
    lines = (
        "(one) => { const r = document.createRange(); r.selectNodeContents(one); return r.getClientRects().length; }"
    )
    assert page.get_by_role("banner").get_by_text("Hướng dẫn", exact=True).evaluate(lines) == 1


def test_a_kind_is_switched_off_for_phones_and_stays_off(page: Page, server: Server) -> None:
    """The browser of the tests has no push service: its part of the agreement is held by the page."""
    subscribed = "PushManager.prototype.getSubscription = async () => ({ endpoint: 'https://push.example.vn/1' });"
    page.add_init_script(subscribed)
    sign_in(page, "nga", path="/thong-bao")
    kind = page.get_by_role("checkbox", name="Người dân nhờ giúp, hộ từ chối")
    expect(kind).to_be_checked()
    kind.uncheck()
    expect(kind).not_to_be_checked()
    page.reload()
    expect(kind).not_to_be_checked()
    expect(page.get_by_role("checkbox", name="Tài khoản, vai trò, bảo mật")).to_be_checked()


def test_on_a_phone_the_menu_counts_them_and_the_page_takes_them_away(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    tell(server, "son", "account.sessions_ended", "account.changed", "account.enabled")
    sign_in(page, "son", path="/nhiem-vu")
    expect(page.get_by_role("button", name="Thông báo: 3 chưa đọc")).to_be_visible()
    page.get_by_role("button", name="Thông báo: 3 chưa đọc").click()
    page.get_by_role("link", name="Thông báo: 3 chưa đọc").last.click()
    expect(page.get_by_role("heading", name="Thông báo", level=1)).to_be_visible()
    assert page.evaluate(FITS), "runs over at 360 px"
    page.get_by_role("button", name="Đã đọc", exact=True).first.click()
    expect(page.get_by_role("heading", name="Trước đó")).to_be_visible()
    expect(page.get_by_role("button", name="Thông báo: 2 chưa đọc")).to_be_visible()
    page.get_by_role("link", name="Hệ thống đã kết thúc mọi phiên").click()
    page.wait_for_url("**/tai-khoan")
    page.goto("/thong-bao")
    page.get_by_role("button", name="Đã đọc tất cả").click()
    expect(page.get_by_text("Không có thông báo chưa đọc")).to_be_visible()
    expect(page.get_by_role("button", name="Tài khoản: ")).not_to_have_accessible_name("chưa đọc")


def test_of_two_tabs_one_asks_and_both_know(page: Page, server: Server) -> None:
    sign_in(page, "dung", path="/nhiem-vu")
    bell = page.get_by_role("banner").get_by_role("link", name="Thông báo")
    expect(bell).to_be_visible()
    other = page.context.new_page()
    other.goto("/nhiem-vu")
    expect(other.get_by_role("banner").get_by_role("link", name="Thông báo")).to_be_visible()
    asked: list[str] = []
    for name, tab in (("first", page), ("second", other)):
        tab.on("request", partial(_note, asked, name))
    tell(server, "dung", "account.changed")
    other.evaluate(LOOK)
    for tab in (page, other):
        expect(tab.get_by_role("banner").get_by_role("link", name="Thông báo: 1 chưa đọc")).to_be_visible()
    assert set(asked) == {"first"}, "the tab that came later is told"
    page.close()
    tell(server, "dung", "account.enabled")
    other.evaluate(LOOK)
    expect(other.get_by_role("banner").get_by_role("link", name="Thông báo: 2 chưa đọc")).to_be_visible()
    assert asked[-1] == "second", "it asks once the other is gone"
    other.close()


def _note(asked: list[str], name: str, request: Request) -> None:
    if request.url.endswith("/notices/count"):
        asked.append(name)


def test_in_sight_the_count_is_at_most_a_minute_old(page: Page, server: Server) -> None:
    page.clock.install()
    with page.expect_response("**/notices/count"):
        sign_in(page, "ha", path="/nhiem-vu")
    known = page.request.get(f"{server.url}/api/v1/notices/count").json()["unread"]
    asked: list[str] = []
    page.on("request", partial(_note, asked, "ha"))
    tell(server, "ha", "account.changed")
    assert asked == [], "it asks by the clock alone"
    page.clock.run_for(60_000)
    expect(
        page.get_by_role("banner").get_by_role("link", name=f"Thông báo: {known + 1} chưa đọc", exact=True)
    ).to_be_visible()
    page.clock.run_for(60_000)
    assert len(asked) <= 3, "and hardly more often"


def test_out_of_sight_nothing_is_asked(page: Page, server: Server) -> None:
    with page.expect_response("**/notices/count"):
        sign_in(page, "nga", path="/nhiem-vu")
    known = page.request.get(f"{server.url}/api/v1/notices/count").json()["unread"]
    page.evaluate(
        "Object.defineProperty(document, 'hidden', { get: () => globalThis.away ?? true, configurable: true });"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    asked: list[str] = []
    page.on("request", partial(_note, asked, "hidden"))
    tell(server, "nga", "account.changed")
    page.evaluate(LOOK)
    page.evaluate("fetch('/api/v1/today')")
    assert asked == []
    page.evaluate("globalThis.away = false; document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.get_by_role("banner").get_by_role("link", name=f"Thông báo: {known + 1} chưa đọc")).to_be_visible()


def test_a_push_message_without_content_shows_that_something_came(page: Page, server: Server) -> None:
    context = page.context
    sign_in(page, "nga", path="/thong-bao")
    expect(page.get_by_role("heading", name="Báo trên máy này")).to_be_visible()
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    devtools = context.new_cdp_session(page)
    found: list[str] = []
    devtools.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda update: found.extend(one["registrationId"] for one in update["registrations"]),
    )
    devtools.send("ServiceWorker.enable")
    wait_for(lambda: page.evaluate("1") and found, 10)
    (worker,) = context.service_workers
    worker.evaluate(SHOWN)  # this browser shows notifications to nobody
    message = {"origin": server.url, "registrationId": found[-1], "data": ""}
    devtools.send("ServiceWorker.deliverPushMessage", message)
    wait_for(lambda: worker.evaluate("self.shown"), 10)
    ((title, body, icon),) = worker.evaluate("self.shown")
    assert (title, body) == ("Tổ Số", "Bạn có việc mới.")
    assert page.request.get(f"{server.url}{icon}").ok
