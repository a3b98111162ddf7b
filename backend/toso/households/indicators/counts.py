"""Figures of an area on a day: every measure by one statement over persons and one over households."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.indicators.rules import SPANS, Rule, When, one_if, rules_of, standing
from toso.households.model.items import Subject
from toso.households.model.tables import Household, Street


class By(StrEnum):
    """The dimension by which figures are split; a group is a tổ dân, as its streets name it."""

    UNIT = "unit"
    GROUP = "group"
    STREET = "street"


class Tally(NamedTuple):
    """Of a measure: how many count, of how many it is known, and of how many it is asked."""

    counted: int = 0
    known: int = 0
    base: int = 0

    def plus(self, other: "Tally") -> "Tally":
        return Tally(self.counted + other.counted, self.known + other.known, self.base + other.base)


Tallies = Mapping[str, Tally]
_NOTHING = Tally()


@dataclass(frozen=True)
class Area:
    """The subtrees of units in a ward whose subjects are counted."""

    ward_id: UUID
    paths: tuple[str, ...]

    def values(self) -> dict[str, Any]:
        """The values for the names in a statement built with `under`."""
        named: dict[str, Any] = {"ward": self.ward_id}
        for n, path in enumerate(self.paths):
            named |= {f"at_{n}": path, f"from_{n}": f"{path}.", f"to_{n}": f"{path}/"}
        return named

    def covers(self, path: str) -> bool:
        return any(path == own or path.startswith(f"{own}.") for own in self.paths)


def under(column: Any, paths: int) -> sa.ColumnElement[bool]:
    """A unit path inside an area of so many subtrees; `Area.values` binds the names."""
    parts: list[sa.ColumnElement[bool]] = []
    for n in range(paths):
        at, low, high = (sa.bindparam(f"{name}_{n}", type_=column.type) for name in ("at", "from", "to"))
        parts += [column == at, sa.and_(column > low, column < high)]
    return sa.or_(sa.false(), *parts)


NAMED = When(sa.bindparam("day", type_=sa.Date()), sa.bindparam("year", type_=sa.Date()))


def count(session: Session, area: Area, on: date, year: date, by: By = By.UNIT) -> dict[Any, dict[str, Tally]]:
    """Every measure at the end of a day, by unit path, by street, or by the name of the group (of one khu phố).

    `year` is the first day of the reporting year in which efforts count. A place without anybody is left out; a
    household that has since moved elsewhere has no street here (None).
    """
    found: dict[Any, dict[str, Tally]] = {}
    values = {**area.values(), "day": on, "year": year}
    for subject in Subject:
        for key, sums in run_sums(session, sums_statement(subject, len(area.paths), by), values):
            found.setdefault(key, {}).update(sums)
    return with_bases(found)


def count_along(
    session: Session, ward_id: UUID, street_ids: Collection[UUID], on: date, year: date
) -> dict[UUID, dict[str, Tally]]:
    """Every measure at the end of a day by the street along which a household is today, wherever it counted then: what
    a unit made of others since has to be compared with. Streets without anybody are left out.
    """
    found: dict[Any, dict[str, Tally]] = {}
    for subject in Subject:
        span = SPANS[subject]
        of = sa.and_(col(Household.ward_id) == span.ward_id, col(Household.id) == span.household_id)
        sums = sa.select(col(Household.street_id).label("place"), *sum_columns(subject, span))
        along = sums.select_from(sa.join(span, Household, of)).where(
            col(span.ward_id) == ward_id, standing(span, NAMED), col(Household.street_id).in_(street_ids)
        )
        for key, tallies in run_sums(session, along.group_by(col(Household.street_id)), {"day": on, "year": year}):
            found.setdefault(key, {}).update(tallies)
    return with_bases(found)


def run_sums(session: Session, statement: Any, values: Mapping[str, Any]) -> Iterable[tuple[Any, Any]]:
    """The rows of a statement of sums as (key, {code: Tally without its base})."""
    for key, *sums in session.execute(statement, values).all():
        yield key, {name: Tally(*pair) for name, pair in named_pairs(statement, sums)}


def named_pairs(statement: Any, sums: Sequence[int]) -> Iterable[tuple[str, tuple[int, int]]]:
    """By code how many count and of how many it is known: the `sums` that end a row of a statement."""
    names = [str(c.name) for c in statement.selected_columns][-len(sums) :: 2]
    return ((name, (int(sums[2 * n]), int(sums[2 * n + 1]))) for n, name in enumerate(names))


def with_bases(tallys: Mapping[Any, Mapping[str, Tally]]) -> dict[Any, dict[str, Tally]]:
    """Every measure of every place, with the size of the population that it is asked of."""
    rules = [rule for subject in Subject for rule in rules_of(subject)]
    return {key: {r.code: _with_base(r, sums) for r in rules} for key, sums in tallys.items()}


def _with_base(rule: Rule, sums: Mapping[str, Tally]) -> Tally:
    counted, known, _ = sums.get(rule.code, _NOTHING)
    return Tally(counted, known, sums.get(rule.base, _NOTHING).counted)


@cache
def sums_statement(subject: Subject, paths: int, by: By) -> Any:
    """Built once: making a statement of so many sums costs more than running it on a khu phố."""
    span = SPANS[subject]
    key, source = _keyed(span, by)
    query = sa.select(key.label("place"), *sum_columns(subject, span)).select_from(source)
    return query.where(
        col(span.ward_id) == sa.bindparam("ward", type_=sa.Uuid()), standing(span, NAMED), under(span.unit_path, paths)
    ).group_by(key)


def sum_columns(subject: Subject, span: Any, when: When = NAMED) -> list[sa.ColumnElement[int]]:
    """For each rule how many count (named like its code) and of how many it is known."""
    columns: list[sa.ColumnElement[int]] = []
    for rule in rules_of(subject):
        columns.append(sa.func.sum(one_if(rule.counted(span, when))).label(rule.code))
        columns.append(sa.func.sum(one_if(rule.is_known(span, when))).label(f"{rule.code}?"))
    return columns


def _keyed(span: Any, by: By) -> tuple[Any, Any]:
    if by is By.UNIT:
        return span.unit_path, span
    of = sa.and_(col(Household.ward_id) == span.ward_id, col(Household.id) == span.household_id)
    on_street = sa.and_(
        col(Street.ward_id) == col(Household.ward_id),
        col(Street.id) == col(Household.street_id),
        col(Street.unit_path) == span.unit_path,
    )
    source = sa.join(sa.join(span, Household, of), Street, on_street, isouter=True)
    return (col(Street.id) if by is By.STREET else col(Street.group_name)), source


def summed(tallies: Iterable[Mapping[str, Sequence[int]]]) -> dict[str, Tally]:
    """The sums over several places, of tallies or of their bare numbers."""
    places = list(tallies)
    if len(places) == 1:
        return {code: Tally(*numbers) for code, numbers in places[0].items()}
    total: dict[str, list[int]] = {}
    for one in places:
        for code, (counted, known, base) in one.items():
            own = total.get(code)
            if own is None:
                total[code] = [counted, known, base]
            else:
                own[0] += counted
                own[1] += known
                own[2] += base
    return {code: Tally(*numbers) for code, numbers in total.items()}
