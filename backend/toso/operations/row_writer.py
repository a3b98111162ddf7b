"""Rows of any table written as they are, in one transaction whose references are looked at once all are there."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

_REFERENCES = sa.text(
    "SELECT conrelid::regclass::text, conname FROM pg_constraint"
    " WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY 1, 2"
)


@contextmanager
def references_last(writing: sa.Connection) -> Iterator[None]:
    """A table may refer to itself and two to each other, so that no order of rows would do."""
    if writing.dialect.name == "sqlite":  # until the transaction's end, which looks at them
        writing.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        yield
        return
    found = writing.execute(_REFERENCES).all()
    quote = writing.dialect.identifier_preparer.quote
    for table, name in found:
        writing.execute(sa.text(f"ALTER TABLE {table} ALTER CONSTRAINT {quote(name)} DEFERRABLE INITIALLY DEFERRED"))
    yield
    writing.execute(sa.text("SET CONSTRAINTS ALL IMMEDIATE"))
    for table, name in found:
        writing.execute(sa.text(f"ALTER TABLE {table} ALTER CONSTRAINT {quote(name)} NOT DEFERRABLE"))


def put(writing: sa.Connection, table: sa.Table, rows: list[dict[str, Any]]) -> int:
    """Writes rows, as many as are returned; on PostgreSQL by COPY: an INSERT of each costs ten times as much."""
    if writing.dialect.name == "sqlite":
        if rows:
            writing.execute(table.insert(), rows)
        return len(rows)
    columns = list(table.columns)
    binders = [
        (column.name, column.type.dialect_impl(writing.dialect).bind_processor(writing.dialect)) for column in columns
    ]
    quote = writing.dialect.identifier_preparer.quote
    names = ", ".join(quote(column.name) for column in columns)
    raw: Any = writing.connection.dbapi_connection
    with raw.cursor() as cursor, cursor.copy(f"COPY {quote(table.name)} ({names}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row([bind(row[name]) if bind else row[name] for name, bind in binders])
    return len(rows)
