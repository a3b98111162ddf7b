"""A commune with thôn and a plan of its own, from an empty installation: nothing of any other plan is counted or said."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.communes import founded, printed, said_of_nobody_else, strings
from fixtures.monthly_reports import API, accepted, begin, fill, ok, put, step
from fixtures.people import enter
from fixtures.plan_steps import edited, submitted
from toso.core.database import in_transaction
from toso.kit.clock import install_business_date
from toso.plans.tables import Plan
from toso.plans.text_import.parse import parse_plan
from toso.reports.model.period_tables import ReportRegime

PLAN = (Path(__file__).parents[1] / "fixtures/plans/xa-so-a-rap.md").read_text("utf-8")
DAY, MONTH = date(2025, 7, 10), "2025-07"
GUIDED = {
    "unit": "household",
    "phrase": "được chỉ cách nộp hồ sơ qua mạng",
    "population": None,
    "population_label": "Hộ dân có mạng",
}
LEFT = "Xã theo dõi bằng văn bản riêng"
Desk = TestClient


@pytest.fixture
def commune(tmp_path: Path) -> Iterator[FastAPI]:
    """Xã Trung Lương on its first day, set up by its code, with a leader, a desk and the head of each thôn."""
    with founded(tmp_path, DAY, "Xã Trung Lương", ["Thôn Đông", "Thôn Đoài"]) as made:
        yield made


def open_month(desk: Desk, code: str = MONTH) -> Any:
    return desk.post(f"{API}/report-periods", json={"code": code})


def approve_plan(app: FastAPI, desk: Desk, issued_on: str = "2025-03-05") -> dict[str, Any]:
    """The commune's plan with the targets of its text, and one task."""
    read = parse_plan(PLAN).plan
    targets = [{"ref": t.ref, "text": t.text, "goal_percent": t.goal_percent} for t in read.targets]
    task = {
        "ref": "4.2",
        "text": "Tập huấn cho thành viên tổ",
        "leads": [{"name": "Các thôn", "unit_class": "neighbourhoods"}],
        "deadline": {"kind": "by", "ends_on": "2025-09-30"},
    }
    plan = ok(desk.post(f"{API}/plans", json={"title": read.title, "year": 2025}), 201)
    plan = edited(desk, plan, number="45", issued_on=issued_on, targets=targets, tasks=[task])
    return ok(step(enter(app, "chutich"), f"/plans/{plan['id']}/approve", submitted(desk, plan)))


def choose(desk: Desk, plan: dict[str, Any], *chosen: dict[str, Any]) -> dict[str, Any]:
    path = f"/plans/{plan['id']}/measures"
    seen = ok(desk.get(API + path))
    lines = [{"lineage_id": t["lineage_id"], **c} for t, c in zip(seen["targets"], chosen, strict=False)]
    return ok(put(desk, path, seen, {"targets": lines}))


def handed_in(app: FastAPI, code: str = MONTH, done: int = 90, who: str = "truong1") -> dict[str, Any]:
    """The month handed in by one thôn, with its data until the ninth."""
    head = enter(app, who)
    unit = next(r["unit_id"] for r in ok(head.get(f"{API}/submissions", params={"period": code}))["items"])
    row = begin(head, unit, code)
    typed = {"own1.of": 120, "own1.done": done, "team.members": 7, "team.teams": 1}
    cells = {c: {"cumulative": v, "remark": "Các tối thứ Bảy" if c == "own1.done" else ""} for c, v in typed.items()}
    row = fill(head, row, {"data_until": f"{code}-09", "figures": cells, "sections": {}})
    return ok(step(head, f"/submissions/{row['id']}/submit", row))


def reported(app: FastAPI, desk: Desk, code: str = MONTH) -> dict[str, Any]:
    """The month handed in by one thôn and compiled."""
    accepted(desk, handed_in(app, code))
    return ok(desk.post(f"{API}/reports", json={"period": code}), 201)


