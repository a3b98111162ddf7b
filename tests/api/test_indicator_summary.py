"""The kept sums equal a count after whatever was written, and hold for a day and the evening before its month only."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import col

from fixtures.layers import layer
from fixtures.monthly_reports import SetDay
from fixtures.random_ward import LAST, KeptWard, RandomWard, keep_random_ward, taken_up
from toso.households.indicators.counts import Area, count
from toso.households.indicators.coverage import count_survey
from toso.households.indicators.kept_sums import kept_figures, kept_streets, survey
from toso.households.indicators.summary import differences, recount
from toso.households.indicators.summary_check import check_sums, keep_sums
from toso.households.indicators.tables import IndicatorHead, IndicatorSum
from toso.households.model.items import Channel, Item
from toso.households.model.tables import Household, HouseholdSpan, HouseholdStay, Observation, Person, PersonStay
from toso.kit.clock import install_business_date
from toso.kit.periods import PeriodKind, period_of

YEAR = period_of(LAST).cumulative_from
EVE = period_of(LAST).first_day - timedelta(days=1)


def _count(ward: RandomWard) -> None:
    ward.session.commit()
    recount(ward.session, ward.ward_id)


@layer
def summed_ward(app: FastAPI, on_day: SetDay) -> KeptWard:
    on_day(LAST)
    return keep_random_ward(app, 3, then=_count, households=18, sights=200)


@pytest.fixture
def ward(app: FastAPI, summed_ward: KeptWard) -> Iterator[RandomWard]:
    """On the last day of the ward's data, with its sums counted once."""
    with taken_up(app, summed_ward) as made:
        yield made


def _sums(ward: RandomWard) -> dict[tuple[date, str], dict[str, list[int]]]:
    row = IndicatorSum
    rows = ward.session.execute(sa.select(col(row.on), col(row.unit_path), col(row.sums)))
    return {(on, path): sums for on, path, sums in rows}


def _streets(ward: RandomWard) -> dict[Any, tuple[int, int]]:
    """Open households by street and those met this year, household by household."""
    found = Counter[tuple[Any, bool]]()
    spans = sa.select(HouseholdSpan).where(col(HouseholdSpan.from_on) <= LAST, col(HouseholdSpan.until_on) > LAST)
    for span in ward.session.execute(spans).scalars():
        household = ward.session.get_one(Household, (ward.ward_id, span.household_id))
        assert household.closed_on is None
        found[household.street_id, span.visited_on is not None and span.visited_on >= YEAR] += 1
    return {street: (found[street, True] + found[street, False], found[street, True]) for street, _ in found}


def _survey(ward: RandomWard) -> dict[str, tuple[int, int, int]]:
    """By khu phố the homes that stand open, those met, and those settled, home by home from what is stored."""
    o, session = Observation, ward.session
    rows = list(session.execute(sa.select(o).where(col(o.ward_id) == ward.ward_id)).scalars())
    back = {row.retracts_id for row in rows if row.retracts_id}
    told = [r for r in rows if r.retracts_id is None and r.id not in back and YEAR <= r.on <= LAST]
    met = {r.subject_id for r in told if r.item is Item.VISITED}
    listed = {r.subject_id for r in told if r.channel == Channel.IMPORT}
    people = {person.id: person for person in session.execute(sa.select(Person)).scalars()}
    homes: dict[UUID, list[Person]] = defaultdict(list)
    for stay in session.execute(sa.select(PersonStay)).scalars():
        if stay.from_on <= LAST < stay.until_on:
            homes[stay.household_id].append(people[stay.person_id])
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for stay in session.execute(sa.select(HouseholdStay)).scalars():
        if stay.from_on <= LAST < stay.until_on:
            own = homes[stay.household_id]
            adults = {one.id for one in own if one.adult_on is None or one.adult_on <= LAST}
            whole = bool({one.id for one in own} & listed) and adults <= listed
            seen = stay.household_id in met
            settled = seen or stay.household_id in listed or whole
            for place, yes in enumerate((True, seen, settled)):
                found[stay.unit_path][place] += yes
    return {path: (open_, met_, settled_) for path, (open_, met_, settled_) in found.items()}


@pytest.mark.both_databases("resource")
def test_a_list_settles_the_homes_that_it_speaks_of_as_kept_and_as_counted(ward: RandomWard) -> None:
    area, states = Area(ward.ward_id, ("qn.hg",)), [_survey(ward)]
    for _ in range(12):
        ward.rng.choice((ward.move, ward.move, ward.add_household, lambda: ward.list_people(5)))()
        ward.session.commit()
        states.append(_survey(ward))
        assert differences(ward.session, ward.ward_id) == []
        assert count_survey(ward.session, area, LAST, YEAR) == states[-1]
        assert survey(ward.session, area, LAST, YEAR) == states[-1]
    assert sum(a != b for a, b in pairwise(states)) > 4


@pytest.mark.both_databases("resource")
def test_one_mark_for_one_person_settles_no_household(ward: RandomWard) -> None:
    home = ward.add_household_of(3)
    ward.session.commit()
    before = _survey(ward)[home.unit_path]
    first, *others = [one for one in ward.persons if one.household_id == home.id]
    ward.list_people(persons=[first])
    ward.session.commit()
    area = Area(ward.ward_id, ("qn.hg",))
    assert count_survey(ward.session, area, LAST, YEAR)[home.unit_path] == before
    ward.list_people(persons=others)
    ward.session.commit()
    after = (before[0], before[1], before[2] + 1)
    assert count_survey(ward.session, area, LAST, YEAR)[home.unit_path] == after
    assert survey(ward.session, area, LAST, YEAR)[home.unit_path] == after


