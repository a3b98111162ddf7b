"""Figures that are counted from rows kept with a report: its tasks, units that reported, were late, are behind."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from toso.kit import figures as written
from toso.kit.text import listing
from toso.plans.progress import WorkState
from toso.plans.tasks.reach import LATE as LATE_CODES
from toso.plans.timeliness import StatusCode
from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id
from toso.reports.model.report_tables import Report
from toso.reports.submissions.workflow import NOT_ASKED, WITH_FIGURES

TOTAL, OPEN, LATE_TASKS = "tasks.total", "tasks.open", "tasks.late"
# A task stands in one state, told in the text and, word for word, in its line of the annex.
STATES: Mapping[str, WorkState] = {
    "tasks.done": WorkState.DONE,
    "tasks.in_progress": WorkState.IN_PROGRESS,
    "tasks.not_started": WorkState.NOT_STARTED,
    "tasks.stopped": WorkState.STOPPED,
}
TASK_LABELS: Mapping[str, str] = {
    TOTAL: "Nhiệm vụ của kế hoạch",
    **{code: f"Nhiệm vụ: {state.label[:1].lower()}{state.label[1:]}" for code, state in STATES.items()},
    OPEN: "Nhiệm vụ đang thực hiện hoặc chưa thực hiện",
    LATE_TASKS: "Nhiệm vụ có đơn vị chậm tiến độ",
}
ASKED, REPORTED, LATE, LATE_DAYS = "units.asked", "units.reported", "units.late", "units.late_days"
OF_UNITS, DONE_UNITS, LATE_UNITS = "tasks.of_units", "tasks.done_units", "tasks.late_units"
UNIT_LABELS: Mapping[str, str] = {
    OF_UNITS: "Đơn vị thực hiện nhiệm vụ",
    DONE_UNITS: "Đơn vị đã hoàn thành nhiệm vụ",
    LATE_UNITS: "Đơn vị chậm tiến độ nhiệm vụ",
}
COUNTED_LABELS: Mapping[str, str] = {
    **TASK_LABELS,
    ASKED: "Khu phố phải báo cáo",
    REPORTED: "Khu phố có số liệu trong báo cáo",
    LATE: "Đơn vị nộp báo cáo trễ hạn",
    LATE_DAYS: "Số ngày nộp trễ hạn",
    **UNIT_LABELS,
}
Units = Sequence[Mapping[str, Any]]
_LATE = {StatusCode(code).value for code in LATE_CODES}


@dataclass(frozen=True)
class TaskRow:
    """One task over the units that carry it out. `done` of `units` have finished, `late` are behind; `label` says so in
    words, since each of those numbers is a figure of its own (counted.unit_figures). `due_on`, `missed_on`: the first
    day of who has not finished, of who is behind; `open_units`, `late_units`: their names.
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
    recurring: bool = False
    due_on: date | None = None
    missed_on: date | None = None
    open_units: tuple[str, ...] = ()
    late_units: tuple[str, ...] = ()


def task_rows(standings: Iterable[Mapping[str, Any]]) -> list[TaskRow]:
    """The tasks in the plan's order. A unit whose part was stopped is no longer counted."""
    by_task: dict[str, list[Mapping[str, Any]]] = {}
    for standing in standings:
        by_task.setdefault(standing["task_id"], []).append(standing)
    return [_row(parts) for parts in by_task.values()]


def _row(parts: Sequence[Mapping[str, Any]]) -> TaskRow:
    going = [p for p in parts if p["state"] != "stopped"]
    first, done = parts[0], sum(p["state"] == "done" for p in going)
    state = _state(going, done)
    behind = [p for p in going if p["status"] in _LATE]
    unfinished = [p for p in going if p["state"] != "done"]
    late = len(behind)
    return TaskRow(
        first["task_id"],
        first["task_ref"],
        first["text"] or first["heading"],
        first["deadline_text"],
        len(going),
        done,
        late,
        state,
        _label(state, going, late),
        bool(first.get("recurring")),
        _first_day(unfinished),
        _first_day(behind),
        _names(unfinished),
        _names(behind),
    )


def _first_day(parts: Sequence[Mapping[str, Any]]) -> date | None:
    return min((date.fromisoformat(p["due_on"]) for p in parts if p.get("due_on")), default=None)


