"""The leader's start page where the units hand in the figures themselves: each target in a picture before and after the first."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.communes import demonstrated
from fixtures.monthly_reports import API, accepted, begin, fill, ok, step
from fixtures.people import enter
from fixtures.server import Server, serving

pytestmark = pytest.mark.e2e

DAY = date(2025, 8, 9)
BEFORE, AFTER = "before.sqlite3", "after.sqlite3"


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commune before anything was handed in, and once the first thôn's month is accepted."""
    folder = tmp_path_factory.mktemp("commune")
    with demonstrated(folder, DAY) as app:
        _kept(folder, BEFORE)
        hoa, minh = enter(app, "hoa"), enter(app, "minh")
        unit = ok(hoa.get(f"{API}/auth/me"))["assignments"][0]["unit_id"]
        cells = {"pop.households": {"cumulative": 120}, "own1.done": {"cumulative": 90}}
        row = fill(hoa, begin(hoa, unit, "2025-08"), {"data_until": "2025-08-08", "figures": cells, "sections": {}})
        accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    _kept(folder, AFTER)
    return folder


def _kept(folder: Path, name: str) -> None:
    with closing(sqlite3.connect(folder / "toso.sqlite3")) as held, closing(sqlite3.connect(folder / name)) as copy:
        held.backup(copy)


@pytest.fixture(scope="module", params=[BEFORE, AFTER])
def server(
    request: pytest.FixtureRequest, databases: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("server")
    with serving(folder, databases / request.param, TOSO_DEMO="1", TOSO_BUSINESS_DATE=DAY.isoformat()) as running:
        yield running


@pytest.fixture
def handed_in(request: pytest.FixtureRequest) -> bool:
    return request.node.callspec.params["server"] == AFTER


def test_each_target_is_a_picture_with_what_is_known_of_it(page: Page, handed_in: bool) -> None:
    sign_in(page, "lan")
    tiles = page.locator(".tile")
    expect(tiles).to_have_count(2)
    first, second = tiles.nth(0), tiles.nth(1)
    for tile, goal in ((first, "trên 80%"), (second, "trên 70%")):
        expect(tile).to_contain_text(f"Cần {goal}, hạn 31/12")
        expect(tile.get_by_role("img").first).to_have_attribute(
            "aria-label", re.compile(rf"đạt (—|75%); cần {goal} vào 31/12/2025")
        )
    expect(first).to_contain_text("75% · 90 trên 120 hộ" if handed_in else "Số liệu đơn vị nộp: chưa có")
    expect(second).to_contain_text("Số liệu đơn vị nộp: chưa có")
    assert second.locator(".is-needed, .is-course, .chart-stack, details").count() == 0, "nothing known, nothing drawn"
    assert first.locator(".is-needed, .chart-stack").count() == (2 if handed_in else 0)


def test_the_places_stand_as_far_as_the_register_is_surveyed(page: Page) -> None:
    sign_in(page, "lan")
    heat = page.get_by_role("region", name="Thôn × mục tiêu")
    expect(heat.get_by_role("rowheader")).to_have_text(
        ["Thôn Đông", "Thôn Đoài", "Thôn Trung", "Thôn Thượng", "Xóm Mới", "Toàn xã"]
    )
    expect(heat.get_by_role("row", name=re.compile("^Thôn Đông"))).to_contain_text("85%")


def test_three_answers_stand_on_a_phone_in_few_words(page: Page, handed_in: bool) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "lan")
    answers = page.locator(".answer")
    expect(answers).to_have_count(3)
    expect(answers.nth(0)).to_contain_text("2 trên 2 mục tiêu chưa đủ số liệu")
    expect(answers.nth(1)).to_contain_text(f"{4 if handed_in else 5} trên 7 nơi trễ hạn số liệu tháng 8")
    assert sum(len(answer.inner_text().split()) for answer in answers.all()) <= 60


def test_the_page_of_the_pace_says_whose_figures_are_wanting(page: Page, handed_in: bool) -> None:
    sign_in(page, "lan", path="/co-kip-khong")
    first, second = page.locator(".pace").nth(0), page.locator(".pace").nth(1)
    expect(first).to_contain_text("90 trên 120 hộ" if handed_in else "Số liệu đơn vị nộp: chưa có · hạn 31/12/2025")
    expect(second).to_contain_text("Số liệu đơn vị nộp: chưa có · hạn 31/12/2025")


def test_the_map_opens_on_what_has_figures(page: Page, handed_in: bool) -> None:
    sign_in(page, "lan", path="/ban-do")
    chosen = page.get_by_label("Bản đồ của").locator("option:checked")
    expect(chosen).to_have_text("a. Hộ được hướng dẫn kỹ năng số cơ bản" if handed_in else "Hộ đã rà soát")
    expect(page.get_by_role("row", name=re.compile("^Thôn Đông"))).to_contain_text("90/120" if handed_in else "34/40")


def test_the_start_page_has_the_map_of_homes_before_any_figure(page: Page) -> None:
    sign_in(page, "lan")
    page.get_by_role("heading", name="Bản đồ thôn").scroll_into_view_if_needed()
    expect(page.get_by_role("link", name=re.compile("^Thôn Đông, Hộ đã rà soát: 85%"))).to_be_visible()
