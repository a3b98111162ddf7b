"""The standing of the plan's tasks as rows of the report, and the few figures counted from them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toso.kit import figures as written
from toso.plans.progress import WorkState
from toso.plans.tasks.reach import LATE
from toso.plans.timeliness import StatusCode
from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id

TOTAL, DONE, OPEN, LATE_TASKS = "tasks.total", "tasks.done", "tasks.open", "tasks.late"
TASK_LABELS: Mapping[str, str] = {
    TOTAL: "Nhiệm vụ của kế hoạch",
    DONE: "Nhiệm vụ đã hoàn thành",
    OPEN: "Nhiệm vụ đang thực hiện hoặc chưa thực hiện",
    LATE_TASKS: "Nhiệm vụ có đơn vị chậm tiến độ",
}
_LATE = {StatusCode(code).value for code in LATE}


@dataclass(frozen=True)
class TaskRow:
    """One task over the units that carry it out. `done` of `units` have finished, `late` are behind; `label` says so in
    words, since each of those numbers is a figure of its own (counted.unit_figures).
    """

    task_id: str
    ref: str
    text: str
    deadline_text: str
    units: int
    done: int
    late: int
    state: WorkState
    label: str

    @property
    def finished(self) -> bool:
        return self.done == self.units


def task_rows(standings: Iterable[Mapping[str, Any]]) -> list[TaskRow]:
    """The tasks in the plan's order. A unit whose part was stopped is no longer counted."""
    by_task: dict[str, list[Mapping[str, Any]]] = {}
    for standing in standings:
        by_task.setdefault(standing["task_id"], []).append(standing)
    return [_row(parts) for parts in by_task.values()]


def _row(parts: Sequence[Mapping[str, Any]]) -> TaskRow:
    going = [p for p in parts if p["state"] != "stopped"]
    first, done = parts[0], sum(p["state"] == "done" for p in going)
    late = sum(p["status"] in _LATE for p in going)
    return TaskRow(
        first["task_id"],
        first["task_ref"],
        first["text"] or first["heading"],
        first["deadline_text"],
        len(going),
        done,
        late,
        _state(going, done),
        _label(going, done, late),
    )


def _state(going: Sequence[Mapping[str, Any]], done: int) -> WorkState:
    """As progress.roll_up: done when every part that was not stopped is done."""
    if not going:
        return WorkState.STOPPED
    if done == len(going):
        return WorkState.DONE
    begun = any(p["state"] != WorkState.NOT_STARTED for p in going)
    return WorkState.IN_PROGRESS if begun else WorkState.NOT_STARTED


def _label(going: Sequence[Mapping[str, Any]], done: int, late: int) -> str:
    if not going:
        return "Dừng thực hiện"
    if len(going) == 1:
        return _alone(going[0], late)
    if done == len(going):
        return "Hoàn thành"
    begun = any(p["state"] != "not_started" for p in going)
    said = "Hoàn thành một phần" if done else "Đang thực hiện" if begun else "Chưa thực hiện"
    return f"{said}; có đơn vị chậm" if late else said


def _alone(part: Mapping[str, Any], late: int) -> str:
    """Where the only unit stands, without its count of days."""
    if part["status"] == StatusCode.DUE_SOON or (part["state"] == WorkState.IN_PROGRESS and not late):
        return WorkState(part["state"]).label
    return _WITHOUT_DAYS.get(part["status"]) or part["label"]


_WITHOUT_DAYS = {StatusCode.OVERDUE.value: "Quá hạn", StatusCode.DONE_LATE.value: "Hoàn thành, trễ hạn"}


def task_figures(rows: Sequence[TaskRow]) -> dict[str, Figure]:
    """Counts of tasks as figures of the ward; the list behind each is tasks_behind."""
    return {
        (name := figure_id(code, Aspect.CUMULATIVE, WARD)): Figure(
            id=name,
            code=code,
            aspect=Aspect.CUMULATIVE,
            place=WARD,
            value=len(tasks_behind(code, rows)),
            text=written.number(len(tasks_behind(code, rows))),
            reported=len(rows),
            expected=len(rows),
            sources=(),
            parts=(),
        )
        for code in TASK_LABELS
    }


def tasks_behind(code: str, rows: Iterable[TaskRow]) -> list[TaskRow]:
    """The tasks that a figure counts."""
    match code:
        case "tasks.done":
            return [r for r in rows if r.finished]
        case "tasks.open":
            return [r for r in rows if not r.finished]
        case "tasks.late":
            return [r for r in rows if r.late]
        case _:
            return list(rows)
