"""Measures of a plan's targets chosen by hand: from the catalogue or defined by the ward, for the coming periods."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    begin,
    cell,
    errors_of,
    figures,
    fill,
    ok,
    open_period,
    put,
    step,
    unit_id,
)
from fixtures.people import ClientOf
from fixtures.plan_measures import amend_plan, choose, measures, open_month
from fixtures.plan_steps import edited, submitted
from toso.core.database import in_transaction
from toso.reports.model.period_tables import ReportRegime
from toso.reports.model.report_tables import Report
from toso.reports.periods.regimes import default_measures
from toso.reports.printing.document import report_document

TARGETS = [
    {"ref": "1", "text": "Tối thiểu 80% hộ gia đình phân loại rác tại nguồn", "goal_percent": 80},
    {"ref": "2", "text": "90% người dân trưởng thành có tài khoản thanh toán điện tử", "goal_percent": 90},
]
WASTE = {"unit": "household", "phrase": "phân loại rác tại nguồn", "population": "pop.households"}


@pytest.fixture
def plan(client_of: ClientOf, on_day: SetDay) -> dict[str, Any]:
    """A plan in force whose targets its words tie to nothing."""
    on_day(date(2024, 7, 10))
    minh = client_of("minh")
    made = ok(minh.post(f"{API}/plans", json={"title": "Kế hoạch của xã khác", "year": 2024}), 201)
    task = {
        "ref": "1",
        "text": "Tập huấn tổ",
        "leads": [{"name": "Các khu phố", "unit_class": "neighbourhoods"}],
        "deadline": {"kind": "by", "ends_on": "2024-09-30"},
    }
    made = edited(minh, made, number="15", issued_on="2024-06-13", targets=TARGETS, tasks=[task])
    return ok(step(client_of("lan"), f"/plans/{made['id']}/approve", submitted(minh, made)))


@pytest.mark.both_databases("resource")
def test_a_target_of_another_plan_is_counted_once_the_desk_has_said_how(client_of: ClientOf, plan: Any) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    seen = measures(minh, plan)
    assert [(t["measures"], t["tied"], t["proposed_unit"]) for t in seen["targets"]] == [
        ([], False, "household"),
        ([], False, "person"),
    ]
    after = ok(choose(minh, plan, seen, {"own": [WASTE]}, {"measures": ["t5.done"]}))
    assert [t["measures"] for t in after["targets"]] == [["own1.done"], ["t5.done"]]
    assert after["counted_plan"] == plan["code"]

    open_period(minh)
    row = begin(hoa, unit_id(minh, "kp1"))
    codes = [c["code"] for g in row["groups"] for c in g["cells"]]
    assert codes == [
        "pop.adults",
        "pop.households",
        "team.members",
        "own1.done",
        "t5.done",
        "team.teams",
        "act.visited",
        "act.news",
    ]
    assert cell(row, "own1.done")["label"] == "Hộ phân loại rác tại nguồn"
    typed = {c: v for c, v in figures(own1__done=70).items() if c in codes}
    row = fill(hoa, row, {"data_until": "2024-07-09", "figures": typed, "sections": {}})
    accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    assert [(t["ref"], t["code"], t["goal_text"], t["text"], t["attained"]) for t in report["targets"]] == [
        ("1", "own1.done", "tối thiểu 80%", "70%", False),
        ("2", "t5.done", "90%", "80%", False),
    ]
    told = next(s["text"] for s in report["sections"] if s["code"] == "targets")
    assert "{{own1.done.cum@ward}} trên {{pop.households.cum@ward}} hộ" in told


def test_an_open_period_keeps_what_it_counts_and_the_next_one_has_the_new_choice(
    client_of: ClientOf, plan: Any
) -> None:
    minh = client_of("minh")
    ok(choose(minh, plan, measures(minh, plan), {"measures": ["t1.done"]}, {"measures": ["t5.done"]}))
    open_period(minh)
    seen = measures(minh, plan)
    assert seen["period_title"] == "tháng 8 năm 2024"
    ok(choose(minh, plan, seen, {"own": [WASTE]}, {"uncounted": "Ngân hàng đã báo cáo"}))
    assert cell(begin(client_of("hoa"), unit_id(minh, "kp1")), "t1.done")["label"]
    open_period(minh, "2024-08")
    row = begin(client_of("nga"), unit_id(minh, "kp2"), "2024-08")
    assert "t1.done" not in [c["code"] for g in row["groups"] for c in g["cells"]]
    again = measures(minh, plan)
    assert [(t["measures"], t["uncounted"]) for t in again["targets"]] == [
        (["own1.done"], ""),
        ([], "Ngân hàng đã báo cáo"),
    ]
    ok(choose(minh, plan, again, {"measures": ["t6.done"]}, {"measures": ["own1.done"]}))
    assert "own1.done" in {m["code"] for m in ok(minh.get(f"{API}/report-measures")) if m["own"]}
    log = ok(client_of("lan").get(f"{API}/audit/events?action=period.manage"))["items"]
    assert [e["fields"] for e in log if e["object_kind"] == "report_regime"] == [["measures"]] * 3


def test_the_goals_follow_the_plan_through_an_amendment(client_of: ClientOf, plan: Any) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    ok(choose(minh, plan, measures(minh, plan), {"own": [WASTE]}, {"measures": ["t5.done"]}))
    new = ok(
        step(minh, f"/plans/{plan['id']}/amend", ok(minh.get(f"{API}/plans/{plan['id']}")), reason="Nâng mức"), 201
    )
    targets = [{**t, "goal_percent": 95} for t in new["content"]["targets"]]
    content = {**new["content"], "targets": targets, "issued_on": "2024-07-10"}
    new = ok(put(minh, f"/plans/{new['id']}/content", new, content))
    new = ok(step(minh, f"/plans/{new['id']}/submit", new))
    ok(step(lan, f"/plans/{new['id']}/approve", new))
    open_period(minh)
    row = begin(client_of("hoa"), unit_id(minh, "kp1"))
    goals = {g["title"]: g["goal_text"] for g in row["groups"] if g["goal_text"]}
    assert goals == {
        f"Mục tiêu {t['ref']}. {t['text']}": text for t, text in zip(TARGETS, ("tối thiểu 95%", "95%"), strict=True)
    }
    assert [t["tied"] for t in measures(minh, new)["targets"]] == [True, True]


@pytest.mark.parametrize(
    ("chosen", "field"),
    [
        ([{}, {}], "targets"),
        ([{"uncounted": "K"}], "targets.0.uncounted"),
        ([{"uncounted": "Không có số", "measures": ["t5.done"]}], "targets.0.uncounted"),
        ([{"uncounted": "{{t5.done.cum@ward}}"}], "targets.0.uncounted"),
        ([{"title": "{{t5.done.cum@ward}}", "measures": ["t5.done"]}], "targets.0.title"),
        ([{"measures": ["t99.done"]}], "targets.0.measures"),
        ([{"measures": ["pop.adults"]}], "targets.0.measures"),
        ([{"measures": ["t1.no_need"]}], "targets.0.measures"),
        ([{"measures": ["t5.done"]}, {"measures": ["t5.done"]}], "targets.1.measures"),
        ([{"own": [{**WASTE, "population": "pop.adults"}]}], "targets.0.own.0.population"),
        ([{"own": [{**WASTE, "population": None}]}], "targets.0.own.0.population_label"),
    ],
)
def test_a_choice_that_cannot_be_counted_is_refused_at_its_field(
    client_of: ClientOf, plan: Any, chosen: Any, field: str
) -> None:
    minh = client_of("minh")
    refused = choose(minh, plan, measures(minh, plan), *chosen)
    assert refused.status_code == 422
    assert field in errors_of(refused)
    assert measures(minh, plan)["version"] == 0


def compiled(client_of: ClientOf, app: FastAPI) -> tuple[dict[str, Any], str]:
    """July's report from one khu phố, and its opening sentence."""
    minh, hoa = client_of("minh"), client_of("hoa")
    row = begin(hoa, unit_id(minh, "kp1"))
    codes = [c["code"] for g in row["groups"] for c in g["cells"]]
    typed = {c: v for c, v in figures(own1__done=70).items() if c in codes}
    row = fill(hoa, row, {"data_until": "2024-07-09", "figures": typed, "sections": {}})
    accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    with Session(app.state.engines.read) as session:
        stored = session.execute(sa.select(Report).where(col(Report.id) == UUID(report["id"]))).scalar_one()
        content = report_document(session, stored).model_dump_json()
    return report, content


