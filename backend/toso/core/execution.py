"""Execution of endpoints: threads and transactions. One request, one transaction, committed before the answer leaves.

SQLite reads run inline on the event loop (a thread hop costs more than the query) while they are short
(`core.read_budget`), SQLite writes on one writer thread, PostgreSQL in a pool whose size is the in-flight limit.
bench/ keeps the numbers behind this choice.
"""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import suppress
from contextvars import copy_context
from functools import partial, wraps
from typing import Annotated, Any, TypeVar, cast

from fastapi import Depends, FastAPI, Request, Response
from fastapi.params import Form
from fastapi.routing import APIRoute
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session
from starlette.types import ASGIApp, Receive, Scope, Send

from toso.core import idempotency
from toso.core.compiled_reads import CompiledRead, compile_read, names_in_query, refuse_unknown
from toso.core.database import Engines, begun_again, in_transaction, overtaken
from toso.core.entity_tags import has_tag, tagged
from toso.core.fresh_rights import look_anew, with_rights
from toso.core.merged_writes import MergedWrites, MergeLimits
from toso.core.openapi import operation_id
from toso.core.problems import FilesWaiting, Problem, StaleVersion
from toso.core.queues import WaitingLine, WriterBusy
from toso.core.read_budget import ReadBudget
from toso.core.routing import PREFIX
from toso.core.security import narrow_body

SANDBOXES, FILES_WAITING, REQUESTS_WAITING = 2, 40, 200
Item = TypeVar("Item")
Result = TypeVar("Result")


def install_execution(app: FastAPI, engines: Engines, pool_size: int) -> None:
    """Puts the engines and executors where `call` finds them; the lifespan calls `close_execution`."""
    app.state.engines = engines
    app.state.writer = ThreadPoolExecutor(1, "writer") if engines.sqlite else None
    app.state.pool = ThreadPoolExecutor(4 if engines.sqlite else pool_size, "pool")
    app.state.sandboxes = ThreadPoolExecutor(SANDBOXES, "sandbox")
    app.state.foreign_files = WaitingLine(SANDBOXES, FILES_WAITING, FilesWaiting)
    app.state.at_database = WaitingLine(1 if engines.sqlite else pool_size, REQUESTS_WAITING, WriterBusy)
    app.state.merged_writes, app.state.merge_limits, app.state.read_budget = {}, MergeLimits(), ReadBudget()


def close_execution(app: FastAPI) -> None:
    for executor in (app.state.writer, app.state.pool, app.state.sandboxes, app.state.read_budget.threads):
        if executor is not None:
            executor.shutdown(wait=True)
    app.state.engines.dispose()


async def call(request: Request, work: Callable[[], Result], *, write: bool) -> Result:
    """Runs database work where it belongs. Raises WriterBusy when too many wait there already."""
    state = request.app.state
    if state.engines.sqlite and not write:
        return await state.read_budget.run(request, work)
    executor: Executor = state.writer if state.engines.sqlite else state.pool
    line: WaitingLine = state.at_database
    with line.place():
        return await asyncio.get_running_loop().run_in_executor(executor, copy_context().run, line.timed(work))


async def in_read(request: Request, work: Callable[[Session], Result]) -> Result:
    """A short read of its own, for guards and for `async` endpoints."""
    return await call(request, partial(in_transaction, request.app.state.engines.read, work), write=False)


async def in_write(request: Request, work: Callable[[Session], Result]) -> Result:
    """A short write of its own, for `async` endpoints (sign-in hashes between two of these)."""
    engine, work = request.app.state.engines.write, partial(with_rights, request, work)
    return await call(request, partial(in_transaction, engine, work), write=True)


async def in_merged_write(
    request: Request, together: Callable[[Session, Sequence[Item]], Sequence[Result]], item: Item, size: int
) -> Result:
    """A write that is done with all others of its kind that wait by then (`core.merged_writes`). Raises WriterBusy."""
    state = request.app.state
    waiting: MergedWrites[Item, Result] = state.merged_writes.setdefault(
        together, MergedWrites(state.engines.write, together, state.merge_limits)
    )
    return await waiting.add(item, size, state.writer or state.pool)


async def in_thread(request: Request, work: Callable[[], Result]) -> Result:
    """CPU work that touches no database, off the event loop."""
    return await asyncio.get_running_loop().run_in_executor(request.app.state.pool, copy_context().run, work)


async def open_read(request: Request) -> Session:
    """A session that refuses to write. Session() itself does no I/O; DbRoute begins and ends it."""
    return _opened(request, write=False)


async def open_write(request: Request) -> Session:
    return _opened(request, write=True)


def _opened(request: Request, *, write: bool) -> Session:
    engines: Engines = request.app.state.engines
    request.state.write = write
    request.state.db = Session(engines.write if write else engines.read, expire_on_commit=False)
    return request.state.db


def after_read(session: Session, write: Callable[[Session], object]) -> None:
    """Has a read leave something behind: done by a short write of its own, before the answer leaves."""
    session.info.setdefault("writes", []).append(write)


async def _note_activity(request: Request) -> None:
    """That a person is at work, where the guard has it noted; no request fails for it."""
    activity: Callable[[Session], object] | None = getattr(request.state, "activity", None)
    if activity is not None:
        with suppress(DBAPIError, Problem):
            await in_write(request, activity)


async def _leave_trace(request: Request) -> None:
    """Writes what a read left behind (`after_read`, audit.record), with what others leave: its price is the commit."""
    if trace := getattr(request.state, "trace", {}):
        await in_merged_write(request, _leave_traces, trace, 1)


