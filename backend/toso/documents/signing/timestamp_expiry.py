"""Expiry of time stamps: signed files whose stamp comes near its end, and those that could not be stamped again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.settings import Settings
from toso.documents.signing.refusals import NoLaterStamp
from toso.documents.signing.stamps import ended_algorithms
from toso.documents.signing.state import verified_where
from toso.documents.signing.tables import SignedFile
from toso.documents.tables import Document
from toso.kit.clock import system_now

RETRY_AFTER = timedelta(hours=6)
NO_LATER = NoLaterStamp.title
# A service gets its new certificate some weeks before the old one ends: until then waiting for it is no fault.
_PATIENT_UNTIL = timedelta(days=30)


def in_force_now(table: Any = SignedFile) -> sa.ColumnElement[bool]:
    """The newest verified file of each part (as `state.in_force` says)."""
    later = aliased(SignedFile)
    newer = sa.select(sa.literal(1)).where(
        col(later.ward_id) == table.ward_id,
        col(later.document_id) == table.document_id,
        col(later.part) == table.part,
        col(later.seq) > table.seq,
        verified_where(later),
    )
    return sa.and_(verified_where(table), ~newer.exists())


def due(settings: Settings, at: datetime) -> sa.ColumnElement[bool]:
    """In force, its stamp ends within the days set (or nobody looked yet), and not tried a moment ago."""
    horizon = at + timedelta(days=settings.restamp_days)
    names = col(SignedFile.stamp_algorithms)
    ending = [names.contains(f" {name} ", autoescape=True) for name in ended_algorithms(settings, horizon)]
    tried = col(SignedFile.stamp_tried_at)
    return sa.and_(
        in_force_now(),
        sa.or_(col(SignedFile.stamp_until) <= horizon, names == "", *ending),
        sa.or_(tried.is_(None), tried < at - RETRY_AFTER),
    )


@dataclass(frozen=True)
class Failing:
    """How many signed files could not be stamped again; one of their documents, the earliest end, a reason."""

    files: int
    document_id: UUID
    until: datetime
    fault: str


def failing(session: Session, scope: Scope) -> Failing | None:
    """Files that need manual action: the service does not answer, or the end is near and no later stamp offered."""
    row, fault, until = SignedFile, col(SignedFile.stamp_fault), col(SignedFile.stamp_until)
    soon = system_now() + _PATIENT_UNTIL
    query = (
        sa.select(col(row.document_id), until, fault)
        .join(Document, sa.and_(col(Document.ward_id) == col(row.ward_id), col(Document.id) == col(row.document_id)))
        .where(
            col(row.ward_id).in_(scope.ward_ids),
            scope.where(Document.unit_path),
            fault != "",
            until.is_not(None),
            sa.or_(fault != NO_LATER, until < soon),
            in_force_now(),
        )
    )
    found = session.execute(query.order_by(until)).all()
    return Failing(len(found), found[0][0], found[0][1], found[0][2]) if found else None
