"""Keeping certificates, asking for signatures and for checks."""

import base64
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.columns import affected
from toso.core.problems import Forbidden, Malformed, NotFound, WrongStep
from toso.core.vault import CipherContext, the_vault
from toso.documents.queries import get_document
from toso.documents.signing import appearance, certificates, queries, schemas
from toso.documents.signing.attribution import owner_of
from toso.documents.signing.keyfiles import Holder
from toso.documents.signing.people import People
from toso.documents.signing.refusals import CertificateKept, NotTheSigner
from toso.documents.signing.state import SigningState
from toso.documents.signing.tables import Holding, SignedFile, SigningCertificate, SigningSecret
from toso.documents.signing.validity import Validity, Whose
from toso.documents.tables import Document, DocumentState
from toso.jobs.claim import enqueue
from toso.jobs.tables import Job, JobState
from toso.kit.clock import now, system_now
from toso.kit.ids import new_id

CHECK = "document.check_signature"
SECRET_KEPT_FOR = timedelta(minutes=10)
_COLOURS = {Holding.PERSON: appearance.BLUE, Holding.ORGANISATION: appearance.RED}


def keep_certificate(
    session: Session,
    scope: Scope,
    holding: Holding,
    key_file: bytes,
    holder: Holder,
    picture: bytes,
    people: People,
) -> SigningCertificate:
    """Keeps a key file, or the name of a token's key, sealed; `holder`: whose it is (`tokens.whose`).

    The organisation's waits until a second person has confirmed it.
    """
    if holder.valid_until < system_now():
        raise Malformed(fields={"file": "Chứng thư đã hết hạn."})
    if _is_kept(session, scope, holding, holder.fingerprint):
        raise CertificateKept
    shown, row_id = appearance.drawn(picture, _COLOURS[holding]), new_id()
    row = SigningCertificate(
        ward_id=scope.ward_id,
        id=row_id,
        holding=holding,
        owner_id=scope.user_id,
        unit_path=_home(scope),
        holder=holder.name,
        issuer=holder.issuer,
        serial=holder.serial,
        fingerprint=holder.fingerprint,
        valid_from=holder.valid_from,
        valid_until=holder.valid_until,
        key_file=sealed(key_file, row_id, "key_file"),
        picture=sealed(shown, row_id, "picture"),
    )
    session.add(row)
    waits = holding is Holding.ORGANISATION and people.ask_to_confirm(session, scope, row)
    row.confirmed_at = None if waits else system_now()
    _note_certificate(session, scope.actor, "certificate.add", row, waits=waits)
    return row


def confirm_certificate(session: Session, scope: Scope, ward_id: UUID, certificate_id: UUID, request_id: UUID) -> None:
    """Puts a certificate that a second person agreed to into use, by the right of who brought it in.

    Raises Forbidden, NotFound.
    """
    row = session.get(SigningCertificate, (ward_id, certificate_id), with_for_update=True)
    if row is None:
        raise NotFound
    if not scope.covers(row.unit_path):
        raise Forbidden
    row.confirmed_at = system_now()
    session.add(row)
    _note_certificate(session, scope.actor, "certificate.add", row, act="confirm", request=str(request_id))


def drop_waiting(session: Session, actor: Actor, ward_id: UUID, certificate_id: UUID) -> None:
    """Deletes a certificate that nobody confirmed; one that is gone already, or in use, stays as it is."""
    row = session.get(SigningCertificate, (ward_id, certificate_id), with_for_update=True)
    if row is not None and row.confirmed_at is None:
        _note_certificate(session, actor, "certificate.remove", row)
        session.delete(row)
        session.flush()


def _is_kept(session: Session, scope: Scope, holding: Holding, fingerprint: str) -> bool:
    """Whether the person has brought the certificate in before, for the same use."""
    same = sa.select(col(SigningCertificate.id)).where(
        col(SigningCertificate.ward_id) == scope.ward_id,
        col(SigningCertificate.owner_id) == scope.user_id,
        col(SigningCertificate.fingerprint) == fingerprint,
        col(SigningCertificate.holding) == holding,
    )
    return session.execute(same).first() is not None


def _home(scope: Scope) -> str:
    """An organisation's certificate belongs to the ward, whichever desk of it brought it in."""
    return scope.subtrees[0] if scope.subtrees else scope.unit_path


def place_of(row_id: UUID, column: str) -> CipherContext:
    return CipherContext("signing_certificate", row_id, column)


def sealed(content: bytes, row_id: UUID, column: str) -> bytes:
    return the_vault().seal(base64.b64encode(content).decode(), place_of(row_id, column))


def unsealed(blob: bytes, row_id: UUID, column: str) -> bytes:
    return base64.b64decode(the_vault().open(bytes(blob), place_of(row_id, column)))


def remove_certificate(session: Session, scope: Scope, certificate_id: UUID, people: People) -> None:
    """Deletes key file and picture; what was signed with them stays as it is."""
    row = certificates.get_certificate(session, scope, certificate_id)
    if row.confirmed_at is None:
        people.stop_asking(session, scope, row)
        drop_waiting(session, scope.actor, row.ward_id, row.id)
        return
    _note_certificate(session, scope.actor, "certificate.remove", row)
    session.delete(row)


