"""A table of names and texts in which an installation keeps facts of itself: its columns, check values of its keys."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlmodel import Field

from toso.core.columns import Table

SCHEMA, EPOCH = "schema", "epoch"
# A schema of PostgreSQL that stands while a copy is being loaded: what lies beside it is not whole and serves nobody.
UNFINISHED = "toso_unfinished"
# What the name of a folder begins with in which a restore keeps what it replaced.
ASIDE = "before-restore-"
# A file that stands while the database from before an upgrade takes the place of the newer one.
CUT = "rollback-unfinished"


class Installation(Table, table=True):
    """One name and its text: check values of keys (`key.…`), the columns that the revision made (`schema`)."""

    name: str = Field(primary_key=True, max_length=60)
    value: str = Field(sa_type=sa.Text, nullable=False)


# The plain table: rows are asked for before a start has loaded the others.
KNOWN = sa.table("installation", sa.column("name", sa.String), sa.column("value", sa.Text))
_COLUMNS = {
    "sqlite": "SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table'",
    "postgresql": "SELECT c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
    " WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped"
    " AND c.relnamespace = to_regnamespace(current_schema())",
}


def known(connection: sa.Connection, beginning: str = "") -> dict[str, str]:
    """The texts whose names begin so; none for a database from before this table."""
    try:
        asked = sa.select(KNOWN.c.name, KNOWN.c.value).where(KNOWN.c.name.startswith(beginning))
        return {row.name: row.value for row in connection.execute(asked)}
    except DBAPIError as error:
        if "installation" not in str(error.orig):
            raise
        connection.rollback()
        return {}


def keep(connection: sa.Connection, texts: Mapping[str, str]) -> None:
    """Stores texts in place of those of the same names."""
    connection.execute(sa.delete(KNOWN).where(KNOWN.c.name.in_(list(texts))))
    stored = sa.text("INSERT INTO installation (name, value) VALUES (:name, :value)")
    connection.execute(stored, [{"name": name, "value": value} for name, value in sorted(texts.items())])


def epochs_of(connection: sa.Connection) -> Callable[[Iterable[UUID]], str]:
    """The epoch of one's wards, as a text: it changes with each restore, and with each time that one of them is brought
    in from elsewhere; "" before the first.
    """
    return partial(_joined, known(connection, EPOCH))


def _joined(texts: Mapping[str, str], ward_ids: Iterable[UUID]) -> str:
    names = [EPOCH, *(f"{EPOCH}.{ward_id.hex}" for ward_id in sorted(ward_ids))]
    return ".".join(texts[name] for name in names if name in texts)


def raise_epoch(connection: sa.Connection, ward_id: UUID | None = None) -> None:
    """Another text than any before: whoever sent something to the database as it was, or to where the ward was, sends
    it again. `ward_id`: of that ward alone.
    """
    keep(connection, {f"{EPOCH}.{ward_id.hex}" if ward_id else EPOCH: uuid4().hex[: 16 if ward_id else 32]})


def is_unfinished(connection: sa.Connection) -> bool:
    """Whether a load into this PostgreSQL database was cut; SQLite's file gets its place once it is whole."""
    if connection.dialect.name == "sqlite":
        return False
    asked = sa.text("SELECT to_regnamespace(:name) IS NOT NULL")
    return bool(connection.execute(asked, {"name": UNFINISHED}).scalar_one())


def columns_of(connection: sa.Connection) -> set[str]:
    """`table.column` of a database as it stands."""
    return {f"{table}.{column}" for table, column in connection.execute(sa.text(_COLUMNS[connection.dialect.name]))}


def keep_columns(connection: sa.Connection) -> None:
    """Stores the columns that a database has now, which is what its revision made."""
    keep(connection, {SCHEMA: "\n".join(sorted(columns_of(connection)))})


def lost_columns(connection: sa.Connection) -> list[str]:
    """Tables, and columns of tables that are there, that the revision made and that are gone; sorted."""
    made = set(known(connection, SCHEMA).get(SCHEMA, "").split())
    there = columns_of(connection)
    tables = {name.partition(".")[0] for name in there}
    return sorted({name if (table := name.partition(".")[0]) in tables else table for name in made - there})
