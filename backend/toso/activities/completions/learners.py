"""The people asked to a course, as a sheet may name them."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.completions.row_check import Learner
from toso.activities.kinds import AttendanceState
from toso.activities.roster import asked_to
from toso.activities.tables import Activity
from toso.identity.queries import unit_names
from toso.identity.rosters import people_names
from toso.identity.tables import UserAccount
from toso.kit.text import fold
from toso.organisation.tables import Team, TeamMember


def learners_of(session: Session, row: Activity) -> dict[UUID, tuple[Learner, str]]:
    """By the id of the line in the list of people: the person, and the name of their unit."""
    asked = asked_to(session, row)
    names, units = people_names(session, asked), unit_names(session, {one.unit_id for one in asked})
    m = TeamMember
    told = (
        sa.select(col(m.id), col(m.phone), col(m.birth_year), col(Team.name))
        .join(Team, col(Team.id) == col(m.team_id))
        .where(col(m.ward_id) == row.ward_id, col(m.id).in_([one.member_id for one in asked if one.member_id]))
    )
    members = {own: (phone, year, team) for own, phone, year, team in session.execute(told)}
    accounts = sa.select(col(UserAccount.id), col(UserAccount.phone)).where(
        col(UserAccount.id).in_([one.user_id for one in asked if one.user_id])
    )
    phones = dict(session.execute(accounts).all())
    found: dict[UUID, tuple[Learner, str]] = {}
    for one in asked:
        phone, year, team = members.get(one.member_id, (None, None, "")) if one.member_id else (None, None, "")
        unit = units.get(one.unit_id, "")
        number = phone or (phones.get(one.user_id) if one.user_id else None)
        places = frozenset(fold(name) for name in (team, unit) if name)
        finished = one.state is AttendanceState.ATTENDED
        found[one.id] = (Learner(one.id, names[one.id], number, year, places, finished), unit)
    return found
