"""A member's own quotas, for the page and for the phone: my share, done along my streets, and my team beside it."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.households.quotas.progress import Figures, member_grounds, team_grounds
from toso.households.quotas.schemas import MyQuotaRead
from toso.households.quotas.tables import Quota, QuotaState, QuotaTeam
from toso.households.quotas.views import number_of, shares_of, window_of
from toso.kit.clock import today
from toso.organisation.tables import TeamMember
from toso.organisation.teams.queries import member_on

MOST, SHOWN_AFTER = 10, timedelta(days=14)


def _issued(scope: Scope, on: date) -> sa.ColumnElement[bool]:
    """Rows of the teams to which the person of the scope belongs that are issued and not long over."""
    return sa.and_(
        col(QuotaTeam.ward_id) == scope.ward_id,
        col(QuotaTeam.state) == QuotaState.ISSUED,
        col(QuotaTeam.team_id) == col(TeamMember.team_id),
        col(TeamMember.ward_id) == col(QuotaTeam.ward_id),
        col(TeamMember.user_id) == scope.user_id,
        member_on(on),
        col(Quota.ward_id) == col(QuotaTeam.ward_id),
        col(Quota.id) == col(QuotaTeam.quota_id),
        col(Quota.due_on) >= on - SHOWN_AFTER,
    )


def my_quotas(session: Session, scope: Scope) -> list[MyQuotaRead]:
    """At most ten, the nearest day first."""
    on = today()
    query = sa.select(Quota, QuotaTeam, TeamMember).where(_issued(scope, on))
    rows = session.execute(query.order_by(col(Quota.due_on), col(Quota.id)).limit(MOST)).all()
    return _reads(session, scope.ward_id, [(quota, team, member) for quota, team, member in rows], on) if rows else []


def _reads(
    session: Session, ward_id: UUID, rows: Sequence[tuple[Quota, QuotaTeam, TeamMember]], on: date
) -> list[MyQuotaRead]:
    grounds = team_grounds(session, ward_id, {team.team_id: team.unit_path for _, team, _ in rows}, on)
    walks = member_grounds(session, ward_id, {member.id: member.unit_path for _, _, member in rows}, on)
    figures = Figures(session, ward_id, [*grounds.values(), *walks.values()])
    shares = shares_of(session, ward_id, [team.id for _, team, _ in rows])
    found = []
    for quota, team, member in rows:
        window = window_of(quota)
        found.append(
            MyQuotaRead(
                id=team.id,
                label=quota.label,
                noun=quota.noun,
                starts_on=quota.starts_on,
                due_on=quota.due_on,
                days_left=(quota.due_on - on).days,
                on=window.on,
                number=shares.get(team.id, {}).get(member.id),
                done=window.done(figures, walks[member.id]),
                team_number=number_of(team),
                team_done=window.done(figures, grounds[team.team_id]),
            )
        )
    return found
