"""Rewards proposed over HTTP, with the assessment on which they rest."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from sqlmodel import Session

from toso.assessments.kinds import AssessmentState
from toso.assessments.tables import Assessment
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, WriteSession
from toso.core.problems import Malformed, errors
from toso.rewards import queries, schemas, service
from toso.rewards.tables import Reward

router = APIRouter(prefix="/rewards", tags=["Đánh giá, khen thưởng"], route_class=DbRoute)

MayPropose = Annotated[Scope, Depends(Require(Action.REWARD_PROPOSE))]


@router.post("", status_code=201, summary="Đề nghị khen thưởng", responses=errors(Malformed))
def propose_reward(body: schemas.RewardWrite, session: WriteSession, scope: MayPropose) -> schemas.RewardRead:
    return queries.reads(session, scope.actor, [service.propose(session, scope, body, check_basis)])[0]


def check_basis(session: Session, row: Reward, assessment_id: UUID) -> None:
    """Raises Malformed unless it is a settled assessment of the very unit or member that is proposed; nobody takes it
    back meanwhile.
    """
    found = session.get(Assessment, (row.ward_id, assessment_id), with_for_update=True)
    if found is None or found.subject_id != (row.member_id or row.unit_id):
        raise Malformed(fields={"assessment_id": "Không tìm thấy phiếu đánh giá này của đối tượng được đề nghị."})
    if found.state is not AssessmentState.SETTLED:
        raise Malformed(fields={"assessment_id": "Phiếu đánh giá này chưa chốt; chỉ đề nghị theo phiếu đã chốt."})
