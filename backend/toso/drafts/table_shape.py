"""Tables as people type or paste them, made fit for print: even rows, widths by what stands in the columns."""

import re
from collections.abc import Iterable, Sequence

from toso.documents.blocks import Align, Column, HeaderCell, Row, Table, TextCell
from toso.drafts.content import DraftTable

_NUMBER = re.compile(r"[-+]?[\d.,\s]*\d[\d.,\s]*%?|[–—-]")
_DATE = re.compile(r"\d{1,2}/\d{1,2}(/\d{2,4})?|\d{1,2}/\d{4}")
_ORDER = re.compile(r"\d{1,4}\.?|[IVXLC]+\.?|[a-zđ]\)")
_ORDER_NAMES = {"tt", "stt", "số tt", "số thứ tự", "thứ tự"}
_SHORT, _LONGEST = 3, 60
_SAMPLE = 200
"""Rows looked at for the widths: further ones hardly change them."""


def printed_table(table: DraftTable) -> Table | None:
    """The table for print; None for one with nothing in it."""
    count = max((len(row) for row in (table.header, *table.rows)), default=0)
    rows = [_even(row, count) for row in table.rows if any(row)]
    if not count or not (rows or any(table.header)):
        return None
    plain = [row for row in rows if not _is_heading(row)]
    columns = [
        _column(header, [row[place] for row in plain]) for place, header in enumerate(_even(table.header, count))
    ]
    header = (tuple(HeaderCell(text=text) for text in _even(table.header, count)),) if any(table.header) else ()
    return Table(
        columns=tuple(columns),
        header=header,
        rows=tuple(_row(row) for row in rows),
        caption=table.caption,
        note=table.note,
    )


def _even(row: Sequence[str], count: int) -> list[str]:
    return [*row, *([""] * (count - len(row)))]


def _is_heading(row: Sequence[str]) -> bool:
    """Only the first cell says something, and it is no number waiting for its row to be filled in."""
    return len(row) > 1 and bool(row[0]) and not any(row[1:]) and not _ORDER.fullmatch(row[0])


def _row(row: Sequence[str]) -> Row:
    if _is_heading(row):
        return Row(cells=(TextCell(value=row[0], colspan=len(row), align=Align.LEFT),), strong=True)
    return Row(cells=tuple(TextCell(value=text) for text in row))


def _column(header: str, texts: list[str]) -> Column:
    said = [text for text in texts[:_SAMPLE] if text]
    return Column(width=_width(header, said), align=_align(header, said))


def _align(header: str, said: list[str]) -> Align:
    if header.lower().rstrip(".") in _ORDER_NAMES or (said and all(_ORDER.fullmatch(text) for text in said)):
        return Align.CENTER
    if said and all(_DATE.fullmatch(text) for text in said):
        return Align.CENTER
    return Align.RIGHT if said and all(_NUMBER.fullmatch(text) for text in said) else Align.LEFT


def _width(header: str, said: list[str]) -> float:
    """Characters: never narrower than the longest word, else by the usual length of what stands in the column."""
    word = max((len(part) for text in (header, *said) for part in text.split()), default=_SHORT)
    usual = _upper(len(text) for text in said)
    wanted = usual if usual <= _LONGEST / 4 else _LONGEST / 4 + (usual - _LONGEST / 4) * 0.4
    return float(max(word + 1, _SHORT + 1, min(wanted, _LONGEST)))


def _upper(lengths: Iterable[int]) -> float:
    """The length that four fifths of the cells stay below."""
    ordered = sorted(lengths)
    return float(ordered[len(ordered) * 4 // 5]) if ordered else 0.0
