"""How a few measures of an area rose day by day: counted once, then only what changed in between.

A rule asks of a day only which spans stand and who is an adult, so that a span that stands through all the days, and
whose person comes of age on none of them, counts alike on each. Everything else is counted for every day.
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.indicators.counts import NAMED, Area, under
from toso.households.indicators.rules import RULES, SPANS, Rule, When, one_if, standing
from toso.households.model.items import Subject

Daily = dict[date, dict[str, int]]


def count_daily(session: Session, area: Area, codes: Collection[str], days: Sequence[date], year: date) -> Daily:
    """How many count for each code at the end of each day, all in the reporting year that begins on `year`; as
    `counts.count` counts them. `days` are in order, at least one.
    """
    found: Daily = {day: {} for day in days}
    for subject in Subject:
        rules = [RULES[code] for code in codes if RULES[code].subject is subject]
        if not rules:
            continue
        span, named = SPANS[subject], area.values()
        ours = (col(span.ward_id) == sa.bindparam("ward", type_=sa.Uuid()), under(span.unit_path, len(area.paths)))
        whole = sa.select(*_sums(rules, span, NAMED)).where(*ours, standing(span, NAMED))
        base = session.execute(whole, {**named, "day": days[0], "year": year}).one()
        moved = {row[0]: row[1:] for row in session.execute(_moved(rules, span, days, year).where(*ours), named)}
        first = moved.get(days[0])
        for day in days:
            here = moved.get(day)
            for n, rule in enumerate(rules):
                found[day][rule.code] = (base[n] or 0) - (first[n] if first else 0) + (here[n] if here else 0)
    return found


def _sums(rules: Sequence[Rule], span: Any, when: When) -> list[sa.ColumnElement[int]]:
    return [sa.func.sum(one_if(rule.counted(span, when))).label(f"n{n}") for n, rule in enumerate(rules)]


def _moved(rules: Sequence[Rule], span: Any, days: Sequence[date], year: date) -> Any:
    """By day, how many count of the spans that begin or end in these days, or whose person comes of age in them."""
    listed = sa.union_all(*(sa.select(sa.literal(day, sa.Date()).label("day")) for day in days)).subquery()
    when = When(listed.c.day, year)
    within = [_between(span.from_on, days), _between(span.until_on, days)]
    within += [_between(span.adult_on, days)] if hasattr(span, "adult_on") else []
    query = sa.select(listed.c.day, *_sums(rules, span, when)).select_from(span).join(listed, standing(span, when))
    return query.where(sa.or_(*within)).group_by(listed.c.day)


def _between(column: Any, days: Sequence[date]) -> sa.ColumnElement[bool]:
    return sa.and_(column > days[0], column <= days[-1])
