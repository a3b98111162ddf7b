"""Bringing a database to the newest schema, one revision a transaction, on either engine."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from toso.core.database import Engines, create_engines
from toso.core.settings import Settings

_INI = Path(__file__).resolve().parents[2] / "alembic.ini"


def migrated(settings: Settings) -> Engines:
    """The engines of an installation whose schema is the newest."""
    engines = create_engines(settings)
    migrate(engines)
    return engines


def migrate(engines: Engines, revision: str = "head") -> None:
    """Upgrades to `revision`; a failing revision leaves the one before it."""
    from alembic import command  # noqa: PLC0415 — not needed to serve
    from alembic.config import Config  # noqa: PLC0415 — as above

    config = Config(_INI)
    with engines.write.connect() as connection, _tables_rebuilt(connection):
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


@contextmanager
def _tables_rebuilt(connection: sa.Connection) -> Generator[None]:
    """SQLite rebuilds a table by dropping it, which the rows that refer to it would forbid: references are left alone
    meanwhile and looked at afterwards (https://sqlite.org/lang_altertable.html, section 7).
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    raw: Any = connection.connection.dbapi_connection
    raw.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
        if lost := raw.execute("PRAGMA foreign_key_check").fetchall():
            raise RuntimeError(f"rows refer to what is not there: {sorted({row[0] for row in lost})}")
    finally:
        connection.rollback()
        raw.execute("PRAGMA foreign_keys=ON")


def revision_of(engines: Engines) -> str | None:
    """The revision a database stands at; None when it is empty."""
    with engines.read.connect() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
