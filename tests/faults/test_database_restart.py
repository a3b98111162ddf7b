"""PostgreSQL goes away and comes back: a clear refusal meanwhile, and no restart of ours afterwards."""

import signal
from collections.abc import Iterator
from pathlib import Path

import httpx2 as httpx
import pytest

from fixtures.broken_servers import Clerks, Installation, installed, token_of, waiting_documents
from fixtures.patience import patience, wait_for
from fixtures.postgres import PostgresAbsentError, PostgresServer, launch_postgres, start_postgres
from fixtures.programs import absent
from fixtures.schema import make_template

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
