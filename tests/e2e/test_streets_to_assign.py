"""On the start page of a khu phố a street that has nobody is given to a member in its row, without another page."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e

ACT = "Giao thành viên"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("streets")) as running:
        yield running


def test_a_street_without_anybody_is_given_to_a_member_where_it_stands(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "hoa")
    waiting = page.get_by_role("row").filter(has=page.get_by_role("button", name=ACT))
    expect(waiting.last).to_be_visible()
    before = waiting.count()
    street = waiting.last.get_by_role("rowheader").inner_text()
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=street, exact=True))
    row.get_by_role("button", name=ACT).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(f"Phân công: {street}")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(row.get_by_role("button", name=ACT)).to_be_focused()
    page.keyboard.press("Enter")
    member = dialog.get_by_role("combobox")
    named = member.get_by_role("option").filter(has_text=re.compile(r"\(")).first
    name = (named.text_content() or "").partition(" (")[0]
    member.select_option(value=named.get_attribute("value"))
    dialog.get_by_role("button", name="Phân công").click()
    expect(dialog).to_have_count(0)
    expect(row).to_contain_text(name)
    expect(waiting).to_have_count(before - 1)
    expect(page).to_have_url(re.compile(r"/$"))
    expect(page.get_by_role("rowheader", name=street, exact=True)).to_be_in_viewport()
