"""Start-page items of evaluation: assessments and rewards that wait for a step of this person."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.assessments.kinds import AssessmentState
from toso.assessments.tables import Assessment
from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.kit.figures import number
from toso.reports.home.items import Waiting
from toso.rewards.kinds import RewardState
from toso.rewards.tables import Reward

_KIND, _PAGE = "Đánh giá", "/danh-gia"
# who moves an assessment in each state, and what the start page calls it
_STATES = (
    (AssessmentState.RETURNED, Action.ASSESSMENT_ANSWER, "phiếu đánh giá bị trả lại"),
    (AssessmentState.SENT, Action.ASSESSMENT_MANAGE, "phiếu đánh giá chờ xem lại"),
    (AssessmentState.CHECKED, Action.ASSESSMENT_SETTLE, "phiếu đánh giá chờ chốt"),
)


def evaluation_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    a, r = Assessment, Reward
    for state, action, called in _STATES:
        if actor.may(action):
            scope = actor.scope(action)
            where = (col(a.ward_id) == scope.ward_id, col(a.state) == state, scope.where(a.unit_path, col(a.user_id)))
            if waiting := session.execute(sa.select(sa.func.count(col(a.id))).where(*where)).scalar_one():
                yield Waiting(_KIND, f"{number(waiting)} {called}", None, f"{_PAGE}?loc={state.value}")
    if actor.may(Action.REWARD_DECIDE):
        scope = actor.scope(Action.REWARD_DECIDE)
        where = (col(r.ward_id) == scope.ward_id, col(r.state) == RewardState.PROPOSED, scope.where(r.unit_path))
        if waiting := session.execute(sa.select(sa.func.count(col(r.id))).where(*where)).scalar_one():
            yield Waiting(_KIND, f"{number(waiting)} đề nghị khen thưởng", None, f"{_PAGE}?tab=khen-thuong")
