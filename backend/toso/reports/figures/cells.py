"""The cells of a submission: what one unit reports for one measure, and reading them from what was typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from toso.kit.figures import parse_whole
from toso.kit.labels import Labelled
from toso.kit.text import clean
from toso.reports.figures.measures import Catalogue

LARGEST = 10_000_000  # no ward has so many of anything that is counted here
_REMARK_LENGTH = 1_000


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class CellIssue:
    """One remark on one cell. `field` is "<code>.<column>"; `needs_remark`: a remark in the cell answers it."""

    severity: Severity
    rule: str
    field: str
    text: str
    needs_remark: bool = False


class Origin(Labelled):
    """Where a figure comes from; kept, shown and printed with it."""

    AGGREGATE = "aggregate", "Khu phố nhập số tổng hợp"
    REGISTER = "register", "Theo sổ hộ gia đình"
    LOG = "log", "Theo sổ hoạt động"
    ESTIMATE = "estimate", "Ước tính theo sổ tiếp cận Zalo, truyền thanh"


# Their figures have a list behind them, frozen with the form; what a unit typed beside or before it is its addition.
LISTED = frozenset({Origin.REGISTER, Origin.LOG})


@dataclass(frozen=True)
class Cell:
    """A unit's figures for one measure; None is "not reported", which is not 0.

    `cumulative` is the level on the day of the data for a stock, else the count since 15/12; `in_period` what the
    period added (for a stock it may be negative). `addition`: of a figure of the register what the unit typed beside
    it, for who is not in its books (None: nothing typed); part of `cumulative`, and `addition_in` of `in_period`.
    `of_some`: of a unit that others went into, not all of which said it.
    """

    cumulative: int | None = None
    in_period: int | None = None
    remark: str = ""
    origin: Origin = Origin.AGGREGATE
    addition: int | None = None
    addition_in: int = 0
    of_some: bool = False


EMPTY = Cell()


def read_cells(catalogue: Catalogue, typed: Mapping[str, Mapping[str, Any]]) -> tuple[dict[str, Cell], list[CellIssue]]:
    """Cells from JSON or a form: numbers, or text as people type it ("1.234"); blank is missing.

    What is no whole number ≥ 0 becomes an error on its cell and is left out; the value itself is not repeated.
    """
    cells: dict[str, Cell] = {}
    messages: list[CellIssue] = []
    for code, columns in typed.items():
        if code not in catalogue.measures:
            messages.append(CellIssue(Severity.ERROR, "unknown", code, "Chỉ tiêu này không có trong kế hoạch."))
            continue
        numbers: dict[str, int | None] = {}
        for column in ("cumulative", "in_period", "addition"):
            number, fault = _read_number(columns.get(column))
            numbers[column] = number
            if fault:
                messages.append(CellIssue(Severity.ERROR, "whole", f"{code}.{column}", fault))
        remark = clean(str(columns.get("remark") or ""))
        if len(remark) > _REMARK_LENGTH:
            text = f"Ghi chú dài quá {_REMARK_LENGTH} ký tự."
            messages.append(CellIssue(Severity.ERROR, "remark_length", f"{code}.remark", text))
            remark = remark[:_REMARK_LENGTH]
        cells[code] = Cell(numbers["cumulative"], numbers["in_period"], remark, addition=numbers["addition"])
    return cells, messages


def _read_number(value: Any) -> tuple[int | None, str | None]:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None, None
    try:
        number = parse_whole(value) if isinstance(value, str) else _whole(value)
    except (ValueError, TypeError, OverflowError):
        return None, "Phải là số nguyên, từ 0 trở lên."
    if number > LARGEST:
        return None, "Số lớn bất thường; hãy kiểm tra lại."
    return number, None


def _whole(value: Any) -> int:
    if isinstance(value, bool) or value != int(value) or value < 0:
        raise ValueError("not a whole number")
    return int(value)
