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
    NO_GOAL = "no_goal", "Không đặt mức"


class PaceSource(Labelled):
    REGISTER = "register", "Sổ hộ"
    ROSTER = "roster", "Danh sách tổ, thành viên"
    REPORTED = "reported", "Số liệu đơn vị nộp"
    LOG = "log", "Sổ hoạt động"


class Apart(Labelled):
    """A share among those asked that chance alone does not explain, set against the whole area's."""

    ABOVE = "above", "Cao hơn chung"
    BELOW = "below", "Thấp hơn chung"


class ForecastRead(Read):
    """In percent of the population on the due day; eight of ten end between `low` and `high`. `chance`: 0 to 1."""

    percent: float
    low: float
    high: float
    chance: float


class PaceCellRead(Read):
    """A target in one place: `base` = done + asked and not done + not asked. `left` to the goal, `per_week` needed
    until the due day; `evenings` at what one brought in the last whole month. `forecast_text` says why nothing is
    foreseen where that is so. `asked_percent`: done of those asked, `apart` where it lies beyond what chance explains.
    `added`: more done than at the end of `PaceRead.since`. Of a number of things the whole area's `base` is the number
    to be reached, a place has none; without a goal `goal` and `left` are 0.
    """

    unit_id: UUID | None
    name: str
    base: int
    done: int
    open: int
    unasked: int
    percent: float | None
    asked_percent: float | None
    apart: Apart | None
    added: int | None
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
    """`goal_percent`: 0 where the plan names none; 100 where it names a number of things, which is no part of a
    `population`. `whole`: in words what the `base` of its cells counts; `course`: percent done of all of it on each of
    `PaceRead.days`, null where nobody was known. `period`: the newest month whose figures were accepted, where units
    hand them in. `due_on`: the day that the plan names (`due_stated`), else the last of the reporting year; not `paced`
    where the plan names none and goes on over another year. `first_forecast_on`: when enough months will be over, where
    it waits for them.
    """

    ref: str
    title: str
    code: str
    label: str
    noun: str
    whole: str
    population: bool
    goal_percent: float
    goal_text: str
    due_on: date
    due_stated: bool
    paced: bool
    source: PaceSource
    period: str | None
    first_forecast_on: date | None
    course: list[float | None]
    total: PaceCellRead
    places: list[PaceCellRead]


class SurveyedPlaceRead(Read):
    """Of the homes that stand open, how many are settled this year; `met`: family households met this year, more than
    at the end of `PaceRead.since`.
    """

    unit_id: UUID | None
    name: str
    households: int
    settled: int
    percent: float | None
    met: int | None


class NextPlaceRead(Read):
    """A place where one more evening is likely to meet `gain` homes for the first time this year, of `unmet` ones that
    are not settled; `members`: how many its teams have.
    """

    unit_id: UUID
    name: str
    unmet: int
    evenings: int
    gain: float
    members: int
    text: str


class PaceRead(Read):
    """The targets that something counts, in the plan's order; `next`: best place first. `months`: whole months of this
    year with figures of the register; `first_forecast_on`: from when something can be foreseen, where nothing can yet.
    `days`: the Fridays of this year with figures, then `on`; `since`: the Friday about a week ago, null where it was
    not kept. `places`: those of every target, in the same order, `surveyed` all of them together. `goes_on_text`: that
    the year before is counted too, where the plan is older than the reporting year; "" where it is not.
    """

    on: date
    since: date | None
    days: list[date]
    goes_on_text: str
    surveyed: SurveyedPlaceRead
    places: list[SurveyedPlaceRead]
    months: int
    first_forecast_on: date | None
    targets: list[PaceTargetRead]
    next: list[NextPlaceRead]
