"""What a check found, as it stands beside a signed file, and what only the document can add to it."""

from dataclasses import asdict

from sqlmodel import Session

from toso.documents.signing import annexes, queries, service
from toso.documents.signing.stamps import Stamp
from toso.documents.signing.standing import in_force
from toso.documents.signing.tables import SignedFile
from toso.documents.signing.validity import Validity, same_name
from toso.documents.signing.verifying import Verification
from toso.documents.tables import Document
from toso.kit.clock import system_now

_EARLIER = "Trước tệp này đã có bản ký khác được nhận."
NONE = "-"
"""The algorithms of a file that carries no time stamp over the whole; "" says that nobody looked yet."""
_PERSONS = "Phụ lục tệp riêng cần chữ ký số của cơ quan, không phải của người ký văn bản."


def as_of_document(session: Session, document: Document, row: SignedFile, found: Verification) -> Verification:
    """Whether the signature of a file signed elsewhere is new, in its turn, and of whom the document names."""
    if found.validity is Validity.INVALID:
        return found
    return _of_annex(session, document, row, found) if row.part else _of_document(session, document, row, found)


def _of_document(session: Session, document: Document, row: SignedFile, found: Verification) -> Verification:
    before = [one for one in queries.files_of(session, document) if one.seq < row.seq]
    base = queries.to_sign(session, document, before)
    last = in_force(before)
    if base is None or base.sha256 != row.extends:
        return Verification(found.verdicts, Validity.INVALID, _EARLIER)
    if len(found.verdicts) <= (len(last.verdicts) if last else 0):
        return Verification(found.verdicts, Validity.INVALID, "Tệp không có chữ ký mới.")
    persons = queries.persons_of(document)
    if not any(service.names_signer(one.name, document) for one in found.verdicts[:persons]):
        return _to_compare(found, "người ký in trên văn bản")
    return found


def _of_annex(session: Session, document: Document, row: SignedFile, found: Verification) -> Verification:
    own = next((one for one in annexes.own_files(session, document) if one.number == row.part), None)
    before = [one for one in own.files if one.seq < row.seq] if own else []
    if in_force(before) is not None:
        return Verification(found.verdicts, Validity.INVALID, _EARLIER)
    names = [one.name for one in found.verdicts]
    if any(annexes.names_agency(document, name) for name in names):
        return found
    if all(any(same_name(one, name) for one in queries.signers_of(document)) for name in names):
        return Verification(found.verdicts, Validity.INVALID, _PERSONS)
    return _to_compare(found, "cơ quan ban hành in trên văn bản")


def _to_compare(found: Verification, whom: str) -> Verification:
    reason = f"Tên trên chứng thư khác {whom}; hãy đối chiếu. {found.reason}"
    return Verification(found.verdicts, Validity.UNKNOWN, reason)


def write_found(row: SignedFile, found: Verification) -> None:
    write_stamp(row, found.stamp)
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


def write_stamp(row: SignedFile, stamp: Stamp | None) -> None:
    """Which time stamp over the whole a file carries, and that it was looked for."""
    row.stamped_at, row.stamp_until = (stamp.at, stamp.until) if stamp else (None, None)
    row.stamp_algorithms = f" {' '.join(stamp.algorithms)} " if stamp else NONE
