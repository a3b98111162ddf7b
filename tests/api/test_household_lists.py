"""Every list of households, page by page, is the plain one: each once, in its order, with how many there are."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import col

from fixtures.layers import layer
from fixtures.monthly_reports import SetDay
from fixtures.random_ward import KHU_PHO, LAST, KeptWard, RandomWard, keep_random_ward, taken_up
from toso.authz.actions import Action
from toso.authz.actor import Actor, Grant, Scope
from toso.authz.roles import Role
from toso.households.indicators.summary import recount
from toso.households.model.items import Item
from toso.households.model.kinds import HouseholdKind
from toso.households.model.tables import FOREVER, Household, HouseholdSpan
from toso.households.register.filters import ANSWERED, Filters
from toso.households.register.queries import page_of_households
from toso.households.register.rows import household_rows
from toso.households.register.schemas import HouseholdSort, HouseholdStatus
from toso.kit.periods import period_of
from toso.organisation.tables import Unit

YEAR = period_of(LAST).cumulative_from
PAGE = 4


def _visit_some(ward: RandomWard) -> None:
    """A third of its households were never visited, some on the same day."""
    for household in ward.households:
        household.last_visited_on = ward.rng.choice((None, date(2024, 7, 1), ward.day()))


@layer
def listed_ward(app: FastAPI, on_day: SetDay) -> KeptWard:
    on_day(LAST)
    return keep_random_ward(app, 5, then=_visit_some, households=24, sights=300)


@pytest.fixture(params=[False, True], ids=["counted", "kept"])
def ward(app: FastAPI, listed_ward: KeptWard, request: pytest.FixtureRequest) -> Iterator[RandomWard]:
    with taken_up(app, listed_ward) as made:
        if request.param:
            recount(made.session, made.ward_id)
            made.session.commit()
        yield made


def _scope(ward: RandomWard, path: str) -> tuple[Scope, Unit]:
    unit = ward.session.execute(sa.select(Unit).where(col(Unit.path) == path)).scalar_one()
    role = Role.CULTURE_DESK if path == "qn.hg" else Role.NEIGHBOURHOOD_HEAD
    grant = Grant(role, unit.id, path, ward.ward_id, "qn.hg")
    return Actor(user_id=None, full_name="", grants=(grant,)).scope(Action.HOUSEHOLD_READ), unit


def _walked(ward: RandomWard, scope: Scope, filters: Filters, sort: HouseholdSort) -> tuple[list[UUID], int | None]:
    page = page_of_households(ward.session, scope, filters, sort, None, PAGE)
    found, total = [row.id for row in page.items], page.total
    while page.next is not None:
        page = page_of_households(ward.session, scope, filters, sort, page.next, PAGE)
        found += [row.id for row in page.items]
    return found, total


def _orders(ward: RandomWard) -> dict[HouseholdSort, Callable[[Household], Any]]:
    streets = {street.id: street for street in ward.streets}
    positions = {unit.path: unit.position for unit in ward.session.execute(sa.select(Unit)).scalars()}

    def by_place(one: Household) -> Any:
        street = streets[one.street_id]
        return positions[street.unit_path], street.unit_path, street.position, street.id, one.position, one.id

    return {
        HouseholdSort.PLACE: by_place,
        HouseholdSort.NAME: lambda one: (one.names_search, one.id),
        HouseholdSort.VISIT: lambda one: (one.last_visited_on or date.min, one.id),
    }


@pytest.mark.both_databases("resource")
def test_every_list_is_the_plain_one(ward: RandomWard) -> None:
    for position, path in enumerate(reversed(KHU_PHO)):  # another order than their paths
        ward.session.execute(sa.update(Unit).where(col(Unit.path) == path).values(position=position))
    spans = sa.select(HouseholdSpan).where(col(HouseholdSpan.until_on) == FOREVER)
    met = {s.household_id for s in ward.session.execute(spans).scalars() if s.visited_on and s.visited_on >= YEAR}
    orders = _orders(ward)
    kept = {
        None: ward.households,
        HouseholdStatus.VISITED: [one for one in ward.households if one.id in met],
        HouseholdStatus.NOT_VISITED: [one for one in ward.households if one.id not in met],
    }
    assert all(len(found) > PAGE for found in kept.values())
    for path in ("qn.hg", KHU_PHO[0]):
        scope, unit = _scope(ward, path)
        street = next(street for street in ward.streets if street.unit_path == KHU_PHO[0])
        for narrow in ({}, {"unit_id": unit.id}, {"street_id": street.id}, {"group_name": street.group_name}):
            for status, found in kept.items():
                for sort, order in orders.items():
                    plain = [one for one in found if f"{one.unit_path}.".startswith(f"{path}.")]
                    if "street_id" in narrow:
                        plain = [one for one in plain if one.street_id == street.id]
                    if "group_name" in narrow:
                        groups = {s.id for s in ward.streets if s.group_name == street.group_name}
                        plain = [one for one in plain if one.street_id in groups]
                    expected = [one.id for one in sorted(plain, key=order)], len(plain)
                    assert _walked(ward, scope, Filters(status=status, **narrow), sort) == expected, (
                        path,
                        sort,
                        status,
                    )


@pytest.mark.both_databases("resource")
def test_what_is_missing_is_counted_as_a_walk_finds_it(ward: RandomWard) -> None:
    """Of the whole ward it is counted along the spans, elsewhere along the households."""
    found = dict.fromkeys(ANSWERED, 0)
    for path in ("qn.hg", KHU_PHO[0]):
        scope, unit = _scope(ward, path)
        for item in ANSWERED:
            for narrow in ({}, {"kind": HouseholdKind.FAMILY}, {"unit_id": unit.id}):
                walked, total = _walked(ward, scope, Filters(missing=item, **narrow), HouseholdSort.PLACE)
                assert total == len(walked) == len(set(walked)), (path, item, narrow)
                rows = household_rows(ward.session, ward.ward_id, [one.id for one in ward.households])
                plain = {
                    row.id
                    for row in rows
                    if item.value in row.missing
                    and row.closed_on is None
                    and ("kind" not in narrow or row.kind == narrow["kind"])
                }
                inside = {one.id for one in ward.households if f"{one.unit_path}.".startswith(f"{path}.")}
                assert set(walked) == plain & inside, (path, item, narrow)
                found[item] += total
    assert all(found.values()), found


@pytest.mark.usefixtures("sqlite_app")
@pytest.mark.parametrize("sort", HouseholdSort)
@pytest.mark.parametrize("status", [None, HouseholdStatus.NOT_VISITED, HouseholdStatus.VISITED])
def test_sqlite_goes_along_an_order_and_sorts_nothing(
    ward: RandomWard, sort: HouseholdSort, status: HouseholdStatus | None
) -> None:
    """A page costs no more in a ward ten times as large only if it ends where it is full; a unit's names are sorted."""
    scope, unit = _scope(ward, "qn.hg")
    of_unit = [{"unit_id": unit.id}] if sort is HouseholdSort.PLACE else []
    for narrow in ({}, {"missing": Item.ACCOUNT}, *of_unit):
        asked: list[tuple[str, Any]] = []
        connection = ward.session.connection()
        sa.event.listen(connection, "before_cursor_execute", lambda *p, asked=asked: asked.append((p[2], p[3])))
        page_of_households(ward.session, scope, Filters(status=status, **narrow), sort, None, PAGE)
        pages = [(statement, values) for statement, values in asked if "ORDER BY" in statement and "LIMIT" in statement]
        assert pages
        for statement, values in pages:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
            assert not [step for *_rest, step in plan if "TEMP B-TREE" in step], (narrow, plan)
