"""Residents at an activity are written down once: the event has the activity's id, each is informed once."""

from datetime import date
from typing import Any

import pytest

from api.test_task_feeds import confirmed, log, work
from fixtures.activities import TRAINING, did, held, planned, shown
from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, errors_of, ok, unit_id
from fixtures.people import ClientOf
from fixtures.settled_targets import settle_targets
from fixtures.visits import answer, sheet, stored

ON = "2024-07-09"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay, register: Register, client_of: ClientOf) -> None:
    on_day(date(2024, 7, 10))
    settle_targets(client_of("minh"))


def wrote(client: Any, row: dict[str, Any], *ids: Any, others: int = 0) -> dict[str, Any]:
    return did(client, row, "/residents", method="PUT", person_ids=[str(one) for one in ids], others=others)


def events(client: Any) -> list[dict[str, Any]]:
    return [one for one in ok(client.get(f"{API}/help/events"))["items"] if one["cancelled_reason"] is None]


def informed(client: Any) -> int:
    """How many residents of the register are informed by now."""
    return int(ok(client.get(f"{API}/indicators/t7.done", params={"on": "2024-07-10"}))["row"]["total"]["counted"])


@pytest.mark.both_databases("resource")
def test_residents_are_entered_once_and_corrected_in_one_place(client_of: ClientOf, register: Register) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    first, second = (register.persons[name] for name in ("dat", "mui"))
    before = informed(minh)
    row = held(hoa, ON)
    assert (row["residents"], "residents" in row["actions"]) == (None, True)
    row = wrote(hoa, row, first, second, others=12)
    assert (row["residents"], row["others"]) == (2, 12)
    (event,) = events(hoa)
    assert (event["id"], event["attendees"], event["others"]) == (row["id"], 2, 12)
    assert (event["on"], event["topic"], event["place"]) == (ON, row["title"], row["place"])
    assert informed(minh) == before + 2
    row = wrote(hoa, row, first, others=9)
    assert (row["residents"], informed(minh)) == (1, before + 1)
    assert [(one["attendees"], one["others"]) for one in events(hoa)] == [(1, 9)], "one event, not two"
    row = did(hoa, row, "/step", step="resume", reason="Ghi nhầm buổi khác")
    moved = {"kind": "community", "title": row["title"], "first_on": ON, "last_on": "2024-07-10", "others": 9}
    refused = hoa.put(f"{API}/activities/{row['id']}", json=moved, headers={"If-Match": f'"{row["version"]}"'})
    assert refused.json()["code"] == "activity-residents-written"
    did(hoa, row, "/step", step="cancel", reason="Không tổ chức")
    assert (events(hoa), informed(minh), shown(hoa, row)["residents"]) == ([], before, None)


def test_an_event_taken_back_on_its_own_page_is_taken_from_the_task_too(
    plan_in_force: dict[str, Any], client_of: ClientOf, register: Register, on_day: SetDay
) -> None:
    on_day(date(2024, 7, 10))
    hoa, minh = client_of("hoa"), client_of("minh")
    confirmed(minh, plan_in_force)
    row = wrote(hoa, held(hoa, ON), register.persons["dat"], others=12)
    mine = work(hoa, "3b", "Khu phố 1")
    assert log(hoa, mine)[0]["attendance"] == 13
    (event,) = events(hoa)
    headers = {"If-Match": f'"{event["version"]}"'}
    path = f"{API}/help/events/{event['id']}/cancel"
    assert hoa.post(path, json={"reason": "Ghi nhầm người"}).status_code == 428
    ok(hoa.post(path, json={"reason": "Ghi nhầm người"}, headers=headers))
    assert shown(hoa, row)["residents"] is None
    assert log(hoa, mine)[0]["attendance"] == 12


def test_only_what_was_held_and_has_residents_takes_them(client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    first = register.persons["dat"]
    for row in (planned(hoa, ON), held(hoa, ON, kind="meeting", title="Họp tổ")):
        body = {"person_ids": [str(first)], "others": 0}
        headers = {"If-Match": f'"{row["version"]}"'}
        answer = hoa.put(f"{API}/activities/{row['id']}/residents", json=body, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (409, "activity-without-residents")
        assert "residents" not in row["actions"]
    row = held(hoa, ON)
    headers = {"If-Match": f'"{row["version"]}"'}
    nobody = hoa.put(f"{API}/activities/{row['id']}/residents", json={"person_ids": []}, headers=headers)
    assert set(errors_of(nobody)) == {"person_ids"}
    assert events(hoa) == []
    wrote(hoa, held(hoa, ON, place=""), first)
    assert [one["place"] for one in events(hoa)] == ["Khu phố 1"], "without a place, that of the unit"


def test_who_was_told_at_home_and_at_two_trainings_is_one_person_in_the_figure_and_its_list(
    client_of: ClientOf, register: Register
) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    first, second = (register.persons[name] for name in ("dat", "mui"))
    stored(client_of("son"), sheet(register.households["dat"], answer(str(first), "informed", "yes")))
    before = informed(minh)
    for title in ("Tập huấn VNeID", "Tập huấn an toàn mạng"):
        wrote(hoa, held(hoa, ON, **{**TRAINING, "title": title}), first, second)
    assert informed(minh) == before + 1, "only who had not been told at home"
    behind = ok(hoa.get(f"{API}/indicators/t7.done/list", params={"on": "2024-07-10", "unit_id": unit_id(minh, "kp1")}))
    assert [row["person_id"] for row in behind["items"]].count(str(first)) == 1
    assert len(behind["items"]) == informed(minh)
