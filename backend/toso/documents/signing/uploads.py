"""Uploads of files signed elsewhere or with a pen: bytes untouched, each put where it belongs; and their withdrawal."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from obstore.store import ObjectStore
from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Malformed, WrongStep
from toso.documents.queries import code_of, get_document
from toso.documents.render.copy import page_count
from toso.documents.signing import annexes, queries, service
from toso.documents.signing.annexes import OwnFile
from toso.documents.signing.file_match import Base, match
from toso.documents.signing.refusals import AnnexesTooSoon
from toso.documents.signing.scans import ScanPage, doubts_of, taken_although
from toso.documents.signing.state import SigningState, in_force, later_files, why_kept
from toso.documents.signing.tables import SignedFile, SignedOrigin
from toso.documents.tables import Document, DocumentState
from toso.files import service as files
from toso.files import store as file_store
from toso.files.upload_check import PDF, Checked
from toso.files.uploads import UploadPlace, check_room
from toso.kit.clock import now

_SEALED = (SigningState.ANNEXES, SigningState.SEALED)


def attach(
    session: Session, place: UploadPlace, scope: Scope, document_id: UUID, given: Sequence[Checked]
) -> list[SignedFile]:
    """Takes in files signed elsewhere, the document's and its annexes' in any order; all or none.

    Every byte of what was handed out must stand at the beginning of each. Raises NotOurFile, AnnexesTooSoon; Malformed
    for one that was sent before.
    """
    document = service.to_be_signed(session, scope, document_id)
    _refuse_again(session, document, given)
    standing = queries.standing_now(session, document)
    found = match([one.content for one in given], _bases(session, document, standing))
    parts = {base.part for base in found}
    if standing not in {SigningState.SIGNED, SigningState.ANNEXES} and parts and 0 not in parts:
        raise AnnexesTooSoon
    return [
        _take_in(session, place, scope, document, one, SignedOrigin.ATTACHED, base)
        for base, one in sorted(zip(found, given, strict=True), key=lambda pair: pair[0].part)
    ]


def _refuse_again(session: Session, document: Document, given: Sequence[Checked], *, scans: bool = False) -> None:
    """The very bytes that stand on the document's page already say nothing new, whatever their check has found."""
    known = queries.sent_before(session, document, scans=scans)
    again = [one.name for one in given if hashlib.sha256(one.content).hexdigest() in known]
    if again:
        raise Malformed(fields={"file": f"Tệp “{again[0]}” đã gửi rồi; xem kết quả kiểm tra ở trang của văn bản."})


def _bases(session: Session, document: Document, standing: SigningState) -> list[Base]:
    """Files that may be signed now, and those recognised only to say why they may not."""
    printed = queries.printed_of(session, document)
    current = queries.to_sign(session, document, queries.files_of(session, document))
    assert printed is not None
    assert current is not None
    stale = "là văn bản đã đóng dấu, không nhận thêm chữ ký." if standing in _SEALED else ""
    bases = [Base(0, current.size, current.sha256, closed=stale)]
    if current.sha256 != printed.sha256:
        old = stale or "ký trên bản cũ; hãy tải bản mới nhất, ký tiếp rồi gửi lại."
        bases.append(Base(0, printed.size, printed.sha256, closed=old))
    return bases + [base for one in annexes.own_files(session, document) for base in _of_annex(document, one)]


def _of_annex(document: Document, annex: OwnFile) -> list[Base]:
    if annex.printed is None:
        return []
    name = annexes.label_of(document, annex.number)
    closed = f"là {name}, đã có chữ ký của cơ quan; không nhận thêm." if annex.signed else ""
    return [Base(annex.number, annex.printed.size, annex.printed.sha256, closed)]


@dataclass(frozen=True)
class Scan:
    """The scan of a signed paper as it was sent, its pages, and why it is to be taken whatever there is to doubt."""

    checked: Checked
    pages: list[ScanPage]
    reason: str


