"""Everything that can go wrong leaves as problem+json; what is the machine's fault is told to the operational log."""

import logging

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError
from starlette.exceptions import HTTPException

from toso.core.problem_answers import answer, asked_language, from_database, from_disk
from toso.core.problems import (
    Forbidden,
    Malformed,
    NotFound,
    NotSignedIn,
    Problem,
    StorageFull,
    TooLarge,
    UnsupportedFile,
    WrongStep,
    from_validation,
    place_of,
)
from toso.kit.cursors import BadCursor
from toso.kit.place_words import NEUTRAL, PlaceWords, has_place_word, speaking
from toso.kit.workflow import WrongState

log = logging.getLogger(__name__)
MACHINE_FAULTS = {503, 507}
_CAUSES = (
    (("full", "no space left"), "disk-full"),
    (("readonly", "read-only"), "read-only"),
    (("disk i/o error",), "disk-fault"),
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
        return answer(from_validation(error.errors(), asked_language(request)), request)

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

    _install_faults(app)


def _install_faults(app: FastAPI) -> None:
    """Handlers of what is no refusal: the database or the disk out of reach, and a defect of ours."""

    @app.exception_handler(DBAPIError)
    async def _database(request: Request, error: DBAPIError) -> JSONResponse:
        _tell_cause(request, refusal := from_database(error), cause_of(error))
        return answer(refusal or _fault(request, error), request)

    @app.exception_handler(OSError)
    async def _disk(request: Request, error: OSError) -> JSONResponse:
        if (refusal := from_disk(error)) is None:
            raise error
        _tell_cause(request, refusal, "disk-full" if isinstance(refusal, StorageFull) else "read-only")
        return answer(refusal, request)

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


def _fault(request: Request, error: Exception) -> Problem:
    request_id = getattr(request.state, "request_id", None)
    log.error(
        "server fault",
        extra={"kind": type(error).__name__, "place": place_of(error), "request_id": request_id},
    )
    return ServerFault()
