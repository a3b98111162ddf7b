"""Journal of a household: changes to it, and the cells of a file from which an import brought what is known."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.model.items import Channel
from toso.households.model.tables import Household, Observation, Person
from toso.households.register import schemas
from toso.households.register.import_sources import ImportSource, read_source
from toso.households.register.tables import ChangeAct, HouseholdChange
from toso.identity.queries import names_of

_SHOWN = 100


def changes_of(session: Session, household: Household) -> list[schemas.HouseholdChangeRead]:
    """The newest acts of the journal first."""
    change = HouseholdChange
    query = sa.select(change).where(col(change.ward_id) == household.ward_id, col(change.household_id) == household.id)
    rows = session.execute(query.order_by(col(change.id).desc()).limit(_SHOWN)).scalars().all()
    names = names_of(session, [row.by_id for row in rows])
    sources = {row.id: source for row in rows if (source := read_source(row.source))}
    subjects = _subjects(session, household) if sources else {}
    return [
        schemas.HouseholdChangeRead(
            id=row.id,
            act=row.act,
            act_label=ChangeAct(row.act).label,
            cause=row.cause,
            cause_label=None if row.cause is None else row.cause.label,
            person_id=row.person_id,
            happened_on=row.happened_on,
            reason=row.reason,
            source=sources[row.id].place() if row.id in sources else "",
            cells=_cells(sources[row.id], household.id, subjects) if row.id in sources else [],
            by_name=names.get(row.by_id, "") if row.by_id else "",
            at=row.created_at,
        )
        for row in rows
    ]


def _subjects(session: Session, household: Household) -> dict[UUID, str]:
    """Names of the household and of whoever belongs to it: others are of a household that may be out of reach."""
    query = sa.select(col(Person.id), col(Person.full_name)).where(
        col(Person.ward_id) == household.ward_id, col(Person.household_id) == household.id
    )
    people = {person.id: person.full_name for person in session.execute(query.order_by(col(Person.id)))}
    return {household.id: household.name, **people}


def _cells(source: ImportSource, household_id: UUID, subjects: Mapping[UUID, str]) -> list[schemas.SourceCellRead]:
    return [
        schemas.SourceCellRead(subject_id=subject_id, subject_name=name, field_label=label, cell=cell)
        for subject_id, name in subjects.items()
        for label, cell in source.filled(subject_id, household=subject_id == household_id)
    ]


def sources_of(session: Session, ward_id: UUID, rows: Any) -> dict[tuple[UUID, UUID | None], ImportSource | None]:
    """Of the imports among observations: where they stood, by household and import."""
    imported = [row for row in rows if row.channel == Channel.IMPORT and row.event_id]
    if not imported:
        return {}
    change = HouseholdChange
    query = sa.select(col(change.household_id), col(change.event_id), col(change.source)).where(
        col(change.ward_id) == ward_id,
        col(change.household_id).in_({row.household_id for row in imported}),
        col(change.event_id).in_({row.event_id for row in imported}),
        col(change.source).is_not(None),
    )
    return {(home, event): read_source(text) for home, event, text in session.execute(query)}


def cell_of(source: ImportSource | None, row: Any) -> str:
    """The cell of what was seen; empty for what no import brought."""
    return source.cell(row.subject_id, row.item, row.value) if source else ""


class TakenBack(NamedTuple):
    """By whom, when and why an observation was taken back."""

    by_id: UUID | None
    at: datetime
    reason: str


def taken_back(session: Session, ward_id: UUID, subject_ids: Collection[UUID]) -> dict[UUID, TakenBack]:
    """By observation, of those of these subjects that were taken back."""
    back, change = Observation, HouseholdChange
    reason = sa.func.coalesce(col(change.reason), "")
    query = (
        sa.select(col(back.retracts_id), col(back.by_id), col(back.at), reason)
        .outerjoin(change, sa.and_(*_of_retraction(back, change)))
        .where(col(back.ward_id) == ward_id, col(back.subject_id).in_(subject_ids), col(back.retracts_id).is_not(None))
    )
    return {one: TakenBack(*words) for one, *words in session.execute(query).all()}


def _of_retraction(back: type[Observation], change: type[HouseholdChange]) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        col(change.ward_id) == col(back.ward_id),
        col(change.household_id) == col(back.household_id),
        col(change.event_id) == col(back.id),
    )


def retraction_words(back: TakenBack | None, names: Mapping[UUID, str]) -> dict[str, Any]:
    """The sentence of a history about an observation that was taken back, or of one that stands."""
    by_name = names.get(back.by_id, "") if back and back.by_id else ""
    return {
        "retracted": back is not None,
        "retracted_at": back.at if back else None,
        "retracted_by_name": by_name,
        "retraction_reason": back.reason if back else "",
    }
