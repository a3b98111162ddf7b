"""Job handlers: setting a signature, checking what was signed."""

from dataclasses import asdict, dataclass
from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Actor
from toso.core.problems import Conflict
from toso.core.vault import Place, the_vault
from toso.documents.content import OfficialDocument
from toso.documents.service import store_rendered
from toso.documents.signing import appearance, placing, queries, service
from toso.documents.signing.marking import mark_at
from toso.documents.signing.refusals import Overtaken, SecretGone
from toso.documents.signing.scans import judge_scan
from toso.documents.signing.sealing import KeyHolder, Seen, sign
from toso.documents.signing.standing import in_force, standing_of
from toso.documents.signing.tables import Holding, SignedFile, SignedOrigin, SigningCertificate, SigningSecret
from toso.documents.signing.tokens import opened
from toso.documents.signing.trust import Trust, read_trust
from toso.documents.signing.validity import Validity, same_name
from toso.documents.signing.verifying import Verification, verify
from toso.documents.tables import Document, DocumentState
from toso.documents.wording import mark_line
from toso.files import store
from toso.files.tables import StoredFile
from toso.jobs.claim import Handler, JobContext
from toso.kit.clock import system_now

FIELDS = {Holding.PERSON: "ChuKyNguoiKy", Holding.ORGANISATION: "ChuKyCoQuan"}
_ORIGINS = {Holding.PERSON: SignedOrigin.PERSON, Holding.ORGANISATION: SignedOrigin.SEAL}


@dataclass(frozen=True)
class _Errand:
    """What one signing needs."""

    document: Document
    certificate: SigningCertificate
    base: StoredFile
    printed: StoredFile


def sign_document(context: JobContext) -> dict[str, Any]:
    """Adds the signature of a certificate to the file in force; the outcome is a new signed file, checked at once."""
    certificate_id, passphrase = context.in_write(partial(_take_secret, context=context))
    errand = context.in_read(partial(_look, context=context, certificate_id=certificate_id))
    context.progress(10, "Đang mở chứng thư…")
    certificate = errand.certificate
    kept, trust = service.unsealed(certificate.key_file, certificate.id, "key_file"), read_trust(context.settings)
    with opened(kept, passphrase, context.settings) as holder:
        context.progress(20, "Đang ký…")
        signed = sign(
            store.get(context.store, errand.base.sha256), holder, _field(errand), _seen(context, errand), trust,
            context.settings, last=certificate.holding is Holding.ORGANISATION,
        )  # fmt: skip
        context.progress(60, "Đang kiểm tra chữ ký…")
        found = verify(signed, trust)
        parts = _sealed_parts(context, errand, holder, trust)
    row_id = context.in_write(partial(_keep, context=context, errand=errand, signed=signed, found=found, parts=parts))
    return {"document_id": str(errand.document.id), "signed_id": str(row_id), "validity": found.validity.value}


def _sealed_parts(context: JobContext, errand: _Errand, holder: KeyHolder, trust: Trust) -> dict[str, bytes]:
    """The annexes that are files of their own, each sealed with its mark, where it is the organisation that signs."""
    if errand.certificate.holding is not Holding.ORGANISATION:
        return {}
    content = OfficialDocument.model_validate(errand.document.content)
    made: dict[str, bytes] = {}
    for wanted, stored in context.in_read(partial(queries.parts_of, document=errand.document)).items():
        context.progress(80, f"Đang ký phụ lục {wanted.rpartition('-')[2]}…")
        pdf = store.get(context.store, stored.sha256)
        seen = mark_at(pdf, mark_line(content, system_now()))
        sealed = sign(pdf, holder, FIELDS[Holding.ORGANISATION], seen, trust, context.settings, last=True)
        found = verify(sealed, trust)
        if found.validity is Validity.INVALID:
            raise Conflict(f"Chữ ký của phụ lục không hợp lệ nên không được giữ: {found.reason}.")
        made[wanted] = sealed
    return made


def _take_secret(session: Session, context: JobContext) -> tuple[UUID, str]:
    """Gone with the first try, whatever comes of it."""
    row = session.get(SigningSecret, (context.ward_id, UUID(context.payload["secret_id"])), with_for_update=True)
    if row is None:
        raise SecretGone
    session.delete(row)
    return row.certificate_id, the_vault().open(bytes(row.secret), Place("signing_secret", row.id, "secret"))


def _look(session: Session, context: JobContext, certificate_id: UUID) -> _Errand:
    document = session.get_one(Document, (context.ward_id, UUID(context.payload["document_id"])))
    certificate = session.get(SigningCertificate, (context.ward_id, certificate_id))
    printed = queries.printed_of(session, document)
    base = queries.to_sign(session, document, queries.files_of(session, document))
    if certificate is None or printed is None or base is None:
        raise Overtaken
    return _Errand(document, certificate, base, printed)


def _stands_left(errand: _Errand) -> bool:
    """Whether the certificate is that of the second signer, who is printed on the left."""
    signers = queries.signers_of(errand.document)
    holder = errand.certificate.holder
    second = errand.certificate.holding is Holding.PERSON and len(signers) > 1
    return second and same_name(holder, signers[1]) and not same_name(holder, signers[0])


