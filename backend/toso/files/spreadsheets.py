"""Spreadsheets of others to rows, whatever program wrote them: CSV in any encoding, XLSX, XLS, ODS.

Read in the sandbox: a hostile workbook can make its parser take gigabytes or end the whole process.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import orjson

from toso.core.problems import Malformed, Problem, UnsupportedFile
from toso.core.sandbox import FOREIGN, Limits, SandboxFailure, call, stream
from toso.files.sheet_grid import Grid
from toso.files.sheet_headings import FieldOf
from toso.files.sheet_reader import BOOK_KIND, CSV_KIND, EMPTY, ENCODING, LONG, Sheet
from toso.files.upload_check import CSV, ODS, XLS, XLSX, check_upload
from toso.kit.place_words import spoken

KINDS = {XLSX, XLS, ODS, CSV}
LONGEST = 5 * 1024 * 1024  # of a small list: people, completions
Row = tuple[int, list[Any]]  # number in the sheet from 1; cells: text, number, bool, None, days as ISO text

_BROKEN = UnsupportedFile, "Không đọc được bảng tính này: tệp hỏng, có mật khẩu hoặc quá lớn."
_REASONS: dict[str, tuple[type[Problem], str]] = {
    ENCODING: (
        UnsupportedFile,
        "Không nhận ra bảng mã của tệp CSV. Hãy mở bằng Excel và lưu lại dạng “CSV UTF-8” hoặc .xlsx.",
    ),
    EMPTY: (Malformed, "Tệp không có bảng nào: không thấy hàng tiêu đề."),
    LONG: (Malformed, "Bảng có hơn {} dòng; hãy tách thành nhiều tệp."),
}


def read(
    data: bytes,
    kind: str,
    field_of: FieldOf,
    limits: Limits,
    max_rows: int,
    *,
    look: bool = False,
    whole: bool = False,
) -> tuple[Sheet, Iterator[Row]]:
    """The sheet of which most columns are known, and the filled rows below its heading; `look`: only the first of them;
    `whole`: together with the workbook's other sheets of the same columns, without sums, groups, headings again.

    `kind`: one of KINDS. `field_of`: the field that a heading names, if any; a function of a module, which the sandbox
    finds by its name and asks in the words of the place. Raises UnsupportedFile, Malformed naming `file`.
    """
    kind = CSV_KIND if kind == CSV else BOOK_KIND
    args = [
        kind,
        field_of.__module__,
        field_of.__qualname__,
        str(max_rows),
        "look" if look else "all",
        "whole" if whole else "one",
        orjson.dumps(spoken().chosen()).decode(),
    ]
    lines = stream("toso.files.sheet_reader", args, data, limits)
    try:
        first: dict[str, Any] = orjson.loads(next(lines))
    except SandboxFailure:
        first = {"refused": ""}
    if "refused" in first:
        raise _refused(first["refused"], max_rows)
    return Sheet(**first), ((number, cells) for line in lines for number, cells in orjson.loads(line))


def _refused(why: str, most: int) -> Problem:
    problem, reason = _REASONS.get(why, _BROKEN)
    reason = reason.format(f"{most:,}".replace(",", "."))
    return problem(reason, fields={"file": reason})


def read_grids(data: bytes, kind: str, limits: Limits, most: int) -> list[Grid]:
    """All sheets of a workbook as they look, of at most so many filled cells. `kind`: one of KINDS.

    Raises UnsupportedFile, Malformed naming `file`.
    """
    kind = CSV_KIND if kind == CSV else BOOK_KIND
    try:
        found: dict[str, Any] = orjson.loads(call("toso.files.sheet_grid", [kind, str(most)], data, limits))
    except SandboxFailure:
        found = {"refused": ""}
    if found.get("refused") == LONG:
        reason = f"Tệp có hơn {most:,} ô có chữ số: không phải bảng số tổng.".replace(",", ".")
        raise Malformed(reason, fields={"file": reason})
    if "refused" in found:
        raise _refused(found["refused"], most)
    return [Grid(**one) for one in found["sheets"]]


def cell_text(cell: Any) -> str:
    """A cell as a person would type it: "có" for true, 912 for 912.0."""
    if isinstance(cell, bool):
        return "có" if cell else "không"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def read_filled_lines(
    content: bytes,
    filename: str | None,
    field_of: FieldOf,
    labels: Mapping[str, str],
    required: Collection[str],
    most: int,
    *,
    advice: str = "",
) -> tuple[str, list[dict[str, Any]]]:
    """The safe name of an upload and its filled lines as {number, cells}. No database.

    `most`: lines; `advice`: said where a required column is missing.
    Raises UnsupportedFile, TooLarge, Malformed (file).
    """
    upload = check_upload(content, filename, KINDS, limit=LONGEST, any_encoding=True)
    sheet, rows = read(upload.content, upload.media_type, field_of, FOREIGN, most)
    if missing := ", ".join(labels[name] for name in required if name not in sheet.columns):
        raise Malformed(fields={"file": f"Không thấy cột: {missing}.{advice}"})
    faulty = {(row, column): text or "công thức chưa được tính" for row, column, text in sheet.faulty}
    lines: list[dict[str, Any]] = []
    for number, row in rows:
        cells = {name: cell_text(row[at]).strip() if at < len(row) else "" for name, at in sheet.columns.items()}
        # A cell whose formula has no value must not pass for an empty one.
        cells |= {f: f"=({faulty[number - 1, at]})" for f, at in sheet.columns.items() if (number - 1, at) in faulty}
        if any(cells.values()):
            lines.append({"number": number, "cells": cells})
    if not lines:
        raise Malformed(fields={"file": "Bảng không có dòng nào."})
    return upload.name, lines
