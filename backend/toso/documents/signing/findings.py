"""Verification results: kept with a signed file, and completed by conditions that need the whole document."""

from collections.abc import Sequence
from dataclasses import asdict, replace

from sqlmodel import Session

from toso.documents.signing import annexes, queries
from toso.documents.signing.attribution import attributed, printed_signers
from toso.documents.signing.people import People
from toso.documents.signing.stamps import Stamp
from toso.documents.signing.state import in_force
from toso.documents.signing.tables import SignedFile, SignedOrigin
from toso.documents.signing.validity import Validity, Verdict, Whose
from toso.documents.signing.verification import Verification
from toso.documents.tables import Document
from toso.kit.clock import system_now
from toso.kit.place_words import worded

_EARLIER = "Trước tệp này đã có bản ký khác được nhận."
NONE = "-"
"""The algorithms of a file that carries no time stamp over the whole; "" says that nobody looked yet."""
_PERSONS = "Phụ lục tệp riêng cần chữ ký số của cơ quan, không phải của người ký văn bản."


def as_of_document(
    session: Session, document: Document, row: SignedFile, verification: Verification, people: People
) -> Verification:
    """The finding with the owner of each signature: new, in their turn, of whom the document names, or not valid."""
    if verification.validity is Validity.INVALID:
        return verification
    files = queries.files_of(session, document, row.part)
    verdicts = attributed(session, document, verification.verdicts, files, people)
    verification = replace(verification, verdicts=verdicts)
    if wrong := _out_of_turn(session, document, row, verdicts, files):
        return replace(verification, validity=Validity.INVALID, reason=wrong)
    if verification.validity is Validity.VALID and any(one.whose is Whose.UNKNOWN for one in verdicts):
        whom = "cơ quan ban hành" if row.part else "người ký, cơ quan"
        strange = ", ".join(f"“{one.name}”" for one in verdicts if one.whose is Whose.UNKNOWN)
        shared = worded("hoặc trùng tên nhiều người trong phường")
        reason = f"Tên trên chứng thư ({strange}) khác {whom} in trên văn bản, {shared}."
        return replace(verification, validity=Validity.UNKNOWN, reason=reason)
    return verification


def _out_of_turn(
    session: Session, document: Document, row: SignedFile, verdicts: Sequence[Verdict], files: Sequence[SignedFile]
) -> str:
    """Why the signatures cannot stand as they are; "" when they can. What was proved once is not asked again."""
    others = [one for one in files if one.id != row.id]
    last = in_force(others)
    base = last.sha256 if last else _print_of(session, document, row.part)
    if row.proven_at is None and row.extends != base:
        return _EARLIER
    if row.origin is not SignedOrigin.STAMP and row.proven_at is None and last and len(verdicts) <= len(last.verdicts):
        return "Tệp không có chữ ký mới."
    return _wrong_owners(verdicts, len(printed_signers(document)), annex=row.part > 0)


def _print_of(session: Session, document: Document, part: int) -> str:
    printed = annexes.printed_of(session, document, part)
    return printed.sha256 if printed else ""


def _wrong_owners(verdicts: Sequence[Verdict], persons: int, *, annex: bool) -> str:
    """On the document each person once, then the organisation once; on an annex the organisation alone."""
    order = [one.whose for one in verdicts]
    signers = [one.signer for one in verdicts if one.whose is Whose.PERSON]
    if annex:
        return _PERSONS if signers else ""
    if len(set(signers)) < len(signers):
        return "Một người ký hai lần."
    if Whose.ORGANISATION not in order[:persons]:
        return "Sau chữ ký của cơ quan không được ký thêm." if len(order) > persons + 1 else ""
    return "Cơ quan ký trước khi những người ký văn bản đã ký đủ; cơ quan đóng dấu sau cùng."


def write_found(row: SignedFile, verification: Verification) -> None:
    write_stamp(row, verification.stamp)
    row.validity, row.reason, row.checked_at = verification.validity, verification.reason[:4000], system_now()
    if verification.validity is Validity.VALID:
        row.proven_at = row.proven_at or row.checked_at
    row.verdicts = [
        {
            **asdict(one),
            "validity": one.validity.value,
            "whose": one.whose.value,
            "said_at": one.said_at.isoformat() if one.said_at else None,
            "stamped_at": one.stamped_at.isoformat() if one.stamped_at else None,
        }
        for one in verification.verdicts
    ]


def write_stamp(row: SignedFile, stamp: Stamp | None) -> None:
    """Which time stamp over the whole a file carries, and that it was looked for."""
    row.stamped_at, row.stamp_until = (stamp.at, stamp.until) if stamp else (None, None)
    row.stamp_algorithms = f" {' '.join(stamp.algorithms)} " if stamp else NONE
