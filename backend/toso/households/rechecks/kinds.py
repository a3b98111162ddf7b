"""Results of a re-check, with their Vietnamese labels."""

from enum import StrEnum


class RecheckResult(StrEnum):
    """`right`: everything that was reported of the household holds; `wrong`: some of it does not."""

    RIGHT = "right"
    WRONG = "wrong"
    UNREACHABLE = "unreachable"


RECHECK_LABELS: dict[RecheckResult, str] = {
    RecheckResult.RIGHT: "Đúng",
    RecheckResult.WRONG: "Có chỗ sai",
    RecheckResult.UNREACHABLE: "Không gặp được",
}
