"""Outcomes of checking a signature, and kinds of its owner."""

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


def same_name(one: str, other: str) -> bool:
    """Whether a certificate's name is the one that is printed, however either is written."""
    return fold(one).split() == fold(other).split()
