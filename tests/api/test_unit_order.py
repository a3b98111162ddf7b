"""Lists that go along the units stand in the ward's own order: khu phố 2 before khu phố 10."""

import re
from collections.abc import Callable
from typing import Any

from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.monthly_reports import API, ok

Browser = Callable[[str], TestClient]


def numbers(rows: list[dict[str, Any]], field: str) -> list[int]:
    found = (re.fullmatch(r"Khu phố (\d+)", row[field]) for row in rows)
    return [int(match.group(1)) for match in found if match]


def test_teams_stand_in_the_order_of_their_units(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    teams = ok(as_member_of_cast("minh").get(f"{API}/teams"))
    listed = numbers(teams["items"] if isinstance(teams, dict) else teams, "unit_name")
    assert listed == sorted(listed)
    assert {2, 10} <= set(listed)


def test_the_assignments_of_a_task_stand_in_the_order_of_their_units(
    demonstration: FastAPI, as_member_of_cast: Browser
) -> None:
    minh = as_member_of_cast("minh")
    task = next(t for t in ok(minh.get(f"{API}/tasks"))["items"] if t["ref"] == "3b")
    listed = numbers(ok(minh.get(f"{API}/tasks/{task['id']}"))["assignments"], "unit_name")
    assert listed == sorted(listed)
    assert {2, 10} <= set(listed)


def test_streets_stand_in_the_order_of_their_units(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    listed = numbers(ok(as_member_of_cast("minh").get(f"{API}/streets")), "unit_name")
    assert listed == sorted(listed)
    assert {2, 10} <= set(listed)
