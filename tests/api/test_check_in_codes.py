"""Checking in by the code on the organiser's screen: once each, while it is fresh, by who is asked, in one's own ward."""

import time
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.activities import TRAINING, asked, did, planned, shown
from fixtures.demonstration import STRANGER
from fixtures.monthly_reports import API, ok, unit_id
from toso.activities.check_in_codes import code_of, read_code, slot_at, written

Browser = Callable[[str], TestClient]
DAY = "2024-08-09"


@pytest.fixture
def training(as_member_of_cast: Browser) -> dict[str, Any]:
    """Of khu phố 1, open, with all its people asked."""
    hoa, minh = as_member_of_cast("hoa"), as_member_of_cast("minh")
    row = did(hoa, planned(hoa, DAY, **TRAINING), "/attendance", unit_ids=[unit_id(minh, "kp1")])
    return did(hoa, row, "/step", step="open")


def send(client: TestClient, code: str) -> Any:
    return client.post(f"{API}/activities/check-in", json={"code": code})


def refused(client: TestClient, code: str) -> str:
    answer = send(client, code)
    assert answer.status_code == 409, answer.text
    return answer.json()["code"]


def test_who_is_asked_scans_the_code_and_is_there(as_member_of_cast: Browser, training: dict[str, Any]) -> None:
    hoa, son = as_member_of_cast("hoa"), as_member_of_cast("son")
    assert "show_code" in shown(hoa, training)["actions"]
    screen = ok(hoa.get(f"{API}/activities/{training['id']}/code"))
    assert (screen["asked"], screen["attended"]) == (training["asked"], 0)
    assert 0 < screen["seconds"] <= 30
    assert "<svg" in screen["qr"]
    answer = ok(send(son, screen["code"].lower()))
    assert (answer["id"], answer["attended"]) == (training["id"], 1)
    mine = next(one for one in asked(hoa, training) if one["full_name"].endswith("Sơn"))
    assert (mine["state"], mine["means"], mine["attended_on"]) == ("attended", "code", DAY)
    assert refused(son, screen["code"]) == "checked-in-already", "a second time it says so"
    did(hoa, training, "/attendance", method="PUT", marks={mine["id"]: "absent"})
    ok(send(son, screen["code"]))


def test_a_code_lasts_a_minute_and_belongs_to_one_open_activity(
    demonstration: FastAPI, as_member_of_cast: Browser, training: dict[str, Any]
) -> None:
    hoa, son = as_member_of_cast("hoa"), as_member_of_cast("son")
    key, own = demonstration.state.settings.signing_key(), shown(hoa, training)["id"]
    slot = slot_at(time.time())

    def code(back: int) -> str:

        return written(code_of(key, UUID(own), slot - back))

    assert refused(son, code(3)) == refused(son, code(20)) == "check-in-expired"
    assert refused(son, code(200)) == refused(son, "AAAA-AAAA") == "check-in-unknown"
    assert refused(son, code(-5)) == "check-in-unknown", "none that is still to come"
    did(hoa, training, "/step", step="finish")
    assert refused(son, code(0)) == "check-in-unknown", "what is over is closed"
    assert hoa.get(f"{API}/activities/{own}/code").json()["code"] == "activity-not-open"


def test_who_is_not_asked_or_of_another_ward_is_told_so(as_member_of_cast: Browser, training: dict[str, Any]) -> None:
    hoa, nga, son = (as_member_of_cast(name) for name in ("hoa", "nga", "son"))
    code = ok(hoa.get(f"{API}/activities/{training['id']}/code"))["code"]
    assert refused(nga, code) == "check-in-not-asked"
    assert refused(as_member_of_cast(STRANGER), code) == "check-in-foreign"
    assert son.get(f"{API}/activities/{training['id']}/code").status_code == 403, "only the organiser's screen shows it"
    assert nga.get(f"{API}/activities/{training['id']}/code").status_code == 404


def test_no_two_half_minutes_share_a_code() -> None:

    one, other = UUID(int=1), UUID(int=2)
    codes = {code_of(b"key", row, slot) for row in (one, other) for slot in range(500)}
    assert len(codes) == 1000
    assert {len(code) for code in codes} == {8}
    assert not set("".join(codes)) & set("01IO"), "nothing that is mistaken for another"
    assert read_code(" k7qm-2wxp ") == "K7QM2WXP"
