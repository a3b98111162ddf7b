"""Errors as classes, sent as problem+json (RFC 9457) with Vietnamese titles; no input value is ever echoed."""

import logging
import re
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, ClassVar
from uuid import UUID

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException

from toso.core.validation_texts import in_vietnamese
from toso.kit.cursors import BadCursor
from toso.kit.place_words import NEUTRAL, PlaceWords, has_place_word, speaking, worded
from toso.kit.workflow import WrongState

log = logging.getLogger(__name__)
_FIELD = re.compile(r"[A-Za-z_][\w.\[\]|()-]{0,80}", re.ASCII)


class Problem(Exception):
    """A refusal with a status, a stable code and a Vietnamese title; subclasses set the three."""

    status: ClassVar[int] = 400
    cause: ClassVar[str] = ""  # of one that is the machine's fault (503, 507): what the operational log calls it
    code: ClassVar[str] = "bad-request"
    title: ClassVar[str] = "Yêu cầu không hợp lệ."

    def __init__(
        self,
        detail: str | None = None,
        *,
        fields: dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
        keep: bool = False,
    ) -> None:
        super().__init__(detail or self.title)
        self.detail = detail
        self.fields = fields or {}
        self.headers = headers or {}
        self.keep = keep  # True: what was written before the refusal (a failed try, say) is committed
        self.after: Callable[[], Awaitable[None]] | None = None  # done once the refusal has left, which it cannot slow


class Malformed(Problem):
    status, code, title = 422, "malformed", "Dữ liệu gửi lên chưa đúng."


class NotSignedIn(Problem):
    status, code, title = 401, "not-signed-in", "Bạn chưa đăng nhập hoặc phiên đã hết hạn."


class Forbidden(Problem):
    status, code, title = 403, "forbidden", "Bạn không có quyền làm việc này."


class NotFound(Problem):
    status, code, title = 404, "not-found", "Không tìm thấy nội dung này, hoặc nó ngoài phạm vi của bạn."


class Conflict(Problem):
    status, code, title = 409, "conflict", "Việc này không hợp với trạng thái hiện tại."


class WrongStep(Conflict):
    code, title = "wrong-state", "Trạng thái hiện tại không cho làm bước này."


class StaleVersion(Problem):
    """`row`: the id of the row that has changed, where one row has; who changed it is told in the detail."""

    status, code, title = 412, "stale-version", "Nội dung đã được người khác sửa. Hãy tải lại rồi sửa tiếp."

    def __init__(self, detail: str | None = None, *, row: UUID | None = None) -> None:
        super().__init__(detail)
        self.row = row


class VersionMissing(Problem):
    status, code, title = 428, "version-missing", "Thiếu phiên bản đang sửa (If-Match)."


class TooLarge(Problem):
    status, code, title = 413, "too-large", "Nội dung gửi lên quá lớn."


class UnsupportedFile(Problem):
    status, code, title = 415, "unsupported-file", "Loại tệp này không nhận được."


class TooManyTries(Problem):
    status, code, title = 429, "too-many-tries", "Thử quá nhiều lần. Hãy đợi rồi thử lại."


class QuotaExceeded(Problem):
    status, code, title = 429, "quota-exceeded", "Hệ thống này đã gửi quá số yêu cầu được phép. Hãy đợi rồi gửi lại."


class StorageFull(Problem):
    cause = "disk-full"
    status, code, title = (
        507,
        "storage-full",
        "Máy chủ hết chỗ lưu. Chưa có gì được ghi; hãy báo quản trị hệ thống.",
    )


class FileStoreUnavailable(Problem):
    cause = "file-store"
    status, code, title = (
        503,
        "file-store-unavailable",
        "Kho lưu tệp tạm thời không dùng được. Chưa có gì được ghi; hãy thử lại sau ít phút.",
    )


class FilesWaiting(Problem):
    status, code, title = (
        503,
        "files-waiting",
        "Nhiều tệp đang chờ được mở. Chưa có gì được ghi; hãy gửi lại sau ít phút.",
    )


class DatabaseUnavailable(Problem):
    status, code, title = (
        503,
        "database-unavailable",
        "Cơ sở dữ liệu tạm thời không dùng được. Hãy thử lại sau ít phút.",
    )


# Statuses of refusals that are the machine's fault: each is logged with its cause.
MACHINE_FAULTS = {503, 507}
_CAUSES = (
    (("full", "no space left"), "disk-full"),
    (("is locked", "lock timeout", "deadlock", "lock_timeout"), "db-locked"),
    (("no such table", "no such column", "does not exist"), "schema"),
)
_BY_STATUS = {
    400: Problem,
    401: NotSignedIn,
    403: Forbidden,
    404: NotFound,
    413: TooLarge,
    415: UnsupportedFile,
    422: Malformed,
}


def errors(*kinds: type[Problem]) -> dict[int | str, dict[str, Any]]:
    """The `responses=` of a route: each declared problem under its status."""
    found: dict[int | str, dict[str, Any]] = {}
    for kind in kinds:
        entry = found.setdefault(
            kind.status,
            {
                "description": "",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemRead"}}},
            },
        )
        entry.setdefault("x-codes", []).append(kind.code)
        entry["description"] = f"{entry['description']} {kind.title}".strip()
    return found


