"""Figures split by their evidence: where it was seen and how strong it is."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.indicators.counts import NAMED, Area, under
from toso.households.indicators.rules import RULES, SPANS, one_if, rules_of, standing
from toso.households.model.items import Channel, Grade, Subject

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
            span.ward_id == sa.bindparam("ward", type_=sa.Uuid()),
            standing(span, NAMED),
            rule.counted(span, NAMED),
            under(span.unit_path, paths),
        )
        .group_by(kind)
    )


def split_of(session: Session, area: Area, on: date, year: date) -> dict[str, dict[Channel, int]]:
    """Every measure with evidence told apart by where it was seen, by one statement over persons and one over
    households. Each person (household) counts once, where the evidence is strongest; channels without anybody are left
    out.
    """
    found: dict[str, dict[Channel, int]] = {}
    values = {**area.values(), "day": on, "year": year}
    for subject in Subject:
        statement = _split_statement(subject, len(area.paths))
        row = session.execute(statement, values).one()
        for name, number in zip((str(c.name) for c in statement.selected_columns), row, strict=True):
            code, channel = name.rsplit("@", 1)
            counted = found.setdefault(code, {})
            if number:
                counted[Channel(int(channel))] = int(number)
    return found


@cache
def _split_statement(subject: Subject, paths: int) -> Any:
    span = SPANS[subject]
    columns: list[sa.ColumnElement[int]] = []
    for rule in rules_of(subject):
        if rule.evidence is not None:
            seen = getattr(span, rule.evidence) % 10
            for channel in Channel:
                counts = sa.and_(rule.counted(span, NAMED), seen == int(channel))
                columns.append(sa.func.sum(one_if(counts)).label(f"{rule.code}@{int(channel)}"))
    return sa.select(*columns).where(
        col(span.ward_id) == sa.bindparam("ward", type_=sa.Uuid()), standing(span, NAMED), under(span.unit_path, paths)
    )
