"""Column types and base classes that behave the same on SQLite and PostgreSQL."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, Session, SQLModel

from toso.kit.clock import now
from toso.kit.ids import new_id

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

# Byte order on both databases, so that a subtree is one index range (authz.actor).
UnitPath = sa.String(200).with_variant(sa.String(200, collation="C"), "postgresql")

Json = sa.JSON().with_variant(JSONB(), "postgresql")


class UTCDateTime(sa.TypeDecorator[datetime]):
    """An aware instant, stored in UTC; SQLite alone would drop the zone."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime reached the database")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def _values(kind: type[Enum]) -> list[str]:
    return [str(member.value) for member in kind]


def enum_column(kind: type[Enum], **options: Any) -> Any:
    """A field that stores an enum's value as text. What is stored is read as the enum: another text raises there."""
    column_type = sa.Enum(
        kind,
        native_enum=False,
        length=40,
        values_callable=_values,
        name=kind.__name__.lower(),
    )
    return Field(sa_type=column_type, **options)  # pyright: ignore[reportCallIssue, reportArgumentType] — SQLModel types sa_type as a class


def instant(**options: Any) -> Any:
    """A field that holds an instant."""
    return Field(sa_type=UTCDateTime, **options)


def unit_path(**options: Any) -> Any:
    """A field that holds the path of a unit."""
    return Field(sa_type=UnitPath, **options)  # pyright: ignore[reportCallIssue, reportArgumentType] — as above


def json_column(**options: Any) -> Any:
    """A field that holds JSON (jsonb on PostgreSQL)."""
    given: dict[str, Any] = {"nullable": False, **options}
    return Field(sa_type=Json, **given)  # pyright: ignore[reportCallIssue, reportArgumentType] — as above


class Table(SQLModel):
    """Every table is named like its class, in snake case."""

    model_config = {"defer_build": True}  # rows are made without validation: validators only with their first use

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:  # pyright: ignore[reportIncompatibleVariableOverride] — SQLAlchemy's own idiom
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", cls.__name__).lower()


# Whatever changes a row dates the change, also a statement that does not think of it: lists are asked by it.
_TOUCHED = {"onupdate": now}


class ReferenceRow(Table):
    """A row of a reference table (units, users, catalogues): `id` alone is the key."""

    id: UUID = Field(default_factory=new_id, primary_key=True)
    version: int = Field(default=1, nullable=False)
    created_at: datetime = instant(default_factory=now, nullable=False)
    updated_at: datetime = instant(default_factory=now, nullable=False, sa_column_kwargs=_TOUCHED)


class WardRow(Table):
    """A row of a table that grows: the key is led by the ward, so the table can be partitioned by it."""

    ward_id: UUID = Field(primary_key=True)
    id: UUID = Field(default_factory=new_id, primary_key=True)
    version: int = Field(default=1, nullable=False)
    created_at: datetime = instant(default_factory=now, nullable=False)
    updated_at: datetime = instant(default_factory=now, nullable=False, sa_column_kwargs=_TOUCHED)


def insert_or_ignore(session: Session, table: type[SQLModel], values: dict[str, Any]) -> bool:
    """`INSERT … ON CONFLICT DO NOTHING`; whether the row is new. Waits for another transaction's same row."""
    make = sqlite_insert if session.get_bind().dialect.name == "sqlite" else postgresql_insert
    target: Any = sa.inspect(table).local_table
    statement = make(target).values(**values).on_conflict_do_nothing()
    return session.exec(statement.returning(sa.literal(1))).first() is not None


def insert_rows(session: Session, table: type[SQLModel], rows: list[dict[str, Any]]) -> None:
    """Many complete rows by one statement; a bulk insert of objects would be cut wherever a row has other blanks."""
    if rows:
        target: Any = sa.inspect(table).local_table
        session.exec(sa.insert(target), params=rows)


@dataclass(frozen=True)
class BoundRows:
    """Rows of a table as the driver takes them, in the order of `names`."""

    table: type[SQLModel]
    names: list[str]
    rows: list[tuple[Any, ...]]


def bind_rows(dialect: sa.Dialect, table: type[SQLModel], rows: list[dict[str, Any]]) -> BoundRows:
    """Binds rows for `insert_bound`; all rows have the columns of the first, no rows have none."""
    given = [c for c in sa.inspect(table).local_table.columns if rows and c.name in rows[0]]
    names = [c.name for c in given]
    binders = [(place, c.type.dialect_impl(dialect).bind_processor(dialect)) for place, c in enumerate(given)]
    bound = [[row[name] for name in names] for row in rows]
    for place, bind in binders:
        if bind is not None:
            for values in bound:
                values[place] = bind(values[place])
    return BoundRows(table, names, [tuple(values) for values in bound])


def insert_bound(session: Session, bound: BoundRows) -> None:
    """Inserts rows that were bound before, so that a lock lasts no longer than the database needs."""
    if not bound.rows:
        return
    target: Any = sa.inspect(bound.table).local_table
    statement = sa.insert(target).compile(dialect=session.get_bind().dialect, column_keys=bound.names)
    rows: Any = bound.rows
    if not statement.positional:
        rows = [dict(zip(bound.names, row, strict=True)) for row in rows]
    session.connection().exec_driver_sql(str(statement), rows)


def affected(result: object) -> int:
    """How many rows a statement changed (SQLAlchemy types `execute` as if it always returned rows)."""
    return int(result.rowcount) if isinstance(result, sa.CursorResult) else 0
