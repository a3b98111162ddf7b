"""An installation moved from SQLite to PostgreSQL: every row equal, the old file closed; refused, nothing is lost."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from fixtures.app import make_app, settings_for
from fixtures.people import CAST_PASSWORD
from fixtures.postgres import PostgresDatabases, PostgresServer
from toso import cli
from toso.audit.chain_check import verify
from toso.core.database import create_engines, in_transaction, sqlite_driver, sqlite_engine
from toso.core.execution import close_execution
from toso.core.installation import is_unfinished
from toso.core.settings import Settings
from toso.core.table_stream import tables
from toso.operations.database_copy import NotEmpty
from toso.operations.database_move import NotMoved, differences, move, moved_from

pytestmark = pytest.mark.postgres


@pytest.fixture
def old(sqlite_template: Path, tmp_path: Path) -> Settings:
    """A ward on SQLite, its server stopped."""
    shutil.copyfile(sqlite_template, tmp_path / "toso.sqlite3")
    return settings_for(f"sqlite:///{tmp_path / 'toso.sqlite3'}", tmp_path)


@pytest.fixture
def address(postgres_server: PostgresServer, tmp_path: Path) -> Iterator[str]:
    """An empty PostgreSQL database."""
    databases, folder = PostgresDatabases(postgres_server), tmp_path / "postgres"
    folder.mkdir()
    yield databases.create(folder)
    databases.drop(folder)


def no_words(_line: str) -> None:
    pass


def test_every_row_is_equal_and_people_go_on_where_they_stopped(
    demonstration_folder: Path, tmp_path: Path, address: str
) -> None:
    shutil.copytree(demonstration_folder, tmp_path, dirs_exist_ok=True)
    old = settings_for(f"sqlite:///{tmp_path / 'toso.sqlite3'}", tmp_path)
    before = sqlite_engine(old.url, write=False)
    with before.connect() as connection:
        names = {table.name for table in tables()}
        filled = [n for n in names if connection.execute(sa.text(f"SELECT 1 FROM {n} LIMIT 1")).first()]
    before.dispose()
    assert len(filled) > len(names) / 2, "two wards have worked for two months"
    aside = move(old, address, no_words)
    assert aside.exists()
    assert moved_from(old) == aside
    moved = settings_for(address, old.data_dir.parent)
    app = make_app(moved)
    try:
        client = TestClient(app, headers={"X-CSRF": "1"})
        signed = client.post("/api/v1/auth/login", json={"username": "ha", "password": CAST_PASSWORD})
        assert signed.status_code == 200, signed.text
        assert (
            in_transaction(
                app.state.engines.read, lambda session: verify(session, [], moved.anchor_public_key())
            ).faults
            == []
        )
    finally:
        close_execution(app)


def test_the_old_file_is_not_opened_again_by_a_start(
    old: Settings, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {
        "DATABASE_URL": old.database_url,
        "DATA_DIR": str(old.data_dir),
        "SECRET_KEY": "x" * 40,
    }.items():
        monkeypatch.setenv(f"TOSO_{name}", value)
    run = CliRunner().invoke(cli.app, ["move", "--to", address])
    assert run.exit_code == 0, run.output
    assert "Mọi bảng khớp" in run.output
    assert address not in run.output, "an address may hold a password"
    assert not Path(old.url.removeprefix("sqlite:///")).exists()
    served = CliRunner().invoke(cli.app, ["serve", "--no-worker"])
    assert served.exit_code == 5, "an empty database is not served"
    for command in ("migrate", "demo", "init"):  # the server's look has made an empty file
        again = CliRunner().invoke(cli.app, [command])
        assert (again.exit_code, "đã chuyển sang PostgreSQL" in again.output) == (1, True), command


def test_a_value_that_postgresql_refuses_moves_nothing(old: Settings, address: str) -> None:
    with closing(sqlite_driver().connect(old.url.removeprefix("sqlite:///"))) as connection:
        connection.execute("UPDATE user_account SET full_name = full_name || char(0)")
        connection.commit()
    with pytest.raises(NotMoved, match="PostgreSQL không nhận một dòng của bảng user_account"):
        move(old, address, no_words)
    assert moved_from(old) is None
    engines = create_engines(settings_for(address, old.data_dir.parent))
    with engines.read.connect() as connection:
        assert sa.inspect(connection).get_table_names() == [], "what was copied before stays behind"
        assert not is_unfinished(connection)
    engines.dispose()


def test_a_database_with_tables_is_refused(old: Settings, address: str) -> None:
    engines = create_engines(settings_for(address, old.data_dir.parent))
    with engines.write.begin() as connection:
        connection.execute(sa.text("CREATE TABLE theirs (id int)"))
    engines.dispose()
    with pytest.raises(NotEmpty):
        move(old, address, no_words)
    assert moved_from(old) is None


def test_a_row_that_differs_is_named(old: Settings, address: str, tmp_path: Path) -> None:
    kept = tmp_path / "kept.sqlite3"
    shutil.copyfile(old.url.removeprefix("sqlite:///"), kept)
    move(old, address, no_words)
    engines = create_engines(settings_for(address, old.data_dir.parent))
    source = sqlite_engine(f"sqlite:///{kept}", write=False)
    with source.connect() as reading:
        assert differences(reading, engines.read) == []
        with engines.write.begin() as connection:
            connection.execute(sa.text("UPDATE unit_period SET name = name || '.' WHERE valid_to IS NULL"))
            connection.execute(sa.text("DELETE FROM letterhead"))
        wrong = differences(reading, engines.read)
    source.dispose()
    engines.dispose()
    assert [line.split()[0] for line in wrong] == ["letterhead", "unit_period"]
