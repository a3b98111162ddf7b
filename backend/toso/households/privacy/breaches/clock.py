"""The legal clock of a breach as pure arithmetic: hours that run through nights, weekends and Tết.

Luật 91/2025/QH15: the authority is told within 72 hours of the discovery. A term in hours has no working days, so it is
never moved; what is late is shown as late.
"""

from datetime import datetime, timedelta

HOURS = 72
# Hours after the discovery at which those who answer for it are reminded; at the last one it is late.
MARKS = (24, 48, 66, HOURS)


def due_at(discovered_at: datetime) -> datetime:
    """The last instant to tell the authority."""
    return discovered_at + timedelta(hours=HOURS)


def mark_at(discovered_at: datetime, now: datetime) -> int:
    """The last mark that has passed, in hours; 0 before the first."""
    return max((mark for mark in MARKS if discovered_at + timedelta(hours=mark) <= now), default=0)


def hours_left(due: datetime, now: datetime) -> int:
    """Whole hours up to `due`, below zero those by which it is late: 59 minutes late is −1."""
    return (due - now) // timedelta(hours=1)
