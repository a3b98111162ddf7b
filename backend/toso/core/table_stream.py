"""Rows of whole tables in the order of their references, and a sum of each table that no order of rows changes.

A row's line is canonical JSON of its values as Python reads them, so the same row has the same line on either database.
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

BATCH = 2_000
_MODULUS = 1 << 256
Row = dict[str, Any]


@dataclass(frozen=True)
class TableSum:
    """`rows`: how many; `total`: the sum of the SHA-256 of their lines, modulo 2²⁵⁶, in hex."""

    rows: int
    total: str


def tables() -> list[sa.Table]:
    """Every table, those that others refer to first; `toso.schema` has loaded them."""
    return list(SQLModel.metadata.sorted_tables)


def batches_of(connection: sa.Connection, table: sa.Table, where: Any = None) -> Iterator[list[Row]]:
    """The rows of a table, at most BATCH at a time, by key."""
    query = sa.select(table).order_by(*table.primary_key.columns)
    if where is not None:
        query = query.where(where)
    found = connection.execution_options(yield_per=BATCH).execute(query)
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


def sum_of(connection: sa.Connection, table: sa.Table, where: Any = None) -> TableSum:
    """The sum of the rows as they stand now."""
    rows = total = 0
    for batch in batches_of(connection, table, where):
        rows += len(batch)
        for row in batch:
            total += int.from_bytes(hashlib.sha256(line_of(row).encode()).digest(), "big")
    return TableSum(rows, f"{total % _MODULUS:064x}")
