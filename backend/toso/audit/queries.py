"""Reading of the audit log."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import first_break
from toso.audit.schemas import AuditEventRead, ChainRead
from toso.audit.tables import AuditEvent, AuditHead
from toso.authz.actor import Scope
from toso.core.schemas import Page


def page_of_events(
    session: Session,
    scope: Scope,
    *,
    before: int | None,
    limit: int,
    object_id: UUID | None,
    action: str | None,
) -> Page[AuditEventRead]:
    """Newest first; `before` is a sequence number (the cursor)."""
    query = sa.select(AuditEvent).where(col(AuditEvent.ward_id).in_(scope.ward_ids))
    if before is not None:
        query = query.where(col(AuditEvent.seq) < before)
    if object_id is not None:
        query = query.where(col(AuditEvent.object_id) == object_id)
    if action is not None:
        query = query.where(col(AuditEvent.action) == action)
    rows = session.execute(query.order_by(col(AuditEvent.seq).desc()).limit(limit + 1)).scalars().all()
    items = [AuditEventRead.model_validate(row) for row in rows[:limit]]
    return Page(items=items, next=str(items[-1].seq) if len(rows) > limit else None, total=None)


def chain_of(session: Session, scope: Scope) -> ChainRead:
    broken = first_break(session, scope.ward_id)
    head = session.get(AuditHead, scope.ward_id)
    return ChainRead(
        whole=broken is None, broken_at=broken, seq=head.seq if head else 0, chain=head.chain if head else ""
    )


def broken_chains(session: Session, *, expected_seq: int | None = None) -> dict[UUID, int]:
    """The wards whose chain no longer holds, each with the sequence number of the break."""
    wards = session.execute(sa.select(col(AuditHead.ward_id))).scalars().all()
    found = {ward_id: first_break(session, ward_id, expected_seq=expected_seq) for ward_id in wards}
    return {ward_id: seq for ward_id, seq in found.items() if seq is not None}
