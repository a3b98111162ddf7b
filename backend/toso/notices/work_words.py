"""Vietnamese wording of what is told about the work itself, the right by which it is read, the page that it opens."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from toso.authz.actions import Action
from toso.kit.dates import numeric

# `{by}` did it, `{unit}`, `{period}` ("tháng 7/2024"), `{ref}` of a task, `{when}` it is due, its last `{day}`,
# `{count}`: how many.
WORK_EVENTS: dict[str, str] = {
    "plan.asked": "{by} trình kế hoạch, chờ bạn duyệt.",
    "plan.returned": "{by} đã trả lại kế hoạch.",
    "plan.approved": "{by} đã duyệt kế hoạch.",
    "plan.given": "Kế hoạch đã duyệt giao cho {unit} {count} nhiệm vụ.",
    "task.given": "{by} đã giao cho {unit} nhiệm vụ {ref} của kế hoạch.",
    "task.named": "{by} đã phân công bạn làm nhiệm vụ {ref} của {unit}.",
    "submission.handed_in": "Báo cáo {period}: {count} đơn vị đã nộp, chờ tiếp nhận.",
    "submission.returned": "{by} đã trả lại báo cáo {period} của {unit}; hãy sửa và nộp lại.",
    "submission.accepted": "Báo cáo {period} của {unit} đã được tiếp nhận.",
    "report.asked": "{by} trình báo cáo {period}, chờ bạn duyệt.",
    "report.returned": "{by} đã trả lại báo cáo {period}; hãy sửa và trình lại.",
    "report.issued": "Báo cáo {period} đã phát hành.",
    "document.asked": "Một văn bản đã duyệt, chờ cấp số.",
    "draft.asked": "{by} trình một văn bản, chờ bạn duyệt.",
    "draft.returned": "{by} đã trả lại văn bản bạn soạn.",
    "draft.approved": "{by} đã duyệt văn bản bạn soạn.",
    "payment.asked": "{by} gửi bảng chi hỗ trợ của {unit}, chờ bạn kiểm tra.",
    "payment.checked": "Bảng chi hỗ trợ của {unit} đã kiểm tra, chờ bạn duyệt chi.",
    "payment.returned": "{by} đã trả lại bảng chi hỗ trợ của {unit}.",
    "assessment.asked": "{by} gửi một phiếu đánh giá, chờ bạn xem lại.",
    "assessment.checked": "Một phiếu đánh giá đã xem lại, chờ bạn chốt.",
    "assessment.returned": "{by} đã trả lại phiếu đánh giá.",
    "reward.asked": "{by} đề nghị khen thưởng, chờ bạn quyết định.",
    "reward.decided": "Đề nghị khen thưởng của bạn đã được quyết định.",
    "reward.refused": "Đề nghị khen thưởng của bạn không được chấp nhận.",
    "material.asked": "{by} trình một tài liệu, chờ bạn duyệt.",
    "material.returned": "{by} đã trả lại tài liệu bạn làm.",
    "quota.proposed": "{by} đề xuất chỉ tiêu cho {unit}, chờ bạn trả lời.",
    "quota.countered": "{unit} đề nghị số chỉ tiêu khác.",
    "quota.accepted": "{unit} nhất trí chỉ tiêu, chờ bạn giao.",
    "quota.issued": "{by} đã giao chỉ tiêu cho {unit}.",
    "finding.given": "{by} ghi một việc {unit} phải khắc phục, phải làm.",
    "finding.returned": "{by} yêu cầu {unit} làm lại một việc phải khắc phục.",
    "finding.fixed": "{unit} báo đã khắc phục một việc, chờ xác nhận.",
    "difficulty.raised": "{unit} nêu một khó khăn, vướng mắc.",
    "difficulty.answered": "{by} đã trả lời khó khăn bạn nêu; hãy xác nhận đã xong hay chưa.",
    "difficulty.reopened": "{unit} báo khó khăn chưa giải quyết được.",
    "difficulty.escalated": "{by} đã kiến nghị cấp trên về khó khăn bạn nêu.",
    "help.asked": "Có người dân ở {unit} gửi yêu cầu nhờ giúp qua mã QR.",
    "help.linked": "Có yêu cầu nhờ giúp trên tuyến bạn phụ trách; xem danh sách đến nhà.",
    "visit.refused": "{count} hộ từ chối khi tổ đến nhà.",
    "visit.retracted": "{by} đã rút lại một điều bạn ghi ở một hộ; lý do ở lịch sử của hộ, mục ấy cần hỏi lại.",
    "course.due": "Còn khóa học trực tuyến bạn phải học mà chưa ghi là đã học xong; ngày cuối {day}.",
    "activity.soon": "Ngày {day} có hoạt động của {unit} mà bạn được mời dự.",
    "activity.absent": "Bạn được ghi là vắng mặt ở hoạt động ngày {day} của {unit}; có buổi bù thì bạn sẽ được mời.",
    "activity.feedback": "Bạn đã dự hoạt động ngày {day} của {unit}: hãy góp ý một phút, không ghi tên.",
    "money.over": "{by} ghi một lần chi làm một khoản của {unit} vượt số đã giao.",
    "due.month": "Báo cáo {period} của {unit}: {when}.",
    "due.months": "{count} đơn vị chưa nộp báo cáo {period}: {when}.",
    "due.task": "{unit} có {count} nhiệm vụ {when}.",
    "due.tasks": "{count} phần việc chưa xong: {when}.",
    "due.finding": "{unit} có {count} việc phải khắc phục, phải làm: {when}.",
    "due.findings": "{count} việc phải khắc phục, phải làm chưa xong: {when}.",
    "due.report": "Tổng hợp, trình báo cáo {period}: {when}.",
    "due.approval": "Duyệt báo cáo {period}: {when}.",
    "due.difficulty": "{count} khó khăn chưa giải quyết: {when}.",
}
# The right by which a person reads what an event is about: who has lost it is told nothing of it any more.
NEEDS: dict[str, Action] = {
    "plan.": Action.PLAN_READ,
    "task.": Action.TASK_READ,
    "submission.": Action.SUBMISSION_READ,
    "report.": Action.REPORT_READ,
    "document.": Action.DOCUMENT_READ,
    "draft.": Action.DRAFT_READ,
    "payment.": Action.MONEY_PAPERS,
    "assessment.": Action.ASSESSMENT_READ,
    "reward.": Action.ASSESSMENT_READ,
    "material.": Action.MATERIAL_READ,
    "quota.": Action.QUOTA_READ,
    "finding.": Action.ACTIVITY_READ,
    "course.": Action.ACTIVITY_READ,
    "activity.": Action.ACTIVITY_READ,
    "money.": Action.MONEY_READ,
    "difficulty.": Action.DIFFICULTY_READ,
    "help.asked": Action.HELP_MATCH,
    "help.linked": Action.VISIT_RECORD,
    "visit.refused": Action.HOUSEHOLD_MANAGE,
    "visit.retracted": Action.HOUSEHOLD_READ,
    "due.month": Action.SUBMISSION_READ,
    "due.task": Action.TASK_READ,
    "due.finding": Action.ACTIVITY_READ,
    "due.report": Action.REPORT_READ,
    "due.approval": Action.REPORT_APPROVE,
    "due.difficulty": Action.DIFFICULTY_READ,
}
# `{id}` of the object, `{period}` its code, `{report_id}`, `{task_id}`, `{activity_id}`, `{line_id}`, `{quota_id}`
_PAGES: dict[str, str] = {
    "plan.given": "/nhiem-vu",
    "plan.": "/ke-hoach/{id}",
    "task.": "/nhiem-vu/{task_id}",
    "submission.handed_in": "/so-lieu?ky={period}",
    "submission.": "/so-lieu/{id}",
    "report.": "/bao-cao/{id}",
    "document.": "/van-ban/{id}",
    "draft.": "/soan-van-ban/{id}",
    "payment.": "/kinh-phi/chi-tra/{id}",
    "assessment.": "/danh-gia/{id}",
    "reward.": "/danh-gia?tab=khen-thuong",
    "material.": "/tai-lieu/{id}",
    "quota.": "/chi-tieu-giao/{quota_id}",
    "finding.": "/hoat-dong/{activity_id}",
    "course.": "/hoat-dong/{id}",
    "activity.": "/hoat-dong/{id}",
    "money.": "/kinh-phi/{line_id}",
    "difficulty.": "/kho-khan/{id}",
    "help.asked": "/giup-dan/nho-giup",
    "help.linked": "/chuyen-di",
    "visit.refused": "/so-ho/{id}",
    "visit.retracted": "/so-ho/{id}",
    "due.months": "/so-lieu?ky={period}",
    "due.month": "/so-lieu?ky={period}",
    "due.task": "/nhiem-vu/{id}",
    "due.finding": "/hoat-dong/{id}",
    "due.report": "/bao-cao/{report_id}",
    "due.approval": "/bao-cao/{report_id}",
    "due.difficulty": "/kho-khan/{id}",
}
# Where one notice counts several, or what it opens is not there yet: the list.
_LISTS: dict[str, str] = {
    "visit.refused": "/so-ho",
    "due.task": "/nhiem-vu",
    "due.finding": "/hoat-dong",
    "due.report": "/bao-cao?ky={period}",
    "due.approval": "/bao-cao?ky={period}",
    "due.difficulty": "/kho-khan",
}
# Where the words of a reminder lie ready to copy, for who sees to it that others do their work.
_REMINDERS = {"due.months": "/so-lieu?ky={period}&viec=don-doc", "due.tasks": "/nhiem-vu?viec=don-doc"}


def _first(table: Mapping[str, Any], event: str) -> Any:
    return next((found for start, found in table.items() if event.startswith(start)), None)


def right_of(event: str) -> Action | None:
    """The right by which what an event is about is read; None: it is about the person."""
    return _first(NEEDS, event)


def work_page(event: str, object_id: UUID | None, params: Mapping[str, Any]) -> str | None:
    """The page that a notice opens: its object, or the list where it counts several."""
    several = len(params.get("items", ())) > 1 or (event.startswith("due.") and params.get("report_id", "") is None)
    page = (_first(_LISTS, event) if several else None) or _first(_PAGES, event)
    return page.format_map({**params, "id": object_id}) if page else None


def reminder_page(event: str, params: Mapping[str, Any]) -> str | None:
    page = _REMINDERS.get(event)
    return page.format_map(dict(params)) if page else None


def due_days(params: Mapping[str, Any]) -> list[date]:
    """The last days of what a notice still counts, `dues` by its items where they differ, the earliest first."""
    dues: Mapping[str, str] = params.get("dues", {})
    found = {dues[item] for item in params.get("items", ()) if item in dues} or {params["due"]}
    return sorted(map(date.fromisoformat, found))


def lies(due_on: Sequence[date], today: date) -> str:
    """How last days lie to today: "còn 5 ngày (hạn 13/08/2024)", "đến hạn hôm nay", "quá hạn từ 11 đến 40 ngày"."""
    first, last = due_on[0], due_on[-1]
    left = (last - today).days
    if first != last and left < 0:
        return f"quá hạn từ {-left} đến {(today - first).days} ngày (hạn {numeric(first)} đến {numeric(last)})"
    left = (first - today).days
    if left == 0:
        return "đến hạn hôm nay"
    return f"còn {left} ngày (hạn {numeric(first)})" if left > 0 else f"quá hạn {-left} ngày (hạn {numeric(first)})"
