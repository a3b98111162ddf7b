"""Outcomes of checking a signature, and kinds of its owner."""

from enum import StrEnum

from toso.kit.text import fold


class Validity(StrEnum):
    UNCHECKED = "unchecked"
    VALID = "valid"
    INVALID = "invalid"
    UNKNOWN = "unknown"


class Whose(StrEnum):
    """Whom a signature belongs to, decided by the name in a believed certificate or by its registration here."""

    PERSON = "person"
    ORGANISATION = "organisation"
    UNKNOWN = "unknown"


VALIDITY_LABELS = {
    Validity.UNCHECKED: "Chưa kiểm tra",
    Validity.VALID: "Hợp lệ",
    Validity.INVALID: "Không hợp lệ",
    Validity.UNKNOWN: "Không xác định",
}


def same_name(one: str, other: str) -> bool:
    """Whether a certificate's name is the one that is printed, however either is written."""
    return fold(one).split() == fold(other).split()
