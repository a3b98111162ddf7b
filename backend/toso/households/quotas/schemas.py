"""Request and response schemas of quotas."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import OptionalText, Read, Reason, SeenRow, Write
from toso.households.quotas.tables import QuotaState

MOST = 100_000
Number = Annotated[int, Field(ge=0, le=MOST)]
Note = Annotated[OptionalText, StringConstraints(max_length=1_000)]


class ProposedTeam(Write):
    team_id: UUID
    number: Annotated[int, Field(ge=1, le=MOST)]


class QuotaPropose(Write):
    """`answer_by`: until when the khu phố answer; `teams`: what each is to add from `starts_on` to `due_on`."""

    measure: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    starts_on: date
    due_on: date
    answer_by: date
    note: Note
    teams: Annotated[list[ProposedTeam], Field(min_length=1, max_length=200)]


class QuotaAnswer(Write):
    """`number` and `reason` where the khu phố does not agree."""

    agrees: bool
    number: Number | None = None
    reason: Note = ""


class QuotaRevise(Write):
    number: Annotated[int, Field(ge=1, le=MOST)]
    reason: Reason


class QuotaIssue(Write):
    """`reason` wherever the number is not the one that both sides agreed on."""

    number: Annotated[int, Field(ge=1, le=MOST)]
    reason: Note = ""


class QuotaReason(Write):
    reason: Reason


class QuotaIssueAgreed(Write):
    rows: Annotated[list[SeenRow], Field(min_length=1, max_length=200)]


class ShareWrite(Write):
    member_id: UUID
    number: Number


class SharesWrite(Write):
    """The whole of it: a member who is not named has no share."""

    shares: Annotated[list[ShareWrite], Field(max_length=200)]


class QuotaRow(Read):
    """A negotiation in the list; counts are those of the teams in reach. `number`: issued, or as it stands."""

    id: UUID
    measure: str
    label: str
    noun: str
    goal_percent: float
    starts_on: date
    due_on: date
    answer_by: date
    days_left: int
    teams: int
    waiting: int
    answered: int
    issued: int
    number: int


class QuotaBasisRead(Read):
    """The numbers of the register: done, known, of how many; `suggested`: how many were missing to the goal."""

    on: date
    counted: int
    known: int
    base: int
    suggested: int


class QuotaProgressRead(Read):
    """Done from the first day to the end of `on`, of the number that counts; `percent` null without a number."""

    on: date
    done: int
    number: int
    percent: float | None
    percent_text: str


class QuotaMemberRead(Read):
    """`number` null: no share. `suggested`: by what remains along the member's streets; `done`: along them."""

    member_id: UUID
    full_name: str
    kind_label: str
    streets: int
    number: int | None
    suggested: int
    done: int


class QuotaStepRead(Read):
    id: UUID
    at: datetime
    by_name: str
    name: str
    label: str
    number: int | None
    reason: str


class QuotaTeamRead(Read):
    """One team's part. `number`: the one that counts now, `shared`: the sum of the members' shares."""

    id: UUID
    version: int
    quota_id: UUID
    team_id: UUID
    team_name: str
    unit_id: UUID
    unit_name: str
    state: QuotaState
    state_label: str
    proposed: int
    answered: int | None
    issued: int | None
    number: int
    basis: QuotaBasisRead
    progress: QuotaProgressRead | None
    shared: int
    members: list[QuotaMemberRead]
    steps: list[QuotaStepRead]
    actions: list[str]


class QuotaRead(QuotaRow):
    note: str
    by_name: str
    rows: list[QuotaTeamRead]


class MyQuotaRead(Read):
    """My own share until a day, and my team; `number` null: the head has not shared it out. `id`: the team's row."""

    id: UUID
    label: str
    noun: str
    starts_on: date
    due_on: date
    days_left: int
    on: date
    number: int | None
    done: int
    team_number: int
    team_done: int
