"""Spreadsheets of others to rows, whatever program wrote them: CSV in any encoding, XLSX, XLS, ODS.

Read in the sandbox: a hostile workbook can make its parser take gigabytes or end the whole process.
"""

from collections.abc import Iterator
from typing import Any

import orjson

from toso.core.problems import Malformed, Problem, UnsupportedFile
from toso.core.sandbox import Limits, SandboxFailure, stream
from toso.files.sheet_headings import FieldOf
from toso.files.sheet_reader import BOOK_KIND, CSV_KIND, EMPTY, ENCODING, LONG, Sheet
from toso.files.upload_check import CSV, ODS, XLS, XLSX

KINDS = {XLSX, XLS, ODS, CSV}
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
    finds by its name. Raises UnsupportedFile, Malformed naming `file`.
    """
    kind = CSV_KIND if kind == CSV else BOOK_KIND
    args = [
        kind,
        field_of.__module__,
        field_of.__qualname__,
        str(max_rows),
        "look" if look else "all",
        "whole" if whole else "one",
    ]
    lines = stream("toso.files.sheet_reader", args, data, limits)
    try:
        first: dict[str, Any] = orjson.loads(next(lines))
    except SandboxFailure:
        first = {"refused": ""}
    if "refused" in first:
        problem, reason = _REASONS.get(first["refused"], _BROKEN)
        reason = reason.format(f"{max_rows:,}".replace(",", "."))
        raise problem(reason, fields={"file": reason})
    return Sheet(**first), ((number, cells) for line in lines for number, cells in orjson.loads(line))


def cell_text(cell: Any) -> str:
    """A cell as a person would type it: "có" for true, 912 for 912.0."""
    if isinstance(cell, bool):
        return "có" if cell else "không"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)
