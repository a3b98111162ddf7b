"""Reading of quotas: negotiations in reach page by page, and one whole with progress, shares and history."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.households.quotas import schemas
from toso.households.quotas.tables import Quota, QuotaShare, QuotaState, QuotaTeam
from toso.households.quotas.views import number_of, team_reads
from toso.identity.queries import names_of
from toso.kit.clock import today

_ORDER = "quota"
_ANSWERED = (QuotaState.ACCEPTED, QuotaState.COUNTERED)


def reached(scope: Scope) -> sa.ColumnElement[bool]:
    """The teams' rows that a scope reaches."""
    return sa.and_(col(QuotaTeam.ward_id) == scope.ward_id, scope.where(QuotaTeam.unit_path))


def page_of_quotas(
    session: Session, scope: Scope, *, running: bool | None, cursor: str | None, limit: int
) -> Page[schemas.QuotaRow]:
    """Negotiations of which a team is in reach, the newest first; `running`: only those whose day has (not) passed."""
    mine = sa.select(col(QuotaTeam.quota_id)).where(reached(scope))
    query = sa.select(Quota).where(col(Quota.ward_id) == scope.ward_id, col(Quota.id).in_(mine))
    if running is not None:
        query = query.where(col(Quota.due_on) >= today() if running else col(Quota.due_on) < today())

    def read(rows: Sequence[Quota]) -> list[schemas.QuotaRow]:
        teams = _teams_of(session, scope, rows)
        return [_row(quota, [team for team in teams if team.quota_id == quota.id]) for quota in rows]

    return page(session, query, Order.newest(Quota.id, name=_ORDER), cursor, limit, read)


def _teams_of(session: Session, scope: Scope, quotas: Sequence[Quota]) -> Sequence[QuotaTeam]:
    query = sa.select(QuotaTeam).where(reached(scope), col(QuotaTeam.quota_id).in_([q.id for q in quotas]))
    return session.execute(query.order_by(col(QuotaTeam.id))).scalars().all()


def _row(quota: Quota, teams: Sequence[QuotaTeam]) -> schemas.QuotaRow:
    return schemas.QuotaRow(**_shown(quota, teams))


def _shown(quota: Quota, teams: Sequence[QuotaTeam]) -> dict[str, Any]:
    own = {"id", "measure", "label", "noun", "goal_percent", "starts_on", "due_on", "answer_by"}
    standing = [team for team in teams if team.state is not QuotaState.WITHDRAWN]
    return {
        **quota.model_dump(include=own),
        "days_left": (quota.due_on - today()).days,
        "teams": len(standing),
        "waiting": sum(team.state is QuotaState.PROPOSED for team in standing),
        "answered": sum(team.state in _ANSWERED for team in standing),
        "issued": sum(team.state is QuotaState.ISSUED for team in standing),
        "number": sum(number_of(team) for team in standing),
    }


def show_quota(session: Session, scope: Scope, quota_id: UUID) -> schemas.QuotaRead:
    """A negotiation with its teams in reach. Raises NotFound where none is."""
    quota = session.get(Quota, (scope.ward_id, quota_id))
    teams = _teams_of(session, scope, [quota]) if quota else []
    if quota is None or not teams:
        raise NotFound("Không tìm thấy chỉ tiêu này trong phạm vi của bạn.")
    return schemas.QuotaRead(
        **_shown(quota, teams),
        note=quota.note,
        by_name=names_of(session, [quota.by_id]).get(quota.by_id, ""),
        rows=team_reads(session, scope.actor, quota, teams),
    )


def show_team(session: Session, actor: Actor, team: QuotaTeam) -> schemas.QuotaTeamRead:
    """One team's part, as its negotiation shows it."""
    quota = session.get_one(Quota, (team.ward_id, team.quota_id))
    return team_reads(session, actor, quota, [team])[0]


def waiting_teams(session: Session, actor: Actor, action: Action, states: Sequence[QuotaState], on: date) -> Any:
    """Of negotiations that still run: (quota, rows in those states) where this person may take the action."""
    query = (
        sa.select(Quota, sa.func.count())
        .join(
            QuotaTeam, sa.and_(col(QuotaTeam.ward_id) == col(Quota.ward_id), col(QuotaTeam.quota_id) == col(Quota.id))
        )
        .where(reached(actor.scope(action)), col(QuotaTeam.state).in_(states), col(Quota.due_on) >= on)
        .group_by(col(Quota.ward_id), col(Quota.id))
        .order_by(col(Quota.answer_by), col(Quota.id))
    )
    return session.execute(query.limit(20)).all()


def unshared_teams(session: Session, actor: Actor, action: Action, on: date) -> Sequence[Quota]:
    """Negotiations that still run in which a team within this person's action has its number and no shares yet."""
    shared = sa.exists().where(
        col(QuotaShare.ward_id) == col(QuotaTeam.ward_id), col(QuotaShare.row_id) == col(QuotaTeam.id)
    )
    rows = sa.select(col(QuotaTeam.quota_id)).where(
        reached(actor.scope(action)), col(QuotaTeam.state) == QuotaState.ISSUED, sa.not_(shared)
    )
    query = sa.select(Quota).where(
        col(Quota.ward_id).in_(actor.scope(action).ward_ids), col(Quota.id).in_(rows), col(Quota.due_on) >= on
    )
    return session.execute(query.order_by(col(Quota.due_on), col(Quota.id)).limit(20)).scalars().all()


def given_until(session: Session, ward_id: UUID, measure: str, on: date) -> dict[UUID, date]:
    """By team, the last day of the quotas of a measure that have not ended."""
    query = (
        sa.select(col(QuotaTeam.team_id), sa.func.max(col(Quota.due_on)))
        .join(Quota, sa.and_(col(Quota.ward_id) == col(QuotaTeam.ward_id), col(Quota.id) == col(QuotaTeam.quota_id)))
        .where(
            col(QuotaTeam.ward_id) == ward_id,
            col(QuotaTeam.state) != QuotaState.WITHDRAWN,
            col(Quota.measure) == measure,
            col(Quota.due_on) >= on,
        )
        .group_by(col(QuotaTeam.team_id))
    )
    return dict(session.execute(query).all())
