"""Two at the same moment hold together: no session outlives its account, no day has two letterheads."""

from datetime import date
from functools import partial
from itertools import pairwise
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import col

from fixtures.accounts import find
from fixtures.activities import marked
from fixtures.courses import BINH, course, team_of
from fixtures.crossings import crossed
from fixtures.monthly_reports import API, SetDay, ok, step, unit_id
from fixtures.people import ClientOf, browser, sign_in
from toso.identity.cast import CAST_PASSWORD
from toso.identity.tables import UserAccount
from toso.organisation.tables import TeamMember, Unit

pytestmark = pytest.mark.both_databases("locking")
NAME = BINH["full_name"]


def test_no_session_outlives_the_account_that_is_locked_at_the_same_moment(app: FastAPI, client_of: ClientOf) -> None:
    ha, held = client_of("ha"), sa.select(UserAccount).where(col(UserAccount.username) == "son")
    phone, desk = sign_in(app, "son"), browser(app)
    son = find(ha, "son")
    asks = [
        partial(step, ha, f"/users/{son['id']}/disable", son, reason="Mất điện thoại"),
        partial(desk.post, f"{API}/auth/login", json={"username": "son", "password": CAST_PASSWORD}),
        partial(phone.post, f"{API}/auth/refresh"),
    ]
    locked, *others = [answer.status_code for answer in crossed(app, held, asks)]
    assert locked == 200
    assert set(others) <= {200, 204, 401}
    app.state.actors_kept = app.state.rights_kept = 0.0
    for client in (phone, desk):
        assert client.get(f"{API}/auth/me").status_code == 401
        assert client.post(f"{API}/auth/refresh").status_code == 401
    assert browser(app).post(f"{API}/auth/login", json={"username": "son", "password": "x"}).status_code == 401


def test_a_member_who_finishes_two_courses_at_one_moment_has_finished_all(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2024, 7, 20))
    minh, hoa = client_of("minh"), client_of("minh")
    rows: list[dict[str, Any]] = [course(minh, BINH, first="2024-06-15", last="2024-07-31")]
    rows.append(course(minh, title="Kỹ năng số cơ bản", first="2024-06-15", last="2024-07-31"))
    name, held = NAME.split()[-1], sa.select(TeamMember).where(col(TeamMember.full_name) == NAME)
    asks = [partial(marked, who, row, **{name: "attended"}) for who, row in zip((minh, hoa), rows, strict=True)]
    crossed(app, held, asks)
    assert team_of(minh)[NAME]["courses_finished_on"] == "2024-07-20"


def test_no_day_has_two_letterheads(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    unit = unit_id(ha, "kp1")
    path = f"{API}/units/{unit}/letterheads"
    body = {
        "superior_lines": [],
        "agency_lines": ["KHU PHỐ 1"],
        "place": "Hồng Gai",
        "symbol": "UBND",
        "full_name": "Khu phố 1",
    }
    asks = [partial(ha.post, path, json={**body, "valid_from": f"{year}-01-01"}) for year in (2031, 2032)]
    answers = crossed(app, sa.select(Unit).where(col(Unit.path) == "qn.hg.kp1"), asks)
    assert {answer.status_code for answer in answers} <= {201, 409}
    rows = sorted(ok(ha.get(path)), key=lambda one: one["valid_from"])
    assert all(one["valid_to"] and one["valid_to"] < after["valid_from"] for one, after in pairwise(rows)), rows
