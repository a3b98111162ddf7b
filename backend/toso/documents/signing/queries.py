"""Reading of certificates and of the signed files of a document."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.documents.queries import get_document
from toso.documents.signing import annexes, schemas
from toso.documents.signing.annexes import OwnFile
from toso.documents.signing.attribution import printed_signers
from toso.documents.signing.standings import standings_of
from toso.documents.signing.state import (
    SigningState,
    in_force,
    showing_signatures,
    signers_in,
    standing_of,
    verified,
    why_kept,
)
from toso.documents.signing.tables import SignedFile, SignedOrigin
from toso.documents.signing.validity import Validity, Whose
from toso.documents.tables import Document, DocumentState
from toso.files.tables import StoredFile

_ANNEX_SIGNED, _ANNEX_WAITS, _ANNEX_MADE = "Đã ký", "Chưa ký", "Đang tạo tệp"
_AS_KEPT = {
    "id",
    "seq",
    "reason",
    "sha256",
    "created_at",
    "checked_at",
    "stamped_at",
    "stamp_until",
    "stamp_tried_at",
    "stamp_fault",
    "withdrawn_at",
    "withdrawal_reason",
}


def persons_of(document: Document) -> int:
    """How many persons sign before the organisation."""
    return len(printed_signers(document))


def have_signed(files: Sequence[SignedFile]) -> list[str]:
    """The printed names of the persons whose signatures the file in force carries."""
    found = in_force(files)
    return signers_in(found) if found else []


def files_of(session: Session, document: Document, part: int = 0) -> list[SignedFile]:
    """The signed files of the document itself, or of an annex in a file of its own, in the order made."""
    query = sa.select(SignedFile).where(
        col(SignedFile.ward_id) == document.ward_id,
        col(SignedFile.document_id) == document.id,
        col(SignedFile.part) == part,
    )
    return list(session.execute(query.order_by(col(SignedFile.seq))).scalars())


def sent_before(session: Session, document: Document, *, scans: bool) -> set[str]:
    """The SHA-256 of every scan, or else of every signed file of a document and its annexes, but those withdrawn."""
    scan = col(SignedFile.origin) == SignedOrigin.SCAN
    query = sa.select(col(SignedFile.sha256)).where(
        col(SignedFile.ward_id) == document.ward_id,
        col(SignedFile.document_id) == document.id,
        col(SignedFile.withdrawn_at).is_(None),
        scan if scans else sa.not_(scan),
    )
    return set(session.execute(query).scalars())


def last_seq(session: Session, document: Document) -> int:
    """The place of the newest signed file, whichever part it belongs to; 0 when there is none."""
    query = sa.select(sa.func.coalesce(sa.func.max(col(SignedFile.seq)), 0)).where(
        col(SignedFile.ward_id) == document.ward_id, col(SignedFile.document_id) == document.id
    )
    return int(session.execute(query).scalar_one())


def standing_now(session: Session, document: Document) -> SigningState:
    """How far the signing has come, annexes in files of their own included."""
    return standings_of(session, [document]).get(document.id, SigningState.UNSIGNED)


def printed_of(session: Session, document: Document) -> StoredFile | None:
    """The issued document's one PDF, as printed; None while it is being made."""
    return annexes.printed_of(session, document, 0)


def parts_of(session: Session, document: Document) -> dict[str, StoredFile]:
    """The annexes that are PDF files of their own, signed where they are, by format ("pdf-2")."""
    return {f"pdf-{number}": stored for number, stored in annexes.handed_out(session, document).items()}


def to_sign(session: Session, document: Document, files: Sequence[SignedFile]) -> StoredFile | None:
    """The file that the next signature is added to: the signed one in force, else the print."""
    found = in_force(files)
    if found is None:
        return printed_of(session, document)
    return session.get_one(StoredFile, (document.ward_id, found.file_id))


def to_read(session: Session, document: Document, files: Sequence[SignedFile]) -> StoredFile | None:
    """The file that is read, passed on, filed: signed or the scan of the signed paper, else the print."""
    shown = showing_signatures(files)
    return stored_of(session, shown) if shown else printed_of(session, document)


def current_file(session: Session, scope: Scope, document_id: UUID, *, to_be_signed: bool) -> StoredFile:
    """The file handed out to be read, or to be signed outside. NotFound while it is being made."""
    document = get_document(session, scope, document_id)
    choice = to_sign if to_be_signed else to_read
    row = choice(session, document, files_of(session, document))
    if row is None:
        raise NotFound("Văn bản chưa phát hành, hoặc bản PDF đang được tạo.")
    return row


def signed_file(session: Session, scope: Scope, document_id: UUID, signed_id: UUID) -> SignedFile:
    document = get_document(session, scope, document_id)
    row = session.get(SignedFile, (document.ward_id, signed_id))
    if row is None or row.document_id != document.id:
        raise NotFound
    return row


def file_to_read(session: Session, scope: Scope, document_id: UUID, signed_id: UUID) -> StoredFile:
    """The bytes of one of them. NotFound for whoever may not read what proves nothing."""
    row = signed_file(session, scope, document_id, signed_id)
    if not _readable(scope, row):
        raise NotFound
    return stored_of(session, row)


def stored_of(session: Session, row: SignedFile) -> StoredFile:
    return session.get_one(StoredFile, (row.ward_id, row.file_id))


