"""The second demonstration, a xã with thôn: its people come in, its plan is in force, its month waits; in its own words."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.communes import demonstrated, strings
from fixtures.kinds_held import kinds_missing
from fixtures.monthly_reports import API, accepted, begin, fill, ok, step
from fixtures.people import enter
from fixtures.rural_ward import foreign_words
from toso.authz.roles import Role
from toso.documents.linter.pdf_lines import read
from toso.identity.cast import AT_DESKS, CAST
from toso.kit.place_words import suggest
from toso.reports.approval.report_file import print_report

DAY = date(2025, 9, 3)
OWN = suggest("Xã Đồng Mẫu", "Thôn Đông")
ONLY_READ = {Role.PARTY_COMMITTEE, Role.COUNCIL, Role.FRONT, Role.AUDITOR, Role.SUPERIOR}
ONE_STOP = {"unit.online", "unit.epaid"}
WORDS = {"ward": "xã", "neighbourhood": "thôn", "head": "trưởng thôn", "culture_desk": "phòng Văn hóa - Xã hội"}


@pytest.fixture(scope="module")
def commune(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    with demonstrated(tmp_path_factory.mktemp("commune"), DAY) as made:
        yield made


def test_its_homes_were_gone_to_by_somebody(commune: FastAPI) -> None:
    pace = ok(enter(commune, "lan").get(f"{API}/indicators/pace"))
    assert {place["name"] for place in pace["next"]} == {place["name"] for place in pace["places"]}
    gone = {place["name"]: place["evenings"] > 0 for place in pace["next"]}
    assert gone == {place["name"]: place["settled"] > 0 for place in pace["places"]}
    steps = {step["label"]: step["done"] for step in ok(enter(commune, "hoa").get(f"{API}/today"))["checklist"]}
    assert steps.get("Lượt đến nhà đầu tiên", not steps), "none are told once the month was handed in"


def test_its_plan_is_in_force_and_its_month_is_handed_in(commune: FastAPI) -> None:
    minh, hoa = enter(commune, "minh"), enter(commune, "hoa")
    plan = ok(minh.get(f"{API}/plans", params={"state": "approved"}))["items"][0]
    assert "BÌNH DÂN HỌC VỤ SỐ" in plan["title"].upper()
    me = ok(hoa.get(f"{API}/auth/me"))
    assert {name: me["ward"]["words"][name] for name in WORDS} == WORDS
    assert (me["assignments"][0]["role_label"], me["assignments"][0]["unit_name"]) == ("Trưởng thôn", "Thôn Đông")
    row = begin(hoa, me["assignments"][0]["unit_id"], "2025-08")
    cells = {c: {"cumulative": v} for c, v in {"pop.households": 120, "own1.done": 90}.items()}
    row = fill(hoa, row, {"data_until": "2025-08-14", "figures": cells, "sections": {}})
    row = ok(step(hoa, f"/submissions/{row['id']}/submit", row))
    before = _typed(enter(commune, "lan"))
    assert [(one["source"], one["total"]["base"], one["total"]["percent"]) for one in before] == [
        ("reported", 0, None)
    ] * 2
    accepted(minh, row)
    first, second = _typed(enter(commune, "lan"))
    assert (first["total"]["done"], first["total"]["base"], first["total"]["percent"]) == (90, 120, 75.0)
    assert (first["goal_percent"], first["course"][-1], second["total"]["base"]) == (80, 75.0, 0)


@pytest.mark.parametrize(
    ("who", "own"),
    [("ngoc", {"unit.school_dues", "unit.school_cashless"}), ("thao", {"unit.files", "unit.fee_files", *ONE_STOP})],
)
def test_a_unit_types_figures_of_its_own_and_nothing_that_the_log_counts(
    commune: FastAPI, who: str, own: set[str]
) -> None:
    client = enter(commune, who)
    row = begin(client, ok(client.get(f"{API}/auth/me"))["assignments"][0]["unit_id"], "2025-08")
    cells = [cell for group in row["groups"] for cell in group["cells"]]
    assert {cell["code"] for cell in cells if cell["origin"] != "log"} == own
    assert "act.news" in {cell["code"] for cell in cells}, "its news is counted from what it posted"


def _typed(leader: TestClient) -> list[dict[str, Any]]:
    """The targets of the plan that the thôn hand in."""
    return ok(leader.get(f"{API}/indicators/pace"))["targets"]


def test_every_kind_of_what_the_plan_makes_happen_is_there(commune: FastAPI) -> None:
    assert kinds_missing(enter(commune, "minh"), "2025-07-01", "2025-08-31") == {}


@pytest.mark.parametrize(
    "who", [one.username for one in (*CAST, *AT_DESKS) if not ONLY_READ & {r for r, _ in one.roles}]
)
def test_everybody_has_something_to_do(commune: FastAPI, who: str) -> None:
    """But the police and the youth union, to which this plan gives nothing."""
    assert bool(ok(enter(commune, who).get(f"{API}/today"))["items"]) == (who not in {"dung", "vy"})


def test_a_plan_of_other_targets_asks_other_things_at_the_door(commune: FastAPI) -> None:
    items = ok(enter(commune, "son").get(f"{API}/visits/round"))["items"]
    assert {item for item, spec in items.items() if spec["asked"]} == {"visited", "safety"}


def test_a_volunteer_has_homes_to_visit_and_something_to_show(commune: FastAPI) -> None:
    son = enter(commune, "son")
    assert sum(street["left"] for street in ok(son.get(f"{API}/visits/mine"))["streets"]) >= 3
    assert ok(son.get(f"{API}/materials/to-show"))


@pytest.mark.parametrize("who", ["minh", "ha", "lan", "hoa", "son", "loan", "hung"])
def test_nothing_there_says_phuong_or_khu_pho(commune: FastAPI, who: str) -> None:
    client, said = enter(commune, who), dict[str, str]()
    for path, methods in commune.openapi()["paths"].items():
        if "get" not in methods or "{" in path:
            continue
        answer = client.get(path)
        if "json" in answer.headers.get("content-type", ""):
            said[path] = foreign_words("\n".join(strings(answer.json())), OWN)
    assert len(said) > 40
    assert {path: text for path, text in said.items() if text} == {}


def test_its_report_from_the_shell_speaks_its_own_words(commune: FastAPI) -> None:
    made, said = print_report(commune.state.engines, commune.state.store, "2025-08")
    words = "\n".join(line.text for sheet in read(made).sheets for line in sheet.lines)
    assert "chưa duyệt" in said
    assert foreign_words(words, OWN) == ""
    assert "THEO THÔN" in words
