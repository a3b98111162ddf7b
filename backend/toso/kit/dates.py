"""Dates as Vietnamese official documents write and print them, and reading them back."""

import re
from datetime import date

# The decree pads days below 10 and the months 1 and 2 only (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, điểm 4).
_PADDED_MONTHS = {1, 2}
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_SLASHED = re.compile(r"(?<![\d/.])(\d{1,2})\s?[/.\-]\s?(\d{1,2})\s?[/.\-]\s?(\d{4})(?!\d)")
_WORDED = re.compile(r"(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})(?!\d)", re.IGNORECASE)
_YEARLESS = re.compile(r"(?<![\d/.])(\d{1,2})\s?/\s?(\d{1,2})(?![\d/]|\.\d)")


def _day(day: date) -> str:
    return f"{day.day:02d}"


def _month(day: date) -> str:
    return f"{day.month:02d}" if day.month in _PADDED_MONTHS else str(day.month)


def official(day: date) -> str:
    """Under the motto and in signatures: "ngày 05 tháng 01 năm 2024", "ngày 13 tháng 6 năm 2024"."""
    return f"ngày {_day(day)} tháng {_month(day)} năm {day.year}"


def numeric(day: date) -> str:
    """On pages and in tables, always dd/mm/yyyy: "05/06/2024"."""
    return f"{day:%d/%m}/{day.year:04d}"


def running(day: date) -> str:
    """In the running text of a document, padded as the decree pads: "05/6/2024", "05/01/2024"."""
    return f"{_day(day)}/{_month(day)}/{day.year}"


def short(day: date) -> str:
    """Day and month where the year is plain: "15/6", "05/01"."""
    return f"{_day(day)}/{_month(day)}"


def weekday(day: date) -> str:
    """The day of the week: "thứ Bảy", "Chủ nhật"."""
    return _WEEKDAYS[day.weekday()]


def earliest(*days: date | None) -> date | None:
    """The first of those that are known."""
    return min((day for day in days if day is not None), default=None)


def find_dates(text: str, year: int | None = None) -> list[date]:
    """The dates printed in a text, in order of place; impossible ones (31/2/2024) are left out.

    Reads dd/mm/yyyy with /, . or -, "ngày d tháng m năm yyyy" and yyyy-mm-dd; dd/mm alone only with a `year`.
    """
    found: list[tuple[int, int, date]] = []
    for pattern, order in (
        (_ISO, (1, 2, 3)),
        (_SLASHED, (3, 2, 1)),
        (_WORDED, (3, 2, 1)),
        (_YEARLESS, (0, 2, 1)),
    ):
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end, _ in found):
                continue
            stated = int(match.group(order[0])) if order[0] else year
            day = _made(stated, int(match.group(order[1])), int(match.group(order[2])))
            if day:
                found.append((match.start(), match.end(), day))
    return [day for _, _, day in sorted(found)]


def _made(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year else None
    except ValueError:
        return None
