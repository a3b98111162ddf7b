"""The table of money (kinh phí) of a report: by line of the year what was estimated, allocated, spent, is left."""

from collections.abc import Mapping, Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.identity.queries import unit_names
from toso.kit.dates import running
from toso.kit.periods import Period
from toso.money.kinds import EntryType
from toso.money.tables import BudgetLine, MoneyEntry
from toso.organisation.queries import in_unit_order
from toso.reports.compilation.table_rows import TableLine, TableNumber, WardTable
from toso.reports.model.report_tables import Report

_TOLD = (EntryType.ESTIMATE, EntryType.ALLOCATION, EntryType.SPENDING)
_REMAINING = "remaining"
_SIGNS = {EntryType.ALLOCATION: 1, EntryType.SPENDING: -1}


def money_of(session: Session, report: Report, period: Period) -> WardTable | None:
    """Every line of the period's year with what was entered on it until the day of the report, and the sum of all; None
    where there is none.
    """
    b, last = BudgetLine, report.data_until or period.last_day
    of_year = sa.select(b).where(col(b.ward_id) == report.ward_id, col(b.year) == period.year)
    rows = session.execute(of_year.order_by(*in_unit_order(col(b.unit_path)), col(b.id))).scalars().all()
    e = MoneyEntry
    query = sa.select(e).where(
        col(e.ward_id) == report.ward_id, col(e.line_id).in_([row.id for row in rows]), col(e.on) <= last
    )
    entries: dict[UUID, list[MoneyEntry]] = {row.id: [] for row in rows}
    for entry in session.execute(query.order_by(col(e.on), col(e.id))).scalars() if rows else ():
        entries[entry.line_id].append(entry)
    lines = [(row, entries[row.id]) for row in rows if entries[row.id]]
    if not lines:
        return None
    names = unit_names(session, {row.unit_id for row, _ in lines}, period.last_day)
    made = [_line(row, own, names) for row, own in lines]
    return WardTable(
        code="money",
        title=f"Kinh phí thực hiện năm {period.year}, đến ngày {running(last)}",
        head="Nội dung chi",
        texts={"unit": "Đơn vị"},
        numbers={**{one.value: one.label for one in _TOLD}, _REMAINING: "Còn lại"},
        lines=[*made, _total(made)],
        note="Đơn vị tính: đồng; còn lại là số đã giao trừ số đã chi",
    )


def _line(row: BudgetLine, entries: Sequence[MoneyEntry], names: Mapping[UUID, str]) -> TableLine:
    told = {one: [(_named(entry), entry.amount) for entry in entries if entry.type is one] for one in _TOLD}
    left = [(f"{one.label}, {name}", sign * amount) for one, sign in _SIGNS.items() for name, amount in told[one]]
    numbers = {**{one.value: _summed(told[one]) for one in _TOLD}, _REMAINING: _summed(left)}
    return TableLine(row.title, {"unit": names.get(row.unit_id, "")}, numbers)


def _total(lines: Sequence[TableLine]) -> TableLine:
    """Each of its numbers has the lines as parts."""
    codes = (*(one.value for one in _TOLD), _REMAINING)
    numbers = {code: _summed([(line.name, line.numbers[code].value) for line in lines]) for code in codes}
    return TableLine("Cộng", {}, numbers)


def _named(entry: MoneyEntry) -> str:
    paper = f", chứng từ {entry.document_no}" if entry.document_no else ""
    return f"ngày {running(entry.on)}{paper}" + (", điều chỉnh" if entry.corrects_id else "")


def _summed(parts: Sequence[tuple[str, int]]) -> TableNumber:
    return TableNumber(sum(amount for _, amount in parts), parts)
