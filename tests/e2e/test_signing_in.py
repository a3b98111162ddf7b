"""Signing in as people do it, in a real browser: the form, the demonstration's people, leaving."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from uuid import UUID

import pytest
from playwright.sync_api import Page, Route, expect

from fixtures.app import KEY
from fixtures.browser import Watch, sign_in, sign_in_by_form
from fixtures.patience import wait_for
from fixtures.server import Server
from toso.identity.cast import CAST_PASSWORD
from toso.identity.throttle import PER_ACCOUNT, keys_of
from toso.kit.ids import new_id

pytestmark = pytest.mark.e2e


def test_a_person_of_the_demonstration_enters_with_one_press_and_leaves(page: Page) -> None:
    page.goto("/")
    with page.expect_response(lambda answer: "/api/v1/notices?" in answer.url):  # the last that the start page asks for
        page.get_by_role("button", name="Hoàng Thị Hoa").click()
    page.get_by_role("button", name="Tài khoản: Hoàng Thị Hoa").click()
    page.get_by_role("button", name="Đăng xuất", exact=True).click()
    expect(page.get_by_role("button", name="Đăng nhập", exact=True)).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Đăng nhập", exact=True)).to_be_visible()


def test_a_wrong_password_is_said_in_the_form_and_the_right_one_still_enters(page: Page, page_watch: Watch) -> None:
    page_watch.expect(401)
    page.goto("/")
    page.get_by_label("Tên đăng nhập hoặc số điện thoại").fill("son")
    page.get_by_label("Mật khẩu", exact=True).fill("không phải mật khẩu này")
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="không đúng")).to_be_visible()
    sign_in_by_form(page, "son")


_KEPT = """
async () => {
  const kept = [document.cookie, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((done) => { indexedDB.open(name).onsuccess = (e) => done(e.target.result); });
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store).getAll();
      kept.push(JSON.stringify(await new Promise((done) => { all.onsuccess = () => done(all.result); })));
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    for (const asked of await (await caches.open(name)).keys()) kept.push(asked.url);
  }
  return kept.join(" ");
}
"""


def test_no_script_of_a_page_reads_what_keeps_somebody_signed_in(page: Page) -> None:
    sign_in_by_form(page, "son")
    kept = page.evaluate(_KEPT)
    held = {one["name"]: one for one in page.context.cookies() if one["name"].startswith("__Host-toso_")}
    assert {"__Host-toso_access", "__Host-toso_refresh", "__Host-toso_device"} <= set(held)
    for name, cookie in held.items():
        assert (cookie["httpOnly"], cookie["secure"], cookie["sameSite"]) == (True, True, "Strict"), name
        assert cookie["value"] not in kept, name


_LOCKS = """async () => {
  const { held, pending } = await navigator.locks.query();
  return [held, pending].map((locks) => locks.filter(({ name }) => name === "toso-refresh").length);
}"""


def test_two_tabs_renew_one_after_the_other(page: Page) -> None:
    """A renewal token is good once: the second tab asks when the first has its answer, and with what came in it."""
    sign_in(page, "hoa")
    other = page.context.new_page()
    held, renewed = list[Route](), list[int]()

    def hold(route: Route) -> None:
        held.append(route)

    page.context.route("**/api/v1/auth/refresh", hold)
    for tab in (page, other):
        tab.on("response", lambda answer: "/auth/refresh" in answer.url and renewed.append(answer.status))
    page.context.clear_cookies(name="__Host-toso_access")
    page.reload(wait_until="load")
    other.goto("/", wait_until="load")
    wait_for(lambda: other.evaluate(_LOCKS) == [1, 1], 20)
    assert len(held) == 1, "the other waits for its turn"
    held[0].continue_()
    wait_for(lambda: other.evaluate(_LOCKS) == [1, 0] and len(held) == 2, 20)
    held[1].continue_()
    for tab in (page, other):
        expect(tab.get_by_role("button", name="Tài khoản:")).to_be_visible()
    assert renewed == [204, 204]


def _attack(server: Server, username: str) -> None:
    """All guesses at an account that strangers have in this hour, spent."""
    with closing(sqlite3.connect(server.data_dir / "toso.sqlite3")) as database, database:
        (user_id,) = database.execute("SELECT id FROM user_account WHERE username = ?", [username]).fetchone()
        key = keys_of(KEY.encode(), "login", UUID(user_id), "198.51.100.1", None)["subject_key"]
        at = datetime.now(UTC).replace(tzinfo=None).isoformat(" ")
        rows = [(new_id().hex, at, key) for _ in range(PER_ACCOUNT)]
        database.executemany("INSERT INTO login_attempt (id, at, subject_key) VALUES (?, ?, ?)", rows)


def _send_form(page: Page, username: str) -> None:
    """As the same browser: what it keeps of the last time stays."""
    page.get_by_label("Tên đăng nhập hoặc số điện thoại").fill(username)
    page.get_by_label("Mật khẩu", exact=True).fill(CAST_PASSWORD)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()


def test_while_an_account_is_attacked_its_own_device_signs_in_and_a_new_one_is_told_what_to_do(
    page: Page, page_watch: Watch, server: Server
) -> None:
    page_watch.expect(401, 429)  # 401: what a page that is left too early still asks
    page.goto("/")
    sign_in_by_form(page, "nga")
    page.get_by_role("button", name="Tài khoản: ").click()
    page.get_by_role("button", name="Đăng xuất", exact=True).click()
    _attack(server, "nga")
    _send_form(page, "nga")
    expect(page.get_by_role("button", name="Tài khoản:")).to_be_visible()
    page.context.clear_cookies()
    page.goto("/")
    _send_form(page, "nga")
    told = page.get_by_role("alert").filter(has_text="bị thử sai mật khẩu nhiều lần")
    expect(told).to_contain_text("Trên máy đã từng đăng nhập, bạn vẫn vào được ngay")
    expect(told).to_contain_text("mã dùng một lần")
    page.get_by_role("link", name="Tôi có mã dùng một lần").click()
    expect(page.get_by_label("Mã dùng một lần")).to_be_visible()
