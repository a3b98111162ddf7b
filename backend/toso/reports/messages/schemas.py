"""Request and response schemas of the messages of a report."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import AwareDatetime

from toso.core.schemas import OptionalText, Read, ShortText, Write
from toso.reports.compilation.schemas import FigureRow
from toso.reports.messages.kinds import MessageKind
from toso.reports.submissions.schemas import PeriodBrief


class MessageReportRow(Read):
    """A report that messages may be made from; only a `final` one may be posted. `edition`: 0 the first of its period,
    then its corrections.
    """

    id: UUID
    period: PeriodBrief
    edition: int
    state_label: str
    document_code: str | None
    data_until: date | None
    final: bool


class MessageRow(Read):
    """One message in the list. `known`: whether its place has figures; `odd`: numbers typed by hand that differ."""

    kind: MessageKind
    kind_label: str
    place: str
    place_name: str
    known: bool
    edited: bool
    odd: int
    posted: int
    posted_at: datetime | None


class ChartPointRead(Read):
    label: str
    text: str
    figure: str
    goal: str | None


class ChartSeriesRead(Read):
    label: str
    points: list[ChartPointRead]


class ChartRead(Read):
    """A chart with its values, for whoever reads the table instead of the picture."""

    code: str
    title: str
    note: str
    form: str
    goal_label: str
    series: list[ChartSeriesRead]


class MessagesRead(Read):
    """Everything that a report says to each audience. `charts` is empty for those who see one khu phố alone."""

    report: MessageReportRow
    voices: list[MessageRow]
    charts: list[ChartRead]


class MessageRunRead(Read):
    """Part of a line: a figure that opens its list, a number that no figure stands behind (`odd`), or words."""

    text: str
    figure: str | None
    odd: bool


class MessageLineRead(Read):
    kind: str
    runs: list[MessageRunRead]


class PostingRead(Read):
    id: UUID
    posted_where: str
    posted_at: datetime
    posted_by: str
    text: str
    mine: bool


class MessageRead(Read):
    """A message: `text` with {{marks}} for editing, `plain` to copy. `odd` tells each number that differs from the
    frozen figures; `seconds` how long it takes to be read aloud.
    """

    report: MessageReportRow
    kind: MessageKind
    kind_label: str
    place: str
    place_name: str
    text: str
    lines: list[MessageLineRead]
    plain: str
    odd: list[str]
    syllables: int
    seconds: int
    edited: bool
    edited_by: str | None
    edited_at: datetime | None
    version: int
    figures: list[FigureRow]
    postings: list[PostingRead]
    formats: list[str]
    actions: list[str]


class MessageWrite(Write):
    """The text of a message, figures as {{marks}}. Null gives the drafted text back."""

    text: OptionalText | None


class PostingCreate(Write):
    """A message was posted or read out; without `posted_at` it was just now."""

    posted_where: ShortText
    posted_at: AwareDatetime | None = None


class MessageFileWrite(Write):
    format: Literal["pdf", "docx"]


class ChartPictureWrite(Write):
    """A PNG for slides: 1920 x 1080 ("wide") or 1080 x 1080 ("square") pixels."""

    size: Literal["wide", "square"]
