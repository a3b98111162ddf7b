"""Lists that go along the units stand in the ward's own order: khu phố 2 before khu phố 10."""

import re
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import col
from starlette.testclient import TestClient

from fixtures import activities, materials
from fixtures.monthly_reports import API, ok, unit_id
from fixtures.people import ClientOf
from toso.core.database import in_transaction
from toso.organisation.tables import Unit

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


def test_households_stand_in_the_order_of_their_units(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    minh, listed, cursor = as_member_of_cast("minh"), list[int](), ""
    while cursor is not None:
        page = ok(minh.get(f"{API}/households", params={"limit": 100} | ({"cursor": cursor} if cursor else {})))
        listed += numbers(page["items"], "unit_name")
        cursor = page["next"]
    assert listed == sorted(listed)
    assert len(set(listed)) > 1


@pytest.mark.both_databases("resource")
def test_who_is_asked_stands_in_the_order_of_the_units(app: FastAPI, client_of: ClientOf) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    in_transaction(
        app.state.engines.write,
        lambda s: s.execute(sa.update(Unit).where(col(Unit.code) == "kp1").values(position=col(Unit.position) + 90)),
    )
    units = [unit_id(minh, f"kp{n}") for n in (1, 2)]
    row = activities.did(
        minh, activities.planned(minh, "2024-08-20", **activities.TRAINING), "/attendance", unit_ids=units
    )
    rule = materials.did(minh, materials.approved(minh, lan, **materials.RULE), "/readers", unit_ids=units)
    for people in (activities.asked(minh, row), materials.readers(minh, rule)):
        listed = numbers(people, "unit_name")
        assert listed == sorted(listed, reverse=True)
        assert {1, 2} <= set(listed)
