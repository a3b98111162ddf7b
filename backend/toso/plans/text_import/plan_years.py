"""The years that a plan is for, by its title and its day of issue."""

import re
from datetime import date

from toso.plans.text_import.folded_text import fold

# What a plan looks towards is not what it is for: "năm 2025, định hướng đến năm 2030".
_HORIZON = re.compile(
    r"\b(?:(?:dinh huong|tam nhin)(?: \w+){0,3}?|huong) (?:den|toi)(?: het)?(?: nam)? 20\d\d\b"
    r"|\btam nhin(?: nam)? 20\d\d\b(?!\s?-)"
)
# "đến hết quý I năm 2027", "đến ngày 31/3/2027": the last year, whatever of it is named.
_UNTIL = re.compile(
    r"\b(?:den|toi)(?: het)?(?: (?:ngay|thang|quy|dau|giua|cuoi|nam|[ivx]+|\d{1,2}(?:[/.-]\d{1,2})*))*[ /.-](20\d\d)\b"
)
_DATED = re.compile(r"\bngay \d{1,2}(?:[/.-]\d{1,2}[/.-]| thang \d{1,2} nam )(20\d\d)\b")
_SPAN = re.compile(r"\b(20\d\d)\s?(?:-|den(?: het)?(?: nam)?)\s?(20\d\d)\b")

# "quý IV/2026 và năm 2027", "các năm 2025, 2026, 2027": one after the other, nothing but parts of years between.
_ROW = re.compile(
    r"\b20\d\d(?:\s?(?:, va|,|;|va|&)(?: (?:ca|quy|thang|cac|dau|giua|cuoi|nam|[ivx]+|\d{1,2}))*[ /.-]?20\d\d\b)+"
)


def years_named(title: str, issued_on: date | None) -> tuple[int, int] | None:
    """First and last year in a title ("năm 2026", "giai đoạn 2026 - 2028", "quý IV/2026 và năm 2027", "đến năm 2028"),
    else the year of issue. A year that is named beside a span of years that it lies in is the plan's own: the span is
    of what it carries out.
    """
    folded = _HORIZON.sub(" ", fold(title))
    first = issued_on.year if issued_on else None
    if span := _SPAN.search(folded):
        begin, end = int(span[1]), max(int(span[1]), int(span[2]))
        beside = (int(year) for year in re.findall(r"\bnam (20\d\d)", _SPAN.sub(" ", folded)))
        own = next((year for year in beside if begin <= year <= end), None)
        return (own, own) if own else (begin, end)
    if row := _ROW.search(_DATED.sub(" ", folded)):
        years = [int(year) for year in re.findall(r"20\d\d", row[0])]
        return min(years), max(years)
    named = re.findall(r"\bnam (20\d\d)", folded)
    if first is None and (dated := _DATED.search(folded)):
        first = int(dated[1])
    if first and (until := _UNTIL.search(folded)) and (not named or named[-1] == until[1]):
        return min(first, int(until[1])), int(until[1])
    year = int(named[-1]) if named else first
    return (year, year) if year else None


def last_year_of(title: str, year: int) -> int:
    """The last year of a plan whose first is given: that of a span of years in its title that begins then."""
    named = years_named(title, date(year, 1, 1))
    return named[1] if named and named[0] == year else year
