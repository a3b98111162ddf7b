"""Request and response schemas of notices."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from toso.core.schemas import Read, Write


class PersonalNoticeRead(Read):
    """One notice in words; `count`: how often since the person last read it; `href`: where something can be done;
    `remind`: where the words of a reminder lie ready to copy; `done`: it asks for nothing any more.
    """

    id: UUID
    event: str
    text: str
    href: str | None
    remind: str | None
    count: int
    at: datetime
    read_at: datetime | None
    done: bool


class NoticeCountRead(Read):
    unread: int


class NoticesReadWrite(Write):
    """These notices are read; without ids all of them."""

    ids: list[UUID] | None = Field(None, max_length=200)
