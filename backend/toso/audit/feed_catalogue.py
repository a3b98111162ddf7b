"""Types of the events that other systems follow, and the lines of the log that each is read from."""

from collections.abc import Mapping
from typing import Any

from toso.kit.labels import Labelled


class EventType(Labelled):
    """`<object>.<state>`: an object came into a state; `.changed`: something else of it changed."""

    PLAN_DRAFT = "plan.draft", "Kế hoạch được soạn"
    PLAN_SUBMITTED = "plan.submitted", "Kế hoạch được trình"
    PLAN_RETURNED = "plan.returned", "Kế hoạch bị trả lại"
    PLAN_APPROVED = "plan.approved", "Kế hoạch được duyệt"
    PLAN_SUPERSEDED = "plan.superseded", "Kế hoạch được thay"
    PLAN_CHANGED = "plan.changed", "Kế hoạch thay đổi"
    TASK_CHANGED = "task.changed", "Nhiệm vụ của đơn vị thay đổi"
    TASK_PROGRESS = "task.progress", "Nhiệm vụ có dòng tiến độ mới"
    SUBMISSION_DRAFT = "submission.draft", "Báo cáo của đơn vị được mở"
    SUBMISSION_SUBMITTED = "submission.submitted", "Báo cáo của đơn vị được nộp"
    SUBMISSION_RETURNED = "submission.returned", "Báo cáo của đơn vị bị trả lại"
    SUBMISSION_ACCEPTED = "submission.accepted", "Báo cáo của đơn vị được tiếp nhận"
    SUBMISSION_LOCKED = "submission.locked", "Báo cáo của đơn vị được khóa"
    SUBMISSION_CHANGED = "submission.changed", "Báo cáo của đơn vị thay đổi"
    REPORT_DRAFT = "report.draft", "Báo cáo được tổng hợp"
    REPORT_SUBMITTED = "report.submitted", "Báo cáo được trình"
    REPORT_RETURNED = "report.returned", "Báo cáo bị trả lại"
    REPORT_APPROVED = "report.approved", "Báo cáo được duyệt"
    REPORT_ISSUED = "report.issued", "Báo cáo được phát hành"
    REPORT_WITHDRAWN = "report.withdrawn", "Báo cáo được rút"
    REPORT_CHANGED = "report.changed", "Báo cáo thay đổi"
    DOCUMENT_DRAFT = "document.draft", "Văn bản được lập"
    DOCUMENT_APPROVED = "document.approved", "Văn bản được duyệt"
    DOCUMENT_ISSUED = "document.issued", "Văn bản được phát hành"
    DOCUMENT_RECALLED = "document.recalled", "Văn bản được thu hồi"
    DOCUMENT_CHANGED = "document.changed", "Văn bản thay đổi"
    DIFFICULTY_RAISED = "difficulty.raised", "Khó khăn được nêu"
    DIFFICULTY_HANDLING = "difficulty.handling", "Khó khăn được nhận giải quyết"
    DIFFICULTY_ESCALATED = "difficulty.escalated", "Khó khăn được kiến nghị cấp trên"
    DIFFICULTY_ANSWERED = "difficulty.answered", "Khó khăn được trả lời"
    DIFFICULTY_CLOSED = "difficulty.closed", "Khó khăn được kết thúc"
    DIFFICULTY_WITHDRAWN = "difficulty.withdrawn", "Khó khăn được rút"
    DIFFICULTY_CHANGED = "difficulty.changed", "Khó khăn thay đổi"
    HELP_WAITING = "help.waiting", "Lượt giúp đã gửi chờ ghép"
    HELP_MATCHED = "help.matched", "Lượt giúp đã gửi được ghép"
    HELP_GUEST = "help.guest", "Lượt giúp đã gửi là của khách"
    HELP_REFUSED = "help.refused", "Lượt giúp đã gửi không được nhận"

    @property
    def subject(self) -> str:
        """The object that it tells of: plan, task, submission, report, document, difficulty, help."""
        return self.value.partition(".")[0]


# By kind in the log: the object that events tell of.
SUBJECTS = {
    "plan": "plan",
    "task_assignment": "task",
    "progress_entry": "task",
    "submission": "submission",
    "report": "report",
    "document": "document",
    "difficulty": "difficulty",
    "help_record": "help",
}
_TYPES = {one.value: one for one in EventType}


def kinds_of(types: list[EventType]) -> list[str]:
    """The kinds of lines that can tell of these types; of all, where none is named."""
    subjects = {one.subject for one in types}
    return [kind for kind, subject in SUBJECTS.items() if not types or subject in subjects]


def type_of(kind: str, note: Mapping[str, Any]) -> EventType:
    """The type of a line of the log: the state that it led to, where it is a step, else a change."""
    if kind == "progress_entry":
        return EventType.TASK_PROGRESS
    subject = SUBJECTS[kind]
    reached = note.get("to") if note.get("from") != note.get("to") or "step" not in note else None
    return _TYPES.get(f"{subject}.{reached}") or _TYPES[f"{subject}.changed"]
