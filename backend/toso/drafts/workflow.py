"""Workflow of a draft: written, submitted, returned or approved; approved it may come back while it has no number."""

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.drafts.tables import DraftState
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
STEP_LABELS: dict[str, str] = {
    "create": "Bắt đầu soạn",
    "save": "Lưu",
    **{way.name: way.label_vi for way in WORKFLOW.transitions},
}


def steps_open(actor: Actor, state: DraftState, unit_path: str) -> list[str]:
    """The names of the steps that this person may take now."""
    return [
        way.name
        for way in WORKFLOW.allowed(state.value)
        if actor.may(Action(way.action)) and actor.scope(Action(way.action)).covers(unit_path)
    ]