def _field(errand: _Errand) -> str:
    return f"{FIELDS[errand.certificate.holding]}{'Hai' if _stands_left(errand) else ''}"


def _seen(context: JobContext, errand: _Errand) -> Seen:
    """A person's picture in the room left for it; the seal over the left third of the one on the right."""
    room = placing.find_room(store.get(context.store, errand.printed.sha256))
    certificate = errand.certificate
    picture = service.unsealed(certificate.picture, certificate.id, "picture")
    if certificate.holding is Holding.PERSON:
        room = placing.beside(room) if _stands_left(errand) else room
        return Seen(picture, room.page, placing.signature_box(room, appearance.ratio_of(picture)))
    beside = placing.shown_signature(store.get(context.store, errand.base.sha256), room)
    return Seen(picture, room.page, placing.seal_box(room, beside or placing.signature_box(room, placing.USUAL_RATIO)))


def _keep(
    session: Session, context: JobContext, errand: _Errand, signed: bytes, found: Verification, parts: dict[str, bytes]
) -> UUID:
    document = session.get_one(Document, (context.ward_id, errand.document.id), with_for_update=True)
    base = queries.to_sign(session, document, queries.files_of(session, document))
    if document.state is not DocumentState.ISSUED or base is None or base.sha256 != errand.base.sha256:
        raise Overtaken
    if found.validity is Validity.INVALID:
        raise Conflict(f"Chữ ký vừa tạo không hợp lệ nên không được giữ: {found.reason}.")
    origin = _ORIGINS[errand.certificate.holding]
    row = service.add_signed(session, context.store, document, signed, origin, errand.base.sha256, context.owner_id)
    _write_found(row, found)
    for wanted, sealed in parts.items():
        store_rendered(session, context, document, wanted, sealed)
    _note(session, context, document, row)
    return row.id


def check_signature(context: JobContext) -> dict[str, Any]:
    """Checks a signed file, or a scan, and writes down what was found."""
    key = (context.ward_id, UUID(context.payload["signed_id"]))
    row = context.in_read(lambda session: session.get_one(SignedFile, key))
    context.progress(10, "Đang kiểm tra chữ ký…")
    content = store.get(context.store, row.sha256)
    if row.origin is SignedOrigin.SCAN:
        found = Verification((), *judge_scan(content))
    else:
        found = verify(content, read_trust(context.settings))
    validity = context.in_write(partial(_write_check, context=context, key=key, found=found))
    return {"document_id": str(row.document_id), "signed_id": str(row.id), "validity": validity.value}


def _write_check(session: Session, context: JobContext, key: tuple[UUID, UUID], found: Verification) -> Validity:
    row = session.get_one(SignedFile, key)
    document = session.get_one(Document, (key[0], row.document_id), with_for_update=True)
    session.refresh(row, with_for_update=True)
    if row.origin is SignedOrigin.ATTACHED:
        found = _as_of_document(session, document, row, found)
    _write_found(row, found)
    session.add(row)
    _note(session, context, document, row)
    return row.validity


def _as_of_document(session: Session, document: Document, row: SignedFile, found: Verification) -> Verification:
    """What only the document tells: whether the signature is new, in its turn, and of the person printed."""
    if found.validity is Validity.INVALID:
        return found
    before = [one for one in queries.files_of(session, document) if one.seq < row.seq]
    base = queries.to_sign(session, document, before)
    last = in_force(before)
    if base is None or base.sha256 != row.extends:
        return Verification(found.verdicts, Validity.INVALID, "Trước tệp này đã có bản ký khác được nhận.")
    if len(found.verdicts) <= (len(last.verdicts) if last else 0):
        return Verification(found.verdicts, Validity.INVALID, "Tệp không có chữ ký mới.")
    persons = queries.persons_of(document)
    if not any(service.names_signer(one.name, document) for one in found.verdicts[:persons]):
        reason = "Tên trên chứng thư khác người ký in trên văn bản; hãy đối chiếu."
        return Verification(found.verdicts, Validity.UNKNOWN, f"{reason} {found.reason}")
    return found


def _write_found(row: SignedFile, found: Verification) -> None:
    row.validity, row.reason, row.checked_at = found.validity, found.reason[:4000], system_now()
    row.verdicts = [
        {
            **asdict(one),
            "validity": one.validity.value,
            "said_at": one.said_at.isoformat() if one.said_at else None,
            "stamped_at": one.stamped_at.isoformat() if one.stamped_at else None,
        }
        for one in found.verdicts
    ]


def _note(session: Session, context: JobContext, document: Document, row: SignedFile) -> None:
    standing = standing_of(queries.files_of(session, document), queries.persons_of(document))
    note = {"validity": row.validity.value, "sha256": row.sha256, "standing": standing.value}
    who = Actor(user_id=context.owner_id, full_name="", grants=())
    service.note_document(session, who, "document.signed", document, **note)


HANDLERS: dict[str, Handler] = {"document.sign": sign_document, "document.check_signature": check_signature}
