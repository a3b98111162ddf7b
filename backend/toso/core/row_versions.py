"""Optimistic locking of stored rows: lock the row, compare its version with the expected one, count it up."""

from datetime import datetime
from typing import Protocol, TypeVar

from sqlmodel import Session

from toso.core.problems import Logged, StaleVersion
from toso.kit.clock import now


class Versioned(Protocol):
    """A row whose version is its ETag."""

    version: int


class Dated(Versioned, Protocol):
    """A versioned row that says when it was changed last."""

    updated_at: datetime


Row = TypeVar("Row", bound=Versioned)


def lock(session: Session, row: Row, expected_version: int, logged: Logged | None = None) -> Row:
    """The loaded row, held for this transaction. Raises StaleVersion when it has changed since `expected_version`."""
    session.refresh(row, with_for_update=True)
    check_version(row, expected_version, logged)
    return row


def check_version(row: Versioned, expected_version: int, logged: Logged | None = None) -> None:
    """Refuses a change that was made on an older copy; the caller has loaded the row for change.

    `logged`: where the log has the row's changes, unless under its own id.
    """
    if row.version != expected_version:
        raise StaleVersion(row=logged or getattr(row, "id", None))


def touch(row: Dated) -> None:
    """Marks a change."""
    row.version += 1
    row.updated_at = now()
