"""Tasks of the plan in force: fan-out, who sees what, standings by the ward's clock, lists at one cost."""

from datetime import date, timedelta
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.monthly_reports import API, SetDay, ok, put, step, unit_id
from fixtures.people import ClientOf, user_id
from fixtures.plan_steps import assignment, edited, fields, report, submitted, task, tasks
from toso.authz.actor import Actor
from toso.identity.grants import grants_from, held_now
from toso.kit.cursors import encode
from toso.plans.tasks.open_work import open_work_for

pytestmark = pytest.mark.usefixtures("plan_in_force")


def states(client) -> dict[str, str]:
    return {t["ref"]: t["status"] for t in tasks(client)}


def test_the_khu_pho_get_one_assignment_each_and_their_teams_are_not_doubled(client_of: ClientOf) -> None:
    units = [a["unit_name"] for a in task(client_of("lan"), "3b")["assignments"]]
    assert units == [f"Khu phố {n}" for n in range(1, 7)]


def test_two_desks_that_lead_together_get_one_assignment_each(client_of: ClientOf) -> None:
    units = [a["unit_name"] for a in task(client_of("lan"), "2")["assignments"]]
    assert units == ["Bộ phận Văn hóa - Thông tin", "Bộ phận Văn phòng - Thống kê"]


def test_standings_follow_the_printed_deadlines_by_the_wards_clock(client_of: ClientOf, on_day: SetDay) -> None:
    lan = client_of("lan")
    assert states(lan)["1a"] == "due_soon"
    on_day(date(2024, 6, 14))  # "trước 15/6": the 14th is the last valid day
    assert states(lan)["1a"] == "due_soon"
    on_day(date(2024, 6, 15))
    assert states(lan)["1a"] == "overdue"
    assert states(lan)["3e"] == "not_due"  # "trong tháng 6"
    on_day(date(2024, 6, 30))
    assert states(lan)["3e"] == "due_soon"
    on_day(date(2024, 7, 1))
    assert states(lan)["3e"] == "overdue"
    on_day(date(2024, 7, 14))
    assert states(lan)["3d"] == "due_soon"  # one news item a month
    on_day(date(2024, 7, 15))
    assert states(lan)["3d"] == "heartbeat_missing"


def test_a_quota_is_met_month_by_month(client_of: ClientOf, on_day: SetDay) -> None:
    minh = client_of("minh")
    on_day(date(2024, 7, 10))
    news = assignment(minh, "3d")
    ok(report(minh, news, note="Đang viết bài"), 201)
    assert assignment(minh, "3d")["status"] == "due_soon", "a remark is no news item"
    ok(report(minh, news, count=1, link="https://hongai.example.vn/bai-1"), 201)
    assert assignment(minh, "3d")["status"] == "not_due"
    on_day(date(2024, 8, 20))
    shown = assignment(minh, "3d")
    assert (shown["status"], states(minh)["3d"]) == ("heartbeat_missing", "heartbeat_missing")
    assert [(a["label"], a["count"], a["met"]) for a in shown["attainments"]] == [
        ("tháng 7 năm 2024", 1, True),
        ("tháng 8 năm 2024", 0, False),
        ("tháng 9 năm 2024", 0, None),
    ]


def test_a_head_of_a_khu_pho_sees_the_share_of_that_khu_pho_only(client_of: ClientOf) -> None:
    hoa, nga = client_of("hoa"), client_of("nga")
    mine = assignment(hoa, "3b")
    assert [(t["ref"], t["total"]) for t in tasks(hoa)] == [("3b", 1), ("3c", 1)]
    assert [a["unit_name"] for a in task(nga, "3b")["assignments"]] == ["Khu phố 2"]
    for method, path in (
        ("GET", f"/assignments/{mine['id']}"),
        ("GET", f"/assignments/{mine['id']}/progress"),
        ("POST", f"/assignments/{mine['id']}/progress"),
        ("PUT", f"/assignments/{mine['id']}/people"),
    ):
        body = {"json": {"percent": 5} if method == "POST" else {"people": []}} if method != "GET" else {}
        answer = nga.request(method, f"{API}{path}", headers={"If-Match": '"1"'}, **body)
        assert answer.status_code == 404, (method, path)
    lan = client_of("lan")
    desk_task = task(lan, "2")
    assert hoa.get(f"{API}/tasks/{desk_task['id']}").status_code == 404
    assert ok(hoa.get(f"{API}/tasks/summary"))["assignments_by_unit"] == [
        {"unit_id": mine["unit_id"], "unit_name": "Khu phố 1", "total": 2, "done": 0, "late": 0, "due_soon": 0}
    ]


