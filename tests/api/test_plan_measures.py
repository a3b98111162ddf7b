"""Targets of plans in force: what they count changed for the coming periods, through amendments and new plans."""

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
from fixtures.plan_measures import (
    TARGETS,
    WASTE,
    amend_plan,
    choose,
    forget_choices,
    fresh,
    measures,
    open_month,
)
from fixtures.plan_steps import assignment, edited, submitted, task, tasks
from fixtures.settled_targets import LEFT
from toso.core.database import in_transaction
from toso.reports.figures.measures import Catalogue, MeasureKind, read_catalogue
from toso.reports.model.period_tables import ReportRegime
from toso.reports.model.report_tables import Report
from toso.reports.periods.regimes import default_measures
from toso.reports.printing.document import report_document


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
    assert [e["fields"] for e in log if e["object_kind"] == "plan"] == [["target_choices"]]


def counted_next(app: FastAPI) -> Catalogue:
    with Session(app.state.engines.read) as session:
        newest = sa.select(ReportRegime).order_by(col(ReportRegime.valid_from).desc(), col(ReportRegime.id).desc())
        return read_catalogue(session.execute(newest.limit(1)).scalar_one().measures)


def test_homes_that_were_visited_can_be_what_a_target_counts(app: FastAPI, client_of: ClientOf, plan: Any) -> None:
    """So that nobody types once more what the register knows; set free it stands beside the targets again."""
    minh = client_of("minh")
    ok(choose(minh, plan, measures(minh, plan), {"measures": ["act.visited"]}, {"measures": ["t5.done"]}))
    known = counted_next(app)
    bound = known.target_of("act.visited")
    assert bound is not None
    assert (known.measures["act.visited"].kind, known.measures["act.visited"].of) == (
        MeasureKind.DONE,
        "pop.households",
    )
    ok(choose(minh, plan, measures(minh, plan), {"measures": ["t6.done"]}, {"measures": ["t5.done"]}))
    free = counted_next(app)
    assert (free.target_of("act.visited"), free.measures["act.visited"].kind) == (None, MeasureKind.SHOWN)
    refused = choose(minh, plan, measures(minh, plan), {"measures": ["t1.no_need"]}, {"measures": ["t5.done"]})
    assert refused.json()["errors"][0]["field"] == "targets.0.measures"


@pytest.mark.both_databases("resource")
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
    assert [t["measures"] for t in measures(lan, new)["targets"]] == [["own1.done"], ["t5.done"]]
    ok(step(lan, f"/plans/{new['id']}/approve", new))
    open_period(minh)
    row = begin(client_of("hoa"), unit_id(minh, "kp1"))
    goals = {g["title"]: g["goal_text"] for g in row["groups"] if g["goal_text"]}
    assert goals == {
        f"Mục tiêu {t['ref']}. {t['text']}": text for t, text in zip(TARGETS, ("tối thiểu 95%", "95%"), strict=True)
    }
    assert [t["tied"] for t in measures(minh, new)["targets"]] == [True, True]


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
    assert "Kế hoạch số 15/KH-UBND ngày 13/6/2024 của" in printed
    assert ", được sửa đổi, bổ sung bởi Kế hoạch số 29/KH-UBND ngày 10/7/2024" in printed
    assert [(t["title"], t["goal_text"]) for t in report["targets"]] == [
        ("Tối thiểu 85% hộ bỏ rác đúng nơi", "tối thiểu 85%"),
        (TARGETS[1]["text"], "90%"),
    ]
    assert open_month(minh, "2024-08").status_code == 201, "nothing is left to choose"


def test_an_amended_plan_is_named_everywhere_by_the_number_that_the_register_gave_it(
    app: FastAPI, client_of: ClientOf, plan: Any
) -> None:
    minh, hoa, ha = client_of("minh"), client_of("hoa"), client_of("ha")
    ok(choose(minh, plan, measures(minh, plan), {"own": [WASTE]}, {"measures": ["t5.done"]}))
    open_period(minh)
    new = amend_plan(client_of, plan, lambda targets: targets, number="")
    assert assignment(hoa, "1")["plan_code"] == ""
    document = ok(step(minh, f"/plans/{new['id']}/document", new), 201)
    ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-07-10"))
    code = "01/KH-UBND"
    assert (fresh(minh, new)["code"], task(hoa, "1")["plan_code"], assignment(hoa, "1")["plan_code"]) == (code,) * 3
    assert [t["plan_code"] for t in tasks(minh)] == [code]
    assert ok(minh.get(f"{API}/report-regimes/coming"))["readiness"]["plan_code"] == code
    again = ok(choose(minh, new, measures(minh, new), {"measures": ["own1.done"]}, {"uncounted": "Đếm tại chỗ"}))
    assert again["counted_plan"] == code
    ok(choose(minh, new, again, {"measures": ["own1.done"]}, {"measures": ["t5.done"]}))
    _, printed = compiled(client_of, app)
    assert f"Kế hoạch số {code} ngày 10/7/2024" in printed


def test_an_edition_with_other_targets_is_counted_and_named_by_the_month_after_its_approval(
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
    assert [(t["measures"], t["uncounted"]) for t in measures(minh, new)["targets"]] == [
        (["own1.done"], ""),
        ([], LEFT),
    ]
    ok(open_month(minh, "2024-08"), 201)
    row = begin(client_of("nga"), unit_id(minh, "kp2"), "2024-08")
    assert {"own1.done", "t5.done"} & {c["code"] for g in row["groups"] for c in g["cells"]} == {"own1.done"}


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


def test_the_plan_of_a_new_year_brings_its_own_choice(client_of: ClientOf, on_day: SetDay, plan: Any) -> None:
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
    assert (measures(minh, new)["counting"], measures(minh, plan)["counting"]) == (True, False)
    ok(open_month(minh, "2025-02"), 201)
    row = begin(client_of("hoa"), unit_id(minh, "kp1"), "2025-02")
    assert not {"own1.done", "t5.done"} & {c["code"] for g in row["groups"] for c in g["cells"]}


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
    forget_choices(session)


def test_only_the_desks_choose_from_what_they_saw_and_not_for_an_edition_that_was_replaced(
    client_of: ClientOf, plan: Any
) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    seen = measures(lan, plan)
    assert (seen["actions"], measures(minh, plan)["actions"]) == ([], ["choose"])
    assert choose(lan, plan, seen, {"own": [WASTE]}).status_code == 403
    ok(choose(minh, plan, seen, {"own": [WASTE]}))
    assert choose(client_of("ha"), plan, seen, {"measures": ["t6.done"]}).status_code == 412
    amend_plan(client_of, plan, lambda targets: targets)
    refused = choose(minh, plan, measures(minh, plan), {"own": [WASTE]})
    assert (refused.status_code, refused.json()["code"]) == (409, "plan-not-in-force")
    assert measures(minh, plan)["actions"] == []


def test_a_total_that_others_are_asked_for_is_told_to_the_desk_and_not_first_to_the_leader(
    client_of: ClientOf, draft: dict[str, Any]
) -> None:
    minh = client_of("minh")
    asked = {"places": False, "units": [unit_id(minh, "ca")]}
    seen = measures(minh, draft)
    refused = choose(minh, draft, seen, {"own": [WASTE], "asked": asked}, {"uncounted": "Theo dõi bằng văn bản riêng"})
    assert "chọn cùng nơi nhập, hoặc ghi một tổng số riêng" in errors_of(refused)["targets.0.asked"]
    assert not any(target["tied"] for target in measures(minh, draft)["targets"]), "nothing of it is kept"
