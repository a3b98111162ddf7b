"""Keyset pages: an opaque cursor holds sort key and id of the last row seen, so every page costs the same."""

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import cast
from uuid import UUID

DEFAULT_LIMIT = 50
MAX_LIMIT = 100
_MAX_CURSOR = 2_000
_MAX_INTEGER = 2**31 - 1

Key = str | int | bool | Decimal | date | datetime | UUID | None
Packed = str | int | bool | None | dict[str, str]


class BadCursor(ValueError):
    """A cursor that this list did not hand out, or one made for another order."""

    def __init__(self) -> None:
        super().__init__("Vị trí trang (cursor) không hợp lệ hoặc không hợp với cách sắp xếp này.")


@dataclass(frozen=True)
class Cursor:
    """The place after which a page begins: the values of the sort columns and the id of the last row seen."""

    keys: tuple[Key, ...]
    id: UUID


def encode(sort: str, keys: Sequence[Key], row_id: UUID) -> str:
    """The cursor as text for a URL. `sort` names the order, so that a cursor of another order is refused.

    The text is not secret and stands in URLs: sort columns with personal data need a sealed cursor.
    """
    content = json.dumps([sort, [_packed(k) for k in keys], str(row_id)], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(content.encode()).decode().rstrip("=")


def decode(text: str, sort: str, *kinds: type) -> Cursor:
    """The cursor that `encode` made for this order, whose sort columns hold these types. Raises BadCursor otherwise.

    The keys go into a query as they are: each has its type exactly, and a value that both databases can take.
    """
    if len(text) > _MAX_CURSOR:
        raise BadCursor
    try:
        content = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        stated, given, row_id = json.loads(content)
        if stated != sort or not isinstance(given, list):
            raise BadCursor
        place = Cursor(tuple(_unpacked(k) for k in cast("list[Packed]", given)), UUID(row_id))
    except (binascii.Error, ValueError, TypeError, AttributeError, RecursionError, InvalidOperation) as error:
        raise BadCursor from error
    if tuple(map(type, place.keys)) != kinds or not all(map(_storable, place.keys)):
        raise BadCursor
    return place


def _storable(key: Key) -> bool:
    """Whether a column can hold the key: PostgreSQL takes no NUL, no half of a character, no number over 32 bits."""
    if isinstance(key, int):
        return abs(key) <= _MAX_INTEGER
    return not isinstance(key, str) or ("\0" not in key and not any("\ud800" <= c <= "\udfff" for c in key))


def bounded(limit: int | None) -> int:
    """How many rows a page gets: 50 unless asked, at least 1, at most 100."""
    return min(max(limit or DEFAULT_LIMIT, 1), MAX_LIMIT)


def _packed(key: Key) -> Packed:
    match key:
        case None | bool() | int() | str():
            return key
        case datetime():
            return {"t": key.isoformat()}
        case date():
            return {"d": key.isoformat()}
        case UUID():
            return {"u": str(key)}
        case Decimal():
            return {"n": str(key)}


def _unpacked(key: Packed) -> Key:
    match key:
        case None | bool() | int() | str():
            return key
        case {"t": str(text), **rest} if not rest:
            return datetime.fromisoformat(text)
        case {"d": str(text), **rest} if not rest:
            return date.fromisoformat(text)
        case {"u": str(text), **rest} if not rest:
            return UUID(text)
        case {"n": str(text), **rest} if not rest:
            return Decimal(text)
        case _:
            raise BadCursor
