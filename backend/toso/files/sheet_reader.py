"""The program that reads a spreadsheet, for the sandbox: bytes in, JSON lines out.

The first line is the sheet, or {"refused": why}; then come its rows by the thousand.
"""

import csv
import io
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from importlib import import_module
from itertools import chain, islice
from typing import Any

import orjson

from toso.files.sheet_groups import GroupColumns
from toso.files.sheet_headings import (
    COLUMNS,
    FOOT,
    HEADING_ROWS,
    MAX_CELL,
    FieldOf,
    Heading,
    aside,
    clean,
    find_heading,
    group_of,
)
from toso.files.text_codec import UnknownEncoding, decode, delimiter_of
from toso.files.workbook_marks import Marks, marks_of
from toso.kit.place_words import PlaceWords, speak

CSV_KIND, BOOK_KIND = "csv", "book"
ENCODING, EMPTY, LONG = "encoding", "empty", "long"
_LOOK_ROWS, _PART, _MOST_ASIDE = 60, 1_000, 300
OTHER, HIDDEN = "other", "hidden"
_SIGNED_CELLS = 2  # two sign beside each other; a row of data below them has more
_UNCLEAN = re.compile(rb'[^"]{500}|\\u0000')
_EXAMPLE = "VÍ DỤ"  # how the example row of a template begins


class _Refused(Exception):
    """Why there is nothing to read: EMPTY, LONG."""


@dataclass(frozen=True)
class Sheet:
    """Sheets of one shape that are read: heading (row from 0, texts, known columns), rows below it, marks of cells.

    `parts`: [name, rows before it] of each sheet that is read, the first one first: a row's number counts through all
    of them. `aside`: [sheet, row from 1 or 0 for all of it, why] of what is not read. `merged`: [row, column, last row,
    last column]; `faulty`: [row, column, text]; `hidden`: columns; `grouped`: those filled at the first row of a group
    alone; `heads`: [row, text] of headings of groups between the rows and above them; all from 0.
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
    parts: list[list[Any]]
    aside: list[list[Any]]
    grouped: list[int]
    heads: list[list[Any]]


@dataclass(frozen=True)
class _Table:
    """One sheet with its heading."""

    name: str
    rows: Iterable[list[Any]]
    heading: Heading
    merged: list[list[int]]
    marks: Marks


@dataclass
class _Found:
    """The rows of all tables under numbers that count on, and what was left out."""

    kept: list[list[Any]]
    aside: list[list[Any]]
    parts: list[list[Any]]
    merged: list[list[int]]
    faulty: list[list[Any]]
    groups: GroupColumns = field(default_factory=GroupColumns)
    heads: list[list[Any]] = field(default_factory=list[list[Any]])
    rows: int = 0
    filled: int = 0
    start: int = 0


def _from_csv(content: bytes, field_of: FieldOf) -> list[_Table]:
    text = decode(content, lambda cell: field_of(cell) is not None)
    csv.field_size_limit(1_000_000)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    top = list(islice(rows, HEADING_ROWS))
    heading = find_heading(top, field_of)
    return [] if heading is None else [_Table("", chain(top, rows), heading, [], Marks())]


def _from_book(content: bytes, field_of: FieldOf, aside_: list[list[Any]], *, whole: bool) -> tuple[list[_Table], int]:
    """The sheet of which most columns are known; `whole`: with those that have the same known columns in the same
    places, in the order of the workbook. What is left out is told. How many sheets are to be seen.
    """
    found: list[tuple[int, Any, Heading]] = []
    seen = 0
    for place, (name, sheet) in enumerate(sheets_of(content)):
        if sheet is None:
            aside_.append([name, 0, HIDDEN])
            continue
        seen += 1
        top = sheet.to_python(skip_empty_area=False, nrows=HEADING_ROWS)
        heading = find_heading(top, field_of, merged_in(sheet))
        if heading is not None:
            found.append((place, sheet, heading))
    best = max((len(heading.columns) for *_, heading in found), default=0)
    first = next((heading for *_, heading in found if len(heading.columns) == best), None)
    tables: list[_Table] = []
    for place, sheet, heading in found:
        same = heading is first or (whole and first is not None and best > 0 and heading.columns == first.columns)
        if same:
            rows = sheet.to_python(skip_empty_area=False)
            tables.append(_Table(clean(sheet.name), rows, heading, merged_in(sheet), marks_of(content, place)))
        else:
            aside_.append([clean(sheet.name), 0, OTHER])
    return tables, seen


def sheets_of(content: bytes) -> Iterator[tuple[str, Any]]:
    """The names of a workbook's sheets in order, each with the sheet, or None for a hidden one."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum  # noqa: PLC0415 — only the sandbox loads it

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for place, meta in enumerate(book.sheets_metadata):
        visible = meta.visible == SheetVisibleEnum.Visible
        yield clean(meta.name), book.get_sheet_by_index(place) if visible else None


