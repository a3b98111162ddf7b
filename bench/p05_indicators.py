"""P5: figures of a ward in a database of a million households, the sums kept beside them, the pace of its targets."""

import os
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from shutil import copyfile
from statistics import median
from tempfile import TemporaryDirectory
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from bench.rounds import Goal, interleave, ratio
from bench.scale import grow
from bench.ward import environment, ward_made
from toso.audit.record import install_key
from toso.authz.actions import Action
from toso.authz.actor import SYSTEM, Actor, Grant
from toso.authz.roles import Role
from toso.core.database import Engines, create_engines
from toso.core.settings import Settings, read_settings
from toso.households.indicators.counts import Area, count
from toso.households.indicators.kept_sums import kept_figures
from toso.households.indicators.points import keep_points
from toso.households.indicators.summary import differences, recount
from toso.households.model.items import ITEMS, Channel, Grade, Item, Subject
from toso.households.model.tables import Person
from toso.households.observations.store import NewSight, observe
from toso.kit.clock import install_business_date, today
from toso.kit.periods import period_of
from toso.organisation.tables import Unit
from toso.reports.pace.queries import show_pace

AUTUMN = date(2024, 9, 20)  # three whole months after the first visits: targets are foreseen
MANY = 1_000_000
ROUNDS = 15
WRITES, SIGHTS = 40, 10
MOST_MILLISECONDS = 20
PERSONAL = [item for item, spec in ITEMS.items() if spec.subject is Subject.PERSON and not spec.many]


def measure() -> list[Goal]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        ward_made(folder)
        os.environ |= environment(folder)
        settings = read_settings()
        install_key(settings.audit_chain_key())
        install_business_date(settings.business_date)
        large = folder / "large.sqlite3"
        copyfile(folder / "toso.sqlite3", large)
        households = grow(large, MANY)
        small = create_engines(settings)
        big = create_engines(settings.model_copy(update={"database_url": f"sqlite:///{large}"}))
        try:
            return [_flat(small, big, households), *_kept(small), _paced(settings, small)]
        finally:
            small.dispose()
            big.dispose()


def _ward(session: Session) -> Area:
    ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
    return Area(ward.id, (ward.path,))


def _flat(small: Engines, big: Engines, households: int) -> Goal:
    """Today's figures of one ward and those of a month ago, in both databases."""
    outcomes = interleave({"one": _counting(small), "many": _counting(big)}, rounds=ROUNDS)
    promise = f"a ward's figures among {households:,} households, to those in a database of its own"
    return Goal("P5", promise, ratio(outcomes, "many", "one"), 1.2)


def _counting(engines: Engines) -> Callable[[], float]:
    def run() -> float:
        with Session(engines.read) as session:
            area, days = _ward(session), (today(), today() - timedelta(days=30))
            begun = time.process_time()
            for day in days:
                count(session, area, day, period_of(day).cumulative_from)
            return time.process_time() - begun

    return run


def _kept(engines: Engines) -> list[Goal]:
    with Session(engines.write, expire_on_commit=False) as session:
        area = _ward(session)
        recount(session, area.ward_id)
        session.commit()
    wrong = _written(engines, area)
    outcomes = interleave(
        {"kept": _reading(engines, area, kept=True), "counted": _reading(engines, area, kept=False)}, rounds=ROUNDS
    )
    return [
        Goal("P5", "the kept sums of a ward, to counting it anew", ratio(outcomes, "kept", "counted"), 1 / 50),
        Goal("P5", f"sums that differ from a count after {WRITES} random writes", wrong, 0, unit="sums"),
    ]


def _paced(settings: Settings, engines: Engines) -> Goal:
    """The answer for the page that asks whether targets will be met: its forecast of every target and place too."""
    install_business_date(AUTUMN)
    keep_points(settings, engines)
    with Session(engines.write) as session:
        recount(session, _ward(session).ward_id)  # the sums of the day, as the worker keeps them
        session.commit()

    def run() -> float:
        with Session(engines.read) as session:
            ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
            grant = Grant(Role.CULTURE_DESK, ward.id, ward.path, ward.id, ward.path)
            scope = Actor(user_id=None, full_name="", grants=(grant,)).scope(Action.INDICATOR_READ)
            begun = time.process_time()
            said = show_pace(session, scope)
            assert any(cell.forecast for target in said.targets for cell in target.places)
            return time.process_time() - begun

    each = 1_000 * median(interleave({"pace": run}, rounds=ROUNDS)["pace"])
    return Goal("P5", "CPU of the pace of a ward's targets, foreseen", each, MOST_MILLISECONDS, unit="ms")


def _reading(engines: Engines, area: Area, *, kept: bool) -> Callable[[], float]:
    year = period_of(today()).cumulative_from

    def run() -> float:
        with Session(engines.read) as session:
            begun = time.process_time()
            found = kept_figures(session, area, today(), year) if kept else count(session, area, today(), year)
            assert found
            return time.process_time() - begun

    return run


def _written(engines: Engines, area: Area) -> int:
    """Random answers about random people, each transaction its own; how many sums are wrong afterwards."""
    rng = Random("p5")
    with Session(engines.write, expire_on_commit=False) as session:
        people = session.execute(
            sa.select(col(Person.id), col(Person.household_id), col(Person.unit_path)).where(
                col(Person.ward_id) == area.ward_id
            )
        ).all()
        for _ in range(WRITES):
            sights = [_sight(rng, rng.choice(people)) for _ in range(SIGHTS)]
            observe(session, SYSTEM, area.ward_id, sights)
            session.commit()
        wrong = len(differences(session, area.ward_id))
        session.commit()
    return wrong


def _sight(rng: Random, person: sa.Row[tuple[UUID, UUID, str]]) -> NewSight:
    item: Item = rng.choice(PERSONAL)
    return NewSight(
        person.household_id,
        person.unit_path,
        person.id,
        item,
        rng.choice(list(ITEMS[item].values)),
        _day(rng),
        rng.choice(list(Channel)),
        rng.choice(list(Grade)),
    )


def _day(rng: Random) -> date:
    return today() - timedelta(days=rng.randrange(60))
