"""The program that reads a whole workbook as it looks, for the sandbox: bytes in, one line of JSON out.

{"sheets": [...]} (`Grid`), or {"refused": why}.
"""

import csv
import io
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import orjson

from toso.files.sheet_headings import COLUMNS, clean
from toso.files.sheet_reader import CSV_KIND, EMPTY, ENCODING, HIDDEN, LONG, merged_in, sheets_of
from toso.files.text_codec import UnknownEncoding, decode, delimiter_of
from toso.files.workbook_marks import marks_of

_NAME = 40  # of a sheet; the programs that people have allow 31


@dataclass(frozen=True)
class Grid:
    """One sheet: its filled rows as [row, cells], a cell being text, number, bool, a day as ISO text or None.

    `merged`: [row, column, last row, last column]; `faulty`: [row, column, text] of formulas without a value; `hidden`:
    columns; all from 0. `left`: why a sheet has no rows here: HIDDEN, or what who reads on says.
    """

    name: str
    rows: list[tuple[int, list[Any]]] = field(default_factory=list)
    merged: list[list[int]] = field(default_factory=list)
    faulty: list[list[Any]] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)
    left: str = ""


def _from_csv(content: bytes) -> list[Grid]:
    text = decode(content)
    csv.field_size_limit(1_000_000)
    return [Grid("", _filled(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))))]


def _from_book(content: bytes) -> list[Grid]:
    grids: list[Grid] = []
    for place, (name, sheet) in enumerate(sheets_of(content)):
        if sheet is None:
            grids.append(Grid(name[:_NAME], left=HIDDEN))
            continue
        marks, rows = marks_of(content, place), _filled(sheet.to_python(skip_empty_area=False))
        grids.append(Grid(name[:_NAME], rows, merged_in(sheet), marks.faulty, marks.hidden))
    return grids


def _filled(rows: Iterable[Sequence[Any]]) -> list[tuple[int, list[Any]]]:
    found: list[tuple[int, list[Any]]] = []
    for number, row in enumerate(rows):
        cells = [_cell(cell) for cell in row[:COLUMNS]]
        if any(cell is not None for cell in cells):
            found.append((number, cells))
    return found


def _cell(cell: Any) -> Any:
    if isinstance(cell, str):
        return clean(cell.strip()) or None
    return cell


def _main(kind: str, most: str) -> None:
    content = sys.stdin.buffer.read()
    try:
        grids = _from_csv(content) if kind == CSV_KIND else _from_book(content)
    except UnknownEncoding:
        json.dump({"refused": ENCODING}, sys.stdout)
        return
    filled = sum(cell is not None for grid in grids for _, cells in grid.rows for cell in cells)
    if not filled or filled > int(most):
        json.dump({"refused": LONG if filled else EMPTY}, sys.stdout)
        return
    sys.stdout.buffer.write(orjson.dumps({"sheets": [asdict(grid) for grid in grids]}, default=str))


if __name__ == "__main__":
    _main(*sys.argv[1:])
