"""The source of sheets: by which channel they come, who was at the door, who sends or types them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from toso.authz.actor import Scope
from toso.households.model.items import Channel
from toso.households.register.handouts import Handed
from toso.households.visits.field_merge import Written
from toso.households.visits.sheets import VisitWrite


@dataclass(frozen=True)
class Source:
    """`writer_id` is signed in and writes; `visitor_id` was at the door. On a phone both are the same person.

    `member_id` is the team member that a printed sheet names, with or without an account. `skew` is what the phone's
    clock lacks. `printed`: the households of that printed sheet; `handed`: what was handed to the visitor of the
    households that a phone names.
    """

    channel: Channel
    writer_id: UUID
    visitor_id: UUID
    member_id: UUID | None = None
    skew: timedelta = timedelta()
    printed: frozenset[UUID] = frozenset()
    handed: Handed | None = None

    def owns(self, written: Written) -> bool:
        """Whether this source may replace that value unasked: a phone what its owner wrote. Paper never may: what was
        written since it was printed is newer than what it showed.
        """
        return self.channel is Channel.VISIT and written.by_id == self.writer_id

    def may_visit(self, household_id: UUID, on: date) -> bool:
        """Whether a household was this source's to visit on a day: printed on its sheet, or handed out by a round."""
        return household_id in self.printed or (self.handed is not None and self.handed.covers(household_id, on))

    def moment_of(self, visited_at: datetime, now: datetime) -> datetime:
        """When a visit was by the server's clock, never in the future; as the phone said where that makes no sense."""
        try:
            return min(visited_at + self.skew, now)
        except OverflowError:
            return min(visited_at, now)


@dataclass(frozen=True)
class Batch:
    """Sheets of one source in their order, and the rights in one ward of whoever sends or types them."""

    scope: Scope
    sheets: Sequence[VisitWrite]
    source: Source