@pytest.mark.both_databases("resource")
def test_a_team_member_sees_what_names_them(client_of: ClientOf) -> None:
    hoa, son = client_of("hoa"), client_of("son")
    assert tasks(son) == []
    mine = assignment(hoa, "3b")
    person = {"user_id": user_id(son), "responsibility": "Đi từng ngõ đường Lê Thánh Tông", "from_on": "2024-06-14"}
    ok(put(hoa, f"/assignments/{mine['id']}/people", mine, {"people": [person]}))
    assert [t["ref"] for t in tasks(son)] == ["3b"]
    assert [t["ref"] for t in tasks(hoa, person="me")] == []
    assert ok(son.get(f"{API}/assignments/{mine['id']}"))["actions"] == ["progress"]
    assert put(son, f"/assignments/{mine['id']}/people", mine, {"people": []}).status_code == 403


def test_the_leader_reads_everything_and_assigns_nothing(client_of: ClientOf) -> None:
    row = assignment(client_of("lan"), "3b")
    assert row["actions"] == ["progress", "remind"]
    assert put(client_of("lan"), f"/assignments/{row['id']}/people", row, {"people": []}).status_code == 403


@pytest.mark.both_databases("collation")
def test_lists_are_narrowed_by_status_kind_unit_and_folded_words(client_of: ClientOf, on_day: SetDay) -> None:
    lan = client_of("lan")
    on_day(date(2024, 7, 1))
    assert [t["ref"] for t in tasks(lan, status="late")] == ["1a", "2", "3e"]
    assert [t["ref"] for t in tasks(lan, kind="within_month")] == ["3e"]
    assert [t["ref"] for t in tasks(lan, unit_id=unit_id(lan, "kp2"))] == ["3b", "3c"]
    assert [t["ref"] for t in tasks(lan, q="KIEN TOAN")] == ["2"]
    assert [t["ref"] for t in tasks(lan, q="100%_")] == []
    assert lan.get(f"{API}/tasks", params={"status": "xong"}).status_code == 422
    ok(report(client_of("minh"), assignment(client_of("minh"), "1a"), state="done"), 201)
    assert [t["ref"] for t in tasks(lan, status="done")] == ["1a"]
    assert [t["ref"] for t in tasks(lan, status="in_progress")] == []


