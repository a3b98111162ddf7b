"""PostgreSQL goes away and comes back: a clear refusal meanwhile, and no restart of ours afterwards."""

import signal
from collections.abc import Iterator
from pathlib import Path

import httpx2 as httpx
import pytest
import sqlalchemy as sa

from fixtures.broken_servers import Clerks, Installation, children_of, installed, token_of, waiting_documents
from fixtures.patience import patience, wait_for
from fixtures.postgres import PostgresAbsentError, PostgresServer, launch_postgres, start_postgres
from fixtures.programs import absent
from fixtures.schema import make_template
from toso.core.database import Engines

pytestmark = pytest.mark.postgres


@pytest.fixture
def database() -> Iterator[PostgresServer]:
    """A server of this test's own, since it is stopped."""
    try:
        server = start_postgres()
    except PostgresAbsentError as cause:
        absent("PostgreSQL", str(cause))
    yield server
    server.stop()


@pytest.fixture
def installation(database: PostgresServer, tmp_path: Path) -> Iterator[Installation]:
    from fixtures.people import fill_with_cast  # noqa: PLC0415 — pytest must load its plugins first

    database.execute("CREATE DATABASE toso_restart")
    # The other tests' server forgets its last commits when it breaks off; an installation's does not.
    database.execute("ALTER DATABASE toso_restart SET synchronous_commit = on")
    url = database.url("toso_restart")
    make_template(url, tmp_path / "template", fill_with_cast)
    with installed(tmp_path, url) as made:
        yield made


def _stopped(database: PostgresServer) -> None:
    """As `pg_ctl stop -m immediate`: connections break in the middle of what they do."""
    database.process.send_signal(signal.SIGQUIT)
    database.process.wait(30)


def test_without_its_database_the_server_says_so_and_works_again_when_it_is_back(
    installation: Installation, database: PostgresServer
) -> None:
    engines = installation.engines()
    documents = waiting_documents(engines, 60)
    engines.dispose()
    installation.start()
    clerks = Clerks(installation, token_of(installation.url, "ha"), documents)
    threads = clerks.run()
    wait_for(lambda: len(clerks.numbers) >= 10, 30)
    _stopped(database)
    bearer = {"Authorization": f"Bearer {clerks.token}"}
    for path in ("/api/v1/tasks", "/api/v1/auth/me", "/readyz"):
        answer = httpx.get(installation.url + path, headers=bearer, timeout=patience(20))
        assert answer.status_code == 503, f"{path}: {answer.status_code} {answer.text}"
        assert int(answer.headers["retry-after"]) >= 1
        assert answer.headers["content-type"] == "application/problem+json"
    assert httpx.get(f"{installation.url}/healthz", timeout=patience(5)).status_code == 200
    assert '"cause": "db-away"' in installation.log.read_text(errors="replace")
    restarted = launch_postgres(database.folder)
    try:
        for thread in threads:
            thread.join(60)
        assert clerks.strange == []
        assert sorted(clerks.numbers.values()) == list(range(1, 61))
        assert httpx.get(f"{installation.url}/readyz", timeout=patience(20)).status_code == 200
        installation.terminate()
    finally:
        restarted.stop()


def test_the_worker_outlives_a_database_that_lacks_its_table_and_one_that_is_away(
    installation: Installation, database: PostgresServer
) -> None:
    """Its process is the same one afterwards, and does the job that waited."""
    engines = installation.engines()
    documents = waiting_documents(engines, 1)
    installation.start(worker=True)
    wait_for(lambda: len(children_of(installation.process)) == 1, 20)
    before, log = children_of(installation.process), installation.log
    wait_for((installation.folder / "data/worker.alive").exists, 30)
    _renamed(engines, "job", "job_gone")
    wait_for(lambda: "worker goes on" in log.read_text(errors="replace"), 30, lambda: "the worker did not notice")
    _renamed(engines, "job_gone", "job")
    engines.dispose()
    _stopped(database)
    wait_for(lambda: "the database refuses the worker" in log.read_text(errors="replace"), 30)
    restarted = launch_postgres(database.folder)
    try:
        wait_for(installation.ready, 30)
        headers = {"Authorization": f"Bearer {token_of(installation.url, 'ha')}", "If-Match": '"1"'}
        path = f"{installation.url}/api/v1/documents/{documents[0]}/number"
        answer = httpx.post(path, json={"issued_on": "2024-08-09"}, headers=headers, timeout=patience(20))
        assert answer.status_code == 200, answer.text
        waiting = sa.text("SELECT count(*) FROM job WHERE state <> 'done'")

        def done() -> bool:
            with engines.read.connect() as connection:
                return connection.execute(waiting).scalar_one() == 0

        wait_for(done, 60)
        assert children_of(installation.process) == before, "it ended and was started again"
        engines.dispose()
        installation.terminate()
    finally:
        restarted.stop()


def _renamed(engines: Engines, name: str, other: str) -> None:
    with engines.write.begin() as connection:
        connection.execute(sa.text(f"ALTER TABLE {name} RENAME TO {other}"))
