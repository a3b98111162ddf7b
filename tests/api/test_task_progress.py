"""People and progress: rõ người, rõ việc; an append-only log with evidence, corrected by new lines only."""

from datetime import date
from uuid import UUID

import pytest
from fastapi import FastAPI
from sqlmodel import Session, select

from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    compiled,
    handed_in,
    ok,
    open_period,
    put,
    step,
    unit_id,
)
from fixtures.people import ClientOf, user_id
from fixtures.plan_steps import assignment, fields, report, task
from toso.organisation.tables import TeamMember
from toso.reports.compilation.outdated import TASKS_MOVED

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


@pytest.fixture(autouse=True)
def _plan(plan_in_force: object, on_day: SetDay) -> None:
    on_day(date(2024, 7, 1))


def log(client, row) -> list[dict]:
    return ok(client.get(f"{API}/assignments/{row['id']}/progress"))["items"]


def evidence(client) -> str:
    return ok(client.post(f"{API}/files", files={"file": ("bien-ban.pdf", PDF)}), 201)["id"]


def test_progress_with_evidence_shows_in_the_log_and_in_every_list(client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    row = assignment(hoa, "3b")
    entry = ok(
        report(
            hoa,
            row,
            percent=35,
            note="Đã đi 5 ngõ",
            on="2024-06-28",
            document_number="05/BB-KP1",
            link="https://hongai.example.vn/tin",
            attendance=42,
            file_ids=[evidence(hoa)],
        ),
        201,
    )
    assert (entry["by"], entry["on"], entry["files"][0]["name"]) == ("Hoàng Thị Hoa", "2024-06-28", "bien-ban.pdf")
    shown = task(client_of("lan"), "3b")
    mine = next(a for a in shown["assignments"] if a["id"] == row["id"])
    assert (mine["state"], mine["percent"], mine["last_note"], mine["last_on"]) == (
        "in_progress",
        35,
        "Đã đi 5 ngõ",
        "2024-06-28",
    )
    assert (shown["state"], shown["percent"], shown["done"]) == ("in_progress", 0, 0), (
        "of many units, those that finished"
    )


def test_the_bar_of_a_task_of_many_units_shows_how_many_finished_of_those_at_work(client_of: ClientOf) -> None:
    hoa, nga, minh = (client_of(name) for name in ("hoa", "nga", "minh"))
    whole = task(minh, "3b")["total"]
    ok(report(hoa, assignment(hoa, "3b"), state="done"), 201)
    ok(report(nga, assignment(nga, "3b"), percent=99), 201)
    row = next(a for a in task(minh, "3b")["assignments"] if a["unit_name"] == "Khu phố 3")
    ok(step(minh, f"/assignments/{row['id']}/stop", row, reason="Không còn hộ"))
    shown = task(minh, "3b")
    assert (shown["done"], shown["total"]) == (1, whole - 1), "a part that was stopped is counted nowhere"
    assert shown["percent"] == round(100 / (whole - 1)), "the bar says what the count beside it says"
    summary = ok(minh.get(f"{API}/tasks/summary"))
    of_unit = next(u for u in summary["assignments_by_unit"] if u["unit_name"] == "Khu phố 3")
    assert (
        of_unit["total"]
        == next(u for u in summary["assignments_by_unit"] if u["unit_name"] == "Khu phố 4")["total"] - 1
    )


def test_a_line_is_corrected_by_a_new_line_and_both_stay(client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    row = assignment(hoa, "3b")
    wrong = ok(report(hoa, row, state="done", note="Nhầm"), 201)
    assert assignment(hoa, "3b")["status"] == "done_on_time"
    ok(report(hoa, row, corrects_id=wrong["id"], percent=50), 201)
    after = assignment(hoa, "3b")
    assert (after["state"], after["percent"], after["last_note"]) == ("in_progress", 50, "")
    assert [(e["taken_back"], e["note"]) for e in log(hoa, row)] == [(False, ""), (True, "Nhầm")]
    assert fields(report(hoa, row, corrects_id=wrong["id"], percent=60)) == ["corrects_id"]
    other = assignment(hoa, "3c")
    assert fields(report(hoa, other, corrects_id=wrong["id"], percent=60)) == ["corrects_id"]


def test_work_done_late_is_done_late(client_of: ClientOf) -> None:
    ok(report(client_of("minh"), assignment(client_of("minh"), "2"), state="done", on="2024-06-20"), 201)
    row = assignment(client_of("minh"), "2")
    assert (row["status"], row["status_label"]) == ("done_late", "Hoàn thành, trễ 6 ngày")


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "body"),
        ({"percent": 101}, "percent"),
        ({"percent": -1}, "percent"),
        ({"percent": 12.5}, "percent"),
        ({"state": "done", "percent": 60}, "body"),
        ({"state": "stopped"}, "state"),
        ({"state": "xong"}, "state"),
        ({"count": 2}, "count"),
        ({"note": "Mai làm", "on": "2024-07-02"}, "on"),
        ({"note": "Trước kế hoạch", "on": "2024-06-12"}, "on"),
        ({"link": "http://hongai.example.vn"}, "link"),
        ({"link": "https://ai:matkhau@example.vn/"}, "link"),
        ({"link": "javascript:alert(1)"}, "link"),
        ({"file_ids": ["00000000-0000-7000-8000-000000000000"]}, "file_ids"),
        ({"note": "x", "by_id": "00000000-0000-7000-8000-000000000000"}, "by_id"),
    ],
)
def test_a_line_that_cannot_be_is_refused_by_field_and_nothing_is_stored(
    client_of: ClientOf, body: dict, field: str
) -> None:
    hoa = client_of("hoa")
    row = assignment(hoa, "3b")
    refused = report(hoa, row, **body)
    assert refused.status_code == 422
    assert fields(refused) == [field]
    assert log(hoa, row) == []
    assert assignment(hoa, "3b")["version"] == row["version"]


