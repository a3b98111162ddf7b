"""Events waiting to be delivered."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Field

from toso.core.columns import Table, instant, json_column
from toso.kit.clock import now
from toso.kit.ids import new_id


class OutboxEvent(Table, table=True):
    """One fact: a name, the object's id and JSON without personal data."""

    ward_id: UUID = Field(primary_key=True)
    id: UUID = Field(default_factory=new_id, primary_key=True)
    at: datetime = instant(default_factory=now, nullable=False)
    name: str = Field(max_length=80, nullable=False)
    object_id: UUID | None = None
    payload: dict[str, Any] = json_column()
    delivered_at: datetime | None = instant(default=None, nullable=True)
