"""Who types what a commune's own targets count: said in words, chosen by the desk, before and after the plan is in force."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.communes import founded
from fixtures.monthly_reports import (
    API,
    accepted,
    begin,
    errors_of,
    fill,
    ok,
    put,
    step,
)
from fixtures.people import enter
from fixtures.plan_steps import edited, submitted
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.identity.accounts import add_account, add_assignment
from toso.organisation.tables import Unit

MONTH = "2025-07"
PUPILS = {
    "unit": "person",
    "noun": "học sinh",
    "phrase": "có tài khoản học tập",
    "population_label": "Học sinh của xã",
}
MOTHERS = {
    "unit": "person",
    "noun": "phụ nữ",
    "phrase": "được theo dõi thai",
    "population_label": "Phụ nữ mang thai",
}
HOMES = {
    "unit": "household",
    "phrase": "được hướng dẫn",
    "population_label": "Hộ cận nghèo",
}
TARGETS = (
    "100% của 37 học sinh có tài khoản học tập",
    "100% phụ nữ mang thai được theo dõi",
    "100% hộ được hướng dẫn",
)
Client = TestClient


@pytest.fixture
def commune(tmp_path: Path) -> Iterator[FastAPI]:
    """Two thôn, a school and a health station that hand in each month, a desk that does as well."""
    with founded(tmp_path, date(2025, 7, 10), "Xã Nậm Khao", ["Thôn Một", "Thôn Hai"]) as made:
        desk = enter(made, "ha")
        ward = next(u for u in ok(desk.get(f"{API}/units")) if u["kind"] == "ward")
        for code, kind, name in (
            ("th", "school", "Trường Tiểu học"),
            ("tyt", "desk", "Trạm Y tế"),
            ("kt", "desk", "Kinh tế"),
        ):
            body = {
                "code": code,
                "kind": kind,
                "name": name,
                "short_name": name,
                "parent_id": ward["id"],
            }
            ok(
                desk.post(
                    f"{API}/units",
                    json={**body, "reports": True, "valid_from": "2025-01-01"},
                ),
                201,
            )
        in_transaction(made.state.engines.write, _people)
        yield made


def _people(session: Session) -> None:
    for code, username, role in (
        ("th", "hieutruong", Role.SCHOOL),
        ("tyt", "tram", Role.DEPARTMENT),
        ("kt", "kinhte", Role.DEPARTMENT),
    ):
        unit = session.execute(sa.select(Unit).where(col(Unit.code) == code)).scalar_one()
        add_assignment(
            session,
            add_account(session, username, username.title()),
            role,
            unit,
            date(2025, 1, 1),
        )


def units(client: Client) -> dict[str, str]:
    return {u["code"]: u["id"] for u in ok(client.get(f"{API}/units"))}


def choose(desk: Client, plan: dict[str, Any], *lines: dict[str, Any]) -> Any:
    path = f"/plans/{plan['id']}/measures"
    read = ok(desk.get(API + path))
    targets = [{"lineage_id": t["lineage_id"], **line} for t, line in zip(read["targets"], lines, strict=True)]
    return put(desk, path, read, {"targets": targets})


def drafted(desk: Client) -> dict[str, Any]:
    plan = ok(
        desk.post(
            f"{API}/plans",
            json={"title": "Kế hoạch chuyển đổi số của xã", "year": 2025},
        ),
        201,
    )
    targets = [{"ref": str(n), "text": text, "goal_percent": 100} for n, text in enumerate(TARGETS, 1)]
    task = {
        "ref": "1.1",
        "text": "Tập huấn cho thành viên tổ",
        "leads": [{"name": "Các thôn", "unit_class": "neighbourhoods"}],
        "deadline": {"kind": "by", "ends_on": "2025-09-30"},
    }
    return edited(desk, plan, number="45", issued_on="2025-03-05", targets=targets, tasks=[task])


def approved(commune: FastAPI, desk: Client, plan: dict[str, Any]) -> dict[str, Any]:
    plan = ok(desk.get(f"{API}/plans/{plan['id']}"))
    return ok(
        step(
            enter(commune, "chutich"),
            f"/plans/{plan['id']}/approve",
            submitted(desk, plan),
        )
    )


def own(row: dict[str, Any]) -> set[str]:
    return {c["code"] for group in row["groups"] for c in group["cells"] if c["code"].startswith("own")}


@pytest.mark.both_databases("json")
def test_the_desk_says_who_types_a_target_and_only_they_are_asked(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    of, plan = units(desk), drafted(desk)
    lines = (
        {"own": [PUPILS], "asked": {"places": False, "units": [of["th"]]}},
        {"own": [MOTHERS], "asked": {"places": False, "units": [of["tyt"]]}},
        {"own": [HOMES]},
    )
    told = [t["asked"]["who"] for t in ok(choose(desk, plan, *lines))["targets"]]
    assert told == ["Trường Tiểu học", "Trạm Y tế", "2 thôn"]
    approved(commune, desk, plan)
    told = [t["asked"]["who"] for t in ok(desk.get(f"{API}/plans/{plan['id']}/measures"))["targets"]]
    assert told == ["Trường Tiểu học", "Trạm Y tế", "2 thôn"], "the same once the forms say it"
    entered = ok(desk.get(f"{API}/report-regimes/coming"))["readiness"]["entered"]
    assert [(e["ref"], e["who"]) for e in entered] == [
        ("1", "Trường Tiểu học"),
        ("2", "Trạm Y tế"),
        ("3", "2 thôn"),
    ]

    ok(desk.post(f"{API}/report-periods", json={"code": MONTH}), 201)
    head, school, station = (enter(commune, who) for who in ("truong1", "hieutruong", "tram"))
    thon = next(r["unit_id"] for r in ok(head.get(f"{API}/submissions", params={"period": MONTH}))["items"])
    assert own(begin(head, thon, MONTH)) == {"own3.of", "own3.done"}
    row = begin(school, of["th"], MONTH)
    assert own(row) == {"own1.of", "own1.done"}
    assert own(begin(station, of["tyt"], MONTH)) == {"own2.of", "own2.done"}
    other = begin(enter(commune, "kinhte"), of["kt"], MONTH)
    assert own(other) == set(), "another desk is not asked what the station knows"
    _typed_and_counted(desk, school, row)


def _typed_and_counted(desk: TestClient, school: TestClient, row: dict[str, Any]) -> None:
    """More than the plan's own number is a doubt; what one unit alone is asked for counts as told by all."""
    many = {"data_until": f"{MONTH}-09", "figures": {"own1.of": {"cumulative": 60}}, "sections": {}}
    row = fill(school, row, many)
    doubts = [m["text"] for m in row["messages"] if m["rule"] == "over_plan"]
    assert doubts == ["60 lớn hơn 37 học sinh ghi trong mục tiêu 1 của kế hoạch; hãy kiểm tra hoặc ghi chú."]
    figures = {
        "own1.of": {"cumulative": 60, "remark": "Hai lớp mới chuyển về"},
        "own1.done": {"cumulative": 30},
    }
    row = fill(school, row, {"data_until": f"{MONTH}-09", "figures": figures, "sections": {}})
    accepted(desk, ok(step(school, f"/submissions/{row['id']}/submit", row)))
    report = ok(desk.post(f"{API}/reports", json={"period": MONTH}), 201)
    label = next(c["label"] for g in row["groups"] for c in g["cells"] if c["code"] == "own1.of")
    assert report["doubts"] == [f"“{label}”: toàn xã 60, lớn hơn 37 học sinh ghi trong mục tiêu 1 của kế hoạch."]
    rate = ok(desk.get(f"{API}/reports/{report['id']}/figures/own1.done.cum@ward"))
    assert (rate["value"], rate["reported"], rate["expected"]) == (30, 1, 1)
    assert not [m for m in row["messages"] if m["rule"] == "over_plan"]


