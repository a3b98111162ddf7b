"""Streets that go to another unit on a day, with everybody along them: few statements, however many households."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import affected, insert_rows
from toso.core.row_versions import touch
from toso.households.indicators.summary import recount
from toso.households.model.kinds import MoveReason
from toso.households.model.tables import (
    Household,
    HouseholdSpan,
    HouseholdStay,
    Person,
    PersonSpan,
    PersonStay,
    Street,
    StreetAssignment,
)
from toso.households.model.visit_tables import VisitConflict
from toso.households.observations.entry import STEP, refresh_place
from toso.households.register.tables import ChangeAct, HouseholdChange
from toso.kit.clock import now
from toso.kit.ids import new_id
from toso.organisation.tables import TeamMember, Unit

_SILENT = {"synchronize_session": False}


@dataclass(frozen=True)
class Moved:
    """Numbers of streets, of households that stand open, and of people in them that went to another unit."""

    streets: int
    households: int
    persons: int


def move_streets(
    session: Session, ward_id: UUID, street_ids: Collection[UUID], unit: Unit, called: str, on: date, reason: str
) -> Moved:
    """Streets of other units belong to `unit` from the day `on`; before it everybody counts where they were.

    Ids, codes and the order along a street stay. A street whose name the unit has already gets `called`, the name of
    its old unit, behind it. Their rows are locked, so that no household is entered meanwhile.
    """
    query = sa.select(Street).where(col(Street.ward_id) == ward_id, col(Street.id).in_(street_ids))
    query = query.order_by(col(Street.position), col(Street.id)).with_for_update()
    streets = list(session.execute(query).scalars())
    if not streets:
        return Moved(0, 0, 0)
    paths = {street.unit_path for street in streets} - {unit.path}
    _settle_streets(session, streets, unit, called)
    along = sa.select(col(Household.id)).where(
        col(Household.ward_id) == ward_id, col(Household.street_id).in_([street.id for street in streets])
    )
    open_ids = list(session.execute(along.where(col(Household.closed_on).is_(None))).scalars())
    for stays, spans in ((HouseholdStay, HouseholdSpan), (PersonStay, PersonSpan)):
        _cut_stays(session, stays, _within(stays, ward_id, along, paths), unit.path, on)
        _cut_spans(session, spans, _within(spans, ward_id, along, paths), unit.path, on)
    persons = _follow(session, ward_id, along, streets, unit)
    _keep_journal(session, ward_id, open_ids, unit.path, on, reason)
    recount(session, ward_id)
    return Moved(len(streets), len(open_ids), persons)


def _settle_streets(session: Session, streets: Collection[Street], unit: Unit, called: str) -> None:
    """At the end of the unit's streets, in the order they had."""
    own = sa.select(col(Street.name), col(Street.position)).where(
        col(Street.ward_id) == unit.ward_id, col(Street.unit_path) == unit.path
    )
    known = session.execute(own).all()
    names, last = {name for name, _ in known}, max((position for _, position in known), default=0)
    for place, street in enumerate(streets, start=1):
        if street.name in names:
            street.name = _free_name(street.name, called, names)
            _rename_addresses(session, street)
        names.add(street.name)
        street.unit_id, street.unit_path, street.position = unit.id, unit.path, last + place * STEP
        touch(street)
        session.add(street)
    session.flush()


def _free_name(name: str, called: str, names: Collection[str]) -> str:
    """Like "Đường 25/4 (Khu phố 2)", and with a number where that is taken too; at most 150 characters."""
    number = 1
    while True:
        behind = f" ({called})" if number == 1 else f" ({called}, {number})"
        tried = f"{name[: 150 - len(behind)]}{behind}"
        if tried not in names:
            return tried
        number += 1


def _rename_addresses(session: Session, street: Street) -> None:
    along = sa.select(Household).where(col(Household.ward_id) == street.ward_id, col(Household.street_id) == street.id)
    for household in session.execute(along).scalars():
        refresh_place(household, street)
        session.add(household)


def _within(table: Any, ward_id: UUID, along: Any, paths: Collection[str]) -> tuple[Any, ...]:
    return col(table.ward_id) == ward_id, col(table.household_id).in_(along), col(table.unit_path).in_(paths)


