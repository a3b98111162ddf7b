"""Packages in and out: an issued document with its files, and what another agency sent."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote
from uuid import UUID

import sqlalchemy as sa
from obstore.store import ObjectStore
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.database import attempt
from toso.core.paging import Order, page
from toso.core.problems import Conflict, Malformed, NotFound, TooLarge, UnsupportedFile
from toso.core.row_versions import lock, touch
from toso.core.schemas import Page
from toso.documents.content import OfficialDocument
from toso.documents.exchange.package import Agency, Attachment, Package, write_package
from toso.documents.exchange.package_reader import read_package
from toso.documents.exchange.schemas import IncomingLineWrite, ReceivedDocumentRead
from toso.documents.exchange.tables import ReceivedDocument
from toso.documents.kinds import KINDS
from toso.documents.numbering import next_of_series
from toso.documents.queries import code_of, destinations, get_document
from toso.documents.register.queries import scheme_of
from toso.documents.signing.queries import files_of, parts_of, to_read
from toso.documents.tables import Document, DocumentState, NumberScheme
from toso.files import store as bytes_store
from toso.files.tables import StoredFile
from toso.files.upload_check import DOCX, PDF, XLSX, Checked, UnpackedRoom, check_upload
from toso.files.uploads import UploadPlace, store_upload
from toso.kit.clock import today
from toso.kit.text import fold

KEPT = {PDF, DOCX, XLSX}
PURPOSE = "document_received"
_INCOMING = "đến"  # the counter's row; no symbol of a document is written so


_OF_OTHERS = "Gói này gửi cho cơ quan khác: mã định danh ở nơi nhận không có mã của đơn vị mình. Hãy trả lại nơi gửi."


class AlreadyReceived(Conflict):
    code, title = "document-received", "Văn bản này của cơ quan gửi đã được nhận."


@dataclass(frozen=True)
class Incoming:
    """A package as sent and as read. `checked`: beside each of its files what may be kept of it, or why nothing may."""

    content: bytes
    package: Package
    checked: tuple[Checked | str, ...]


def open_package(content: bytes, limit: int) -> Incoming:
    """Reads a package and looks through its files, each of at most `limit` bytes; touches no database.

    Raises Malformed; FilesWaiting without the scanner in use, and then the package may be sent again.
    """
    package, room = read_package(content), UnpackedRoom()
    return Incoming(content, package, tuple(_checked(one, limit, room) for one in package.attachments))


def _checked(one: Attachment, limit: int, room: UnpackedRoom) -> Checked | str:
    try:
        return check_upload(one.content, one.name, KEPT, limit=limit, room=room)
    except (TooLarge, UnsupportedFile) as refusal:
        return next(iter(refusal.fields.values()), refusal.title)


def package_of(session: Session, store: ObjectStore, scope: Scope, document_id: UUID) -> tuple[str, bytes]:
    """(file name for a header, XML) of an issued document. Raises NotFound before it is issued or has its PDF."""
    document = get_document(session, scope, document_id)
    if document.state is not DocumentState.ISSUED:
        raise NotFound("Chỉ đóng gói được văn bản đã phát hành.")
    content = OfficialDocument.model_validate(document.content)
    organ_id = scheme_of(session, scope, document.unit_id).organ_id
    package = Package(
        external_id=str(document.id),
        sender=Agency(organ_id, content.letterhead.name),
        recipients=tuple(Agency("", name) for name in destinations(document)),
        number=f"{document.number:02d}",
        symbol=document.symbol,
        place=content.letterhead.place,
        issued_on=document.issued_on,
        kind=KINDS[document.kind].name,
        subject=document.summary,
        signer=document.signer_name,
        position=content.signature.lines[-1],
        attachments=_attachments(session, store, document),
    )
    return quote(f"{code_of(document).replace('/', '-')}-{document.year}.edxml"), write_package(package)


def _attachments(session: Session, store: ObjectStore, document: Document) -> tuple[Attachment, ...]:
    stored = to_read(session, document, files_of(session, document))
    if stored is None:
        raise NotFound("Tệp này chưa được tạo.")
    name, made = code_of(document).replace("/", "-"), parts_of(session, document)
    annexes: list[tuple[str, StoredFile]] = [
        (f"{name}-phu-luc-{part.removeprefix('pdf-')}.pdf", file) for part, file in sorted(made.items())
    ]
    files = [(f"{name}.pdf", stored), *annexes]
    return tuple(Attachment(called, PDF, bytes_store.get(store, file.sha256)) for called, file in files)


def receive(session: Session, place: UploadPlace, scope: Scope, incoming: Incoming) -> ReceivedDocument:
    """Keeps what a package tells and those of its files that are documents. Raises Malformed, AlreadyReceived, and
    whatever a ward without room does.
    """
    package = incoming.package
    if not package.external_id or not package.sender.name:
        raise Malformed(fields={"file": "Gói không nêu mã văn bản hoặc tên cơ quan gửi."})
    if not _is_for(session, scope, package):
        raise Malformed(fields={"file": _OF_OTHERS})
    path = scope.unit_path
    row = ReceivedDocument(
        ward_id=scope.ward_id,
        unit_path=path,
        by_id=scope.user_id,
        external_id=package.external_id[:200],
        organ_id=package.sender.organ_id,
        organ_name=package.sender.name,
        code=package.code[:100],
        kind_name=package.kind[:100],
        issued_on=package.issued_on,
        summary=package.subject,
        signer_name=package.signer[:300],
        package_sha256=hashlib.sha256(incoming.content).hexdigest(),
        files=[],
    )
    if _is_here(session, row):
        raise AlreadyReceived
    try:
        with attempt(session):
            session.add(row)
            session.flush()
    except IntegrityError:
        raise AlreadyReceived from None
    given = zip(package.attachments, incoming.checked, strict=True)
    row.files = [_kept(session, place, scope, path, one, checked) for one, checked in given]
    session.add(row)
    record_row(
        session, scope, "received_document", row, action="document.receive_package", note={"files": len(row.files)}
    )
    return row


def _is_here(session: Session, row: ReceivedDocument) -> bool:
    """Whether its sender's document of that id was taken: a code says who that is however the name is written, without
    one the name does. Each system counts its own ids, so two senders may have the same.
    """
    asked = sa.select(col(ReceivedDocument.organ_name)).where(
        col(ReceivedDocument.ward_id) == row.ward_id,
        col(ReceivedDocument.organ_id) == row.organ_id,
        col(ReceivedDocument.external_id) == row.external_id,
    )
    names = session.execute(asked).scalars().all()
    return bool(names) and (bool(row.organ_id) or fold(row.organ_name) in {fold(name) for name in names})


def _is_for(session: Session, scope: Scope, package: Package) -> bool:
    """Whether it may be for the ward: only where both sides go by codes can it be told that it is not."""
    codes = sa.select(col(NumberScheme.organ_id)).where(col(NumberScheme.ward_id) == scope.ward_id)
    ours = {code.casefold() for code in session.execute(codes).scalars() if code}
    asked = [one.organ_id.casefold() for one in package.recipients]
    return not ours or not asked or "" in asked or not ours.isdisjoint(asked)


def take_in(
    session: Session, scope: Scope, received_id: UUID, expected_version: int, body: IncomingLineWrite
) -> ReceivedDocument:
    """Writes the line of a document in the register of incoming ones; the first time gives it the year's next number.
    Raises NotFound, Malformed.
    """
    row = lock(session, get_received(session, scope, received_id), expected_version)
    if body.arrived_on > today() or (row.issued_on is not None and body.arrived_on < row.issued_on):
        raise Malformed(fields={"arrived_on": "Ngày đến phải từ ngày ban hành đến hôm nay."})
    if row.year is not None and body.arrived_on.year != row.year:
        raise Malformed(fields={"arrived_on": f"Số đến là của năm {row.year}; ngày đến phải trong năm ấy."})
    if row.number is None:
        row.year = body.arrived_on.year
        row.number = next_of_series(session, row.ward_id, row.ward_id, row.year, _INCOMING)
    values = body.model_dump()
    changed = {name for name, value in values.items() if getattr(row, name) != value}
    row.sqlmodel_update(values)
    touch(row)
    session.add(row)
    note = {"number": row.number, "year": row.year}
    record_row(session, scope, "received_document", row, action="document.take_in", fields=changed, note=note)
    return row


def _kept(
    session: Session, place: UploadPlace, scope: Scope, path: str, one: Attachment, checked: Checked | str
) -> dict[str, object]:
    """A file that is no document is not kept; the package is taken all the same, and says so."""
    told: dict[str, object] = {"name": one.name, "file_id": None, "sha256": hashlib.sha256(one.content).hexdigest()}
    if isinstance(checked, str):
        return {**told, "reason": checked}
    stored = store_upload(
        session,
        place.store,
        place.settings,
        checked,
        ward_id=scope.ward_id,
        unit_path=path,
        owner_id=scope.user_id,
        purpose=PURPOSE,
    )
    return {**told, "file_id": str(stored.id), "reason": ""}


def page_of_received(
    session: Session, scope: Scope, cursor: str | None, limit: int, since: datetime | None
) -> Page[ReceivedDocumentRead]:
    """The newest first."""
    row = ReceivedDocument
    query = sa.select(row).where(col(row.ward_id).in_(scope.ward_ids), scope.where(row.unit_path))
    order = Order.newest(row.id)
    return page(session, query, order, cursor, limit, lambda rows: [show(one) for one in rows], since=since)


def show(row: ReceivedDocument) -> ReceivedDocumentRead:
    return ReceivedDocumentRead.model_validate(row)


def get_received(session: Session, scope: Scope, received_id: UUID) -> ReceivedDocument:
    """Raises NotFound."""
    row = session.get(ReceivedDocument, (scope.ward_id, received_id))
    if row is None:
        raise NotFound
    scope.require(row.unit_path)
    return row


def received_file(session: Session, scope: Scope, received_id: UUID, file_id: UUID) -> StoredFile:
    """A file of a package. Raises NotFound."""
    row = get_received(session, scope, received_id)
    if str(file_id) not in {one["file_id"] for one in row.files}:
        raise NotFound
    return session.get_one(StoredFile, (scope.ward_id, file_id))
