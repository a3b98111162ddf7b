"""Opening and acknowledging of received documents; the office's own additions to where a document goes."""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record, record_row
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Logged, Malformed, NotFound, WrongStep
from toso.core.row_versions import lock
from toso.documents.inbox.deliveries import put, units_of
from toso.documents.inbox.directory import Directory
from toso.documents.inbox.queries import get_delivery
from toso.documents.inbox.tables import Delivery
from toso.documents.queries import get_document
from toso.documents.tables import Document, DocumentState
from toso.kit.clock import now, today


def open_delivery(session: Session, scope: Scope, delivery_id: UUID) -> Delivery:
    """The first who opens it makes it read for the unit; opening again changes nothing.

    The version stays: whoever opens it at the same time may still acknowledge what they see.
    """
    row, document = get_delivery(session, scope, delivery_id)
    session.refresh(row, with_for_update=True)
    if row.opened_at is None:
        row.opened_at, row.opened_by_id = now(), scope.user_id
        _keep(session, scope, "document.open", document, row, {"opened_at"})
    return row


def acknowledge(session: Session, scope: Scope, delivery_id: UUID, expected_version: int) -> Delivery:
    """Says to the sender that the unit has the document; once, and not for one that was recalled."""
    row, document = get_delivery(session, scope, delivery_id)
    return _acknowledge(session, scope, row, document, expected_version)


def note_received(
    session: Session, scope: Scope, document_id: UUID, delivery_id: UUID, expected_version: int
) -> Delivery:
    """The office writes down that a unit has the document on paper: not every unit has somebody who opens an inbox."""
    document = get_document(session, scope, document_id)
    row = session.get(Delivery, (document.ward_id, delivery_id))
    if row is None or row.document_id != document.id:
        raise NotFound
    return _acknowledge(session, scope, row, document, expected_version)


def _acknowledge(session: Session, scope: Scope, row: Delivery, document: Document, expected_version: int) -> Delivery:
    lock(session, row, expected_version, Logged(document.id, ("document.receive",), row.unit_path))
    if document.state is not DocumentState.ISSUED:
        raise WrongStep("Văn bản đã thu hồi.")
    if row.acknowledged_at is not None:
        raise WrongStep("Đơn vị đã xác nhận nhận văn bản này.")
    row.acknowledged_at, row.acknowledged_by_id = now(), scope.user_id
    row.version += 1
    if row.opened_at is None:
        row.opened_at, row.opened_by_id = row.acknowledged_at, scope.user_id
    _keep(session, scope, "document.receive", document, row, {"acknowledged_at"})
    return row


def log_reminder(session: Session, scope: Scope, document_id: UUID) -> None:
    """Writes into the log that the units which have not said so were reminded; saying it (Zalo, telephone, a letter) is
    the person's. A line for each, so that each reads its own.
    """
    document = get_document(session, scope.actor.scope(Action.DOCUMENT_FOLLOW), document_id)
    waiting = sa.select(Delivery).where(
        col(Delivery.ward_id) == document.ward_id,
        col(Delivery.document_id) == document.id,
        col(Delivery.acknowledged_at).is_(None),
    )
    rows = session.execute(waiting.order_by(col(Delivery.id))).scalars().all()
    if document.state is not DocumentState.ISSUED or not rows:
        raise WrongStep("Không còn đơn vị nào phải xác nhận nhận văn bản này.")
    for row in rows:
        _log(session, scope, "document.remind", document, row)


def send_also(session: Session, scope: Scope, document_id: UUID, unit_ids: list[UUID], directory: Directory) -> int:
    """Sends an issued document to further units of the ward; those that have it keep what they have."""
    document = get_document(session, scope, document_id)
    session.refresh(document, with_for_update=True)
    if document.state is not DocumentState.ISSUED:
        raise WrongStep("Chỉ gửi văn bản đã phát hành, chưa thu hồi.")
    found = directory.units(session, document.ward_id, unit_ids, today())
    if len(found) < len(set(unit_ids)):
        raise Malformed(fields={"unit_ids": "Phường không có đơn vị này."})
    before = len(units_of(session, document))
    put(session, document, found)
    added = len(units_of(session, document)) - before
    record_row(
        session, scope, "document", document, action="document.send", fields=["deliveries"], note={"units": added}
    )
    return added


def _keep(session: Session, scope: Scope, action: str, document: Document, row: Delivery, fields: set[str]) -> None:
    row.updated_at = now()
    session.add(row)
    _log(session, scope, action, document, row, fields)


def _log(
    session: Session, scope: Scope, action: str, document: Document, row: Delivery, fields: Collection[str] = ()
) -> None:
    record(
        session,
        scope.actor,
        action,
        "document",
        document.id,
        ward_id=row.ward_id,
        unit_path=row.unit_path,
        fields=fields,
        right=scope.action,
    )