def show_signing(session: Session, scope: Scope, document_id: UUID) -> schemas.SigningRead:
    document = get_document(session, scope, document_id)
    files, own = files_of(session, document), annexes.own_files(session, document)
    left = any(one.signed is None for one in own)
    standing = standing_of(files, persons_of(document), annexes_left=left)
    base, signed = to_sign(session, document, files), have_signed(files)
    sizes = _sizes(session, [*files, *(row for one in own for row in one.files)])
    return schemas.SigningRead(
        standing=standing,
        standing_label=standing.label,
        signer_name=document.signer_name,
        signers=[schemas.PrintedSignerRead(name=name, signed=name in signed) for name in printed_signers(document)],
        sha256=base.sha256 if base else "",
        actions=_actions(scope, document, standing) if base else [],
        files=_reads(scope, document, files, sizes),
        annexes=[_annex_read(scope, document, one, sizes) for one in own],
    )


def _reads(
    scope: Scope, document: Document, files: Sequence[SignedFile], sizes: dict[UUID, int]
) -> list[schemas.SignedFileRead]:
    """The files of one part, the newest first."""
    force = in_force(files)
    may = document.state is DocumentState.ISSUED and scope.actor.may(Action.DOCUMENT_WITHDRAW)
    return [
        read_of(
            row,
            sizes[row.file_id],
            in_force=row is force,
            readable=_readable(scope, row),
            withdrawable=may and not why_kept(files, row),
        )
        for row in reversed(files)
    ]


def _readable(scope: Scope, row: SignedFile) -> bool:
    """Verified files and scans are for every reader; what proves nothing is for those who attach files, to look at."""
    scan = row.origin is SignedOrigin.SCAN and row.withdrawn_at is None
    return verified(row) or scan or scope.actor.may(Action.DOCUMENT_ATTACH)


def _annex_read(scope: Scope, document: Document, annex: OwnFile, sizes: dict[UUID, int]) -> schemas.SignedAnnexRead:
    signed = annex.signed
    return schemas.SignedAnnexRead(
        number=annex.number,
        label=annexes.label_of(document, annex.number),
        title=annexes.title_of(document, annex.number),
        signed=signed is not None,
        standing_label=_ANNEX_SIGNED if signed else _ANNEX_WAITS if annex.printed else _ANNEX_MADE,
        sha256=signed.sha256 if signed else annex.printed.sha256 if annex.printed else "",
        files=_reads(scope, document, annex.files, sizes),
    )


def _sizes(session: Session, files: Sequence[SignedFile]) -> dict[UUID, int]:
    if not files:
        return {}
    query = sa.select(col(StoredFile.id), col(StoredFile.size)).where(
        col(StoredFile.ward_id) == files[0].ward_id, col(StoredFile.id).in_([row.file_id for row in files])
    )
    return {found.id: found.size for found in session.execute(query)}


def _actions(scope: Scope, document: Document, standing: SigningState) -> list[str]:
    """Actions that this person may take next."""
    if document.state is not DocumentState.ISSUED:
        return []
    may = scope.actor.may
    sign = standing in {SigningState.UNSIGNED, SigningState.PARTLY, SigningState.ON_PAPER}
    attach = may(Action.DOCUMENT_ATTACH) and standing is not SigningState.SEALED
    offered = {
        "sign": sign and may(Action.DOCUMENT_SIGN),
        "seal": standing in {SigningState.SIGNED, SigningState.ANNEXES} and may(Action.DOCUMENT_SEAL),
        "attach": attach,
        "scan": attach and standing in {SigningState.UNSIGNED, SigningState.ON_PAPER},
        "check": may(Action.DOCUMENT_ATTACH),
    }
    return [name for name, possible in offered.items() if possible]


def read_of(
    row: SignedFile, size: int, *, in_force: bool = False, readable: bool = True, withdrawable: bool = False
) -> schemas.SignedFileRead:
    verdicts = [
        {**one, "validity_label": Validity(one["validity"]).label, "whose_label": whose_label(one)}
        for one in row.verdicts
    ]
    return schemas.SignedFileRead.model_validate(
        {
            **row.model_dump(include=_AS_KEPT),
            "origin": row.origin.value,
            "origin_label": row.origin.label,
            "validity": row.validity.value,
            "validity_label": row.validity.label,
            "verdicts": verdicts,
            "size": size,
            "in_force": in_force,
            "state": state_of(row),
            "state_label": state_label(row),
            "readable": readable,
            "withdrawable": withdrawable,
        }
    )


def state_of(row: SignedFile) -> str:
    """The one word for how far a file counts: "withdrawn", "scan", "signed", or what the check found."""
    if row.withdrawn_at is not None:
        return "withdrawn"
    if row.origin is SignedOrigin.SCAN and row.validity is not Validity.INVALID:
        return "scan"
    return "signed" if verified(row) else row.validity.value


def state_label(row: SignedFile) -> str:
    """Vietnamese label for the state of a file."""
    names = [str(one["signer"] or one["name"]) for one in row.verdicts]
    return {
        "withdrawn": "Đã rút, không dùng",
        "scan": "Bản chụp (không xác minh được)",
        "signed": f"Đã ký số: {', '.join(names)} — chứng thư hợp lệ",
        Validity.UNCHECKED: "Đang chờ kiểm tra chữ ký",
        Validity.UNKNOWN: "Không xác định được người ký",
        Validity.INVALID: "Không hợp lệ, không dùng",
    }[state_of(row)]


def whose_label(verdict: dict[str, Any]) -> str:
    """Whose one signature of a file is."""
    labels = {Whose.PERSON: "Người ký", Whose.ORGANISATION: "Cơ quan"}
    return labels.get(Whose(verdict["whose"]), "Tên chưa khớp người ký trên văn bản")
