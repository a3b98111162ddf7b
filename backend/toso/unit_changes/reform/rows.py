"""Rows of a ward that ends: copied with the same ids under the key of the ward that goes on, closed where they were.

A copy is one statement a table. It still bears the paths of the old units: the moves of `unit_moves` then take it to
the new ones, so that the days before stay under the units of then.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import insert_rows
from toso.core.vault import the_vault
from toso.households.consents.tables import Consent, LegalHold
from toso.households.indicators.summary import recount
from toso.households.model import citizen_ids
from toso.households.model.kinds import MoveReason
from toso.households.model.tables import (
    Household,
    HouseholdLineage,
    HouseholdSpan,
    HouseholdStay,
    Observation,
    Person,
    PersonSpan,
    PersonStay,
    Street,
    StreetAssignment,
)
from toso.households.model.visit_tables import Visit, VisitConflict
from toso.households.observations.entry import refresh_place
from toso.households.paper.tables import PaperRow, PaperSheet
from toso.households.register.codes import next_codes
from toso.households.register.tables import NotDuplicate
from toso.kit.clock import now
from toso.organisation.tables import TeamMember

_SILENT = {"synchronize_session": False}
_PART = 500


@dataclass(frozen=True)
class Ways:
    """From which ward to which, on which day."""

    old: UUID
    new: UUID
    on: date

    @property
    def eve(self) -> date:
        return self.on - timedelta(days=1)


def copy_rows(session: Session, ways: Ways, table: Any, *where: Any, **values: Any) -> None:
    """The rows of the old ward as rows of the new one; `values`: columns that differ."""
    columns = list(sa.inspect(table).local_table.columns)
    changed: Mapping[str, Any] = {"ward_id": ways.new, **values}
    chosen = [sa.literal(changed[c.name], c.type) if c.name in changed else c for c in columns]
    copied = sa.select(*chosen).where(col(table.ward_id) == ways.old, *where)
    session.execute(sa.insert(table).from_select([c.name for c in columns], copied))


def copy_streets(session: Session, ways: Ways, street_ids: Collection[UUID], path: str) -> None:
    """Streets, and whoever and whatever is or was along them, under the paths that they had; `path`: of the new unit,
    after which a household is numbered anew whose number somebody has there.
    """
    homes = _homes(ways.old, street_ids)
    people = sa.select(col(Person.id)).where(col(Person.ward_id) == ways.old, col(Person.household_id).in_(homes))
    copy_rows(session, ways, Street, col(Street.id).in_(street_ids))
    _copy_households(session, ways, homes, path)
    copy_rows(session, ways, Person, col(Person.household_id).in_(homes), citizen_key=None)
    _index_numbers(session, ways.new, _homes(ways.new, street_ids))
    for table in (HouseholdStay, HouseholdSpan, LegalHold):
        copy_rows(session, ways, table, col(table.household_id).in_(homes))
    for table in (PersonStay, PersonSpan):
        copy_rows(session, ways, table, col(table.household_id).in_(homes), col(table.person_id).in_(people))
    of_them = sa.or_(col(Observation.subject_id).in_(homes), col(Observation.subject_id).in_(people))
    copy_rows(session, ways, Observation, of_them)
    copy_rows(session, ways, Consent, col(Consent.person_id).in_(people))
    _copy_pairs(session, ways, homes)
    sheets = sa.select(col(PaperSheet.id)).where(
        col(PaperSheet.ward_id) == ways.old, col(PaperSheet.street_id).in_(street_ids)
    )
    copy_rows(session, ways, PaperSheet, col(PaperSheet.street_id).in_(street_ids))
    copy_rows(session, ways, PaperRow, col(PaperRow.sheet_id).in_(sheets), _is_there(PaperRow.household_id, ways.new))
    _take_conflicts(session, ways, homes)


def _take_conflicts(session: Session, ways: Ways, homes: Any) -> None:
    """Answers that wait are decided where the household is, beside a copy of their sheet; as a visit it stays the old
    ward's, whose month it is in.
    """
    row = VisitConflict
    waiting = col(row.ward_id) == ways.old, col(row.household_id).in_(homes), col(row.kept).is_(None)
    copy_rows(session, ways, Visit, col(Visit.id).in_(sa.select(col(row.visit_id)).where(*waiting)))
    _do(session, sa.update(row).where(*waiting).values(ward_id=ways.new))


def _homes(ward_id: UUID, street_ids: Collection[UUID]) -> sa.Select[Any]:
    return sa.select(col(Household.id)).where(
        col(Household.ward_id) == ward_id, col(Household.street_id).in_(street_ids)
    )


def _is_there(column: Any, ward_id: UUID) -> sa.ColumnElement[bool]:
    return col(column).in_(sa.select(col(Household.id)).where(col(Household.ward_id) == ward_id))


def _copy_pairs(session: Session, ways: Ways, homes: Any) -> None:
    """Rows that join two households, with whichever of them comes later."""
    for table, one, other in (
        (HouseholdLineage, HouseholdLineage.from_id, HouseholdLineage.to_id),
        (NotDuplicate, NotDuplicate.one_id, NotDuplicate.other_id),
    ):
        either = sa.or_(col(one).in_(homes), col(other).in_(homes))
        copy_rows(session, ways, table, either, _is_there(one, ways.new), _is_there(other, ways.new))


def _copy_households(session: Session, ways: Ways, homes: Any, path: str) -> None:
    """Two wards may have numbered alike: whoever comes second gets a number of the new unit."""
    taken = sa.select(col(Household.code)).where(col(Household.ward_id) == ways.new)
    free = col(Household.code).not_in(taken)
    alike = sa.select(*sa.inspect(Household).local_table.columns).where(
        col(Household.ward_id) == ways.old, col(Household.id).in_(homes), col(Household.code).in_(taken)
    )
    rows = [dict(row) for row in session.execute(alike.order_by(col(Household.code))).mappings()]
    copy_rows(session, ways, Household, col(Household.id).in_(homes), free)
    if not rows:
        return
    codes = next_codes(session, ways.new, path, len(rows))
    insert_rows(session, Household, [r | {"ward_id": ways.new, "code": c} for r, c in zip(rows, codes, strict=True)])
    ids = [row["id"] for row in rows]
    for start in range(0, len(ids), _PART):
        both = sa.and_(col(Street.ward_id) == col(Household.ward_id), col(Street.id) == col(Household.street_id))
        query = sa.select(Household, Street).join(Street, both)
        part = col(Household.id).in_(ids[start : start + _PART])
        for household, street in session.execute(query.where(col(Household.ward_id) == ways.new, part)):
            refresh_place(household, street)
            session.add(household)
    session.flush()


def _index_numbers(session: Session, ward_id: UUID, homes: Any) -> None:
    """A citizen's number is found by an index of the ward's own."""
    kept = sa.select(Person).where(
        col(Person.ward_id) == ward_id, col(Person.household_id).in_(homes), col(Person.citizen_id).is_not(None)
    )
    vault = the_vault()
    for person in session.execute(kept).scalars():
        number = citizen_ids.read(person)
        person.citizen_key = None if number is None else vault.index(number, ward_id)
        session.add(person)
    session.flush()


def copy_assignments(session: Session, ways: Ways, street_ids: Collection[UUID]) -> None:
    """Who goes along these streets, as far as they are in a team of the new ward."""
    going = StreetAssignment
    there = sa.select(col(TeamMember.id)).where(col(TeamMember.ward_id) == ways.new)
    still = sa.or_(col(going.to_on).is_(None), col(going.to_on) >= ways.on)
    copy_rows(session, ways, going, col(going.street_id).in_(street_ids), still, col(going.member_id).in_(there))


def close_streets(session: Session, ways: Ways, street_ids: Collection[UUID]) -> None:
    """In the old ward everybody along these streets has gone on the day; what began later is in the new one alone."""
    homes = _homes(ways.old, street_ids)
    at, on = now(), ways.on
    for stays, spans in ((HouseholdStay, HouseholdSpan), (PersonStay, PersonSpan)):
        for table, ended in (
            (stays, {"left_by": MoveReason.BOUNDARY, "version": col(stays.version) + 1, "updated_at": at}),
            (spans, {}),
        ):
            mine = col(table.ward_id) == ways.old, col(table.household_id).in_(homes)
            _do(session, sa.delete(table).where(*mine, col(table.from_on) >= on))
            _do(session, sa.update(table).where(*mine, col(table.until_on) > on).values(until_on=on, **ended))
    living = col(Person.ward_id) == ways.old, col(Person.household_id).in_(homes), col(Person.left_on).is_(None)
    _do(session, sa.update(Person).where(*living).values(left_on=on))
    standing = col(Household.ward_id) == ways.old, col(Household.street_id).in_(street_ids)
    closed = {"closed_on": on, "closed_reason": MoveReason.BOUNDARY}
    risen = {"version": col(Household.version) + 1, "updated_at": at}
    _do(session, sa.update(Household).where(*standing, col(Household.closed_on).is_(None)).values(**closed, **risen))
    going = StreetAssignment
    along = col(going.ward_id) == ways.old, col(going.street_id).in_(street_ids)
    _do(session, sa.delete(going).where(*along, col(going.from_on) >= on))
    still = sa.or_(col(going.to_on).is_(None), col(going.to_on) >= on)
    _do(session, sa.update(going).where(*along, still).values(to_on=ways.eve))
    recount(session, ways.old)


def _do(session: Session, statement: Any) -> None:
    session.execute(statement.execution_options(**_SILENT))
