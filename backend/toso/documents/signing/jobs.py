"""Job handlers: setting a signature, checking what was signed."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Actor
from toso.core.problems import Conflict
from toso.core.vault import CipherContext, the_vault
from toso.documents.content import OfficialDocument
from toso.documents.signing import annexes, appearance, placement, queries, service
from toso.documents.signing.annex_mark import NO_MARK, mark_at, shows_mark
from toso.documents.signing.attribution import printed_signers
from toso.documents.signing.continuation import fault_of
from toso.documents.signing.file_match import Base
from toso.documents.signing.findings import as_of_document, write_found
from toso.documents.signing.pades import KeyHolder, Seen, sign
from toso.documents.signing.people import People
from toso.documents.signing.refusals import Overtaken, SecretGone
from toso.documents.signing.scans import judge_scan
from toso.documents.signing.state import SigningState, in_force, proven_moments
from toso.documents.signing.tables import Holding, SignedFile, SignedOrigin, SigningCertificate, SigningSecret
from toso.documents.signing.tokens import opened
from toso.documents.signing.trust import Trust, read_trust
from toso.documents.signing.uploads import add_signed, printed_pages
from toso.documents.signing.validity import Validity, same_name
from toso.documents.signing.verification import Verification, verify
from toso.documents.tables import Document, DocumentState
from toso.documents.wording import mark_line
from toso.files import store
from toso.files.tables import StoredFile
from toso.jobs.claim import JobContext
from toso.kit.clock import system_now

FIELDS = {Holding.PERSON: "ChuKyNguoiKy", Holding.ORGANISATION: "ChuKyCoQuan"}
_ORIGINS = {Holding.PERSON: SignedOrigin.PERSON, Holding.ORGANISATION: SignedOrigin.SEAL}


@dataclass(frozen=True)
class _Errand:
    """Input of one signing; `sealed`: the document has its seal, only annexes are left; `proven`: see `verify`."""

    document: Document
    certificate: SigningCertificate
    base: StoredFile
    printed: StoredFile
    proven: tuple[datetime, ...]
    sealed: bool
    annexes: tuple[tuple[int, StoredFile], ...]


@dataclass(frozen=True)
class _Made:
    """A file that was just signed, behind the one that it goes on from."""

    base: Base
    content: bytes
    verification: Verification


def sign_document(context: JobContext, people: People) -> dict[str, Any]:
    """Adds the signature of a certificate to the files that wait for it; each outcome is checked at once."""
    certificate_id, passphrase = context.in_write(partial(_take_secret, context=context))
    errand = context.in_read(partial(_look, context=context, certificate_id=certificate_id))
    context.progress(10, "Đang mở chứng thư…")
    certificate = errand.certificate
    kept, trust = service.unsealed(certificate.key_file, certificate.id, "key_file"), read_trust(context.settings)
    with opened(kept, passphrase, context.settings) as holder:
        context.progress(20, "Đang ký…")
        made = [] if errand.sealed else [_signed_document(context, errand, holder, trust)]
        made += [_sealed_annex(context, errand, holder, trust, *one) for one in errand.annexes]
    rows = context.in_write(partial(_keep, context=context, errand=errand, made=made, people=people))
    return _outcome(errand.document.id, list(rows), list(rows.values()))


def _outcome(document_id: UUID, ids: list[UUID], validities: list[Validity]) -> dict[str, Any]:
    worst = next((one for one in (Validity.INVALID, Validity.UNKNOWN) if one in validities), Validity.VALID)
    return {"document_id": str(document_id), "signed_ids": [str(one) for one in ids], "validity": worst.value}


def _signed_document(context: JobContext, errand: _Errand, holder: KeyHolder, trust: Trust) -> _Made:
    base, last = errand.base, errand.certificate.holding is Holding.ORGANISATION
    pdf = store.get(context.store, base.sha256)
    signed = sign(pdf, holder, _field(errand), _seen(context, errand), trust, context.settings, last=last)
    context.progress(60, "Đang kiểm tra chữ ký…")
    return _Made(Base(0, base.size, base.sha256), signed, verify(signed, trust, errand.proven))


def _sealed_annex(
    context: JobContext, errand: _Errand, holder: KeyHolder, trust: Trust, number: int, printed: StoredFile
) -> _Made:
    """An annex in a file of its own with the organisation's signature, shown by its mark."""
    context.progress(80, f"Đang ký phụ lục {number}…")
    content = OfficialDocument.model_validate(errand.document.content)
    pdf = store.get(context.store, printed.sha256)
    seen = mark_at(pdf, mark_line(content, system_now()))
    sealed = sign(pdf, holder, FIELDS[Holding.ORGANISATION], seen, trust, context.settings, last=True)
    return _Made(Base(number, printed.size, printed.sha256), sealed, verify(sealed, trust))


