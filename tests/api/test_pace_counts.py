"""Pace of targets that are a number of things, or that name no level: a commune whose plan has nothing else."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.activities import TRAINING, held
from fixtures.communes import founded
from fixtures.monthly_reports import API, accepted, begin, fill, ok, put, step
from fixtures.people import enter
from fixtures.plan_steps import edited
from fixtures.unit_changes import run_chore
from toso.kit.clock import install_business_date

pytestmark = pytest.mark.both_databases("resource")

DAY, MONTH, DUE = date(2025, 7, 10), "2025-07", date(2025, 12, 14)
TEXTS = (
    "Tổ chức ít nhất 12 buổi tập huấn kỹ năng số tại các thôn",
    "Đăng phát 40 tin bài",
    "Hộ dân được chỉ cách nộp hồ sơ qua mạng",
)
POSTED = {"unit": "item", "noun": "tin, bài", "phrase": "đã đăng phát", "count": True, "stock": False}
GUIDED = {"unit": "household", "phrase": "được chỉ cách nộp hồ sơ qua mạng", "population_label": "Hộ dân có mạng"}


@pytest.fixture
def commune(tmp_path: Path) -> Iterator[FastAPI]:
    with founded(tmp_path, DAY, "Xã Trung Lương", ["Thôn Đông", "Thôn Đoài"]) as made:
        yield made


def in_force(desk: TestClient, leader: TestClient) -> None:
    """The plan of three targets approved and its first month open."""
    plan = ok(desk.post(f"{API}/plans", json={"title": "Kế hoạch chuyển đổi số", "year": 2025}), 201)
    targets = [{"ref": ref, "text": text, "goal_percent": None} for ref, text in zip("abc", TEXTS, strict=True)]
    task = {
        "ref": "4.2",
        "text": "Tập huấn cho thành viên tổ",
        "leads": [{"name": "Các thôn", "unit_class": "neighbourhoods"}],
        "deadline": {"kind": "by", "ends_on": "2025-09-30"},
    }
    plan = edited(desk, plan, number="45", issued_on="2025-03-05", targets=targets, tasks=[task])
    path = f"/plans/{plan['id']}/measures"
    shown = ok(desk.get(API + path))
    trained = {**shown["targets"][0]["proposed_own"], "log": {"kinds": ["training"], "what": "sessions"}}
    chosen = [
        {"own": [trained], "goal_count": 12},
        {"own": [POSTED], "goal_count": 40},
        {"own": [GUIDED]},
    ]
    lines = [{"lineage_id": t["lineage_id"], **c} for t, c in zip(shown["targets"], chosen, strict=True)]
    ok(put(desk, path, shown, {"targets": lines}))
    plan = ok(step(desk, f"/plans/{plan['id']}/submit", ok(desk.get(f"{API}/plans/{plan['id']}"))))
    ok(step(leader, f"/plans/{plan['id']}/approve", plan))
    ok(desk.post(f"{API}/report-periods", json={"code": MONTH}), 201)


def handed_in(head: TestClient, posted: int) -> dict[str, Any]:
    """The month of one thôn."""
    unit = next(r["unit_id"] for r in ok(head.get(f"{API}/submissions", params={"period": MONTH}))["items"])
    row = begin(head, unit, MONTH)
    typed = {"own2.done": posted, "own3.of": 120, "own3.done": 30, "team.members": 7, "team.teams": 1}
    cells = {code: {"cumulative": n, "remark": "Theo sổ của thôn"} for code, n in typed.items()}
    row = fill(head, row, {"data_until": "2025-07-09", "figures": cells, "sections": {}})
    return ok(step(head, f"/submissions/{row['id']}/submit", row))


def pace_of(client: TestClient) -> dict[str, dict[str, Any]]:
    return {target["ref"]: target for target in ok(client.get(f"{API}/indicators/pace"))["targets"]}


def amounts(cell: dict[str, Any]) -> tuple[int, int, int, int]:
    return cell["done"], cell["base"], cell["goal"], cell["left"]


def test_a_number_of_things_has_the_pace_it_needs_from_the_log_of_the_day(commune: FastAPI) -> None:
    desk, leader, head = (enter(commune, who) for who in ("vanhoa", "chutich", "truong1"))
    in_force(desk, leader)
    assert amounts(pace_of(leader)["a"]["total"]) == (0, 12, 12, 12)
    for day in ("2025-07-03", "2025-07-04", "2025-07-05"):
        held(head, day, **TRAINING)
    said = pace_of(leader)["a"]
    assert (said["population"], said["source"], said["goal_text"]) == (False, "log", "tối thiểu 12 buổi")
    assert (said["due_on"], amounts(said["total"])) == (DUE.isoformat(), (3, 12, 12, 9))
    assert said["total"]["per_week"] == round(9 / ((DUE - DAY).days / 7), 1)
    assert said["total"]["needed_text"] == "Cần thêm 9 buổi trong 22 tuần."
    assert said["total"]["forecast_text"] == "Chưa dự báo: số buổi không có tổng thể; so với nhịp cần có."
    assert (said["total"]["percent"], said["course"][-1], said["first_forecast_on"]) == (25.0, 25.0, None)

    own = pace_of(head)["a"]["total"]
    assert (amounts(own), own["state"]) == ((3, 0, 0, 0), "no_goal"), "what the whole ward owes is not the head's alone"
    assert own["forecast_text"] == "Mức tối thiểu 12 buổi là của cả xã, không chia cho từng nơi."

    install_business_date(date(2025, 7, 20))
    for day in range(6, 15):
        held(head, f"2025-07-{day:02}", **TRAINING)
    total = pace_of(leader)["a"]["total"]
    assert (amounts(total), total["state"]) == ((12, 12, 12, 0), "reached")


def test_a_typed_number_and_a_target_without_a_level_are_told_from_what_was_accepted(commune: FastAPI) -> None:
    desk, leader = enter(commune, "vanhoa"), enter(commune, "chutich")
    in_force(desk, leader)
    accepted(desk, handed_in(enter(commune, "truong1"), 6))
    said = pace_of(leader)
    typed, open_ended = said["b"], said["c"]
    assert (typed["source"], typed["period"], typed["whole"]) == ("reported", MONTH, "số tin, bài cả xã phải đạt")
    assert amounts(typed["total"]) == (6, 40, 40, 34)
    assert [amounts(place) for place in typed["places"]] == [(6, 0, 0, 0), (0, 0, 0, 0)]
    assert {place["forecast_text"] for place in typed["places"]} == {
        "Mức 40 tin, bài là của cả xã, không chia cho từng nơi."
    }
    total = open_ended["total"]
    assert (open_ended["population"], open_ended["goal_percent"], open_ended["goal_text"]) == (True, 0, "—")
    assert (total["state"], total["state_label"], total["per_week"]) == ("no_goal", "Không đặt mức", None)
    assert (total["done"], total["base"], total["percent"]) == (30, 120, 25.0)
    assert total["forecast_text"] == "Kế hoạch không đặt mức nên không có nhịp cần, không có gì để dự báo."


@pytest.mark.parametrize("into_one_of_them", [True, False])
def test_who_was_merged_is_counted_once_before_and_after_the_next_month(
    commune: FastAPI, into_one_of_them: bool
) -> None:
    """The figures of an ended thôn stand for it until the one that it went into tells of its people too."""
    desk, leader = enter(commune, "vanhoa"), enter(commune, "chutich")
    in_force(desk, leader)
    for who in ("truong1", "truong2"):
        accepted(desk, handed_in(enter(commune, who), 6))

    def told() -> tuple[int, int, int]:
        said = pace_of(enter(commune, "chutich"))["c"]
        return said["total"]["done"], said["total"]["base"], len(said["places"])

    assert told() == (60, 240, 2)
    admin = enter(commune, "ha")
    first, second = [u["id"] for u in ok(admin.get(f"{API}/units")) if u["kind"] == "neighbourhood"]
    new = {"new": {"code": "thondongdoai", "name": "Thôn Đông Đoài", "short_name": "Thôn Đông Đoài"}}
    asked = {"into_id": first, "from_ids": [second]} if into_one_of_them else {**new, "from_ids": [first, second]}
    body = {**asked, "starts_on": "2025-07-16", "decision": "Nghị quyết số 12/NQ-HĐND"}
    ok(admin.post(f"{API}/unit-changes/merges", json=body), 201)
    install_business_date(date(2025, 8, 5))
    run_chore(commune)
    assert told() == (60, 240, 1)
    ok(desk.post(f"{API}/report-periods", json={"code": "2025-08"}), 201)
    last = next(u["id"] for u in ok(desk.get(f"{API}/units")) if u["kind"] == "neighbourhood")
    row = begin(desk, last, "2025-08")
    cells = {"own3.of": {"cumulative": 250, "remark": "Theo sổ"}, "own3.done": {"cumulative": 90, "remark": "Theo sổ"}}
    row = fill(desk, row, {"data_until": "2025-08-04", "figures": cells, "sections": {}})
    accepted(desk, ok(step(desk, f"/submissions/{row['id']}/submit", row)))
    assert told() == (90, 250, 1)
