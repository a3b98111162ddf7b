"""Identifiers: UUIDv7, so that a phone can make one offline and rows still sort by age."""

from uuid import UUID

from uuid6 import uuid7


def new_id() -> UUID:
    """A fresh time-ordered identifier (RFC 9562, version 7)."""
    return UUID(int=uuid7().int)
