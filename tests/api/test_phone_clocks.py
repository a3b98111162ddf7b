"""Clocks of phones that jump: the day is put right or marked, no sheet is refused for it, other days of the sheet move along."""

from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf, user_id
from fixtures.visits import answer, doubtful_sheet, results, sheet, take_round
from toso.core.database import in_transaction
from toso.households.model.tables import Household, Observation
from toso.households.model.visit_tables import Visit
from toso.kit.clock import now
from toso.kit.ids import new_id
from toso.operations.database_checks import look_at_phone_clocks
from toso.operations.health import Doubtful, Place

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


def settle(client: TestClient, row: dict[str, Any], on: date) -> Any:
    headers = {"If-Match": f'"{row["version"]}"'}
    body = {"visited_on": on.isoformat()}
    return client.post(f"{API}/visits/{row['id']}/day", headers=headers, json=body)


@pytest.mark.parametrize("back", [0, 2])
def test_the_head_settles_a_doubtful_day_and_all_that_was_seen_moves_along(
    app: FastAPI, register: Register, client_of: ClientOf, back: int
) -> None:
    son, hoa, dat = client_of("son"), client_of("hoa"), register.households["dat"]
    mui = next(p for h in take_round(son)["households"] if h["id"] == str(dat) for p in h["persons"])
    doubtful_sheet(son, dat, answer(mui["id"], "informed", "yes"))
    (row,) = ok(hoa.get(f"{API}/visits/doubtful"))["items"]
    assert (row["household_id"], row["visited_on"]) == (str(dat), str(DAY))
    assert "1 lượt đến nhà có ngày chưa chắc" in hoa.get(f"{API}/today").text
    on = DAY - days(back)
    ok(settle(hoa, row, on))
    assert stored_days(app) == [(on, False)]
    assert ok(hoa.get(f"{API}/visits/doubtful"))["items"] == []
    assert settle(hoa, row, on).status_code == 404, "settled once"
    seen = sa.select(col(Observation.on), col(Observation.by_id), col(Observation.retracts_id)).where(
        col(Observation.subject_id) == UUID(mui["id"]), col(Observation.item) == "informed"
    )
    standing = [(day, by) for day, by, retracts in rows(app, seen.order_by(col(Observation.at))) if retracts is None]
    assert standing[-1] == (on, UUID(user_id(son))), "still the visitor's own"
    home = next(h for h in take_round(son)["households"] if h["id"] == str(dat))
    assert home["last_visited_on"] == str(on)


def test_a_day_that_cannot_be_is_refused_and_others_see_nothing(register: Register, client_of: ClientOf) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    doubtful_sheet(son, register.households["dat"])
    (row,) = ok(hoa.get(f"{API}/visits/doubtful"))["items"]
    for wrong in (DAY + days(1), DAY - days(61)):
        assert [one["field"] for one in settle(hoa, row, wrong).json()["errors"]] == ["visited_on"]
    assert settle(hoa, {**row, "version": row["version"] + 1}, DAY).status_code == 412
    assert hoa.post(f"{API}/visits/{row['id']}/day", json={"visited_on": str(DAY)}).status_code == 428
    assert client_of("son").get(f"{API}/visits/doubtful").status_code == 403
    assert len(ok(client_of("minh").get(f"{API}/visits/doubtful"))["items"]) == 1


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


@pytest.mark.both_databases("resource")
def test_a_server_whose_clock_is_fast_is_told_by_the_phones(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    """Half of the phones are not wrong in the same way; one alone may be."""
    settings, engines = app.state.settings, app.state.engines
    results(client_of("son"), sheet(register.households["dat"]), device_now=now() - timedelta(seconds=95))
    assert "chưa đủ" in look_at_phone_clocks(Place(settings, engines))

    def add_others(session: Session, seconds: int, count: int) -> None:
        (given,) = session.execute(sa.select(Visit).where(col(Visit.skew_seconds) >= 90)).scalars().all()
        for _ in range(count):
            others = given.model_dump() | {"id": new_id(), "visitor_id": new_id(), "skew_seconds": seconds}
            session.add(Visit(**others))

    in_transaction(engines.write, partial(add_others, seconds=2, count=6))
    assert "khớp 7" in look_at_phone_clocks(Place(settings, engines))
    in_transaction(engines.write, partial(add_others, seconds=80, count=6))
    with pytest.raises(Doubtful, match="13 điện thoại cho thấy máy chủ nhanh 80 giây"):
        look_at_phone_clocks(Place(settings, engines))
