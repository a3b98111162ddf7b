"""How far the signing of a document has come, and which of its signed files is the one in force."""

from collections.abc import Sequence
from enum import StrEnum

from toso.documents.signing.tables import SignedFile, SignedOrigin
from toso.documents.signing.validity import Validity


class Standing(StrEnum):
    UNSIGNED = "unsigned"
    PARTLY = "partly"
    SIGNED = "signed"
    ANNEXES = "annexes"
    SEALED = "sealed"
    ON_PAPER = "on_paper"


STANDING_LABELS = {
    Standing.UNSIGNED: "Chưa ký",
    Standing.PARTLY: "Còn chờ người ký khác",
    Standing.SIGNED: "Đã ký, chờ đóng dấu",
    Standing.ANNEXES: "Đã đóng dấu, còn phụ lục chưa ký",
    Standing.SEALED: "Đã ký và đóng dấu",
    Standing.ON_PAPER: "Ký giấy, đã có bản quét",
}


def in_force(files: Sequence[SignedFile]) -> SignedFile | None:
    """The newest digitally signed file that no check has found wrong; one that waits for its check is not yet it."""
    good = (Validity.VALID, Validity.UNKNOWN)
    return next((f for f in reversed(files) if f.origin is not SignedOrigin.SCAN and f.validity in good), None)


def standing_of(files: Sequence[SignedFile], persons: int, *, annexes_left: bool = False) -> Standing:
    """`files` of the document itself in the order made; `persons` sign before the organisation does.

    `annexes_left`: an annex in a file of its own lacks the organisation's signature, so the document is not complete.
    """
    found = in_force(files)
    if found is not None and 0 < len(found.verdicts) < persons:
        return Standing.PARTLY
    if found is not None and found.verdicts:
        if len(found.verdicts) <= persons:
            return Standing.SIGNED
        return Standing.ANNEXES if annexes_left else Standing.SEALED
    scanned = any(f.origin is SignedOrigin.SCAN and f.validity is not Validity.INVALID for f in files)
    return Standing.ON_PAPER if scanned else Standing.UNSIGNED
