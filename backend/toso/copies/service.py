"""Numbering a copy and having its file made; the original is never touched."""

from functools import partial
from typing import Any
from uuid import UUID

from obstore.store import ObjectStore
from sqlmodel import Session

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.copies import schemas
from toso.copies.queries import being_made, copies_of, original_of
from toso.copies.tables import KIND, DocumentCopy
from toso.core.problems import Conflict, Malformed, NotFound
from toso.documents.check_address import check_url
from toso.documents.content import Letterhead, Recipient, Signature
from toso.documents.copy_content import SERIES, Copy, CopyForm
from toso.documents.numbering import next_of_series
from toso.documents.queries import cite_document, get_document
from toso.documents.render.copy import page_count, render_copy
from toso.documents.tables import Document, DocumentState
from toso.files import store
from toso.files.service import store_file
from toso.files.upload_check import PDF, Checked
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.clock import now, today
from toso.kit.codes import random_code
from toso.organisation.queries import find_letterhead, signers_on
from toso.organisation.tables import Letterhead as UnitLetterhead
from toso.organisation.tables import Signer


class NotToBeCopied(Conflict):
    code, title = "copy-not-issued", "Chỉ sao được văn bản đã phát hành, chưa thu hồi và đã có bản PDF."


class NothingToCopyFrom(Conflict):
    code, title = "copy-of-no-copy", "Sao lục là sao từ bản sao y; văn bản này chưa có bản sao y trên giấy."


class CopyingUnknown(Conflict):
    code, title = "copy-letterhead-missing", "Chưa khai báo thể thức tên cơ quan hoặc người ký có hiệu lực."


def make_copy(
    session: Session, scope: Scope, document_id: UUID, body: schemas.CopyCreate, files: ObjectStore, *, site: str
) -> tuple[DocumentCopy, Job]:
    """Takes the next number of copies; `site`: the public address of the product, for the QR code.

    Raises NotToBeCopied, NothingToCopyFrom, CopyingUnknown, Malformed.
    """
    document = get_document(session, scope, document_id)
    session.refresh(document, with_for_update=True)
    if document.state is not DocumentState.ISSUED:
        raise NotToBeCopied
    head = find_letterhead(session, document.unit_id, today())
    signer = _signer(session, document, body.signer_id)
    if head is None or signer is None:
        raise CopyingUnknown
    row = _unnumbered(document, body, head.symbol, signer.full_name, by_id=scope.user_id)
    row.of_copy_id = _copied(session, document) if body.form is CopyForm.OF_A_COPY else None
    original = original_of(session, row)
    if original is None:
        raise NotToBeCopied
    if row.pages and row.pages[-1] > page_count(store.get(files, original.sha256)):
        raise Malformed(fields={"last_page": "Văn bản không có đến trang này."})
    row.number = next_of_series(session, document.ward_id, document.unit_id, row.year, SERIES)
    checked = check_url(session, row.ward_id, site, row.check_code or "")
    row.content = _content(row, head, signer, body, checked, copied=cite_document(document)).model_dump(mode="json")
    session.add(row)
    session.flush()
    record_row(session, scope, "document_copy", row, note={"form": row.form.value, "number": row.number})
    return row, _order(session, scope, row)


def make_file_again(session: Session, scope: Scope, document_id: UUID, copy_id: UUID) -> Job:
    """Of a copy whose file could not be made; its number stays. Raises NotFound, Conflict."""
    document = get_document(session, scope, document_id)
    row = session.get(DocumentCopy, (document.ward_id, copy_id), with_for_update=True)
    if row is None or row.document_id != document.id:
        raise NotFound
    if row.file_id is not None or being_made(session, [row]):
        raise Conflict("Tệp của bản sao này đã có hoặc đang được tạo.")
    record_row(session, scope, "document_copy", row, note={"form": row.form.value, "number": row.number})
    return _order(session, scope, row)


