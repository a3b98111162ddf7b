"""Spreadsheet bytes to rows, in a child process whose memory and time are limited.

A hostile workbook can make its parser take gigabytes or end the whole process; here only the child ends. The child
writes JSON lines: what it found first (Sheet), then rows by the thousand.
"""

import csv
import io
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, Self

import orjson

from toso.files.text_codec import UnknownEncoding, decode, delimiter_of
from toso.households.import_export.columns import MAX_COLUMNS, find_heading
from toso.households.import_export.fields import field_of
from toso.households.import_export.marks import Marks, marks_of

CSV_KIND, BOOK_KIND = "csv", "book"
MAX_LINES = 100_000
_LONG_CELL = re.compile(rb'[^"]{500}')
_EXAMPLE = "VÍ DỤ"  # how the example row of the template begins
_PART, _LOOK_ROWS, _MAX_CELL = 1_000, 60, 500
_MEMORY, _CPU_SECONDS = 1536 * 1024 * 1024, 180
_ENCODING, _EMPTY, _LONG = 3, 4, 5  # exit codes of the child


class UnreadableSpreadsheet(Exception):
    """The file cannot be read within the limits; the text says why, in Vietnamese."""


_REASONS = {
    _ENCODING: "Không nhận ra bảng mã của tệp CSV. Hãy mở bằng Excel và lưu lại dạng “CSV UTF-8” hoặc .xlsx.",
    _EMPTY: "Tệp không có bảng nào: không thấy hàng tiêu đề.",
    _LONG: f"Bảng có hơn {MAX_LINES:,} dòng; hãy tách thành nhiều tệp.".replace(",", "."),
}


@dataclass(frozen=True)
class Sheet:
    """The sheet that is read: heading (row from 0, texts, known columns), size, and marks of its cells."""

    name: str
    sheets: int
    heading_row: int
    headings: list[str]
    columns: dict[str, int]
    fingerprint: str
    rows: int
    merged: list[list[int]] = field(default_factory=list)
    faulty: list[list[Any]] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)


class Reading:
    """A running child: `sheet`, then `rows()` (number from 1, cells), each once. Use as a context manager.

    `look`: only the first rows. Raises Unreadable.
    """

    def __init__(self, content: bytes, kind: str, *, look: bool = False) -> None:
        self._input = tempfile.TemporaryFile()  # noqa: SIM115 — close() closes it
        self._input.write(content)
        self._input.seek(0)
        command = [sys.executable, "-m", __name__, kind, "look" if look else "all"]
        self._child = subprocess.Popen(  # noqa: S603 — our own interpreter and module
            command, stdin=self._input, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.sheet = Sheet(**self._next())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        self._input.close()
        if self._child.poll() is None:
            self._child.kill()
        self._child.wait()
        if self._child.stdout:
            self._child.stdout.close()

    def _next(self) -> Any:
        line = self._child.stdout.readline() if self._child.stdout else b""
        if not line:
            code = self._child.wait()
            self.close()
            raise UnreadableSpreadsheet(_REASONS.get(code, "Không đọc được bảng tính này: tệp hỏng hoặc quá lớn."))
        return orjson.loads(line)

    def rows(self) -> Iterator[tuple[int, list[Any]]]:
        """Filled rows below the heading, with their numbers in the sheet. Raises Unreadable."""
        while part := self._next():
            yield from part


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _is_heading(cell: str) -> bool:
    return field_of(cell) is not None


def _from_csv(content: bytes) -> tuple[str, int, list[list[Any]], Marks]:
    text = decode(content, _is_heading)
    csv.field_size_limit(1_000_000)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    return "", 1, list(rows), Marks()  # pyright: ignore[reportReturnType] — cells of text


def _from_book(content: bytes) -> tuple[str, int, list[list[Any]], Marks]:
    """The sheet of which most columns are known; hidden sheets are left out."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum  # noqa: PLC0415 — only the limited child loads it

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    shown = [place for place, sheet in enumerate(book.sheets_metadata) if sheet.visible == SheetVisibleEnum.Visible]
    best, known = None, -1
    for place in shown:
        one = book.get_sheet_by_index(place)
        heading = find_heading(one.to_python(skip_empty_area=False, nrows=_LOOK_ROWS))
        if heading is not None and len(heading.columns) > known:
            best, known = (place, one), len(heading.columns)
    if best is None:
        sys.exit(_EMPTY)
    place, sheet = best
    merged = sheet.merged_cell_ranges or []
    marks = marks_of(content, place)
    return (
        sheet.name,
        len(shown),
        sheet.to_python(skip_empty_area=False),
        Marks([[*start, *end] for start, end in merged] or marks.merged, marks.faulty, marks.hidden),
    )


def _filled(rows: Iterable[list[Any]], first: int) -> Iterator[list[Any]]:
    for number, row in enumerate(rows, start=first):
        cells = row[:MAX_COLUMNS]
        filled = next((c for c in cells if c not in ("", None)), None)
        if filled is not None and not (isinstance(filled, str) and filled.startswith(_EXAMPLE)):
            yield [number, cells]


def _dumped(part: list[list[Any]]) -> bytes:
    """A part as JSON; its cells are cut to their longest length only where one could be longer."""
    text = orjson.dumps(part, default=str)
    if len(text) <= _PART * 2 * _MAX_CELL and _LONG_CELL.search(text) is None:
        return text
    cut = [[number, [c[:_MAX_CELL] if isinstance(c, str) else c for c in cells]] for number, cells in part]
    return orjson.dumps(cut, default=str)


def _say(value: object) -> None:
    sys.stdout.buffer.write(orjson.dumps(value, default=str) + b"\n")


def _main(kind: str, how_much: str) -> None:
    _limit()
    content = sys.stdin.buffer.read()
    try:
        name, sheets, rows, marks = _from_csv(content) if kind == CSV_KIND else _from_book(content)
    except UnknownEncoding:
        sys.exit(_ENCODING)
    heading = find_heading(rows)
    if heading is None:
        sys.exit(_EMPTY)
    wanted = rows[heading.row + 1 :]
    found = list(_filled(wanted[:_LOOK_ROWS] if how_much == "look" else wanted, heading.row + 2))
    if len(found) > MAX_LINES:
        sys.exit(_LONG)
    sheet = Sheet(
        name,
        sheets,
        heading.row,
        list(heading.texts),
        dict(heading.columns),
        heading.fingerprint,
        len(wanted),
        marks.merged,
        marks.faulty,
        marks.hidden,
    )
    _say(asdict(sheet))
    for start in range(0, len(found), _PART):
        sys.stdout.buffer.write(_dumped(found[start : start + _PART]) + b"\n")
    _say([])


if __name__ == "__main__":
    _main(sys.argv[1], sys.argv[2])
