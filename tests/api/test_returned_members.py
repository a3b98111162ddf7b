"""Who left a household comes back as the same person: what is known of them counts on, and nobody is there twice."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import Register, see
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step
from fixtures.people import ClientOf
from toso.core.database import in_transaction
from toso.households.model.items import Item
from toso.households.model.tables import Person, PersonSpan

WHY = "Theo đề nghị của gia đình"
MAY = date(2024, 5, 10)


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


@pytest.fixture
def mui(app: FastAPI, register: Register) -> str:
    """Mùi of the Đạt family, of whom it is known since May that she has an account; her id."""

    def answer(session: Session) -> None:
        person = session.get_one(Person, (register.ward_id, register.persons["mui"]))
        see(session, person, Item.ACCOUNT, "yes", MAY)

    in_transaction(app.state.engines.write, answer)
    return str(register.persons["mui"])


def look(client: Any, household_id: object) -> dict[str, Any]:
    return ok(client.get(f"{API}/households/{household_id}"))


def member(row: dict[str, Any], person_id: str) -> dict[str, Any]:
    (found,) = [one for one in row["members"] if one["id"] == person_id]
    return found


def leave(client: Any, row: dict[str, Any], person_id: str, cause: str = "moved") -> dict[str, Any]:
    path = f"/households/{row['id']}/persons/{person_id}/leave"
    return ok(step(client, path, row, cause=cause, on="2024-06-20", reason=WHY))


def come(client: Any, row: dict[str, Any], person_id: str, to: str, on: str, relation: str = "spouse") -> Any:
    body = {"household_id": to, "relation": relation, "on": on, "reason": WHY}
    return step(client, f"/households/{row['id']}/persons/{person_id}/move", row, **body)


def counted(app: FastAPI, person_id: str, day: date) -> int:
    with Session(app.state.engines.read) as session:
        span = PersonSpan
        here = col(span.person_id) == UUID(person_id), col(span.from_on) <= day, col(span.until_on) > day
        return session.execute(sa.select(sa.func.count()).where(*here)).scalar_one()


@pytest.mark.both_databases("resource")
def test_who_comes_back_is_the_same_person_and_was_away_in_between(
    app: FastAPI, client_of: ClientOf, register: Register, mui: str
) -> None:
    hoa = client_of("hoa")
    left = leave(hoa, look(hoa, register.households["dat"]), mui)
    assert member(left, mui)["may_return"]
    back = ok(come(hoa, left, mui, left["id"], "2024-07-20"))
    she = member(back, mui)
    assert (she["left_on"], she["since_on"], she["may_return"]) == (None, "2024-07-20", False)
    assert (she["state"]["account"], back["persons"]) == (True, 3)
    assert back["changes"][0]["act"] == "person_came"
    assert [counted(app, mui, day) for day in (MAY, date(2024, 7, 1), date(2024, 8, 1))] == [1, 0, 1]
    assert ok(hoa.post(f"{API}/households/search", json={"text": "thi mui"}))["items"][0]["id"] == back["id"]


@pytest.mark.parametrize("cause", ["moved", "death", "mistake"])
def test_a_leaving_that_was_an_error_is_taken_back_by_coming_on_the_same_day(
    app: FastAPI, client_of: ClientOf, register: Register, mui: str, cause: str
) -> None:
    hoa = client_of("hoa")
    left = leave(hoa, look(hoa, register.households["dat"]), mui, cause)
    ok(come(hoa, left, mui, left["id"], member(left, mui)["left_on"]))
    assert [counted(app, mui, day) for day in (MAY, date(2024, 6, 20), date(2024, 8, 1))] == [1, 1, 1]


def test_who_left_may_move_in_with_another_household(client_of: ClientOf, register: Register, mui: str) -> None:
    minh = client_of("minh")
    left = leave(minh, look(minh, register.households["dat"]), mui)
    gone = ok(come(minh, left, mui, str(register.households["lam"]), "2024-07-01", "other"))
    assert not member(gone, mui)["may_return"]
    there = look(minh, register.households["lam"])
    assert member(there, mui)["state"]["account"] is True
    again = come(minh, gone, mui, gone["id"], "2024-07-02")
    assert again.status_code == 404  # they live elsewhere: from there they come back
    back = ok(come(minh, there, mui, gone["id"], "2024-07-02"))
    assert member(back, mui)["left_by"] == "moved"
    assert member(look(minh, gone["id"]), mui)["left_on"] is None


def test_nobody_comes_back_before_they_left_or_as_a_second_head(
    client_of: ClientOf, register: Register, mui: str
) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["dat"])
    here = come(hoa, row, mui, row["id"], "2024-07-20")
    assert list(errors_of(here)) == ["household_id"]
    left = leave(hoa, row, mui)
    early = come(hoa, left, mui, left["id"], "2024-06-19")
    assert errors_of(early) == {"on": "Ngày này phải từ ngày 20/06/2024 trở đi, khi người này rời hộ."}
    assert list(errors_of(come(hoa, left, mui, left["id"], "2024-07-20", "head"))) == ["relation"]
    assert member(look(hoa, row["id"]), mui)["left_on"] == "2024-06-20"


def test_a_household_that_is_reopened_has_who_had_come_back(client_of: ClientOf, register: Register, mui: str) -> None:
    hoa = client_of("hoa")
    left = leave(hoa, look(hoa, register.households["dat"]), mui)
    back = ok(come(hoa, left, mui, left["id"], "2024-07-01"))
    closed = ok(step(hoa, f"/households/{back['id']}/close", back, cause="moved", on="2024-08-01", reason=WHY))
    open_ = ok(step(hoa, f"/households/{closed['id']}/reopen", closed, reason=WHY))
    assert (open_["persons"], member(open_, mui)["left_on"]) == (3, None)


def test_who_is_added_anew_although_they_left_this_household_is_asked_about_first(
    client_of: ClientOf, register: Register, mui: str
) -> None:
    hoa = client_of("hoa")
    left = leave(hoa, look(hoa, register.households["dat"]), mui)
    path, new = f"/households/{left['id']}/persons", {"full_name": "Đỗ thị Mùi", "relation": "spouse"}
    answer = step(hoa, path, left, **new, birth_year=1964)
    assert (answer.status_code, answer.json()["code"]) == (409, "possible-duplicate")
    (told,) = errors_of(answer).values()
    assert (
        told == "KP1-0001: đã ghi người cùng họ tên ở chính hộ này, rời hộ từ 20/06/2024: mở hộ, bấm “Trở lại hộ này”."
    )
    assert step(hoa, path, left, **new, birth_year=1990).status_code == 201  # another one of that name
    again = step(hoa, path, look(hoa, left["id"]), full_name="Bùi Minh Quân", relation="child")
    assert errors_of(again) == {f"duplicate.{left['id']}": "KP1-0001: đã ghi người cùng họ tên ở chính hộ này."}