@pytest.mark.both_databases("json")
def test_who_types_may_change_for_the_months_to_come(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    of, plan = units(desk), drafted(desk)
    ok(choose(desk, plan, {"own": [PUPILS]}, {"own": [MOTHERS]}, {"own": [HOMES]}))
    approved(commune, desk, plan)
    entered = ok(desk.get(f"{API}/report-regimes/coming"))["readiness"]["entered"]
    assert {e["who"] for e in entered} == {"2 thôn"}

    kept = (
        {"measures": ["own1.done"]},
        {"measures": ["own2.done"]},
        {"measures": ["own3.done"]},
    )
    school = {"places": False, "units": [of["th"]]}
    both = {"places": True, "units": [of["tyt"]]}
    chosen = ok(
        choose(
            desk,
            plan,
            {**kept[0], "asked": school},
            {**kept[1], "asked": both},
            kept[2],
        )
    )
    assert [t["asked"]["who"] for t in chosen["targets"]] == [
        "Trường Tiểu học",
        "2 thôn; Trạm Y tế",
        "2 thôn",
    ]
    forms = ok(desk.get(f"{API}/report-regimes/coming"))["forms"]
    assert [f["measures"] for f in forms if f["units"] == [of["th"]]] == [["own1.of", "own1.done"]]
    again = ok(choose(desk, plan, *({**k, "asked": {"places": True}} for k in kept)))
    assert {t["asked"]["who"] for t in again["targets"]} == {"2 thôn"}
    assert not [f for f in ok(desk.get(f"{API}/report-regimes/coming"))["forms"] if f["units"]]


def test_nobody_no_stranger_and_no_two_crowds_of_one_total(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    of, plan = units(desk), drafted(desk)
    nobody = choose(desk, plan, {"own": [PUPILS], "asked": {"places": False}}, {}, {})
    assert errors_of(nobody) == {"targets.0.asked": "Chọn ít nhất một nơi nhập số."}
    thon = next(u["id"] for u in ok(desk.get(f"{API}/units")) if u["kind"] == "neighbourhood")
    stranger = choose(desk, plan, {"own": [PUPILS], "asked": {"units": [thon]}}, {}, {})
    assert errors_of(stranger) == {"targets.0.asked": "Có đơn vị không nộp báo cáo tháng."}
    ok(choose(desk, plan, {"own": [PUPILS]}, {"own": [MOTHERS]}, {"own": [HOMES]}))
    approved(commune, desk, plan)
    more = {**MOTHERS, "population": "own1.of", "population_label": ""}
    apart = {"own": [more], "asked": {"places": False, "units": [of["tyt"]]}}
    two = choose(desk, plan, {"measures": ["own1.done"]}, apart, {"measures": ["own3.done"]})
    assert "Học sinh của xã" in errors_of(two)["targets.1.asked"]


@pytest.mark.both_databases("json")
def test_what_schools_alone_tell_is_told_of_units_and_the_targets_stand_in_order(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    of, plan = units(desk), drafted(desk)
    two = {"places": False, "units": [of["th"], of["tyt"]]}
    ok(choose(desk, plan, {"own": [PUPILS], "asked": two}, {"uncounted": "Ngành y tế theo dõi"}, {"own": [HOMES]}))
    approved(commune, desk, plan)
    ok(desk.post(f"{API}/report-periods", json={"code": MONTH}), 201)
    school = enter(commune, "hieutruong")
    cells = {"own1.of": {"cumulative": 36}, "own1.done": {"cumulative": 18}}
    row = fill(school, begin(school, of["th"], MONTH), {"data_until": f"{MONTH}-09", "figures": cells, "sections": {}})
    accepted(desk, ok(step(school, f"/submissions/{row['id']}/submit", row)))
    report = ok(desk.post(f"{API}/reports", json={"period": MONTH}), 201)
    lines = next(section["lines"] for section in report["sections"] if section["code"] == "targets")
    told = ["".join(run["text"] for run in line) for line in lines]
    assert next(line for line in told if "18 trên 36" in line).endswith("Số liệu của 1/2 đơn vị.")
    heads = [line[: line.index(")") + 1] for line in told if line.startswith("(")]
    assert heads == ["(1)", "(2)", "(3)"], "what has no statistic stands where the plan has it"

    _shown_to_the_leader(commune, desk, report, of["kt"])


def _shown_to_the_leader(commune: FastAPI, desk: TestClient, report: dict[str, Any], free: str) -> None:
    """The leader's page counts of the same units, and of one that need not hand in and does as of one that is asked."""
    leader, other = enter(commune, "chutich"), enter(commune, "kinhte")
    before = ok(leader.get(f"{API}/overview"))
    assert (before["expected"], before["submitted"]) == (4, 1), "two thôn, the school, the station"
    news = {"data_until": f"{MONTH}-09", "figures": {"act.news": {"cumulative": 2}}, "sections": {}}
    row = fill(other, begin(other, free, MONTH), news)
    ok(step(other, f"/submissions/{row['id']}/submit", row))
    after = ok(leader.get(f"{API}/overview"))
    assert (after["expected"], after["submitted"]) == (5, 2)
    whole = [one["whole"] for one in ok(leader.get(f"{API}/indicators/pace"))["targets"]]
    assert [one.rpartition("của ")[2] for one in whole] == ["1 trên 2 nơi", "0 trên 2 nơi"], whole
    gone = [{"unit_id": one["unit_id"], "reason": "Chưa gửi"} for one in report["missing_units"]]
    sent = ok(step(desk, f"/reports/{report['id']}/submit", report, exceptions=gone))
    ok(step(leader, f"/reports/{report['id']}/approve", sent))
    shown = ok(leader.get(f"{API}/overview"))["targets"]
    assert [one["coverage"] for one in shown] == ["1/2 đơn vị", "0/2 thôn"]
