"""One row a person and thing told; the same again while unread counts up."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import Table, instant, json_column
from toso.kit.ids import new_id


class Notice(Table, table=True):
    """`event` is a code of `words.EVENTS`, `object` the kind of thing it is about with `object_id`; `params` holds ids,
    codes and days, and under `items` the names of what it counts. `count`: how often it happened
    since the person last read it.
    """

    __table_args__ = (
        sa.Index("ix_notice_user", "user_id", "read_at", "id"),
        sa.Index("ix_notice_group", "ward_id", "group_key"),
        sa.Index("ix_notice_object", "ward_id", "object_id"),
    )
    ward_id: UUID = Field(primary_key=True)
    id: UUID = Field(default_factory=new_id, primary_key=True)
    user_id: UUID = Field(nullable=False)
    event: str = Field(max_length=60, nullable=False)
    object: str = Field(max_length=40, nullable=False)
    object_id: UUID | None = None
    params: dict[str, Any] = json_column()
    group_key: str = Field(max_length=120, nullable=False)
    count: int = Field(default=1, nullable=False)
    at: datetime = instant(nullable=False)
    read_at: datetime | None = instant(default=None, nullable=True)
    done_at: datetime | None = instant(default=None, nullable=True)
