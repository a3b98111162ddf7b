"""The list behind a figure along the households is the plain one: every line once, in order, whoever asks."""

from collections.abc import Iterator
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
from toso.households.indicators.counts import Area
from toso.households.indicators.member_list import Listed, count_listed, listed
from toso.households.indicators.membership import members
from toso.households.indicators.rules import RULES, SPANS
from toso.households.indicators.summary import recount
from toso.households.model.tables import Household
from toso.kit.cursors import Cursor
from toso.kit.periods import period_of
from toso.organisation.tables import Unit

DAYS = (date(2023, 12, 15), date(2024, 6, 14), LAST)
AREAS = (("qn.hg",), (KHU_PHO[1],), (KHU_PHO[0], KHU_PHO[2]))
PAGE = 7


def _move_some(ward: RandomWard) -> None:
    """Some of its households have gone to other khu phố, the last of them before the last day."""
    for _ in range(8):
        ward.move_household()


@layer
def moved_ward(app: FastAPI, on_day: SetDay) -> KeptWard:
    on_day(LAST)
    return keep_random_ward(app, 11, then=_move_some, households=20, sights=400)


@pytest.fixture(params=[False, True], ids=["counted", "kept"])
def ward(app: FastAPI, moved_ward: KeptWard, request: pytest.FixtureRequest) -> Iterator[RandomWard]:
    with taken_up(app, moved_ward) as made:
        if request.param:
            recount(made.session, made.ward_id)
            made.session.commit()
        yield made


def _scope(ward: RandomWard, path: str) -> Scope:
    unit = ward.session.execute(sa.select(Unit).where(col(Unit.path) == path)).scalar_one()
    role = Role.CULTURE_DESK if path == "qn.hg" else Role.NEIGHBOURHOOD_HEAD
    grant = Grant(role, unit.id, path, ward.ward_id, "qn.hg")
    return Actor(user_id=None, full_name="", grants=(grant,)).scope(Action.HOUSEHOLD_READ)


def _walked(ward: RandomWard, scope: Scope, area: Area, code: str, on: date, year: date) -> list[Listed]:
    found: list[Listed] = []
    after = None
    while page := listed(ward.session, scope, area, code, on, year, after, PAGE):
        found += page
        last = page[-1]
        after = Cursor((last.unit_path, last.position, last.household_id), last.id)
    return found


def _plain(ward: RandomWard, scope: Scope, area: Area, code: str, on: date, year: date) -> list[tuple[Any, ...]]:
    """By the span of each member: unit, place of the household, ids; of households that the scope covers today."""
    span, lines = SPANS[RULES[code].subject], list[tuple[Any, ...]]()
    standing = sa.select(span).where(span.from_on <= on, span.until_on > on)
    spans = {getattr(s, "person_id", s.household_id): s for s in ward.session.execute(standing).scalars()}
    for own in map(UUID, members(ward.session, area, on, year)[code]):
        household = ward.session.get_one(Household, (ward.ward_id, spans[own].household_id))
        if scope.covers(household.unit_path):
            lines.append((spans[own].unit_path, household.position, household.id, own))
    return sorted(lines)


def _place(line: Listed) -> tuple[str, int, UUID, UUID]:
    return line.unit_path, line.position, line.household_id, line.id


@pytest.mark.both_databases("resource")
def test_every_list_is_the_plain_one(ward: RandomWard) -> None:
    lengths = list[int]()
    for path in ("qn.hg", KHU_PHO[1]):
        scope = _scope(ward, path)
        for on in DAYS:
            year = period_of(on).cumulative_from
            for area in (Area(ward.ward_id, paths) for paths in AREAS):
                for code in ("pop.residents", "pop.households", "t1.of", "t7.done", "t2.opened_household"):
                    plain = _plain(ward, scope, area, code, on, year)
                    assert list(map(_place, _walked(ward, scope, area, code, on, year))) == plain
                    assert count_listed(ward.session, scope, area, code, on, year) == len(plain)
                    lengths.append(len(plain))
    assert sum(length > PAGE for length in lengths) > 10, lengths