def test_an_edition_with_the_same_targets_is_named_from_its_day_on_with_its_words(
    app: FastAPI, client_of: ClientOf, plan: Any
) -> None:
    minh = client_of("minh")
    ok(choose(minh, plan, measures(minh, plan), {"own": [WASTE]}, {"measures": ["t5.done"]}))
    open_period(minh)
    amend_plan(
        client_of,
        plan,
        lambda targets: [{**targets[0], "text": "Tối thiểu 85% hộ bỏ rác đúng nơi", "goal_percent": 85}, targets[1]],
    )
    report, printed = compiled(client_of, app)
    assert "29/KH-UBND" in printed
    assert "15/KH-UBND" not in printed
    assert [(t["title"], t["goal_text"]) for t in report["targets"]] == [
        ("Tối thiểu 85% hộ bỏ rác đúng nơi", "tối thiểu 85%"),
        (TARGETS[1]["text"], "90%"),
    ]
    assert open_month(minh, "2024-08").status_code == 201, "nothing is left to choose"


def test_an_edition_with_other_targets_is_named_by_the_month_after_its_targets_were_chosen_for(
    app: FastAPI, client_of: ClientOf, plan: Any
) -> None:
    minh = client_of("minh")
    ok(choose(minh, plan, measures(minh, plan), {"own": [WASTE]}, {"measures": ["t5.done"]}))
    open_period(minh)
    added = {"ref": "3", "text": "Mỗi khu phố có một điểm truy cập", "goal_percent": None}
    new = amend_plan(client_of, plan, lambda targets: [targets[0], added])
    _, printed = compiled(client_of, app)
    assert "15/KH-UBND" in printed
    assert "29/KH-UBND" not in printed
    refused = open_month(minh, "2024-08")
    assert refused.json()["detail"].startswith(
        "Kế hoạch số 29/KH-UBND: mục tiêu 3 chưa có chỉ tiêu thống kê; số liệu còn đếm mục tiêu 2 không còn trong kế hoạch"
    )
    ok(choose(minh, new, measures(minh, new), {"measures": ["own1.done"]}, {"uncounted": "Đếm tại chỗ"}))
    assert open_month(minh, "2024-08").status_code == 201


