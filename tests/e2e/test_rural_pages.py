"""Every page of every role in a ward called xã with thôn: none says phường or khu phố, in no text and no label."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from fixtures.browser import profile
from fixtures.eyes import SETTLED
from fixtures.import_export import begin_upload
from fixtures.ledgers import begin_workbook
from fixtures.page_data import begin_paper, begin_recheck
from fixtures.pages import PAGES
from fixtures.patience import RETRIES
from fixtures.rural_ward import XA, foreign_words, make_rural
from fixtures.server import Server, demonstrating
from fixtures.sights import Sight, address_of, begin_plans, close_again, openings, press_open
from fixtures.signing import begin_scan
from toso.identity.cast import CAST_PASSWORD
from toso.kit.place_words import speaking, worded

pytestmark = pytest.mark.e2e
WHO = [*sorted({sight.who for sight in PAGES if sight.who}), None]
HEADINGS = re.compile(r"(?:^|: )(?:Khu phố|Tuyến phố)$", re.MULTILINE)
# Everything that a person reads or hears of a page.
READ = """() => [document.body.innerText, document.title, ...[...document.querySelectorAll("*")].flatMap((element) =>
  ["aria-label", "title", "placeholder", "alt", "label"].map((name) => element.getAttribute(name) ?? "")),
  ...[...document.querySelectorAll("option")].map((option) => option.textContent)].join("\\n")"""


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("rural")
    shutil.copytree(demonstration_folder, folder / "rewritten")
    make_rural(folder / "rewritten/toso.sqlite3")
    with demonstrating(folder / "rewritten", folder / "served", worker=True) as running:
        yield running


def signed_in(chromium: Browser, server: Server, who: str | None) -> Page:
    context = profile(chromium, server.url, bypass_csp=True, service_workers="block")
    if who:
        named = {"username": who, "password": CAST_PASSWORD}
        assert context.request.post("/api/v1/auth/login", data=named, headers={"X-CSRF": "1"}, max_retries=RETRIES).ok
    return context.new_page()


@pytest.fixture(scope="module")
def begun(chromium: Browser, server: Server) -> None:
    """Work that the demonstration itself has not begun, as the sweep over all pages begins it."""
    page = signed_in(chromium, server, "minh")
    page.goto("/tai-khoan")
    begin_plans(page)
    begin_paper(page)
    begin_recheck(page)
    begin_workbook(page.context.request, "Thôn")
    begin_upload(page.context.request, check=True)
    begin_upload(signed_in(chromium, server, "hoa").context.request, check=False)
    begin_scan(signed_in(chromium, server, "ha").context.request)


def read(page: Page, sights: tuple[Sight, ...]) -> Iterator[tuple[str, str]]:
    """The texts of a page and its dialogs, by the name of each."""
    page.goto(address_of(sights[0], page.context))
    page.wait_for_function(SETTLED)
    for sight in sights:
        if sight.press:
            with speaking(XA):
                press_open(page, worded(sight.press))
        said = str(page.evaluate(READ))
        # A spreadsheet of somebody's own keeps its headings.
        yield sight.name(), HEADINGS.sub("", said) if "tep=" in sight.address else said
        if sight.press and sight is not sights[-1]:
            close_again(page)


@pytest.mark.usefixtures("begun")
@pytest.mark.parametrize("who", WHO)
def test_no_page_says_phuong_or_khu_pho(chromium: Browser, server: Server, who: str | None) -> None:
    page = signed_in(chromium, server, who)
    opened = openings(sight for sight in PAGES if sight.who == who)
    assert opened
    said = {name: foreign_words(text) for sights in opened for name, text in read(page, sights)}
    assert {name: words for name, words in said.items() if words} == {}
    page.context.close()
