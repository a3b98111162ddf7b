"""The messages of a report as people changed and used them: texts edited by hand, and where they were posted."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, unit_path
from toso.reports.messages.kinds import MessageKind


def _of_report() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", "report_id"], ["report.ward_id", "report.id"])


class ReportMessage(WardRow, table=True):
    """A text that a hand changed; one that nobody touched is drafted anew from the figures each time.

    Version 1 is the draft, so the first saved row has version 2. `text` None: the drafted text was taken back.
    """

    __tablename__ = "report_voice"  # pyright: ignore[reportAssignmentType] — SQLModel's own idiom
    __table_args__ = (sa.UniqueConstraint("ward_id", "report_id", "kind", "place"), _of_report())
    report_id: UUID = Field(nullable=False)
    kind: MessageKind = enum_column(MessageKind, nullable=False)
    place: str = Field(max_length=200, nullable=False)
    unit_path: str = unit_path(nullable=False)
    text: str | None = Field(default=None, sa_type=sa.Text)
    edited_by_id: UUID | None = None
    edited_at: datetime | None = instant(default=None, nullable=True)


class MessagePosting(WardRow, table=True):
    """Somebody posted or broadcast a message: who, when, where, and the words as they went out."""

    __tablename__ = "voice_posting"  # pyright: ignore[reportAssignmentType] — SQLModel's own idiom
    __table_args__ = (sa.Index("ix_voice_posting_report", "ward_id", "report_id", "kind", "place"), _of_report())
    report_id: UUID = Field(nullable=False)
    kind: MessageKind = enum_column(MessageKind, nullable=False)
    place: str = Field(max_length=200, nullable=False)
    unit_path: str = unit_path(nullable=False)
    posted_where: str = Field(max_length=200, nullable=False)
    posted_at: datetime = instant(nullable=False)
    posted_by_id: UUID = Field(nullable=False)
    text: str = Field(sa_type=sa.Text, nullable=False)
    withdrawn_at: datetime | None = instant(default=None, nullable=True)
