"""Request and response schemas of tasks, assignments, people and progress."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from toso.core.schemas import OptionalText, Read, Reason, Write
from toso.files.schemas import FileRead
from toso.kit.text import one_line
from toso.plans.deadlines import DeadlineKind
from toso.plans.progress import WorkState
from toso.plans.timeliness import StatusCode


class TaskFilter(StrEnum):
    """How a list of tasks is narrowed; the first three are states of the task, the others standings."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    LATE = "late"
    DUE_SOON = "due_soon"


class TaskSort(StrEnum):
    PLAN = "plan"
    DUE = "due"


class TaskRow(Read):
    """A task with its assignments (those in the reader's scope) counted.

    `total`: the units at work, those whose part was stopped left out; `percent`: how many in a hundred of them have
    finished, of one unit alone what it reports (null: nothing). `due_on`: the next last valid day.
    `assignment_id`: the reader's one assignment, null when there are several.
    """

    id: UUID
    plan_id: UUID
    plan_code: str
    ref: str
    heading: str
    text: str
    leads: str
    kind: DeadlineKind
    deadline: str
    due_on: date | None
    state: WorkState
    status: StatusCode | None
    total: int
    done: int
    late: int
    due_soon: int
    percent: int | None
    assignment_id: UUID | None


class AssignmentRow(Read):
    """One unit's share of a task; `status_label` is the sentence for its badge ("Quá hạn 3 ngày")."""

    id: UUID
    task_id: UUID
    unit_id: UUID
    unit_name: str
    state: WorkState
    state_label: str
    status: StatusCode | None
    status_label: str
    percent: int | None
    due_on: date | None
    done_on: date | None
    last_on: date | None
    last_note: str
    people: int
    version: int


class TaskRead(TaskRow):
    """One task with the assignments in the reader's scope.

    `ends_on` is the day that the plan's wording names, `last_valid_on` the last one on which finishing is on time:
    the day before it for "trước ngày …", itself otherwise; null without a deadline. `last_working_on`: the same
    day, or the last worked one before it. `document_id`: the received document that the task was made of; it then
    belongs to no plan.
    """

    items: list[str]
    helpers: str
    starts_on: date | None
    ends_on: date | None
    last_valid_on: date | None
    last_working_on: date | None
    quota: int | None
    document_id: UUID | None
    assignments: list[AssignmentRow]
    actions: list[str]


class PersonRead(Read):
    """Who answers for an assignment, for what, from when to when."""

    id: UUID
    user_id: UUID | None
    member_id: UUID | None
    full_name: str
    responsibility: str
    from_on: date
    to_on: date | None


class AttainmentRead(Read):
    """One month or week of a recurring task; `met` is null while it is open and not yet met."""

    label: str
    first_day: date
    last_day: date
    count: int
    need: int
    met: bool | None


class AssignmentRead(AssignmentRow):
    """One assignment whole."""

    plan_id: UUID
    plan_code: str
    ref: str
    heading: str
    text: str
    items: list[str]
    leads: str
    helpers: str
    kind: DeadlineKind
    deadline: str
    quota: int | None
    persons: list[PersonRead]
    attainments: list[AttainmentRead]
    actions: list[str]


class PersonWrite(Write):
    """A user of the ward or a member of the unit's team (one of both), and what exactly is theirs to do."""

    user_id: UUID | None = None
    member_id: UUID | None = None
    responsibility: Annotated[
        str,
        BeforeValidator(lambda v: one_line(v) if isinstance(v, str) else v),
        StringConstraints(min_length=3, max_length=500),
    ]
    from_on: date
    to_on: date | None = None

    @model_validator(mode="after")
    def _be_one_person_in_order(self) -> "PersonWrite":
        if (self.user_id is None) == (self.member_id is None):
            raise ValueError("Chọn một người dùng hoặc một thành viên tổ.")
        if self.to_on is not None and self.to_on < self.from_on:
            raise ValueError("Ngày kết thúc phải từ ngày bắt đầu trở đi.")
        return self


class PeopleWrite(Write):
    """The whole list of people of an assignment, those who have finished included."""

    people: list[PersonWrite] = Field(max_length=50)


def _https(value: str) -> str:
    if not value:
        return value
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme != "https" or not parts.hostname or "." not in parts.hostname or parts.username is not None:
        raise ValueError("Đường dẫn phải bắt đầu bằng https:// và có tên miền.")
    return value


class ProgressWrite(Write):
    """One line of the log; leave out what is not reported. `corrects_id` takes back an earlier line."""

    on: date | None = Field(default=None, description="Ngày làm việc; để trống là hôm nay.")
    state: WorkState | None = None
    percent: int | None = Field(default=None, ge=0, le=100)
    count: int | None = Field(default=None, ge=0, le=10_000)
    note: Annotated[OptionalText, StringConstraints(max_length=2_000)] = ""
    corrects_id: UUID | None = None
    file_ids: list[UUID] = Field(default_factory=list, max_length=10)
    document_number: Annotated[OptionalText, StringConstraints(max_length=100)] = ""
    link: Annotated[str, StringConstraints(max_length=500), AfterValidator(_https)] = ""
    attendance: int | None = Field(default=None, ge=0, le=100_000, description="Số người dự (họp, tập huấn).")

    @model_validator(mode="after")
    def _say_something(self) -> "ProgressWrite":
        said = (self.state, self.percent, self.count, self.attendance, self.corrects_id)
        if all(v is None for v in said) and not (self.note or self.file_ids or self.document_number or self.link):
            raise ValueError("Hãy nhập ít nhất một nội dung: trạng thái, tỷ lệ, số lượng, ghi chú hoặc minh chứng.")
        if self.state is WorkState.DONE and self.percent not in {None, 100}:
            raise ValueError("Đã hoàn thành thì tỷ lệ là 100%.")
        return self


class ProgressRead(Read):
    """One line of the log; `taken_back` when a later line corrects it. `source_kind`, `source_id`: what wrote it by
    itself ("activity", "material", "material_posting"); "" and null for a person's own line.
    """

    id: UUID
    at: datetime
    on: date
    by: str
    state: WorkState | None
    state_label: str | None
    percent: int | None
    count: int | None
    note: str
    corrects_id: UUID | None
    taken_back: bool
    files: list[FileRead]
    document_number: str
    link: str
    attendance: int | None
    source_kind: str
    source_id: UUID | None


class AssignmentCreate(Write):
    """A further unit that leads a task (a khu phố set up in mid-year, say)."""

    unit_id: UUID


class StopWrite(Write):
    reason: Reason


class CountRead(Read):
    code: str
    label: str
    count: int


class WorkCountRead(Read):
    """`late` and `due_soon` count what is so today; what is done is in neither."""

    total: int
    done: int
    late: int
    due_soon: int


class UnitCountRead(WorkCountRead):
    """The assignments of one unit."""

    unit_id: UUID
    unit_name: str


class SummaryRead(Read):
    """Plans in force in the reader's scope, counted twice: `tasks` as the list of tasks shows and filters them,
    `assignments` the shares that units have in them (a task of six khu phố is one task and six assignments).
    """

    tasks: WorkCountRead
    assignments: WorkCountRead
    assignments_by_state: list[CountRead]
    assignments_by_status: list[CountRead]
    assignments_by_unit: list[UnitCountRead]


class TaskLinkRead(Read):
    """A task, as a link."""

    id: UUID
    text: str
