"""Bringing a database to the newest schema, one revision a transaction, on either engine."""

from pathlib import Path

import sqlalchemy as sa

from toso.core.database import Engines

_INI = Path(__file__).resolve().parents[2] / "alembic.ini"


def migrate(engines: Engines, revision: str = "head") -> None:
    """Upgrades to `revision`; a failing revision leaves the one before it."""
    from alembic import command  # noqa: PLC0415 — not needed to serve
    from alembic.config import Config  # noqa: PLC0415 — as above

    config = Config(_INI)
    with engines.write.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def revision_of(engines: Engines) -> str | None:
    """The revision a database stands at; None when it is empty."""
    with engines.read.connect() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