def _cut_stays(session: Session, table: Any, mine: tuple[Any, ...], path: str, on: date) -> None:
    """Ends the stays that cross the day and goes on with them in the new unit; later ones belong to it as a whole."""
    crossing = (*mine, col(table.from_on) < on, col(table.until_on) > on)
    at = now()
    fresh = {"version": 1, "created_at": at, "updated_at": at, "from_on": on, "unit_path": path}
    rows = [
        {**row, **fresh, "id": new_id(), "came_by": MoveReason.BOUNDARY}
        for row in session.execute(sa.select(*sa.inspect(table).local_table.columns).where(*crossing)).mappings()
    ]
    ended = {"until_on": on, "left_by": MoveReason.BOUNDARY, "version": col(table.version) + 1, "updated_at": at}
    session.execute(sa.update(table).where(*crossing).values(**ended).execution_options(**_SILENT))
    later = (*mine, col(table.from_on) >= on)
    session.execute(sa.update(table).where(*later).values(unit_path=path).execution_options(**_SILENT))
    insert_rows(session, table, rows)


def _cut_spans(session: Session, table: Any, mine: tuple[Any, ...], path: str, on: date) -> None:
    """As the stays: what a fold of the cut stays gives, since a state goes on from one stay to the next."""
    crossing = (*mine, col(table.from_on) < on, col(table.until_on) > on)
    columns = list(sa.inspect(table).local_table.columns)
    changed: dict[str, Any] = {"from_on": sa.literal(on, sa.Date()), "unit_path": sa.literal(path)}
    later = (*mine, col(table.from_on) >= on)
    session.execute(sa.update(table).where(*later).values(unit_path=path).execution_options(**_SILENT))
    copied = sa.select(*(changed.get(c.name, c) for c in columns)).where(*crossing)
    session.execute(sa.insert(table).from_select([c.name for c in columns], copied))
    session.execute(sa.update(table).where(*crossing).values(until_on=on).execution_options(**_SILENT))


def _follow(session: Session, ward_id: UUID, along: Any, streets: Collection[Street], unit: Unit) -> int:
    """The rows that say where somebody or something stands now; how many people live there."""
    ids, path = [street.id for street in streets], {"unit_path": unit.path}
    at = {"version": col(Household.version) + 1, "updated_at": now()}
    here = col(Household.ward_id) == ward_id, col(Household.street_id).in_(ids)
    _update(session, Household, here, {**path, "unit_id": unit.id, **at})
    living = col(Person.ward_id) == ward_id, col(Person.household_id).in_(along)
    _update(session, Person, living, path)
    _update(session, StreetAssignment, _along(StreetAssignment, ward_id, ids), path)
    conflict = VisitConflict
    waiting = col(conflict.ward_id) == ward_id, col(conflict.household_id).in_(along), col(conflict.kept).is_(None)
    _update(session, conflict, waiting, path)
    counted = sa.select(sa.func.count()).where(*living, col(Person.left_on).is_(None))
    return session.execute(counted).scalar_one()


def _along(table: Any, ward_id: UUID, street_ids: Collection[UUID]) -> tuple[Any, ...]:
    return col(table.ward_id) == ward_id, col(table.street_id).in_(street_ids)


def _update(session: Session, table: Any, where: Any, values: dict[str, Any]) -> int:
    return affected(session.execute(sa.update(table).where(*where).values(**values).execution_options(**_SILENT)))


def _keep_journal(
    session: Session, ward_id: UUID, household_ids: Collection[UUID], path: str, on: date, reason: str
) -> None:
    """A line in the history of each household, as if it had moved by itself."""
    at = now()
    rows = [
        {
            "ward_id": ward_id,
            "id": new_id(),
            "version": 1,
            "created_at": at,
            "updated_at": at,
            "household_id": household_id,
            "unit_path": path,
            "person_id": None,
            "act": ChangeAct.MOVED,
            "cause": MoveReason.BOUNDARY,
            "happened_on": on,
            "reason": reason,
            "by_id": None,
        }
        for household_id in household_ids
    ]
    insert_rows(session, HouseholdChange, rows)


def end_foreign_assignments(session: Session, ward_id: UUID, paths: Collection[str], on: date) -> int:
    """Ends, on the eve of a day, whoever goes along a street of these units from a team that does not serve its unit;
    how many. Called when streets and teams are where they belong.
    """
    going = StreetAssignment
    member = sa.and_(col(TeamMember.ward_id) == col(going.ward_id), col(TeamMember.id) == col(going.member_id))
    still = sa.or_(col(going.to_on).is_(None), col(going.to_on) >= on)
    query = (
        sa.select(going, col(TeamMember.unit_path))
        .join(TeamMember, member)
        .where(col(going.ward_id) == ward_id, col(going.unit_path).in_(paths), still)
    )
    ended = 0
    for row, path in session.execute(query.execution_options(populate_existing=True)).all():
        if row.unit_path == path or row.unit_path.startswith(f"{path}."):
            continue
        if row.from_on >= on:
            session.delete(row)
        else:
            row.to_on = on - timedelta(days=1)
            touch(row)
            session.add(row)
        ended += 1
    session.flush()
    return ended
