"""The rules by which a line of the log is told: to whom, as which event, about what; data, one line an event."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from toso.activities.kinds import FOLLOWED, HELD
from toso.activities.roster_reminders import untold_absentees, untold_attendees
from toso.activities.tables import Activity
from toso.authz.actions import Action
from toso.dispatch.cases import Case, Whom, answering, belonging, named, reaching
from toso.dispatch.named_persons import members_of_household, observer, persons_of_assignment
from toso.households.model.kinds import VisitResult
from toso.money.kinds import EntryType
from toso.money.queries import sums_of
from toso.money.tables import BudgetLine
from toso.notices.service import About

Params = Callable[[Case], dict[str, Any]]


def _of_unit(case: Case) -> dict[str, Any]:
    return {"unit_id": str(case.row.unit_id)}


def _of_period(case: Case) -> dict[str, Any]:
    return {"period": case.period.code, "unit_id": str(case.row.unit_id)}


def _of_task(case: Case) -> dict[str, Any]:
    return {"ref": case.ref, "unit_id": str(case.row.unit_id), "task_id": str(case.row.task_id)}


def _of_quota(case: Case) -> dict[str, Any]:
    return {"unit_id": str(case.row.unit_id), "quota_id": str(case.row.quota_id)}


def _of_finding(case: Case) -> dict[str, Any]:
    return {"unit_id": str(case.row.unit_id), "activity_id": str(case.row.activity_id)}


def _of_activity(case: Case) -> dict[str, Any]:
    return {"unit_id": str(case.row.unit_id), "day": case.row.last_on.isoformat()}


def _of_line(case: Case) -> dict[str, Any]:
    line = case.session.get_one(BudgetLine, (case.line.ward_id, case.row.line_id))
    return {"unit_id": str(line.unit_id), "line_id": str(line.id)}


def _plain(_case: Case) -> dict[str, Any]:
    return {}


def _always(_case: Case) -> bool:
    return True


@dataclass(frozen=True)
class Rule:
    """An act (`kind` and `step` in the log) is told to `whom` as `event`; `grouped`: one notice for all submissions of
    a period. `asks`: it waits for somebody, until the next step of its row.
    """

    kind: str
    step: str
    event: str
    whom: Whom
    params: Params = _plain
    asks: bool = False
    grouped: bool = False
    holds: Callable[[Case], bool] = _always

    def about(self, case: Case) -> About:
        if self.grouped:
            return "report_period", case.row.period_id
        return case.line.kind, case.line.object_id

    def items(self, case: Case) -> list[str]:
        return [str(case.line.object_id)] if self.grouped else []


_FINDING = Action.ACTIVITY_WRITE


def _is_followed(case: Case) -> bool:
    return case.row.type in FOLLOWED


def _is_held(case: Case) -> bool:
    return case.row.state in HELD


def _organisers(case: Case) -> set[UUID]:
    """Who writes down activities in the unit that inspects."""
    activity = case.session.get_one(Activity, (case.line.ward_id, case.row.activity_id))
    return case.holders.belonging(_FINDING, activity.unit_path) | case.holders.known({activity.planned_by_id})


def _absentees(case: Case) -> set[UUID]:
    return case.holders.known(set(untold_absentees(case.session, case.row)))


def _attendees(case: Case) -> set[UUID]:
    return case.holders.known(set(untold_attendees(case.session, case.row)))


def _is_taken_back(case: Case) -> bool:
    """One observation, taken back by a keeper of the register."""
    return "observation" in case.line.note


def _went_over(case: Case) -> bool:
    """A spending that left its line with more spent than was given."""
    if case.row.type is not EntryType.SPENDING or case.row.amount <= 0:
        return False
    sums = sums_of(case.session, case.line.ward_id, [case.row.line_id])[case.row.line_id]
    return sums[EntryType.SPENDING] > sums[EntryType.ALLOCATION]


def _desk_that_handles(case: Case) -> set[UUID]:
    """Who takes difficulties up; leaders, to whom they may be laid, only where nobody else does."""
    able, leading = (
        case.holders.reaching(a, case.path) for a in (Action.DIFFICULTY_HANDLE, Action.DIFFICULTY_ESCALATE)
    )
    return able - leading or able


RULES: tuple[Rule, ...] = (
    Rule("plan", "submit", "plan.asked", reaching(Action.PLAN_APPROVE), asks=True),
    Rule("plan", "return", "plan.returned", reaching(Action.PLAN_DRAFT), asks=True),
    Rule("plan", "approve", "plan.approved", reaching(Action.PLAN_DRAFT)),
    Rule("submission", "submit", "submission.handed_in", reaching(Action.SUBMISSION_REVIEW), _of_period, True, True),
    Rule("submission", "return", "submission.returned", answering(Action.SUBMISSION_WRITE), _of_period, True),
    Rule("submission", "reopen", "submission.returned", answering(Action.SUBMISSION_WRITE), _of_period, True),
    Rule("submission", "accept", "submission.accepted", answering(Action.SUBMISSION_WRITE), _of_period),
    Rule("report", "submit", "report.asked", reaching(Action.REPORT_APPROVE), _of_period, True),
    Rule("report", "return", "report.returned", reaching(Action.REPORT_COMPILE), _of_period, True),
    Rule("report", "reopen", "report.returned", reaching(Action.REPORT_COMPILE), _of_period, True),
    Rule("report", "issue", "report.issued", reaching(Action.REPORT_COMPILE), _of_period),
    Rule("document", "approve", "document.asked", reaching(Action.DOCUMENT_ISSUE), asks=True),
    Rule("draft", "submit", "draft.asked", reaching(Action.DRAFT_APPROVE), _of_unit, True),
    Rule("draft", "return", "draft.returned", named("author_id"), _of_unit, True),
    Rule("draft", "reopen", "draft.returned", named("author_id"), _of_unit, True),
    Rule("draft", "approve", "draft.approved", named("author_id"), _of_unit),
    Rule("payment_list", "send", "payment.asked", reaching(Action.MONEY_MANAGE), _of_unit, True),
    Rule("payment_list", "check", "payment.checked", reaching(Action.MONEY_APPROVE), _of_unit, True),
    Rule("payment_list", "return", "payment.returned", named("made_by_id"), _of_unit, True),
    Rule("payment_list", "refuse", "payment.returned", named("made_by_id"), _of_unit, True),
    Rule("payment_list", "take_back", "payment.returned", named("made_by_id"), _of_unit, True),
    Rule("assessment", "send", "assessment.asked", reaching(Action.ASSESSMENT_MANAGE), asks=True),
    Rule("assessment", "check", "assessment.checked", reaching(Action.ASSESSMENT_SETTLE), asks=True),
    Rule("assessment", "return", "assessment.returned", belonging(Action.ASSESSMENT_ANSWER), asks=True),
    Rule("assessment", "refuse", "assessment.returned", belonging(Action.ASSESSMENT_ANSWER), asks=True),
    Rule("reward", "propose", "reward.asked", reaching(Action.REWARD_DECIDE), asks=True),
    Rule("reward", "decide", "reward.decided", named("proposed_by_id")),
    Rule("reward", "refuse", "reward.refused", named("proposed_by_id")),
    Rule("material", "submit", "material.asked", reaching(Action.MATERIAL_APPROVE), asks=True),
    Rule("material", "return", "material.returned", named("author_id"), asks=True),
    Rule("quota_team", "propose", "quota.proposed", belonging(Action.QUOTA_ANSWER), _of_quota, True),
    Rule("quota_team", "revise", "quota.proposed", belonging(Action.QUOTA_ANSWER), _of_quota, True),
    Rule("quota_team", "counter", "quota.countered", reaching(Action.QUOTA_PROPOSE), _of_quota, True),
    Rule("quota_team", "accept", "quota.accepted", reaching(Action.QUOTA_ISSUE), _of_quota, True),
    Rule("quota_team", "issue", "quota.issued", belonging(Action.QUOTA_ANSWER), _of_quota),
    Rule("activity_item", "add", "finding.given", belonging(_FINDING), _of_finding, True, holds=_is_followed),
    Rule("activity_item", "return", "finding.returned", belonging(_FINDING), _of_finding, True),
    Rule("activity_item", "fix", "finding.fixed", _organisers, _of_finding, True),
    Rule("activity", "finish", "activity.absent", _absentees, _of_activity, holds=_is_held),
    Rule("activity", "mark", "activity.absent", _absentees, _of_activity, holds=_is_held),
    Rule("activity", "finish", "activity.feedback", _attendees, _of_activity),
    Rule("activity", "mark", "activity.feedback", _attendees, _of_activity),
    Rule("activity", "take", "activity.feedback", _attendees, _of_activity),
    Rule("money_entry", "money.manage", "money.over", reaching(Action.MONEY_APPROVE), _of_line, holds=_went_over),
    Rule("difficulty", "raise", "difficulty.raised", _desk_that_handles, _of_unit, True),
    Rule("difficulty", "answer", "difficulty.answered", named("raised_by_id"), _of_unit, True),
    Rule("difficulty", "reopen", "difficulty.reopened", named("handler_id"), _of_unit, True),
    Rule("difficulty", "escalate", "difficulty.escalated", named("raised_by_id"), _of_unit),
    Rule("help_request", "ask", "help.asked", belonging(Action.HELP_MATCH), _of_unit, True),
    Rule("help_request", "link", "help.linked", members_of_household, _of_unit, True),
    Rule("household", "household.manage", "visit.retracted", observer, holds=_is_taken_back),
    Rule("task_assignment", "task.add_unit", "task.given", belonging(Action.TASK_PROGRESS), _of_task),
    Rule("task_assignment", "task.assign", "task.named", persons_of_assignment, _of_task),
)
# Told by what its note says, not by a rule: most visits are nothing to be told of.
VISIT = "visit"
_BY_ACT: dict[tuple[str, str], list[Rule]] = {}
for _rule in RULES:
    _BY_ACT.setdefault((_rule.kind, _rule.step), []).append(_rule)
KINDS = frozenset({rule.kind for rule in RULES} | {VISIT})
ASKING = frozenset(rule.event for rule in RULES if rule.asks)


def rules_of(case: Case) -> Iterable[Rule]:
    """The rules that a line meets: by its step, or by the act's own code."""
    line = case.line
    found = _BY_ACT.get((line.kind, line.step or line.action), [])
    return [rule for rule in found if case.row is not None and rule.holds(case)]


def is_refusal(case: Case) -> bool:
    """Whether a line tells of a visit that was refused at the door."""
    return case.line.kind == VISIT and case.line.note.get("result") == VisitResult.REFUSED.value