def take_scan(session: Session, place: UploadPlace, scope: Scope, document_id: UUID, scan: Scan) -> SignedFile:
    """Takes in the scan of a copy signed with a pen, annexes and all; a digitally signed document needs none.

    Raises Malformed: a blank one, one that was sent before, or one with too few pages for which no reason is given.
    """
    document = service.to_be_signed(session, scope, document_id)
    _refuse_again(session, document, [scan.checked], scans=True)
    if in_force(queries.files_of(session, document)) is not None:
        raise WrongStep("Văn bản đã có chữ ký số.")
    doubts = doubts_of(scan.pages, printed_pages(session, place.store, document))
    taken = taken_although(doubts, scan.reason)
    row = _take_in(session, place, scope, document, scan.checked, SignedOrigin.SCAN, Base(0, 0, ""), doubts)
    row.reason = taken
    session.add(row)
    return row


def printed_pages(session: Session, store: ObjectStore, document: Document) -> int:
    """How many pages were handed out to be signed, those of annexes in PDF files of their own among them."""
    prints = [annexes.printed_of(session, document, part) for part in (0, *annexes.numbers_of(document))]
    return sum(page_count(file_store.get(store, one.sha256)) for one in prints if one is not None)


def withdraw(session: Session, scope: Scope, document_id: UUID, signed_id: UUID, reason: str) -> SignedFile:
    """Takes a file that was attached by mistake out of what counts; it is kept, with the reason. Raises WrongStep."""
    document = get_document(session, scope, document_id)
    session.refresh(document, with_for_update=True)
    row = queries.signed_file(session, scope, document_id, signed_id)
    session.refresh(row, with_for_update=True)
    if document.state is not DocumentState.ISSUED:
        raise WrongStep("Văn bản đã thu hồi, không thay đổi được nữa.")
    files = queries.files_of(session, document, row.part)
    if fault := why_kept(files, row):
        raise WrongStep(fault)
    for one in [row, *later_files(files, row)]:
        one.withdrawn_at, one.withdrawn_by_id, one.withdrawal_reason = now(), scope.user_id, reason
        session.add(one)
    session.flush()
    note = {"sha256": row.sha256, "standing": queries.standing_now(session, document).value}
    service.note_document(session, scope.actor, Action.DOCUMENT_WITHDRAW, document, **note)
    return row


def _take_in(
    session: Session,
    place: UploadPlace,
    scope: Scope,
    document: Document,
    checked: Checked,
    origin: SignedOrigin,
    base: Base,
    doubts: str = "",
) -> SignedFile:
    check_room(session, place.settings, document.ward_id, scope.user_id, len(checked.content))
    row = add_signed(
        session, place.store, document, checked.content, origin, base, scope.user_id, purpose="document_sent"
    )
    note = {"origin": origin.value, "sha256": row.sha256, **({"part": base.part} if base.part else {})}
    if doubts:
        note["reason"] = doubts
    service.note_document(session, scope.actor, Action.DOCUMENT_ATTACH, document, **note)
    return row


def add_signed(
    session: Session,
    store: ObjectStore,
    document: Document,
    content: bytes,
    origin: SignedOrigin,
    base: Base,
    by_id: UUID | None,
    purpose: str = "document",
) -> SignedFile:
    """Stores a signed file behind those that are there; the document's row is locked by the caller."""
    seq = queries.last_seq(session, document) + 1
    name = f"{file_name(document, base.part)}-{'chu-ky' if base.sha256 else 'ban-chup'}-{seq}.pdf"
    stored = files.store_file(
        session,
        store,
        Checked(name, PDF, content),
        ward_id=document.ward_id,
        unit_path=document.unit_path,
        owner_id=by_id,
        purpose=purpose,
        has_room=True,
    )
    row = SignedFile(
        ward_id=document.ward_id,
        document_id=document.id,
        part=base.part,
        seq=seq,
        origin=origin,
        file_id=stored.id,
        sha256=stored.sha256,
        extends=base.sha256,
        verdicts=[],
        by_id=by_id,
    )
    session.add(row)
    session.flush()
    return row


def file_name(document: Document, part: int = 0) -> str:
    """Without its ending: 05-BC-UBND-2024, and for an annex 05-BC-UBND-2024-phu-luc-2."""
    return f"{code_of(document).replace('/', '-')}-{document.year}{f'-phu-luc-{part}' if part else ''}"
