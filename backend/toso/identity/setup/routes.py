"""First set-up over HTTP."""

from fastapi import APIRouter, Request, Response

from toso.authz.guard import public
from toso.core.execution import DbRoute, ReadSession
from toso.core.idempotency import AlreadyDone, without_key
from toso.core.problems import TooManyTries, errors
from toso.identity import cookies
from toso.identity.one_time_codes import CodeSpent, CodeUnknown
from toso.identity.schemas import CodeWrite, MeRead
from toso.identity.service import get_me
from toso.identity.setup import service
from toso.identity.setup.schemas import SetupRead, SetupWrite
from toso.kit.clock import today
from toso.organisation.place_words import sole_words
from toso.organisation.schemas import PlaceWordsRead

router = APIRouter(prefix="/setup", tags=["Thiết lập ngày đầu"], route_class=DbRoute)
JUDGED = (CodeUnknown, CodeSpent, service.SetupDone, service.SetupInDemonstration, TooManyTries)


@router.get("", summary="Hệ thống đã được thiết lập chưa", openapi_extra=public("Chưa có ai để đăng nhập"))
def get_setup(request: Request, session: ReadSession) -> SetupRead:
    words = PlaceWordsRead.model_validate(sole_words(session))
    refused = service.SetupInDemonstration.title if service.is_refused(request.app.state.settings) else ""
    return SetupRead(needed=service.is_needed(session), refused=refused, today=today(), words=words)


@router.post(
    "/code",
    status_code=204,
    summary="Xem mã thiết lập có dùng được không",
    responses=errors(*JUDGED),
    openapi_extra={**public("Mang mã thiết lập dùng một lần"), **without_key("Chỉ xem, không đổi gì")},
)
async def check_setup_code(request: Request, body: CodeWrite) -> None:
    await service.check_code(request, body.code)


@router.post(
    "",
    status_code=201,
    summary="Tạo phường và quản trị hệ thống đầu tiên",
    responses=errors(*JUDGED, AlreadyDone),
    openapi_extra=public("Mang mã thiết lập dùng một lần"),
)
async def set_up(request: Request, response: Response, body: SetupWrite) -> MeRead:
    settings = request.app.state.settings
    tokens, actor = await service.set_up(request, body)
    cookies.set_tokens(response, settings, tokens)
    return await get_me(request, actor)
