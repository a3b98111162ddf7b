"""The words of one message: as drafted, or as a hand changed them, with the numbers that differ."""

from dataclasses import dataclass
from functools import cached_property

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.reports.messages.drafts import draft
from toso.reports.messages.kinds import AUDIENCES, MessageKind
from toso.reports.messages.markup import MessageLine, lines_of, plain
from toso.reports.messages.snapshot import Snapshot, read_snapshot
from toso.reports.messages.tables import ReportMessage
from toso.reports.messages.typed_numbers import Odd, odd_numbers
from toso.reports.model.report_tables import Report


@dataclass(frozen=True)
class Words:
    """The text of one message: the drafted one, or what a hand made of it."""

    snapshot: Snapshot
    kind: MessageKind
    place: str
    kept: ReportMessage | None

    @property
    def edited(self) -> bool:
        return self.kept is not None and self.kept.text is not None

    @property
    def text(self) -> str:
        return self.kept.text if self.kept and self.kept.text is not None else self.drafted

    @cached_property
    def drafted(self) -> str:
        return draft(self.snapshot, self.kind, self.place)

    @cached_property
    def lines(self) -> list[MessageLine]:
        return lines_of(self.text, self.snapshot.figures, aloud=AUDIENCES[self.kind].spoken)

    @property
    def plain(self) -> str:
        return plain(self.lines)

    @cached_property
    def odd(self) -> list[Odd]:
        if not self.edited:
            return []
        aloud = AUDIENCES[self.kind].spoken
        return odd_numbers(self.text, self.drafted, self.snapshot.figures, aloud=aloud)


def find_kept(session: Session, report: Report, kind: MessageKind, place: str) -> ReportMessage | None:
    query = sa.select(ReportMessage).where(
        col(ReportMessage.ward_id) == report.ward_id,
        col(ReportMessage.report_id) == report.id,
        col(ReportMessage.kind) == kind,
        col(ReportMessage.place) == place,
    )
    return session.execute(query).scalar_one_or_none()


def words_of(session: Session, report: Report, kind: MessageKind, place: str) -> Words:
    return Words(read_snapshot(session, report), kind, place, find_kept(session, report, kind, place))
