"""Survey coverage of the register: of the households that stand open on a day, which are settled this year."""

from datetime import date
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.households.indicators.counts import NAMED, Area, under
from toso.households.indicators.rules import one_if, standing
from toso.households.model.items import Channel
from toso.households.model.kinds import VisitResult
from toso.households.model.tables import Household, HouseholdSpan, Observation, PersonSpan
from toso.households.model.visit_tables import Visit

# A visit that ends a household's turn; whoever was absent is gone to again.
_ENDS = (VisitResult.MET, VisitResult.REFUSED, VisitResult.MOVED)


class Survey(NamedTuple):
    """Households that stand open, how many of them were met, and how many are settled: met, refused, moved away, or
    told of by an imported list, the household itself or every adult of it.
    """

    households: int = 0
    visited: int = 0
    settled: int = 0

    def plus(self, other: "Survey") -> "Survey":
        return Survey(self.households + other.households, self.visited + other.visited, self.settled + other.settled)

    def reaches(self, percent: int) -> bool:
        """Whether so many percent are settled; of no households nothing is."""
        return self.households > 0 and self.settled * 100 >= self.households * percent


def count_survey(session: Session, area: Area, on: date, year: date) -> dict[str, Survey]:
    """By unit path, at the end of a day, since the first day of its reporting year."""
    values = {**area.values(), "day": on, "year": year}
    rows = session.execute(_statement(len(area.paths)), values).all()
    return {path: Survey(int(households), int(visited), int(settled)) for path, households, visited, settled in rows}


@cache
def _statement(paths: int) -> Any:
    span = HouseholdSpan
    return (
        sa.select(col(span.unit_path), *survey_columns())
        .where(
            col(span.ward_id) == sa.bindparam("ward", type_=sa.Uuid()),
            standing(span, NAMED),
            under(span.unit_path, paths),
        )
        .group_by(col(span.unit_path))
    )


def survey_columns() -> list[sa.ColumnElement[int]]:
    """Of the household spans of a query: how many, how many of them met, how many settled."""
    met = col(HouseholdSpan.visited_on) >= NAMED.year
    settled = sa.or_(met, _ended(), _gone_to(), _imported())
    return [sa.func.count(), sa.func.sum(one_if(met)), sa.func.sum(one_if(settled))]


def _ended() -> sa.ColumnElement[bool]:
    """By the last visit. Not joined: the wide row of a household is read only where its span does not say met."""
    home, span = Household, HouseholdSpan
    return (
        sa.exists()
        .where(
            col(home.ward_id) == span.ward_id,
            col(home.id) == span.household_id,
            col(home.last_result).in_(_ENDS),
            col(home.last_visited_on) >= NAMED.year,
            col(home.last_visited_on) <= NAMED.day,
        )
        .correlate(span)
    )


def _gone_to() -> sa.ColumnElement[bool]:
    """As `_ended`, where a later visit found nobody at home."""
    v, span = Visit, HouseholdSpan
    return (
        sa.exists()
        .where(
            col(v.ward_id) == span.ward_id,
            col(v.household_id) == span.household_id,
            col(v.result).in_(_ENDS),
            col(v.visited_on) >= NAMED.year,
            col(v.visited_on) <= NAMED.day,
        )
        .correlate(span)
    )


def _imported() -> sa.ColumnElement[bool]:
    """By lists: of the household itself, or of every adult who lives in it, one whose age is not known among them."""
    span, home = HouseholdSpan, aliased(PersonSpan)
    lives = [col(home.ward_id) == span.ward_id, col(home.household_id) == span.household_id, standing(home, NAMED)]
    adult = sa.or_(col(home.adult_on).is_(None), col(home.adult_on) <= NAMED.day)
    told = _told(home.ward_id, home.person_id, home)
    somebody = sa.exists().where(*lives, told).correlate(span)
    missing = sa.exists().where(*lives, adult, sa.not_(told)).correlate(span)
    return sa.or_(_told(span.ward_id, span.household_id, span), sa.and_(somebody, sa.not_(missing)))


def _told(ward_id: Any, subject_id: Any, of: Any) -> sa.ColumnElement[bool]:
    """Whether a list said something of a subject this year that was not taken back."""
    o, back = aliased(Observation), aliased(Observation)
    gone = sa.exists().where(
        col(back.ward_id) == o.ward_id, col(back.subject_id) == o.subject_id, col(back.retracts_id) == o.id
    )
    return (
        sa.exists()
        .where(
            col(o.ward_id) == ward_id,
            col(o.subject_id) == subject_id,
            col(o.channel) == int(Channel.IMPORT),
            col(o.on) >= NAMED.year,
            col(o.on) <= NAMED.day,
            col(o.retracts_id).is_(None),
            sa.not_(gone.correlate(o)),
        )
        .correlate(of)
    )
