"""A read that leaves a line in the log is a reading session; the line is written before the answer, or there is none."""

import asyncio

import httpx2 as httpx
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import Register
from fixtures.monthly_reports import API
from fixtures.patience import wait_for
from fixtures.people import ClientOf
from fixtures.routes import operations
from fixtures.visits import take_round
from toso.audit.tables import AuditEvent
from toso.core.database import Engines, sqlite_engine
from toso.core.execution import WriteSession
from toso.households.model.visit_tables import Handout

# They fetch bytes from a store that may be slow, which no reader on the event loop may wait for.
FILES = {"download_file", "get_visit_photo"}


def test_no_get_holds_the_writer_while_it_reads(app: FastAPI) -> None:
    opens = WriteSession.__metadata__[0].dependency
    writing = {
        one.route.name
        for one in operations(app)
        if one.method == "GET" and opens in {part.call for part in one.route.dependant.dependencies}
    }
    assert writing == FILES


def _left(app: FastAPI) -> tuple[int, int]:
    with Session(app.state.engines.read) as session:
        told = sa.select(sa.func.count()).where(col(AuditEvent.action).in_(["visit.round", "household.read"]))
        handed = sa.select(sa.func.count()).select_from(Handout)
        return session.execute(told).scalar_one(), session.execute(handed).scalar_one()


def _waiting(app: FastAPI) -> int:
    return sum(len(one.waiting) for one in app.state.merged_writes.values())


def test_a_round_whose_line_cannot_be_written_is_not_given_out(
    register: Register, client_of: ClientOf, sqlite_app: FastAPI
) -> None:
    app = sqlite_app
    usual, son = app.state.engines, client_of("son")
    paths = (f"{API}/visits/round", f"{API}/households/{register.households['dat']}")
    hurried = sqlite_engine(str(usual.write.url), write=True, lock_seconds=0.01)
    app.state.engines = Engines(usual.read, hurried, sqlite=True)
    with usual.write.begin():
        for path in paths:
            refused = son.get(path)
            assert (refused.status_code, refused.json()["code"]) == (503, "database-unavailable")
            assert "Đạt" not in refused.text
    assert _left(app) == (0, 0)
    take_round(son)
    lines, homes = _left(app)
    assert lines == 1
    assert homes > 1
    assert son.get(paths[1]).status_code == 200
    assert _left(app) == (2, homes)
    app.state.engines = usual
    hurried.dispose()


def test_reads_that_wait_for_the_writer_leave_their_lines_in_one_transaction(
    register: Register, client_of: ClientOf, sqlite_app: FastAPI
) -> None:
    state, son = sqlite_app.state, client_of("son")
    path = f"{API}/households/{register.households['dat']}"
    assert son.get(path).status_code == 200
    before, told = _left(sqlite_app)[0], list[str]()
    sa.event.listen(
        state.engines.write, "before_cursor_execute", lambda _, __, statement, *_more: told.append(statement)
    )

    async def read() -> list[int]:
        way = httpx.ASGITransport(sqlite_app)
        async with httpx.AsyncClient(transport=way, base_url=str(son.base_url), cookies=son.cookies) as client:
            with state.engines.write.begin():
                reads = [asyncio.create_task(client.get(path)) for _ in range(5)]
                await asyncio.to_thread(wait_for, lambda: _waiting(sqlite_app) == len(reads), 20)
            return [answer.status_code for answer in await asyncio.gather(*reads)]

    assert asyncio.run(read()) == [200] * 5
    assert _left(sqlite_app)[0] == before + 5
    assert len([statement for statement in told if statement.startswith("INSERT INTO audit_event")]) == 1
