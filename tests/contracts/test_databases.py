"""Both engines behave the way every write relies on."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import Session, SQLModel, col

from fixtures.layers import made_once
from toso.core.database import Engines, create_engines
from toso.core.settings import Settings
from toso.kit.clock import install_business_date, today
from toso.organisation.tables import Unit

pytestmark = pytest.mark.both_databases("locking")


def engines_of(url: str, folder: Path) -> Engines:
    return create_engines(Settings(database_url=url, data_dir=folder))


@pytest.mark.parametrize("turn", ["first", "second"])
def test_each_test_has_a_migrated_database_of_its_own(database_url: str, tmp_path: Path, turn: str) -> None:
    engines = engines_of(database_url, tmp_path)
    with engines.write.begin() as connection:
        tables = sa.inspect(connection).get_table_names()
        assert set(SQLModel.metadata.tables) <= set(tables)
        assert "only_here" not in tables, f"the {turn} test sees what the other one left"
        connection.execute(sa.text("CREATE TABLE only_here (id INTEGER PRIMARY KEY)"))
    engines.dispose()


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize("case", range(3))
def test_of_cases_that_are_alike_there_one_runs_on_postgres(
    database_url: str, request: pytest.FixtureRequest, case: int
) -> None:
    own = f"{request.node.originalname}["
    items = [item for item in request.session.items if item.path == request.path and item.name.startswith(own)]
    on_postgres = [item.name for item in items if item.get_closest_marker("postgres")]
    assert len(on_postgres) <= 1
    assert len(items) - len(on_postgres) < 3 or on_postgres, "none of them runs there"


def test_reading_sessions_refuse_to_write(database_url: str, tmp_path: Path) -> None:
    engines = engines_of(database_url, tmp_path)
    refused = False
    with engines.read.connect() as connection:
        try:
            connection.execute(sa.text("CREATE TABLE refused (id INTEGER PRIMARY KEY)"))
        except sa.exc.DBAPIError:
            refused = True
    engines.dispose()
    assert refused


def test_the_day_of_the_test_that_comes_first_stands_in_no_row_of_a_template(tmp_path: Path) -> None:
    days: list[date] = []
    install_business_date(date(2024, 7, 1))
    try:
        made_once(tmp_path / "ward", lambda _folder: days.append(today()))
        assert today() == date(2024, 7, 1), "the test goes on in its own day"
    finally:
        install_business_date(None)
    assert days == [today()]


@pytest.mark.parametrize("purpose", ["read", "write"])
def test_sqlite_keeps_what_was_committed_through_a_power_cut(sqlite_url: str, tmp_path: Path, purpose: str) -> None:
    engines = engines_of(sqlite_url, tmp_path)
    with getattr(engines, purpose).connect() as connection:
        kept = {
            name: connection.execute(sa.text(f"PRAGMA {name}")).scalar_one() for name in ("journal_mode", "synchronous")
        }
        checked = connection.execute(sa.text("PRAGMA foreign_keys")).scalar_one()
        waits = connection.execute(sa.text("PRAGMA busy_timeout")).scalar_one()
    engines.dispose()
    assert kept == {"journal_mode": "wal", "synchronous": 2}
    assert checked == 1
    assert waits > 0


def test_the_second_writer_waits_and_loses_nothing(database_url: str, tmp_path: Path) -> None:
    engines = engines_of(database_url, tmp_path)
    with engines.write.begin() as connection:
        connection.execute(sa.text("CREATE TABLE tally (id INTEGER PRIMARY KEY, n INTEGER)"))
        connection.execute(sa.text("INSERT INTO tally VALUES (1, 0)"))
    lock = "" if engines.sqlite else " FOR UPDATE"

    def increment(_turn: int) -> None:
        with engines.write.begin() as connection:
            n = connection.execute(sa.text(f"SELECT n FROM tally WHERE id = 1{lock}")).scalar_one()
            connection.execute(sa.text("UPDATE tally SET n = :n WHERE id = 1"), {"n": n + 1})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(increment, range(80)))
    with engines.read.connect() as connection:
        assert connection.execute(sa.text("SELECT n FROM tally")).scalar_one() == 80
    engines.dispose()


@pytest.mark.parametrize("way", ["select", "get"])
def test_what_is_read_for_change_is_not_what_was_looked_at_before(database_url: str, tmp_path: Path, way: str) -> None:
    """Others commit while a lock is waited for: here by a statement that the session's own objects do not see."""
    engines = engines_of(database_url, tmp_path)
    with Session(engines.write) as session:
        row = session.execute(sa.select(Unit).limit(1)).scalar_one()
        changed = sa.text("UPDATE unit SET version = version + 1 WHERE id = :id").bindparams(
            sa.bindparam("id", row.id, type_=sa.inspect(Unit).columns.id.type)
        )
        before = row.version
        session.connection().execute(changed)
        if way == "select":
            session.execute(sa.select(Unit).where(col(Unit.id) == row.id).with_for_update()).scalar_one()
        else:
            session.get_one(Unit, row.id, with_for_update=True)
        assert row.version == before + 1
    engines.dispose()


@pytest.mark.postgres
def test_the_server_prepares_a_read_that_comes_often_however_each_ended(postgres_url: str, tmp_path: Path) -> None:
    engines = engines_of(postgres_url, tmp_path)

    def read(*, missed: bool) -> int:
        with Session(engines.read) as session:
            rows = session.execute(
                sa.select(sa.func.count()).select_from(Unit).where(col(Unit.version) > 0)
            ).scalar_one()
            if missed:
                raise LookupError
            return rows

    for turn in range(16):
        with suppress(LookupError):
            read(missed=turn % 2 == 0)
    with engines.read.connect() as connection:
        prepared = connection.execute(sa.text("SELECT statement FROM pg_prepared_statements")).scalars().all()
    engines.dispose()
    assert any("count(*)" in statement for statement in prepared), prepared


def test_a_read_that_failed_leaves_a_connection_as_good_as_new(database_url: str, tmp_path: Path) -> None:
    engines = engines_of(database_url, tmp_path)
    for _ in range(3):
        with pytest.raises(sa.exc.DBAPIError), engines.read.connect() as connection:
            connection.execute(sa.text("SELECT nothing FROM nowhere"))
        with engines.read.connect() as connection:
            assert connection.execute(sa.select(sa.func.count()).select_from(Unit)).scalar_one() > 0
    engines.dispose()
