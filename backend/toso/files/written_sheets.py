"""Rows of text and numbers to XLSX or CSV on disk in constant memory; no cell can become a formula."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from toso.files.upload_check import CSV, XLSX
from toso.kit.csv_text import write_rows

Value = str | int


def write_csv(path: Path, _title: str, headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """UTF-8 with a mark, so that Excel reads the letters; separated by semicolons, as Excel in Vietnamese expects."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        write_rows(file, [headings])
        write_rows(file, ([str(cell) for cell in row] for row in rows))


def write_xlsx(path: Path, title: str, headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """One sheet of this title; a text stays a text, whatever it looks like; rows go to disk as they come."""
    import xlsxwriter  # noqa: PLC0415 — heavy, only the worker needs it

    with xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet(title)
        head = book.add_format({"bold": True, "bg_color": "#DDE7F3", "text_wrap": True})
        text, whole = book.add_format({"num_format": "@"}), book.add_format({"num_format": "#,##0"})
        sheet.freeze_panes(1, 0)
        for place, heading in enumerate(headings):
            sheet.set_column(place, place, max(10, min(28, len(heading) + 3)))
            sheet.write_string(0, place, heading, head)
        for number, row in enumerate(rows, start=1):
            for place, cell in enumerate(row):
                if isinstance(cell, int):
                    sheet.write_number(number, place, cell, whole)
                elif cell:
                    sheet.write_string(number, place, cell, text)


WRITERS = {CSV: write_csv, XLSX: write_xlsx}
ENDINGS = {CSV: "csv", XLSX: "xlsx"}
