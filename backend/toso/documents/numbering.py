"""Giving numbers: consecutive from 01 within agency, year and series, in the transaction that issues the document.

NĐ 30/2020, Phụ lục I, Mục II, điểm 3; a withdrawn document keeps its number.
"""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import insert_or_ignore
from toso.core.problems import Conflict, Malformed
from toso.documents.copy_content import SERIES as COPIES
from toso.documents.tables import Document, NumberScheme, NumberSeries

ALL_KINDS = "*"


class NumberTaken(Conflict):
    code, title = "number-taken", "Số này đã dùng cho một văn bản khác trong cùng sổ và cùng năm."


def series_of(session: Session, ward_id: UUID, unit_id: UUID, symbol: str, year: int) -> str:
    """The series that a symbol is numbered in: the symbol itself, or one for all. A year keeps to what its first number
    was given by; before that the agency's choice holds.
    """
    s = NumberSeries
    of_year = col(s.ward_id) == ward_id, col(s.unit_id) == unit_id, col(s.year) == year
    begun = sa.select(col(s.series)).where(*of_year, col(s.series) != COPIES, col(s.last) > 0)
    used = set(session.execute(begun).scalars())
    scheme = session.get(NumberScheme, (ward_id, unit_id))
    in_one = ALL_KINDS in used if used else scheme is not None and scheme.one_series
    return ALL_KINDS if in_one else symbol


def give_next(session: Session, document: Document, issued_on: date) -> int:
    """The next number of the document's series; the counter row stays locked until the transaction ends."""
    series = _locked(session, document, issued_on)
    series.last += 1
    session.add(series)
    return series.last


def next_expected(session: Session, document: Document, issued_on: date) -> int:
    """The number that `give_next` would give now; nothing is locked, another document may take it first."""
    where = document.ward_id, document.unit_id
    series = series_of(session, *where, document.symbol, issued_on.year)
    row = session.get(NumberSeries, (*where, issued_on.year, series))
    return 1 + (row.last if row else 0)


def take_external(session: Session, document: Document, issued_on: date, number: int) -> int:
    """A number that the office's own system gave; our register follows it so that the two never collide."""
    series = _locked(session, document, issued_on)
    taken = session.execute(
        sa.select(col(Document.id)).where(
            col(Document.ward_id) == document.ward_id,
            col(Document.unit_id) == document.unit_id,
            col(Document.year) == issued_on.year,
            col(Document.series) == document.series,
            col(Document.number) == number,
        )
    ).first()
    if taken:
        raise NumberTaken(fields={"number": "Số này đã dùng."})
    series.last = max(series.last, number)
    session.add(series)
    return number


def check_order(session: Session, document: Document, issued_on: date) -> None:
    """Refuses a date before that of the last number given in the series: numbers and dates run together."""
    latest = session.execute(
        sa.select(sa.func.max(col(Document.issued_on))).where(
            col(Document.ward_id) == document.ward_id,
            col(Document.unit_id) == document.unit_id,
            col(Document.series) == document.series,
            col(Document.year) == issued_on.year,
            col(Document.number_given_by) == "register",
        )
    ).scalar()
    if latest is not None and issued_on < latest:
        shown = latest.strftime("%d/%m/%Y")
        raise Malformed(
            fields={"issued_on": f"Văn bản liền trước trong sổ ghi ngày {shown}; ngày này không được sớm hơn."}
        )


def _locked(session: Session, document: Document, issued_on: date) -> NumberSeries:
    return _series(session, document.ward_id, document.unit_id, issued_on.year, document.series)


def next_of_series(session: Session, ward_id: UUID, unit_id: UUID, year: int, series: str) -> int:
    """The next number of a series that counts something else than documents: copies."""
    row = _series(session, ward_id, unit_id, year, series)
    row.last += 1
    session.add(row)
    return row.last


def _series(session: Session, ward_id: UUID, unit_id: UUID, year: int, series: str) -> NumberSeries:
    """The counter's row, locked until the transaction ends."""
    fresh = {"ward_id": ward_id, "unit_id": unit_id, "year": year, "series": series, "last": 0}
    insert_or_ignore(session, NumberSeries, fresh)
    return session.get_one(NumberSeries, (ward_id, unit_id, year, series), with_for_update=True)
