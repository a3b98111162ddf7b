"""Kinds of notices, as a person chooses among them; which of them an e-mail may tell of."""

from toso.kit.labels import Labelled
from toso.notices.work_words import WORK_EVENTS


class NoticeKind(Labelled):
    WAITS = "waits", "Việc được giao, bị trả lại, chờ duyệt"
    DEADLINES = "deadlines", "Sắp đến hạn, quá hạn"
    DIFFICULTIES = "difficulties", "Khó khăn, vướng mắc"
    RESIDENTS = "residents", "Người dân nhờ giúp, hộ từ chối"
    PROGRESS = "progress", "Đã nộp, tiếp nhận, duyệt, phát hành"
    SECURITY = "security", "Tài khoản, vai trò, bảo mật"


# Of the others a letter says nothing: they wait in the application.
MAILED = (NoticeKind.WAITS, NoticeKind.DEADLINES, NoticeKind.DIFFICULTIES, NoticeKind.SECURITY)
# What a phone is told of at once; the rest waits until somebody looks.
PUSHED = (*MAILED, NoticeKind.RESIDENTS)
# The first rung of a ladder is told in the application alone.
TOO_EARLY = ":d-5"
_DONE = frozenset(
    {
        "submission.handed_in",
        "submission.accepted",
        "report.issued",
        "plan.approved",
        "draft.approved",
        "reward.decided",
        "reward.refused",
    }
)
_STARTS = {
    "due.": NoticeKind.DEADLINES,
    "difficulty.": NoticeKind.DIFFICULTIES,
    "help.": NoticeKind.RESIDENTS,
    "visit.": NoticeKind.RESIDENTS,
}


def kind_of(event: str) -> NoticeKind:
    """An event that is not about the work is about the person's account, or the safety of the ward's data."""
    if event not in WORK_EVENTS:
        return NoticeKind.SECURITY
    if event in _DONE:
        return NoticeKind.PROGRESS
    return next((kind for start, kind in _STARTS.items() if event.startswith(start)), NoticeKind.WAITS)
