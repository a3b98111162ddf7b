"""Handouts: which rounds handed what to whom and when, and whether somebody went along there on the day of a visit."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.matrix import ALLOW
from toso.authz.roles import Reach
from toso.core.columns import insert_rows
from toso.households.model.reach import streets_of
from toso.households.model.tables import Household, Street, StreetAssignment
from toso.households.model.visit_tables import Handout
from toso.identity.grants import held
from toso.kit.clock import VIETNAM, now, today
from toso.kit.ids import new_id
from toso.organisation.tables import TeamMember

KEPT_DAYS = 7  # as long as a phone keeps a round


def hand_out(session: Session, scope: Scope, household_ids: Collection[UUID]) -> None:
    """Remembers that these households went to the person of the scope today."""
    day, mine = today(), Handout
    which = sa.and_(col(Household.ward_id) == scope.ward_id, col(Household.id).in_(household_ids))
    same = sa.and_(
        col(mine.ward_id) == col(Household.ward_id),
        col(mine.household_id) == col(Household.id),
        col(mine.street_id) == col(Household.street_id),
        col(mine.unit_path) == col(Household.unit_path),
        col(mine.user_id) == scope.user_id,
        col(mine.last_on) >= day - timedelta(days=KEPT_DAYS),
    )
    still = sa.exists(sa.select(col(Household.id)).where(same, which).correlate(mine))
    own = col(mine.ward_id) == scope.ward_id, col(mine.user_id) == scope.user_id
    longer = sa.update(mine).where(*own, col(mine.last_on) < day, still).values(last_on=day)
    session.execute(longer.execution_options(synchronize_session=False))
    known = sa.exists(sa.select(col(mine.id)).where(same).correlate(Household))
    places = sa.select(col(Household.id), col(Household.unit_path), col(Household.street_id))
    new = session.execute(places.where(which, sa.not_(known)))
    insert_rows(session, mine, [_first_handout(scope, row, day) for row in new])


def _first_handout(scope: Scope, household: Any, day: date) -> dict[str, Any]:
    at = now()
    return {
        "ward_id": scope.ward_id,
        "id": new_id(),
        "version": 1,
        "created_at": at,
        "updated_at": at,
        "user_id": scope.user_id,
        "household_id": household.id,
        "unit_path": household.unit_path,
        "street_id": household.street_id,
        "first_on": day,
        "last_on": day,
        "assigned_until": None,
    }


def keep_assigned_days(session: Session, street: Street) -> None:
    """Writes down until when members went along a street that is taken away together with their assignments."""
    going = StreetAssignment
    query = (
        sa.select(col(TeamMember.user_id), sa.func.max(sa.func.coalesce(col(going.to_on), today())))
        .join(going, sa.and_(col(going.ward_id) == col(TeamMember.ward_id), col(going.member_id) == col(TeamMember.id)))
        .where(col(going.ward_id) == street.ward_id, col(going.street_id) == street.id)
        .group_by(col(TeamMember.user_id))
    )
    for user_id, until in session.execute(query).all():
        own = col(Handout.ward_id) == street.ward_id, col(Handout.user_id) == user_id
        rows = sa.update(Handout).where(*own, col(Handout.street_id) == street.id).values(assigned_until=until)
        session.execute(rows.execution_options(synchronize_session=False))


def handed_to(session: Session, asked: Sequence[tuple[UUID, Collection[UUID]]]) -> list["Handed"]:
    """Reads what was handed to each of these people of the households named with them; one statement for all."""
    users = {user_id for user_id, _ in asked}
    homes = {household_id for _, household_ids in asked for household_id in household_ids}
    known: dict[tuple[UUID, UUID], list[Handout]] = defaultdict(list)
    for row in session.execute(_handouts(), {"users": list(users), "homes": list(homes)}).scalars():
        known[row.user_id, row.household_id].append(row)
    return [
        Handed(session, user_id, [row for home in household_ids for row in known.get((user_id, home), ())])
        for user_id, household_ids in asked
    ]


@cache
def _handouts() -> sa.Select[Handout]:
    users, homes = (sa.bindparam(name, expanding=True) for name in ("users", "homes"))
    query = sa.select(Handout).where(col(Handout.user_id).in_(users), col(Handout.household_id).in_(homes))
    return query.order_by(col(Handout.last_on), col(Handout.id))


class Handed:
    """Everything ever handed to somebody of some households, in whichever ward; a day is read when it is asked of.

    `rows`: by household, the newest last.
    """

    def __init__(self, session: Session, user_id: UUID, handouts: Sequence[Handout]) -> None:
        self.session, self.user_id = session, user_id
        self.rows: dict[UUID, list[Handout]] = defaultdict(list)
        for row in handouts:
            self.rows[row.household_id].append(row)
        self.days: dict[tuple[UUID, date], tuple[list[Any], set[UUID]]] = {}

    def covers(self, household_id: UUID, on: date) -> bool:
        """Handed out by a round that a phone still kept, on a day on which the person went along there.

        The day of a round is one by itself: the server gave it out because of the assignment that held then, even if
        that was ended later on the same day.
        """
        return any(self._covers(row, on) for row in self.rows.get(household_id, []))

    def _covers(self, row: Handout, on: date) -> bool:
        if on in {row.first_on, row.last_on}:
            return True
        if not row.first_on <= on <= row.last_on + timedelta(days=KEPT_DAYS):
            return False
        if row.assigned_until is not None and on <= row.assigned_until:
            return True
        roles, streets = self._day(row.ward_id, on)
        if any(row.unit_path == path or row.unit_path.startswith(f"{path}.") for path in _subtrees(roles)):
            return True
        return bool(roles) and row.street_id in streets

    def _day(self, ward_id: UUID, on: date) -> tuple[list[Any], set[UUID]]:
        """The roles that visit which the person held in the ward on a day, and the streets they went along."""
        if (ward_id, on) not in self.days:
            noon = datetime.combine(on, time(12), VIETNAM)
            rows = self.session.execute(held(sa.literal(self.user_id, sa.Uuid()), on, noon)).all()
            roles = [row for row in rows if row.ward_id == ward_id and row.role in ALLOW[Action.VISIT_RECORD]]
            streets = self.session.execute(streets_of(ward_id, self.user_id, on)).scalars()
            self.days[ward_id, on] = roles, set(streets)
        return self.days[ward_id, on]


def _subtrees(roles: list[Any]) -> list[str]:
    return [row.unit_path for row in roles if ALLOW[Action.VISIT_RECORD][row.role] is Reach.SUBTREE]
