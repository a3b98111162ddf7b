"""Response schemas of the start page and the leaders' overview."""

from datetime import date
from uuid import UUID

from toso.authz.roles import Role
from toso.core.schemas import Read
from toso.reports.submissions.schemas import PeriodBrief


class LinkRead(Read):
    label: str
    href: str


class ItemRead(Read):
    """One thing that waits for the person. `kind` in words; `tone`: danger, warning, info or neutral."""

    kind: str
    title: str
    detail: str | None
    due_on: date | None
    days_left: int | None
    href: str
    tone: str


class CountRead(Read):
    label: str
    value: int
    href: str | None


class FirstStepRead(Read):
    """A step of a ward's first days; `detail`: how far it has come; `waiting`: others have something to do first."""

    label: str
    detail: str
    done: bool
    waiting: bool
    href: str


class TodayRead(Read):
    """A person's day: the one primary button, what waits with the most pressing first, the main counts; `checklist`:
    the person's own steps of a new ward's first days, empty once its first report was issued.
    """

    greeting_name: str
    primary: LinkRead | None
    items: list[ItemRead]
    counts: list[CountRead]
    checklist: list[FirstStepRead]


class OpenKindRead(Read):
    """So many things of one kind, in the words of the start page or of the workload."""

    label: str
    number: int


class HeldRoleRead(Read):
    """A role that somebody holds; `others`: who else holds it in the same unit and can sign in."""

    role: Role
    role_label: str
    unit_id: UUID
    unit_name: str
    others: list[str]


class OpenWorkRead(Read):
    """The work that somebody leaves behind. `waiting`: what their start page asks of them; `held`: what is in their
    name as a member of teams, which a hand-over passes on.
    """

    roles: list[HeldRoleRead]
    waiting: list[OpenKindRead]
    held: list[OpenKindRead]


class TargetRead(Read):
    """One measure that a target's goal binds. `attained` null: cannot be said yet. `due_on`: the plan's last day."""

    ref: str
    title: str
    label: str
    goal_text: str
    figure_id: str
    text: str
    coverage: str
    attained: bool | None
    due_on: date | None


class LateUnitRead(Read):
    """A unit whose day has passed; `handed_in`: it has handed in since, late."""

    unit_id: UUID
    unit_name: str
    label: str
    days: int
    handed_in: bool


class OverviewRead(Read):
    """The targets by the latest approved month, who is late in the open one, how the tasks stand. `difficulties_late`:
    not answered in time; `difficulties_new`, `difficulties_answered`: within the last seven days.
    """

    report_id: UUID | None
    report_period: PeriodBrief | None
    targets: list[TargetRead]
    open_period: PeriodBrief | None
    expected: int
    submitted: int
    late_units: list[LateUnitRead]
    tasks: int
    tasks_late: int
    tasks_due_soon: int
    difficulties_late: int
    difficulties_new: int
    difficulties_answered: int
    waiting_reports: int
    waiting_plans: int
