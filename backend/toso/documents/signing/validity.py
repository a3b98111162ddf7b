"""Outcomes of checking a signature, and kinds of its owner."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from toso.kit.labels import Labelled
from toso.kit.text import fold


class Validity(Labelled):
    UNCHECKED = "unchecked", "Chưa kiểm tra"
    VALID = "valid", "Hợp lệ"
    INVALID = "invalid", "Không hợp lệ"
    UNKNOWN = "unknown", "Không xác định"


class Whose(StrEnum):
    """Whom a signature belongs to, decided by the name in a believed certificate or by its registration here."""

    PERSON = "person"
    ORGANISATION = "organisation"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Verdict:
    """One signature, judged: whose, when (as the signer said; as a time stamp proves), and why.

    `fingerprint` is the certificate's SHA-256; `whose` and `signer`, a name as printed, are added by `attribution`.
    """

    name: str
    issuer: str
    said_at: datetime | None
    stamped_at: datetime | None
    lasting: bool
    validity: Validity
    reason: str
    fingerprint: str = ""
    whose: Whose = Whose.UNKNOWN
    signer: str = ""


def same_name(one: str, other: str) -> bool:
    """Whether a certificate's name is the one that is printed, however either is written."""
    return fold(one).split() == fold(other).split()