def _names(parts: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(p["unit_name"] for p in parts if p.get("unit_name"))


def _state(going: Sequence[Mapping[str, Any]], done: int) -> WorkState:
    """As progress.roll_up: done when every part that was not stopped is done."""
    if not going:
        return WorkState.STOPPED
    if done == len(going):
        return WorkState.DONE
    begun = any(p["state"] != WorkState.NOT_STARTED for p in going)
    return WorkState.IN_PROGRESS if begun else WorkState.NOT_STARTED


def _label(state: WorkState, going: Sequence[Mapping[str, Any]], late: int) -> str:
    """The state first, so that whoever counts the lines finds the numbers of the text; then what is late in it."""
    if len(going) == 1:
        return f"{state.label}{_LATE_ALONE.get(going[0]['status'], '')}"
    return f"{state.label}; có đơn vị chậm" if late else state.label


# Where the only unit stands, without its count of days.
_LATE_ALONE = {
    StatusCode.OVERDUE.value: "; quá hạn",
    StatusCode.DONE_LATE.value: "; trễ hạn",
    StatusCode.HEARTBEAT_MISSING.value: "; chưa cập nhật trong kỳ",
    StatusCode.LAPSED.value: "; hạn đã qua trước khi giao việc",
}


def task_figures(rows: Sequence[TaskRow]) -> dict[str, Figure]:
    """Counts of tasks as figures of the ward; the list behind each is tasks_behind."""
    return {
        figure.id: figure
        for code in TASK_LABELS
        for figure in [_figure(code, WARD, len(tasks_behind(code, rows)), len(rows))]
    }


def tasks_behind(code: str, rows: Iterable[TaskRow]) -> list[TaskRow]:
    """The tasks that a figure counts."""
    if code in STATES:
        return [r for r in rows if r.state is STATES[code]]
    if code == OPEN:
        return [r for r in rows if r.state not in {WorkState.DONE, WorkState.STOPPED}]
    return [r for r in rows if r.late] if code == LATE_TASKS else list(rows)


def counted_figures(units: Units, tasks: Sequence[TaskRow], standing: Sequence[Mapping[str, Any]]) -> dict[str, Figure]:
    """Everything that is counted, as figures; the rows behind each are in counted_parts."""
    counts = [(code, WARD, len(_units_behind(code, units))) for code in (ASKED, REPORTED, LATE)]
    counts += [(LATE_DAYS, unit["place"], unit["late_days"]) for unit in _units_behind(LATE, units)]
    of_units = [_figure(*count) for count in counts]
    return {**task_figures(tasks), **{figure.id: figure for figure in of_units}, **unit_figures(standing)}


def unit_figures(standing: Sequence[Mapping[str, Any]]) -> dict[str, Figure]:
    """Of each task how many units carry it out, have finished, are behind: the numbers of the annex of tasks."""
    refs = dict.fromkeys(part["task_ref"] for part in standing)
    figures = (
        _figure(code, task_place(ref), len(_units_with(code, ref, standing))) for ref in refs for code in UNIT_LABELS
    )
    return {figure.id: figure for figure in figures}


def task_place(ref: str) -> str:
    """Where a figure of one task stands: "nv-3d"."""
    return f"nv-{ref}"


def _figure(code: str, place: str, value: int, of: int | None = None) -> Figure:
    """`of`: among how many it was counted, where that is more than the figure itself."""
    name, whole = figure_id(code, Aspect.CUMULATIVE, place), value if of is None else of
    return Figure(name, code, Aspect.CUMULATIVE, place, value, written.number(value), whole, whole, (), ())


def _units_behind(code: str, units: Units) -> list[Mapping[str, Any]]:
    neighbourhoods = [u for u in units if u["rung"] == "neighbourhood" and u["status"] not in NOT_ASKED]
    if code == LATE:
        return [u for u in units if u.get("late_days")]
    return neighbourhoods if code == ASKED else [u for u in neighbourhoods if u["status"] in WITH_FIGURES]


def _units_with(code: str, ref: str, standing: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    going = [s for s in standing if s["task_ref"] == ref and s["state"] != "stopped"]
    if code == DONE_UNITS:
        return [s for s in going if s["state"] == "done"]
    return [s for s in going if s["status"] in _LATE] if code == LATE_UNITS else going


def counted_parts(report: Report, figure: Figure, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """The rows that a figure counts, as (what, how it stands). `names`: of units by id."""
    if figure.code in TASK_LABELS:
        rows = tasks_behind(figure.code, task_rows(report.tasks))
        return [(f"Nhiệm vụ {row.ref}: {row.text}", row.label) for row in rows]
    if figure.code in UNIT_LABELS:
        parts = _units_with(figure.code, figure.place.removeprefix("nv-"), report.tasks)
        asked = {u["path"]: u["name"] for u in report.units}
        return [(asked.get(s["unit_path"]) or names.get(s["unit_id"], s["unit_path"]), s["label"]) for s in parts]
    if figure.code == LATE_DAYS:
        return [(u["name"], late_text(u)) for u in report.units if u["place"] == figure.place]
    told = late_text if figure.code == LATE else _status
    return [(u["name"], told(u)) for u in _units_behind(figure.code, report.units)]


def _status(unit: Mapping[str, Any]) -> str:
    return unit["status_label"]


def late_text(unit: Mapping[str, Any]) -> str:
    return f"trễ {written.number(unit['late_days'])} ngày"


def named(units: Units) -> str:
    return listing(u["name"] for u in units)