def body_of(problem: Problem, request_id: str | None) -> dict[str, Any]:
    """The problem+json body, in the words of the place."""
    return {
        "type": f"/problems/{problem.code}",
        "code": problem.code,
        "title": worded(problem.title),
        "status": problem.status,
        "detail": problem.detail and worded(problem.detail),
        "errors": [{"field": f, "message": worded(m)} for f, m in problem.fields.items()],
        "request_id": request_id,
    }


def answer(problem: Problem, request: Request | None = None) -> JSONResponse:
    request_id = getattr(request.state, "request_id", None) if request else None
    return JSONResponse(
        body_of(problem, request_id),
        problem.status,
        problem.headers,
        media_type="application/problem+json",
        background=BackgroundTask(problem.after) if problem.after else None,
    )


def from_validation(matches: Iterable[Any]) -> Malformed:
    """Pydantic's findings as one Malformed; the refused values stay out of it."""
    fields: dict[str, str] = {}
    for error in matches:
        place = [_named(part) for part in error["loc"] if part not in {"body", "query", "path", "header"}]
        fields.setdefault(".".join(place) or "body", in_vietnamese(error))
    return Malformed(fields=fields)


def _named(part: int | str) -> str:
    """A place in a body; what no field of ours could be called is somebody's text in the wrong place."""
    return str(part) if isinstance(part, int) or _FIELD.fullmatch(part) else "?"


def from_database(error: DBAPIError) -> Problem | None:
    """Disk full, lost connection or a lock that was not to be had; None for anything else (a defect of ours)."""
    text = str(error.orig).lower()
    if "full" in text or "no space left" in text:
        return StorageFull()
    if error.connection_invalidated or isinstance(error, OperationalError | InterfaceError):
        return DatabaseUnavailable(headers={"Retry-After": "5"})
    return None


def cause_of(error: DBAPIError) -> str:
    """Why a database refused, in a word of the operational log; never its text."""
    text = str(error.orig).lower()
    return next((cause for words, cause in _CAUSES if any(word in text for word in words)), "db-away")


def _tell_cause(request: Request, refusal: Problem | None, cause: str) -> None:
    if refusal is None or refusal.status not in MACHINE_FAULTS:
        return
    route = getattr(request.scope.get("route"), "path", "-")
    request_id = getattr(request.state, "request_id", None)
    log.warning("refused", extra={"status": refusal.status, "cause": cause, "route": route, "request_id": request_id})


class ServerFault(Problem):
    status, code, title = (
        500,
        "server-fault",
        "Máy chủ gặp lỗi. Chưa có gì được ghi; hãy thử lại hoặc báo quản trị.",
    )


def install_handlers(app: FastAPI) -> None:
    """Everything that can go wrong leaves as problem+json."""

    @app.exception_handler(Problem)
    async def _problem(request: Request, error: Problem) -> JSONResponse:
        _tell_cause(request, error, error.cause or error.code)
        if error.status == Forbidden.status:
            request.app.state.note_refusal(request, error, "security.forbidden")
        with speaking(await _words_for(error, request)):
            return answer(error, request)

    @app.exception_handler(WrongState)
    async def _wrong_state(request: Request, error: WrongState) -> JSONResponse:
        return answer(WrongStep(str(error)), request)

    @app.exception_handler(BadCursor)
    async def _bad_cursor(request: Request, error: BadCursor) -> JSONResponse:
        return answer(Malformed(fields={"cursor": str(error)}), request)

    @app.exception_handler(RequestValidationError)
    async def _validation(request: Request, error: RequestValidationError) -> JSONResponse:
        return answer(from_validation(error.errors()), request)

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> JSONResponse:
        kind = _BY_STATUS.get(error.status_code)
        if kind is None:
            kind = type(
                "HttpProblem",
                (Problem,),
                {"status": error.status_code, "code": "http", "title": "Yêu cầu không thực hiện được."},
            )
        return answer(kind(headers=dict(error.headers or {})), request)

    @app.exception_handler(DBAPIError)
    async def _database(request: Request, error: DBAPIError) -> JSONResponse:
        _tell_cause(request, refusal := from_database(error), cause_of(error))
        return answer(refusal or _fault(request, error), request)

    @app.exception_handler(Exception)
    async def _any(request: Request, error: Exception) -> JSONResponse:
        return answer(_fault(request, error), request)


async def _words_for(problem: Problem, request: Request) -> PlaceWords:
    """The words of who is signed in, else of the one ward; the latter are read only for a text that has such words."""
    known: PlaceWords | None = getattr(request.state, "words", None)
    if known is not None:
        return known
    said = " ".join([problem.title, problem.detail or "", *problem.fields.values()])
    return await request.app.state.words_for_strangers(request) if has_place_word(said) else NEUTRAL


def place_of(error: BaseException) -> str:
    """File and line where an exception was raised; its text may hold a resident's data and is never logged."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        place = f"{trace.tb_frame.f_code.co_filename.rsplit('toso/', 1)[-1]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _fault(request: Request, error: Exception) -> Problem:
    request_id = getattr(request.state, "request_id", None)
    log.error(
        "server fault",
        extra={"kind": type(error).__name__, "place": place_of(error), "request_id": request_id},
    )
    return ServerFault()
