"""From the start page of a khu phố to the one street that has nobody, and back to its place in the list."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("streets")) as running:
        yield running


def test_a_street_without_anybody_is_assigned_where_it_was_pressed(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "hoa")
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name="Giao thành viên")).last
    street = row.get_by_role("rowheader").inner_text()
    row.get_by_role("link", name="Giao thành viên").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(f"Phân công: {street}")
    dialog.get_by_role("button", name="Hủy").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("rowheader", name=street)).to_be_in_viewport()
    page.reload()
    expect(page.get_by_role("rowheader", name=street)).to_be_visible()
    expect(dialog).to_have_count(0)
