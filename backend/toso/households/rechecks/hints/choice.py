"""Homes of a hint that are checked again: a few of the sheets behind it, by chance, by somebody of another team."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import insert_rows
from toso.core.problems import Conflict
from toso.households.model.tables import Household
from toso.households.model.visit_tables import Visit
from toso.households.rechecks.checkers import checkers_of, teammates
from toso.households.rechecks.claims import Told, told_of
from toso.households.rechecks.hints.tables import RecheckHint
from toso.households.rechecks.kinds import CaseReason
from toso.households.rechecks.samples import case_row
from toso.households.rechecks.sampling import new_seed, place_of
from toso.households.rechecks.tables import RecheckCase
from toso.organisation.tables import Unit


class NoHomes(Conflict):
    code, title = "hint-without-homes", "Không còn hộ nào của các phiếu này để kiểm tra lại."


def choose_homes(session: Session, hint: RecheckHint, number: int) -> list[UUID]:
    """Makes ordinary cases of at most so many homes, each given to somebody; their ids. Raises NoHomes."""
    homes = _homes(session, hint)
    told = told_of(session, hint.ward_id, list(homes), hint.first_day, hint.last_day)
    seed = new_seed()
    able = [one for one in homes if one in told and told[one].visitor_id == hint.member_id]
    chosen = sorted(able, key=lambda one: place_of(seed, one))[:number]
    if not chosen:
        raise NoHomes
    checkers = checkers_of(session, hint.ward_id, session.get_one(Unit, hint.ward_id).path)
    mates = teammates(session, hint.ward_id, hint.member_id)

    def given_to(path: str, visit: Told) -> UUID | None:
        return checkers.pick(path, visit.took_part() | mates)

    rows = [
        {
            **case_row(hint.ward_id, one, homes[one], told[one], given_to(homes[one], told[one])),
            "draw_id": None,
            "reason": CaseReason.CHOSEN,
            "hint_id": hint.id,
        }
        for one in chosen
    ]
    insert_rows(session, RecheckCase, rows)
    return [row["id"] for row in rows]


def _homes(session: Session, hint: RecheckHint) -> dict[UUID, str]:
    """By household its unit: homes still there of the sheets behind the hint, of all sheets where none is behind it,
    that do not wait for a check already.
    """
    waiting = sa.exists().where(
        col(RecheckCase.ward_id) == col(Household.ward_id),
        col(RecheckCase.household_id) == col(Household.id),
        col(RecheckCase.result).is_(None),
    )
    query = (
        sa.select(col(Household.id), col(Household.unit_path))
        .join(
            Visit, sa.and_(col(Visit.ward_id) == col(Household.ward_id), col(Visit.household_id) == col(Household.id))
        )
        .where(
            col(Visit.ward_id) == hint.ward_id,
            col(Visit.visitor_id) == hint.member_id,
            col(Visit.visited_on).between(hint.first_day, hint.last_day),
            col(Household.closed_on).is_(None),
            ~waiting,
        )
    )
    if hint.visits:
        query = query.where(col(Visit.id).in_([UUID(one) for one in hint.visits]))
    return dict(session.execute(query).all())


def cases_of(session: Session, ward_id: UUID, hint_ids: Sequence[UUID]) -> Sequence[RecheckCase]:
    query = sa.select(RecheckCase).where(col(RecheckCase.ward_id) == ward_id, col(RecheckCase.hint_id).in_(hint_ids))
    return session.execute(query.order_by(col(RecheckCase.id))).scalars().all()
