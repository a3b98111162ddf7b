"""The program that reads a spreadsheet, for the sandbox: bytes in, JSON lines out.

The first line is the sheet, or {"refused": why}; then come its rows by the thousand.
"""

import csv
import io
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib import import_module
from itertools import chain, islice
from typing import Any

import orjson

from toso.files.text_codec import UnknownEncoding, decode, delimiter_of
from toso.files.workbook_marks import Marks, marks_of

CSV_KIND, BOOK_KIND = "csv", "book"
ENCODING, EMPTY, LONG = "encoding", "empty", "long"
_COLUMNS, _HEADING_ROWS, _LOOK_ROWS, _PART, _MAX_CELL = 80, 20, 60, 1_000, 500
_UNCLEAN = re.compile(rb'[^"]{500}|\\u0000')
_EXAMPLE = "VÍ DỤ"  # how the example row of a template begins

FieldOf = Callable[[str], str | None]


class _Refused(Exception):
    """Why there is nothing to read: EMPTY, LONG."""


@dataclass(frozen=True)
class Sheet:
    """The sheet that is read: heading (row from 0, texts, known columns), rows below it, and marks of its cells.

    `merged`: [row, column, last row, last column]; `faulty`: [row, column, text]; `hidden`: columns; all from 0.
    """

    name: str
    sheets: int
    heading_row: int
    headings: list[str]
    columns: dict[str, int]
    rows: int
    merged: list[list[int]]
    faulty: list[list[Any]]
    hidden: list[int]


@dataclass(frozen=True)
class Heading:
    """The row (from 0) that names the columns, its texts, and the columns whose names are known."""

    row: int
    texts: list[str]
    columns: dict[str, int]


@dataclass(frozen=True)
class _Table:
    name: str
    sheets: int
    rows: Iterable[list[Any]]
    merged: list[list[int]]
    marks: Marks


def find_heading(rows: Sequence[Sequence[Any]], field_of: FieldOf) -> Heading | None:
    """The row among the first twenty that names most columns; without any known name the first filled one of two cells.

    Titles above the table are skipped. None for an empty sheet.
    """
    best: Heading | None = None
    for index, row in enumerate(rows[:_HEADING_ROWS]):
        texts = [_clean(cell).strip() if isinstance(cell, str) else "" for cell in row[:_COLUMNS]]
        columns: dict[str, int] = {}
        for place, text in enumerate(texts):
            code = field_of(text) if text else None
            if code is not None:
                columns.setdefault(code, place)
        better = best is None or len(columns) > len(best.columns)
        if better and sum(map(bool, texts)) > 1:
            best = Heading(index, texts, columns)
    return best


def _from_csv(content: bytes, field_of: FieldOf) -> _Table:
    text = decode(content, lambda cell: field_of(cell) is not None)
    csv.field_size_limit(1_000_000)
    return _Table("", 1, csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text)), [], Marks())


def _from_book(content: bytes, field_of: FieldOf) -> _Table:
    """The sheet of which most columns are known; hidden sheets are left out."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum  # noqa: PLC0415 — only the sandbox loads it

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    shown = [place for place, sheet in enumerate(book.sheets_metadata) if sheet.visible == SheetVisibleEnum.Visible]
    best, known = None, -1
    for place in shown:
        one = book.get_sheet_by_index(place)
        heading = find_heading(one.to_python(skip_empty_area=False, nrows=_HEADING_ROWS), field_of)
        if heading is not None and len(heading.columns) > known:
            best, known = (place, one), len(heading.columns)
    if best is None:
        raise _Refused(EMPTY)
    place, sheet = best
    merged = [[*start, *end] for start, end in sheet.merged_cell_ranges or []]
    return _Table(sheet.name, len(shown), sheet.to_python(skip_empty_area=False), merged, marks_of(content, place))


def _answer(content: bytes, kind: str, field_of: FieldOf, max_rows: int, *, look: bool) -> Iterator[bytes]:
    table = (_from_csv if kind == CSV_KIND else _from_book)(content, field_of)
    rows = iter(table.rows)
    top = list(islice(rows, _HEADING_ROWS))
    heading = find_heading(top, field_of)
    if heading is None:
        raise _Refused(EMPTY)
    kept: list[list[Any]] = []
    count = filled = 0
    for count, row in enumerate(chain(top[heading.row + 1 :], rows), start=1):
        cells = row[:_COLUMNS]
        if _is_filled(cells):
            filled += 1
            if filled > max_rows:
                raise _Refused(LONG)
            if not look or count <= _LOOK_ROWS:
                kept.append([heading.row + 1 + count, cells])
    sheet = Sheet(
        _clean(table.name),
        table.sheets,
        heading.row,
        heading.texts,
        heading.columns,
        count,
        table.merged,
        table.marks.faulty,
        table.marks.hidden,
    )
    yield orjson.dumps(asdict(sheet))
    for start in range(0, len(kept), _PART):
        yield _dumped(kept[start : start + _PART])


def _is_filled(cells: list[Any]) -> bool:
    first = next((c for c in cells if c not in ("", None)), None)
    return first is not None and not (isinstance(first, str) and first.startswith(_EXAMPLE))


def _clean(text: str) -> str:
    """Not too long, and without the one character that no database stores."""
    return text.replace("\0", "")[:_MAX_CELL]


def _dumped(part: list[list[Any]]) -> bytes:
    """A part as JSON; its cells are looked at one by one only where one could need it."""
    text = orjson.dumps(part, default=str)
    if len(text) <= _PART * 2 * _MAX_CELL and _UNCLEAN.search(text) is None:
        return text
    cut = [[number, [_clean(c) if isinstance(c, str) else c for c in cells]] for number, cells in part]
    return orjson.dumps(cut, default=str)


def _main(kind: str, module: str, name: str, max_rows: str, how_much: str) -> None:
    content = sys.stdin.buffer.read()
    field_of = getattr(import_module(module), name)
    try:
        for line in _answer(content, kind, field_of, int(max_rows), look=how_much == "look"):
            sys.stdout.buffer.write(line + b"\n")
    except (_Refused, UnknownEncoding) as refusal:
        json.dump({"refused": str(refusal) or ENCODING}, sys.stdout)


if __name__ == "__main__":
    _main(*sys.argv[1:])
