"""Each row of the plan that activities fulfil, through HTTP: its figures move, open their lists and come back."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from starlette.testclient import TestClient

from fixtures.activities import TRAINING, WHY, asked, did, held, item_did
from fixtures.assessments import proposed
from fixtures.monthly_reports import API, SetDay, ok, step, unit_id
from fixtures.people import ClientOf
from toso.activities.figures import FIGURES

DAY = "2024-07-20"
JULY = {"since": "2024-07-15", "until": "2024-08-14"}
OF_MATERIALS = {"material", "posting", "receipt"}  # tests/api/test_material_figures.py
ELSEWHERE = {"act.courses_done", "team.renewed", "team.core"}  # test_courses.py, test_team_renewal.py
Moves = dict[str, int]
# What is done, by whom; how many each figure rises by; how it is taken back (None: it cannot be).
Sown = tuple[Moves, Callable[[], object] | None]


def cancelled(minh: TestClient, row: dict[str, Any]) -> Callable[[], object]:
    return lambda: did(minh, row, "/step", step="cancel", reason=WHY)


def simply(minh: TestClient, who: TestClient, code: str, **more: Any) -> Sown:
    return {code: 1}, cancelled(minh, held(who, DAY, **more))


def briefed(minh: TestClient) -> Sown:
    row = held(minh, DAY, kind="briefing")
    did(minh, row, "/attendance", unit_ids=[unit_id(minh, "kp1")])
    first, *_ = people = asked(minh, row)
    did(minh, row, "/attendance", method="PUT", marks={first["id"]: "attended"}, rest="absent")
    return {"act.briefings": 1, "act.briefed": 1, "act.to_brief": len(people)}, cancelled(minh, row)


def trained(minh: TestClient) -> Sown:
    row = held(minh, DAY, **TRAINING)
    did(minh, row, "/attendance", unit_ids=[unit_id(minh, "kp1")])
    did(minh, row, "/attendance", method="PUT", marks={asked(minh, row)[0]["id"]: "attended"})
    return {"act.trainings": 1, "act.trained": 1}, cancelled(minh, row)


def by_the_youth_union(minh: TestClient) -> Sown:
    row = held(minh, DAY, **TRAINING, unit_id=unit_id(minh, "doantn"))
    return {"act.trainings": 1, "act.youth": 1}, cancelled(minh, row)


def campaign(minh: TestClient) -> Sown:
    row = held(minh, DAY, kind="campaign")
    did(minh, row, "/review", step="close")
    return {"act.campaigns": 1}, lambda: did(minh, row, "/review", step="reopen", reason=WHY)


def inspected(minh: TestClient, hoa: TestClient) -> Sown:
    row = held(minh, DAY, kind="inspection")
    did(minh, row, "/items", type="finding", text="Chưa treo bảng", unit_id=unit_id(minh, "kp1"), due_on="2024-07-30")
    ok(item_did(hoa, row, 0, "/step", step="fix", reason="Đã treo bảng"))
    ok(item_did(minh, row, 0, "/step", step="verify", reason=""))
    return {"act.inspections": 1, "act.findings": 1, "act.findings_settled": 1}, cancelled(minh, row)


def rewarded(hoa: TestClient, lan: TestClient) -> Sown:
    row = proposed(hoa)
    ok(step(lan, f"/rewards/{row['id']}/decide", row, step="decide", document_no="9/QĐ-UBND"))
    return {"act.rewards": 1}, None


@pytest.mark.both_databases("resource")
def test_each_seed_row_moves_its_figures_opens_them_and_comes_back(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date.fromisoformat(DAY))
    minh, hoa, lan = client_of("minh"), client_of("hoa"), client_of("lan")
    seeds: list[Callable[[], Sown]] = [
        lambda: briefed(minh),
        lambda: trained(minh),
        *(lambda kind=kind: simply(minh, hoa, "act.meetings", kind=kind) for kind in ("party_cell", "community")),
        lambda: simply(minh, hoa, "act.meetings", kind="cultural"),
        lambda: campaign(minh),
        lambda: inspected(minh, hoa),
        lambda: simply(minh, hoa, "act.youth", kind="movement"),
        lambda: by_the_youth_union(minh),
        lambda: simply(minh, minh, "act.reviews", kind="review"),
        lambda: simply(minh, hoa, "act.duties", kind="duty"),
        lambda: rewarded(hoa, lan),
    ]
    seen: set[str] = set()
    for sow in seeds:
        before = told(minh)
        moves, undo = sow()
        after = told(minh)
        assert {code: after[code] - before[code] for code in after if after[code] != before[code]} == moves
        for code in moves:
            behind = ok(minh.get(f"{API}/activities/figures/{code}", params=JULY))
            assert (behind["total"], len(behind["items"])) == (after[code], after[code]), code
        seen |= moves.keys()
        if undo is not None:
            undo()
            assert told(minh) == before, moves
    assert seen == {code for code, one in FIGURES.items() if one.rule.of not in OF_MATERIALS} - ELSEWHERE


def told(client: TestClient) -> Moves:
    return {one["code"]: one["value"] for one in ok(client.get(f"{API}/activities/figures", params=JULY))}
