"""The secret that opens a phone's data after a lost PIN: one for each person and phone, for visitors alone, noted each time."""

from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.monthly_reports import API, errors_of, ok, put
from fixtures.people import ClientOf
from toso.audit.tables import AuditEvent

PHONE = str(uuid4())


def key_of(client_of: ClientOf, who: str, phone_id: str = PHONE) -> str:
    return ok(client_of(who).post(f"{API}/visits/phone-key", json={"phone_id": phone_id}))["key"]


@pytest.mark.both_databases("resource")
def test_the_same_phone_gets_the_same_key_and_another_phone_or_person_another(client_of: ClientOf) -> None:
    key = key_of(client_of, "son")
    assert len(key) == 44
    assert key_of(client_of, "son") == key
    assert key_of(client_of, "son", str(uuid4())) != key
    assert key_of(client_of, "hoa") != key


def test_whoever_was_a_visitor_opens_what_a_phone_still_holds_whatever_their_role_is_now(client_of: ClientOf) -> None:
    """A member who became a clerk still has sheets to send; the key opens that person's own data alone."""
    keys = set()
    for who in ("son", "lan", "minh", "ha", "dung"):
        answer = client_of(who).post(f"{API}/visits/phone-key", json={"phone_id": PHONE})
        assert answer.status_code == 200, who
        keys.add(answer.text)
    assert len(keys) == 5


def test_a_phone_without_an_id_is_told_so(client_of: ClientOf) -> None:
    answer = client_of("son").post(f"{API}/visits/phone-key", json={"phone_id": "chiếc máy này"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "phone_id"


def test_the_ward_chooses_how_phones_are_locked_and_a_start_gets_the_share_alone(
    app: FastAPI, client_of: ClientOf
) -> None:
    son, ha = client_of("son"), client_of("ha")

    def asked(**more: object) -> Any:
        return ok(son.post(f"{API}/visits/phone-key", json={"phone_id": PHONE, **more}))

    def noted() -> int:
        with Session(app.state.engines.read) as session:
            query = sa.select(sa.func.count()).where(col(AuditEvent.action) == "visit.phone_key")
            return session.execute(query).scalar_one()

    first = asked()
    assert (first["share"], first["policy"]) == ("", {"lock": "pin6", "start": "offline", "hours": 168})
    before = noted()
    assert (asked(start=True)["key"], noted()) == ("", before), "nothing was handed out"
    choice = ok(ha.get(f"{API}/privacy/choice"))
    wanted = {"lock": "pin8", "start": "online", "hours": 24}
    for hours in (23, 169):
        body = {"keep_citizen_ids": False, "phone": {**wanted, "hours": hours}}
        assert errors_of(put(ha, "/privacy/choice", choice, body)).keys() == {"phone.hours"}
    changed = ok(put(ha, "/privacy/choice", choice, {"keep_citizen_ids": False, "phone": wanted}))
    assert changed["phone"] == wanted
    kept = ok(put(ha, "/privacy/choice", changed, {"keep_citizen_ids": False}))
    assert kept["phone"] == wanted, "left out is as it was"
    start, whole = asked(start=True), asked()
    assert (start["key"], start["policy"], noted()) == ("", wanted, before + 2)
    assert start["share"] == whole["share"] != whole["key"] == first["key"]
    assert len(start["share"]) == 44
    other = ok(client_of("hoa").post(f"{API}/visits/phone-key", json={"phone_id": PHONE, "start": True}))
    assert other["share"] not in {"", start["share"]}
