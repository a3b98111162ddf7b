"""Making, numbering, recalling and rendering official documents."""

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import check, take
from toso.authz.actor import Actor, Scope
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import lock, touch
from toso.documents import numbering
from toso.documents.check_address import check_url
from toso.documents.content import FIRST_YEAR, OfficialDocument
from toso.documents.inbox.deliveries import deliver
from toso.documents.inbox.directory import Directory
from toso.documents.log_lines import log_of_report, log_put
from toso.documents.queries import find_document_of, get_document
from toso.documents.register.lines import open_line
from toso.documents.register.tables import DocumentRelation, RelationKind
from toso.documents.render.tables import TableTooWide, check_widths
from toso.documents.schemas import NumberWrite
from toso.documents.tables import Document, DocumentFile, DocumentState
from toso.documents.workflow import DOCUMENT_STEPS
from toso.files import service as files
from toso.files.tables import StoredFile
from toso.files.upload_check import Checked
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.clock import now, today
from toso.kit.codes import random_code
from toso.kit.dates import numeric
from toso.outbox.emit import emit

MEDIA = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class AlreadyIssued(Conflict):
    code, title = "already-issued", "Văn bản đã phát hành thì không sửa được; hãy làm văn bản mới để thay thế."


class CorrectionWaits(Conflict):
    code, title = "correction-waits", "Văn bản đính chính văn bản này đang chờ cấp số; hãy cấp số văn bản đó trước."


def put_document(
    session: Session,
    actor: Actor,
    content: OfficialDocument,
    *,
    ward_id: UUID,
    unit_id: UUID,
    unit_path: str,
    source_kind: str,
    source_id: UUID,
    approved: bool,
    own_number: bool = False,
) -> Document:
    """Makes the document of a source, or replaces the content of one without a number: an `approved` one waits for it,
    or (`own_number`) keeps the content's; others print DỰ THẢO. 409 once issued.
    """
    document = find_document_of(session, ward_id, source_kind, source_id, for_change=True)  # a number may be on its way
    if document is not None and document.state in {DocumentState.ISSUED, DocumentState.RECALLED}:
        raise AlreadyIssued
    if approved:
        refuse_wide_tables(content)
    values = _columns(content, approved=approved, numbered=approved and own_number)
    values["series"] = numbering.series_of(session, ward_id, unit_id, content.symbol, content.year)
    before = document.state if document else None
    if document is None:
        document = Document(
            ward_id=ward_id,
            unit_id=unit_id,
            unit_path=unit_path,
            source_kind=source_kind,
            source_id=source_id,
            **values,
        )
    else:
        document.sqlmodel_update(values)
        touch(document)
    session.add(document)
    session.flush()
    log_put(session, actor, document, before, values)
    return document


def refuse_wide_tables(content: OfficialDocument) -> None:
    """422 for a table that no file could show: it is told before a number is given."""
    try:
        check_widths(content)
    except TableTooWide as refusal:
        raise Malformed(fields={"body": str(refusal)}) from refusal


def _columns(content: OfficialDocument, *, approved: bool, numbered: bool) -> dict[str, Any]:
    """Column values of a document: the parts of the content that have a column of their own, and the whole of it."""
    return {
        "kind": content.kind,
        "summary": content.summary,
        "symbol": content.symbol,
        "year": content.year,
        "signer_name": content.signature.name or "",
        "recipients": [r.name for r in content.recipients],
        "state": DocumentState.APPROVED if approved else DocumentState.DRAFT,
        "content": content.model_copy(
            update={"draft": not approved, "number": content.number if numbered else None}
        ).model_dump(mode="json"),
    }


def number_document(
    session: Session,
    scope: Scope,
    document_id: UUID,
    expected_version: int,
    body: NumberWrite,
    *,
    site: str,
    directory: Directory,
) -> Job:
    """Gives the number and date; the document is issued and its content never changes again (409, 412, 422).

    `site`: the public address of the product, for the QR code by which anybody can check the document. It enters the
    register, and the inboxes of the units that `directory` finds behind its recipients. Returns the job that makes its
    files.
    """
    document = _locked(session, scope, document_id, expected_version, "number")
    own = document.content.get("number")
    year, where = body.issued_on.year, (document.ward_id, document.unit_id)
    document.series = numbering.series_of(session, *where, document.symbol, year)
    number = _given(session, document, body, own)
    document.check_code = random_code(12)
    issued = _issued(document, number, body.issued_on, check_url(session, document.ward_id, site, document.check_code))
    document.content = issued.model_dump(mode="json")
    document.number, document.issued_on, document.year = number, body.issued_on, year
    document.number_given_by = "external" if body.number is not None or own is not None else "register"
    document.issued_at, document.issued_by_id = now(), scope.user_id
    session.flush()
    open_line(session, document, issued)
    sent = deliver(session, document, issued, directory)
    note = {"number": number, "units": len(sent)}
    take(session, scope, DOCUMENT_STEPS, document, "number", fields=["number", "issued_on"], note=note)
    log_of_report(session, scope, document, "issue", DocumentState.APPROVED)
    emit(session, document.ward_id, "document.issued", document.id, {"source": document.source_kind})
    return enqueue_render(session, document, scope.user_id, ["pdf", "docx", "xlsx"], one_per_owner=False)


