"""States of a submission and the steps between them."""

from typing import Literal

from toso.audit.steps import StepTable
from toso.authz.actions import Action
from toso.kit.workflow import Transition, Workflow
from toso.reports.model.submission_tables import Submission
from toso.reports.model.submission_tables import SubmissionState as S
from toso.reports.model.timeline import BESIDE, EVENTS

EDITABLE = frozenset({S.DRAFT, S.RETURNED})
COUNTED = frozenset({S.ACCEPTED, S.LOCKED})
NOT_SUBMITTED: Literal["not_submitted"] = "not_submitted"
# Of a unit in a report: its state, or one of these.
EXEMPT, UNASKED, PARTIAL, WITHDRAWN = "exempt", "unasked", "partial", "withdrawn"
FREE = frozenset({EXEMPT, UNASKED})
NOT_ASKED = frozenset({*FREE, WITHDRAWN})
WITH_FIGURES = frozenset({*COUNTED, PARTIAL})

SUBMISSION_WORKFLOW = Workflow(
    states=S.labels(),
    initial=S.DRAFT,
    transitions=(
        Transition("submit", EDITABLE, S.SUBMITTED, Action.SUBMISSION_WRITE, "Nộp báo cáo"),
        Transition("accept", frozenset({S.SUBMITTED}), S.ACCEPTED, Action.SUBMISSION_REVIEW, "Tiếp nhận"),
        Transition(
            "return", frozenset({S.SUBMITTED}), S.RETURNED, Action.SUBMISSION_REVIEW, "Trả lại", needs_reason=True
        ),
        Transition("lock", frozenset({S.ACCEPTED}), S.LOCKED, Action.SUBMISSION_REVIEW, "Khóa"),
        Transition("reopen", COUNTED, S.RETURNED, Action.SUBMISSION_REVIEW, "Mở lại", needs_reason=True),
    ),
)
SUBMISSION_STEPS = StepTable[Submission]("submission", SUBMISSION_WORKFLOW, EVENTS, beside=BESIDE)

# What lists show of a unit without a submission is no state of a row.
STATE_LABELS = {NOT_SUBMITTED: "Chưa nộp", **SUBMISSION_WORKFLOW.states}
