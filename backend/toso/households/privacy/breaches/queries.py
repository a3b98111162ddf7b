"""The register of breaches as the API shows it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import available
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.schemas import Page
from toso.households.privacy.breaches import clock, schemas
from toso.households.privacy.breaches.tables import BreachState, DataBreach, code_of
from toso.households.privacy.breaches.workflow import BREACH_STEPS, BREACH_WORKFLOW
from toso.households.privacy.schemas import RequestStepRead
from toso.identity.queries import names_of
from toso.kit.clock import now


def page_of_breaches(
    session: Session, scope: Scope, *, cursor: str | None, limit: int, updated_since: datetime | None = None
) -> Page[schemas.BreachRow]:
    """The newest first."""
    query = sa.select(DataBreach).where(col(DataBreach.ward_id) == scope.ward_id, scope.where(DataBreach.unit_path))

    def read(rows: Sequence[DataBreach]) -> list[schemas.BreachRow]:
        return [schemas.BreachRow(**_row(row)) for row in rows]

    return page(session, query, Order.newest(DataBreach.id, name="newest"), cursor, limit, read, since=updated_since)


def open_breaches(session: Session, scope: Scope, limit: int) -> Sequence[DataBreach]:
    """Of which the authority was not told yet, the one that is due first at the head."""
    b = DataBreach
    query = sa.select(b).where(
        col(b.ward_id) == scope.ward_id, scope.where(b.unit_path), col(b.state) == BreachState.OPEN
    )
    return session.execute(query.order_by(col(b.due_at), col(b.id)).limit(limit)).scalars().all()


def _row(row: DataBreach) -> dict[str, Any]:
    own = row.model_dump(include={"id", "version", "state", "discovered_at", "due_at", "told_at", "happened"})
    open_still = row.state is BreachState.OPEN
    return {
        **own,
        "code": code_of(row),
        "state_label": BREACH_WORKFLOW.states[row.state.value],
        "hours_left": clock.hours_left(row.due_at, now()) if open_still else None,
        "late": (row.told_at or row.closed_at or now()) > row.due_at,
    }


def show_breach(session: Session, scope: Scope, row: DataBreach) -> schemas.BreachRead:
    session.flush()
    by = names_of(session, [row.by_id]).get(row.by_id, "") if row.by_id else ""
    own = row.model_dump(include={"whose", "people", "measures", "told_whom", "closed_at", "outcome"})
    return schemas.BreachRead(
        **_row(row),
        **own,
        by_name=by,
        may_change=row.state is not BreachState.CLOSED and scope.actor.may(Action.BREACH_MANAGE),
        steps=[
            RequestStepRead(name=name, label=BREACH_STEPS.label(name))
            for name in available(BREACH_STEPS, scope.actor, row)
        ],
    )
