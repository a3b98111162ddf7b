"""One consistent copy of the database while everybody works, and a database from such a copy.

SQLite by VACUUM INTO, which refuses a damaged page; PostgreSQL by its own pg_dump and pg_restore.
"""

import os
import secrets
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, ProgrammingError
from sqlmodel import Session

from toso.core.database import create_engines, in_transaction, sqlite_driver, sqlite_engine
from toso.core.installation import UNFINISHED, is_unfinished
from toso.core.settings import Settings
from toso.operations.integrity import DamagedDatabase, check_file, noted

Read = TypeVar("Read")

SQLITE, POSTGRESQL = "database.sqlite3", "database.pgdump"
_LONGEST_SECONDS, _PASSING = 3600, "toso_passing_"
_OURS = {"alembic_version", "installation"}
# Rows that an installation writes before it has a ward: of itself, its worker, its setup code.
_WITHOUT_A_WARD = {*_OURS, "chore_run", "login_attempt", "one_time_code", "spent_challenge"}


class NotEmpty(Exception):
    """The database to restore into holds something."""


class DumpFailed(Exception):
    """PostgreSQL's own programs failed or are not installed; the text is theirs."""


def member_name(settings: Settings) -> str:
    return SQLITE if settings.is_sqlite else POSTGRESQL


def copy_database(settings: Settings, target: Path, read: Callable[[Session], Read]) -> Read:
    """Writes the copy to `target`, which is not there yet; returns what `read` says of the very rows that were copied.

    Raises DamagedDatabase or DumpFailed.
    """
    if settings.is_sqlite:
        with noted(settings):
            _copy_sqlite(Path(str(make_url(settings.url).database)), target)
        engine = sqlite_engine(f"sqlite:///{target}", write=False)
        try:
            return in_transaction(engine, read)
        finally:
            engine.dispose()
    engines = create_engines(settings)
    try:
        return in_transaction(
            engines.read.execution_options(isolation_level="REPEATABLE READ"),
            lambda session: _dumped(session, settings, target, read),
        )
    finally:
        engines.dispose()


def _copy_sqlite(source: Path, target: Path) -> None:
    """Pages and indexes are checked first: the copy's indexes are made anew and would hide a damage."""
    check_file(source)
    driver = sqlite_driver()
    with closing(driver.connect(str(source), timeout=60)) as connection:
        try:
            connection.execute("VACUUM INTO ?", (str(target),))
        except driver.OperationalError:
            raise
        except driver.DatabaseError as error:
            raise DamagedDatabase(str(error)) from error


def _dumped(session: Session, settings: Settings, target: Path, read: Callable[[Session], Read]) -> Read:
    snapshot = session.execute(sa.text("SELECT pg_export_snapshot()")).scalar_one()
    found = read(session)
    options = ("--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}", f"--file={target}")
    _run("pg_dump", settings, *options)
    return found


def load_database(settings: Settings, source: Path) -> None:
    """Makes the database of `settings`, in which nobody has worked, from a copy. Raises NotEmpty or DumpFailed."""
    if settings.is_sqlite:
        path = Path(str(make_url(settings.url).database))
        if path.exists():
            raise NotEmpty(str(path))
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        source.rename(path)
        path.chmod(0o600)
        return
    empty_unused(settings)
    _run(
        "pg_restore",
        settings,
        "--no-owner",
        "--no-privileges",
        "--single-transaction",
        f"--dbname={_libpq(settings)}",
        str(source),
    )


@contextmanager
def whole_or_empty(settings: Settings) -> Iterator[None]:
    """A load that stays if the block ends well; else the PostgreSQL database is left without a table.

    A schema marks it meanwhile, so that what a killed process left is served by nobody and dropped by the next load.
    Raises NotEmpty, the database being as it was, and DumpFailed.
    """
    if settings.is_sqlite:
        yield
        return
    empty_unused(settings)
    try:
        _executed(settings, f"CREATE SCHEMA IF NOT EXISTS {UNFINISHED}")
    except ProgrammingError as error:
        raise DumpFailed("Người dùng PostgreSQL này phải là chủ của cơ sở dữ liệu (createdb -O TÊN).") from error
    try:
        yield
    except BaseException:
        with suppress(DBAPIError):  # the mark stays, and with it what has to be done
            drop_tables(settings)
        raise
    _executed(settings, f"DROP SCHEMA {UNFINISHED}")


