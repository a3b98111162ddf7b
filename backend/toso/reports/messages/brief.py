"""The leaders' page in words: what needs them first, then what they are asked for; every figure with its mark."""

from collections.abc import Sequence
from typing import Any

from toso.kit.dates import running
from toso.kit.figures import number
from toso.kit.place_words import worded
from toso.kit.text import listing
from toso.reports.compilation.counted import LATE_TASKS, TOTAL
from toso.reports.figures.figures import Aspect
from toso.reports.messages.markup import mark
from toso.reports.messages.snapshot import GoalResult, Snapshot, rate_marked
from toso.reports.submissions.workflow import NOT_ASKED, WITH_FIGURES

EXCEPTIONS, ASKED = "Việc cần lãnh đạo quan tâm", "Đề nghị chỉ đạo"
_MOST_TARGETS, _MOST_PLACES, _MOST_NAMED, _MOST_DIFFICULTIES = 3, 2, 6, 2
_QUOTED = 110


def draft_brief(snapshot: Snapshot, _place: str) -> str:
    """Exceptions before everything else; nothing is said where there is none."""
    missing, behind = missing_units(snapshot), lagging(snapshot)
    told, asked = _of_units(missing), _asked_of_units(missing)
    for standing in behind[:_MOST_TARGETS]:
        told.append(_below_goal(snapshot, standing))
    if behind:
        asked.append(f"Tập trung chỉ tiêu “{behind[0].measure.short_label}” ở {worded('các khu phố đạt thấp')}.")
    for lines, requests in (_of_tasks(snapshot), _of_difficulties(snapshot)):
        told += lines
        asked += requests
    told = told or ["Không có việc chậm, thiếu; các mục tiêu có số liệu đều đã đạt."]
    asked = asked or [worded("Tiếp tục duy trì kết quả; biểu dương các khu phố làm tốt.")]
    return "\n".join([f"# {EXCEPTIONS}", *(f"- {x}" for x in told), f"# {ASKED}", *(f"- {x}" for x in asked)])


def missing_units(snapshot: Snapshot) -> list[str]:
    """Who was asked and is not in the figures."""
    return [u["name"] for u in snapshot.report.units if u["status"] not in WITH_FIGURES | NOT_ASKED]


def lagging(snapshot: Snapshot) -> list[GoalResult]:
    """The measures below their goals, the furthest first, one measure a target."""
    chosen: dict[str, GoalResult] = {}
    for standing in sorted(snapshot.standings(), key=lambda s: s.lacking, reverse=True):
        if standing.lacking > 0:
            chosen.setdefault(standing.target.ref, standing)
    return list(chosen.values())


def _of_units(missing: Sequence[str]) -> list[str]:
    if not missing:
        return []
    more = f" và {number(len(missing) - _MOST_NAMED)} đơn vị khác" if len(missing) > _MOST_NAMED else ""
    named = ", ".join(missing[:_MOST_NAMED]) if more else listing(missing)
    return [f"Chưa có số liệu: {named}{more}."]


def _asked_of_units(missing: Sequence[str]) -> list[str]:
    return ["Đôn đốc các đơn vị chưa có số liệu nộp ngay."] if missing else []


def _below_goal(snapshot: Snapshot, standing: GoalResult) -> str:
    """As in "… đạt 80% (mục tiêu 90%), giảm 1,2 điểm phần trăm; thấp nhất: Khu phố 4 (61%), Khu phố 2 (70%)"."""
    said = f"{standing.measure.short_label}: {standing.share} (mục tiêu {standing.goal_text})"
    change = snapshot.figure(standing.measure.code, Aspect.PERCENT_CHANGE)
    if change and change.value and change.text != "0":
        verb = "tăng" if change.value > 0 else "giảm"
        said += f", {verb} {mark(change, magnitude=True)} điểm phần trăm so với kỳ trước"
    due = standing.target.due_on
    said += f", đã quá hạn {running(due)}" if due and due < snapshot.until else ""
    lowest = _lowest(snapshot, standing)
    return f"{said}; thấp nhất: {', '.join(lowest)}." if lowest else f"{said}."


def _lowest(snapshot: Snapshot, standing: GoalResult) -> list[str]:
    measure = standing.measure
    known = [
        (figure.value or 0, snapshot.names[u["place"]], rate_marked(measure, figure, snapshot.figures))
        for u in snapshot.neighbourhoods
        if (figure := snapshot.figure(measure.code, Aspect.PERCENT, u["place"]))
    ]
    below = sorted(
        (k for k in known if standing.rate.value is not None and k[0] < standing.rate.value), key=lambda k: k[0]
    )
    return [f"{name} ({rate})" for _, name, rate in below[:_MOST_PLACES]]


def _of_tasks(snapshot: Snapshot) -> tuple[list[str], list[str]]:
    late, whole = (snapshot.figure(code, Aspect.CUMULATIVE) for code in (LATE_TASKS, TOTAL))
    rows = [row for row in snapshot.tasks if row.late]
    if not (late and whole and late.value):
        return [], []
    named = "; ".join(f"nhiệm vụ {row.ref}" for row in rows[:_MOST_NAMED])
    said = f"Có {mark(late)} trên {mark(whole)} nhiệm vụ có đơn vị chậm tiến độ: {named}."
    return [said], ["Yêu cầu đơn vị chủ trì các nhiệm vụ chậm báo cáo nguyên nhân, thời hạn hoàn thành."]


def _of_difficulties(snapshot: Snapshot) -> tuple[list[str], list[str]]:
    waiting = [d for d in snapshot.report.difficulties if not d["answered_on"]]
    waiting.sort(key=lambda d: (not d["due_on"], d["raised_on"]))
    told = [_difficulty(d) for d in waiting[:_MOST_DIFFICULTIES]]
    return told, ["Giải quyết hoặc kiến nghị cấp trên khó khăn, vướng mắc còn treo."] if told else []


def _difficulty(kept: dict[str, Any]) -> str:
    content = kept["content"] if len(kept["content"]) <= _QUOTED else f"{kept['content'][:_QUOTED].rsplit(' ', 1)[0]}…"
    since = f", đã {number(kept['age'])} ngày" if kept["age"] else ""
    above = f", đã kiến nghị {kept['escalated_to']}" if kept["escalated_to"] else ""
    return f"Vướng mắc của {kept['unit']}: {content}{since}{above}."
