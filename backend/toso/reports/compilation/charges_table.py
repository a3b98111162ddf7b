"""The table of charges of a report: which leader answers for which target or khu phố."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlmodel import Session

from toso.identity.queries import names_of, unit_names
from toso.kit.dates import running
from toso.kit.periods import Period
from toso.kit.place_words import worded
from toso.kit.text import shortened
from toso.plans.charges.queries import charges_of, targets_of
from toso.plans.charges.tables import PlanCharge
from toso.plans.tables import Plan
from toso.reports.compilation.table_rows import TableLine, TableNumber, WardTable
from toso.reports.model.report_tables import Report


def charges_told(session: Session, report: Report, period: Period) -> WardTable | None:
    """A line for each target and each khu phố that a leader answered for in the period; None where nobody did."""
    plan = session.get(Plan, (report.ward_id, report.plan_id)) if report.plan_id else None
    last = report.data_until or period.last_day
    if plan is None:
        return None
    rows = [
        one
        for one in charges_of(session, report.ward_id, plan.lineage_id)
        if one.since <= last and (one.until is None or one.until >= period.first_day)
    ]
    lines = _lines(session, plan, rows, period.last_day)
    if not lines:
        return None
    return WardTable(
        code="charges",
        title=worded("Lãnh đạo phụ trách mục tiêu, khu phố"),
        head=worded("Mục tiêu, khu phố"),
        texts={"leader": "Lãnh đạo phụ trách", "since": "Thời gian", "decision": "Văn bản phân công"},
        numbers={"leaders": "Số người"},
        lines=lines,
    )


def _lines(session: Session, plan: Plan, rows: Sequence[PlanCharge], on: date) -> list[TableLine]:
    """In the order of the plan's targets, then of the units; who followed whom stands in one line."""
    people = names_of(session, {row.user_id for row in rows})
    units = unit_names(session, {row.unit_id for row in rows if row.unit_id}, on)
    targets = {one.lineage_id: f"{one.ref}. {shortened(one.text)}" for one in targets_of(session, plan)}
    named: dict[UUID, list[PlanCharge]] = {own: [] for own in (*targets, *units)}
    for row in rows:
        subject = row.target_lineage_id or row.unit_id
        if subject is not None and subject in named:  # a target may be gone from the edition
            named[subject].append(row)
    return [_line({**targets, **units}[own], held, people) for own, held in named.items() if held]


def _line(name: str, held: Sequence[PlanCharge], people: Mapping[UUID, str]) -> TableLine:
    leaders = list(dict.fromkeys(people.get(row.user_id, "") for row in held))
    return TableLine(
        name=name,
        texts={
            "leader": "; ".join(leaders),
            "since": "; ".join(_window(row) for row in held),
            "decision": "; ".join(dict.fromkeys(row.decision for row in held if row.decision)),
        },
        numbers={"leaders": TableNumber(len(leaders), [(leader, 1) for leader in leaders])},
    )


def _window(row: PlanCharge) -> str:
    end = f" đến {running(row.until)}" if row.until else ""
    return f"từ {running(row.since)}{end}"
