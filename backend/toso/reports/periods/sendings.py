"""How far the documents of approved reports have come: number, signatures, the day on which they were sent."""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.register.tables import RegisterLine
from toso.documents.signing.standings import is_complete, standings_of
from toso.documents.signing.state import SigningState
from toso.documents.tables import Document, DocumentState
from toso.kit.dates import numeric
from toso.reports.periods.schemas import SendingRead

_SAID = {
    SigningState.UNSIGNED: "Đã duyệt, cấp số; chưa có bản ký",
    SigningState.PARTLY: "Đã cấp số; còn chờ người ký khác",
    SigningState.SIGNED: "Đã ký; chờ đóng dấu",
    SigningState.ANNEXES: "Đã đóng dấu; còn phụ lục chưa ký",
}


def sendings_of(session: Session, ward_id: UUID, report_ids: Collection[UUID]) -> dict[UUID, SendingRead]:
    """By the id of the report, of those with a document that was not recalled; two queries whatever their number."""
    if not report_ids:
        return {}
    query = (
        sa.select(Document, col(RegisterLine.handed_on))
        .outerjoin(
            RegisterLine,
            sa.and_(
                col(RegisterLine.ward_id) == col(Document.ward_id), col(RegisterLine.document_id) == col(Document.id)
            ),
        )
        .where(
            col(Document.ward_id) == ward_id,
            col(Document.source_kind) == "report",
            col(Document.source_id).in_(report_ids),
            col(Document.state) != DocumentState.RECALLED,
        )
    )
    rows = session.execute(query).all()
    standings = standings_of(session, [document for document, _ in rows])
    found = dict[UUID, SendingRead]()
    for document, handed_on in rows:
        standing = standings.get(document.id)
        signed = is_complete(standing)
        if standing is None:
            label = "Đã duyệt, chờ cấp số"
        elif signed:
            label = f"Đã ký, gửi ngày {numeric(handed_on)}" if handed_on else "Đã ký; chưa ghi ngày gửi"
        else:
            label = _SAID[standing]
        found[document.source_id] = SendingRead(label=label, signed=signed, document_id=document.id)
    return found
