"""A unit that is given no figure and no task has nothing to hand in: no report names it as missing, nobody reminds it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.communes import demonstrated, founded
from fixtures.monthly_reports import API, accepted, begin, fill, ok, put, step
from fixtures.people import enter
from fixtures.plan_steps import edited
from toso.kit.clock import install_business_date

DAY, MONTH, NOTHING = date(2025, 7, 10), "2025-07", "Không có số phải nộp"
UNION = "Đoàn TNCS Hồ Chí Minh xã"


@pytest.fixture
def commune(tmp_path: Path) -> Iterator[FastAPI]:
    """A commune whose plan gives its two thôn a figure, its police a task, its youth union a duty, and nobody else anything."""
    with founded(tmp_path, DAY, "Xã Đông Lạc", ["Thôn Đông", "Thôn Đoài"]) as made:
        plan_in_force(enter(made, "vanhoa"), enter(made, "chutich"), _unit(made, "Công an xã"), _unit(made, UNION))
        yield made


def _unit(app: FastAPI, name: str) -> str:
    units = ok(enter(app, "vanhoa").get(f"{API}/units"))
    return next(unit["id"] for unit in units if unit["name"] == name)


def plan_in_force(desk: TestClient, leader: TestClient, police: str, union: str) -> None:
    plan = ok(desk.post(f"{API}/plans", json={"title": "Kế hoạch năm 2025", "year": 2025}), 201)
    task = {
        "ref": "1",
        "text": "Tuyên truyền cài đặt VNeID hàng tháng",
        "leads": [{"name": "Công an xã", "unit_id": police}],
        "deadline": {"kind": "monthly", "starts_on": "2025-03-05", "ends_on": "2025-12-31"},
    }
    duty = {"name": "Đoàn xã", "units": [{"name": "Đoàn xã", "unit_id": union}], "items": ["Hướng dẫn thanh niên"]}
    targets = [{"ref": "1", "text": "Người dân được tuyên truyền", "goal_percent": 100}]
    plan = edited(desk, plan, number="47", issued_on="2025-03-05", targets=targets, tasks=[task], duties=[duty])
    path = f"/plans/{plan['id']}/measures"
    seen = ok(desk.get(API + path))
    lines = [{"lineage_id": t["lineage_id"], "measures": ["t7.done"]} for t in seen["targets"]]
    ok(put(desk, path, seen, {"targets": lines}))
    plan = ok(step(desk, f"/plans/{plan['id']}/submit", ok(desk.get(f"{API}/plans/{plan['id']}"))))
    ok(step(leader, f"/plans/{plan['id']}/approve", plan))
    ok(desk.post(f"{API}/report-periods", json={"code": MONTH}), 201)


def rows_of(client: TestClient, code: str = MONTH) -> dict[str, dict[str, Any]]:
    return {row["unit_name"]: row for row in ok(client.get(f"{API}/submissions", params={"period": code}))["items"]}


def hand_in(app: FastAPI, who: str) -> None:
    head = enter(app, who)
    (row,) = rows_of(head).values()
    row = begin(head, row["unit_id"], MONTH)
    cells = {c: {"cumulative": n} for c, n in {"t7.done": 20, "pop.residents": 50, "team.members": 7}.items()}
    row = fill(head, row, {"data_until": f"{MONTH}-09", "figures": cells, "sections": {}})
    accepted(enter(app, "vanhoa"), ok(step(head, f"/submissions/{row['id']}/submit", row)))


@pytest.mark.both_databases("resource")
def test_who_is_given_nothing_is_neither_missing_nor_late(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    rows = rows_of(desk)
    idle = {name for name, row in rows.items() if row["lateness"]["label"] == NOTHING}
    busy = {"Thôn Đông", "Thôn Đoài", "Công an xã", UNION}
    assert idle == set(rows) - busy == {"Bộ phận Một cửa hiện đại", "Các trường học trên địa bàn"}
    assert {(rows[n]["exempt_reason"], *rows[n]["actions"]) for n in idle} == {(None, "create")}
    assert {n for n, row in rows.items() if row["lateness"]["code"] == "exempt"} == idle

    hand_in(commune, "truong1")
    report = ok(desk.post(f"{API}/reports", json={"period": MONTH}), 201)
    text = " ".join(section["text"] for section in report["sections"])
    assert "Thôn Đoài" in text
    assert not [name for name in idle if name in text]
    assert "Được miễn" not in text
    assert {u["name"] for u in report["units"] if u["status"] == "unasked"} == idle
    assert not idle & set(report["missing"])
    assert {one["name"] for one in report["missing_units"]} == busy - {"Thôn Đông"}

    install_business_date(date(2025, 7, 20))
    late = ok(desk.post(f"{API}/submissions/reminders/text", json={"period": MONTH, "unit_ids": []}))
    assert {one["unit_name"] for one in late["units"]} == busy - {"Thôn Đông"}
    cells = {row["unit_name"]: row["cells"][0] for row in ok(desk.get(f"{API}/submissions/matrix?year=2025"))["rows"]}
    assert {name for name, cell in cells.items() if cell["lateness"]["label"] == NOTHING} == idle


def test_who_is_given_nothing_may_hand_in_all_the_same(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    idle = next(row for row in rows_of(desk).values() if row["lateness"]["label"] == NOTHING)
    begin(desk, idle["unit_id"], MONTH)
    assert rows_of(desk)[idle["unit_name"]]["lateness"]["label"] != NOTHING
    asked = {"period": MONTH, "unit_ids": [idle["unit_id"]]}
    reminded = ok(desk.post(f"{API}/submissions/reminders/text", json=asked))
    assert [one["unit_name"] for one in reminded["units"]] == [idle["unit_name"]], "its row offers it"


def asked_for_nothing(client: TestClient, code: str) -> set[str]:
    return {name for name, row in rows_of(client, code).items() if row["lateness"]["label"] == NOTHING}


def test_in_the_first_demonstration(demonstration: FastAPI, as_member_of_cast: Callable[[str], TestClient]) -> None:
    assert asked_for_nothing(as_member_of_cast("minh"), "2024-08") == set()


def test_in_the_second_demonstration(tmp_path: Path) -> None:
    with demonstrated(tmp_path, date(2025, 8, 9)) as xa:
        assert asked_for_nothing(enter(xa, "minh"), "2025-08") == {"Công an xã", "Đoàn TNCS Hồ Chí Minh xã"}