def ask_to_sign(
    session: Session, scope: Scope, document_id: UUID, body: schemas.SignWrite, holding: Holding, people: People
) -> Job:
    """Puts the signing on the table; the passphrase goes to the worker sealed and is deleted by its first use."""
    document = to_be_signed(session, scope, document_id)
    person = holding is Holding.PERSON
    files = queries.files_of(session, document)
    _check_turn(queries.standing_now(session, document), person=person)
    certificate = certificates.get_certificate(session, scope, body.certificate_id)
    _check_holding(certificate, holding)
    owner = owner_of(session, document, certificate.fingerprint, certificate.holder, people)
    if person and owner[0] is not Whose.PERSON:
        raise NotTheSigner(fields={"certificate_id": NotTheSigner.title})
    if not person and owner[0] is not Whose.ORGANISATION:
        raise Malformed(fields={"certificate_id": "Chứng thư này không mang tên cơ quan."})
    if person and owner[1] in queries.have_signed(files):
        raise WrongStep("Người này đã ký; văn bản còn chờ người ký kia.")
    secret_id = new_id()
    secret = the_vault().seal(body.passphrase, CipherContext("signing_secret", secret_id, "secret"))
    session.add(SigningSecret(ward_id=document.ward_id, id=secret_id, certificate_id=certificate.id, secret=secret))
    note_document(session, scope.actor, Action.DOCUMENT_SIGN if person else Action.DOCUMENT_SEAL, document)
    payload = {"document_id": str(document.id), "secret_id": str(secret_id)}
    return enqueue(session, document.ward_id, "document.sign", scope.user_id, payload)


def _check_turn(standing: SigningState, *, person: bool) -> None:
    """The persons first, in either order, then the organisation, each once."""
    if person and standing not in {SigningState.UNSIGNED, SigningState.PARTLY, SigningState.ON_PAPER}:
        raise WrongStep("Người ký đã ký văn bản này.")
    if not person and standing not in {SigningState.SIGNED, SigningState.ANNEXES}:
        done = standing is SigningState.SEALED
        raise WrongStep("Văn bản đã đóng dấu." if done else "Người ký chưa ký; cơ quan đóng dấu sau người ký.")


def _check_holding(certificate: SigningCertificate, holding: Holding) -> None:
    if certificate.holding is not holding:
        raise Malformed(fields={"certificate_id": "Chứng thư này không dùng cho bước ký này."})
    if certificate.confirmed_at is None:
        raise Malformed(fields={"certificate_id": "Chứng thư này còn chờ người thứ hai xác nhận."})
    if not certificate.valid_from <= system_now() <= certificate.valid_until:
        raise Malformed(fields={"certificate_id": "Chứng thư chưa có hiệu lực hoặc đã hết hạn."})


def ask_to_check(session: Session, scope: Scope, rows: Sequence[SignedFile]) -> Job:
    """One job for the files that came together, checked in the order given."""
    payload = {"signed_ids": [str(row.id) for row in rows]}
    return enqueue(session, rows[0].ward_id, CHECK, scope.user_id, payload, one_per_owner=False)


def check_again(session: Session, scope: Scope, document_id: UUID, signed_id: UUID) -> Job:
    """A later check may find more: a list of revoked certificates that was missing, a root trusted since."""
    row = queries.signed_file(session, scope, document_id, signed_id)
    if row.withdrawn_at is not None:
        raise WrongStep("Tệp này đã rút.")
    note_document(session, scope.actor, CHECK, get_document(session, scope, document_id))
    return ask_to_check(session, scope, [row])


def check_waiting(session: Session) -> int:
    """Asks for the checks that no job does: files of an older release, or whose job failed; how many documents."""
    busy = sa.select(col(Job.ward_id)).where(
        col(Job.kind) == CHECK, col(Job.state).in_([JobState.QUEUED, JobState.RUNNING])
    )
    row = SignedFile
    query = sa.select(SignedFile).where(
        col(row.validity) == Validity.UNCHECKED, col(row.withdrawn_at).is_(None), col(row.ward_id).not_in(busy)
    )
    waiting: dict[tuple[UUID, UUID], list[str]] = {}
    for one in session.execute(query.order_by(col(row.document_id), col(row.seq))).scalars():
        waiting.setdefault((one.ward_id, one.document_id), []).append(str(one.id))
    for (ward_id, _), ids in waiting.items():
        enqueue(session, ward_id, CHECK, None, {"signed_ids": ids})
    return len(waiting)


def forget_old(session: Session) -> int:
    """Deletes passphrases that no job came for."""
    old = col(SigningSecret.created_at) < now() - SECRET_KEPT_FOR
    return affected(session.execute(sa.delete(SigningSecret).where(old)))


def to_be_signed(session: Session, scope: Scope, document_id: UUID) -> Document:
    """The issued document, its row locked so that signed files follow one another. Raises WrongStep."""
    document = get_document(session, scope, document_id)
    session.refresh(document, with_for_update=True)
    if document.state is not DocumentState.ISSUED:
        raise WrongStep("Chỉ ký văn bản đã có số và chưa thu hồi.")
    if queries.printed_of(session, document) is None:
        raise WrongStep("Bản PDF của văn bản đang được tạo; hãy thử lại sau ít giây.")
    if queries.standing_now(session, document) is SigningState.SEALED:
        raise WrongStep("Văn bản đã ký và đóng dấu, không thay đổi được nữa.")
    return document


def note_document(session: Session, actor: Actor, action: str, document: Document, **note: object) -> None:
    record(
        session,
        actor,
        action,
        "document",
        document.id,
        ward_id=document.ward_id,
        unit_path=document.unit_path,
        fields=["signatures"],
        note=dict(note),
    )


def _note_certificate(session: Session, actor: Actor, action: str, row: SigningCertificate, **note: object) -> None:
    note_certificate = partial(record, session, actor, action, "signing_certificate", row.id)
    note_certificate(ward_id=row.ward_id, unit_path=row.unit_path, note={"holding": row.holding.value, **note})
