"""Relations between documents: which one corrects or replaces which, read from either side."""

import re
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.documents.kinds import DocumentKind
from toso.documents.queries import OUT, code_of, get_document
from toso.documents.register.schemas import RelationRead
from toso.documents.register.tables import DocumentRelation, RelationKind
from toso.documents.tables import Document, DocumentState

LABELS = {
    (RelationKind.CORRECTS, True): "Đính chính",
    (RelationKind.CORRECTS, False): "Được đính chính bởi",
    (RelationKind.REPLACES, True): "Thay thế",
    (RelationKind.REPLACES, False): "Được thay thế bởi",
}
_MENDS = re.compile(r"(Đính chính, bổ sung|Bổ sung) ")


def mends(source: Document) -> str:
    """How a document mends another, as the first words of a report's own summary say."""
    found = _MENDS.match(source.summary) if source.kind is DocumentKind.REPORT else None
    return found[1] if found else LABELS[RelationKind.CORRECTS, True]


def relations_of(
    session: Session, ward_id: UUID, document_ids: Sequence[UUID], *, out_only: bool = True
) -> dict[UUID, list[RelationRead]]:
    """By document: its relations in the order they were stated; one query for each side.

    A relation counts once the later document is out; before that only those who prepare it see it (`out_only` False).
    """
    found: dict[UUID, list[RelationRead]] = {}
    for forward in (True, False):
        for relation, other, source in _rows(session, ward_id, document_ids, forward=forward, out_only=out_only):
            mine = relation.source_id if forward else relation.target_id
            found.setdefault(mine, []).append(_read(relation, other, source, forward=forward))
    return found


def relations_seen(session: Session, scope: Scope, document_id: UUID) -> list[RelationRead]:
    """Those of one document; who works on documents sees them before the later one is out."""
    document = get_document(session, scope, document_id)
    preparing = scope.actor.may(Action.REPORT_READ)
    return relations_of(session, document.ward_id, [document.id], out_only=not preparing).get(document.id, [])


def _rows(
    session: Session, ward_id: UUID, document_ids: Sequence[UUID], *, forward: bool, out_only: bool
) -> Sequence[Any]:
    if not document_ids:
        return []
    here, there = (col(DocumentRelation.source_id), col(DocumentRelation.target_id))
    mine, other = (here, there) if forward else (there, here)
    later = aliased(Document)
    query = (
        sa.select(DocumentRelation, Document, later)
        .join(Document, sa.and_(col(Document.ward_id) == col(DocumentRelation.ward_id), col(Document.id) == other))
        .join(later, sa.and_(col(later.ward_id) == col(DocumentRelation.ward_id), col(later.id) == here))
        .where(col(DocumentRelation.ward_id) == ward_id, mine.in_(list(document_ids)))
        .order_by(col(DocumentRelation.id))
    )
    if out_only:
        source = sa.select(col(Document.id)).where(
            col(Document.ward_id) == ward_id, col(Document.state).in_(OUT), col(Document.id) == here
        )
        query = query.where(source.correlate(DocumentRelation).exists() if forward else col(Document.state).in_(OUT))
    return session.execute(query).all()


def _read(relation: DocumentRelation, other: Document, source: Document, *, forward: bool) -> RelationRead:
    label, said = LABELS[relation.kind, forward], mends(source)
    if relation.kind is RelationKind.CORRECTS:
        label = said if forward else f"Được {said[0].lower()}{said[1:]} bởi"
    if not forward and other.state is DocumentState.RECALLED:  # what it said of this one holds no longer
        label = f"{label} văn bản đã thu hồi"
    return RelationRead(
        id=relation.id,
        kind=relation.kind,
        forward=forward,
        label=label,
        document_id=other.id,
        code=code_of(other),
        issued_on=other.issued_on,
    )
