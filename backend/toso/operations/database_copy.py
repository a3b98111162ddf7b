"""One consistent copy of the database while everybody works, and a database from such a copy.

SQLite by VACUUM INTO, which refuses a damaged page; PostgreSQL by its own pg_dump and pg_restore.
"""

import os
import secrets
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlmodel import Session

from toso.core.database import create_engines, in_transaction, sqlite_driver, sqlite_engine
from toso.core.settings import Settings
from toso.operations.integrity import DamagedDatabase, check_file, noted

Read = TypeVar("Read")

SQLITE, POSTGRESQL = "database.sqlite3", "database.pgdump"
_LONGEST_SECONDS = 3600


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
    """Makes the database of `settings`, which is empty, from a copy. Raises NotEmpty or DumpFailed."""
    if settings.is_sqlite:
        path = Path(str(make_url(settings.url).database))
        if path.exists():
            raise NotEmpty(str(path))
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        source.rename(path)
        path.chmod(0o600)
        return
    engines = create_engines(settings)
    with engines.read.connect() as connection:
        filled = bool(sa.inspect(connection).get_table_names())
    engines.dispose()
    if filled:
        raise NotEmpty("Cơ sở dữ liệu PostgreSQL này đã có bảng; hãy tạo một cơ sở dữ liệu trống.")
    _run(
        "pg_restore",
        settings,
        "--no-owner",
        "--no-privileges",
        "--exit-on-error",
        f"--dbname={_libpq(settings)}",
        str(source),
    )


@contextmanager
def passing_database(settings: Settings) -> Iterator[str]:
    """The address of an empty PostgreSQL database that is dropped afterwards; the user must be allowed to make one."""
    name = f"toso_passing_{secrets.token_hex(6)}"
    engine = sa.create_engine(settings.url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.execute(sa.text(f"CREATE DATABASE {name}"))
            try:
                yield make_url(settings.database_url).set(database=name).render_as_string(hide_password=False)
            finally:
                connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
    finally:
        engine.dispose()


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
