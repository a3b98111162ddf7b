"""Who answers for what of a plan, and targets that are lower or later than those of the superior."""

from datetime import date
from typing import Any

import pytest

from fixtures.catalogue import entered
from fixtures.monthly_reports import API, SetDay, errors_of, ok, put, unit_id
from fixtures.people import ClientOf, user_id


@pytest.fixture(autouse=True)
def _day(plan_in_force: dict[str, Any], on_day: SetDay) -> None:
    """After the plan came into force."""
    on_day(date(2024, 7, 20))


@pytest.mark.both_databases("locking")
def test_one_leader_at_a_time_answers_for_a_khu_pho_or_a_target(
    plan_in_force: dict[str, Any], client_of: ClientOf
) -> None:
    minh, son = client_of("minh"), client_of("son")
    address, lan = f"{API}/plans/{plan_in_force['id']}", user_id(client_of("lan"))
    before = ok(minh.get(f"{address}/answers"))
    assert [one["full_name"] for one in before["leaders"]] == ["Nguyễn Thị Lan"]
    target = before["targets"][4]
    unit = {"unit_id": unit_id(minh, "kp1"), "user_id": lan, "since": "2024-06-20", "decision": "15/QĐ-UBND"}
    row = ok(minh.post(f"{address}/charges", json=unit), 201)["charges"][0]
    assert (row["unit_name"], row["full_name"], row["current"], row["actions"]) == (
        "Khu phố 1",
        "Nguyễn Thị Lan",
        True,
        ["end"],
    )
    assert minh.post(f"{address}/charges", json=unit).json()["code"] == "charge-doubled"
    of_target = {"target_id": target["target_id"], "user_id": lan, "since": "2024-06-20"}
    ok(minh.post(f"{address}/charges", json=of_target), 201)
    seen = ok(son.get(f"{address}/answers"))
    assert [one["target_ref"] or one["unit_name"] for one in seen["charges"]] == [target["ref"], "Khu phố 1"]
    assert (seen["actions"], seen["leaders"], seen["charges"][1]["actions"]) == ([], [], [])
    end = {"until": "2024-07-10", "reason": "Chuyển công tác"}
    seen_version = {"headers": {"If-Match": '"1"'}}
    ended = ok(minh.post(f"{address}/charges/{row['id']}/end", json=end, **seen_version))
    assert [one["current"] for one in ended["charges"]] == [True, False]
    ok(minh.post(f"{address}/charges", json={**unit, "since": "2024-07-11"}), 201)
    assert minh.post(f"{address}/charges/{row['id']}/end", json=end, **seen_version).status_code == 412


def test_who_is_no_leader_answers_for_nothing(plan_in_force: dict[str, Any], client_of: ClientOf) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    address = f"{API}/plans/{plan_in_force['id']}/charges"
    body = {"unit_id": unit_id(minh, "kp1"), "since": "2024-06-20"}
    assert set(errors_of(minh.post(address, json={**body, "user_id": user_id(hoa)}))) == {"user_id"}
    lan = user_id(client_of("lan"))
    assert minh.post(address, json={"user_id": lan, "since": "2024-06-20"}).status_code == 422
    assert hoa.post(address, json={**body, "user_id": lan}).status_code == 403


def test_a_lower_or_later_target_than_the_superiors_is_flagged(
    plan_in_force: dict[str, Any], client_of: ClientOf
) -> None:
    minh = client_of("minh")
    address = f"{API}/plans/{plan_in_force['id']}"
    fields = {"number": "254/KH-UBND", "issuer": "UBND cấp trên", "issued_on": "2024-05-29"}
    plan = entered(minh, kind="superior_plan", name="Kế hoạch của cấp trên", fields=fields)
    target = next(one for one in ok(minh.get(f"{address}/answers"))["targets"] if one["goal_percent"] == 90)

    bases = f"/plans/{plan_in_force['id']}/targets/{target['target_id']}/bases"

    def based(**more: Any) -> list[dict[str, Any]]:
        entry = entered(minh, kind="superior_target", name="Tài khoản", fields={"plan": plan["id"], **more})
        body = {"entry_ids": [entry["id"]]}
        answer = ok(put(minh, bases, now(), body))
        return next(one["bases"] for one in answer["targets"] if one["target_id"] == target["target_id"])

    def now() -> dict[str, Any]:
        found = ok(minh.get(f"{address}/answers"))["targets"]
        return next(one for one in found if one["target_id"] == target["target_id"])

    for wanted, flags in (
        ({"percent": 90, "due_on": "2024-12-31"}, (False, False)),
        ({"percent": 91}, (True, False)),
        ({"percent": 80, "due_on": "2024-06-29"}, (False, True)),
    ):
        (one,) = based(**wanted)
        assert (one["lower"], one["later"], one["plan_name"]) == (*flags, "Kế hoạch của cấp trên")
    other = {"entry_ids": [plan["id"]]}
    assert set(errors_of(put(minh, bases, now(), other))) == {"entry_ids"}
    assert put(minh, bases, target, other).status_code == 412, "somebody has set them since"
