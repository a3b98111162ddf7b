"""Numbers as Vietnamese officials write them: 1.234,5; 87,5%; "—" for 0 of 0 and for what is missing."""

import re
from decimal import ROUND_HALF_UP, Decimal

MISSING = "—"
Number = int | Decimal
_UNSEEN = Decimal("0.04")  # points

_WHOLE = re.compile(r"\d+|\d{1,3}(?:[. ]\d{3})+")


def rounded(value: Number, decimals: int) -> Decimal:
    """Rounded half away from zero to so many decimals (Python's own round() goes to the even digit)."""
    return Decimal(value).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def number(value: Number | None, decimals: int = 0) -> str:
    """Dot for thousands, comma for decimals, zeros at the end dropped: 1234.50 → "1.234,5"; None → "—"."""
    if value is None:
        return MISSING
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    whole, _, fraction = f"{rounded(value, decimals):,f}".partition(".")
    fraction = fraction.rstrip("0")
    text = whole.replace(",", ".") + (f",{fraction}" if fraction else "")
    return "0" if text == "-0" else text


def share(part: Number | None, whole: Number | None) -> Decimal | None:
    """The exact percentage that `part` is of `whole`; None when either is missing or the whole is 0."""
    if part is None or not whole:
        return None
    return Decimal(part) * 100 / Decimal(whole)


def percent(value: Number | None, decimals: int = 1) -> str:
    """A percentage, rounded half up: 87.45 → "87,5%"; None → "—"."""
    return MISSING if value is None else f"{number(value, decimals)}%"


def percent_of(part: Number | None, whole: Number | None, decimals: int = 1) -> str:
    """The percentage that `part` is of `whole` as text; "—" for 0 of 0 and for what is missing."""
    return percent(share(part, whole), decimals)


def percent_beside(value: Decimal | None, goal: Number | None, decimals: int = 1) -> str:
    """The one form of a share, wherever it stands: with up to three more decimals, lest it look equal to a goal that it
    differs from.
    """
    if value is not None and goal is not None and value != goal:
        for more in range(decimals, decimals + 4):
            if rounded(value, more) != goal:
                return percent(value, more)
    return percent(value, decimals)


def points_between(now: Decimal | None, then: Decimal | None) -> Decimal | None:
    """From 24,5% to 32,1% are 7,6 points, whatever was rounded; a change that no tenth shows stays one."""
    if now is None or then is None:
        return None
    points = rounded(now, 1) - rounded(then, 1)
    return points or min(max(now - then, -_UNSEEN), _UNSEEN)


def signed(value: Number | None, decimals: int = 0) -> str:
    """A change with its sign: "+3,2", "-1", "0"; None → "—"."""
    text = number(value, decimals)
    return f"+{text}" if text not in {MISSING, "0"} and not text.startswith("-") else text


def padded(value: int) -> str:
    """A count in running official text: below ten with a leading zero ("01 tin, bài")."""
    return f"0{value}" if 0 <= value < 10 else number(value)


def read_whole(text: str, most: int = 10) -> int | None:
    """A whole number ≥ 0 of at most so many ASCII digits, as headers and addresses hold it; None for anything else:
    int() takes digits of every script, and fails from the 4,301st one on.
    """
    return int(text) if len(text) <= most and text.isascii() and text.isdecimal() else None


def parse_whole(text: str) -> int:
    """A whole number ≥ 0 as people type it: "1234", "1.234", "1 234". Raises ValueError for anything else."""
    text = text.strip().replace("\u00a0", " ")
    if not _WHOLE.fullmatch(text) or not text.isascii():
        raise ValueError("not a whole number")
    return int(text.replace(".", "").replace(" ", ""))
