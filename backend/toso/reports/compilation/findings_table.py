"""The table of what inspections found (tồn tại, kiến nghị) of a report, by the unit that has to act."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.kinds import HELD, ItemState, ItemType
from toso.activities.tables import Activity, ActivityItem
from toso.identity.queries import unit_names
from toso.kit.dates import running
from toso.kit.periods import Period
from toso.organisation.queries import in_unit_order
from toso.reports.compilation.table_rows import TableLine, TableNumber, WardTable
from toso.reports.model.report_tables import Report

_NUMBERS = {"raised": "Nêu trong kỳ", "settled": "Đã xác nhận trong kỳ", "open": "Còn lại", "late": "Trong đó quá hạn"}


def findings_of(session: Session, report: Report, period: Period) -> WardTable | None:
    """A line for each unit of which something was found or was still open in the period; None where there is none."""
    i, a, last = ActivityItem, Activity, report.data_until or period.last_day
    held = sa.and_(col(a.ward_id) == col(i.ward_id), col(a.id) == col(i.activity_id), col(a.state).in_(HELD))
    query = (
        sa.select(i, col(a.title), col(a.last_on))
        .join(a, held)
        .where(
            col(i.ward_id) == report.ward_id,
            col(i.type) == ItemType.FINDING,
            col(i.state) != ItemState.WITHDRAWN,
            col(a.last_on) <= last,
            sa.or_(col(i.closed_on).is_(None), col(i.closed_on) >= period.first_day),
        )
        .order_by(*in_unit_order(col(i.unit_path)), col(a.last_on), col(i.id))
    )
    rows = session.execute(query).all()
    if not rows:
        return None
    names = unit_names(session, {row[0].unit_id for row in rows}, period.last_day)
    lines = [
        _line(names[unit_id], [row for row in rows if row[0].unit_id == unit_id], period.first_day, last)
        for unit_id in dict.fromkeys(row[0].unit_id for row in rows)
    ]
    return WardTable(
        code="findings",
        title="Tồn tại, kiến nghị qua kiểm tra",
        head="Đơn vị phải khắc phục",
        texts={},
        numbers=_NUMBERS,
        lines=lines,
        note=f"Tính đến ngày {running(last)}",
    )


def _line(name: str, rows: Sequence[Any], first: date, last: date) -> TableLine:
    """Of one unit; the parts of a number are the inspections, in the order of their days."""
    left = [row for row in rows if row[0].closed_on is None or row[0].closed_on > last]
    told = {
        "raised": [row for row in rows if row.last_on >= first],
        "settled": [row for row in rows if row[0].closed_on is not None and row[0].closed_on <= last],
        "open": left,
        "late": [row for row in left if row[0].due_on is not None and row[0].due_on < last],
    }
    return TableLine(name, {}, {code: _counted(own) for code, own in told.items()})


def _counted(rows: Sequence[Any]) -> TableNumber:
    parts: dict[str, int] = {}
    for row in rows:
        label = f"{running(row.last_on)}: {row.title}"
        parts[label] = parts.get(label, 0) + 1
    return TableNumber(len(rows), list(parts.items()))
