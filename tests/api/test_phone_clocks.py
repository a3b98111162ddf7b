"""Clocks of phones that jump: the day is put right or marked, no sheet is refused for it, other days of the sheet move along."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import col

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf
from fixtures.visits import results, sheet, take_round
from toso.core.database import in_transaction
from toso.households.model.tables import Household
from toso.households.model.visit_tables import Visit
from toso.kit.clock import now

DAY = date(2024, 8, 9)
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _august(on_day: SetDay) -> None:
    on_day(DAY)


def days(count: int) -> timedelta:
    return timedelta(days=count)


def pair(server_at: datetime, *, off: timedelta = timedelta()) -> dict[str, str]:
    """An answer of the server, as a phone noted it whose clock was `off`."""
    return {"server_at": server_at.isoformat(), "phone_at": (server_at + off).isoformat()}


def rows(app: FastAPI, query: Any) -> list[Any]:
    return in_transaction(app.state.engines.write, lambda session: list(session.execute(query).all()))


def stored_days(app: FastAPI) -> list[Any]:
    return [tuple(row) for row in rows(app, sa.select(col(Visit.visited_on), col(Visit.day_doubtful)))]


@pytest.mark.parametrize("jump", [days(400), days(3), -days(1), -days(4000)])
def test_a_clock_that_jumps_between_saving_and_sending_does_not_move_the_day(
    app: FastAPI, register: Register, client_of: ClientOf, jump: timedelta
) -> None:
    written = now() - days(2)
    made = sheet(register.households["dat"], at=written, clock=pair(written - HOUR))
    (said,) = results(client_of("son"), made, device_now=now() + jump)
    assert said["state"] == "stored"
    assert stored_days(app) == [(DAY - days(2), jump == -days(1))], (
        "within those two days nobody can tell a day back from none"
    )


@pytest.mark.parametrize("jump", [days(400), -days(9), -days(4000)])
def test_a_clock_that_jumped_before_the_sheet_was_saved_does_not_move_the_day(
    app: FastAPI, register: Register, client_of: ClientOf, jump: timedelta
) -> None:
    written = now() - days(2)
    made = sheet(register.households["dat"], at=written + jump, clock=pair(written - HOUR))
    (said,) = results(client_of("son"), made, device_now=now() + jump)
    assert said["state"] == "stored"
    assert stored_days(app) == [(DAY - days(2), False)]


@pytest.mark.both_databases("resource")
def test_a_clock_that_jumped_twice_leaves_a_day_that_is_marked_and_told(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, dat = client_of("son"), register.households["dat"]
    made = sheet(dat, at=now() + days(500), clock=pair(now() - days(3)))
    (said,) = results(son, made, device_now=now() - days(70))
    assert (said["state"], [one["field"] for one in said["errors"]]) == ("stored", ["visited_at"])
    assert stored_days(app) == [(DAY, True)]
    (seen,) = ok(client_of("hoa").get(f"{API}/visits?household_id={dat}"))["items"]
    assert seen["day_doubtful"] is True


def test_a_pair_that_lies_ahead_is_none(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    made = sheet(register.households["dat"], clock=pair(now() + days(30), off=-days(30)))
    assert results(client_of("son"), made)[0]["state"] == "stored"
    assert stored_days(app) == [(DAY, False)]


def test_the_day_to_come_again_and_a_leaving_move_with_the_day_of_the_visit(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, dat, ahead = client_of("son"), register.households["dat"], days(3)
    taken = take_round(son)
    mui = next(p["id"] for h in taken["households"] if h["id"] == str(dat) for p in h["persons"][-1:])
    made = sheet(
        dat,
        at=now() + ahead,
        clock=pair(now() - HOUR),
        written_on=str(DAY + ahead),
        revisit_on=str(DAY + ahead + days(1)),
        left_persons=[{"id": mui, "reason": "moved", "on": str(DAY + ahead)}],
    )
    (said,) = results(son, made, device_now=now() + ahead)
    assert said["state"] == "stored"
    told = {one["field"]: one["message"] for one in said["errors"]}
    assert set(told) == {"revisit_on", "left_persons.0.on"}
    assert "10/08/2024" in told["revisit_on"]
    assert [tuple(row) for row in rows(app, sa.select(col(Household.revisit_on)).where(col(Household.id) == dat))] == [
        (DAY + days(1),)
    ]


@pytest.mark.parametrize("again", ["2010-01-05", "2031-01-05", "9999-12-31"])
def test_an_impossible_day_to_come_again_costs_no_sheet(
    app: FastAPI, register: Register, client_of: ClientOf, again: str
) -> None:
    made = sheet(register.households["dat"], revisit_on=again, written_on="2000-01-01")
    (said,) = results(client_of("son"), made)
    assert (said["state"], [one["field"] for one in said["errors"]]) == ("stored", ["revisit_on"])
    assert rows(app, sa.select(col(Visit.revisit_on))) == [(None,)]
