"""Workflow of a difficulty: raised, handled, perhaps escalated, answered, closed; or withdrawn by its own unit."""

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.difficulties.kinds import OPEN, DifficultyState
from toso.kit.workflow import Transition, Workflow

_RAISED, _HANDLING, _ESCALATED, _ANSWERED, _CLOSED, _WITHDRAWN = (state.value for state in DifficultyState)
_OPEN = frozenset(state.value for state in OPEN)
_RAISE, _HANDLE, _ESCALATE = (
    a.value for a in (Action.DIFFICULTY_RAISE, Action.DIFFICULTY_HANDLE, Action.DIFFICULTY_ESCALATE)
)

# What is said meanwhile (`note` by those who handle it, `supplement` by those who raised it) leaves the state alone.
_SAID = tuple(
    Transition(name, frozenset({state}), state, action, label, needs_reason=True)
    for state in sorted(_OPEN)
    for name, action, label in (
        ("note", _HANDLE, "Ghi diễn biến"),
        ("supplement", _RAISE, "Bổ sung thông tin"),
    )
)
WORKFLOW = Workflow(
    DifficultyState.labels(),
    _RAISED,
    (
        Transition("take", frozenset({_RAISED}), _HANDLING, _HANDLE, "Nhận giải quyết"),
        Transition("answer", _OPEN, _ANSWERED, _HANDLE, "Trả lời, giải quyết"),
        Transition("escalate", _OPEN, _ESCALATED, _ESCALATE, "Kiến nghị cấp trên", needs_reason=True),
        *_SAID,
        Transition("close", frozenset({_ANSWERED}), _CLOSED, _RAISE, "Xác nhận đã xong"),
        Transition("reopen", frozenset({_ANSWERED}), _HANDLING, _RAISE, "Chưa giải quyết được", needs_reason=True),
        Transition("withdraw", _OPEN, _WITHDRAWN, _RAISE, "Rút lại", needs_reason=True),
    ),
)
STEP_LABELS: dict[str, str] = {"raise": "Nêu khó khăn", **{way.name: way.label_vi for way in WORKFLOW.transitions}}


def steps_open(actor: Actor, state: DifficultyState, unit_path: str, raised_by_id: object) -> list[str]:
    """The names of the steps that this person may take now."""
    return [
        way.name
        for way in WORKFLOW.allowed(state.value)
        if actor.may(Action(way.action)) and actor.scope(Action(way.action)).covers(unit_path, raised_by_id)  # pyright: ignore[reportArgumentType] — a user's id
    ]
