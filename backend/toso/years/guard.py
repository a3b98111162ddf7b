"""A closed year stays as it is: no row of it is added, changed or deleted, whichever domain writes."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import event as sa_event
from sqlmodel import Session, col

from toso.core.problems import Conflict
from toso.years.dated_rows import LINES, year_of
from toso.years.tables import WardYear, YearState

_BESIDE = frozenset({"version", "updated_at"})
# Of a session: in which transaction it last held the years of a ward.
_HELD = "years held"


class YearClosed(Conflict):
    code, title = "year-closed", "Năm này đã khép, số liệu chỉ còn để xem. Lãnh đạo mở lại năm thì mới sửa được."


def closed_years(session: Session, ward_id: UUID) -> set[int]:
    query = sa.select(col(WardYear.year)).where(
        col(WardYear.ward_id) == ward_id, col(WardYear.state) == YearState.CLOSED
    )
    return set(session.execute(query).scalars())


def hold_years(session: Session, ward_id: UUID, *, alone: bool = False) -> None:
    """Until the transaction ends no year of the ward is closed or opened; `alone`: nor is a row of any written.

    SQLite has one writer at a time anyway.
    """
    held: dict[UUID, Any] = session.info.setdefault(_HELD, {})
    if session.get_bind().dialect.name != "postgresql" or (
        held.get(ward_id) is session.get_transaction() and not alone
    ):
        return
    lock = sa.func.pg_advisory_xact_lock if alone else sa.func.pg_advisory_xact_lock_shared
    session.execute(sa.select(lock(ward_id.int >> 65)))
    held[ward_id] = session.get_transaction()


@sa_event.listens_for(Session, "before_flush")
def keep_closed_years(session: Session, _context: Any, _instances: Any) -> None:
    """Refuses the flush. Raises YearClosed."""
    rows: Iterable[Any] = (*session.new, *session.dirty, *session.deleted)
    dated = [row for row in rows if type(row) in LINES and LINES[type(row)].kept and _counts(session, row)]
    if not dated:
        return
    with session.no_autoflush:
        wards = {row.ward_id for row in dated}
        for ward_id in sorted(wards):
            hold_years(session, ward_id)
        closed = {ward_id: closed_years(session, ward_id) for ward_id in wards}
        for row in dated:
            if closed[row.ward_id] and closed[row.ward_id] & _years(session, row):
                raise YearClosed


def _counts(session: Session, row: Any) -> bool:
    """Whether a row changes in more than its free columns."""
    if row in session.new or row in session.deleted:
        return True
    changed = {one.key for one in sa.inspect(row).attrs if one.history.has_changes()}
    said = changed - _BESIDE
    return bool(changed) and not (said and said <= LINES[type(row)].free)


def _years(session: Session, row: Any) -> set[int]:
    """The year of a row, and that which it was of before the change."""
    table, column = type(row), LINES[type(row)].column
    before = sa.inspect(row).attrs[column].history.deleted or ()
    found = (year_of(session, table, row.ward_id, value) for value in (getattr(row, column), *before))
    return {year for year in found if year is not None}
