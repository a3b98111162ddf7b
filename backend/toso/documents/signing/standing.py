"""How far the signing of a document has come, and which of its signed files is the one in force."""

from collections.abc import Sequence
from enum import StrEnum

from toso.documents.signing.tables import SignedFile, SignedOrigin
from toso.documents.signing.validity import Validity


class Standing(StrEnum):
    UNSIGNED = "unsigned"
    PARTLY = "partly"
    SIGNED = "signed"
    SEALED = "sealed"
    ON_PAPER = "on_paper"


STANDING_LABELS = {
    Standing.UNSIGNED: "Chưa ký",
    Standing.PARTLY: "Còn chờ người ký khác",
    Standing.SIGNED: "Đã ký, chờ đóng dấu",
    Standing.SEALED: "Đã ký và đóng dấu",
    Standing.ON_PAPER: "Ký giấy, đã có bản quét",
}


def in_force(files: Sequence[SignedFile]) -> SignedFile | None:
    """The newest digitally signed file that no check has found wrong; one that waits for its check is not yet it."""
    good = (Validity.VALID, Validity.UNKNOWN)
    return next((f for f in reversed(files) if f.origin is not SignedOrigin.SCAN and f.validity in good), None)


def standing_of(files: Sequence[SignedFile], persons: int) -> Standing:
    """`files` in the order made; `persons` sign before the organisation does."""
    found = in_force(files)
    if found is not None and 0 < len(found.verdicts) < persons:
        return Standing.PARTLY
    if found is not None and found.verdicts:
        return Standing.SEALED if len(found.verdicts) > persons else Standing.SIGNED
    scanned = any(f.origin is SignedOrigin.SCAN and f.validity is not Validity.INVALID for f in files)
    return Standing.ON_PAPER if scanned else Standing.UNSIGNED
