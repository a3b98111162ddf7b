"""Rows of text to XLSX or CSV on disk in constant memory; no cell can become a formula."""

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO

from toso.files.upload_check import CSV, XLSX

# A spreadsheet takes text that begins so for a formula, also in full-width forms and behind blanks.
_FORMULA = re.compile(r"^[\s\u200b\ufeff]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]")
_HARMLESS = re.compile(r"^-?\d+([.,]\d+)?$")


def guarded(text: str) -> str:
    """Text as a CSV cell: what could be taken for a formula begins with an apostrophe; numbers stay numbers."""
    return f"'{text}" if _FORMULA.match(text) and not _HARMLESS.match(text) else text


def write_csv(path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """UTF-8 with a mark, so that Excel reads the letters; separated by semicolons, as Excel in Vietnamese expects."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        _write_csv(file, headings, rows)


def _write_csv(file: IO[str], headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    out = csv.writer(file, delimiter=";", lineterminator="\r\n")
    out.writerow(headings)
    out.writerows([guarded(cell) for cell in row] for row in rows)


def write_xlsx(path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Every cell is a string, whatever it looks like; rows go to disk as they come."""
    import xlsxwriter  # noqa: PLC0415 — heavy, only the worker needs it

    with xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Sổ hộ")
        head = book.add_format({"bold": True, "bg_color": "#DDE7F3", "text_wrap": True})
        text = book.add_format({"num_format": "@"})
        sheet.freeze_panes(1, 0)
        for place, heading in enumerate(headings):
            sheet.set_column(place, place, max(10, min(28, len(heading) + 3)))
            sheet.write_string(0, place, heading, head)
        for number, row in enumerate(rows, start=1):
            for place, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, place, cell, text)


WRITERS = {CSV: write_csv, XLSX: write_xlsx}
ENDINGS = {CSV: "csv", XLSX: "xlsx"}
