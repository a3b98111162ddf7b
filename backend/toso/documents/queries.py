"""Reading of documents and their files."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import available
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.documents.kinds import KINDS, DocumentKind
from toso.documents.numbering import next_expected
from toso.documents.register.tables import DocumentRelation, RelationKind
from toso.documents.schemas import DocumentFileRead, DocumentRead, DocumentRow
from toso.documents.signing.standings import standings_of, word_for
from toso.documents.signing.state import SigningState
from toso.documents.tables import Document, DocumentFile, DocumentState
from toso.documents.wording import without_marks
from toso.documents.workflow import DOCUMENT_STEPS
from toso.files.tables import StoredFile
from toso.kit.clock import today
from toso.kit.dates import official
from toso.kit.text import fold


def code_of(document: Document) -> str:
    """The number and symbol as printed ("05/BC-UBND"); without a number the room before the stroke stays empty."""
    return _written(document.number, document.symbol)


def cite_document(document: Document) -> str:
    """A document as another one names it the first time: kind, number, date, who issued it (NĐ 30/2020, Phụ lục I)."""
    day = f" {official(document.issued_on)}" if document.issued_on else ""
    issuer = document.content.get("letterhead", {}).get("name", "")
    return f"{KINDS[document.kind].name} số {code_of(document)}{day}{f' của {issuer}' if issuer else ''}"


def expected_code(session: Session, document: Document) -> str:
    """The number and symbol that the document would get today, or already has from its source; nothing is reserved."""
    return _written(document.content.get("number") or next_expected(session, document, today()), document.symbol)


def _written(number: int | None, symbol: str) -> str:
    return f"{'' if number is None else f'{number:02d}'}/{symbol}"


OUT = (DocumentState.ISSUED, DocumentState.RECALLED)


def visible(scope: Scope) -> sa.ColumnElement[bool]:
    """Documents that a person sees: all in the scope for those who work on reports, issued ones only for others."""
    reached = sa.and_(col(Document.ward_id).in_(scope.ward_ids), scope.where(Document.unit_path))
    return reached if scope.actor.may(Action.REPORT_READ) else sa.and_(reached, col(Document.state).in_(OUT))


def page_of_documents(
    session: Session,
    scope: Scope,
    *,
    cursor: str | None,
    limit: int,
    state: DocumentState | None,
    kind: DocumentKind | None,
    updated_since: datetime | None = None,
) -> Page[DocumentRow]:
    """Newest first."""
    query = sa.select(Document).where(visible(scope))
    if state is not None:
        query = query.where(col(Document.state) == state)
    if kind is not None:
        query = query.where(col(Document.kind) == kind)

    def read(rows: Sequence[Document]) -> list[DocumentRow]:
        standings, later = standings_of(session, rows), replacements_of(session, rows)
        return [DocumentRow.model_validate(row_of(row, standings.get(row.id), later.get(row.id, ""))) for row in rows]

    return page(session, query, Order.newest(Document.id), cursor, limit, read, since=updated_since)


def replacements_of(session: Session, documents: Iterable[Document]) -> dict[UUID, str]:
    """By id, of those whose place an issued document has taken: its number and symbol; one query for all."""
    wards = {one.id: one.ward_id for one in documents}
    if not wards:
        return {}
    r = DocumentRelation
    source = sa.and_(col(Document.ward_id) == col(r.ward_id), col(Document.id) == col(r.source_id))
    query = (
        sa.select(col(r.target_id), col(Document.number), col(Document.symbol))
        .join(Document, source)
        .where(
            col(r.ward_id).in_(set(wards.values())),
            col(r.target_id).in_(list(wards)),
            col(r.kind) == RelationKind.REPLACES,
            col(Document.state) == DocumentState.ISSUED,
        )
    )
    return {target: _written(number, symbol) for target, number, symbol in session.execute(query.order_by(col(r.id)))}


def row_of(document: Document, standing: SigningState | None, succeeded_by: str) -> dict[str, object]:
    """A document as the lists show it; `standing` of one that has a number; `succeeded_by`: see `replacements_of`."""
    return {
        **document.model_dump(include=set(DocumentRow.model_fields)),
        "kind_label": KINDS[document.kind].name,
        "state": document.state,
        "state_label": word_for(document, standing),
        "standing": standing,
        "code": code_of(document),
        "succeeded_by": succeeded_by,
    }


def destinations(document: Document) -> list[str]:
    """Whom it goes to, by bare name: Kính gửi stands for "Như trên" in Nơi nhận."""
    above = [str(name) for name in document.content.get("addressees", ())]
    below = [name for name in document.recipients if not fold(name).startswith("nhu tren")]
    return list(dict.fromkeys(map(without_marks, [*above, *below])))


def get_document(session: Session, scope: Scope, document_id: UUID) -> Document:
    document = session.get(Document, (scope.ward_id, document_id))
    if document is None:
        raise NotFound
    scope.require(document.unit_path)
    if document.state not in OUT and not scope.actor.may(Action.REPORT_READ):
        raise NotFound
    return document


def find_document_of(
    session: Session, ward_id: UUID, source_kind: str, source_id: UUID, *, for_change: bool = False
) -> Document | None:
    """The newest document made from a report, plan or the like; `for_change`: its row locked."""
    query = sa.select(Document).where(
        col(Document.ward_id) == ward_id, col(Document.source_kind) == source_kind, col(Document.source_id) == source_id
    )
    query = query.order_by(col(Document.id).desc()).limit(1)
    return session.execute(query.with_for_update() if for_change else query).scalar_one_or_none()


def show_document(session: Session, scope: Scope, document_id: UUID) -> DocumentRead:
    document = get_document(session, scope, document_id)
    return DocumentRead.model_validate(
        {
            **row_of(
                document,
                standings_of(session, [document]).get(document.id),
                replacements_of(session, [document]).get(document.id, ""),
            ),
            **document.model_dump(include={"number_given_by", "issued_at", "recall_reason", "content"}),
            "files": _files_of(session, document),
            "actions": (actions := available(DOCUMENT_STEPS, scope.actor, document)),
            "next_code": expected_code(session, document) if "number" in actions else None,
        }
    )


def _files_of(session: Session, document: Document) -> list[DocumentFileRead]:
    """The newest file of each format."""
    query = (
        sa.select(DocumentFile, col(StoredFile.size), col(StoredFile.name))
        .join(
            StoredFile,
            sa.and_(
                col(StoredFile.ward_id) == col(DocumentFile.ward_id), col(StoredFile.id) == col(DocumentFile.file_id)
            ),
        )
        .where(col(DocumentFile.ward_id) == document.ward_id, col(DocumentFile.document_id) == document.id)
        .order_by(col(DocumentFile.edition))
    )
    newest: dict[str, DocumentFileRead] = {}
    for row, size, name in session.execute(query).all():
        newest[row.format] = DocumentFileRead(
            format=row.format, final=row.final, sha256=row.sha256, size=size, name=name, created_at=row.created_at
        )
    return list(newest.values())


def get_stored(session: Session, document: Document, requested: str) -> StoredFile:
    """The newest stored file of a format; NotFound while it has not been rendered."""
    query = (
        sa.select(col(DocumentFile.file_id))
        .where(
            col(DocumentFile.ward_id) == document.ward_id,
            col(DocumentFile.document_id) == document.id,
            col(DocumentFile.format) == requested,
        )
        .order_by(col(DocumentFile.edition).desc())
        .limit(1)
    )
    file_id = session.execute(query).scalar()
    row = session.get(StoredFile, (document.ward_id, file_id)) if file_id else None
    if row is None:
        raise NotFound("Tệp này chưa được tạo.")
    return row