@pytest.mark.both_databases("resource")
def test_no_month_opens_before_every_target_of_the_plan_is_settled(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    refused = open_month(desk)
    assert (refused.status_code, refused.json()["code"]) == (409, "targets-unsettled")
    assert "Chưa có kế hoạch nào đang có hiệu lực" in refused.json()["detail"]

    plan = approve_plan(commune, desk)
    in_transaction(commune.state.engines.write, forget_choices)
    for code in (MONTH, "2025-Q3", "2025-H2", "2025"):
        refused = open_month(desk, code)
        assert (refused.status_code, refused.json()["code"]) == (409, "targets-unsettled"), code
        assert "Kế hoạch số 45/KH-UBND: mục tiêu a, b và c chưa có chỉ tiêu thống kê" in refused.json()["detail"]
    assert {e["field"] for e in refused.json()["errors"]} == {"targets.a", "targets.b", "targets.c"}
    told = ok(desk.get(f"{API}/report-regimes/coming"))["readiness"]
    assert (told["ready"], told["plan_id"], [t["ref"] for t in told["targets"]]) == (False, plan["id"], ["a", "b", "c"])
    assert ok(desk.get(f"{API}/report-periods"))["items"] == []

    choose(desk, plan, {"uncounted": LEFT}, {"own": [GUIDED]})
    assert "mục tiêu c chưa có chỉ tiêu" in open_month(desk).json()["detail"]
    choose(desk, plan, {"uncounted": LEFT}, {"measures": ["own1.done"]}, {"uncounted": LEFT})
    told = ok(desk.get(f"{API}/report-regimes/coming"))["readiness"]
    assert (told.pop("report_days"), told.pop("offer"), told.pop("usual")) == ([], None, True)
    assert [step["due_on"] for step in told.pop("steps")] == ["2025-07-09", "2025-07-10", "2025-07-11", "2025-07-11"]
    assert told == {
        "ready": True,
        "sentence": "",
        "warning": "",
        "plan_id": plan["id"],
        "plan_code": "45/KH-UBND",
        "targets": [],
        "entered": [{"ref": "b", "label": "Hộ được chỉ cách nộp hồ sơ qua mạng", "who": "2 thôn", "nobody": False}],
    }
    ok(open_month(desk), 201)
    ok(open_month(desk, "2025-Q3"), 201)


def test_a_plan_that_begins_later_says_from_which_day_a_month_opens(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    approve_plan(commune, desk, "2025-07-14")
    told = "Kế hoạch đã duyệt có hiệu lực từ ngày 14/7/2025; từ ngày đó mới mở được kỳ."
    assert open_month(desk).json()["detail"] == told
    assert ok(desk.get(f"{API}/report-regimes/coming"))["readiness"]["sentence"] == told


def forget_choices(session: Session) -> None:
    """As an older version left a plan in force of which nobody had said yet what its targets count."""
    session.execute(sa.update(Plan).values(target_choices=[]))
    session.execute(sa.delete(ReportRegime))


def test_a_report_says_the_plans_own_targets_and_nothing_of_another_plan(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    plan = approve_plan(commune, desk)
    choose(desk, plan, {"uncounted": LEFT}, {"own": [GUIDED]}, {"uncounted": LEFT})
    ok(open_month(desk), 201)
    report = reported(commune, desk)
    assert [(t["ref"], t["code"], t["goal_text"], t["text"]) for t in report["targets"]] == [
        ("b", "own1.done", "trên 70%", "75%")
    ]
    told = next(s["text"] for s in report["sections"] if s["code"] == "targets")
    assert f"(a) 100% thôn có Tổ công nghệ số cộng đồng hoạt động hiệu quả: không thống kê ({LEFT})." in told
    files_of = printed(commune, report)
    assert "45/KH-UBND" in files_of["pdf"].replace("\n", "")
    for text in files_of.values():
        said_of_nobody_else(text)

    rows = ok(desk.get(f"{API}/submissions", params={"period": MONTH}))["items"]
    paths = [
        "/indicators",
        "/indicators/coverage",
        "/report-regimes/coming",
        "/report-regimes",
        "/report-periods",
        "/today",
        f"/plans/{plan['id']}/measures",
        f"/reports/{report['id']}",
        f"/voices/reports/{report['id']}",
        *(f"/submissions/{row['id']}" for row in rows if row["id"]),
    ]
    for path in paths:
        said_of_nobody_else(" ".join(strings(ok(desk.get(API + path)))))
    voices = ok(desk.get(f"{API}/voices/reports/{report['id']}"))
    for voice in voices["voices"]:
        path = f"{API}/voices/reports/{report['id']}/texts/{voice['kind']}/{voice['place']}"
        said_of_nobody_else(" ".join(strings(ok(desk.get(path)))))


def test_the_rows_of_the_annex_stand_under_the_targets_of_this_plan(commune: FastAPI) -> None:
    """The library's own numbers ("t5") say nothing of the plan that counts with it."""
    desk = enter(commune, "vanhoa")
    choose(desk, approve_plan(commune, desk), {"uncounted": LEFT}, {"own": [GUIDED]}, {"measures": ["t5.done"]})
    ok(open_month(desk), 201)
    columns = {c["code"]: c["target"] for c in reported(commune, desk)["annex"]["columns"]}
    assert {code: ref for code, ref in columns.items() if ref} == {"own1.of": "b", "own1.done": "b", "t5.done": "c"}
    assert columns.keys() >= {"pop.adults", "team.members", "act.visited"}


def test_a_target_that_units_type_has_its_pace_from_the_months_accepted(commune: FastAPI) -> None:
    desk, leader = enter(commune, "vanhoa"), enter(commune, "chutich")
    plan = approve_plan(commune, desk)
    choose(desk, plan, {"uncounted": LEFT}, {"own": [GUIDED]}, {"uncounted": LEFT})
    ok(open_month(desk), 201)
    row = handed_in(commune, done=20)
    assert pace_of(leader)["total"]["base"] == 0, "what nobody accepted says nothing"
    accepted(desk, row)
    said = pace_of(leader)
    total, (east, west) = said["total"], said["places"]
    assert (total["name"], east["name"], west["name"]) == ("Toàn xã", "Thôn Đông", "Thôn Đoài")
    assert (total["done"], total["base"], total["goal"], total["left"]) == (20, 120, 84, 64)
    weeks = (date.fromisoformat(said["due_on"]) - DAY).days / 7
    assert (total["per_week"], total["evenings"], total["added"]) == (round(64 / weeks, 1), None, None)
    assert total["forecast_text"].startswith("Chưa dự báo: mới có 0 kỳ trọn vẹn")
    assert "1 trên 2 nơi" in said["whole"]
    assert (said["source"], said["period"], said["first_forecast_on"]) == ("reported", MONTH, "2025-10-14")
    assert {**east, "apart": None, "unit_id": None, "name": ""} == {**total, "apart": None, "name": ""}
    assert (west["base"], west["percent"]) == (0, None)

    for month, done in ((8, 35), (9, 50), (10, 65)):
        install_business_date(date(2025, month, 10))
        ok(open_month(desk, f"2025-{month:02}"), 201)
        accepted(desk, handed_in(commune, f"2025-{month:02}", done))
    said = pace_of(leader)
    assert (said["total"]["done"], said["total"]["left"]) == (65, 19)
    assert said["course"][-1] == said["total"]["percent"] == 54.2
    assert sorted({share for share in said["course"] if share is not None}) == [16.7, 29.2, 41.7, 54.2]
    assert said["total"]["forecast"] is not None
    assert said["total"]["percent"] <= said["total"]["forecast"]["low"] <= said["total"]["forecast"]["high"] <= 100
    own = pace_of(enter(commune, "truong1"))
    assert [own["total"]["name"], *(place["name"] for place in own["places"])] == ["Thôn Đông", "Thôn Đông"]
    assert own["total"]["forecast_text"] == said["places"][0]["forecast_text"]
    assert pace_of(enter(commune, "truong2"))["total"]["base"] == 0


def pace_of(client: Desk) -> dict[str, Any]:
    """The one target that counts."""
    (target,) = ok(client.get(f"{API}/indicators/pace"))["targets"]
    return target


def test_the_page_of_targets_says_who_types_a_figure_and_keeps_what_the_plan_said_of_its_goal(
    commune: FastAPI,
) -> None:
    desk = enter(commune, "vanhoa")
    choose(desk, approve_plan(commune, desk), {"uncounted": LEFT}, {"own": [GUIDED]}, {"uncounted": LEFT})
    ok(open_month(desk), 201)
    (group,) = [g for g in ok(desk.get(f"{API}/indicators"))["groups"] if g["ref"]]
    assert (group["rows"], group["origin"]) == ([], "2 thôn nhập hằng tháng ở Số liệu")
    assert group["goal_text"] == "trên 70%"
    (inside,) = {g["origin"] for g in ok(desk.get(f"{API}/indicators"))["groups"] if g["key"] == "populations"}
    assert inside.startswith("Sổ hộ")


def test_the_plan_means_the_commune_and_its_youth_union_by_the_names_that_everybody_uses(commune: FastAPI) -> None:
    """On the first day nobody has written other names beside the units."""
    draft = ok(enter(commune, "vanhoa").post(f"{API}/plan-drafts/text", json={"text": PLAN}), 201)
    assert "UBND xã" in PLAN
    assert "Đoàn Thanh niên xã" in PLAN
    assert [doubt["text"] for doubt in draft["doubts"] if doubt["code"] == "unit-unknown"] == []


def test_before_the_choice_nothing_is_counted_on_any_page(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    for approved in (False, True):
        if approved:
            approve_plan(commune, desk)
        groups = ok(desk.get(f"{API}/indicators"))["groups"]
        assert [g["key"] for g in groups if g["ref"]] == []
        for path in ("/indicators", "/indicators/coverage", "/report-regimes/coming", "/today"):
            said_of_nobody_else(" ".join(strings(ok(desk.get(API + path)))))


def test_a_plan_older_than_the_commune_names_its_units_and_gives_them_work(tmp_path: Path) -> None:
    """The set-up proposes the day of the set-up itself as the first of the units."""
    with founded(tmp_path, DAY, "Xã Trung Lương", ["Thôn Đông", "Thôn Đoài"], since=DAY.isoformat()) as app:
        desk = enter(app, "vanhoa")
        text = "Số: 45/KH-UBND\nTrung Lương, ngày 05/3/2025\n" + PLAN.partition("\n\n")[2]
        draft = ok(desk.post(f"{API}/plan-drafts/text", json={"text": text}), 201)
        assert draft["content"]["issued_on"] == "2025-03-05"
        assert {u["name"] for u in draft["units"] if u["unit_class"] == "neighbourhoods"} == {"Các thôn"}
        plan = approve_plan(app, desk)
        [task] = ok(desk.get(f"{API}/tasks"))["items"]
        given = ok(desk.get(f"{API}/tasks/{task['id']}"))["assignments"]
        assert sorted(row["unit_name"] for row in given) == ["Thôn Đoài", "Thôn Đông"]
        ok(step(desk, f"/plans/{plan['id']}/document", plan), 201)
