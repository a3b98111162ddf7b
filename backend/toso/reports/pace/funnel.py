"""Limits of chance around a common share: a place is told apart only where its share lies beyond three standard
deviations of what so many people would show by chance (funnel limits, Spiegelhalter 2005).
"""

from math import sqrt

from toso.reports.pace.schemas import Apart

_DEVIATIONS = 3.0
_LEAST = 10  # expected with and without: below it the limits are not those of a normal curve


def apart(done: int, asked: int, all_done: int, all_asked: int) -> Apart | None:
    """Whether `done` of `asked` lies beyond the limits around `all_done` of `all_asked`; None within, or too few."""
    if not asked or not all_asked:
        return None
    common = all_done / all_asked
    if asked * min(common, 1 - common) < _LEAST:
        return None
    off = done / asked - common
    if abs(off) <= _DEVIATIONS * sqrt(common * (1 - common) / asked):
        return None
    return Apart.ABOVE if off > 0 else Apart.BELOW
