"""Views of who opened whose data and why, from the audit log: for the desk, the auditor, and a resident who asks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.labels import action_label, object_label
from toso.audit.queries import reached
from toso.audit.tables import AuditEvent
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import cut
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.households.model.tables import FOREVER, Household, Person, PersonStay
from toso.households.model.twins import lived_in, twins_of
from toso.households.privacy import schemas
from toso.households.register.writes import RevealPurpose
from toso.identity.queries import names_of
from toso.kit.clock import VIETNAM, today
from toso.organisation.queries import units_where
from toso.organisation.tables import Unit

# Acts that show data without changing any: of one household or person, and of many at once.
_LOOKS = (
    Action.HOUSEHOLD_READ,
    Action.HOUSEHOLD_REVEAL,
    Action.HOUSEHOLD_EXPORT,
    "visit.round",
    "help.read",
)
# Acts of which only some parts show data: the finding and the extract of a request, printed sheets opened again.
_PARTS = ((Action.PRIVACY_MANAGE, "person"), (Action.PAPER_ENTER, "paper_sheet"))
_FIELDS = {
    "phone": "số điện thoại của hộ",
    "person_phone": "số điện thoại của người",
    "person_citizen_id": "số định danh",
}


@dataclass(frozen=True)
class AccessFilter:
    """`person_id` asks who saw that person: the households they lived in, while they lived there, and themselves."""

    household_id: UUID | None = None
    person_id: UUID | None = None
    actor_id: UUID | None = None
    from_day: date | None = None
    to_day: date | None = None
    only_full_numbers: bool = False


def page_of_views(
    session: Session, scope: Scope, filters: AccessFilter, *, before: int | None, limit: int
) -> Page[schemas.ViewRead]:
    """Newest first; `before` is a sequence number (the cursor). Raises NotFound for a foreign person or household."""
    event = AuditEvent
    query = sa.select(event).where(
        col(event.ward_id) == scope.ward_id, reached(scope), *_conditions(session, scope, filters)
    )
    if before is not None:
        query = query.where(col(event.seq) < before)
    rows = session.execute(query.order_by(col(event.seq).desc()).limit(limit + 1)).scalars().all()
    return cut(rows, limit, lambda shown: _read(session, scope.ward_id, shown), lambda row: str(row.seq))


def _conditions(session: Session, scope: Scope, filters: AccessFilter) -> list[Any]:
    event = AuditEvent
    found: list[Any] = []
    if filters.person_id is not None:
        _check_reached(scope, session.get(Person, (scope.ward_id, filters.person_id)))
        found.append(_of_person(session, scope.ward_id, filters.person_id))
    elif filters.household_id is not None:
        _check_reached(scope, session.get(Household, (scope.ward_id, filters.household_id)))
        found.append(col(event.object_id).in_([filters.household_id, *_ever_in(session, scope.ward_id, filters)]))
    else:
        parts = [sa.and_(col(event.action) == action.value, col(event.object_kind) == kind) for action, kind in _PARTS]
        found.append(sa.or_(col(event.action).in_([str(act) for act in _LOOKS]), *parts))
    if filters.actor_id is not None:
        found.append(col(event.actor_id) == filters.actor_id)
    if filters.only_full_numbers:
        found.append(col(event.action) == Action.HOUSEHOLD_REVEAL.value)
    if filters.from_day is not None:
        found.append(col(event.at) >= _midnight(filters.from_day))
    if filters.to_day is not None:
        found.append(col(event.at) < _midnight(filters.to_day + timedelta(days=1)))
    return found


def _check_reached(scope: Scope, row: Household | Person | None) -> None:
    if row is None or not scope.covers(row.unit_path):
        raise NotFound


def _ever_in(session: Session, ward_id: UUID, filters: AccessFilter) -> list[UUID]:
    query = sa.select(col(PersonStay.person_id)).where(
        col(PersonStay.ward_id) == ward_id, col(PersonStay.household_id) == filters.household_id
    )
    return list(session.execute(query).scalars())


def _of_person(session: Session, ward_id: UUID, person_id: UUID) -> Any:
    event, person = AuditEvent, session.get_one(Person, (ward_id, person_id))
    persons = [person, *twins_of(session, person)]
    parts: list[Any] = [col(event.object_id).in_([one.id for one in persons])]
    for household_id, _, until in lived_in(session, persons):
        during = [col(event.object_id) == household_id]
        if until != FOREVER:
            during.append(col(event.at) < _midnight(until))
        parts.append(sa.and_(*during))
    return sa.or_(*parts)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM)


def _read(session: Session, ward_id: UUID, rows: Sequence[AuditEvent]) -> list[schemas.ViewRead]:
    names = names_of(session, [row.actor_id for row in rows])
    codes = _codes(session, ward_id, {row.object_id for row in rows if row.object_id is not None})
    paths = {row.unit_path for row in rows}
    units = {u.path: u.name for u in units_where(session, col(Unit.path).in_(paths), today())} if paths else {}
    return [
        schemas.ViewRead(
            seq=row.seq,
            at=row.at,
            actor_name=names.get(row.actor_id, "—") if row.actor_id else "Hệ thống",
            action=row.action,
            action_label=action_label(row.action),
            object_label=object_label(row.object_kind),
            household_code=codes.get(row.object_id),
            unit_name=units.get(row.unit_path, ""),
            purpose=row.note.get("purpose"),
            purpose_label=_purpose(row.note.get("purpose")),
            fields=[_FIELDS.get(f, f) for f in row.fields] if row.action == Action.HOUSEHOLD_REVEAL.value else [],
        )
        for row in rows
    ]


def _purpose(code: Any) -> str | None:
    known = {purpose.value for purpose in RevealPurpose}
    return RevealPurpose(code).label if code in known else None


def _codes(session: Session, ward_id: UUID, ids: set[UUID]) -> dict[UUID | None, str]:
    """Codes of households by the id of the household or of a person of it."""
    own = sa.select(col(Household.id), col(Household.code)).where(
        col(Household.ward_id) == ward_id, col(Household.id).in_(ids)
    )
    home = sa.and_(col(Household.ward_id) == col(Person.ward_id), col(Household.id) == col(Person.household_id))
    theirs = sa.select(col(Person.id), col(Household.code)).join(Household, home)
    theirs = theirs.where(col(Person.ward_id) == ward_id, col(Person.id).in_(ids))
    return {found: code for query in (own, theirs) for found, code in session.execute(query)}
