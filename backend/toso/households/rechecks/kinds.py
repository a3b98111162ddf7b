"""Kinds of samples, questions asked of a claim and results of a re-check, with their Vietnamese labels."""

from toso.kit.labels import Labelled


class RecheckResult(Labelled):
    """`right`: everything that was reported of the household holds, or everybody guided there still uses it and was
    helped; `wrong`: some of it does not.
    """

    RIGHT = "right", "Đúng"
    WRONG = "wrong", "Có chỗ sai"
    UNREACHABLE = "unreachable", "Không gặp được"


class CaseReason(Labelled):
    """Why a household is checked: drawn by chance, or chosen; only the first enters a share."""

    RANDOM = "random", "Rút ngẫu nhiên"
    CHOSEN = "chosen", "Chọn để xem lại"


class DrawKind(Labelled):
    """The source of a sample: visits of a period, or guidance given so many days before the period."""

    VISITS = "visits", "Kiểm tra lại"
    AFTER_30 = "after_30", "Hỏi lại sau 30 ngày"
    AFTER_90 = "after_90", "Hỏi lại sau 90 ngày"

    @property
    def days(self) -> int:
        return {DrawKind.AFTER_30: 30, DrawKind.AFTER_90: 90}.get(self, 0)


class Question(Labelled):
    """A question about a claim: does it hold; do they still use it, did it help."""

    HOLDS = "holds", "Đúng như đã báo cáo"
    STILL_USED = "still_used", "Còn dùng"
    HELPED = "helped", "Giúp được việc"


FOLLOWED_UP = (Question.STILL_USED, Question.HELPED)
