"""A member of a team who gets an account later is one person in every list: counted once, and finds themselves there."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.activities import TRAINING, asked, did, marked, planned, shown
from fixtures.monthly_reports import API, SetDay, ok, unit_id
from fixtures.people import ClientOf
from fixtures.signing import run_jobs
from toso.activities.member_ties import follow_untold
from toso.activities.rules import Range, count_rows, read_rule
from toso.activities.tables import Attendance
from toso.core.database import in_transaction
from toso.jobs.tables import Job
from toso.organisation.tables import TeamMember, Unit

DAY, NAME = date(2024, 7, 20), "Bùi Thị Bưởi"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def _member(client_of: ClientOf) -> dict[str, Any]:
    hoa = client_of("hoa")
    team = ok(hoa.get(f"{API}/teams"))[0]["id"]
    return ok(
        hoa.post(f"{API}/teams/{team}/members", json={"full_name": NAME, "kind": "member", "joined_on": "2024-07-01"}),
        201,
    )


def _training(client_of: ClientOf) -> dict[str, Any]:
    hoa = client_of("hoa")
    row = planned(hoa, str(DAY), **TRAINING)
    did(hoa, row, "/attendance", unit_ids=[unit_id(client_of("minh"), "kp1")])
    did(hoa, row, "/step", step="open")
    return row


def _account(client_of: ClientOf) -> str:
    role = {"role": "team_member", "unit_id": unit_id(client_of("ha"), "kp1")}
    body = {"full_name": NAME, "username": "buoi", "assignments": [role]}
    return ok(client_of("ha").post(f"{API}/users", json=body), 201)["user"]["id"]


def _rows(app: FastAPI, member_id: str, activity_id: str) -> list[Attendance]:
    with Session(app.state.engines.read, expire_on_commit=False) as session:
        query = sa.select(Attendance).join(TeamMember, col(TeamMember.id) == col(Attendance.member_id))
        rows = session.execute(query.where(col(TeamMember.full_name) == NAME)).scalars().all()
        return [row for row in rows if str(row.activity_id) == activity_id]


def test_who_was_asked_before_the_account_came_is_asked_once_after_it(app: FastAPI, client_of: ClientOf) -> None:
    hoa, member = client_of("hoa"), _member(client_of)
    first = _training(client_of)
    marked(hoa, first, Bưởi="attended")
    user_id = _account(client_of)
    run_jobs(app, "member.tie")
    before = shown(hoa, first)["asked"]
    did(hoa, first, "/attendance", unit_ids=[unit_id(client_of("minh"), "kp1")])
    assert shown(hoa, first)["asked"] == before
    (row,) = _rows(app, member["id"], first["id"])
    assert (str(row.user_id), str(row.person_id), row.state.value) == (user_id, user_id, "attended")
    second = _training(client_of)
    marked(hoa, second, Bưởi="attended")
    for one in (first, second):
        did(hoa, one, "/step", step="finish")
    with Session(app.state.engines.read) as session:
        ward_id = session.execute(sa.select(col(Unit.id)).where(col(Unit.path) == "qn.hg")).scalar_one()
        rule = read_rule({"of": "attendance", "what": "people", "where": {"state": ["attended"]}})
        assert count_rows(session, rule, Range(ward_id, DAY, DAY, None)) == 1


@pytest.mark.both_databases("resource")
def test_where_both_stand_in_one_list_the_one_who_came_is_kept(app: FastAPI, client_of: ClientOf) -> None:
    """Asked as a member, then, before anybody put the two together, as whoever has a role of the unit."""
    hoa, member = client_of("hoa"), _member(client_of)
    row = _training(client_of)
    marked(hoa, row, Bưởi="attended")
    _account(client_of)
    did(hoa, row, "/attendance", unit_ids=[unit_id(client_of("minh"), "kp1")])
    assert [one["full_name"] for one in asked(hoa, row)].count(NAME) == 2
    with Session(app.state.engines.write) as session:  # as in wards that tied them before there was a job
        session.execute(sa.delete(Job).where(col(Job.kind) == "member.tie"))
        session.commit()
    in_transaction(app.state.engines.write, follow_untold)
    assert [one["full_name"] for one in asked(hoa, row)].count(NAME) == 1
    (kept,) = _rows(app, member["id"], row["id"])
    assert kept.state.value == "attended"
