"""Reading of teams, members and member counts at a date."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.kit.clock import today
from toso.organisation.queries import in_force, in_unit_order, units_where
from toso.organisation.tables import MemberKind, MemberSkill, Team, TeamMember, Unit
from toso.organisation.teams.criteria import lacking
from toso.organisation.teams.schemas import MemberCountRead, MemberRead, TeamRead


def member_on(day: date) -> sa.ColumnElement[bool]:
    """The SQL condition "is a member on that day"."""
    left = col(TeamMember.left_on)
    return sa.and_(col(TeamMember.joined_on) <= day, sa.or_(left.is_(None), left >= day))


def left_days(session: Session, ward_id: UUID, member_ids: Collection[UUID]) -> dict[UUID | None, date]:
    """The last days of those of these members who left their team, or will."""
    m = TeamMember
    query = sa.select(col(m.id), col(m.left_on)).where(
        col(m.ward_id) == ward_id, col(m.id).in_(member_ids), col(m.left_on).is_not(None)
    )
    return dict(session.execute(query).all()) if member_ids else {}


def last_day_in_team(session: Session, ward_id: UUID, user_id: UUID) -> date | None:
    """The last day as a member of who was one; None for who is, and for who never was."""
    own = col(TeamMember.ward_id) == ward_id, col(TeamMember.user_id) == user_id
    days = session.execute(sa.select(col(TeamMember.left_on)).where(*own)).scalars().all()
    left = [day for day in days if day is not None and day < today()]
    return max(left) if left and len(left) == len(days) else None


def list_teams(session: Session, scope: Scope, on: date) -> list[TeamRead]:
    """The teams of the scope in force on a day, each with its member count on that day."""
    counted = (
        sa.select(col(TeamMember.team_id), sa.func.count().label("members"))
        .where(col(TeamMember.ward_id).in_(scope.ward_ids), member_on(on))
        .group_by(col(TeamMember.team_id))
        .subquery()
    )
    query = (
        sa.select(Team, sa.func.coalesce(counted.c.members, 0))
        .outerjoin(counted, counted.c.team_id == col(Team.id))
        .where(scope.where(Team.unit_path), in_force(Team, on))
        .order_by(*in_unit_order(col(Team.unit_path)), col(Team.name))
    )
    rows = session.execute(query).all()
    names = {u.id: u.name for u in units_where(session, col(Unit.id).in_([t.unit_id for t, _ in rows]), on)}
    return [team_read(team, names.get(team.unit_id, ""), members) for team, members in rows]


def show_team(session: Session, team: Team, on: date) -> TeamRead:
    """One team as it stands on a day."""
    query = sa.select(sa.func.count()).where(
        col(TeamMember.ward_id) == team.ward_id, col(TeamMember.team_id) == team.id, member_on(on)
    )
    named = units_where(session, col(Unit.id) == team.unit_id, on)
    return team_read(team, named[0].name if named else "", session.execute(query).scalar_one())


def team_read(team: Team, unit_name: str, members: int) -> TeamRead:
    return TeamRead(
        id=team.id,
        unit_id=team.unit_id,
        unit_path=team.unit_path,
        unit_name=unit_name,
        name=team.name,
        decision=team.decision,
        renewed_on=team.renewed_on,
        project06_on=team.project06_on,
        sample=team.sample,
        valid_from=team.valid_from,
        valid_to=team.valid_to,
        member_count=members,
        version=team.version,
    )


def get_team(session: Session, scope: Scope, team_id: UUID) -> Team:
    return scope.found(session.get(Team, team_id))


def list_members(session: Session, scope: Scope, team_id: UUID, on: date | None) -> list[MemberRead]:
    """The members of a team on a day; without a day, everybody who ever was one."""
    team = get_team(session, scope, team_id)
    query = sa.select(TeamMember).where(col(TeamMember.ward_id) == team.ward_id, col(TeamMember.team_id) == team.id)
    if on is not None:
        query = query.where(member_on(on))
    rows = session.execute(query.order_by(col(TeamMember.joined_on), col(TeamMember.full_name))).scalars()
    order = list(MemberKind)
    return sorted((member_read(row) for row in rows), key=lambda m: order.index(m.kind))


def member_read(row: TeamMember) -> MemberRead:
    return MemberRead(
        id=row.id,
        team_id=row.team_id,
        user_id=row.user_id,
        full_name=row.full_name,
        phone=row.phone,
        kind=row.kind,
        kind_label=row.kind.label,
        courses_finished_on=row.courses_finished_on,
        birth_year=row.birth_year,
        skills=[MemberSkill(skill) for skill in row.skills],
        origin=row.origin,
        origin_label=row.origin.label if row.origin else "",
        core_on=row.core_on,
        lacking=lacking(row.birth_year, row.skills, today().year),
        joined_on=row.joined_on,
        left_on=row.left_on,
        version=row.version,
    )


def member_counts(session: Session, scope: Scope, on: date) -> list[MemberCountRead]:
    """Member counts of the units in a scope."""
    return count_members(session, scope.where(Team.unit_path), on)


def members_by_unit(session: Session, teams: sa.ColumnElement[bool], on: date) -> list[tuple[UUID, str, int, int, int]]:
    """Per unit with teams its id and path: teams, members and members who have finished all courses by that day (target
    9).
    """
    finished = sa.case((col(TeamMember.courses_finished_on) <= on, 1), else_=0)
    query = (
        sa.select(
            col(Team.unit_id),
            col(Team.unit_path),
            sa.func.count(sa.distinct(col(Team.id))),
            sa.func.count(col(TeamMember.id)),
            sa.func.coalesce(sa.func.sum(finished), 0),
        )
        .outerjoin(TeamMember, sa.and_(col(TeamMember.team_id) == col(Team.id), member_on(on)))
        .where(teams, in_force(Team, on))
        .group_by(col(Team.unit_id), col(Team.unit_path))
    )
    return [(unit_id, path, *numbers) for unit_id, path, *numbers in session.execute(query)]


def count_members(session: Session, teams: sa.ColumnElement[bool], on: date) -> list[MemberCountRead]:
    """As `members_by_unit`, with the names of the units."""
    rows = {
        unit_id: {"teams": teams_here, "members": members, "finished_courses": finished_here}
        for unit_id, _path, teams_here, members, finished_here in members_by_unit(session, teams, on)
    }
    units = units_where(session, col(Unit.id).in_(list(rows)), on)
    return [MemberCountRead(unit_id=u.id, unit_name=u.name, **rows[u.id]) for u in units]
