"""The secret that opens a phone's data after a lost PIN: one for each person and phone, for visitors alone, noted each time."""

from uuid import uuid4

import pytest

from fixtures.monthly_reports import API, ok
from fixtures.people import ClientOf

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
