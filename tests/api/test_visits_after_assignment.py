"""Honest visits outlive the assignment they were made in; what the register cannot take waits for the head."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.households import CAY_THAP, LE_THANH_TONG, NGO_75, Register
from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.people import ClientOf, sign_in, user_id
from fixtures.redrawn_streets import assign_street, close, end_roles, end_street, held, leave_team, merge, move, split
from fixtures.visits import answer, photo, results, sheet, stored, take_round
from toso.households.model.tables import FOREVER, Observation, PersonSpan
from toso.households.model.visit_tables import Visit
from toso.kit.clock import now
from toso.kit.ids import new_id

DAY = date(2024, 8, 9)
NOTE = "Nhà có chó, gọi cổng sau"
Deed = Callable[[ClientOf, Register, date], None]


@pytest.fixture(autouse=True)
def _august(on_day: SetDay) -> None:
    on_day(DAY)


def rows(app: FastAPI, query: Any) -> list[Any]:
    with Session(app.state.engines.read) as session:
        return list(session.execute(query).all())


def visits(app: FastAPI) -> dict[str, str]:
    """Stored visits with their households."""
    found = rows(app, sa.select(col(Visit.id), col(Visit.household_id)))
    return {str(id_): str(home) for id_, home in found}


def phone_of(app: FastAPI, person_id: UUID) -> str | None:
    query = sa.select(col(PersonSpan.phone)).where(
        col(PersonSpan.person_id) == person_id, col(PersonSpan.until_on) == FOREVER
    )
    return next((phone for (phone,) in rows(app, query)), None)


def out_on_the_round(son: TestClient, register: Register, **more: Any) -> dict[str, Any]:
    """Sơn has his round, and writes a sheet of Xuân a little later, without a network."""
    take_round(son)
    return sheet(register.households["xuan"], answer(register.persons["xuan"], "phone", "smart"), note=NOTE, **more)


DEEDS: dict[str, Deed] = {
    "the street has nobody any more": lambda who, r, on: end_street(who("hoa"), r.streets[LE_THANH_TONG]),
    "he left the team": lambda who, r, on: leave_team(who("hoa"), r.member_id, DAY),
    "his role ended": lambda who, r, on: end_roles(who("ha"), who("son"), DAY),
    "the household was put into another street": lambda who, r, on: move(
        who("hoa"), r.households["xuan"], r.streets[NGO_75], on
    ),
    "it is in another khu phố": lambda who, r, on: move(who("minh"), r.households["xuan"], r.streets[CAY_THAP], on),
    "it was closed": lambda who, r, on: close(who("hoa"), r.households["xuan"], on),
    "it was closed and nobody goes there": lambda who, r, on: (
        close(who("hoa"), r.households["xuan"], on),
        end_street(who("hoa"), r.streets[LE_THANH_TONG]),
    )[0],
    "it was merged": lambda who, r, on: merge(who("hoa"), r.households["thang"], r.households["xuan"], on),
    "it was a duplicate": lambda who, r, on: merge(
        who("hoa"), r.households["thang"], r.households["xuan"], on, duplicate=True
    ),
}


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("deed", DEEDS)
def test_a_visit_of_an_assigned_day_is_taken_whatever_happened_since(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay, deed: str
) -> None:
    son = client_of("son")
    made = out_on_the_round(son, register)
    on_day(DAY + timedelta(days=1))
    DEEDS[deed](client_of, register, DAY)
    before = now() - timedelta(days=1)
    assert (
        son.post(f"{API}/auth/refresh").status_code == 204
    )  # as a phone does whose roles changed: tokens of before end with them
    (said,) = results(son, {**made, "visited_at": before.isoformat()})
    assert (said["state"], said["code"], said["conflicts"]) == ("stored", None, [])
    assert said["household_version"] is None or "closed" in deed
    assert set(visits(app)) == {made["id"]}
    assert phone_of(app, register.persons["xuan"]) == (None if "closed" in deed else "smart")
    assert results(son, made)[0]["state"] == "repeated"
    assert held(client_of("hoa")) == held(client_of("nga")) == []
    assert len(visits(app)) == 1


def test_the_survivor_of_a_merger_gets_the_visit(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    made = out_on_the_round(son, register)
    xuan, thang = register.households["xuan"], register.households["thang"]
    about_home = answer(xuan, "opened", "yes")
    merge(hoa, thang, xuan, DAY)
    (said,) = results(son, {**made, "answers": [*made["answers"], about_home]})
    assert said["state"] == "stored"
    assert visits(app) == {made["id"]: str(thang)}
    seen = rows(app, sa.select(col(Observation.subject_id), col(Observation.item), col(Observation.value)))
    assert {(s, i.value, v) for s, i, v in seen} == {
        (register.persons["xuan"], "phone", "smart"),
        (thang, "opened", "yes"),
        (thang, "visited", "yes"),
    }
    assert results(son, made)[0]["state"] == "repeated"


def test_answers_about_somebody_entered_twice_stand_at_who_they_are_now(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    made = out_on_the_round(son, register)
    same = [{"from_id": str(register.persons["xuan"]), "into_id": str(register.persons["hoan"])}]
    merge(hoa, register.households["thang"], register.households["xuan"], DAY, duplicate=True, same_persons=same)
    (said,) = results(son, made)
    assert (said["state"], said["errors"]) == ("stored", [])
    assert phone_of(app, register.persons["hoan"]) == "smart"


def test_answers_about_somebody_who_has_a_household_of_their_own_now_are_theirs(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, hoa, mui = client_of("son"), client_of("hoa"), register.persons["mui"]
    take_round(son)
    made = sheet(register.households["dat"], answer(mui, "phone", "basic"))
    new = split(hoa, register.households["dat"], mui, DAY, street_id=str(register.streets[NGO_75]))
    end_street(hoa, register.streets[LE_THANH_TONG])
    (said,) = results(son, made)
    assert (said["state"], said["errors"]) == ("stored", [])
    assert phone_of(app, mui) == "basic"
    seen = rows(app, sa.select(col(Observation.household_id)).where(col(Observation.subject_id) == mui))
    assert [str(home) for (home,) in seen] == [new]


def test_a_street_that_is_gone_altogether_is_remembered(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    """Re-drawn: every household has gone to another street, and the old one is deleted with its assignments."""
    son, hoa = client_of("son"), client_of("hoa")
    take_round(son)
    on_day(DAY + timedelta(days=3))
    made = sheet(register.households["xuan"], at=now() - timedelta(days=1))
    for key in ("dat", "xuan", "phuc"):
        move(hoa, register.households[key], register.streets[NGO_75], DAY)
    street = next(s for s in ok(hoa.get(f"{API}/streets")) if s["name"] == LE_THANH_TONG)
    headers = {"If-Match": f'"{street["version"]}"'}
    assert hoa.request("DELETE", f"{API}/streets/{street['id']}", headers=headers).status_code == 204
    stored(son, made)
    assert set(visits(app)) == {made["id"]}


@pytest.mark.parametrize(("after", "state"), [(7, "stored"), (8, "held")])
def test_the_seven_days_of_a_round_are_not_stretched(
    register: Register, client_of: ClientOf, on_day: SetDay, after: int, state: str
) -> None:
    son = client_of("son")
    take_round(son)
    on_day(DAY + timedelta(days=10))
    made = sheet(register.households["xuan"], at=now() - timedelta(days=10 - after))
    end_street(client_of("hoa"), register.streets[LE_THANH_TONG])
    assert results(son, made)[0]["state"] == state


def test_a_day_after_the_last_day_waits_for_the_head(register: Register, client_of: ClientOf, on_day: SetDay) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    take_round(son)
    on_day(DAY + timedelta(days=4))
    within = sheet(register.households["xuan"], at=now() - timedelta(days=2))
    after = sheet(register.households["dat"], at=now() - timedelta(days=1))
    end_street(hoa, register.streets[LE_THANH_TONG], DAY + timedelta(days=2))
    found = results(son, after, within)
    assert [r["state"] for r in found] == ["held", "stored"]
    (waiting,) = held(hoa)
    assert (waiting["reason"], waiting["household_name"], waiting["sender_name"]) == (
        "outside",
        "Bùi Văn Đạt",
        "Vũ Ngọc Sơn",
    )


def test_an_assignment_of_one_day_taken_back_on_that_day_still_took_a_member_out(
    register: Register, client_of: ClientOf
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    assign_street(hoa, register.streets[NGO_75], register.member_id)
    take_round(son)
    end_street(hoa, register.streets[NGO_75])
    stored(son, sheet(register.households["thang"]))


def test_whoever_lost_every_role_can_still_sign_in_to_send_and_reads_nothing(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    made = out_on_the_round(client_of("son"), register)
    on_day(DAY + timedelta(days=2))
    end_roles(client_of("ha"), client_of("son"), DAY)
    son = sign_in(app, "son")
    stored(son, {**made, "visited_at": (now() - timedelta(days=2)).isoformat()})
    for path in ("/visits/round", "/visits/conflicts", "/visits/mine", "/households", "/visits/held"):
        assert son.get(API + path).status_code == 403, path
    me = ok(son.get(f"{API}/auth/me"))
    assert (me["actions"], me["ward"]["name"], me["assignments"]) == ([], "Phường Hồng Gai", [])
    ok(son.post(f"{API}/visits/phone-key", json={"phone_id": str(new_id())}))
    assert stored(son, sheet(register.households["xuan"], at=now() - timedelta(days=2), photo_ids=[photo(son)]))
    assert results(son, sheet(register.households["dat"]))[0]["state"] == "held"
    on_day(DAY + timedelta(days=68))
    late = son.post(f"{API}/auth/login", json={"username": "son", "password": "nang-som-ben-vinh"})
    assert (late.status_code, late.json()["code"]) == (403, "no-role")


def test_a_disabled_account_sends_nothing(register: Register, client_of: ClientOf) -> None:
    son, ha = client_of("son"), client_of("ha")
    made = out_on_the_round(son, register)
    row = ok(ha.get(f"{API}/users/{user_id(son)}"))
    ok(step(ha, f"/users/{row['id']}/disable", row, reason="Nghỉ việc"))
    body = {"device_now": now().isoformat(), "visits": [made]}
    assert son.post(f"{API}/visits/sync", json=body).status_code == 401


def test_sheets_of_another_owner_are_refused_as_a_whole(register: Register, client_of: ClientOf, app: FastAPI) -> None:
    owner = user_id(client_of("hoa"))
    body = {"device_now": now().isoformat(), "owner_id": owner, "visits": [sheet(register.households["xuan"])]}
    said = client_of("son").post(f"{API}/visits/sync", json=body)
    assert (said.status_code, said.json()["code"]) == (409, "other-person")
    assert visits(app) == {}


def test_a_phone_that_lost_a_household_learns_nothing_of_it(register: Register, client_of: ClientOf) -> None:
    """Its visit is taken; the value that stands, who wrote it, who lives there now: not a word."""
    son, hoa, xuan = client_of("son"), client_of("hoa"), register.persons["xuan"]
    take_round(son)
    move(client_of("minh"), register.households["xuan"], register.streets[CAY_THAP], DAY)
    stored(client_of("nga"), sheet(register.households["xuan"], answer(xuan, "phone", "none")))
    new = {"id": str(new_id()), "full_name": "Đỗ Thị Xuân", "relation": "other", "birth_year": 1948}
    other = sheet(register.households["xuan"], answer(xuan, "phone", "smart"), new_persons=[new])
    (said,) = results(son, other)
    assert (said["state"], said["errors"], said["conflicts"], said["household_version"]) == ("stored", [], [], None)
    assert results(son, other)[0]["conflicts"] == []
    assert ok(son.get(f"{API}/visits/conflicts"))["items"] == ok(hoa.get(f"{API}/visits/conflicts"))["items"] == []
    (asked,) = ok(client_of("nga").get(f"{API}/visits/conflicts"))["items"]
    assert (asked["mine"], asked["theirs"]) == ("smart", "none")


def test_a_photo_that_is_gone_costs_the_photo_alone(register: Register, client_of: ClientOf, app: FastAPI) -> None:
    made = sheet(register.households["dat"], photo_ids=[str(new_id())])
    (said,) = stored(client_of("son"), made)
    assert [e["field"] for e in said["errors"]] == ["photo_ids"]
    assert set(visits(app)) == {made["id"]}
