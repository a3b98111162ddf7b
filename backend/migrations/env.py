"""Runs migrations on the database of the settings (or the one handed in by toso.core.migrating)."""

import sqlalchemy as sa
from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel

from toso import schema  # noqa: F401 — loads every table
from toso.core.database import create_engines
from toso.core.settings import read_settings


def render_item(kind: str, item: object, _autogen: object) -> str | bool:
    """Types of ours are written as the plain types they store, so that a migration needs no code of today."""
    if kind != "type":
        return False
    if type(item).__name__ == "AutoString":
        return f"sa.String(length={getattr(item, 'length', None)})"
    if isinstance(item, sa.JSON):
        return "sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"
    if isinstance(item, sa.TypeDecorator) and type(item).__module__.startswith("toso."):
        return f"sa.{item.impl!r}"
    return False


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_item=render_item,
        render_as_batch=False,
        transaction_per_migration=True,
        compare_type=False,
    )
    with context.begin_transaction():
        context.run_migrations()


handed = context.config.attributes.get("connection")
if handed is not None:
    run(handed)
else:
    with create_engines(read_settings()).write.connect() as own:
        run(own)