def _order(session: Session, scope: Scope, row: DocumentCopy) -> Job:
    return enqueue(session, row.ward_id, KIND, scope.user_id, {"copy_id": str(row.id)}, one_per_owner=False)


def _unnumbered(
    document: Document, body: schemas.CopyCreate, symbol: str, signer_name: str, *, by_id: UUID
) -> DocumentCopy:
    """The row of a copy before it has its number and content. `symbol`: that of the agency, after the form's."""
    return DocumentCopy(
        ward_id=document.ward_id,
        document_id=document.id,
        unit_id=document.unit_id,
        unit_path=document.unit_path,
        form=body.form,
        electronic=body.electronic,
        number=0,
        symbol=f"{body.form.value}-{symbol}",
        year=today().year,
        made_on=today(),
        made_at=now(),
        by_id=by_id,
        signer_name=signer_name,
        pages=_pages(body),
        check_code=random_code(12),
        content={},
    )


def _content(
    row: DocumentCopy, head: UnitLetterhead, signer: Signer, body: schemas.CopyCreate, checked: str, *, copied: str
) -> Copy:
    """The content printed on the copy. `checked`: the address where anybody can check it; `copied`: what was copied."""
    return Copy(
        form=row.form,
        number=row.number,
        symbol=row.symbol,
        made_on=row.made_on,
        archive="Lưu: VT",
        letterhead=Letterhead(
            superior=" ".join(head.superior_lines) or None,
            agency=tuple(head.agency_lines),
            name=head.full_name,
            place=head.place,
        ),
        recipients=tuple(Recipient(name=r.name, purpose=r.purpose) for r in body.recipients),
        signature=Signature(lines=tuple(signer.lines), name=signer.full_name),
        signed_at=row.made_at if row.electronic else None,
        check_url=checked,
        of=copied,
    )


def _signer(session: Session, document: Document, signer_id: UUID | None) -> Signer | None:
    signers = signers_on(session, document.unit_id, today())
    if signer_id is None:
        return signers[0] if signers else None
    chosen = next((signer for signer in signers if signer.id == signer_id), None)
    if chosen is None:
        raise Malformed(fields={"signer_id": "Người ký này không còn hiệu lực; hãy chọn người khác."})
    return chosen


def _pages(body: schemas.CopyCreate) -> list[int]:
    if body.first_page is None or body.last_page is None:
        return []
    return list(range(body.first_page, body.last_page + 1))


def _copied(session: Session, document: Document) -> UUID:
    """The newest true copy on paper."""
    for row in copies_of(session, document):
        if row.form is CopyForm.TRUE and not row.electronic and row.file_id is not None:
            return row.id
    raise NothingToCopyFrom


def print_copy(context: JobContext) -> dict[str, Any]:
    """Makes the file of a copy, once."""
    key = (context.ward_id, UUID(context.payload["copy_id"]))
    context.progress(10, "Đang tạo bản sao…")
    content, pages, sha256, ready = context.in_read(partial(_read, key=key))
    if not ready:
        made = render_copy(store.get(context.store, sha256), content, pages or None)
        context.in_write(partial(_store, key=key, context=context, made=made))
    return {"copy_id": str(key[1])}


def _read(session: Session, key: tuple[UUID, UUID]) -> tuple[Copy, list[int], str, bool]:
    row = session.get_one(DocumentCopy, key)
    original = original_of(session, row)
    assert original is not None
    return Copy.model_validate(row.content), row.pages, original.sha256, row.file_id is not None


def _store(session: Session, key: tuple[UUID, UUID], context: JobContext, made: bytes) -> None:
    row = session.get_one(DocumentCopy, key, with_for_update=True)
    name = f"{row.number:02d}-{row.symbol}-{row.year}.pdf"
    stored = store_file(
        session,
        context.store,
        Checked(name, PDF, made),
        ward_id=row.ward_id,
        unit_path=row.unit_path,
        owner_id=context.owner_id,
        purpose="document",
    )
    row.file_id, row.sha256 = stored.id, stored.sha256
    session.add(row)
