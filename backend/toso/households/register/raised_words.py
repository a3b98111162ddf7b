"""Needs that households told at visits of this reporting year and warnings they were given: of each how many."""

from collections import defaultdict
from collections.abc import Mapping
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.households.model.reach import within
from toso.households.model.tables import Household
from toso.households.model.visit_tables import Visit
from toso.households.model.visit_words import read_words
from toso.households.register.schemas import RaisedCountRead, RaisedRead
from toso.kit.clock import today
from toso.kit.periods import PeriodKind, period_of


def count_raised(session: Session, scope: Scope) -> RaisedRead:
    """Each household once a code; the list of households with the filter `raised` is as long as its number."""
    words = read_words(session, scope.ward_id, today())
    needed, warned = _households(session, scope)
    return RaisedRead(
        needs=_counts(words.needs, words.labels, needed),
        warned=_counts({one.code: one.label for one in words.warnings}, words.labels, warned),
    )


def _households(session: Session, scope: Scope) -> tuple[Mapping[str, set[UUID]], Mapping[str, set[UUID]]]:
    """The households in reach by code: of needs, of warnings."""
    here = sa.and_(col(Household.ward_id) == col(Visit.ward_id), col(Household.id) == col(Visit.household_id))
    query = (
        sa.select(col(Visit.household_id), col(Visit.needs), col(Visit.warned))
        .join(Household, here)
        .where(
            within(scope),
            col(Household.closed_on).is_(None),
            col(Visit.visited_on) >= period_of(today(), PeriodKind.YEAR).first_day,
            sa.or_(sa.cast(col(Visit.needs), sa.Text()) != "[]", sa.cast(col(Visit.warned), sa.Text()) != "[]"),
        )
    )
    needed, warned = defaultdict[str, set[UUID]](set), defaultdict[str, set[UUID]](set)
    for household_id, needs, warnings in session.execute(query):
        for found, codes in ((needed, needs), (warned, warnings)):
            for code in codes:
                found[code].add(household_id)
    return needed, warned


def _counts(
    offered: Mapping[str, str], labels: Mapping[str, str], households: Mapping[str, set[UUID]]
) -> list[RaisedCountRead]:
    codes = [*offered, *(code for code in sorted(households) if code not in offered)]
    return [RaisedCountRead(code=c, label=labels.get(c, c), households=len(households.get(c, ()))) for c in codes]
