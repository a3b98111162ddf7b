"""How long data is kept, as arithmetic on days: calendar months, so that "five years" is the same every year."""

from calendar import monthrange
from datetime import date, timedelta


def months_later(day: date, months: int) -> date:
    """The same day of a later month, its last day where there is none: 31/8 and six months are 28/2."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def is_over(since: date, months: int, today: date) -> bool:
    """Whether what began its time on `since` is no longer kept today."""
    return months_later(since, months) <= today


def last_day_over(months: int, today: date) -> date:
    """The latest beginning whose time is over today: rows that began on it or before are chosen.

    Looks back from the same day of the earlier month, whose successors may end on the same last day of a month.
    """
    day = months_later(today, -months)
    while is_over(day + timedelta(days=1), months, today):
        day += timedelta(days=1)
    while not is_over(day, months, today):
        day -= timedelta(days=1)
    return day
