"""The interval of Wilson at 95 %: how far a share found in a sample can be from the truth. Pure."""

from decimal import Decimal
from math import sqrt
from typing import NamedTuple

from toso.kit.figures import rounded

_Z = 1.959963984540054  # of the normal distribution, 95 % between both sides


class Interval(NamedTuple):
    """A share with its bounds, all in percent with one decimal."""

    percent: float
    low: float
    high: float


def wilson(right: int, checked: int) -> Interval | None:
    """The interval of `right` out of `checked`; None while nothing was checked.

    Wilson's bounds stay within 0 and 100 and hold for the small samples of a khu phố, where the usual ± fails: of
    5 out of 5 it says "at least 56.6 %", not "100 %".
    """
    if checked <= 0:
        return None
    share, square = right / checked, _Z * _Z
    middle = share + square / (2 * checked)
    half = _Z * sqrt(share * (1 - share) / checked + square / (4 * checked * checked))
    low, high = ((middle + sign * half) / (1 + square / checked) for sign in (-1, 1))
    return Interval(percent_of(right, checked), _tenths(max(low, 0)), _tenths(min(high, 1)))


def percent_of(part: int, whole: int) -> float:
    """With one decimal, halves upwards as printed figures are (13 of 16: 81.3)."""
    return float(rounded(Decimal(part) * 100 / Decimal(whole), 1))


def _tenths(share: float) -> float:
    return float(rounded(Decimal(share) * 100, 1))
