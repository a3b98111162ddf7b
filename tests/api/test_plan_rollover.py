"""Next year's plan made of this year's: a draft with every date a year later, what is not done marked, people kept."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI

from fixtures.corrections import rename_ward
from fixtures.monthly_reports import API, SetDay, errors_of, ok, open_period, put, step, unit_id
from fixtures.people import ClientOf, sign_in, user_id
from fixtures.plan_steps import assignment, edited, report, submitted, tasks
from fixtures.quarters import issued_month, issued_quarter
from fixtures.settled_targets import counted_lines
from fixtures.unit_changes import DECISION, run_chore
from fixtures.years import year_stepped
from toso.organisation.tables import Signer
from toso.plans.rollover import next_year, years_later

NAMED = {"responsibility": "Đi từng ngõ", "from_on": "2024-07-01"}


@pytest.fixture
def plan(on_day: SetDay, plan_in_force: dict[str, Any]) -> dict[str, Any]:
    """The seed in force since 13/6, and the year is nearly over."""
    on_day(date(2024, 12, 20))
    return plan_in_force


def rolled(client_of: ClientOf, plan: dict[str, Any]) -> dict[str, Any]:
    return ok(step(client_of("minh"), f"/plans/{plan['id']}/roll", plan), 201)


@pytest.mark.both_databases("json")
def test_it_is_a_draft_of_the_next_year_with_every_task_and_target(client_of: ClientOf, plan: dict[str, Any]) -> None:
    new = rolled(client_of, plan)
    old, content = plan["content"], new["content"]
    assert (new["state"], new["year"], content["number"], content["issued_on"]) == ("draft", 2025, "", None)
    assert new["lineage_id"] != plan["lineage_id"]
    assert [row["ref"] for row in content["targets"]] == [row["ref"] for row in old["targets"]]
    assert [row["ref"] for row in content["tasks"]] == [row["ref"] for row in old["tasks"]]
    task = next(row for row in content["tasks"] if row["ref"] == "3b")
    was = next(row for row in old["tasks"] if row["ref"] == "3b")
    assert task["deadline"]["ends_on"] == was["deadline"]["ends_on"].replace("2024", "2025")
    assert "2025" in task["deadline"]["printed"]
    assert "2024" not in task["deadline"]["printed"]
    recurring = [row["deadline"] for row in content["tasks"] if row["deadline"]["kind"] in {"continuous", "monthly"}]
    assert {row["starts_on"] for row in recurring} == {"2025-01-01"}
    assert content["legal_bases"] == old["legal_bases"], "documents keep their own year"


def test_nothing_is_given_out_before_it_is_approved_and_it_is_made_once(
    client_of: ClientOf, plan: dict[str, Any]
) -> None:
    new = rolled(client_of, plan)
    assert tasks(client_of("minh"), plan_id=new["id"]) == []
    assert client_of("hoa").get(f"{API}/plans/{new['id']}").status_code == 404
    seen = ok(client_of("minh").get(f"{API}/plans/{plan['id']}"))
    again = step(client_of("minh"), f"/plans/{plan['id']}/roll", seen)
    assert (again.status_code, again.json()["code"]) == (409, "plan-rolled-already")
    assert step(client_of("lan"), f"/plans/{plan['id']}/roll", seen).status_code == 403
    refused = step(client_of("minh"), f"/plans/{new['id']}/roll", new)
    assert (refused.status_code, refused.json()["code"]) == (409, "wrong-state")


def test_what_is_not_done_is_marked_and_who_serves_on_is_named_again(client_of: ClientOf, plan: dict[str, Any]) -> None:
    hoa, minh, lan = client_of("hoa"), client_of("minh"), client_of("lan")
    mine = assignment(hoa, "3b")
    people = [{"user_id": user_id(client_of(name)), **NAMED} for name in ("son", "hoa")]
    people[1]["to_on"] = "2024-12-01"
    ok(put(hoa, f"/assignments/{mine['id']}/people", mine, {"people": people}))
    ok(report(hoa, mine, state="done"), 201)
    new = rolled(client_of, plan)
    marks = {row["ref"]: (row["done"], row["total"]) for row in new["rolled"]["unfinished"]}
    assert marks["3b"] == (1, 6)
    assert not {"1b", "3a", "3d"} & marks.keys(), "what recurs is never finished"
    assert (new["rolled"]["year"], new["rolled"]["people"]) == (2024, 1), "one of the two no longer serves"
    new = edited(minh, new, number="5", issued_on="2024-12-20")
    done = ok(step(lan, f"/plans/{new['id']}/approve", submitted(minh, new)))
    assert (done["state"], done["rolled"]) == ("approved", None)
    row = next(one for one in tasks(hoa, plan_id=new["id"]) if one["ref"] == "3b")
    (given,) = ok(hoa.get(f"{API}/tasks/{row['id']}"))["assignments"]
    named = ok(hoa.get(f"{API}/assignments/{given['id']}"))["persons"]
    assert [(one["user_id"], one["from_on"]) for one in named] == [(people[0]["user_id"], "2024-12-20")]
    assert [one["user_id"] for one in ok(hoa.get(f"{API}/assignments/{mine['id']}"))["persons"]] == [
        one["user_id"] for one in people
    ]


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2024, 2, 29), date(2025, 2, 28)),
        (date(2023, 2, 28), date(2024, 2, 29)),
        (date(2024, 12, 31), date(2025, 12, 31)),
        (None, None),
    ],
)
def test_a_day_moves_by_a_year(day: date | None, later: date | None) -> None:
    assert next_year(day) == later


@pytest.mark.parametrize(
    ("said", "later"),
    [
        (
            "Tổ chức tổng kết năm 2025, dự thảo kế hoạch năm 2026",
            "Tổ chức tổng kết năm 2026, dự thảo kế hoạch năm 2027",
        ),
        ("Kế hoạch năm 2025 như sau (2025):", "Kế hoạch năm 2026 như sau (2026):"),
        ("Kế hoạch số 15/KH-UBND ngày 02/01/2025 của huyện", "Kế hoạch số 15/KH-UBND ngày 02/01/2025 của huyện"),
        ("Nghị quyết 9/2025/NQ-HĐND, quý IV/2025", "Nghị quyết 9/2025/NQ-HĐND, quý IV/2026"),
        ("giai đoạn 2021-2025, định hướng đến năm 2026", "giai đoạn 2021-2025, định hướng đến năm 2026"),
        ("năm 2025 đạt 70%, đến hết năm 2026 đạt 90%", "năm 2026 đạt 70%, đến hết năm 2026 đạt 90%"),
        ("đến ngày 30/6/2026 đạt 90%, đến 30/6/2025 80%", "đến ngày 30/6/2026 đạt 90%, đến 30/6/2026 80%"),
        ("tới quý II/2026; đến cuối tháng 3/2026", "tới quý II/2026; đến cuối tháng 3/2026"),
        ("họp ngày 05/01/2026", "họp ngày 05/01/2027"),
        ("so với năm 2024; mã 12025", "so với năm 2024; mã 12025"),
    ],
)
def test_years_of_a_plan_s_own_move_alike_and_those_of_documents_stay(said: str, later: str) -> None:
    assert years_later(said, 2025) == later


def test_a_plan_of_three_years_is_followed_by_one_of_the_next_three() -> None:
    said = "giai đoạn 2025 - 2027 (theo Chương trình 2021-2030): năm 2025, năm 2026; sơ kết năm 2028, đến năm 2028"
    later = "giai đoạn 2028 - 2030 (theo Chương trình 2021-2030): năm 2028, năm 2029; sơ kết năm 2031, đến năm 2028"
    assert years_later(said, 2025, 3) == later
    assert next_year(date(2024, 2, 29), 3) == date(2027, 2, 28)


def test_every_text_moves_and_what_was_not_done_reads_as_it_was(
    client_of: ClientOf, draft: Any, on_day: SetDay
) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    task = {**draft["content"]["tasks"][0], "text": "Tổng kết năm 2024, xây dựng kế hoạch năm 2025"}
    texts = {"introduction": "Ban hành Kế hoạch năm 2024 như sau:", "closing": "Trên đây là Kế hoạch năm 2024./."}
    old = edited(minh, draft, tasks=[task], purposes=["Đạt mục tiêu năm 2024"], **texts)
    old = ok(step(lan, f"/plans/{old['id']}/approve", submitted(minh, old)))
    on_day(date(2024, 12, 20))
    new = rolled(client_of, ok(minh.get(f"{API}/plans/{old['id']}")))
    content = new["content"]
    assert (content["introduction"], content["closing"], content["purposes"]) == (
        "Ban hành Kế hoạch năm 2025 như sau:",
        "Trên đây là Kế hoạch năm 2025./.",
        ["Đạt mục tiêu năm 2025"],
    )
    assert content["tasks"][0]["text"] == "Tổng kết năm 2025, xây dựng kế hoạch năm 2026"
    assert [row["text"] for row in new["rolled"]["unfinished"]] == [task["text"]]


@pytest.mark.both_databases("resource")
def test_a_plan_that_still_says_the_old_name_does_not_go_to_the_leader(
    app: FastAPI, client_of: ClientOf, plan: dict[str, Any]
) -> None:
    minh = client_of("minh")
    rename_ward(app, date(2024, 12, 10))
    new = rolled(client_of, plan)
    assert (new["content"]["place"], new["content"]["issuer"]) == ("Vịnh Mới", "Ủy ban nhân dân phường Vịnh Mới")
    new = edited(minh, new, number="", issued_on="2024-12-20", closing="Trên đây là Kế hoạch của phường Hồng Gai./.")
    refused = errors_of(step(minh, f"/plans/{new['id']}/submit", new))
    assert refused["content.closing"] == "Còn ghi tên cũ “Phường Hồng Gai”; nay là Phường Vịnh Mới."
    assert "content.title" in refused
    texts = {name: new["content"][name].replace("Hồng Gai", "Vịnh Mới") for name in ("title", "introduction")}
    closing = "Trên đây là Kế hoạch của phường Vịnh Mới (phường Hồng Gai cũ)./."
    sent = step(minh, f"/plans/{new['id']}/submit", edited(minh, new, closing=closing, **texts))
    assert ok(sent)["state"] == "submitted"


def test_a_new_plan_names_the_desk_that_stands_today_and_who_signs_now(
    app: FastAPI, client_of: ClientOf, plan: dict[str, Any], on_day: SetDay
) -> None:
    ha = client_of("ha")
    new = {"code": "vhxh", "name": "Phòng Văn hóa - Xã hội", "short_name": "VHXH"}
    ended = [unit_id(ha, "vhtt"), unit_id(ha, "tckt")]
    body = {"from_ids": ended, "new": new, "starts_on": "2024-12-21", "decision": DECISION}
    ok(ha.post(f"{API}/unit-changes/merges", json=body), 201)
    on_day(date(2024, 12, 21))
    run_chore(app)
    with app.state.engines.write.begin() as connection:
        connection.execute(sa.update(Signer).values(full_name="Đỗ Thị Mới"))
    minh = sign_in(app, "minh")
    made = ok(step(minh, f"/plans/{plan['id']}/roll", ok(minh.get(f"{API}/plans/{plan['id']}"))), 201)["content"]
    assert made["signature"]["name"] == "Đỗ Thị Mới"
    leads = [lead["name"] for task in made["tasks"] for lead in task["leads"]]
    assert "Phòng Văn hóa - Xã hội" in leads
    assert "Bộ phận Văn hóa - Thông tin" not in [*leads, *(duty["name"] for duty in made["duties"])]
    first = next(p for p in ok(minh.get(f"{API}/plans"))["items"] if p["year"] == 2025)
    draft = ok(minh.get(f"{API}/plans/{first['id']}"))
    draft = edited(minh, draft, closing="Giao Bộ phận Văn hóa - Thông tin theo dõi./.", issued_on="2024-12-21")
    refused = errors_of(step(minh, f"/plans/{draft['id']}/submit", draft))
    assert refused["content.closing"] == "Còn ghi tên cũ “Bộ phận Văn hóa - Thông tin”; nay là Phòng Văn hóa - Xã hội."


@pytest.mark.both_databases("resource")
def test_january_opened_on_last_year_s_plan_says_so_and_follows_the_new_one(
    app: FastAPI, client_of: ClientOf, plan: dict[str, Any], on_day: SetDay
) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    new = rolled(client_of, plan)
    on_day(date(2025, 1, 2))
    asked = ok(minh.get(f"{API}/report-regimes/coming", params={"month": "2025-01"}))["readiness"]
    assert asked["warning"].startswith(
        "Dự thảo kế hoạch năm 2025 chưa duyệt. Mở bây giờ thì tháng 1 năm 2025 tính theo"
    )
    open_period(minh, "2025-01")
    counted = {t["lineage_id"] for t in plan["content"]["targets"]}
    assert counted_lines(app, "2025-01") <= counted
    new = edited(minh, new, number="5", issued_on="2025-01-02")
    ok(step(lan, f"/plans/{new['id']}/approve", submitted(minh, new)))
    own = {t["lineage_id"] for t in ok(minh.get(f"{API}/plans/{new['id']}"))["content"]["targets"]}
    assert counted_lines(app, "2025-01")
    assert counted_lines(app, "2025-01") <= own
    assert ok(minh.get(f"{API}/report-regimes/coming"))["readiness"]["warning"] == ""


def test_a_plan_that_came_after_january_counts_it_where_last_year_is_closed(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any]
) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    issued_month(client_of, on_day, "2024-07")
    on_day(date(2025, 1, 10))
    issued_quarter(client_of, "2024", "2025-01-10")
    ok(year_stepped(lan, "close", "Còn việc chuyển sang năm sau"))
    new = ok(step(minh, f"/plans/{plan_in_force['id']}/roll", ok(minh.get(f"{API}/plans/{plan_in_force['id']}"))), 201)
    on_day(date(2025, 1, 20))
    minh, lan = sign_in(app, "minh"), sign_in(app, "lan")
    assert minh.post(f"{API}/report-periods", json={"code": "2025-01"}).json()["code"] == "targets-unsettled"
    new = submitted(minh, edited(minh, new, number="5", issued_on="2025-01-20"))
    ok(step(lan, f"/plans/{new['id']}/approve", new))
    assert ok(minh.get(f"{API}/report-regimes/coming", params={"month": "2025-01"}))["readiness"]["ready"]
    ok(minh.post(f"{API}/report-periods", json={"code": "2025-01"}), 201)
    assert counted_lines(app, "2025-01") == {t["lineage_id"] for t in new["content"]["targets"]}
    made = ok(minh.post(f"{API}/reports", json={"period": "2025-01"}), 201)
    assert minh.post(f"{API}/report-periods", json={"code": "2023-03"}).status_code == 409, "of a year without a plan"
    assert made["state"] == "draft"
