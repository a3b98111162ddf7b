"""The register of requests as the API shows it: its list with what is due, one request whole."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import available
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.schemas import Page
from toso.households.consents.kinds import (
    RequestKind,
    RequestState,
)
from toso.households.consents.tables import SubjectRequest, code_of
from toso.households.model.tables import Household, Person
from toso.households.privacy import schemas
from toso.households.privacy.workflow import REQUEST_STEPS, REQUEST_WORKFLOW
from toso.identity.queries import names_of, unit_names
from toso.kit.clock import today

OPEN = (RequestState.RECEIVED, RequestState.ACKNOWLEDGED)
_NEVER = date(9999, 12, 31)


def page_of_requests(
    session: Session,
    scope: Scope,
    *,
    is_open: bool | None,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[schemas.SubjectRequestRow]:
    """Open ones by what is due next, then closed ones, the newest first."""
    request = SubjectRequest
    query = sa.select(request).where(col(request.ward_id) == scope.ward_id, scope.where(request.unit_path))
    if is_open is not None:
        open_ones = col(request.state).in_(OPEN)
        query = query.where(open_ones if is_open else sa.not_(open_ones))
    total = None
    if cursor is None:
        total = session.execute(sa.select(sa.func.count()).select_from(query.subquery())).scalar_one()
    received = col(request.state) == RequestState.RECEIVED
    due = sa.case(
        (received, col(request.acknowledge_by)), (col(request.closed_on).is_(None), col(request.due_on)), else_=_NEVER
    )
    order = Order.ascending(due, request.id, name="due", keys=lambda row: [next_due(row) or _NEVER])

    def read(rows: Sequence[SubjectRequest]) -> list[schemas.SubjectRequestRow]:
        codes = _codes(session, scope.ward_id, rows)
        return [schemas.SubjectRequestRow(**_row(r, codes.get(r.household_id))) for r in rows]

    return page(session, query, order, cursor, limit, read, total=total, since=updated_since)


def next_due(row: SubjectRequest) -> date | None:
    """The last day of what comes next; None when it is closed."""
    if row.closed_on is not None:
        return None
    return row.acknowledge_by if row.state is RequestState.RECEIVED else row.due_on


def _row(row: SubjectRequest, household_code: str | None) -> dict[str, Any]:
    due = next_due(row)
    own = row.model_dump(
        include={
            "id",
            "version",
            "kind",
            "channel",
            "third_party",
            "state",
            "received_on",
            "acknowledge_by",
            "acknowledged_on",
            "due_on",
            "extended",
            "closed_on",
        }
    )
    return {
        **own,
        "code": code_of(row),
        "kind_label": row.kind.label,
        "channel_label": row.channel.label,
        "state_label": REQUEST_WORKFLOW.states[row.state.value],
        "next_due": due,
        "days_left": None if due is None else (due - today()).days,
        "household_code": household_code,
        "person_known": row.person_id is not None,
    }


def _codes(session: Session, ward_id: UUID, rows: Any) -> dict[UUID | None, str]:
    ids = {row.household_id for row in rows if row.household_id is not None}
    query = sa.select(col(Household.id), col(Household.code)).where(
        col(Household.ward_id) == ward_id, col(Household.id).in_(ids)
    )
    return {found.id: found.code for found in session.execute(query)}


def show_request(session: Session, scope: Scope, row: SubjectRequest) -> schemas.SubjectRequestRead:
    session.flush()
    person = None if row.person_id is None else session.get(Person, (row.ward_id, row.person_id))
    household = None if row.household_id is None else session.get(Household, (row.ward_id, row.household_id))
    units = {} if household is None else unit_names(session, {household.unit_id})
    by = names_of(session, [row.by_id]).get(row.by_id, "") if row.by_id else ""
    actions = _actions(scope, row, person)
    steps = available(REQUEST_STEPS, scope.actor, row)
    return schemas.SubjectRequestRead(
        **_row(row, household.code if household else None),
        person_id=row.person_id,
        person_name=person.full_name if person else None,
        household_id=row.household_id,
        unit_name=units.get(household.unit_id) if household else None,
        note=row.note,
        outcome=row.outcome,
        extension_reason=row.extension_reason,
        by_name=by,
        actions=actions,
        steps=[schemas.RequestStepRead(name=n, label=REQUEST_STEPS.label(n)) for n in actions if n in steps],
    )


def _actions(scope: Scope, row: SubjectRequest, person: Person | None) -> list[str]:
    """The steps open to this person on the request now."""
    if row.closed_on is not None or not scope.actor.may(Action.PRIVACY_MANAGE):
        return []
    known = person is not None and person.erased_on is None
    found = available(REQUEST_STEPS, scope.actor, row)
    if row.kind is RequestKind.DELETION and "done" in found:
        found.remove("done")
        found += ["erase"] if known else []
    if row.kind is RequestKind.WITHDRAWAL and not known and "done" in found:
        found.remove("done")
    found.append("name_person")
    if not row.extended:
        found.append("extend")
    if known and row.kind is RequestKind.ACCESS:
        found.append("extract")
    return found
