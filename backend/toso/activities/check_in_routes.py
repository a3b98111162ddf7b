"""Acts of who is asked: check-in by the code on the organiser's screen, feedback afterwards; over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request

from toso.activities import check_ins, feedback, schemas
from toso.activities.feedback_schemas import FeedbackWrite
from toso.activities.roster import NotMarkable
from toso.activities.views import show_activity
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.idempotency import without_key
from toso.core.problems import Malformed, NotFound, errors

router = APIRouter(prefix="/activities", tags=["Hoạt động"], route_class=DbRoute)


@router.get(
    "/{activity_id}/code",
    summary="Mã điểm danh đang hiện, đổi 30 giây một lần",
    responses=errors(NotFound, NotMarkable),
)
def get_check_in_code(
    activity_id: UUID,
    request: Request,
    session: ReadSession,
    scope: Annotated[Scope, Depends(Require(Action.ACTIVITY_WRITE))],
) -> schemas.CheckInCodeRead:
    settings = request.app.state.settings
    return check_ins.show_code(session, scope, settings.signing_key(), settings.public_url, activity_id)


@router.post(
    "/check-in",
    summary="Điểm danh bằng mã trên màn hình",
    responses=errors(
        check_ins.UnknownCode,
        check_ins.ExpiredCode,
        check_ins.ForeignCode,
        check_ins.NotAsked,
        check_ins.CheckedInAlready,
        NotMarkable,
    ),
)
def check_in_by_code(
    body: schemas.CheckInWrite,
    request: Request,
    session: WriteSession,
    scope: Annotated[Scope, Depends(Require(Action.ACTIVITY_ATTEND))],
) -> schemas.ActivityRead:
    key = request.app.state.settings.signing_key()
    return show_activity(session, scope.actor, check_ins.check_in_by_code(session, scope, key, body.code))


@router.post(
    "/{activity_id}/feedback",
    summary="Góp ý sau buổi: một lần, không ghi tên",
    responses=errors(NotFound, feedback.NotAnswerable, feedback.AnsweredAlready, Malformed),
    openapi_extra=without_key("Trả lời một lần; khóa sẽ giữ dấu của nội dung bên cạnh người gửi"),
)
def answer_feedback(
    activity_id: UUID,
    body: FeedbackWrite,
    session: WriteSession,
    scope: Annotated[Scope, Depends(Require(Action.ACTIVITY_ATTEND))],
) -> schemas.ActivityRead:
    return show_activity(session, scope.actor, feedback.answer(session, scope, activity_id, body))
