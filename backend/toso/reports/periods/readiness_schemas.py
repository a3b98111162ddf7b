"""Response schemas of what has to be settled before a month is opened, and of who would type what."""

from uuid import UUID

from toso.core.schemas import Read


class UnsettledTargetRead(Read):
    ref: str
    text: str


class EnteredTargetRead(Read):
    """A result that the ward defined, typed each month; `who`: by which units, in words; `nobody`: none is asked."""

    ref: str
    label: str
    who: str
    nobody: bool


class ReadinessRead(Read):
    """Whether the next month may be opened; `sentence` says what has to be done first, on the page of that plan.
    `entered`: who would type what the ward's own targets count.
    """

    ready: bool
    sentence: str
    plan_id: UUID | None
    plan_code: str
    targets: list[UnsettledTargetRead]
    entered: list[EnteredTargetRead]
