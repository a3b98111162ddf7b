"""Workflow of a draft: written, submitted, returned or approved; approved it may come back while it has no number."""

from toso.audit.steps import History, Step, StepTable
from toso.authz.actions import Action
from toso.drafts.tables import DraftState, DraftStep, WrittenDraft
from toso.kit.workflow import Transition, Workflow

EDITABLE = frozenset({DraftState.WRITING, DraftState.RETURNED})
_WRITING, _SUBMITTED, _RETURNED, _APPROVED = (state.value for state in DraftState)
_OPEN = frozenset({_WRITING, _RETURNED})
_WRITE, _APPROVE = Action.DRAFT_WRITE.value, Action.DRAFT_APPROVE.value

WORKFLOW = Workflow(
    DraftState.labels(),
    _WRITING,
    (
        Transition("submit", _OPEN, _SUBMITTED, _WRITE, "Trình duyệt"),
        Transition("withdraw", frozenset({_SUBMITTED}), _WRITING, _WRITE, "Rút về để sửa"),
        Transition("approve", frozenset({_SUBMITTED}), _APPROVED, _APPROVE, "Duyệt"),
        Transition("return", frozenset({_SUBMITTED}), _RETURNED, _APPROVE, "Trả lại", needs_reason=True),
        Transition("reopen", frozenset({_APPROVED}), _RETURNED, _APPROVE, "Mở lại để sửa", needs_reason=True),
    ),
)


def _line(draft: WrittenDraft, step: Step) -> DraftStep:
    return DraftStep(
        ward_id=draft.ward_id,
        draft_id=draft.id,
        name=step.name,
        note=step.reason,
        by_id=step.scope.user_id,
        **step.more,
    )


DRAFT_STEPS = StepTable[WrittenDraft](
    "draft",
    WORKFLOW,
    History(DraftStep, "draft_id", _line, unread=("content",)),
    beside={"create": "Bắt đầu soạn", "save": "Lưu"},
)
