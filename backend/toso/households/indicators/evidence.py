"""A figure told apart by its evidence: where it was seen and how strong it is (H7)."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from toso.households.indicators.counting import NAMED, Area, under
from toso.households.indicators.rules import RULES, SPANS, standing
from toso.households.items import Channel, Grade

Evidence = tuple[Grade, Channel]


def evidence_of(session: Session, area: Area, code: str, on: date, year: date) -> Mapping[Evidence, int]:
    """Of a measure with evidence: how many count by each kind of it; everybody counts once, by the strongest."""
    rows = session.execute(_statement(code, len(area.paths)), {**area.values(), "day": on, "year": year}).all()
    return {(Grade(kind // 10), Channel(kind % 10)): number for kind, number in rows if kind is not None}


@cache
def _statement(code: str, paths: int) -> Any:
    rule = RULES[code]
    span = SPANS[rule.subject]
    kind = getattr(span, rule.evidence or "")
    return (
        sa.select(kind, sa.func.count())
        .where(
            span.ward_id == sa.bindparam("ward", type_=sa.Uuid()), standing(span, NAMED), rule.counted(span, NAMED),
            under(span.unit_path, paths),
        )
        .group_by(kind)
    )  # fmt: skip
