"""The years that a plan is for, by its title and its day of issue."""

import re
from datetime import date

from toso.plans.text_import.folded_text import fold

_SPAN = re.compile(r"\b(20\d\d)\s?(?:-|den(?: het)?(?: nam)?)\s?(20\d\d)\b")


def years_named(title: str, issued_on: date | None) -> tuple[int, int] | None:
    """First and last year in a title ("năm 2026", "giai đoạn 2026 - 2028", "đến năm 2028"), else the year of issue."""
    folded = fold(title)
    first = issued_on.year if issued_on else None
    if span := _SPAN.search(folded):
        return int(span[1]), max(int(span[1]), int(span[2]))
    named = re.findall(r"\bnam (20\d\d)", folded)
    if named and first and re.search(rf"\bden (?:het )?nam {named[-1]}", folded):
        return min(first, int(named[-1])), int(named[-1])
    year = int(named[-1]) if named else first
    return (year, year) if year else None
