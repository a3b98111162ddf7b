"""Evaluation of a demonstration: the sample set, the first place settled and the second sent, a reward decided; sets
of the ward's own, by one of which a volunteer begins.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.assessments import schemas, service, sets
from toso.assessments.kinds import SubjectKind
from toso.assessments.reward_routes import check_basis
from toso.assessments.tables import Assessment, CriteriaSet
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.stage import Stage
from toso.kit.clock import today
from toso.organisation.tables import TeamMember
from toso.rewards import schemas as reward_schemas
from toso.rewards import service as rewards
from toso.rewards.kinds import RewardForm
from toso.rewards.tables import Reward

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
_OF_MEMBERS = (
    {"text": "Dự tập huấn", "weight": 40, "rule": {"figure": "act.trained"}},
    {"text": "Đọc, nắm quy chế hoạt động của tổ", "weight": 20, "rule": {"figure": "act.rules_read"}},
    {"text": "Đến đủ các nhà được giao", "weight": 40, "type": "yes_no"},
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


def evaluate(stage: Stage) -> None:
    evaluate_in(stage, _JULY)


def evaluate_in(stage: Stage, one: Evaluation) -> None:
    """The first place is settled and rewarded, the second waits."""
    stage.act("minh", Action.ASSESSMENT_MANAGE, one.first, _take_sample)
    for who in ("hoa", "nga"):
        stage.act(who, Action.ASSESSMENT_ANSWER, one.answered, partial(_answer, period=one.period))
    settled = _first(stage)
    reviewed = one.settled - timedelta(days=1)
    stage.act("minh", Action.ASSESSMENT_MANAGE, reviewed, partial(_review, assessment_id=settled))
    stage.act("lan", Action.ASSESSMENT_SETTLE, one.settled, partial(_settle, assessment_id=settled))
    stage.act("hoa", Action.REWARD_PROPOSE, one.proposed, partial(_propose, assessment_id=settled))
    stage.act("lan", Action.REWARD_DECIDE, one.decided, _decide)
    stage.act("nga", Action.REWARD_PROPOSE, one.proposed_too, partial(_propose, assessment_id=None))
    stage.act("minh", Action.ASSESSMENT_MANAGE, one.decided, _write_own)
    stage.act("son", Action.ASSESSMENT_ANSWER, one.decided, partial(_assess_oneself, period=one.period))


def _take_sample(session: Session, scope: Scope) -> None:
    sets.add_sample(session, scope)


def _write_own(session: Session, scope: Scope) -> None:
    """For units, and for members of teams."""
    named = "Bộ tiêu chí đánh giá"
    _write(session, scope, "TO", f"{named} Tổ công nghệ số cộng đồng", SubjectKind.UNIT, _CRITERIA)
    _write(session, scope, "TV", f"{named} thành viên Tổ công nghệ số cộng đồng", SubjectKind.MEMBER, _OF_MEMBERS)


def _write(
    session: Session, scope: Scope, code: str, name: str, subject: SubjectKind, criteria: Sequence[Mapping[str, Any]]
) -> None:
    year = today().year
    body = {
        "code": f"{code}-{year}",
        "name": f"{name} năm {year}",
        "purpose": "Sáu tháng một lần",
        "subject": subject,
        "valid_from": today(),
        "criteria": [{"code": f"c{n}", "type": "points", **one} for n, one in enumerate(criteria, 1)],
        "grades": [{"from_percent": percent, "label": label} for percent, label in _GRADES],
    }
    sets.add_edition(session, scope, schemas.CriteriaSetWrite.model_validate(body))


def _assess_oneself(session: Session, scope: Scope, period: str) -> None:
    """A volunteer begins a sheet of their own: what they came to and read stands in it."""
    chosen = sa.select(col(CriteriaSet.id)).where(
        col(CriteriaSet.ward_id) == scope.ward_id, col(CriteriaSet.subject) == SubjectKind.MEMBER
    )
    own = sa.select(col(TeamMember.id)).where(
        col(TeamMember.ward_id) == scope.ward_id, col(TeamMember.user_id) == scope.user_id
    )
    set_id, member_id = (session.execute(query).scalars().all()[0] for query in (chosen, own))
    service.begin(session, scope, schemas.AssessmentWrite(set_id=set_id, period=period, member_id=member_id))


def _answer(session: Session, scope: Scope, period: str) -> None:
    chosen = session.execute(
        sa.select(col(CriteriaSet.id)).where(col(CriteriaSet.ward_id) == scope.ward_id, col(CriteriaSet.sample))
    ).scalar_one()
    row = service.begin(session, scope, schemas.AssessmentWrite(set_id=chosen, period=period))
    service.answer(session, scope, row, schemas.AnswersWrite(values=_ANSWERS))
    service.take_step(session, scope, row, "send", "")


def _first(stage: Stage) -> UUID:
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
    rewards.propose(session, scope, body, check_basis)


def _decide(session: Session, scope: Scope) -> None:
    row = session.execute(sa.select(Reward).where(col(Reward.ward_id) == scope.ward_id)).scalar_one()
    rewards.decide(session, scope, row, reward_schemas.RewardDecision(step="decide", document_no="118/QĐ-UBND"))