def _take_secret(session: Session, context: JobContext) -> tuple[UUID, str]:
    """Gone with the first try, whatever comes of it."""
    row = session.get(SigningSecret, (context.ward_id, UUID(context.payload["secret_id"])), with_for_update=True)
    if row is None:
        raise SecretGone
    session.delete(row)
    return row.certificate_id, the_vault().open(bytes(row.secret), CipherContext("signing_secret", row.id, "secret"))


def _look(session: Session, context: JobContext, certificate_id: UUID) -> _Errand:
    document = session.get_one(Document, (context.ward_id, UUID(context.payload["document_id"])))
    certificate = session.get(SigningCertificate, (context.ward_id, certificate_id))
    printed = queries.printed_of(session, document)
    files = queries.files_of(session, document)
    base, current = queries.to_sign(session, document, files), in_force(files)
    if certificate is None or printed is None or base is None:
        raise Overtaken
    proven = proven_moments(files, current) if current else ()
    seals = certificate.holding is Holding.ORGANISATION
    sealed = seals and queries.standing_now(session, document) in {SigningState.ANNEXES, SigningState.SEALED}
    return _Errand(document, certificate, base, printed, proven, sealed, _waiting(session, document) if seals else ())


def _waiting(session: Session, document: Document) -> tuple[tuple[int, StoredFile], ...]:
    """The annexes without the organisation's signature, as they are printed."""
    own = annexes.own_files(session, document)
    return tuple((one.number, one.printed) for one in own if one.waits and one.printed is not None)


def _stands_left(errand: _Errand) -> bool:
    """Whether the certificate is that of the second signer, who is printed on the left."""
    signers = printed_signers(errand.document)
    holder = errand.certificate.holder
    second = errand.certificate.holding is Holding.PERSON and len(signers) > 1
    return second and same_name(holder, signers[1]) and not same_name(holder, signers[0])


def _field(errand: _Errand) -> str:
    return f"{FIELDS[errand.certificate.holding]}{'Hai' if _stands_left(errand) else ''}"


def _seen(context: JobContext, errand: _Errand) -> Seen:
    """A person's picture in the room left for it; the seal over the left third of the one on the right."""
    room = placement.find_room(store.get(context.store, errand.printed.sha256))
    certificate = errand.certificate
    picture = service.unsealed(certificate.picture, certificate.id, "picture")
    if certificate.holding is Holding.PERSON:
        room = placement.beside(room) if _stands_left(errand) else room
        return Seen(picture, room.page, placement.signature_box(room, appearance.ratio_of(picture)))
    beside = placement.shown_signature(store.get(context.store, errand.base.sha256), room)
    return Seen(
        picture, room.page, placement.seal_box(room, beside or placement.signature_box(room, placement.USUAL_RATIO))
    )


