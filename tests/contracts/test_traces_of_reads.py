"""A read that leaves a line in the log is a reading session; the line is written before the answer, or there is none."""

import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import Register
from fixtures.monthly_reports import API
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
