"""Sentences about the plan's tasks: how they stand, who is behind by name and day, what is due in the next period."""

from collections.abc import Sequence

from toso.kit.dates import running
from toso.kit.text import listing, shortened
from toso.plans.deadlines import month_end
from toso.reports.compilation.counted import (
    LATE_TASKS,
    LATE_UNITS,
    OPEN,
    TOTAL,
    TaskRow,
    task_place,
    tasks_behind,
)
from toso.reports.compilation.material import Material
from toso.reports.figures import sentences as say
from toso.reports.figures.sentences import item, mark

ROMAN = ("I", "II", "III", "IV", "V")
_NAME = 120  # characters of a task's text that stand in a sentence; the annex has all of it
_FEW = 4  # units that are named where the task is due; those behind always are


def task_lines(material: Material, annexes: Sequence[str]) -> list[str]:
    """How many tasks stand in which state, then each with units that are behind."""
    if not material.tasks:
        return [item(say.NO_TASKS)]
    behind = [row for row in material.tasks if row.late]
    late = say.TASKS_LATE.format(count=mark(LATE_TASKS)) if behind else ""
    states = ", ".join(
        f"{said} {mark(code)}"
        for code, said in say.TASK_STATES.items()
        if code in say.TASKS_ALWAYS or tasks_behind(code, material.tasks)
    )
    whole = say.TASKS.format(total=mark(TOTAL), states=states, late=late, annex=_annex_of("tasks", annexes))
    return [item(line) for line in (whole, *(_late(row) for row in behind))]


def next_lines(material: Material, _annexes: Sequence[str]) -> list[str]:
    """Lines of the open tasks: the late, those due by the end of the next period, what recurs in one line. A plan means
    the calendar by "trong quý II", so that the period is told to the end of its last month.
    """
    still = tasks_behind(OPEN, material.tasks)
    if not still:
        return []
    last = material.period.next().last_day
    until = month_end(last.year, last.month)
    once = [row for row in still if not row.recurring]
    told = any("tasks" in section.shows for section in material.outline)
    late = [_next(say.NEXT_LATE, row, row.late_units, named=not (told and row.late)) for row in once if row.missed_on]
    ahead = [row for row in once if row.due_on and not row.missed_on and row.due_on <= until]
    due = [_next(say.NEXT_DUE, row, row.open_units) for row in ahead]
    again = [row.ref for row in still if row.recurring]
    lines = [say.NEXT_OPEN.format(count=mark(OPEN)), *late, *due]
    return [item(line) for line in (*lines, *([say.NEXT_RECURRING.format(refs=listing(again))] if again else []))]


def _late(row: TaskRow) -> str:
    return say.TASK_LATE.format(
        ref=row.ref,
        name=_name(row),
        due=say.TASK_DUE.format(day=running(row.missed_on)) if row.missed_on else "",
        count=mark(LATE_UNITS, place=task_place(row.ref)),
        units=f" ({', '.join(row.late_units)})" if row.late_units else "",
    )


def _next(pattern: str, row: TaskRow, units: Sequence[str], *, named: bool = True) -> str:
    """`named`: with its text, which the report has not said yet."""
    whose = listing(units) if 0 < len(units) <= _FEW else say.NEXT_UNITS
    day = row.missed_on or row.due_on
    name = _name(row) if named else ""
    return pattern.format(ref=row.ref, name=name, day=running(day) if day else "", units=whose)


def _name(row: TaskRow) -> str:
    """Its text in brackets, without braces, which mark figures."""
    text = shortened(row.text.replace("{", "").replace("}", "").rstrip(" .;"), _NAME)
    return f" ({text})" if text else ""


def _annex_of(table: str, annexes: Sequence[str]) -> str:
    """Where the table is printed; one annex alone has no number."""
    if table not in annexes:
        return ""
    numeral = f" {ROMAN[list(annexes).index(table)]}" if len(annexes) > 1 else ""
    return say.TASKS_ANNEX.format(numeral=numeral)
