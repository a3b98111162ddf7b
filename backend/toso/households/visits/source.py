"""The source of sheets: by which channel they come, who was at the door, who sends or types them."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from toso.households.model.items import Channel
from toso.households.visits.field_merge import Written


@dataclass(frozen=True)
class Source:
    """`writer_id` is signed in and writes; `visitor_id` was at the door. On a phone both are the same person.

    `member_id` is the team member that a printed sheet names, with or without an account. `skew` is what the phone's
    clock lacks. `printed`: the households of that printed sheet.
    """

    channel: Channel
    writer_id: UUID
    visitor_id: UUID
    member_id: UUID | None = None
    skew: timedelta = timedelta()
    printed: frozenset[UUID] = frozenset()

    def owns(self, written: Written) -> bool:
        """Whether this source may replace that value unasked: a phone what its owner wrote. Paper never may: what was
        written since it was printed is newer than what it showed.
        """
        return self.channel is Channel.VISIT and written.by_id == self.writer_id


def phone_of(user_id: UUID, skew: timedelta = timedelta()) -> Source:
    """The phone of a visitor."""
    return Source(Channel.VISIT, user_id, user_id, skew=skew)
