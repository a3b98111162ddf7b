"""Teams of the demonstration: renewed with the group of Đề án 06, a core named, a member's work handed to another."""

from datetime import date
from functools import partial

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.badges.service import take_badge
from toso.core.settings import Settings
from toso.demo.stage import Stage
from toso.handovers.people import holders_of
from toso.handovers.queries import held_by
from toso.handovers.schemas import HandoverWrite, MoveWrite
from toso.handovers.service import hand_over
from toso.kit.clock import today
from toso.kit.ids import new_id
from toso.organisation.tables import MemberKind, MemberOrigin, MemberSkill, Team, TeamMember

RENEWED, HANDED_OVER = date(2024, 6, 14), date(2024, 6, 28)
_ORIGINS = {MemberKind.AREA_POLICE: MemberOrigin.POLICE, MemberKind.YOUTH: MemberOrigin.YOUTH}
_OTHERS = (MemberOrigin.OFFICIAL, MemberOrigin.ASSOCIATION, MemberOrigin.RESIDENT, MemberOrigin.PROJECT_06)


def renew_teams(stage: Stage, day: date = RENEWED) -> None:
    stage.act("minh", Action.TEAM_MANAGE, day, partial(_renew, day=day))


def hand_over_work(stage: Stage, day: date = HANDED_OVER) -> None:
    """A member of the first place who is away for some time: another of the team does what they held."""
    stage.act("minh", Action.TEAM_HANDOVER, day, partial(_hand_over, path=stage.ward.paths[0]))


def take_badges(stage: Stage) -> None:
    """One member's phone has a badge, taken in a session that is over: it says so in the team's list."""
    stage.act("son", Action.VISIT_RECORD, HANDED_OVER, partial(_take_badge, settings=stage.settings))


def _take_badge(session: Session, scope: Scope, settings: Settings) -> None:
    take_badge(session, scope, settings, new_id())


def _renew(session: Session, scope: Scope, day: date) -> None:
    """All of the ward's teams; the leads, deputies and the young are the core."""
    teams = session.execute(sa.select(Team).where(col(Team.ward_id) == scope.ward_id)).scalars().all()
    for team in teams:
        team.renewed_on = team.project06_on = day
        session.add(team)
    skills = [skill.value for skill in MemberSkill]
    members = sa.select(TeamMember).where(col(TeamMember.ward_id) == scope.ward_id)
    for place, row in enumerate(session.execute(members.order_by(col(TeamMember.id))).scalars()):
        young = row.kind in {MemberKind.LEAD, MemberKind.DEPUTY, MemberKind.YOUTH}
        row.birth_year = 1992 + place % 9 if young else 1962 + place % 31
        row.origin = _ORIGINS.get(row.kind, _OTHERS[place % len(_OTHERS)])
        row.skills = skills if young and place % 4 else skills[place % 3 :]
        row.core_on = max(day, row.joined_on) if young else None
        session.add(row)


def _hand_over(session: Session, scope: Scope, path: str) -> None:
    query = sa.select(TeamMember).where(
        col(TeamMember.ward_id) == scope.ward_id, col(TeamMember.unit_path) == path, col(TeamMember.left_on).is_(None)
    )
    members = list(session.execute(query.order_by(col(TeamMember.id))).scalars())
    held = held_by(session, holders_of(session, members, today()), today())
    busy = {row.holder for rows in held.values() for row in rows}
    giver = next(one for one in members if one.id in busy and one.user_id is None)
    receiver = next(one for one in members if one.id != giver.id and one.user_id is None)
    kinds = [code for code, rows in held.items() if any(row.holder == giver.id for row in rows)]
    moves = [MoveWrite(holding=code, receiver_id=receiver.id) for code in kinds]
    body = HandoverWrite(moves=moves, leaves=False, reason="Đi học dài ngày")
    hand_over(session, scope, giver.id, giver.version, body)
