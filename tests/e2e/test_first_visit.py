"""Requests of a browser on a first visit and on a person's first page, everything counted; bytes as sent."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from fixtures.browser import profile, sign_in, watch
from fixtures.patience import wait_for
from fixtures.server import Server, serving

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demonstration after two months of work: first pages full of it."""
    with serving(tmp_path_factory.mktemp("visits"), demonstration_folder / "toso.sqlite3", TOSO_DEMO="1") as running:
        yield running


KB = 1000
NAMES = {
    "lan": "Nguyễn Thị Lan",
    "minh": "Trần Văn Minh",
    "ha": "Lê Thu Hà",
    "dung": "Phạm Tiến Dũng",
    "hoa": "Hoàng Thị Hoa",
    "son": "Vũ Ngọc Sơn",
}


# What the pictures of a start page bring after the work itself stands, by whose page it is: a member's bring neither a
# chart nor the pages of the round. What follows them, of every page, is fetched then at the earliest.
_CHARTS = {"pace.js", "charts.js", "charts.css", "shared.js", "views.css", "submissions.css", "pace"}
_MONTH = {"report-periods", "submissions"}
PICTURES: dict[str, set[str]] = {
    "lan": _CHARTS | {"overview"},
    "minh": _CHARTS | {"overview"} | _MONTH,
    "ha": _CHARTS | {"overview"} | _MONTH,
    "dung": set(),
    "hoa": _CHARTS | {"streets"},
    "son": {"mine.js", "mine"},
}
_LATE = {"store.js", "difficulties.css"}


def named(url: str) -> str:
    return urlsplit(url).path.rpartition("/")[2]


class Traffic:
    """Every finished request of a page since the last `taken`."""

    def __init__(self, page: Page) -> None:
        self.page, self.answers = page, list[tuple[str, int]]()
        page.on("requestfinished", self._finished)

    def _finished(self, request: Request) -> None:
        self.answers.append((request.url, request.sizes()["responseBodySize"]))

    def names(self) -> set[str]:
        """Of what has come by now."""
        self.page.evaluate("0")  # lets what has come be told
        return {named(url) for url, _ in self.answers}

    def taken(self) -> list[tuple[str, int]]:
        taken, self.answers = self.answers, []
        return taken


@contextmanager
def visiting(chromium: Browser, server: Server) -> Iterator[tuple[Page, Traffic]]:
    context = profile(chromium, server.url)
    page = context.new_page()
    watching = watch(page, server.url)
    yield page, Traffic(page)
    context.close()
    assert watching.verdict() == []


def test_the_sign_in_page_is_at_most_twenty_requests_and_thirty_kilobytes(chromium: Browser, server: Server) -> None:
    with visiting(chromium, server) as (page, traffic):
        page.goto("/")
        expect(page.get_by_role("button", name="Hoàng Thị Hoa")).to_be_visible()
        asked = traffic.taken()
    assert len(asked) <= 20, asked
    assert sum(size for _, size in asked) <= 30 * KB, asked


@pytest.mark.parametrize("username", list(NAMES))
def test_the_first_page_of_a_role_is_at_most_twelve_requests_and_twenty_one_kilobytes_of_pages_more(
    chromium: Browser, server: Server, username: str
) -> None:
    """Answers about the work itself are not compressed here but by the web server in front: counted apart."""
    with visiting(chromium, server) as (page, traffic):
        page.goto("/")
        expect(page.get_by_role("button", name="Hoàng Thị Hoa")).to_be_visible()
        traffic.taken()
        page.get_by_role("button", name=NAMES[username]).click()
        expect(page.get_by_role("button", name="Tài khoản:")).to_be_visible()
        wait_for(
            lambda: PICTURES[username] <= traffic.names(),
            10,
            lambda: f"never came: {PICTURES[username] - traffic.names()}",
        )
        page.wait_for_load_state("networkidle")
        asked, kept = traffic.taken(), page.request.get("/sw.js").text()
    pictures = [(url, size) for url, size in asked if named(url) in PICTURES[username] | _LATE]
    asked = [one for one in asked if one not in pictures]
    assert len(asked) <= 12, asked
    assert sum(size for url, size in asked if "/api/" not in url) <= 21 * KB, asked
    assert sum(size for url, size in asked if "/api/" in url) <= 14 * KB, asked
    files = [(url, size) for url, size in pictures if "/api/" not in url]
    own = [(url, size) for url, size in files if f"bundles/{named(url)}" not in kept]
    assert sum(size for _, size in own) <= 10 * KB, own
    assert sum(size for _, size in files) <= (65 if "charts.js" in PICTURES[username] else 5) * KB, files
    assert sum(size for url, size in pictures if "/api/" in url) <= 16 * KB, pictures


def test_the_sources_run_as_they_are_for_whoever_works_on_them(
    chromium: Browser, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with (
        serving(tmp_path_factory.mktemp("sources"), sqlite_template, TOSO_DEMO="1", TOSO_FRONTEND_WATCH="1") as server,
        visiting(chromium, server) as (page, traffic),
    ):
        sign_in(page, "minh", path="/nhiem-vu")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        asked = [url for url, _ in traffic.taken()]
    assert any(url.endswith("/app/pages/tasks/list.js") for url in asked)
    assert not any("/bundles/" in url for url in asked)
