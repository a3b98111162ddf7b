"""Progress of quotas in the register: of a team's ground, or of the streets of one member, on a day."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.indicators.counts import Area, By, Tally, count, count_along
from toso.households.indicators.kept_sums import figures_of
from toso.households.model.tables import Street, StreetAssignment
from toso.kit.periods import period_of
from toso.organisation.queries import in_force
from toso.organisation.tables import Team, TeamMember, Unit, UnitLineage
from toso.organisation.teams.queries import member_on

Key = TypeVar("Key")
_NOTHING = Tally()


@dataclass(frozen=True)
class Ground:
    """A unit with all below it, or, where `streets` is not None, those streets of it alone."""

    path: str
    streets: frozenset[UUID] | None = None

    def sum_of(self, code: str, units: Mapping[str, Mapping[str, Tally]], streets: Mapping[Any, Any]) -> Tally:
        if self.streets is None:
            rows = [sums for path, sums in units.items() if path == self.path or path.startswith(f"{self.path}.")]
        else:
            rows = [sums for street, sums in streets.items() if street in self.streets]
        total = _NOTHING
        for sums in rows:
            total = total.plus(sums.get(code, _NOTHING))
        return total


def team_grounds(session: Session, ward_id: UUID, teams: Mapping[UUID, str], on: date) -> dict[UUID, Ground]:
    """Where teams (by id, with their units' paths) work: an only team has its unit, several have their streets."""
    paths = set(teams.values())
    query = sa.select(col(Team.unit_path)).where(
        col(Team.ward_id) == ward_id, col(Team.unit_path).in_(paths), in_force(Team, on)
    )
    several = {path for path, number in Counter(session.execute(query).scalars()).items() if number > 1}
    shared = [team for team, path in teams.items() if path in several]
    going = _streets_by(session, ward_id, col(TeamMember.team_id), shared, on) if shared else {}
    return {
        team: Ground(path, frozenset(going.get(team, ())) if path in several else None) for team, path in teams.items()
    }


def member_grounds(session: Session, ward_id: UUID, members: Mapping[UUID, str], on: date) -> dict[UUID, Ground]:
    """The streets along which members go on a day."""
    going = _streets_by(session, ward_id, col(TeamMember.id), list(members), on) if members else {}
    return {member: Ground(path, frozenset(going.get(member, ()))) for member, path in members.items()}


def _streets_by(session: Session, ward_id: UUID, key: Any, ids: list[UUID], on: date) -> dict[UUID, set[UUID]]:
    going = StreetAssignment
    query = (
        sa.select(key, col(going.street_id))
        .join(
            TeamMember,
            sa.and_(col(TeamMember.ward_id) == col(going.ward_id), col(TeamMember.id) == col(going.member_id)),
        )
        .where(
            col(going.ward_id) == ward_id,
            key.in_(ids),
            col(going.from_on) <= on,
            sa.or_(col(going.to_on).is_(None), col(going.to_on) >= on),
            member_on(on),
        )
    )
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for owner, street in session.execute(query):
        found[owner].add(street)
    return found


class Figures:
    """The figures of some grounds; every day is counted once, however many quotas ask for it."""

    def __init__(self, session: Session, ward_id: UUID, grounds: Iterable[Ground]) -> None:
        self.session = session
        listed = list(grounds)
        self.whole = Area(ward_id, tuple(sorted({g.path for g in listed if g.streets is None})))
        self.parts = Area(ward_id, tuple(sorted({g.path for g in listed if g.streets})))
        self.counted: dict[tuple[date, date], tuple[Any, Any]] = {}
        self.grown = _grown_on(session, {g.path for g in listed})
        self.streets = _streets_of(session, ward_id, listed, self.grown)
        self.along: dict[tuple[date, date], dict[UUID, dict[str, Tally]]] = {}

    def at(self, ground: Ground, code: str, on: date, year: date) -> Tally:
        """Of a measure at the end of a day, efforts counted since the first day of a reporting year. Of a day before
        others went into the unit, or it began, what counted then along the streets that the ground has today: nothing
        that came along with them was added since.
        """
        if on <= self.grown.get(ground.path, date.min):
            rows = self._along(on, year)
            return Ground(ground.path, self.streets[ground]).sum_of(code, {}, rows)
        units, streets = self._on(on, year)
        return ground.sum_of(code, units, streets)

    def _along(self, on: date, year: date) -> dict[UUID, dict[str, Tally]]:
        if (on, year) not in self.along:
            every = frozenset[UUID]().union(*self.streets.values())
            self.along[on, year] = count_along(self.session, self.whole.ward_id, every, on, year) if every else {}
        return self.along[on, year]

    def _on(self, on: date, year: date) -> tuple[Any, Any]:
        if (on, year) not in self.counted:
            units = figures_of(self.session, self.whole, on, year) if self.whole.paths else {}
            streets = count(self.session, self.parts, on, year, By.STREET) if self.parts.paths else {}
            self.counted[on, year] = units, streets
        return self.counted[on, year]


def _grown_on(session: Session, paths: Collection[str]) -> dict[str, date]:
    """By path of a unit the last day on which another went into it, whole or in part."""
    query = (
        sa.select(col(Unit.path), sa.func.max(col(UnitLineage.happened_on)))
        .join(UnitLineage, col(UnitLineage.to_unit_id) == col(Unit.id))
        .where(col(Unit.path).in_(paths))
        .group_by(col(Unit.path))
    )
    return dict(session.execute(query).all())


def _streets_of(
    session: Session, ward_id: UUID, grounds: Iterable[Ground], grown: Mapping[str, date]
) -> dict[Ground, frozenset[UUID]]:
    """The streets that grounds of such units have today."""
    found = {g: g.streets for g in grounds if g.path in grown}
    if None in found.values():
        query = sa.select(col(Street.unit_path), col(Street.id)).where(col(Street.ward_id) == ward_id)
        rows = session.execute(query).all()
        return {g: _below(g.path, rows) if streets is None else streets for g, streets in found.items()}
    return {g: streets for g, streets in found.items() if streets is not None}


def _below(path: str, streets: Iterable[Any]) -> frozenset[UUID]:
    return frozenset(street for at, street in streets if at == path or at.startswith(f"{path}."))


def year_of(starts_on: date) -> date:
    """The first day of the reporting year in which a quota begins: efforts count since then."""
    return period_of(starts_on).cumulative_from