def test_evidence_must_be_a_file_that_the_person_may_open(client_of: ClientOf) -> None:
    file_id = evidence(client_of("nga"))
    assert fields(report(client_of("hoa"), assignment(client_of("hoa"), "3b"), file_ids=[file_id])) == ["file_ids"]


@pytest.mark.both_databases("resource")
def test_people_are_named_with_what_is_theirs_to_do(client_of: ClientOf, app: FastAPI) -> None:
    hoa = client_of("hoa")
    row = assignment(hoa, "3b")
    with Session(app.state.engines.read) as session:
        query = select(TeamMember).where(TeamMember.unit_path == "qn.hg.kp1")
        member = session.exec(query).first()
        stranger = session.exec(select(TeamMember).where(TeamMember.unit_path == "qn.hg.kp2")).first()
    people = [
        {"user_id": user_id(client_of("son")), "responsibility": "Đi từng ngõ", "from_on": "2024-07-01"},
        {"member_id": str(member.id), "responsibility": "Ghi sổ", "from_on": "2024-07-01", "to_on": "2024-07-20"},
    ]
    shown = ok(put(hoa, f"/assignments/{row['id']}/people", row, {"people": people}))
    assert [p["full_name"] for p in shown["persons"]] == ["Vũ Ngọc Sơn", member.full_name]
    kept = shown["persons"][0]["id"]
    shown = ok(put(hoa, f"/assignments/{row['id']}/people", shown, {"people": people[:1]}))
    assert [p["id"] for p in shown["persons"]] == [kept]
    assert put(hoa, f"/assignments/{row['id']}/people", row, {"people": []}).status_code == 412
    other = {"responsibility": "Việc khác", "from_on": "2024-07-01"}
    strange = [{"member_id": str(stranger.id), **other}, {"user_id": str(stranger.id), **other}]
    backwards = [*strange, {**people[0], "to_on": "2024-06-01"}]
    refused = put(hoa, f"/assignments/{row['id']}/people", shown, {"people": backwards})
    assert fields(refused) == ["people.2"]
    twice = [*strange, people[0], people[0]]
    refused = put(hoa, f"/assignments/{row['id']}/people", shown, {"people": twice})
    assert fields(refused) == ["people.0.member_id", "people.1.user_id", "people.3"]
    assert len(assignment(hoa, "3b")["persons"]) == 1


def test_a_member_with_an_account_sees_what_the_members_list_names(client_of: ClientOf, app: FastAPI) -> None:
    hoa, son = client_of("hoa"), client_of("son")
    row = assignment(hoa, "3b")
    with Session(app.state.engines.write) as session:
        member = session.exec(select(TeamMember).where(TeamMember.unit_path == "qn.hg.kp1")).first()
        member.user_id = UUID(user_id(son))
        session.add(member)
        session.commit()
        member_id = str(member.id)
    people = [{"member_id": member_id, "responsibility": "Đi từng ngõ", "from_on": "2024-07-01"}]
    ok(put(hoa, f"/assignments/{row['id']}/people", row, {"people": people}))
    ok(report(son, row, percent=10), 201)


def test_every_line_and_every_naming_is_in_the_audit_log_without_its_words(client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    row = assignment(hoa, "3b")
    ok(report(hoa, row, note="Bí mật của cụ Tư", percent=5), 201)
    events = client_of("lan").get(f"{API}/audit/events", params={"limit": 5})
    newest = ok(events)["items"][0]
    assert (newest["action"], newest["fields"]) == ("task.progress", ["note", "percent"])
    assert "cụ Tư" not in events.text


@pytest.mark.both_databases("resource")
def test_a_line_sent_twice_with_one_key_is_written_once(client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    row = assignment(hoa, "3b")
    for _ in range(2):
        sent = hoa.post(
            f"{API}/assignments/{row['id']}/progress", json={"percent": 5}, headers={"Idempotency-Key": "key-of-a-line"}
        )
        assert sent.status_code == 201
    assert len(log(hoa, row)) == 1


def test_a_report_in_the_making_says_when_its_sentence_of_tasks_is_not_so_any_more(
    client_of: ClientOf, on_day: SetDay
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    on_day(date(2024, 7, 10))
    open_period(minh)
    accepted(minh, handed_in(hoa, unit_id(minh, "kp1")))
    report = compiled(minh)
    assert report["moved"] == []
    row = next(r for r in ok(hoa.get(f"{API}/tasks"))["items"] if r["ref"] == "3b")
    ok(hoa.post(f"{API}/assignments/{row['assignment_id']}/progress", json={"state": "done", "note": "Xong"}), 201)
    seen = ok(minh.get(f"{API}/reports/{report['id']}"))
    assert seen["moved"] == [TASKS_MOVED]
    fresh = ok(step(minh, f"/reports/{report['id']}/refresh", seen))
    assert fresh["moved"] == []
    assert fresh["tasks"] != report["tasks"]
