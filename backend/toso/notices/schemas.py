"""Request and response schemas of notices."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from toso.core.schemas import Read, Write


class PersonalNoticeRead(Read):
    """One notice in words; `count`: how often since the person last read it; `href`: where something can be done."""

    id: UUID
    event: str
    text: str
    href: str | None
    count: int
    at: datetime
    read_at: datetime | None


class NoticeCountRead(Read):
    unread: int


class NoticesReadWrite(Write):
    """These notices are read; without ids all of them."""

    ids: list[UUID] | None = Field(None, max_length=200)
