"""Evaluation of a demonstration: the sample set, the first place settled and the second sent, a reward decided; a set
of the ward's own that is not used yet.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.assessments import schemas, service, sets
from toso.assessments.kinds import SubjectKind
from toso.assessments.tables import Assessment, CriteriaSet
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.kit.clock import today
from toso.rewards import schemas as reward_schemas
from toso.rewards import service as rewards
from toso.rewards.kinds import RewardForm
from toso.rewards.tables import Reward

if TYPE_CHECKING:
    from toso.demo.build import Stage

_ANSWERS = {"c3": True, "c4": "Cao", "c5": "Buổi tối đến nhà thì gặp được nhiều người hơn."}


_CRITERIA = (
    {
        "text": "Tuyên truyền trong các buổi sinh hoạt, họp dân",
        "weight": 30,
        "rule": {"figure": "act.meetings"},
        "need": 2,
    },
    {"text": "Thành viên tổ dự tập huấn", "weight": 20, "rule": {"figure": "act.trained"}, "need": 5},
    {"text": "Nộp số liệu tháng đúng hạn", "weight": 20, "type": "yes_no"},
    {
        "text": "Người được hỏi lại còn dùng điều đã được hướng dẫn",
        "weight": 30,
        "type": "choice",
        "choices": {"Phần lớn": 100, "Khoảng một nửa": 50, "Ít": 0},
    },
    {"text": "Cách làm hay, khó khăn cần nêu", "weight": 0, "type": "text"},
)
_GRADES = ((90, "Xuất sắc"), (75, "Tốt"), (50, "Đạt"), (0, "Chưa đạt"))


@dataclass(frozen=True)
class Evaluation:
    """Of a period; `first`: the day on which the sample was taken; the others when the head of the second place answers
    and proposes.
    """

    period: str
    first: date
    answered: date
    settled: date
    proposed: date
    decided: date
    proposed_too: date


_JULY = Evaluation(
    "2024-07",
    date(2024, 7, 15),
    date(2024, 7, 16),
    date(2024, 7, 19),
    date(2024, 7, 22),
    date(2024, 7, 29),
    date(2024, 8, 5),
)


def evaluate(stage: "Stage") -> None:
    evaluate_in(stage, _JULY)


def evaluate_in(stage: "Stage", one: Evaluation) -> None:
    """The first place is settled and rewarded, the second waits."""
    stage.act("minh", Action.ASSESSMENT_MANAGE, one.first, _take_sample)
    stage.act("minh", Action.ASSESSMENT_MANAGE, one.decided, _write_own)
    for who in ("hoa", "nga"):
        stage.act(who, Action.ASSESSMENT_ANSWER, one.answered, partial(_answer, period=one.period))
    settled = _first(stage)
    reviewed = one.settled - timedelta(days=1)
    stage.act("minh", Action.ASSESSMENT_MANAGE, reviewed, partial(_review, assessment_id=settled))
    stage.act("lan", Action.ASSESSMENT_SETTLE, one.settled, partial(_settle, assessment_id=settled))
    stage.act("hoa", Action.REWARD_PROPOSE, one.proposed, partial(_propose, assessment_id=settled))
    stage.act("lan", Action.REWARD_DECIDE, one.decided, _decide)
    stage.act("nga", Action.REWARD_PROPOSE, one.proposed_too, partial(_propose, assessment_id=None))


def _take_sample(session: Session, scope: Scope) -> None:
    sets.add_sample(session, scope)


def _write_own(session: Session, scope: Scope) -> None:
    year = today().year
    body = {
        "code": f"TO-{year}",
        "name": f"Bộ tiêu chí đánh giá Tổ công nghệ số cộng đồng năm {year}",
        "purpose": "Đánh giá các tổ sáu tháng một lần",
        "subject": SubjectKind.UNIT,
        "valid_from": today(),
        "criteria": [{"code": f"c{n}", "type": "points", **one} for n, one in enumerate(_CRITERIA, 1)],
        "grades": [{"from_percent": percent, "label": label} for percent, label in _GRADES],
    }
    sets.add_edition(session, scope, schemas.CriteriaSetWrite.model_validate(body))


def _answer(session: Session, scope: Scope, period: str) -> None:
    chosen = session.execute(
        sa.select(col(CriteriaSet.id)).where(col(CriteriaSet.ward_id) == scope.ward_id, col(CriteriaSet.sample))
    ).scalar_one()
    row = service.begin(session, scope, schemas.AssessmentWrite(set_id=chosen, period=period))
    service.answer(session, scope, row, schemas.AnswersWrite(values=_ANSWERS))
    service.take_step(session, scope, row, "send", "")


def _first(stage: "Stage") -> UUID:
    with Session(stage.engines.read) as session:
        return session.execute(sa.select(col(Assessment.id)).order_by(col(Assessment.id)).limit(1)).scalar_one()


def _review(session: Session, scope: Scope, assessment_id: UUID) -> None:
    row = session.get_one(Assessment, (scope.ward_id, assessment_id))
    given = schemas.ReviewWrite(value="Trung bình", reason="Mới hỏi được mười hộ")
    service.review(session, scope, row, schemas.ReviewsWrite(values={"c4": given}))
    service.take_step(session, scope, row, "check", "")


def _settle(session: Session, scope: Scope, assessment_id: UUID) -> None:
    service.take_step(session, scope, session.get_one(Assessment, (scope.ward_id, assessment_id)), "settle", "")


def _propose(session: Session, scope: Scope, assessment_id: UUID | None) -> None:
    body = reward_schemas.RewardWrite(
        form=RewardForm.PRAISE if assessment_id else RewardForm.CERTIFICATE,
        reason="Đến từng nhà sớm, ghi đủ sổ",
        assessment_id=assessment_id,
    )
    rewards.propose(session, scope, body)


def _decide(session: Session, scope: Scope) -> None:
    row = session.execute(sa.select(Reward).where(col(Reward.ward_id) == scope.ward_id)).scalar_one()
    rewards.decide(session, scope, row, reward_schemas.RewardDecision(step="decide", document_no="118/QĐ-UBND"))