def empty_unused(settings: Settings) -> None:
    """A PostgreSQL database without any table: those in which nobody worked, or of a load that was cut, are dropped.

    Raises NotEmpty, the database being as it was.
    """
    engine = sa.create_engine(settings.url)
    try:
        with engine.connect() as connection:
            cut = is_unfinished(connection)
            if not (names := set(sa.inspect(connection).get_table_names())):
                return
            if not cut and not _is_unused(connection, names):
                raise NotEmpty("Cơ sở dữ liệu PostgreSQL này đã có dữ liệu; hãy tạo một cơ sở dữ liệu trống.")
        drop_tables(settings)
    except ProgrammingError as error:
        raise NotEmpty("Cơ sở dữ liệu PostgreSQL này đã có bảng; hãy tạo một cơ sở dữ liệu trống.") from error
    finally:
        engine.dispose()


def drop_tables(settings: Settings) -> None:
    """All that the PostgreSQL database holds is gone, with the mark of a load that was cut."""
    _executed(settings, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public", f"DROP SCHEMA IF EXISTS {UNFINISHED}")


def _executed(settings: Settings, *statements: str) -> None:
    """In one transaction."""
    engine = sa.create_engine(settings.url)
    try:
        with engine.begin() as connection:
            for statement in statements:
                connection.execute(sa.text(statement))
    finally:
        engine.dispose()


def _is_unused(connection: sa.Connection, names: set[str]) -> bool:
    """Whether these tables are ours, and none of a ward has a row."""
    return names >= _OURS and not any(_has_rows(connection, name) for name in sorted(names - _WITHOUT_A_WARD))


def _has_rows(connection: sa.Connection, table: str) -> bool:
    return bool(connection.execute(sa.select(sa.exists(sa.select(1).select_from(sa.table(table))))).scalar_one())


@contextmanager
def passing_database(settings: Settings) -> Iterator[str]:
    """The address of an empty PostgreSQL database that is dropped afterwards; the user must be allowed to make one.

    Those of processes that were killed are dropped too.
    """
    name = f"{_PASSING}{secrets.token_hex(6)}"
    engine = sa.create_engine(settings.url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            _drop_left_behind(connection)
            connection.execute(sa.text(f"CREATE DATABASE {name}"))
            address = make_url(settings.url).set(database=name)
            user = sa.create_engine(address)
            try:
                with user.connect():  # as long as somebody is in it, nobody else drops it as left behind
                    yield address.render_as_string(hide_password=False)
            finally:
                user.dispose()
                connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
    finally:
        engine.dispose()


def _drop_left_behind(connection: sa.Connection) -> None:
    listed = sa.text("SELECT datname FROM pg_database WHERE starts_with(datname, :begin)")
    for name in connection.execute(listed, {"begin": _PASSING}).scalars().all():
        with suppress(DBAPIError):  # somebody rehearses in it, or it is another user's
            connection.execute(sa.text(f"DROP DATABASE {name}"))


def _run(program: str, settings: Settings, *arguments: str) -> None:
    """The password goes by the environment: arguments can be read by every user of the machine."""
    url = make_url(settings.url)
    environment = {**os.environ, **({"PGPASSWORD": str(url.password)} if url.password else {})}
    command = (
        [program, *arguments] if program == "pg_restore" else [program, f"--dbname={_libpq(settings)}", *arguments]
    )
    try:
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=_LONGEST_SECONDS)  # noqa: S603 — fixed programs
    except FileNotFoundError as error:
        raise DumpFailed(f"Máy này chưa có {program} (gói postgresql-client).") from error
    except subprocess.CalledProcessError as error:
        raise DumpFailed(error.stderr.decode(errors="replace")[-600:]) from error


def _libpq(settings: Settings) -> str:
    """The address as libpq reads it, without the password."""
    url: URL = make_url(settings.url).set(drivername="postgresql", password=None)
    return url.render_as_string(hide_password=False)
