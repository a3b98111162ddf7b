"""The menu at the left of a laptop's window: whoever has the most places sees all of them without scrolling."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.server import Server, serving

pytestmark = pytest.mark.e2e

HIDDEN = """() => [...document.querySelectorAll(".rail .nav-link")]
  .filter((link) => link.getBoundingClientRect().bottom > innerHeight).map((link) => link.textContent.trim())"""
LOW = 24  # px, WCAG 2.2 target size (minimum)


@pytest.fixture(scope="module")
def server(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("rail")
    shutil.copyfile(sqlite_template, folder / "toso.sqlite3")
    with serving(folder / "server", folder / "toso.sqlite3", TOSO_DEMO="1") as running:
        yield running


@pytest.mark.parametrize("who", ["lan", "minh", "ha"])
def test_every_place_of_the_menu_shows_in_a_window_of_900_pixels(page: Page, who: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    sign_in(page, who, path="/")
    links = page.locator(".rail .nav-link")
    expect(links.nth(20)).to_be_attached()
    assert page.evaluate(HIDDEN) == []
    assert (
        min(box["height"] for box in links.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect())"))
        >= LOW
    )
