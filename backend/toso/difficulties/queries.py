"""Reading of difficulties: page by page, what waits for a person, and how they stood on a day for a report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.paging import Order, page
from toso.core.schemas import Page
from toso.difficulties import schemas
from toso.difficulties.kinds import OPEN, SETTLED, DifficultyKind, DifficultyState, StatusFilter
from toso.difficulties.platforms import about
from toso.difficulties.reach import get_difficulty, within
from toso.difficulties.tables import Difficulty
from toso.difficulties.views import row_reads, show_difficulty
from toso.kit.clock import today
from toso.plans.tables import PlanTask

_ENDED = (DifficultyState.CLOSED, DifficultyState.WITHDRAWN)


@dataclass(frozen=True)
class Wanted:
    """Filters of a list; None leaves one out. `oldest`: by age, else the newest first."""

    standing: StatusFilter | None = None
    kind: DifficultyKind | None = None
    unit_id: UUID | None = None
    task_id: UUID | None = None
    platform_id: UUID | None = None
    oldest: bool = False


def page_of_difficulties(
    session: Session,
    scope: Scope,
    criteria: Wanted,
    *,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[schemas.DifficultyRow]:
    query = sa.select(Difficulty).where(within(scope), *_conditions(scope, criteria))
    order = (Order.ascending if criteria.oldest else Order.newest)(Difficulty.id)
    return page(session, query, order, cursor, limit, lambda rows: row_reads(session, rows), since=updated_since)


def _conditions(scope: Scope, criteria: Wanted) -> list[Any]:
    found: list[Any] = [_standing(criteria.standing)] if criteria.standing else []
    if criteria.kind is not None:
        found.append(col(Difficulty.kind) == criteria.kind)
    if criteria.unit_id is not None:
        found.append(col(Difficulty.unit_id) == criteria.unit_id)
    if criteria.task_id is not None:
        lineage = sa.select(col(PlanTask.lineage_id)).where(
            col(PlanTask.ward_id) == scope.ward_id, col(PlanTask.id) == criteria.task_id
        )
        found.append(col(Difficulty.lineage_id) == lineage.scalar_subquery())
    if criteria.platform_id is not None:
        found.append(about(scope.ward_id, criteria.platform_id))
    return found


def _standing(standing: StatusFilter) -> sa.ColumnElement[bool]:
    state = col(Difficulty.state)
    return {
        StatusFilter.OPEN: state.in_(OPEN),
        StatusFilter.LATE: sa.and_(state.in_(OPEN), col(Difficulty.due_on) < today()),
        StatusFilter.ESCALATED: state == DifficultyState.ESCALATED,
        StatusFilter.ANSWERED: state == DifficultyState.ANSWERED,
        StatusFilter.ENDED: state.in_(_ENDED),
    }[standing]


def show_one(session: Session, scope: Scope, difficulty_id: UUID) -> schemas.DifficultyRead:
    """Raises NotFound for one out of reach."""
    return show_difficulty(session, scope.actor, get_difficulty(session, scope, difficulty_id))


def waiting_for(session: Session, actor: Actor, on: date, *, limit: int = 10) -> Sequence[Difficulty]:
    """Difficulties that wait for this person: to be escalated or pressed for by leaders, to be taken or answered by
    desks, to be confirmed by those who raised them.
    """
    state, due = col(Difficulty.state), col(Difficulty.due_on)
    parts = []
    if actor.may(Action.DIFFICULTY_ESCALATE):
        late = sa.and_(state.in_(OPEN), due < on)
        parts.append(sa.and_(within(actor.scope(Action.DIFFICULTY_ESCALATE)), late))
    elif actor.may(Action.DIFFICULTY_HANDLE):
        mine = sa.and_(state.in_(OPEN), col(Difficulty.handler_id) == actor.user_id)
        waits = sa.or_(state == DifficultyState.RAISED, mine)
        parts.append(sa.and_(within(actor.scope(Action.DIFFICULTY_HANDLE)), waits))
    if actor.may(Action.DIFFICULTY_RAISE):
        answered = state == DifficultyState.ANSWERED
        parts.append(sa.and_(within(actor.scope(Action.DIFFICULTY_RAISE)), answered))
    if not parts:
        return []
    query = sa.select(Difficulty).where(sa.or_(*parts)).order_by(due.is_(None), due, col(Difficulty.id))
    return session.execute(query.limit(limit)).scalars().all()


def count_open(session: Session, scope: Scope) -> int:
    """How many in the scope are neither answered nor ended."""
    query = sa.select(sa.func.count()).select_from(Difficulty).where(within(scope), col(Difficulty.state).in_(OPEN))
    return session.execute(query).scalar_one()


@dataclass(frozen=True)
class WeekCounts:
    late: int
    raised: int
    answered: int


def counts_since(session: Session, scope: Scope, since: date) -> WeekCounts:
    """How many in the scope are overdue; how many were raised, and how many answered, after a day. For whoever reads
    none: 0.
    """
    if not scope.ward_ids:
        return WeekCounts(0, 0, 0)
    d = Difficulty
    conditions = (
        _standing(StatusFilter.LATE),
        col(d.raised_on) > since,
        sa.and_(col(d.state).in_(SETTLED), col(d.answered_on) > since),
    )
    counts = (sa.func.coalesce(sa.func.sum(sa.case((one, 1), else_=0)), 0) for one in conditions)
    return WeekCounts(*session.execute(sa.select(*counts).where(within(scope))).one())


def standing_on(session: Session, ward_id: UUID, on: date, since: date) -> Sequence[Difficulty]:
    """For a report as of `on`: what was open then, and what had been answered by then and entered from `since` on.

    What those who raised it have withdrawn is no difficulty of the ward's any more.
    """
    d = Difficulty
    settled = sa.and_(col(d.state).in_(SETTLED), col(d.answered_on) <= on, col(d.recorded_on) >= since)
    still = sa.and_(col(d.state).in_(SETTLED), col(d.answered_on) > on)
    query = sa.select(d).where(
        col(d.ward_id) == ward_id, col(d.raised_on) <= on, sa.or_(col(d.state).in_(OPEN), still, settled)
    )
    return session.execute(query.order_by(col(d.raised_on), col(d.id))).scalars().all()
