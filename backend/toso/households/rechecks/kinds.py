"""Results of a re-check, with their Vietnamese labels."""

from toso.kit.labels import Labelled


class RecheckResult(Labelled):
    """`right`: everything that was reported of the household holds; `wrong`: some of it does not."""

    RIGHT = "right", "Đúng"
    WRONG = "wrong", "Có chỗ sai"
    UNREACHABLE = "unreachable", "Không gặp được"
