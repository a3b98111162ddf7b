"""The cells of workbooks that typed figures of submissions were taken from, as long as the figures say their values."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.schemas import Read
from toso.identity.queries import names_of
from toso.reports.figures.cells import Cell, Origin
from toso.reports.figures.figures import Aspect
from toso.reports.model.ledger_tables import LedgerFigure
from toso.reports.model.submission_tables import Submission

References = Mapping[tuple[UUID, str], list[LedgerFigure]]


class LedgerCellRead(Read):
    """The cell of a workbook that a figure was taken from: "KP3!F12", what stood there, and the file's SHA-256."""

    cell: str
    raw: str
    value: int
    file_name: str
    file_sha256: str
    taken_by: str | None
    taken_at: datetime


def find_references(session: Session, ward_id: UUID, submission_ids: Collection[UUID]) -> References:
    """By submission and code, the newest first."""
    f = LedgerFigure
    query = sa.select(f).where(col(f.ward_id) == ward_id, col(f.submission_id).in_(submission_ids))
    found: dict[tuple[UUID, str], list[LedgerFigure]] = {}
    for row in session.execute(query.order_by(col(f.taken_at).desc(), col(f.id).desc())).scalars():
        found.setdefault((row.submission_id, row.code), []).append(row)
    return found


def standing(rows: Iterable[LedgerFigure], values: Mapping[Aspect, int | None]) -> LedgerFigure | None:
    """The newest reference whose value the figure still says, of the first aspect that has one."""
    listed = list(rows)
    of = ((row, value) for aspect, value in values.items() for row in listed if row.aspect is aspect)
    return next((row for row, value in of if row.value == value), None)


def of_form(session: Session, row: Submission, cells: Mapping[str, Cell]) -> dict[str, LedgerCellRead]:
    """Of the typed cells of one form, by code."""
    typed = {code: cell for code, cell in cells.items() if cell.origin is Origin.AGGREGATE}
    found = {
        code: reference
        for (_, code), rows in find_references(session, row.ward_id, [row.id]).items()
        if (cell := typed.get(code)) is not None
        and (reference := standing(rows, {Aspect.CUMULATIVE: cell.cumulative, Aspect.IN_PERIOD: cell.in_period}))
    }
    return read_references(session, found)


def read_references(session: Session, rows: Mapping[str, LedgerFigure]) -> dict[str, LedgerCellRead]:
    """As the API shows them, with who took them."""
    people = names_of(session, [row.taken_by_id for row in rows.values()]) if rows else {}
    return {key: _read(row, people) for key, row in rows.items()}


def _read(row: LedgerFigure, people: Mapping[UUID, str]) -> LedgerCellRead:
    return LedgerCellRead(
        cell=row.cell,
        raw=row.raw,
        value=row.value,
        file_name=row.file_name,
        file_sha256=row.file_sha256,
        taken_by=people.get(row.taken_by_id),
        taken_at=row.taken_at,
    )