def test_another_plan_approved_later_is_not_named_by_the_open_month(
    app: FastAPI, client_of: ClientOf, plan: Any
) -> None:
    minh = client_of("minh")
    ok(choose(minh, plan, measures(minh, plan), {"own": [WASTE]}, {"measures": ["t5.done"]}))
    open_period(minh)
    other = ok(minh.post(f"{API}/plans", json={"title": "Kế hoạch khác", "year": 2024}), 201)
    targets = [{"ref": "1", "text": "Khác", "goal_percent": 50}]
    task = {k: v for k, v in plan["content"]["tasks"][0].items() if k != "lineage_id"}
    other = edited(minh, other, number="77", issued_on="2024-07-09", targets=targets, tasks=[task])
    ok(step(client_of("lan"), f"/plans/{other['id']}/approve", submitted(minh, other)))
    _, printed = compiled(client_of, app)
    assert "15/KH-UBND" in printed
    assert "77/KH-UBND" not in printed
    readiness = ok(minh.get(f"{API}/report-regimes/coming"))["readiness"]
    assert (readiness["ready"], readiness["plan_code"]) == (True, "15/KH-UBND"), "plans of one year stand side by side"
    ok(open_month(minh, "2024-08"), 201)


def test_the_plan_of_a_new_year_asks_for_its_own_choice(client_of: ClientOf, on_day: SetDay, plan: Any) -> None:
    minh = client_of("minh")
    ok(choose(minh, plan, measures(minh, plan), {"own": [WASTE]}, {"measures": ["t5.done"]}))
    open_period(minh)
    on_day(date(2025, 1, 10))
    ok(open_month(minh, "2025-01"), 201)  # the plan of 2024 is still the only one
    new = ok(minh.post(f"{API}/plans", json={"title": "Kế hoạch năm sau", "year": 2025}), 201)
    task = {k: v for k, v in plan["content"]["tasks"][0].items() if k != "lineage_id"}
    targets = [{"ref": "1", "text": "Việc mới", "goal_percent": 50}]
    new = edited(minh, new, number="3", issued_on="2025-01-05", targets=targets, tasks=[task])
    new = ok(step(client_of("lan"), f"/plans/{new['id']}/approve", submitted(minh, new)))
    refused = open_month(minh, "2025-02")
    assert (refused.status_code, "Kế hoạch số 3/KH-UBND: mục tiêu 1 chưa có" in refused.json()["detail"]) == (409, True)
    ok(choose(minh, new, measures(minh, new), {"measures": ["own1.done"]}))
    ok(open_month(minh, "2025-02"), 201)


def test_a_month_opened_before_anybody_could_choose_names_no_plan_that_has_other_targets(
    app: FastAPI, client_of: ClientOf, plan: Any
) -> None:
    """Months of an older version: what they count stays, the next one waits for the choice."""
    minh = client_of("minh")
    ok(choose(minh, plan, measures(minh, plan), {"own": [WASTE]}, {"measures": ["t5.done"]}))
    open_period(minh)
    in_transaction(app.state.engines.write, count_untied)
    report, printed = compiled(client_of, app)
    assert len(report["targets"]) > 2
    assert "KH-UBND" not in printed
    assert open_month(minh, "2024-08").status_code == 409
    assert [t["measures"] for t in measures(minh, plan)["targets"]] == [[], []]
    assert not [g for g in ok(minh.get(f"{API}/indicators"))["groups"] if g["ref"]], (
        "nothing of another plan on the screen"
    )


def count_untied(session: Session) -> None:
    regime = session.execute(sa.select(ReportRegime)).scalar_one()
    regime.measures, regime.version = default_measures(), regime.version + 1
    session.add(regime)


def test_only_the_desks_choose_for_a_plan_that_is_in_force_from_what_they_saw(client_of: ClientOf, plan: Any) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    seen = measures(lan, plan)
    assert (seen["actions"], measures(minh, plan)["actions"]) == ([], ["choose"])
    assert choose(lan, plan, seen, {"own": [WASTE]}).status_code == 403
    draft = ok(minh.post(f"{API}/plans", json={"title": "Kế hoạch đang soạn", "year": 2024}), 201)
    refused = put(minh, f"/plans/{draft['id']}/measures", {"version": 0}, {"targets": []})
    assert (refused.status_code, refused.json()["code"]) == (409, "plan-not-in-force")
    ok(choose(minh, plan, seen, {"own": [WASTE]}))
    assert choose(client_of("ha"), plan, seen, {"measures": ["t6.done"]}).status_code == 412