def _leave_traces(session: Session, traces: Sequence[dict[str, list[Any]]]) -> list[None]:
    for trace in traces:
        for name in trace.keys() - {"writes"}:
            session.info.setdefault(name, []).extend(trace[name])
        for write in trace.get("writes", ()):
            write(session)
    return [None] * len(traces)


async def in_sandbox(request: Request, work: Callable[[], Result]) -> Result:
    """The reading of a file of somebody else: `SANDBOXES` at once, on threads that nothing else waits for.

    Raises FilesWaiting when many stand in line already.
    """
    state = request.app.state
    line: WaitingLine = state.foreign_files
    with line.place():
        return await asyncio.get_running_loop().run_in_executor(state.sandboxes, copy_context().run, line.timed(work))


ReadSession = Annotated[Session, Depends(open_read)]
WriteSession = Annotated[Session, Depends(open_write)]


class DbRoute(APIRoute):
    """Runs a plain `def` endpoint, its session and its commit in one hop; `async def` endpoints are left alone.

    The guard is asked before a body is read, so that nobody without the right has one read, or spooled to a file.

    A route that only reads is compiled: then the guard and the answer's JSON are part of that hop.

    `path` is what follows the prefix of the API. `has_own_address`: what a POST makes here is found under this path
    and its id (`core.routing`).
    """

    has_own_address = False
    names_in_query: frozenset[str] = frozenset()

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        if not inspect.iscoroutinefunction(endpoint):
            endpoint = _in_one_hop(endpoint, options.get("status_code") or 200)
        options["generate_unique_id_function"] = operation_id
        super().__init__(PREFIX + path, endpoint, **options)
        self.names_in_query = names_in_query(self.dependant)
        read = compile_read(self, open_read)
        if read is not None:
            self.app = _compiled(read)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handler = super().get_route_handler()
        guards = [d.call for d in self.dependant.dependencies if hasattr(d.call, "ask")]
        form = self.body_field is not None and isinstance(self.body_field.field_info, Form)

        async def with_headers(request: Request) -> Response:
            if self.body_field is not None:
                for guard in guards:
                    await cast(Callable[[Request], Awaitable[object]], guard)(request)
                if not form:
                    narrow_body(request, guarded=bool(guards))
            refuse_unknown(request, self.names_in_query)
            response = await handler(request)
            await _note_activity(request)
            answered = getattr(request.state, "answered", None)
            version = getattr(answered, "version", None)
            if request.method == "GET" and has_tag(answered):
                return tagged(request, response, version)
            if version is not None:
                response.headers["ETag"] = f'"{version}"'
            if self.has_own_address and response.status_code == 201 and (made := getattr(answered, "id", None)):
                response.headers["Location"] = f"{request.url.path}/{made}"
            return response

        return with_headers


def _compiled(read: CompiledRead) -> ASGIApp:
    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive, send)
        await request.app.state.read_budget.turns.wait()
        work = partial(read, request, request.app.state.read_budget.check_place)
        response = await call(request, work, write=False)
        await _leave_trace(request)
        await _note_activity(request)
        await response(scope, receive, send)

    return answer


def _in_transaction_of(request: Request, status: int, endpoint: Callable[[], Any]) -> Any:
    """Runs an endpoint within the request's session, if it asked for one, and commits; errors roll back."""
    session: Session | None = getattr(request.state, "db", None)
    if session is None:
        return endpoint()
    with session:
        session.info.clear()  # a read may be begun anew
        try:
            look_anew(request, session)
            result = once(request, session, status, endpoint)
            if not request.state.write:
                request.state.trace = dict(session.info)
                session.info.clear()
            session.commit()
        except Problem as problem:
            if problem.keep:
                session.commit()
            else:
                session.rollback()
            if isinstance(problem, StaleVersion) and problem.row is not None and problem.detail is None:
                problem.detail = request.app.state.last_change(session, problem.row, idempotency.client_of(request))
            raise
        except BaseException:
            session.rollback()
            raise
        return result


def _in_one_hop(endpoint: Callable[..., Any], status: int) -> Callable[..., Awaitable[Any]]:
    signature = inspect.signature(endpoint)
    wants_request = [p.name for p in signature.parameters.values() if p.annotation is Request]

    @wraps(endpoint)
    async def run(_request: Request, **arguments: Any) -> Any:
        write = getattr(_request.state, "write", False)
        arguments |= dict.fromkeys(wants_request, _request)
        work = partial(_in_transaction_of, _request, status, partial(endpoint, **arguments))
        result = await call(_request, partial(begun_again, work, overtaken) if write else work, write=write)
        await _leave_trace(_request)
        _request.state.answered = result
        return result

    own = inspect.Parameter("_request", inspect.Parameter.KEYWORD_ONLY, annotation=Request)
    kept = [p for p in signature.parameters.values() if p.name not in wants_request]
    keyword_only = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in kept]
    setattr(run, "__signature__", signature.replace(parameters=[*keyword_only, own]))  # noqa: B010 — what FastAPI reads
    return run


def once(request: Request, session: Session, status: int, endpoint: Callable[[], Any]) -> Any:
    """Runs the writing part of a POST at most once for its Idempotency-Key, that of a PUT or PATCH once for its version
    and body; `async` endpoints call it themselves.
    """
    key = idempotency.key_of(request)
    if key is None or not getattr(request.state, "write", True):
        result = endpoint()
    elif (result := idempotency.claim(session, request, key)) is None:
        result = endpoint()
        idempotency.remember(session, request, key, result, status)
    request.state.answered = result
    return result
