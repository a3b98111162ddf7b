"""Members of the measures on a day: ids alone, by one statement over persons and one over households."""

from collections import defaultdict
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
        # Thousands of rows count in a few dozen ways: an id is hashed once, sets of a way are joined as they are.
        alike: defaultdict[int, set[UUID]] = defaultdict(set)
        rows: Any = session.connection().execute(_statement(subject, len(area.paths)), values).all()
        for own, bits in rows:
            alike[bits].add(own)
        for n, code in enumerate(codes):
            found[code] = set[UUID]().union(*(ids for bits, ids in alike.items() if bits >> n & 1))
    return found


@cache
def _statement(subject: Subject, paths: int) -> Any:
    """Ids, each with a number that has a bit for every rule that counts it."""
    span = SPANS[subject]
    own = span.person_id if subject is Subject.PERSON else span.household_id
    counted = enumerate(one_if(rule.counted(span, NAMED)) for rule in rules_of(subject))
    bits = sum((one * sa.literal(1 << n, sa.BigInteger()) for n, one in counted), sa.literal(0, sa.BigInteger()))
    return sa.select(own, bits).where(
        col(span.ward_id) == sa.bindparam("ward", type_=sa.Uuid()), standing(span, NAMED), under(span.unit_path, paths)
    )
