"""The table of tasks that were stopped in a period: whose, when and why, and what had been reported of them by then."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.identity.queries import unit_names
from toso.kit.clock import local_date
from toso.kit.dates import running
from toso.kit.figures import percent
from toso.kit.periods import Period
from toso.kit.text import listing, shortened
from toso.organisation.queries import in_unit_order
from toso.plans.progress import WorkState
from toso.plans.queries import folded, logs_of
from toso.plans.tables import Plan, PlanOrigin, PlanTask
from toso.plans.tasks.tables import ProgressEntry, TaskAssignment
from toso.reports.compilation.table_rows import TableLine, TableNumber, WardTable
from toso.reports.model.report_tables import Report

_TEXTS = {"units": "Đơn vị", "why": "Ngày dừng, lý do", "stood": "Kết quả đã báo cáo"}


def stopped_of(session: Session, report: Report, period: Period) -> WardTable | None:
    """A line for each task, day and reason; None where nobody stopped any. What the system stops in a unit that ended
    goes on in the one that followed it.
    """
    last = report.data_until or period.last_day
    rows = _stopped(session, report, period.first_day, last)
    if not rows:
        return None
    groups: dict[tuple[Any, ...], list[Any]] = {}
    for row in rows:
        groups.setdefault((row.task.position, row.task.lineage_id, row.stop.on, row.stop.note), []).append(row)
    names = defaultdict(str, unit_names(session, {row.unit_id for row in rows}, period.last_day))
    return WardTable(
        code="stopped",
        title="Nhiệm vụ dừng thực hiện trong kỳ",
        head="Nhiệm vụ",
        texts=_TEXTS,
        numbers={"reports": "Số lần đã báo cáo"},
        lines=[_line(own, names) for _, own in sorted(groups.items(), key=lambda one: one[0][:3])],
    )


class _Stop:
    """One unit's share of a task, the entry that stopped it, and the entries before it that still count."""

    def __init__(self, task: PlanTask, row: TaskAssignment, log: Sequence[ProgressEntry], stop: ProgressEntry) -> None:
        self.task, self.unit_id, self.stop = task, row.unit_id, stop
        taken = {entry.corrects_id for entry in log}
        self.entries = [e for e in log if e.at < stop.at and e.id not in taken and not e.withdrawn and _says(e)]
        self.percent = folded([e for e in log if e.at < stop.at], stop.on).percent


def _says(entry: ProgressEntry) -> bool:
    return entry.state not in (WorkState.NOT_STARTED, WorkState.STOPPED)


def _stopped(session: Session, report: Report, first: date, last: date) -> list[_Stop]:
    w, e, ward = TaskAssignment, ProgressEntry, report.ward_id
    on_days = sa.exists().where(
        col(e.ward_id) == ward,
        col(e.assignment_id) == col(w.id),
        col(e.state) == WorkState.STOPPED,
        col(e.on) >= first,
        col(e.on) <= last,
    )
    query = (
        sa.select(w, PlanTask)
        .join(PlanTask, sa.and_(col(PlanTask.ward_id) == col(w.ward_id), col(PlanTask.id) == col(w.task_id)))
        .join(Plan, sa.and_(col(Plan.ward_id) == col(PlanTask.ward_id), col(Plan.id) == col(PlanTask.plan_id)))
        .where(col(w.ward_id) == ward, col(Plan.origin) == PlanOrigin.PLAN, on_days)
        .order_by(col(PlanTask.position), *in_unit_order(col(w.unit_path)))
    )
    rows = session.execute(query).all()
    logs = logs_of(session, ward, [row.id for row, _ in rows])
    found = []
    for row, task in rows:
        log = [entry for entry in logs[row.id] if local_date(entry.at) <= last]
        stop = next((entry for entry in reversed(log) if entry.state is not None), None)
        if stop and stop.state is WorkState.STOPPED and first <= stop.on <= last and stop.by_id:
            found.append(_Stop(task, row, log, stop))
    return found


def _line(rows: Sequence[_Stop], names: Mapping[UUID, str]) -> TableLine:
    task, stop = rows[0].task, rows[0].stop
    stood = [f"{names[row.unit_id]}: {_stood(row)}" for row in rows if row.entries]
    parts = [
        (f"{names[row.unit_id]}, {running(entry.on)}: {shortened(entry.note) or _said(entry)}", 1)
        for row in rows
        for entry in row.entries
    ]
    return TableLine(
        name=f"{task.ref}. {shortened(task.text or task.heading)}",
        texts={
            "units": listing(names[row.unit_id] for row in rows),
            "why": f"{running(stop.on)}: {stop.note}",
            "stood": "; ".join(stood) or "Chưa báo cáo",
        },
        numbers={"reports": TableNumber(len(parts), parts)},
    )


def _stood(row: _Stop) -> str:
    said = "" if row.percent is None else percent(row.percent)
    return ", ".join(filter(None, (said, shortened(row.entries[-1].note)))) or _said(row.entries[-1])


def _said(entry: ProgressEntry) -> str:
    return entry.state.label if entry.state else "đã báo cáo"
