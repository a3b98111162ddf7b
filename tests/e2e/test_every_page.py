"""Every page of the product in light and dark on a desk, a phone and a narrow phone: axe finds nothing, nothing is cut off.

The pages stand in tests/fixtures/pages.py; a route that has no line there fails. axe-core is a developer's tool of the
pages (frontend/package.json), which `make test` installs where there is npm.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from fixtures.browsing import Watch, watch
from fixtures.looking import begin_paper, begin_recheck
from fixtures.pages import FRONTEND, PAGES, Sight, address_of, begin_plans, routes_of_the_pages
from fixtures.serving import Server, serving
from fixtures.signing import begin_scan
from fixtures.transferring import begin_upload
from toso.identity.cast import CAST_PASSWORD

pytestmark = pytest.mark.e2e

AXE = FRONTEND / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS = (1280, 412, 320)
# WCAG 2.2 at level AA and axe's own good practice; in the dark only colours differ from what the light has shown.
RULES = {
    "light": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "dark": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
# The frame of a PDF is the browser's own.
RUN = """async (runOnly) => {
  const found = await axe.run(document, { iframes: false, resultTypes: ["violations"], runOnly });
  return found.violations.map(({ id, help, nodes }) => [id, help, ...nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`)]);
}"""
# What sticks out of the window, and tables whose columns would have to be scrolled to.
SIDEWAYS = """() => [document.documentElement, ...document.querySelectorAll(".table-frame:has(> .table)")]
  .filter((element) => element.scrollWidth > element.clientWidth + 1).map((element) => element.getAttribute("aria-label") ?? "the page")"""
SETTLED = "!document.querySelector('.splash, .skeleton, .loading-bar') && document.querySelector('h1')"
TWO_FRAMES = "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demonstration after two months of work, so that the pages have something to show."""
    folder = tmp_path_factory.mktemp("pages")
    shutil.copytree(demonstration_folder / "data", folder / "data")
    with serving(folder, demonstration_folder / "toso.sqlite3", worker=True, TOSO_DEMO="1") as running:
        yield running


class Eyes:
    """One browser page for each person, opened when first needed and used again."""

    def __init__(self, chromium: Browser, server: Server) -> None:
        self.chromium, self.server = chromium, server
        self.open: dict[str | None, tuple[BrowserContext, Page, Watch]] = {}

    def of(self, who: str | None) -> tuple[BrowserContext, Page, Watch]:
        if who not in self.open:
            # axe tries out styles of its own; that the pages keep to their policy is watched by the other tests.
            context = self.chromium.new_context(
                base_url=self.server.url,
                locale="vi-VN",
                bypass_csp=True,
                service_workers="block",
                reduced_motion="reduce",
            )
            context.set_default_timeout(10_000)
            context.add_init_script(path=AXE)
            page = context.new_page()
            self.open[who] = context, page, watch(page, self.server.url)
            if who:
                named = {"username": who, "password": CAST_PASSWORD}
                assert context.request.post("/api/v1/auth/login", data=named, headers={"X-CSRF": "1"}).ok
        return self.open[who]


@pytest.fixture(scope="module")
def eyes(chromium: Browser, server: Server) -> Iterator[Eyes]:
    if not AXE.is_file():
        (pytest.fail if os.environ.get("CI") else pytest.skip)("axe-core is missing (npm ci in frontend/)")
    made = Eyes(chromium, server)
    page = made.of("minh")[1]
    page.goto("/tai-khoan")
    begin_plans(page)
    begin_paper(page)
    begin_recheck(page)
    begin_upload(page.context.request, check=True)
    begin_upload(made.of("hoa")[0].request, check=False)
    begin_scan(made.of("ha")[0].request)
    yield made
    for context, _page, _watch in made.open.values():
        context.close()


def findings(page: Page) -> list[Any]:
    """What is wrong with the page that stands there, at each width in light and dark."""
    found: list[Any] = []
    for scheme, rules in RULES.items():
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            page.evaluate(TWO_FRAMES)
            found += [(scheme, width, problem) for problem in page.evaluate(RUN, rules)]
            found += [(scheme, width, "sideways", where) for where in page.evaluate(SIDEWAYS)]
    return found


@pytest.mark.parametrize("sight", PAGES, ids=lambda sight: f"{sight.who}:{sight.address}:{sight.press}")
def test_the_page_has_no_findings_and_fits_every_width(eyes: Eyes, sight: Sight) -> None:
    context, page, watching = eyes.of(sight.who)
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    page.goto(address_of(sight, context))
    page.wait_for_function(SETTLED)
    expect(page.get_by_text("Trang gặp lỗi khi hiển thị")).to_have_count(0)
    assert watching.verdict() == []
    if sight.press:
        page.get_by_role("button", name=sight.press, exact=True).first.click()
        expect(page.get_by_role("dialog")).to_be_visible()
    assert findings(page) == []


def test_every_route_of_the_pages_is_walked_through() -> None:
    assert routes_of_the_pages() == {sight.route for sight in PAGES if sight.route not in {"/dang-nhap", "/khong-co"}}


def test_the_sweep_sees_what_is_wrong(eyes: Eyes) -> None:
    """A label taken away and a box too wide are found, or the sweep finds nothing ever."""
    page = eyes.of("hoa")[1]
    page.goto("/tai-khoan")
    page.wait_for_function(SETTLED)
    page.evaluate(
        "[...document.querySelectorAll('main input')].find((input) => input.labels?.length).labels[0].remove()"
    )
    page.evaluate(
        "document.querySelector('main').append(Object.assign(document.createElement('div'), { className: 'wide' }))"
    )
    page.add_style_tag(content=".wide { width: 200vw; height: 1rem }")
    kinds = {problem[2] if problem[2] == "sideways" else problem[2][0] for problem in findings(page)}
    assert {"label", "sideways"} <= kinds
