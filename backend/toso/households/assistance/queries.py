"""Reading of help entries: lists, one entry with the residents it may be of, and residents to choose from."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.schemas import Page
from toso.households.assistance import schemas
from toso.households.assistance.catalogue import labels_of
from toso.households.assistance.record_matching import Known, candidates, likeness, typed_of
from toso.households.model.assistance_kinds import (
    HelpAct,
    HelpState,
)
from toso.households.model.assistance_tables import HelpEntry, HelpStep
from toso.households.model.items import Grade
from toso.households.model.reach import within
from toso.households.model.tables import Household, Person, Street
from toso.households.observations.search_text import search_terms
from toso.households.register.masking import mask_phone
from toso.identity.queries import names_of, unit_names
from toso.kit.clock import today
from toso.organisation.queries import units_where
from toso.organisation.tables import Unit

_SHOWN = 10
_ACTIONS = {HelpState.WAITING: ["settle", "forward"], HelpState.WITHDRAWN: list[str]()}
_SYSTEM = "Hệ thống tự ghép"


def page_of_entries(
    session: Session,
    scope: Scope,
    *,
    settled: bool,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[schemas.HelpEntryRow]:
    """Entries that wait in the lists in reach, the oldest first; or settled ones, the newest first."""
    state = col(HelpEntry.state)
    chosen = state != HelpState.WAITING if settled else state == HelpState.WAITING
    where = col(HelpEntry.ward_id) == scope.ward_id, scope.where(HelpEntry.unit_path), chosen
    total = None
    if cursor is None:
        total = session.execute(sa.select(sa.func.count()).select_from(HelpEntry).where(*where)).scalar_one()
    query = sa.select(HelpEntry).where(*where)
    order = (Order.newest if settled else Order.ascending)(HelpEntry.id)
    return page(
        session,
        query,
        order,
        cursor,
        limit,
        lambda rows: entry_rows(session, scope, rows),
        total=total,
        since=updated_since,
    )


def entry_rows(session: Session, scope: Scope, rows: Sequence[HelpEntry]) -> list[schemas.HelpEntryRow]:
    names = unit_names(session, {row.from_id for row in rows})
    neighbourhoods = _names_by_path(session, {row.unit_path for row in rows})
    wards = {grant.ward_path for grant in scope.actor.grants}
    return [
        schemas.HelpEntryRow(
            **row_values(row, names, None if row.unit_path in wards else neighbourhoods.get(row.unit_path))
        )
        for row in rows
    ]


def row_values(row: HelpEntry, names: dict[UUID, str], points_to: str | None) -> dict[str, Any]:
    own = {"id", "version", "on", "full_name", "birth_year", "address", "state"}
    return {
        **row.model_dump(include=own),
        "phone": mask_phone(row.phone),
        "helps": labels_of(row.helps),
        "from_name": names.get(row.from_id, ""),
        "place_label": row.place.label,
        "points_to": points_to,
        "state_label": row.state.label,
    }


def _names_by_path(session: Session, paths: set[str]) -> dict[str, str]:
    return {u.path: u.name for u in units_where(session, col(Unit.path).in_(paths), today())}


def show_entry(session: Session, scope: Scope, entry: HelpEntry) -> schemas.HelpEntryRead:
    """An entry that the caller found in reach, with residents in reach who may be the one."""
    session.flush()
    (row,) = entry_rows(session, scope, [entry])
    waits = entry.state is HelpState.WAITING
    matched = session.get(Person, (entry.ward_id, entry.person_id)) if entry.person_id else None
    return schemas.HelpEntryRead(
        **row.model_dump(),
        document_no=entry.document_no,
        grade_label=Grade(entry.grade).label,
        matched_name=matched.full_name if matched else None,
        matched_household_id=entry.household_id,
        candidates=_candidates(session, scope, entry) if waits else [],
        steps=_steps(session, entry),
        actions=_ACTIONS.get(entry.state, ["undo"]),
    )


def _candidates(session: Session, scope: Scope, entry: HelpEntry) -> list[schemas.HelpCandidateRead]:
    typed = typed_of(entry.full_name, entry.birth_year, entry.address, entry.phone, entry.citizen_key)
    found = candidates(session, entry.ward_id, typed, within(scope))
    likely = sorted(((likeness(typed, k), k) for k in found), key=lambda pair: (-len(pair[0]), pair[1].person_id))
    chosen = [(words, k) for words, k in likely if words][:_SHOWN]
    rows = {row.id: row for row in _residents(session, scope, [k.person_id for _, k in chosen])}
    names = _names_by_path(session, {k.unit_path for _, k in chosen})
    return [_candidate(rows[k.person_id], k, names, words) for words, k in chosen]


def _candidate(row: Any, known: Known, names: dict[str, str], words: list[str]) -> schemas.HelpCandidateRead:
    return schemas.HelpCandidateRead(
        person_id=known.person_id,
        household_id=known.household_id,
        full_name=row.full_name,
        birth_year=known.birth_year,
        phone=mask_phone(known.phone),
        household_code=row.code,
        house_no=row.house_no,
        street_name=row.name,
        unit_name=names.get(known.unit_path, ""),
        likenesses=words,
    )


def _residents(session: Session, scope: Scope, ids: Sequence[UUID]) -> Sequence[Any]:
    return session.execute(_resident_query(scope).where(col(Person.id).in_(ids))).all()


def _resident_query(scope: Scope) -> Any:
    """Residents of open households in reach, with their addresses."""
    home = sa.and_(col(Household.ward_id) == col(Person.ward_id), col(Household.id) == col(Person.household_id))
    street = sa.and_(col(Street.ward_id) == col(Household.ward_id), col(Street.id) == col(Household.street_id))
    return (
        sa.select(
            col(Person.id),
            col(Person.full_name),
            col(Person.birth_year),
            col(Household.id).label("household_id"),
            col(Household.code),
            col(Household.house_no),
            col(Street.name),
        )
        .join(Household, home)
        .join(Street, street)
        .where(within(scope), col(Person.left_on).is_(None), col(Household.closed_on).is_(None))
    )


def _steps(session: Session, entry: HelpEntry) -> list[schemas.HelpStepRead]:
    query = sa.select(HelpStep).where(col(HelpStep.ward_id) == entry.ward_id, col(HelpStep.entry_id) == entry.id)
    rows = session.execute(query.order_by(col(HelpStep.id))).scalars().all()
    names = names_of(session, [row.by_id for row in rows])
    return [
        schemas.HelpStepRead(
            at=row.created_at,
            by_name=names.get(row.by_id, "") if row.by_id else _SYSTEM,
            label=HelpAct(row.act).label,
            reason=row.reason,
        )
        for row in rows
    ]


def choose_people(session: Session, scope: Scope, body: schemas.ResidentSearch) -> schemas.ResidentChoicesRead:
    """Residents in reach along a street, or whose name holds every word that was typed."""
    query = _resident_query(scope)
    if body.street_id is not None:
        query = query.where(col(Household.street_id) == body.street_id)
    for term in search_terms(body.text):
        query = query.where(sa.literal_column("' '").op("||")(col(Person.name_search)).like(f"% {term}%"))
    order = col(Street.position), col(Household.position), col(Household.id), col(Person.id)
    rows = session.execute(query.order_by(*order).limit(body.limit + 1)).all()
    return schemas.ResidentChoicesRead(
        people=[
            schemas.ResidentChoiceRead(
                id=row.id,
                full_name=row.full_name,
                birth_year=row.birth_year,
                household_id=row.household_id,
                household_code=row.code,
                house_no=row.house_no,
                street_name=row.name,
            )
            for row in rows[: body.limit]
        ],
        more=len(rows) > body.limit,
    )
