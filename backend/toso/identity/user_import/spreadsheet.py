"""Spreadsheet bytes to rows of text, in a child process whose memory and time are limited.

A hostile workbook can make its parser take gigabytes or end the whole process; here only the child ends.
"""

import csv
import io
import json
import resource
import subprocess
import sys
from datetime import date, datetime

MAX_ROWS, MAX_COLUMNS, MAX_CELL = 1_001, 30, 300
_MEMORY, _CPU_SECONDS, _WALL_SECONDS = 512 * 1024 * 1024, 10, 30


class UnreadableSpreadsheet(Exception):
    """The file is no spreadsheet that can be read within the limits."""


def read_rows(content: bytes, kind: str) -> list[list[str]]:
    """The first sheet's rows ("csv" or "xlsx"), at most 1,001 of at most 30 cells. Raises Unreadable."""
    command = [sys.executable, "-m", __name__, kind]
    try:
        done = subprocess.run(  # noqa: S603 — our own interpreter and module
            command, input=content, capture_output=True, timeout=_WALL_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableSpreadsheet from error
    if done.returncode != 0:
        raise UnreadableSpreadsheet
    return json.loads(done.stdout)


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _from_csv(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8-sig")
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)  # Excel set to Vietnamese writes semicolons
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    return [row[:MAX_COLUMNS] for row, _ in zip(rows, range(MAX_ROWS), strict=False)]


def _from_xlsx(content: bytes) -> list[list[str]]:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 — only the limited child may load it

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for name in book.sheet_names:
        rows = book.get_sheet_by_name(name).to_python(nrows=MAX_ROWS)
        if any(any(cell != "" for cell in row) for row in rows):
            return [[_text(cell) for cell in row[:MAX_COLUMNS]] for row in rows]
    return []


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "có" if cell else "không"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    return str(cell)


def _main(kind: str) -> None:
    _limit()
    content = sys.stdin.buffer.read()
    rows = _from_csv(content) if kind == "csv" else _from_xlsx(content)
    json.dump([[cell[:MAX_CELL] for cell in row] for row in rows], sys.stdout)


if __name__ == "__main__":
    _main(sys.argv[1])
