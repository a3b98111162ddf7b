"""Reading of delegations that one gave, received, or administers."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.identity.delegations.schemas import DelegationRead, DelegationState
from toso.identity.queries import names_of, unit_names
from toso.identity.tables import Delegation
from toso.kit.clock import now


def page_of_delegations(
    session: Session, scope: Scope, cursor: str | None, limit: int, *, updated_since: datetime | None = None
) -> Page[DelegationRead]:
    """Newest first."""
    condition = _visible(scope)
    query = sa.select(Delegation).where(condition)
    order = Order.newest(Delegation.id, name="newest")
    total = session.execute(sa.select(sa.func.count()).select_from(Delegation).where(condition)).scalar_one()
    return page(
        session,
        query,
        order,
        cursor,
        limit,
        lambda rows: read_delegations(session, rows),
        total=total,
        since=updated_since,
    )


def _visible(scope: Scope) -> sa.ColumnElement[bool]:
    return sa.or_(
        scope.where(Delegation.unit_path, Delegation.from_user_id), col(Delegation.to_user_id) == scope.user_id
    )


def get_for_change(session: Session, scope: Scope, delegation_id: UUID) -> Delegation:
    query = sa.select(Delegation).where(col(Delegation.id) == delegation_id, _visible(scope)).with_for_update()
    row = session.execute(query).scalar_one_or_none()
    if row is None:
        raise NotFound
    return row


def state_of(row: Delegation) -> DelegationState:
    if row.revoked_at is not None:
        return "revoked"
    at = now()
    if at < row.starts_at:
        return "upcoming"
    return "active" if at < row.ends_at else "over"


def read_delegations(session: Session, rows: Sequence[Delegation]) -> list[DelegationRead]:
    people = names_of(session, [i for row in rows for i in (row.from_user_id, row.to_user_id)])
    units = unit_names(session, {row.unit_id for row in rows})
    return [
        DelegationRead(
            id=row.id,
            from_user_id=row.from_user_id,
            from_name=people[row.from_user_id],
            to_user_id=row.to_user_id,
            to_name=people[row.to_user_id],
            role=row.role,
            role_label=row.role.label,
            unit_id=row.unit_id,
            unit_name=units[row.unit_id],
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            reason=row.reason,
            revoked_at=row.revoked_at,
            state=state_of(row),
            version=row.version,
            actions=["revoke"] if state_of(row) in {"upcoming", "active"} else [],
        )
        for row in rows
    ]
