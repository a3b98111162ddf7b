"""One line of the log as the rules look at it: the row that it is about, and who may be meant."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlmodel import Session, SQLModel, col, select

from toso.activities.tables import Activity, ActivityItem
from toso.assessments.tables import Assessment
from toso.authz.actions import Action
from toso.difficulties.tables import Difficulty
from toso.dispatch.holders import Holders
from toso.documents.tables import Document
from toso.drafts.tables import WrittenDraft
from toso.households.model.assistance_tables import HelpRequest
from toso.households.model.tables import Household
from toso.households.quotas.tables import QuotaTeam
from toso.materials.tables import Material
from toso.money.payments.tables import PaymentList
from toso.money.tables import MoneyEntry
from toso.plans.tables import Plan, PlanTask
from toso.plans.tasks.tables import TaskAssignment
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report
from toso.reports.model.submission_tables import Submission
from toso.rewards.tables import Reward

# By kind in the log: the table of its rows.
ROWS: dict[str, type[SQLModel]] = {
    "activity": Activity,
    "activity_item": ActivityItem,
    "assessment": Assessment,
    "difficulty": Difficulty,
    "document": Document,
    "draft": WrittenDraft,
    "help_request": HelpRequest,
    "household": Household,
    "material": Material,
    "money_entry": MoneyEntry,
    "payment_list": PaymentList,
    "plan": Plan,
    "quota_team": QuotaTeam,
    "report": Report,
    "reward": Reward,
    "submission": Submission,
    "task_assignment": TaskAssignment,
}


@dataclass(frozen=True)
class Line:
    """The part of a line of the log that tells of an act: `step` is its name where it is one of a workflow."""

    ward_id: UUID
    seq: int
    action: str
    kind: str
    object_id: UUID | None
    unit_path: str
    actor_id: UUID | None
    note: dict[str, Any]

    @property
    def step(self) -> str:
        return str(self.note.get("step", ""))

    @property
    def moved(self) -> bool:
        """Whether it led to another state."""
        return "step" in self.note and self.note.get("from") != self.note.get("to")


@dataclass
class Case:
    """A line with its row; `row` None: gone since."""

    session: Session
    line: Line
    holders: Holders

    @cached_property
    def row(self) -> Any:
        model = ROWS.get(self.line.kind)
        return self.session.get(model, (self.line.ward_id, self.line.object_id)) if model is not None else None

    @property
    def path(self) -> str:
        return self.line.unit_path or getattr(self.row, "unit_path", "")

    @cached_property
    def period(self) -> ReportPeriod:
        return self.session.get_one(ReportPeriod, (self.line.ward_id, self.row.period_id))

    @cached_property
    def ref(self) -> str:
        """The number of the task that an assignment is a share of, as the plan prints it."""
        task = self.session.get(PlanTask, (self.line.ward_id, self.row.task_id))
        return task.ref if task else ""

    @cached_property
    def submissions(self) -> list[Submission]:
        """The submissions of the period that a report is about."""
        query = select(Submission).where(
            col(Submission.ward_id) == self.line.ward_id, col(Submission.period_id) == self.row.period_id
        )
        return list(self.session.exec(query))


Whom = Callable[[Case], set[UUID]]


def reaching(action: Action) -> Whom:
    """Whoever's right reaches the unit of the row: the desk, the leader."""
    return lambda case: case.holders.reaching(action, case.path)


def belonging(action: Action) -> Whom:
    """Whoever has the right in the unit of the row."""
    return lambda case: case.holders.belonging(action, case.path)


def answering(action: Action) -> Whom:
    """The same, and whoever has the right in the unit that this one went into."""
    return lambda case: case.holders.answering(action, case.path)


def named(column: str) -> Whom:
    """The person whom a column of the row names, while they hold a role here."""
    return lambda case: case.holders.known({getattr(case.row, column)})
