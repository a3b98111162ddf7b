"""What a plan's targets count: proposed, settled before approval, changed by hand for the coming periods."""

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
from fixtures.plan_steps import assignment, edited, submitted, task, tasks
from fixtures.settled_targets import LEFT
from toso.core.database import in_transaction
from toso.plans.tables import Plan
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
def draft(client_of: ClientOf, on_day: SetDay) -> dict[str, Any]:
    """A plan in draft that nobody has settled a target of."""
    on_day(date(2024, 7, 10))
    minh = client_of("minh")
    made = ok(minh.post(f"{API}/plans", json={"title": "Kế hoạch của xã khác", "year": 2024}), 201)
    task = {
        "ref": "1",
        "text": "Tập huấn tổ",
        "leads": [{"name": "Các khu phố", "unit_class": "neighbourhoods"}],
        "deadline": {"kind": "by", "ends_on": "2024-09-30"},
    }
    return edited(minh, made, number="15", issued_on="2024-06-13", targets=TARGETS, tasks=[task])


@pytest.fixture
def plan(client_of: ClientOf, draft: Any) -> dict[str, Any]:
    """That plan in force, its targets left without a statistic."""
    return ok(step(client_of("lan"), f"/plans/{draft['id']}/approve", submitted(client_of("minh"), draft)))


def fresh(client: Any, plan: dict[str, Any]) -> dict[str, Any]:
    return ok(client.get(f"{API}/plans/{plan['id']}"))


@pytest.mark.both_databases("resource")
def test_a_plan_is_approved_with_what_its_targets_count_and_the_month_counts_it(
    client_of: ClientOf, draft: Any
) -> None:
    minh, hoa, lan = client_of("minh"), client_of("hoa"), client_of("lan")
    seen = measures(minh, draft)
    waste = {**WASTE, "noun": "", "phrase": "gia đình phân loại rác tại nguồn", "population_label": "", "stock": True}
    assert [(t["tied"], t["proposed"], t["proposed_own"]) for t in seen["targets"]] == [
        (False, [], waste),
        (False, ["t5.done"], None),
    ]
    chosen = ok(choose(minh, draft, seen, {"own": [WASTE]}, {"measures": ["t5.done"]}))
    assert [(t["measures"], len(t["own"]), t["tied"]) for t in chosen["targets"]] == [
        ([], 1, True),
        (["t5.done"], 0, True),
    ]
    assert (chosen["counting"], chosen["counted_plan"]) == (False, "")
    sent = ok(step(minh, f"/plans/{draft['id']}/submit", fresh(minh, draft)))
    assert measures(lan, sent)["targets"] == chosen["targets"], "the leader sees what is counted"
    plan = ok(step(lan, f"/plans/{draft['id']}/approve", sent))
    after = measures(minh, plan)
    assert [(t["measures"], t["own"]) for t in after["targets"]] == [(["own1.done"], []), (["t5.done"], [])]
    assert (after["counting"], after["counted_plan"]) == (True, plan["code"])

    ok(open_month(minh, "2024-07"), 201)
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


def test_a_plan_is_neither_submitted_nor_approved_while_a_target_is_not_settled(
    app: FastAPI, client_of: ClientOf, draft: Any
) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    refused = step(minh, f"/plans/{draft['id']}/submit", draft)
    assert (refused.status_code, refused.json()["code"]) == (409, "plan-targets-unsettled")
    assert "Mục tiêu 1 và 2 chưa chọn chỉ tiêu thống kê" in refused.json()["detail"]
    ok(choose(minh, draft, measures(minh, draft), {"uncounted": "Ngân hàng báo cáo"}))
    refused = step(minh, f"/plans/{draft['id']}/submit", fresh(minh, draft))
    assert errors_of(refused) == {"targets.2": TARGETS[1]["text"]}
    sent = submitted(minh, draft)
    in_transaction(app.state.engines.write, forget_choices)  # as of a plan that an older version sent to the leader
    refused = step(lan, f"/plans/{draft['id']}/approve", sent)
    assert (refused.status_code, refused.json()["code"]) == (409, "plan-targets-unsettled")
    assert fresh(lan, draft)["state"] == "submitted"
    assert ok(lan.get(f"{API}/tasks"))["items"] == []
    ok(choose(minh, draft, measures(minh, draft), {"own": [WASTE]}, {"measures": ["t5.done"]}))
    refused = step(lan, f"/plans/{draft['id']}/approve", sent)
    assert refused.status_code == 412, "approved is what the leader has seen"
    ok(step(lan, f"/plans/{draft['id']}/approve", fresh(lan, draft)))


def forget_choices(session: Session) -> None:
    session.execute(sa.update(Plan).values(target_choices=[]))