@pytest.mark.both_databases("collation")
@pytest.mark.parametrize("sort", ["plan", "due"])
def test_pages_hold_every_task_once_in_either_order(client_of: ClientOf, sort: str) -> None:
    lan, found, cursor = client_of("lan"), [], None
    while True:
        page = ok(lan.get(f"{API}/tasks", params={"limit": 3, "sort": sort, **({"cursor": cursor} if cursor else {})}))
        found += [t["ref"] for t in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert sorted(found) == ["1a", "1b", "2", "3a", "3b", "3c", "3d", "3e"]
    assert found[:2] == (["1a", "1b"] if sort == "plan" else ["1a", "2"])
    forged = encode(sort, ["không phải ngày", 2**40], UUID(int=7))
    assert lan.get(f"{API}/tasks", params={"sort": sort, "cursor": forged}).status_code == 422


@pytest.mark.both_databases("resource")
def test_a_list_of_one_and_of_all_cost_the_same_queries(client_of: ClientOf, app: FastAPI) -> None:
    lan = client_of("lan")
    asked: list[str] = []
    sa.event.listen(app.state.engines.read, "before_cursor_execute", lambda _c, _k, sql, *_: asked.append(sql))
    costs = []
    for limit in (1, 50):
        asked.clear()
        ok(lan.get(f"{API}/tasks", params={"limit": limit}))
        costs.append(len([sql for sql in asked if "plan_task" in sql]))
    assert costs == [1, 1]


def test_a_task_is_given_to_a_further_unit_and_taken_away_with_a_reason(client_of: ClientOf) -> None:
    minh = client_of("minh")
    row = task(minh, "1b")
    assert row["actions"] == ["add_unit"]
    new = ok(minh.post(f"{API}/tasks/{row['id']}/assignments", json={"unit_id": unit_id(minh, "ca")}), 201)
    again = minh.post(f"{API}/tasks/{row['id']}/assignments", json={"unit_id": unit_id(minh, "ca")})
    assert again.json()["code"] == "already-assigned"
    assert [t["ref"] for t in tasks(client_of("dung"))] == ["1b"]
    stopped = ok(step(minh, f"/assignments/{new['id']}/stop", new, reason="Công an phường đã có kế hoạch riêng"))
    assert stopped["state"] == "stopped"
    assert step(client_of("dung"), f"/assignments/{new['id']}/stop", stopped, reason="Tự dừng").status_code == 403
    nowhere = minh.post(f"{API}/tasks/{row['id']}/assignments", json={"unit_id": row["id"]})
    assert fields(nowhere) == ["unit_id"]


@pytest.mark.both_databases("resource")
def test_tasks_of_a_plan_in_the_making_are_nobodys_work_yet(client_of: ClientOf) -> None:
    minh = client_of("minh")
    plan = ok(minh.post(f"{API}/plans", json={"title": "Kế hoạch khác", "year": 2024}), 201)
    leads = [{"name": "Công an phường", "unit_id": unit_id(minh, "ca")}]
    rows = [{"ref": "1", "text": "Việc mới", "leads": leads, "deadline": {"kind": "by", "ends_on": "2024-09-01"}}]
    submitted(minh, edited(minh, plan, issued_on="2024-06-13", tasks=rows))
    assert tasks(client_of("dung")) == []
    assert tasks(minh, plan_id=plan["id"]) == []


def test_the_start_page_gets_what_is_late_or_due_soon_for_the_person(
    client_of: ClientOf, app: FastAPI, on_day: SetDay
) -> None:
    on_day(date(2024, 7, 25))
    found = {}
    for who in ("hoa", "minh", "son"):
        with Session(app.state.engines.read) as session:
            grants = grants_from(held_now(session, UUID(user_id(client_of(who)))))
            actor = Actor(user_id=UUID(user_id(client_of(who))), full_name=who, grants=grants)
            found[who] = [(w.task_ref, w.unit_path) for w in open_work_for(session, actor, date(2024, 7, 25))]
    assert found["hoa"] == [("3b", "qn.hg.kp1")]
    assert found["minh"][:2] == [("1a", "qn.hg.bcd"), ("2", "qn.hg.vhtt")], "the longest overdue first"
    assert found["son"] == []


@pytest.mark.both_databases("resource")
def test_the_summary_counts_tasks_as_the_list_does_and_the_shares_of_units_apart(client_of: ClientOf) -> None:
    minh = client_of("minh")
    counted = ok(minh.get(f"{API}/tasks/summary"))
    assert counted["tasks"]["total"] == len(tasks(minh)) < counted["assignments"]["total"]
    for name in ("done", "late", "due_soon"):
        assert counted["tasks"][name] == len(tasks(minh, status=name))
        assert counted["assignments"][name] == sum(u[name] for u in counted["assignments_by_unit"])


def test_the_last_valid_day_of_before_a_day_is_the_one_before(client_of: ClientOf) -> None:
    before = next(t for t in tasks(client_of("minh")) if t["kind"] == "before")
    shown = ok(client_of("minh").get(f"{API}/tasks/{before['id']}"))
    assert date.fromisoformat(shown["ends_on"]) - date.fromisoformat(shown["last_valid_on"]) == timedelta(days=1)
