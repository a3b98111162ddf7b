"""An amendment in mid-year: a new edition, the history kept, tasks with their people and progress carried."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.monthly_reports import API, SetDay, ok, put, step
from fixtures.people import ClientOf, user_id
from fixtures.plan_steps import assignment, edited, fields, report, submitted, task, tasks
from toso.plans.queries import assignment_standing, plan_in_force, targets_of


@pytest.fixture
def plan(on_day: SetDay, plan_in_force: dict[str, Any]) -> dict[str, Any]:
    """The seed in force since 13/6, now 20/7."""
    on_day(date(2024, 7, 20))
    return plan_in_force


def amended(client_of: ClientOf, plan: dict[str, Any], **content: Any) -> dict[str, Any]:
    """The next edition in draft with its own number and day."""
    new = ok(step(client_of("minh"), f"/plans/{plan['id']}/amend", plan, reason="Bổ sung nhiệm vụ quý IV"), 201)
    return edited(client_of("minh"), new, **{"number": "90", "issued_on": "2024-07-20", **content})


def approved(client_of: ClientOf, plan: dict[str, Any]) -> dict[str, Any]:
    return ok(step(client_of("lan"), f"/plans/{plan['id']}/approve", submitted(client_of("minh"), plan)))


def without(plan: dict[str, Any], ref: str) -> list[dict[str, Any]]:
    return [t for t in plan["content"]["tasks"] if t["ref"] != ref]


def test_the_old_edition_stays_in_force_until_the_new_one_is_approved(client_of: ClientOf, plan: dict) -> None:
    new = amended(client_of, plan)
    assert (new["edition"], new["state"], new["lineage_id"]) == (2, "draft", plan["lineage_id"])
    assert ok(client_of("hoa").get(f"{API}/plans/{plan['id']}"))["state"] == "approved"
    again = step(client_of("ha"), f"/plans/{plan['id']}/amend", plan, reason="Lần nữa")
    assert again.json()["code"] == "amendment-open"


def test_history_is_kept_and_the_editions_are_compared_line_by_line(client_of: ClientOf, plan: dict) -> None:
    rows = without(plan, "3c")
    rows[0] = {**rows[0], "text": "Quán triệt trong toàn phường."}
    extra = {"ref": "4", "heading": "Sơ kết", "text": "Sơ kết sáu tháng", "leads": rows[0]["leads"]}
    new = approved(client_of, amended(client_of, plan, tasks=[*rows, extra]))
    old = ok(client_of("lan").get(f"{API}/plans/{plan['id']}"))
    assert (old["state"], old["in_force_to"], new["in_force_from"]) == ("superseded", "2024-07-19", "2024-07-20")
    assert [p["edition"] for p in ok(client_of("lan").get(f"{API}/plans/{new['id']}/editions"))] == [2, 1]
    changes = ok(client_of("lan").get(f"{API}/plans/{new['id']}/diff"))
    assert [(c["part"], c["ref"], c["change"]) for c in changes] == [
        ("head", "", "changed"),
        ("task", "1a", "changed"),
        ("task", "4", "added"),
        ("task", "3c", "removed"),
    ]
    assert [f["field"] for f in changes[0]["fields"]] == ["number", "issued_on"]
    assert changes[1]["fields"][0]["after"] == "Quán triệt trong toàn phường."


def test_people_and_progress_go_along_and_dropped_work_is_stopped(client_of: ClientOf, plan: dict) -> None:
    hoa = client_of("hoa")
    mine = assignment(hoa, "3b")
    ok(
        put(
            hoa,
            f"/assignments/{mine['id']}/people",
            mine,
            {
                "people": [
                    {"user_id": user_id(client_of("son")), "responsibility": "Đi từng ngõ", "from_on": "2024-07-01"}
                ]
            },
        )
    )
    ok(report(hoa, mine, percent=40, note="Đã đi 3 ngõ"), 201)
    dropped = assignment(hoa, "3c")
    approved(client_of, amended(client_of, plan, tasks=without(plan, "3c")))
    carried = assignment(hoa, "3b")
    assert (carried["id"], carried["percent"], carried["persons"][0]["full_name"]) == (mine["id"], 40, "Vũ Ngọc Sơn")
    assert carried["plan_code"] == "90/KH-UBND"
    assert [t["ref"] for t in tasks(hoa)] == ["3b"]
    stopped = ok(hoa.get(f"{API}/assignments/{dropped['id']}"))
    assert (stopped["state"], stopped["actions"]) == ("stopped", [])
    assert "sửa đổi" in ok(hoa.get(f"{API}/assignments/{dropped['id']}/progress"))["items"][0]["note"]
    assert report(hoa, dropped, percent=10).json()["code"] == "work-stopped"


def test_work_dropped_by_one_edition_and_taken_up_by_the_next_begins_again(client_of: ClientOf, plan: dict) -> None:
    row = assignment(client_of("hoa"), "3c")
    second = approved(client_of, amended(client_of, plan, tasks=without(plan, "3c")))
    first_tasks = plan["content"]["tasks"]
    third = ok(step(client_of("minh"), f"/plans/{second['id']}/amend", second, reason="Giao lại"), 201)
    refused = put(client_of("minh"), f"/plans/{third['id']}/content", third, {**third["content"], "tasks": first_tasks})
    assert fields(refused) == ["tasks.5.lineage_id"], "a lineage continues from the edition before only"
    assert ok(client_of("hoa").get(f"{API}/assignments/{row['id']}"))["state"] == "stopped"


def test_an_amendment_may_not_begin_before_the_plan_that_it_amends(client_of: ClientOf, plan: dict) -> None:
    new = submitted(client_of("minh"), amended(client_of, plan, issued_on="2024-06-01"))
    refused = step(client_of("lan"), f"/plans/{new['id']}/approve", new)
    assert fields(refused) == ["content.issued_on"]
    assert ok(client_of("lan").get(f"{API}/plans/{plan['id']}"))["state"] == "approved"


def test_reports_find_the_edition_of_their_day_and_standings_as_they_were(
    client_of: ClientOf, app: FastAPI, on_day: SetDay, plan: dict
) -> None:
    hoa = client_of("hoa")
    on_day(date(2024, 7, 10))
    ok(report(hoa, assignment(hoa, "3b"), percent=20), 201)
    on_day(date(2024, 7, 20))
    new = approved(client_of, amended(client_of, plan, tasks=without(plan, "3c")))
    on_day(date(2024, 7, 25))
    ok(report(hoa, assignment(hoa, "3b"), state="done", note="Xong"), 201)
    ward_id = UUID(ok(hoa.get(f"{API}/auth/me"))["ward"]["id"])
    with Session(app.state.engines.read) as session:
        then, now = (plan_in_force(session, ward_id, day) for day in (date(2024, 7, 14), date(2024, 8, 14)))
        assert (str(then.id), str(now.id)) == (plan["id"], new["id"])
        assert plan_in_force(session, ward_id, date(2024, 6, 1)) is None
        lineages = [[t.lineage_id for t in targets_of(session, ward_id, p.id)] for p in (then, now)]
        assert lineages[0] == lineages[1]
        assert len(lineages[0]) == 9
        seen = {
            day: next(
                s
                for s in assignment_standing(session, ward_id, edition.id, day)
                if (s.task_ref, s.unit_path) == ("3b", "qn.hg.kp1")
            )
            for edition, day in ((then, date(2024, 7, 14)), (now, date(2024, 7, 31)))
        }
    before, after = seen.values()
    assert (before.percent, before.state, before.status) == (20, "in_progress", "not_due")
    assert (after.percent, after.state, after.status, after.last_note) == (100, "done", "done_on_time", "Xong")


@pytest.mark.both_databases("resource")
def test_a_task_is_given_on_to_the_units_that_the_new_edition_names(client_of: ClientOf, plan: dict) -> None:
    rows = [dict(t) for t in plan["content"]["tasks"]]
    rows[0]["leads"] = rows[2]["leads"]
    approved(client_of, amended(client_of, plan, tasks=rows))
    units = {a["unit_name"]: a["state"] for a in task(client_of("lan"), "1a")["assignments"]}
    assert units == {
        "Ban chỉ đạo số phường": "stopped",
        "Bộ phận Văn hóa - Thông tin": "not_started",
        "Bộ phận Văn phòng - Thống kê": "not_started",
    }


def test_a_unit_dropped_by_one_edition_and_named_again_by_the_next_begins_again(
    client_of: ClientOf, plan: dict
) -> None:
    rows = [dict(t) for t in plan["content"]["tasks"]]
    desks = rows[2]["leads"]
    second = approved(
        client_of, amended(client_of, plan, tasks=[*rows[:2], {**rows[2], "leads": desks[:1]}, *rows[3:]])
    )
    old = next(a for a in task(client_of("ha"), "2")["assignments"] if a["unit_name"].endswith("Thống kê"))
    assert old["state"] == "stopped"
    third = ok(step(client_of("minh"), f"/plans/{second['id']}/amend", second, reason="Giao lại"), 201)
    rows = [{**t, "leads": desks} if t["ref"] == "2" else t for t in third["content"]["tasks"]]
    approved(client_of, edited(client_of("minh"), third, number="95", issued_on="2024-07-20", tasks=rows))
    again = next(a for a in task(client_of("ha"), "2")["assignments"] if a["id"] == old["id"])
    assert again["state"] == "not_started"
