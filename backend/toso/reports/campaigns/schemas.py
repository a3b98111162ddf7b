"""Response schemas of a campaign's results."""

from datetime import date
from uuid import UUID

from toso.activities.kinds import GoalBy
from toso.core.schemas import Read


class CampaignDayRead(Read):
    """How many counted at the end of a day."""

    on: date
    counted: int


class CampaignPlaceRead(Read):
    """One place of a goal. `known` of `base` were asked; `percent_text` is the share of the measure's population."""

    unit_id: UUID
    name: str
    before: int
    now: int
    added: int
    percent_text: str
    known: int
    base: int


class CampaignGoalRead(Read):
    """A goal with what the register counted at the end of `before_on` and of `on`, in all its places together.

    `share`, `goal_share`: how far it is and where the goal stands, both in percent of the bar (0 to 100).
    `places`: those whose figures this person reads.
    """

    code: str
    label: str
    noun: str
    by: GoalBy
    by_label: str
    value: int
    before: int
    now: int
    added: int
    result_text: str
    reached: bool
    share: float
    goal_share: float
    days: list[CampaignDayRead]
    places: list[CampaignPlaceRead]


class CampaignMeasureRead(Read):
    """A measure that may become a goal. `rate`: whether a share of it can be asked for."""

    code: str
    label: str
    rate: bool


class CampaignAreaRead(Read):
    unit_id: UUID
    name: str


class CampaignResultsRead(Read):
    """`before_on`: the day before it began; `on`: its last day, or today while it runs. `measures`, `areas`: what may
    be chosen, for whoever sets goals.
    """

    first_on: date
    last_on: date
    before_on: date
    on: date
    places: list[CampaignAreaRead]
    goals: list[CampaignGoalRead]
    measures: list[CampaignMeasureRead]
    areas: list[CampaignAreaRead]
