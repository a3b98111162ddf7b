"""What a template is filled in with: names of the ward on a day, the plan in force, the teams and their members."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.drafts.filling import TeamList
from toso.kit.dates import official
from toso.organisation.queries import find_letterhead, in_force, units_where
from toso.organisation.tables import MEMBER_KIND_LABELS, Letterhead, MemberKind, Team, TeamMember, Unit
from toso.organisation.teams.queries import member_on
from toso.plans.queries import plan_in_force


class LetterheadUnknown(Conflict):
    code, title = "draft-letterhead-missing", "Chưa khai báo thể thức tên cơ quan có hiệu lực; vào Đơn vị để khai báo."


def letterhead_on(session: Session, unit_id: UUID, on: date) -> Letterhead:
    """Raises LetterheadUnknown."""
    head = find_letterhead(session, unit_id, on)
    if head is None:
        raise LetterheadUnknown
    return head


def names_on(session: Session, ward_id: UUID, on: date, teams: list[TeamList]) -> dict[str, str]:
    """What stands for the names in a template."""
    head = letterhead_on(session, ward_id, on)
    ward = units_where(session, col(Unit.id) == ward_id, on)[0]
    return {
        "ward": ward.short_name, "agency": head.full_name, "superior": head.superior_name or "……",
        "plan": _plan(session, ward_id, on, head), "year": str(on.year), "teams": f"{len(teams):02d}",
        "members": f"{sum(len(team.members) for team in teams):02d}",
    }  # fmt: skip


def _plan(session: Session, ward_id: UUID, on: date, head: Letterhead) -> str:
    plan = plan_in_force(session, ward_id, on)
    if plan is None or not plan.number or not plan.issued_on:
        return "Kế hoạch số ……"
    title = " ".join(plan.title.split())
    about = f" về {title[:1].lower()}{title[1:]}" if title else ""
    return f"Kế hoạch số {plan.number}/{plan.symbol} {official(plan.issued_on)} của {head.full_name}{about}"


def teams_on(session: Session, scope: Scope, on: date) -> list[TeamList]:
    """The teams in force on a day with their members then. Raises Malformed for who may not see teams."""
    if not scope.actor.may(Action.TEAM_READ):
        raise Malformed(fields={"template": "Bạn không xem được danh sách thành viên tổ."})
    seen = scope.actor.scope(Action.TEAM_READ)
    query = sa.select(Team).where(col(Team.ward_id) == scope.ward_id, seen.where(Team.unit_path), in_force(Team, on))
    teams = session.execute(query).scalars().all()
    units = {u.id: u for u in units_where(session, col(Unit.id).in_({t.unit_id for t in teams}), on)}
    order = list(MemberKind)
    found: dict[UUID, list[TeamMember]] = {team.id: [] for team in teams}
    members = sa.select(TeamMember).where(
        col(TeamMember.ward_id) == scope.ward_id, col(TeamMember.team_id).in_(found), member_on(on)
    )
    for member in session.execute(members).scalars():
        found[member.team_id].append(member)
    for team_id, rows in found.items():
        found[team_id] = sorted(rows, key=lambda m: (order.index(m.kind), m.full_name.split()[-1], m.full_name))
    return [
        TeamList(units[t.unit_id].name, t.name, [(m.full_name, MEMBER_KIND_LABELS[m.kind]) for m in found[t.id]])
        for t in sorted(teams, key=lambda t: (units[t.unit_id].position, units[t.unit_id].path, t.name))
    ]
