"""Citizen IDs: off until switched on, with consent alone, sealed, shown masked, sealed anew with a new key."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, ok, put
from fixtures.people import ClientOf
from fixtures.privacy import holding
from toso.core.database import in_transaction
from toso.core.vault import BrokenSeal, the_vault
from toso.households.model import citizen_ids
from toso.households.model.tables import Person
from toso.households.privacy.key_rotation import left, rotate

DAY = date(2024, 8, 9)
NUMBER, OTHER = "022060001234", "022164005678"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def person_of(app: FastAPI, register: Register, key: str) -> Person:
    with Session(app.state.engines.read) as session:
        return session.get_one(Person, (register.ward_id, register.persons[key]))


def answer(client: TestClient, register: Register, key: str, purpose: str, said: str, **more: Any) -> Any:
    body = {"purpose": purpose, "text_number": 1, "answer": said, "how": "spoken", **more}
    return client.post(f"{API}/persons/{register.persons[key]}/consents", json=body)


def keep_ids(client: TestClient, *, keep: bool = True, **retention: int) -> Any:
    choice = ok(client.get(f"{API}/privacy/choice"))
    return ok(put(client, "/privacy/choice", choice, {"keep_citizen_ids": keep, "retention": retention}))


def put_id(
    client: TestClient, register: Register, household: str, person: str, number: str | None, *, agreed: bool = True
) -> Any:
    if agreed:
        ok(answer(client, register, person, "citizen_id", "given"), 201)
    path = f"/households/{register.households[household]}"
    row = ok(client.get(API + path))
    return put(client, f"{path}/persons/{register.persons[person]}/citizen-id", row, {"citizen_id": number})


def test_citizen_ids_are_off_until_the_desk_switches_them_on(client_of: ClientOf, register: Register) -> None:
    refused = put_id(client_of("hoa"), register, "dat", "dat", NUMBER)
    assert (refused.status_code, refused.json()["code"]) == (409, "citizen-ids-not-kept")
    assert put(client_of("minh"), "/privacy/choice", {"version": 1}, {"keep_citizen_ids": True}).status_code == 403
    keep_ids(client_of("ha"))
    assert ok(put_id(client_of("hoa"), register, "dat", "dat", NUMBER))["masked"] == "xxxxxxxxx234"


def test_a_citizen_id_needs_the_consent_of_whom_it_is(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    keep_ids(client_of("ha"))
    hoa = client_of("hoa")
    unasked = put_id(hoa, register, "dat", "dat", NUMBER, agreed=False)
    assert (unasked.status_code, unasked.json()["code"]) == (409, "citizen-id-without-consent")
    ok(put_id(hoa, register, "dat", "dat", NUMBER))
    ok(answer(hoa, register, "dat", "citizen_id", "withdrawn"), 201)
    assert person_of(app, register, "dat").citizen_id is None
    assert put_id(hoa, register, "dat", "dat", NUMBER, agreed=False).status_code == 409


def test_a_number_is_shown_masked_and_in_full_for_a_purpose_that_is_noted(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa, home, dat = client_of("hoa"), register.households["dat"], register.persons["dat"]
    path = f"{API}/households/{home}"
    assert hoa.get(f"{path}/persons/{dat}/citizen-id").json()["code"] == "citizen-ids-not-kept"
    keep_ids(client_of("ha"))
    purposes = [s["purpose"] for s in ok(hoa.get(f"{API}/persons/{dat}/consents"))["standing"]]
    assert purposes == ["contact", "photo", "citizen_id"], "asked for since the ward keeps them"
    assert ok(hoa.get(f"{path}/persons/{dat}/citizen-id"))["masked"] is None
    ok(put_id(hoa, register, "dat", "dat", NUMBER))
    assert ok(hoa.get(f"{path}/persons/{dat}/citizen-id"))["masked"] == "xxxxxxxxx234"
    for who in ("son", "lan", "dung"):
        assert client_of(who).get(f"{path}/persons/{dat}/citizen-id").status_code == 403
    body = {"field": "person_citizen_id", "person_id": str(dat), "purpose": "verify"}
    keyed = {"Idempotency-Key": "xem-so-0001"}
    assert ok(hoa.post(f"{path}/reveal", json=body, headers=keyed)) == {"value": NUMBER}
    assert holding(app, NUMBER) == {}, "nor is it kept for a repeated request"
    (view,) = ok(client_of("ha").get(f"{API}/privacy/views?full_numbers=true"))["items"]
    assert (view["fields"], view["purpose_label"]) == (["số định danh"], "Đối chiếu, sửa thông tin")
    assert client_of("ha").post(f"{path}/reveal", json=body).status_code == 403


def test_a_number_is_kept_sealed_and_what_does_not_fit_is_said(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    keep_ids(client_of("ha"))
    hoa = client_of("hoa")
    assert ok(put_id(hoa, register, "dat", "dat", " 022 060 001 234 "))["warnings"] == []
    assert len(ok(put_id(hoa, register, "dat", "mui", "022099001234"))["warnings"]) == 2
    stored = person_of(app, register, "dat")
    assert stored.citizen_id is not None
    assert (len(stored.citizen_id), len(stored.citizen_key or "")) == (43, 32)
    for wrong in ("02206000123", "0220600012345", "02206000123x", "", "٠٢٢٠٦٠٠٠١٢٣٤"):
        assert put_id(hoa, register, "dat", "dat", wrong).status_code == 422
    taken = put_id(hoa, register, "xuan", "xuan", NUMBER)
    assert (taken.status_code, taken.json()["code"]) == (409, "citizen-id-taken")
    assert NUMBER not in taken.text
    assert ok(put_id(hoa, register, "dat", "dat", None))["masked"] is None
    assert person_of(app, register, "dat").citizen_id is None


def test_a_blob_moved_to_another_person_does_not_open(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    keep_ids(client_of("ha"))
    ok(put_id(client_of("hoa"), register, "dat", "dat", NUMBER))

    def move(session: Session) -> None:
        own, other = (session.get_one(Person, (register.ward_id, register.persons[k])) for k in ("dat", "mui"))
        other.citizen_id, other.citizen_key = own.citizen_id, own.citizen_key
        session.add(other)

    in_transaction(app.state.engines.write, move)
    assert citizen_ids.read(person_of(app, register, "dat")) == NUMBER
    with pytest.raises(BrokenSeal):
        citizen_ids.read(person_of(app, register, "mui"))
    path = f"{API}/households/{register.households['dat']}"
    body = {"field": "person_citizen_id", "person_id": str(register.persons["mui"]), "purpose": "verify"}
    assert client_of("hoa").post(f"{path}/reveal", json=body).json()["code"] == "citizen-id-unreadable"


def test_no_file_of_the_database_holds_a_number(
    sqlite_app: FastAPI, client_of: ClientOf, register: Register, tmp_path: Path
) -> None:
    """Nor do the folder's other files: logs, keys, lists."""
    keep_ids(client_of("ha"))
    ok(put_id(client_of("hoa"), register, "dat", "dat", NUMBER))
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in files if NUMBER.encode() in path.read_bytes()] == []


