"""Pure rules of the unit tree: paths, validity, names at a date."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar


class WithValidity(Protocol):
    """Anything valid from a day to a day, both inclusive; None is open."""

    valid_from: date
    valid_to: date | None


Row = TypeVar("Row", bound=WithValidity)
_CODE = re.compile(r"^[a-z0-9]{1,30}$")


def in_force(row: WithValidity, on: date) -> bool:
    return row.valid_from <= on and (row.valid_to is None or on <= row.valid_to)


def at(rows: Iterable[Row], on: date) -> Row | None:
    """The row in force on a day; the latest to begin when several are."""
    valid = [row for row in rows if in_force(row, on)]
    return max(valid, key=lambda row: row.valid_from) if valid else None


def overlaps(first: WithValidity, second: WithValidity) -> bool:
    """Whether two periods share a day."""
    starts_in_time = second.valid_to is None or first.valid_from <= second.valid_to
    ends_in_time = first.valid_to is None or second.valid_from <= first.valid_to
    return starts_in_time and ends_in_time


def child_path(parent_path: str | None, code: str) -> str:
    """The path of a child; a code is lower-case letters and digits, so that dots only ever separate."""
    if not _CODE.match(code):
        raise ValueError("Mã chỉ gồm chữ thường không dấu và chữ số, tối đa 30 ký tự.")
    return f"{parent_path}.{code}" if parent_path else code


def ward_path(path: str, depth: int = 2) -> str:
    """The first `depth` codes of a path (province and ward)."""
    return ".".join(path.split(".")[:depth])
