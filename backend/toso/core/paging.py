"""Pages of a query: its rows in an order, those after a cursor, and the cursor of the following page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Self, TypeVar, cast, overload

import sqlalchemy as sa
from fastapi import Query
from pydantic import AfterValidator
from sqlalchemy import orm
from sqlmodel import Session, SQLModel

from toso.core.schemas import AskedMoment, Page
from toso.kit import cursors

Row = TypeVar("Row")
Item = TypeVar("Item")
_FIRST, _LAST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)


def _in_our_time(value: datetime) -> datetime:
    if not _FIRST <= value < _LAST:
        raise ValueError("Thời điểm phải trong khoảng năm 2000 đến 2199.")
    return value


Cursor = Annotated[str | None, Query(max_length=2000, description="`next` của trang trước; để trống là trang đầu.")]
# Only rows that changed since an instant. A change is dated before it is committed, so a reader asks with an instant a
# minute before its last question; what was deleted is told by the events.
UpdatedSince = Annotated[
    Annotated[AskedMoment, AfterValidator(_in_our_time)] | None,
    Query(description="Chỉ dòng đổi từ thời điểm này (có múi giờ); hãy lùi một phút so với lần hỏi trước."),
]


@dataclass(frozen=True)
class Order:
    """The order of a list: its columns, the id last, all in one direction. `name` stands in its cursors.

    `keys` gives the values of the columns before the id, from a row as it was read, where they are no attributes of it.
    """

    name: str
    columns: tuple[Any, ...]
    descending: bool
    keys: Callable[[Any], Sequence[cursors.Key]] | None = None

    @classmethod
    def newest(cls, *columns: Any, name: str = "new") -> Self:
        """The newest first: ids rise with time."""
        return cls(name, columns, descending=True)

    @classmethod
    def ascending(
        cls, *columns: Any, name: str = "old", keys: Callable[[Any], Sequence[cursors.Key]] | None = None
    ) -> Self:
        """The oldest first, or the smallest of the columns before the id."""
        return cls(name, columns, descending=False, keys=keys)

    def after(self, query: sa.Select[*tuple[Any, ...]], cursor: str | None) -> sa.Select[*tuple[Any, ...]]:
        """The query in this order, after the row of a cursor. Raises BadCursor."""
        if cursor is not None:
            place = cursors.decode(cursor, self.name, *(_kind_of(column) for column in self.columns[:-1]))
            values = (*place.keys, place.id)
            marks = [sa.literal(value, column.type) for value, column in zip(values, self.columns, strict=True)]
            here, there = (self.columns[0], marks[0]) if len(marks) == 1 else map(_row_value, (self.columns, marks))
            query = query.where(here < there if self.descending else here > there)
        return query.order_by(*(column.desc() if self.descending else column for column in self.columns))

    def cursor_of(self, row: Any) -> str:
        """The cursor after a row: a table's, one that begins with a table's, or columns by name."""
        first = cast("Sequence[Any]", row)[0] if isinstance(row, sa.Row) else row
        source: Any = first if isinstance(first, SQLModel) else cast("Any", row)
        keys = self.keys(row) if self.keys else [getattr(source, column.key) for column in self.columns[:-1]]
        return cursors.encode(self.name, keys, getattr(source, self.columns[-1].key))


def _kind_of(column: Any) -> type:
    """The type of a column's values in Python."""
    kind: Any = column.type
    inner: Any = getattr(kind, "impl_instance", kind)
    return inner.python_type


def _row_value(parts: Sequence[Any]) -> Any:
    return sa.tuple_(*parts)


@overload
def page(
    session: Session,
    query: sa.Select[Row],
    order: Order,
    cursor: str | None,
    limit: int,
    read: Callable[[Sequence[Row]], list[Item]],
    *,
    total: int | None = None,
    since: datetime | None = None,
) -> Page[Item]: ...


@overload
def page(
    session: Session,
    query: sa.Select[*tuple[Any, ...]],
    order: Order,
    cursor: str | None,
    limit: int,
    read: Callable[[Sequence[Any]], list[Item]],
    *,
    total: int | None = None,
    since: datetime | None = None,
) -> Page[Item]: ...


def page(
    session: Session,
    query: sa.Select[*tuple[Any, ...]],
    order: Order,
    cursor: str | None,
    limit: int,
    read: Callable[[Sequence[Any]], list[Any]],
    *,
    total: int | None = None,
    since: datetime | None = None,
) -> Page[Any]:
    """At most `limit` rows after a cursor, as `read` shows them all at once. Raises BadCursor.

    Rows of one table (or column) come as such, of several as tuples. `since`: only those with a row of the query's
    tables that changed since then; `total` is not told of them.
    """
    if since is not None:
        query, total = query.where(changed_since(since, *tables_of(query))), None
    # The session of SQLAlchemy: SQLModel's own `exec` takes no query of columns whose number is open.
    found = cast("orm.Session", session).execute(order.after(query, cursor).limit(limit + 1))
    rows: Sequence[Any] = found.scalars().all() if len(query.column_descriptions) == 1 else found.all()
    return cut(rows, limit, read, order.cursor_of, total=total)


def tables_of(query: sa.Select[*tuple[Any, ...]]) -> list[Any]:
    """The tables of which the query has rows or columns."""
    return list(dict.fromkeys(one["entity"] for one in query.column_descriptions if one["entity"] is not None))


def changed_since(since: datetime, *tables: Any) -> sa.ColumnElement[bool]:
    """Whether a row of one of the tables changed since an instant; one that an outer join left out did not."""
    return sa.or_(*(table.updated_at >= since for table in tables))


def cut(
    rows: Sequence[Row],
    limit: int,
    read: Callable[[Sequence[Row]], list[Item]],
    cursor_of: Callable[[Row], str],
    *,
    total: int | None = None,
) -> Page[Item]:
    """The page of rows that were asked for with one more than `limit`: the last tells that others follow."""
    shown = rows[:limit]
    return Page(items=read(shown), next=cursor_of(shown[-1]) if len(rows) > limit else None, total=total)
