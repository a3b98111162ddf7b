"""Request and response schemas of a proposal of quotas."""

from datetime import date
from uuid import UUID

from toso.core.schemas import Read


class QuotaMeasureRead(Read):
    """`ref`: the target of the plan that binds it; null: none does, the goal is then all of its population."""

    code: str
    label: str
    noun: str
    ref: str | None
    goal_percent: float


class QuotaTeamBasisRead(Read):
    """`suggested`: what is missing to the goal; of several teams in one khu phố each by its own streets.

    `given_until`: the last day of a quota of the same measure that the team has already.
    """

    team_id: UUID
    team_name: str
    unit_name: str
    counted: int
    known: int
    base: int
    suggested: int
    given_until: date | None


class QuotaStartRead(Read):
    """`teams` is empty while no measure is chosen."""

    on: date
    measures: list[QuotaMeasureRead]
    teams: list[QuotaTeamBasisRead]
