"""Reading of copies and of what a copy is made from."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.copies import schemas
from toso.copies.tables import KIND, DocumentCopy
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.documents.copy_content import Copy
from toso.documents.queries import code_of, get_document
from toso.documents.signing.queries import files_of, to_read
from toso.documents.signing.state import showing_signatures
from toso.documents.tables import Document, DocumentState
from toso.files.tables import StoredFile
from toso.identity.queries import names_of
from toso.jobs.tables import Job, JobState
from toso.kit.clock import today
from toso.organisation.queries import signers_on


def copies_of(session: Session, document: Document) -> list[DocumentCopy]:
    """The newest first."""
    query = sa.select(DocumentCopy).where(
        col(DocumentCopy.ward_id) == document.ward_id, col(DocumentCopy.document_id) == document.id
    )
    return list(session.execute(query.order_by(col(DocumentCopy.id).desc())).scalars())


def show_copies(session: Session, scope: Scope, document_id: UUID) -> schemas.CopiesRead:
    document = get_document(session, scope, document_id)
    may = document.state is DocumentState.ISSUED and scope.actor.may(Action.DOCUMENT_COPY)
    may = may and scope.actor.scope(Action.DOCUMENT_COPY).covers(document.unit_path)
    signers = signers_on(session, document.unit_id, today()) if may else []
    return schemas.CopiesRead(
        copies=shown(session, scope, copies_of(session, document)),
        signers=[schemas.SignerOfCopies(id=s.id, label=" ".join([*s.lines, s.full_name])) for s in signers],
        signed=showing_signatures(files_of(session, document)) is not None,
        actions=["copy"] if may else [],
    )


def shown(session: Session, scope: Scope, rows: Sequence[DocumentCopy]) -> list[schemas.CopyRead]:
    """Who made one is told to who finds people; who signed it stands on its paper."""
    people = names_of(session, {row.by_id for row in rows}) if scope.actor.may(Action.PERSON_FIND) else {}
    contents = {row.id: Copy.model_validate(row.content) for row in rows}
    waited_for = being_made(session, rows)
    return [
        schemas.CopyRead(
            id=row.id,
            form=row.form,
            form_label=row.form.label,
            electronic=row.electronic,
            code=f"{row.number:02d}/{row.symbol}",
            made_on=row.made_on,
            signer_name=row.signer_name,
            by_name=people.get(row.by_id, ""),
            pages=row.pages,
            sha256=row.sha256,
            ready=row.file_id is not None,
            failed=row.file_id is None and row.id not in waited_for,
            recipients=[r.name for r in contents[row.id].recipients],
            check_url=contents[row.id].check_url,
        )
        for row in rows
    ]


def being_made(session: Session, rows: Sequence[DocumentCopy]) -> set[UUID]:
    """The ids of those whose file a job still makes."""
    wards = {row.ward_id for row in rows if row.file_id is None}
    if not wards:
        return set()
    query = sa.select(col(Job.payload)).where(
        col(Job.ward_id).in_(wards),
        col(Job.kind) == KIND,
        col(Job.state).in_([JobState.QUEUED, JobState.RUNNING]),
    )
    return {UUID(payload["copy_id"]) for payload in session.execute(query).scalars()}


def register_of_copies(
    session: Session, scope: Scope, year: int, *, cursor: str | None, limit: int, updated_since: datetime | None = None
) -> Page[schemas.CopyRow]:
    """The copies of a year, the newest number first."""
    query = (
        sa.select(DocumentCopy, Document)
        .join(
            Document,
            sa.and_(
                col(Document.ward_id) == col(DocumentCopy.ward_id), col(Document.id) == col(DocumentCopy.document_id)
            ),
        )
        .where(
            col(DocumentCopy.ward_id).in_(scope.ward_ids),
            scope.where(DocumentCopy.unit_path),
            col(DocumentCopy.year) == year,
        )
    )
    return page(
        session,
        query,
        Order.newest(DocumentCopy.id),
        cursor,
        limit,
        lambda rows: _rows(session, scope, rows),
        since=updated_since,
    )


def _rows(session: Session, scope: Scope, pairs: Sequence[tuple[DocumentCopy, Document]]) -> list[schemas.CopyRow]:
    copies = shown(session, scope, [copy for copy, _ in pairs])
    return [
        schemas.CopyRow(
            **dict(copy), document_id=document.id, document_code=code_of(document), document_summary=document.summary
        )
        for copy, (_, document) in zip(copies, pairs, strict=True)
    ]


def file_of(session: Session, scope: Scope, document_id: UUID, copy_id: UUID) -> StoredFile:
    """The copy's file. NotFound while it is being made."""
    document = get_document(session, scope, document_id)
    row = session.get(DocumentCopy, (document.ward_id, copy_id))
    if row is None or row.document_id != document.id or row.file_id is None:
        raise NotFound("Không tìm thấy bản sao này, hoặc tệp đang được tạo.")
    return session.get_one(StoredFile, (row.ward_id, row.file_id))


def original_of(session: Session, row: DocumentCopy) -> StoredFile | None:
    """The file that is copied as signed, on paper too (NĐ 30/2020, Điều 25); for a sao lục the copy below it."""
    if row.of_copy_id is not None:
        copied = session.get_one(DocumentCopy, (row.ward_id, row.of_copy_id))
        return session.get_one(StoredFile, (row.ward_id, copied.file_id)) if copied.file_id else None
    document = session.get_one(Document, (row.ward_id, row.document_id))
    return to_read(session, document, files_of(session, document))
