"""Signing in as people do it, in a real browser: the form, the demonstration's people, leaving."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect

from fixtures.app import KEY
from fixtures.browser import Watch, sign_in_by_form
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
