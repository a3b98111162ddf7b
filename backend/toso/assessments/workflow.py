"""Workflow of an assessment: answered by the subject, sent, reviewed by the desk, settled by the leader."""

from toso.assessments.kinds import AssessmentState
from toso.assessments.tables import Assessment, AssessmentStep
from toso.audit.steps import History, Step, StepTable
from toso.authz.actions import Action
from toso.kit.workflow import Transition, Workflow

_OPEN, _SENT, _CHECKED, _SETTLED, _RETURNED = (state.value for state in AssessmentState)
_ANSWER, _MANAGE = Action.ASSESSMENT_ANSWER.value, Action.ASSESSMENT_MANAGE.value
_SETTLE = Action.ASSESSMENT_SETTLE.value
ANSWERABLE = frozenset({AssessmentState.OPEN, AssessmentState.RETURNED})


def _line(row: Assessment, step: Step) -> AssessmentStep:
    return AssessmentStep(
        ward_id=row.ward_id,
        assessment_id=row.id,
        unit_path=row.unit_path,
        name=step.name,
        state=row.state,
        note=step.reason,
        by_id=step.scope.user_id,
    )


ASSESSMENT_WORKFLOW = Workflow(
    AssessmentState.labels(),
    _OPEN,
    (
        Transition("send", frozenset({_OPEN, _RETURNED}), _SENT, _ANSWER, "Gửi"),
        Transition("check", frozenset({_SENT}), _CHECKED, _MANAGE, "Đã xem lại, trình chốt"),
        Transition("return", frozenset({_SENT}), _RETURNED, _MANAGE, "Trả lại", needs_reason=True),
        Transition("settle", frozenset({_CHECKED}), _SETTLED, _SETTLE, "Chốt kết quả"),
        Transition("take_back", frozenset({_SETTLED}), _RETURNED, _SETTLE, "Thu lại phiếu đã chốt", needs_reason=True),
        Transition("refuse", frozenset({_CHECKED}), _RETURNED, _SETTLE, "Trả lại để sửa", needs_reason=True),
    ),
)
ASSESSMENT_STEPS = StepTable[Assessment](
    "assessment",
    ASSESSMENT_WORKFLOW,
    History(AssessmentStep, "assessment_id", _line),
    beside={"begin": "Lập phiếu", "answer": "Tự chấm", "review": "Xem lại điểm"},
    owner="user_id",
)