def test_after_random_writes_the_sums_are_exactly_what_counting_says(ward: RandomWard) -> None:
    area, states = Area(ward.ward_id, ("qn.hg",)), [_sums(ward)]
    for _ in range(12):
        for _ in range(ward.rng.randrange(1, 4)):
            ward.rng.choice((ward.move, ward.move_household, ward.add_household, lambda: ward.see(7)))()
        ward.session.commit()
        assert differences(ward.session, ward.ward_id) == []
        for day in (EVE, LAST):
            assert kept_figures(ward.session, area, day, YEAR) == count(ward.session, area, day, YEAR)
        assert kept_streets(ward.session, ward.ward_id, LAST) == _streets(ward)
        assert kept_streets(ward.session, ward.ward_id, EVE) is None, "of an evening the measures alone are kept"
        states.append(_sums(ward))
    assert sum(a != b for a, b in pairwise(states)) > 8
    evenings = [{path: sums for (on, path), sums in state.items() if on == EVE} for state in states]
    assert sum(a != b for a, b in pairwise(evenings)) > 2, "what is told late of a day before is never written"


def test_an_evening_is_kept_in_the_reporting_year_of_its_day(ward: RandomWard) -> None:
    """In the first month of a year the evening before it is seen in the new year, where no effort counts yet."""
    area, first = Area(ward.ward_id, ("qn.hg",)), period_of(LAST, PeriodKind.YEAR).first_day
    install_business_date(first)
    recount(ward.session, ward.ward_id)
    eve = first - timedelta(days=1)
    new, old = period_of(first).cumulative_from, period_of(eve).cumulative_from
    assert new != old
    assert kept_figures(ward.session, area, eve, new) == count(ward.session, area, eve, new)
    assert kept_figures(ward.session, area, eve, old) is None


def test_what_is_rolled_back_never_counts(ward: RandomWard) -> None:
    before = _sums(ward)
    ward.see(40)
    ward.session.rollback()
    assert _sums(ward) == before
    with ward.session.begin_nested() as savepoint:
        ward.see(40)
        savepoint.rollback()
    ward.see(3)
    ward.session.commit()
    assert differences(ward.session, ward.ward_id) == []


def test_the_next_day_the_sums_do_not_answer_until_they_are_counted_anew(app: FastAPI, ward: RandomWard) -> None:
    area, tomorrow = Area(ward.ward_id, ("qn.hg",)), date(2024, 8, 15)
    install_business_date(tomorrow)
    assert kept_figures(ward.session, area, tomorrow, YEAR) is None
    ward.see(20)
    ward.session.commit()
    assert kept_figures(ward.session, area, tomorrow, YEAR) is None
    ward.session.commit()
    keep_sums(app.state.settings, app.state.engines)
    ward.session.expire_all()
    assert kept_figures(ward.session, area, tomorrow, YEAR) == count(ward.session, area, tomorrow, YEAR)
    ward.see(20)
    ward.session.commit()
    assert differences(ward.session, ward.ward_id) == []


def test_sums_that_went_wrong_are_found_and_counted_anew(
    app: FastAPI, ward: RandomWard, caplog: pytest.LogCaptureFixture
) -> None:
    row = ward.session.execute(sa.select(IndicatorSum).limit(1)).scalar_one()
    counted, known = row.sums["pop.residents"]
    row.sums = {**row.sums, "pop.residents": [counted + 1, known]}
    ward.session.commit()
    wrong = differences(ward.session, ward.ward_id)
    assert wrong == [(row.on, row.unit_path, "pop.residents", [counted + 1, known], [counted, known])]
    ward.session.commit()
    keep_sums(app.state.settings, app.state.engines)
    ward.session.expire_all()
    assert differences(ward.session, ward.ward_id) == []
    assert f"{row.on} {row.unit_path} pop.residents" in caplog.text


@pytest.mark.both_databases("resource")
def test_a_ward_whose_sums_were_never_counted_is_left_to_the_worker(app: FastAPI, ward: RandomWard) -> None:
    ward.session.execute(sa.delete(IndicatorSum))
    ward.session.execute(sa.delete(IndicatorHead))
    ward.see(5)
    ward.session.commit()
    assert kept_figures(ward.session, Area(ward.ward_id, ("qn.hg",)), LAST, YEAR) is None
    ward.session.commit()
    keep_sums(app.state.settings, app.state.engines)
    ward.session.expire_all()
    assert differences(ward.session, ward.ward_id) == []
    assert kept_figures(ward.session, Area(ward.ward_id, ("qn.hg.kp1",)), LAST, YEAR) == count(
        ward.session, Area(ward.ward_id, ("qn.hg.kp1",)), LAST, YEAR
    )


def test_sums_that_hold_are_compared_without_keeping_a_writer_waiting(app: FastAPI, ward: RandomWard) -> None:
    ward.session.commit()
    with app.state.engines.write.begin():
        assert check_sums(app.state.engines) == []
