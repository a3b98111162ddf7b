"""Emitting a fact."""

from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.outbox.tables import OutboxEvent


def emit(session: Session, ward_id: UUID, name: str, object_id: UUID | None, payload: dict[str, Any]) -> None:
    """Writes one event; `payload` holds ids, codes and counts, never personal data."""
    session.add(OutboxEvent(ward_id=ward_id, name=name, object_id=object_id, payload=payload))
