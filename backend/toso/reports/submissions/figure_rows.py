"""The rows of a submission's figures as handing in leaves them: those that change are written by one statement."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import insert_rows
from toso.kit.clock import now
from toso.reports.figures.cells import Cell, Origin
from toso.reports.model.submission_tables import Submission, SubmissionFigure

Pairs = dict[str, tuple[int, int]]
_NONE = (0, 0)


class _Kept(NamedTuple):
    """The columns of a row that handing in writes."""

    cumulative: int | None = None
    in_period: int | None = None
    remark: str = ""
    origin: Origin = Origin.AGGREGATE
    addition: int | None = None
    addition_in: int = 0
    late_in: int = 0
    late_out: int = 0
    last_in: int = 0
    last_out: int = 0


def put_cells(session: Session, row: Submission, cells: Mapping[str, Cell], late: Pairs, last: Pairs) -> None:
    """Stores the cells of a form. `late`, `last`: by code who came in and went out after the period, the year before
    was frozen. Of a figure that is no cell of the form what was typed stays.
    """
    of = {"ward_id": row.ward_id, "submission_id": row.id}
    rows = session.execute(_read_statement(), {"ward": row.ward_id, "submission": row.id}).all()
    known = {code: _Kept(*kept) for code, *kept in rows}
    changed: list[dict[str, Any]] = []
    new: list[dict[str, Any]] = []
    for code in {**known, **cells, **last}:
        before, (came, went) = known.get(code, _Kept()), last.get(code, _NONE)
        kept = _kept(cells[code], late.get(code, _NONE)) if code in cells else before
        kept = kept._replace(last_in=came, last_out=went)
        if code not in known:
            typed = {"in_period_typed": None, "entered_by_id": None, "entered_at": now()}
            new.append({**of, "code": code, **kept._asdict(), **typed})
        elif kept != before:
            changed.append({"ward": row.ward_id, "submission": row.id, "figure": code, **kept._asdict()})
    insert_rows(session, SubmissionFigure, new)
    if changed:
        session.exec(_change_statement(), params=changed)


def _kept(cell: Cell, late: tuple[int, int]) -> _Kept:
    return _Kept(cell.cumulative, cell.in_period, cell.remark, cell.origin, cell.addition, cell.addition_in, *late)


@cache
def _read_statement() -> Any:
    f = SubmissionFigure
    return sa.select(col(f.code), *(col(getattr(f, name)) for name in _Kept._fields)).where(
        col(f.ward_id) == sa.bindparam("ward"), col(f.submission_id) == sa.bindparam("submission")
    )


@cache
def _change_statement() -> Any:
    own = sa.inspect(SubmissionFigure).local_table.c
    return sa.update(own.code.table).where(
        own.ward_id == sa.bindparam("ward"),
        own.submission_id == sa.bindparam("submission"),
        own.code == sa.bindparam("figure"),
    )
