"""The report of a review from its activity and the frozen figures, over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.activities.schemas import ActivityMinutesRead
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, WriteSession
from toso.core.problems import NotFound, errors
from toso.drafts.template_data import LetterheadUnknown
from toso.reports.messages import review_draft

router = APIRouter(prefix="/activities/{activity_id}", tags=["Hoạt động"], route_class=DbRoute)

MayDraft = Annotated[Scope, Depends(Require(Action.DRAFT_WRITE))]


@router.post(
    "/review-report",
    status_code=201,
    summary="Soạn báo cáo sơ kết từ hội nghị và báo cáo đã duyệt",
    responses=errors(NotFound, review_draft.NotReviewed, LetterheadUnknown),
)
def draft_review_report(activity_id: UUID, session: WriteSession, scope: MayDraft) -> ActivityMinutesRead:
    return ActivityMinutesRead(draft_id=review_draft.draft_review(session, scope, activity_id).id)
