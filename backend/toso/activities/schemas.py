"""Request and response schemas of activities."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from toso.activities.feedback_schemas import FeedbackRead
from toso.activities.kinds import ActivityState, AttendanceMeans, AttendanceState, GoalBy, ItemState, ItemType, Part
from toso.authz.roles import Role
from toso.core.schemas import LongText, OptionalText, Read, ShortText, Write
from toso.files.schemas import FileRead
from toso.plans.tasks.schemas import TaskLinkRead

Code = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,30}$")]
Hour = Annotated[str, StringConstraints(pattern=r"^(?:([01]\d|2[0-3]):[0-5]\d)?$")]
Note = Annotated[OptionalText, StringConstraints(max_length=2_000)]
Line = Annotated[OptionalText, StringConstraints(max_length=200)]


class ActivityWrite(Write):
    """`unit_id` null: one's own unit. `starts`: the hour ("19:30"), or "". `others`: how many came beside those asked
    by name. `task_id`: a task of the plan that it serves. `campaign_id`: of a campaign's day, the campaign.
    """

    kind: Code
    title: ShortText
    first_on: date
    last_on: date
    unit_id: UUID | None = None
    place: Line = ""
    starts: Hour = ""
    content: Note = ""
    partners: Line = ""
    others: Annotated[int, Field(ge=0, le=100_000)] | None = None
    task_id: UUID | None = None
    campaign_id: UUID | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "ActivityWrite":
        if not 0 <= (self.last_on - self.first_on).days <= 366:
            raise ValueError("Ngày kết thúc phải từ ngày bắt đầu trở đi, không quá một năm.")
        return self


class ActivityStepWrite(Write):
    """`step`: of those in `actions`. `reason`: needed to go back and to cancel."""

    step: Code
    reason: Annotated[OptionalText, StringConstraints(max_length=1_000)] = ""


class RosterWrite(Write):
    """Whom to ask: everybody of these units, of these teams, or with these roles; each person once. `required`: whether
    they must come; null: as the kind has it.
    """

    unit_ids: list[UUID] = Field(default_factory=list, max_length=60)
    team_ids: list[UUID] = Field(default_factory=list, max_length=60)
    roles: list[Role] = Field(default_factory=list, max_length=20)
    required: bool | None = None


class AttendanceWrite(Write):
    """`marks`: by the id of the line. `rest`: the state of everybody asked who is not named and has no mark yet; null
    leaves them. `files`: by the id of the line what proves that the person came or finished; null takes it off.
    `uninvited`: lines of people who leave the list; possible before it begins too, of nobody who came.
    """

    marks: dict[UUID, Literal["asked", "attended", "absent", "excused"]] = Field(default_factory=dict, max_length=2_000)
    rest: Literal["attended", "absent"] | None = None
    files: dict[UUID, UUID | None] = Field(default_factory=dict, max_length=200)
    uninvited: list[UUID] = Field(default_factory=list, max_length=2_000)


class OwnAttendanceWrite(Write):
    """`file_id`: what proves that the person came or finished; null leaves what there is."""

    file_id: UUID | None = None


class MakeUpWrite(Write):
    """The session to which the absent are asked."""

    on: date
    starts: Hour = ""
    place: Line = ""


class ActivityResidentsWrite(Write):
    """Residents of the register who were there, and how many more came beside those asked by name; replaces both."""

    person_ids: list[UUID] = Field(default_factory=list, max_length=500)
    others: Annotated[int, Field(ge=0, le=100_000)] = 0


class ActivityItemChange(Write):
    """`unit_id`, `due_on`: of findings and actions, which unit has to act and until when. `entry_id`: of a topic that
    of the catalogue, of a finding the platform it is about.
    """

    text: Annotated[LongText, StringConstraints(max_length=1_000)]
    unit_id: UUID | None = None
    due_on: date | None = None
    entry_id: UUID | None = None


class ActivityItemWrite(ActivityItemChange):
    type: ItemType


class ActivityItemHindrance(Write):
    """The difficulty that keeps the unit from acting; null: none any more."""

    difficulty_id: UUID | None


class CampaignGoalWrite(Write):
    """`code`: a measure that the register counts. `value`: how many more, or the share in percent."""

    code: Annotated[str, StringConstraints(max_length=60)]
    by: GoalBy
    value: Annotated[int, Field(ge=1, le=1_000_000)]


class CampaignGoalsWrite(Write):
    """The goals of a campaign in the units named; both lists replace what there was."""

    place_ids: list[UUID] = Field(min_length=1, max_length=100)
    goals: list[CampaignGoalWrite] = Field(min_length=1, max_length=6)


class ActivityKindRead(Read):
    """`allowed`: whether this person may plan one. `has`: what it may have beside its day and place. `required`: who is
    asked must come. `longest`: the most days from its first to its last. `items`: what may be written down of one.
    """

    code: str
    label: str
    allowed: bool
    has: list[Part]
    required: bool
    longest: int
    items: list[ItemType]


class ActivityRow(Read):
    """A line of the list. `asked`, `attended`: people of its list, those of a make-up session included."""

    id: UUID
    version: int
    kind: str
    kind_label: str
    state: ActivityState
    state_label: str
    title: str
    place: str
    starts: str
    first_on: date
    last_on: date
    unit_id: UUID
    unit_name: str
    asked: int
    attended: int


class ActivityStepRead(Read):
    id: UUID
    at: datetime
    by_name: str
    label: str
    note: str


class ActivityLinkRead(Read):
    """Another activity, as a link."""

    id: UUID
    text: str


class ActivityItemRead(Read):
    """Something written down. `state_label`, `unit_name`: of what has to be followed up. `note`: what was last said of
    it. `actions`: steps, and change, hinder.
    """

    id: UUID
    version: int
    type: ItemType
    type_label: str
    state: ItemState
    state_label: str
    text: str
    unit_id: UUID
    unit_name: str
    due_on: date | None
    closed_on: date | None
    late: bool
    entry_id: UUID | None
    entry_name: str
    note: str
    difficulty: ActivityLinkRead | None
    actions: list[str]


class ActivityMinutesRead(Read):
    """The draft of a paper of an activity."""

    draft_id: UUID


class ActivityRead(ActivityRow):
    """`own_pace`: everybody finishes it on a day of their own. `items`: what was written down, of others' units
    nothing. `actions`: what this person may do now: steps, and change, ask, mark, make_up, aim, check_in, item,
    minutes, invite, print, residents, show_code, take, guests, answer. `guests`: by name for whoever sees
    the people of its unit. `residents`: how many of the register were there; null where nobody wrote it down.
    """

    own_pace: bool

    content: str
    partners: str
    others: int | None
    residents: int | None
    guests: list["GuestRead"]
    guests_came: int
    feedback: FeedbackRead | None
    absent: int
    task: TaskLinkRead | None
    parent: ActivityLinkRead | None
    make_up: ActivityLinkRead | None
    planned_by_name: str
    items: list[ActivityItemRead]
    steps: list[ActivityStepRead]
    actions: list[str]


class GuestRead(Read):
    """`came`: whether they were there."""

    full_name: str
    position: str
    organisation: str
    entry_id: UUID | None
    came: bool


class AttendanceRead(Read):
    id: UUID
    full_name: str
    unit_id: UUID
    unit_name: str
    required: bool
    state: AttendanceState
    means: AttendanceMeans | None
    attended_on: date | None
    file: FileRead | None


class CheckInWrite(Write):
    """The code on the organiser's screen; small letters, blanks and dashes do not matter."""

    code: Annotated[str, StringConstraints(min_length=8, max_length=20)]


class CheckInCodeRead(Read):
    """The code of this half minute, as an address in a QR (SVG) too, the seconds until the next, and how many came."""

    title: str
    code: str
    qr: str
    seconds: int
    asked: int
    attended: int


class LogFigureRead(Read):
    """A figure of the log: as many as its list has lines. `of`: the source of its rows, as the rule names it.
    `monthly_quota`: how many a month a task of the plan in force asks for, None where none does.
    """

    code: str
    label: str
    of: str
    value: int
    monthly_quota: int | None


class LogLineRead(Read):
    """A line behind a figure: an activity, a material, a posting, or a person at the latest one. `activity_id`,
    `material_id`: where it opens.
    """

    id: UUID
    text: str
    on: date
    unit_name: str
    activity_id: UUID | None
    material_id: UUID | None
