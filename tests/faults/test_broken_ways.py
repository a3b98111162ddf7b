"""Between the server and PostgreSQL: delay, a cut, slow pieces, silence; and either database that may only be read."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.app import make_app, settings_for
from fixtures.broken_ways import Way, broken_way
from fixtures.patience import patience
from fixtures.people import ClientOf, enter
from fixtures.postgres import PostgresServer
from toso.core.execution import close_execution
from toso.core.postgres_connection import PostgresConnection

GROUP = {"full_name": "Vũ Mạnh Hải", "position": "Phó Chủ tịch", "duty": "Theo dõi", "joined_on": "2024-06-14"}
PATH = "/api/v1/management-group"
SHORT = 1.5  # seconds


@pytest.fixture
def way(postgres_server: PostgresServer, tmp_path: Path) -> Iterator[Way]:
    with broken_way(tmp_path, postgres_server.folder) as made:
        yield made


@pytest.fixture
def ha(way: Way, postgres_url: str, tmp_path: Path) -> Iterator[TestClient]:
    """Ha's browser at an application that reaches its database by that way alone, on connections of little patience."""
    app = make_app(settings_for(postgres_url.partition("?")[0] + f"?host={way.folder}", tmp_path))

    @sa.event.listens_for(app.state.engines.write, "connect")
    def _shorten(connection: PostgresConnection, _record: object) -> None:
        connection.longest = SHORT

    app.state.engines.write.dispose()
    yield enter(app, "ha")
    way.silent, way.delay = False, 0.0
    close_execution(app)


def people(client: TestClient) -> list[str]:
    return sorted(row["full_name"] for row in client.get(PATH).json())


@pytest.mark.postgres
def test_a_slow_a_cut_and_a_silent_way_are_said_and_pass(way: Way, ha: TestClient) -> None:
    """Nothing answered with a refusal was written; what was written is there once; no restart is needed."""
    before = people(ha)
    way.delay = 0.02
    assert ha.post(PATH, json=GROUP).status_code == 201
    way.delay = 0.0
    way.cut()
    sleep(0.2)
    assert ha.get(PATH).status_code == 200, "a connection that broke while it lay idle is replaced"
    way.silent = True
    began = monotonic()
    refused = [ha.post(PATH, json={**GROUP, "full_name": "Người không có"}), ha.get(PATH)]
    assert [(one.status_code, one.json()["code"]) for one in refused] == [(503, "database-unavailable")] * 2
    assert all(int(one.headers["retry-after"]) >= 1 for one in refused)
    assert monotonic() - began < patience(SHORT * 12)
    way.silent = False
    way.cut()
    assert people(ha) == sorted([*before, GROUP["full_name"]])
    assert ha.post(PATH, json=GROUP).status_code == 201


@pytest.mark.both_databases("resource")
def test_a_database_that_may_only_be_read_is_read_and_says_so(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    before = people(ha)
    undo = read_only(app)
    refused = ha.post(PATH, json=GROUP)
    assert (refused.status_code, refused.json()["code"]) == (503, "database-read-only"), refused.text
    assert int(refused.headers["retry-after"]) >= 1
    assert people(ha) == before
    undo()
    assert ha.post(PATH, json=GROUP).status_code == 201


def read_only(app: FastAPI) -> Callable[[], None]:
    """Has the database take no writes; what is returned undoes it."""
    engines, closed = app.state.engines, ["yes"]
    statement = "PRAGMA query_only = 1" if engines.sqlite else "SET TRANSACTION READ ONLY"

    @sa.event.listens_for(engines.write, "begin")
    def _set(connection: sa.Connection) -> None:
        if closed:
            connection.exec_driver_sql(statement)

    def undo() -> None:
        closed.clear()
        engines.write.dispose()  # SQLite's connections keep what was set

    return undo
