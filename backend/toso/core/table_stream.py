"""Rows of whole tables in the order of their references, and a sum of each table that no order of rows changes.

A row's line is canonical JSON of its values as Python reads them, so the same row has the same line on either database,
and a line is read back as the same row.
"""

import base64
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import SQLModel

from toso.core.late_import import SCHEMA, load

BATCH = 2_000
_MODULUS = 1 << 256
Row = dict[str, Any]


@dataclass(frozen=True)
class TableSum:
    """`rows`: how many; `total`: the sum of the SHA-256 of their lines, modulo 2²⁵⁶, in hex."""

    rows: int
    total: str


class Tally:
    """A TableSum in the making, line by line."""

    def __init__(self) -> None:
        self._rows = self._total = 0

    def add(self, line: str) -> None:
        self._rows += 1
        self._total += int.from_bytes(hashlib.sha256(line.encode()).digest(), "big")

    def sum(self) -> TableSum:
        return TableSum(self._rows, f"{self._total % _MODULUS:064x}")


def tables() -> list[sa.Table]:
    """Every table, those that others refer to first; also in a process that has used none of them yet."""
    load(SCHEMA)
    return list(SQLModel.metadata.sorted_tables)


def batches_of(connection: sa.Connection, table: sa.Table, where: Any = None) -> Iterator[list[Row]]:
    """The rows of a table, at most BATCH at a time, by key."""
    query = sa.select(table).order_by(*table.primary_key.columns)
    if where is not None:
        query = query.where(where)
    found = connection.execute(query, execution_options={"yield_per": BATCH})
    for batch in found.mappings().partitions(BATCH):
        yield [dict(row) for row in batch]


def line_of(row: Row) -> str:
    """A row as canonical JSON."""
    return json.dumps(row, default=_plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, UUID | Decimal):
        return str(value)
    raise TypeError(f"a column holds a {type(value).__name__}")


def row_of(table: sa.Table, line: str) -> Row:
    """The row of a line. Raises ValueError or KeyError for one of another table, or of another schema."""
    found = json.loads(line)
    if set(found) != set(table.columns.keys()):
        raise ValueError(f"a line does not have the columns of {table.name}")
    return {column.name: _value(column, found[column.name]) for column in table.columns}


def _value(column: sa.Column[Any], plain: Any) -> Any:
    kind = column.type.impl_instance if isinstance(column.type, sa.TypeDecorator) else column.type
    if plain is None or isinstance(kind, sa.JSON):
        return plain
    if isinstance(kind, sa.Enum):
        return kind.enum_class(plain) if kind.enum_class else plain
    python = kind.python_type
    if issubclass(python, datetime | date):
        return python.fromisoformat(plain)
    if python is bytes:
        return base64.b64decode(plain, validate=True)
    return python(plain) if python in {UUID, Decimal} else plain


def sum_of(connection: sa.Connection, table: sa.Table, where: Any = None) -> TableSum:
    """The sum of the rows as they stand now."""
    tally = Tally()
    for batch in batches_of(connection, table, where):
        for row in batch:
            tally.add(line_of(row))
    return tally.sum()