def test_targets_may_count_things_places_events_and_documents_under_the_wards_own_words(
    client_of: ClientOf, draft: Any
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    wifi = {"unit": "place", "noun": "điểm", "phrase": "wifi công cộng đang hoạt động", "population_label": "Điểm wifi"}
    classes = {
        "unit": "event",
        "noun": "buổi",
        "phrase": "hướng dẫn tại nhà văn hóa",
        "population_label": "Buổi hướng dẫn theo kế hoạch",
        "stock": False,
    }
    ok(choose(minh, draft, measures(minh, draft), {"own": [wifi]}, {"own": [classes]}))
    sent = ok(step(minh, f"/plans/{draft['id']}/submit", fresh(minh, draft)))
    ok(step(client_of("lan"), f"/plans/{draft['id']}/approve", sent))
    known = {m["code"]: m for m in ok(minh.get(f"{API}/report-measures")) if m["own"]}
    assert [(m["label"], m["noun"]) for m in known.values()] == [
        ("Điểm wifi", "điểm"),
        ("Điểm wifi công cộng đang hoạt động", "điểm"),
        ("Buổi hướng dẫn theo kế hoạch", "buổi"),
        ("Buổi hướng dẫn tại nhà văn hóa", "buổi"),
    ]
    ok(open_month(minh, "2024-07"), 201)
    row = begin(hoa, unit_id(minh, "kp1"))
    assert (cell(row, "own1.done")["noun"], cell(row, "own2.of")["noun"]) == ("điểm", "buổi")
    typed = {"own1.of": 4, "own1.done": 3, "own2.of": 24, "own2.done": 6, "team.members": 7, "team.teams": 1}
    cells = {code: {"cumulative": value} for code, value in typed.items()}
    row = fill(hoa, row, {"data_until": "2024-07-09", "figures": cells, "sections": {}})
    accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    assert [(t["ref"], t["text"]) for t in report["targets"]] == [("1", "75%"), ("2", "25%")]
    told = next(s["text"] for s in report["sections"] if s["code"] == "targets")
    assert "điểm wifi công cộng đang hoạt động" in told
    assert "{{own2.done.cum@ward}} trên {{own2.of.cum@ward}} buổi" in told


def test_a_second_plan_of_the_year_waits_until_the_desk_says_that_the_months_change_over(
    client_of: ClientOf, plan: Any
) -> None:
    minh = client_of("minh")
    other = ok(minh.post(f"{API}/plans", json={"title": "Tháng cao điểm", "year": 2024}), 201)
    targets = [{"ref": "1", "text": "50% hộ kinh doanh nhận chuyển khoản", "goal_percent": 50}]
    task = {k: v for k, v in plan["content"]["tasks"][0].items() if k != "lineage_id"}
    other = edited(minh, other, number="77", issued_on="2024-07-09", targets=targets, tasks=[task])
    offered = measures(minh, other)["targets"][0]["proposed_own"]
    assert (offered["unit"], offered["population"]) == ("business", "pop.businesses")
    ok(choose(minh, other, measures(minh, other), {"own": [offered]}))
    ok(step(client_of("lan"), f"/plans/{other['id']}/approve", submitted(minh, other)))
    waiting = measures(minh, other)
    assert (waiting["counting"], waiting["counted_plan"], measures(minh, plan)["counting"]) == (
        False,
        plan["code"],
        True,
    )
    assert [(len(t["own"]), t["tied"]) for t in waiting["targets"]] == [(1, True)], "what the leader approved stays"
    over = ok(choose(minh, other, waiting, {"own": waiting["targets"][0]["own"]}))
    assert (over["counting"], over["counted_plan"], measures(minh, plan)["counting"]) == (True, "77/KH-UBND", False)


def test_the_plan_of_the_next_year_is_counted_from_its_first_month(
    client_of: ClientOf, on_day: SetDay, plan: Any
) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    on_day(date(2024, 12, 10))
    new = ok(minh.post(f"{API}/plans", json={"title": "Kế hoạch năm sau", "year": 2025}), 201)
    task = {k: v for k, v in plan["content"]["tasks"][0].items() if k != "lineage_id"}
    targets = [{"ref": "1", "text": "50% hộ kinh doanh nhận chuyển khoản", "goal_percent": 50}]
    new = edited(minh, new, number="150", issued_on="2024-12-10", targets=targets, tasks=[task])
    ok(choose(minh, new, measures(minh, new), {"measures": ["t6.done"]}))
    ok(step(lan, f"/plans/{new['id']}/approve", submitted(minh, new)))
    assert (measures(minh, plan)["counting"], measures(minh, new)["counting"]) == (True, True)
    ok(open_month(minh, "2024-12"), 201)
    row = begin(client_of("hoa"), unit_id(minh, "kp1"), "2024-12")
    assert "t6.done" not in [c["code"] for g in row["groups"] for c in g["cells"]]
    on_day(date(2024, 12, 20))
    ok(open_month(minh, "2025-01"), 201)
    row = begin(client_of("hoa"), unit_id(minh, "kp1"), "2025-01")
    assert "t6.done" in [c["code"] for g in row["groups"] for c in g["cells"]]


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
        ([{"own": [{**WASTE, "phrase": "{{t5.done.cum@ward}}"}]}], "targets.0.own.0.phrase"),
        ([{"own": [{**WASTE, "noun": "{{t5}}"}]}], "targets.0.own.0.noun"),
        ([{"own": [{**WASTE, "population_label": "{{t5}}"}]}], "targets.0.own.0.population_label"),
    ],
)
def test_a_choice_that_cannot_be_counted_is_refused_at_its_field(
    client_of: ClientOf, draft: Any, chosen: Any, field: str
) -> None:
    minh = client_of("minh")
    seen = measures(minh, draft)
    refused = choose(minh, draft, seen, *chosen)
    assert refused.status_code == 422
    assert field in errors_of(refused)
    assert measures(minh, draft) == seen


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
