"""Somebody saves a row while its dialog is open: both texts stand there, and what is chosen is saved."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import Watch, sign_in
from fixtures.page_actions import call, dialog, press
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e

MINE, THEIRS = "Lời của tôi", "Lời của người kia"
# Who, where, the list that gives its ids, the button of a row, what is typed into, and where that is kept.
DIALOGS = {
    "letterhead": ("ha", "/don-vi/{id}", "/units", "Sửa thể thức", "Địa danh", "letterhead", "place"),
    "group": ("ha", "/don-vi?tab=nhom", "", "Sửa", "Phân công", "group_member", "duty"),
}


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("meanwhile")) as running:
        yield running


def saved_by_somebody(server: Server, table: str, column: str) -> None:
    with closing(sqlite3.connect(server.data_dir / "toso.sqlite3")) as base, base:
        base.execute(f"UPDATE {table} SET {column} = ?, version = version + 1", (THEIRS,))


def texts(server: Server, table: str, column: str) -> set[str]:
    with closing(sqlite3.connect(server.data_dir / "toso.sqlite3")) as base:
        return {text for (text,) in base.execute(f"SELECT {column} FROM {table}")}


@pytest.mark.parametrize("name", DIALOGS)
def test_both_texts_stand_in_the_dialog_and_the_chosen_one_is_saved(
    page: Page, page_watch: Watch, server: Server, name: str
) -> None:
    who, address, ids, button, label, table, column = DIALOGS[name]
    page_watch.expect(412)
    sign_in(page, who, path="/tai-khoan")
    page.goto(address.format(id=call(page, "GET", ids)[0]["id"]) if ids else address)
    page.get_by_role("button", name=button, exact=True).or_(page.get_by_text(button, exact=True)).first.click()
    open_dialog = dialog(page)
    open_dialog.get_by_label(label).first.fill(MINE)
    saved_by_somebody(server, table, column)
    press(open_dialog, "Lưu")
    both = open_dialog.get_by_role("group", name="Hai người cùng sửa")
    expect(both).to_contain_text(THEIRS)
    expect(both).to_contain_text(MINE)
    press(open_dialog, "Lưu")
    expect(open_dialog).to_have_count(0)
    assert texts(server, table, column) >= {MINE}
