"""Documents that a demonstration is writing: a decision that waits for approval, papers made of what it has, an
invitation just begun.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date, timedelta
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.invitations import draft_invitation, may_invite
from toso.activities.kinds import HELD, ActivityState
from toso.activities.minutes import draft_minutes
from toso.activities.tables import Activity
from toso.assessments.guidelines import draft_guideline
from toso.assessments.kinds import SubjectKind
from toso.assessments.tables import CriteriaSet
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.stage import Stage
from toso.drafts import schemas, service
from toso.drafts.kinds import Template
from toso.drafts.tables import WrittenDraft
from toso.kit.clock import today
from toso.money import allotments
from toso.reports.messages.review_draft import draft_review
from toso.rewards import papers

Drafting = Callable[[Session, Scope, UUID], WrittenDraft]
_SUBMITTED = date(2024, 8, 8)


def write_drafts(stage: Stage, day: date = _SUBMITTED) -> None:
    """The office submits the decision on the teams, begun the day before, and has begun an invitation; the desk has
    begun the papers of what was held, of money, rewards and the evaluation.
    """
    decision = stage.act("ha", Action.DRAFT_WRITE, day - timedelta(days=1), _begun)
    stage.act("ha", Action.DRAFT_WRITE, day, partial(_submitted, draft_id=decision))
    for draft in (
        partial(_of_held, kind="meeting", draft=draft_minutes),
        partial(_of_held, kind="inspection", draft=draft_minutes),
        partial(_of_held, kind="review", draft=draft_review),
        _guide,
        _allot,
        _reward,
    ):
        stage.act("minh", Action.DRAFT_WRITE, day, draft)
    stage.act("ha", Action.DRAFT_WRITE, day, _invite)


def _begun(session: Session, scope: Scope) -> UUID:
    return service.create_draft(session, scope, schemas.DraftCreate(template=Template.TEAM_DECISION)).id


def _submitted(session: Session, scope: Scope, draft_id: UUID) -> None:
    service.submit_draft(session, scope, draft_id, 1)


def _of_held(session: Session, scope: Scope, kind: str, draft: Drafting) -> None:
    """Of the first that was held of a kind."""
    draft(session, scope, _activities(session, scope, HELD, col(Activity.kind) == kind)[0].id)


def _invite(session: Session, scope: Scope) -> None:
    """To the first planned that has a list of who is asked."""
    planned = _activities(session, scope, (ActivityState.PLANNED,), sa.true())
    draft_invitation(session, scope, next(row.id for row in planned if may_invite(row)))


def _activities(
    session: Session, scope: Scope, states: Collection[ActivityState], condition: sa.ColumnElement[bool]
) -> Sequence[Activity]:
    a = Activity
    query = sa.select(a).where(col(a.ward_id) == scope.ward_id, col(a.state).in_(states), condition)
    return session.execute(query.order_by(col(a.first_on), col(a.id))).scalars().all()


def _guide(session: Session, scope: Scope) -> None:
    s = CriteriaSet
    own = sa.select(col(s.id)).where(
        col(s.ward_id) == scope.ward_id, col(s.sample).is_(False), col(s.subject) == SubjectKind.UNIT
    )
    draft_guideline(session, scope, session.execute(own).scalar_one())


def _allot(session: Session, scope: Scope) -> None:
    allotments.draft_paper(session, scope, today().year, "decision")


def _reward(session: Session, scope: Scope) -> None:
    papers.draft_paper(session, scope, "decision")
