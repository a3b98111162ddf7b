"""Notices over HTTP."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import is_known
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor
from toso.core.problems import Malformed, errors
from toso.core.schemas import Page
from toso.notices import queries, service
from toso.notices.schemas import NoticeCountRead, NoticesReadWrite, PersonalNoticeRead

router = APIRouter(prefix="/notices", tags=["Thông báo"], route_class=DbRoute)

MayReadToday = Annotated[Scope, Depends(Require(Action.TODAY_READ))]
MayCountUnattended = Annotated[Scope, Depends(Require(Action.TODAY_READ, unattended=True))]
MayChangeProfile = Annotated[Scope, Depends(Require(Action.PROFILE_CHANGE))]


@router.get("", summary="Thông báo của tôi, mới nhất trước", responses=errors(Malformed))
def list_notices(
    request: Request,
    session: ReadSession,
    scope: MayReadToday,
    unread: Annotated[bool, Query(description="Chỉ thông báo chưa đọc.")] = False,
    read: Annotated[bool, Query(description="Chỉ thông báo đã đọc, hoặc việc đã xong.")] = False,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> Page[PersonalNoticeRead]:
    state = request.app.state
    return queries.page_of_notices(
        session, scope, state.names_of, state.unit_names, unread=unread, read=read, cursor=cursor, limit=limit
    )


@router.get(
    "/count",
    summary="Số thông báo chưa đọc",
    responses={304: {"description": "Không có gì đổi từ lần hỏi trước."}},
    response_model=NoticeCountRead,
)
def count_notices(request: Request, response: Response, session: ReadSession, scope: MayCountUnattended) -> Any:
    counted = queries.count_unread(session, scope)
    tag = f'"{scope.user_id}:{counted.unread}"'  # others may sign in on the same browser
    if is_known(request, tag):
        return Response(status_code=304, headers={"ETag": tag})
    response.headers["ETag"] = tag
    return counted


@router.post("/read", summary="Đánh dấu thông báo đã đọc")
def read_notices(body: NoticesReadWrite, session: WriteSession, scope: MayChangeProfile) -> NoticeCountRead:
    service.mark_read(session, scope, body.ids)
    return queries.count_unread(session, scope)