def merged_in(sheet: Any) -> list[list[int]]:
    return [[*start, *end] for start, end in sheet.merged_cell_ranges or []]


def _answer(content: bytes, kind: str, field_of: FieldOf, max_rows: int, *, look: bool, whole: bool) -> Iterator[bytes]:
    found = _Found([], [], [], [], [])
    tables, sheets = (
        (_from_csv(content, field_of), 1)
        if kind == CSV_KIND
        else _from_book(content, field_of, found.aside, whole=whole)
    )
    if not tables:
        raise _Refused(EMPTY)
    for table in tables:
        _take(table, found, max_rows, look=look, whole=whole)
    first = tables[0]
    sheet = Sheet(
        first.name,
        sheets,
        first.heading.row,
        first.heading.texts,
        first.heading.columns,
        found.rows,
        found.merged,
        found.faulty,
        first.marks.hidden,
        found.parts,
        found.aside[:_MOST_ASIDE],
        found.groups.found(),
        found.heads[:_MOST_ASIDE],
    )
    yield orjson.dumps(asdict(sheet))
    for start in range(0, len(found.kept), _PART):
        yield _dumped(found.kept[start : start + _PART])


def _take(table: _Table, gathered: _Found, max_rows: int, *, look: bool, whole: bool) -> None:
    """The filled rows of a table, and what stands between them and is no data."""
    start, number, below = gathered.start, 0, False
    wide = _across(table)
    gathered.groups.begin()
    gathered.parts.append([table.name, start])
    gathered.merged += [[row + start, column, last + start, end] for row, column, last, end in table.merged]
    gathered.faulty += [[row + start, column, text] for row, column, text in table.marks.faulty]
    for number, row in enumerate(table.rows, start=1):
        cells = row[:COLUMNS]
        if not _is_filled(cells):
            continue
        across = number - 1 in wide
        why = aside(cells, table.heading.texts, across=across) if whole else None
        if whole and (text := group_of(cells, across=across)):
            gathered.heads.append([start + number, text])
        if number <= table.heading.row + 1:
            continue
        if why is None and below and sum(cell not in ("", None) for cell in cells) <= _SIGNED_CELLS:
            why = FOOT  # the names of those who sign
        below = below or why == FOOT
        if why is not None:
            gathered.aside.append([table.name, number, why])
            continue
        gathered.filled += 1
        if gathered.filled > max_rows:
            raise _Refused(LONG)
        gathered.groups.add(cells)
        if not look or number <= table.heading.row + 1 + _LOOK_ROWS:
            gathered.kept.append([start + number, cells])
    gathered.rows += max(0, number - table.heading.row - 1)
    gathered.start += number


def _across(table: _Table) -> set[int]:
    """Rows with one cell that is drawn over most columns of the table: headings of groups, and no household."""
    width = sum(map(bool, table.heading.texts))
    return {row for row, first, last, end in table.merged if row == last and 2 * (end - first + 1) > max(width, 3)}


def _is_filled(cells: list[Any]) -> bool:
    first = next((c for c in cells if c not in ("", None)), None)
    return first is not None and not (isinstance(first, str) and first.startswith(_EXAMPLE))


def _dumped(part: list[list[Any]]) -> bytes:
    """A part as JSON; its cells are looked at one by one only where one could need it."""
    text = orjson.dumps(part, default=str)
    if len(text) <= _PART * 2 * MAX_CELL and _UNCLEAN.search(text) is None:
        return text
    cut = [[number, [clean(c) if isinstance(c, str) else c for c in cells]] for number, cells in part]
    return orjson.dumps(cut, default=str)


def _main(kind: str, module: str, name: str, max_rows: str, how_much: str, sheets: str, words: str) -> None:
    content = sys.stdin.buffer.read()
    speak(PlaceWords.of(orjson.loads(words)))
    field_of = getattr(import_module(module), name)
    try:
        for line in _answer(content, kind, field_of, int(max_rows), look=how_much == "look", whole=sheets == "whole"):
            sys.stdout.buffer.write(line + b"\n")
    except (_Refused, UnknownEncoding) as refusal:
        json.dump({"refused": str(refusal) or ENCODING}, sys.stdout)


if __name__ == "__main__":
    _main(*sys.argv[1:])
