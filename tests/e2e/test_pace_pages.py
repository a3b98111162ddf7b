"""Whether targets will be met, some weeks on: what is drawn stands beside it in numbers, what is behind opens its list."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from fixtures.browser import sign_in
from fixtures.lines import has_all_bands, has_all_parts
from fixtures.pace import AUTUMN
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e

PAGE = "/co-kip-khong"


@pytest.fixture(scope="module")
def server(autumn_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("pace")
    with demonstrating(autumn_folder, folder, TOSO_BUSINESS_DATE=AUTUMN.isoformat()) as running:
        yield running


@pytest.mark.parametrize(
    ("who", "path", "least"), [("lan", "/", 7), ("lan", PAGE, 30), ("hoa", "/", 3), ("hoa", PAGE, 5)]
)
def test_each_part_that_a_bar_draws_stands_beside_it_as_a_number(page: Page, who: str, path: str, least: int) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, who, path=path)
    assert has_all_parts(page) >= least
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_each_band_that_is_foreseen_stands_beside_its_line(page: Page) -> None:
    sign_in(page, "lan")
    expect(page.locator(".tile").first).to_be_visible()
    assert has_all_bands(page) > 0


def opened(page: Page, link: Locator, to: str) -> None:
    """The link leads to that page, and there is one."""
    name = link.inner_text()
    expect(link).to_have_attribute("href", re.compile(to))
    link.click()
    expect(page).to_have_url(re.compile(to))
    expect(page.get_by_role("heading", level=1), name).to_be_visible()
    expect(page.get_by_role("alert"), name).to_have_count(0)


def test_a_target_a_place_and_where_to_go_next_open_their_lists(page: Page) -> None:
    sign_in(page, "minh", path=PAGE)
    fifth = page.locator(".pace").filter(has=page.get_by_role("heading", name="Mục tiêu 5."))
    opened(page, fifth.get_by_role("heading").get_by_role("link"), r"/muc-tieu/t5-done$")
    page.goto(PAGE)
    fifth.get_by_text("Theo khu phố").click()
    opened(page, fifth.get_by_role("link", name="Khu phố 3", exact=True), r"/muc-tieu/t5-done\?noi=")
    page.goto(PAGE)
    going = page.get_by_role("listitem").filter(has_text=re.compile(r"^Khu phố \d+: "))
    opened(page, going.first.get_by_role("link"), r"/so-ho\?status=not_visited&unit_id=")


def test_a_place_that_lags_opens_what_is_left_there_from_the_answer_itself(page: Page) -> None:
    sign_in(page, "lan")
    stuck = page.locator(".answer").nth(1)
    opened(page, stuck.get_by_role("link", name=re.compile(r"^Khu phố \d+: rà soát ")).first, r"/muc-tieu\?noi=")


def test_what_is_late_opens_the_list_in_which_it_is_settled(page: Page) -> None:
    sign_in(page, "lan")
    late = page.locator(".answer").nth(1).get_by_role("link", name=re.compile(r"^\d+ khó khăn quá hạn$"))
    count = int(late.inner_text().split()[0])
    opened(page, late, r"/kho-khan\?xem=qua-han")
    expect(page.get_by_role("table").get_by_role("row")).to_have_count(count + 1)
    page.goto("/")
    opened(
        page,
        page.get_by_role("link", name=re.compile(r"^Trong 7 ngày: \d+ khó khăn mới nêu")),
        r"/kho-khan\?xem=tat-ca",
    )
