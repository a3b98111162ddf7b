"""A visit that its writer takes back: soon, alone, while nothing was built on it; the figures follow, the sheet stays out."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.difficulties import CONTENT
from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.parcels import hand_in, key_of, sealed
from fixtures.people import ClientOf, user_id
from fixtures.visits import answer, ask_about, household_of, photo, results, sheet, stored, take_round
from toso.audit.tables import AuditEvent
from toso.files.tables import StoredFile
from toso.households.model.tables import FOREVER, PersonSpan
from toso.households.model.visit_tables import Visit, VisitPhoto
from toso.kit.clock import now
from toso.kit.ids import new_id

DAY = date(2024, 8, 9)


@pytest.fixture(autouse=True)
def _august(on_day: SetDay) -> None:
    on_day(DAY)


def rows(app: FastAPI, query: Any) -> Sequence[Any]:
    with Session(app.state.engines.read) as session:
        return session.execute(query).all()


def withdraw(client: TestClient, made: dict[str, Any]) -> Any:
    return client.post(f"{API}/visits/{made['id']}/withdraw")


def shown(client: TestClient, household_id: str) -> dict[str, Any]:
    """A household as a round shows it, but for what counts its changes."""
    home = household_of(take_round(client), household_id)
    persons = [{name: value for name, value in p.items() if name != "version"} for p in home["persons"]]
    return {**{name: value for name, value in home.items() if name not in {"tag", "version"}}, "persons": persons}


@pytest.mark.both_databases("resource")
def test_it_is_as_if_the_sheet_had_never_come(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    son = client_of("son")
    home = take_round(son)["households"][0]
    person = next(p for p in home["persons"] if p["state"]["apps"] is None)
    before, progress = shown(son, home["id"]), ok(son.get(f"{API}/visits/mine"))
    consent = {"person_id": person["id"], "text_number": 1}
    made = sheet(home["id"], answer(person["id"], "apps", "yes"), photo_ids=[photo(son)], photo_consent=consent)
    stored(son, made)
    assert shown(son, home["id"]) != before
    assert withdraw(son, made).status_code == 204
    assert shown(son, home["id"]) == before
    assert ok(son.get(f"{API}/visits/mine")) == progress
    span = sa.select(col(PersonSpan.apps)).where(
        col(PersonSpan.person_id) == UUID(person["id"]), col(PersonSpan.until_on) == FOREVER
    )
    assert rows(app, span) == [(None,)]
    assert rows(app, sa.select(col(VisitPhoto.id))) == []
    assert rows(app, sa.select(col(StoredFile.id)).where(col(StoredFile.purpose).like("visit_photo%"))) == []
    noted = sa.select(col(AuditEvent.object_id)).where(col(AuditEvent.action) == "visit.withdraw")
    assert rows(app, noted) == [(UUID(made["id"]),)]
    assert withdraw(son, made).status_code == 204, "said again"
    assert len(rows(app, noted)) == 1


def test_the_sheet_stays_out_by_whatever_road_it_comes_again(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son = client_of("son")
    made = sheet(take_round(son)["households"][0]["id"])
    stored(son, made)
    assert withdraw(son, made).status_code == 204
    (again,) = results(son, made)
    assert (again["state"], again["message"]) == ("declined", "Người ghi đã tự rút phiếu này.")
    told = ok(hand_in(client_of("hoa"), sealed(key_of(son), user_id(son), made)))
    assert (told["stored"], told["known"]) == (0, 1)
    assert rows(app, sa.select(col(Visit.id)).where(col(Visit.id) == UUID(made["id"]))) == []


def test_somebody_elses_and_an_unknown_visit_are_alike(register: Register, client_of: ClientOf) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    made = sheet(take_round(son)["households"][0]["id"])
    assert withdraw(son, made).status_code == 404
    stored(son, made)
    assert withdraw(hoa, made).status_code == 404


def test_after_a_day_it_stays(register: Register, client_of: ClientOf, on_day: SetDay) -> None:
    son = client_of("son")
    made = sheet(take_round(son)["households"][0]["id"])
    stored(son, made)
    on_day(DAY + timedelta(days=2))
    assert withdraw(son, made).json()["code"] == "too-late-to-withdraw"


def later_visit(son: TestClient, hoa: TestClient, home: dict[str, Any], made: dict[str, Any]) -> None:
    stored(hoa, sheet(home["id"], result="absent"))


def correction(son: TestClient, hoa: TestClient, home: dict[str, Any], made: dict[str, Any]) -> None:
    row = ok(hoa.get(f"{API}/households/{home['id']}"))
    answered = hoa.patch(
        f"{API}/households/{home['id']}",
        headers={"If-Match": f'"{row["version"]}"'},
        json={"name": "Tên đã sửa"},
    )
    assert answered.status_code == 200, answered.text


def difficulty(son: TestClient, hoa: TestClient, home: dict[str, Any], made: dict[str, Any]) -> None:
    ok(son.post(f"{API}/difficulties", json={"kind": "other", "content": CONTENT, "visit_id": made["id"]}), 201)


@pytest.mark.parametrize("deed", [later_visit, correction, difficulty])
def test_what_something_was_built_on_stays_whole(
    app: FastAPI, register: Register, client_of: ClientOf, deed: Any
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    home = take_round(son)["households"][0]
    made = sheet(home["id"], photo_ids=[photo(son)])
    stored(son, made)
    deed(son, hoa, home, made)
    before = shown(son, home["id"])
    assert withdraw(son, made).json()["code"] == "too-late-to-withdraw"
    assert shown(son, home["id"]) == before
    assert ask_about(son, made["id"])[0]["state"] == "repeated"


def test_a_sheet_that_brought_somebody_is_for_the_head_to_put_right(register: Register, client_of: ClientOf) -> None:
    son = client_of("son")
    new = {"id": str(new_id()), "full_name": "Phạm Thị Nga", "relation": "child"}
    made = sheet(take_round(son)["households"][0]["id"], new_persons=[new])
    stored(son, made)
    assert withdraw(son, made).json()["code"] == "too-late-to-withdraw"


def test_a_sheet_that_waits_needs_no_decision_any_more(register: Register, client_of: ClientOf) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    made = sheet(take_round(son)["households"][0]["id"], at=now() - timedelta(days=70))
    assert results(son, made)[0]["state"] == "held"
    assert withdraw(son, made).status_code == 204
    assert ok(hoa.get(f"{API}/visits/held"))["items"] == []
    (told,) = ok(hoa.get(f"{API}/visits/held?state=declined"))["items"]
    assert (told["id"], told["reason"], told["note"]) == (made["id"], "withdrawn", "")
