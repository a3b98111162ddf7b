"""Kinds of notices, as a person chooses among them; which of them an e-mail may tell of."""

from toso.kit.labels import Labelled


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
# By how an event begins; each is named here on purpose, as one that is taken for SECURITY is told at any hour.
_STARTS: dict[NoticeKind, tuple[str, ...]] = {
    NoticeKind.WAITS: (
        *("plan.", "task.", "submission.", "report.", "document.", "draft.", "payment."),
        *("assessment.", "reward.", "material.", "quota.", "finding.", "money."),
    ),
    NoticeKind.DEADLINES: ("due.", "course.", "activity."),
    NoticeKind.DIFFICULTIES: ("difficulty.",),
    NoticeKind.RESIDENTS: ("help.", "visit."),
    NoticeKind.SECURITY: (
        *("account.", "factor.", "identity.", "role.", "delegation.", "request.", "holder.", "setup."),
        *("alarm.", "audit.", "breach.", "webhook."),
    ),
}


def kind_of(event: str) -> NoticeKind:
    """The kind by which a person chooses what to be told. Raises LookupError for an event of which nobody said it."""
    if event in _DONE:
        return NoticeKind.PROGRESS
    found = next((kind for kind, starts in _STARTS.items() if event.startswith(starts)), None)
    if found is None:
        raise LookupError(event)
    return found
