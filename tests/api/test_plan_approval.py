"""Plans approved with what their targets count: proposed, settled, shown, then counted by the coming months."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI

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
    step,
    unit_id,
)
from fixtures.people import ClientOf
from fixtures.plan_measures import (
    TARGETS,
    WASTE,
    choose,
    forget_choices,
    fresh,
    measures,
    open_month,
)
from fixtures.plan_steps import edited, submitted
from toso.core.database import in_transaction


@pytest.mark.both_databases("resource")
def test_a_plan_is_approved_with_what_its_targets_count_and_the_month_counts_it(
    client_of: ClientOf, draft: Any
) -> None:
    minh, hoa, lan = client_of("minh"), client_of("hoa"), client_of("lan")
    seen = measures(minh, draft)
    waste = {**WASTE, "noun": "", "phrase": "gia đình phân loại rác tại nguồn", "population_label": ""}
    waste |= {"count": False, "stock": True, "log": None}
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

    counted_in_july(minh, hoa)


def counted_in_july(minh: Any, hoa: Any) -> None:
    ok(open_month(minh, "2024-07"), 201)
    row = begin(hoa, unit_id(minh, "kp1"))
    codes = [c["code"] for g in row["groups"] for c in g["cells"]]
    assert codes == [
        "pop.adults",
        "pop.households",
        "team.members",
        "team.teams",
        "own1.done",
        "t5.done",
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


@pytest.mark.one_case_on_postgres("body")
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