def test_switching_citizen_ids_off_deletes_them(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    ha = client_of("ha")
    keep_ids(ha)
    ok(put_id(client_of("hoa"), register, "dat", "dat", NUMBER))
    assert ok(ha.get(f"{API}/privacy/choice"))["citizen_ids"] == 1
    assert keep_ids(ha, keep=False)["citizen_ids"] == 0
    assert person_of(app, register, "dat").citizen_id is None


@pytest.mark.both_databases("resource")
def test_a_new_key_takes_over_while_people_write(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    keep_ids(client_of("ha"))
    hoa, vault = client_of("hoa"), the_vault()
    ok(put_id(hoa, register, "dat", "dat", NUMBER))
    ok(put_id(hoa, register, "dat", "mui", OTHER))
    before = {key: person_of(app, register, key).citizen_id for key in ("dat", "mui")}
    vault.add_key()
    assert citizen_ids.read(person_of(app, register, "dat")) == NUMBER, "the old key still reads"
    going = rotate(app.state.engines, vault)
    ok(put_id(hoa, register, "xuan", "xuan", "022148009999"))
    assert sum(going) == 2
    assert in_transaction(app.state.engines.read, lambda session: left(session, vault)) == 0
    for key, number in (("dat", NUMBER), ("mui", OTHER), ("xuan", "022148009999")):
        person = person_of(app, register, key)
        assert citizen_ids.read(person) == number
        assert person.citizen_id != before.get(key)
        assert (person.citizen_id or b"")[1:3] == vault.current().to_bytes(2, "big")


def test_what_no_key_opens_any_more_holds_up_no_rotation(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    """After the keys were lost once, their numbers stand before others in the table, sealed under the same name."""
    keep_ids(client_of("ha"))
    hoa, vault = client_of("hoa"), the_vault()
    ok(put_id(hoa, register, "dat", "dat", NUMBER))
    ok(put_id(hoa, register, "dat", "mui", OTHER))
    lost, kept = sorted(("dat", "mui"), key=lambda key: register.persons[key])
    number = citizen_ids.read(person_of(app, register, kept))

    def lose(session: Session) -> None:
        person = session.get_one(Person, (register.ward_id, register.persons[lost]))
        assert person.citizen_id
        person.citizen_id = person.citizen_id[:-1] + bytes([person.citizen_id[-1] ^ 1])
        session.add(person)

    in_transaction(app.state.engines.write, lose)
    vault.add_key()
    assert sum(rotate(app.state.engines, vault)) == 1
    assert in_transaction(app.state.engines.read, lambda session: left(session, vault)) == 1
    assert citizen_ids.read(person_of(app, register, kept)) == number
    assert (person_of(app, register, kept).citizen_id or b"")[1:3] == vault.current().to_bytes(2, "big")
