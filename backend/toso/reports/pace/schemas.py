"""Pace and forecast of the targets as the API shows them."""

from datetime import date
from uuid import UUID

from toso.core.schemas import Read
from toso.kit.labels import Labelled


class PaceState(Labelled):
    REACHED = "reached", "Đã đạt"
    LIKELY = "likely", "Nhiều khả năng đạt"
    OPEN = "open", "Chưa chắc đạt"
    UNLIKELY = "unlikely", "Khó đạt với nhịp hiện nay"
    OVERDUE = "overdue", "Quá hạn"
    UNKNOWN = "unknown", "Chưa đủ số liệu"


class ForecastRead(Read):
    """In percent of the population on the due day; eight of ten end between `low` and `high`. `chance`: 0 to 1."""

    percent: float
    low: float
    high: float
    chance: float


class PaceCellRead(Read):
    """A target in one place: `base` = done + asked and not done + not asked. `left` to the goal, `per_week` needed
    until the due day; `evenings` at what one brought in the last whole month. `forecast_text` says why nothing is
    foreseen where that is so.
    """

    unit_id: UUID | None
    name: str
    base: int
    done: int
    open: int
    unasked: int
    percent: float | None
    goal: int
    left: int
    per_week: float | None
    evenings: int | None
    state: PaceState
    state_label: str
    forecast: ForecastRead | None
    needed_text: str
    forecast_text: str


class PaceTargetRead(Read):
    ref: str
    title: str
    code: str
    label: str
    noun: str
    goal_percent: float
    goal_text: str
    due_on: date
    total: PaceCellRead
    places: list[PaceCellRead]


class NextPlaceRead(Read):
    """A place where one more evening is likely to meet `gain` homes for the first time this year, of `unmet` ones."""

    unit_id: UUID
    name: str
    unmet: int
    evenings: int
    gain: float
    text: str


class PaceRead(Read):
    """The targets with a goal that the register counts, in the plan's order; `next`: best place first. `months`: whole
    months of this year with figures; `first_forecast_on`: from when something can be foreseen, where it cannot yet.
    """

    on: date
    months: int
    first_forecast_on: date | None
    targets: list[PaceTargetRead]
    next: list[NextPlaceRead]
