"""Members of the measures on a day: ids alone, by one statement over persons and one over households."""

from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.indicators.counts import NAMED, Area, under
from toso.households.indicators.rules import SPANS, one_if, rules_of, standing
from toso.households.model.items import Subject

Members = dict[str, set[UUID]]


def members(session: Session, area: Area, on: date, year: date) -> Members:
    """By code the persons or households of an area that count at the end of a day; as `counts.count` counts them."""
    found: Members = {}
    values = {**area.values(), "day": on, "year": year}
    for subject in Subject:
        codes = [rule.code for rule in rules_of(subject)]
        found |= {code: set() for code in codes}
        for own, *counts in session.execute(_statement(subject, len(area.paths)), values).all():
            for code, counted in zip(codes, counts, strict=True):
                if counted:
                    found[code].add(own)
    return found


@cache
def _statement(subject: Subject, paths: int) -> Any:
    span = SPANS[subject]
    own = span.person_id if subject is Subject.PERSON else span.household_id
    flags = [one_if(rule.counted(span, NAMED)).label(rule.code) for rule in rules_of(subject)]
    return sa.select(own, *flags).where(
        col(span.ward_id) == sa.bindparam("ward", type_=sa.Uuid()), standing(span, NAMED), under(span.unit_path, paths)
    )