def _keep(
    session: Session, context: JobContext, errand: _Errand, made: list[_Made], people: People
) -> dict[UUID, Validity]:
    document = session.get_one(Document, (context.ward_id, errand.document.id), with_for_update=True)
    base = queries.to_sign(session, document, queries.files_of(session, document))
    if document.state is not DocumentState.ISSUED or base is None or base.sha256 != errand.base.sha256:
        raise Overtaken
    waiting = {number for number, _ in _waiting(session, document)}
    if not made or any(one.base.part and one.base.part not in waiting for one in made):
        raise Overtaken
    rows: dict[UUID, Validity] = {}
    for one in made:
        origin = _ORIGINS[errand.certificate.holding]
        row = add_signed(session, context.store, document, one.content, origin, one.base, context.owner_id)
        found = as_of_document(session, document, row, one.verification, people)
        if found.validity is Validity.INVALID:
            raise Conflict(f"Chữ ký vừa tạo không hợp lệ nên không được giữ: {found.reason.rstrip('.')}.")
        write_found(row, found)
        session.flush()
        _note(session, context, document, row)
        rows[row.id] = row.validity
    return rows


def check_signature(context: JobContext, people: People) -> dict[str, Any]:
    """Checks signed files, or a scan, one after the other, and writes down what was found."""
    keys = [(context.ward_id, UUID(one)) for one in context.payload["signed_ids"]]
    found, document_id = [], keys[0][1]
    for place, key in enumerate(keys):
        wanted = context.in_read(partial(_to_check, context=context, key=key))
        context.progress(10 + 85 * place // len(keys), "Đang kiểm tra chữ ký…")
        checked = _checked(context, wanted)
        write = partial(_write_check, context=context, key=key, verification=checked, people=people)
        found.append(context.in_write(write))
        document_id = wanted.row.document_id
    return _outcome(document_id, [key[1] for key in keys], found)


@dataclass(frozen=True)
class _ToCheck:
    """A signed file, the hash of the print that it must go on from, what was proved of it before (see `verify`).

    `pages`: those that a scan must show.
    """

    row: SignedFile
    issued: str
    proven: tuple[datetime, ...]
    pages: int


def _to_check(session: Session, context: JobContext, key: tuple[UUID, UUID]) -> _ToCheck:
    row = session.get_one(SignedFile, key)
    document = session.get_one(Document, (key[0], row.document_id))
    printed = annexes.printed_of(session, document, row.part)
    proven = proven_moments(queries.files_of(session, document, row.part), row)
    pages = printed_pages(session, context.store, document) if row.origin is SignedOrigin.SCAN else 0
    return _ToCheck(row, printed.sha256 if printed else "", proven, pages)


def _checked(context: JobContext, body: _ToCheck) -> Verification:
    row = body.row
    content = store.get(context.store, row.sha256)
    if row.origin is SignedOrigin.SCAN:
        return Verification((), *judge_scan(content, body.pages, row.reason))
    found = verify(content, read_trust(context.settings), body.proven)
    if found.validity is Validity.INVALID:
        return found
    fault = fault_of(store.get(context.store, body.issued), content, annex=row.part > 0)
    if fault:
        return replace(found, validity=Validity.INVALID, reason=f"{fault[0].upper()}{fault[1:]}.")
    if row.part and not shows_mark(content):
        return replace(found, validity=Validity.INVALID, reason=NO_MARK)
    return found


def _write_check(
    session: Session, context: JobContext, key: tuple[UUID, UUID], verification: Verification, people: People
) -> Validity:
    row = session.get_one(SignedFile, key)
    document = session.get_one(Document, (key[0], row.document_id), with_for_update=True)
    session.refresh(row, with_for_update=True)
    if row.origin is not SignedOrigin.SCAN:
        verification = as_of_document(session, document, row, verification, people)
    write_found(row, verification)
    session.add(row)
    _note(session, context, document, row)
    return row.validity


def _note(session: Session, context: JobContext, document: Document, row: SignedFile) -> None:
    standing = queries.standing_now(session, document)
    note: dict[str, object] = {"validity": row.validity.value, "sha256": row.sha256, "standing": standing.value}
    if row.part:
        note["part"] = row.part
    who = Actor(user_id=context.owner_id, full_name="", grants=())
    service.note_document(session, who, "document.signed", document, **note)