def _given(session: Session, document: Document, body: NumberWrite, own: int | None) -> int:
    """The number: the next of our register, one that the office's own system gave, or that of the source alone."""
    if body.issued_on > today():
        raise Malformed(fields={"issued_on": "Ngày ban hành không được ở tương lai."})
    if body.issued_on.year < FIRST_YEAR:
        raise Malformed(fields={"issued_on": "Năm ban hành chưa đúng."})
    if own is not None:
        _refuse_second(document, body, own)
        return numbering.take_external(session, document, body.issued_on, own)
    if body.number is not None:
        return numbering.take_external(session, document, body.issued_on, body.number)
    numbering.check_order(session, document, body.issued_on)
    return numbering.give_next(session, document, body.issued_on)


def _refuse_second(document: Document, body: NumberWrite, own: int) -> None:
    """422 for another number or day than those under which the document went out before it came here."""
    day = date.fromisoformat(document.content["issued_on"])
    faults = {"number": f"Văn bản này đã có số {own:02d}." if body.number not in {None, own} else ""}
    faults["issued_on"] = f"Văn bản này đã ban hành ngày {numeric(day)}." if body.issued_on != day else ""
    if any(faults.values()):
        raise Malformed(fields={name: said for name, said in faults.items() if said})


def _issued(document: Document, number: int, issued_on: date, url: str) -> OfficialDocument:
    """The content with its number and date, no draft any more. `url`: where anybody can check the document."""
    content = OfficialDocument.model_validate(document.content)
    given = {"number": number, "issued_on": issued_on, "year": issued_on.year, "draft": False, "check_url": url}
    return OfficialDocument.model_validate(content.model_copy(update=given).model_dump())


def recall_document(session: Session, scope: Scope, document_id: UUID, expected_version: int, reason: str) -> Document:
    """Freezes an issued document; number, files and metadata stay (NĐ 30/2020, Điều 18)."""
    document = _locked(session, scope, document_id, expected_version, "recall", reason)
    _check_uncorrected(session, document)
    document.recall_reason, document.recalled_on = reason, today()
    take(session, scope, DOCUMENT_STEPS, document, "recall", reason, fields=["recall_reason", "recalled_on"])
    log_of_report(session, scope, document, "recall", DocumentState.ISSUED)
    return document


def _check_uncorrected(session: Session, document: Document) -> None:
    """409 while an approved correction of it waits for its number: that would go out as if this one held."""
    of_source = sa.and_(
        col(Document.ward_id) == col(DocumentRelation.ward_id), col(Document.id) == col(DocumentRelation.source_id)
    )
    query = (
        sa.select(col(Document.id))
        .join(DocumentRelation, of_source)
        .where(
            col(DocumentRelation.ward_id) == document.ward_id,
            col(DocumentRelation.target_id) == document.id,
            col(DocumentRelation.kind) == RelationKind.CORRECTS,
            col(Document.state) == DocumentState.APPROVED,
        )
    )
    if session.execute(query).first() is not None:
        raise CorrectionWaits


def enqueue_render(
    session: Session, document: Document, owner_id: UUID | None, formats: list[str], *, one_per_owner: bool = True
) -> Job:
    """A job that renders the document's present content."""
    payload = {"document_id": str(document.id), "formats": formats}
    return enqueue(session, document.ward_id, "document.render", owner_id, payload, one_per_owner=one_per_owner)


def has_final(session: Session, document: Document, requested: str) -> bool:
    """Whether the issued document already has its one file of a format."""
    query = sa.select(col(DocumentFile.id)).where(
        col(DocumentFile.ward_id) == document.ward_id,
        col(DocumentFile.document_id) == document.id,
        col(DocumentFile.format) == requested,
        col(DocumentFile.final).is_(True),
    )
    return session.execute(query).first() is not None


def store_rendered(
    session: Session, context: JobContext, document: Document, requested: str, made: bytes
) -> StoredFile:
    """Stores one rendered file; a second final file of a format is never stored."""
    row = session.get_one(Document, (document.ward_id, document.id), with_for_update=True)
    final = row.state in {DocumentState.ISSUED, DocumentState.RECALLED}
    number = f"{row.number:02d}-" if row.number is not None else "du-thao-"
    form, _, part = requested.partition("-")
    name = f"{number}{row.symbol}-{row.year}{f'-phu-luc-{part}' if part else ''}.{form}"
    stored = files.store_file(
        session,
        context.store,
        Checked(name, MEDIA[form], made),
        ward_id=row.ward_id,
        unit_path=row.unit_path,
        owner_id=context.owner_id,
        purpose="document",
    )
    edition = sa.select(sa.func.coalesce(sa.func.max(col(DocumentFile.edition)), 0)).where(
        col(DocumentFile.ward_id) == row.ward_id,
        col(DocumentFile.document_id) == row.id,
        col(DocumentFile.format) == requested,
    )
    session.add(
        DocumentFile(
            ward_id=row.ward_id,
            document_id=row.id,
            format=requested,
            edition=session.execute(edition).scalar_one() + 1,
            final=final,
            file_id=stored.id,
            sha256=stored.sha256,
        )
    )
    return stored


def _locked(
    session: Session, scope: Scope, document_id: UUID, expected_version: int, name: str, reason: str = ""
) -> Document:
    document = lock(session, get_document(session, scope, document_id), expected_version)
    check(DOCUMENT_STEPS, document, name, reason)
    return document
