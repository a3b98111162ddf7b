"""Rows of text as CSV that a spreadsheet opens as it is meant: no cell can become a formula."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import IO

BYTE_ORDER_MARK = "\ufeff"  # by it Excel reads the letters as UTF-8
# A spreadsheet takes text that begins so for a formula, also in full-width forms and behind blanks.
_FORMULA = re.compile(r"^[\s\u200b\ufeff]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]")
_HARMLESS = re.compile(r"^-?\d+([.,]\d+)?$")


def guarded(text: str) -> str:
    """Text as a CSV cell: what could be taken for a formula begins with an apostrophe; numbers stay numbers."""
    return f"'{text}" if _FORMULA.match(text) and not _HARMLESS.match(text) else text


def write_rows(file: IO[str], rows: Iterable[Sequence[str]], delimiter: str = ";") -> None:
    """Separated by semicolons, as Excel in Vietnamese expects, or by the delimiter that a program does."""
    csv.writer(file, delimiter=delimiter, lineterminator="\r\n").writerows(
        [guarded(cell) for cell in row] for row in rows
    )


def csv_lines(rows: Iterable[Sequence[str]], delimiter: str = ";") -> str:
    """The lines of some rows."""
    text = StringIO(newline="")
    write_rows(text, rows, delimiter)
    return text.getvalue()
