"""The demonstration after 1/7/2025: teams of the khu phố go on in their successors, heads and members with them."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.demo.ward import REFORM
from toso.identity.accounts import add_assignment
from toso.identity.tables import Assignment, UserAccount
from toso.kit.ids import new_id
from toso.organisation.tables import Team, TeamMember, Unit, UnitLineage


def follow_reform(session: Session) -> None:
    """For a business date after the reform; roles and teams of before stay as they were, for the reports of then."""
    for line in session.execute(sa.select(UnitLineage).where(col(UnitLineage.happened_on) == REFORM)).scalars():
        after = session.get_one(Unit, line.to_unit_id)
        held = sa.select(Assignment).where(col(Assignment.unit_id) == line.from_unit_id)
        for role in session.execute(held).scalars().all():
            add_assignment(session, session.get_one(UserAccount, role.user_id), role.role, after, REFORM)
        for team in session.execute(sa.select(Team).where(col(Team.unit_id) == line.from_unit_id)).scalars().all():
            _go_on(session, team, after)


def _go_on(session: Session, team: Team, after: Unit) -> None:
    told = team.model_dump(include={"ward_id", "name", "decision", "sample"})
    successor = Team(**told, unit_id=after.id, unit_path=after.path, valid_from=REFORM)
    session.add(successor)
    session.flush()
    members = sa.select(TeamMember).where(col(TeamMember.ward_id) == team.ward_id, col(TeamMember.team_id) == team.id)
    for member in session.execute(members).scalars().all():
        session.add(_copied(member, successor.id, after.path))


def _copied(member: TeamMember, team_id: UUID, path: str) -> TeamMember:
    told = member.model_dump(include={"ward_id", "user_id", "full_name", "phone", "kind", "courses_finished_on"})
    return TeamMember(**told, id=new_id(), team_id=team_id, unit_path=path, joined_on=REFORM)
