"""Workflow of a difficulty: raised, handled, perhaps escalated, answered, closed; or withdrawn by its own unit.

Who closes one may open it again: it was confirmed by mistake, or hinders again.
"""

from toso.audit.steps import History, Step, StepTable
from toso.authz.actions import Action
from toso.difficulties.kinds import OPEN, DifficultyState
from toso.difficulties.tables import Difficulty, DifficultyStep
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
        Transition(
            "reopen", frozenset({_ANSWERED, _CLOSED}), _HANDLING, _RAISE, "Chưa giải quyết được", needs_reason=True
        ),
        Transition("withdraw", _OPEN, _WITHDRAWN, _RAISE, "Rút lại", needs_reason=True),
    ),
)


def _line(row: Difficulty, step: Step) -> DifficultyStep:
    return DifficultyStep(
        ward_id=row.ward_id,
        difficulty_id=row.id,
        unit_path=row.unit_path,
        name=step.name,
        state=row.state,
        due_on=row.due_on,
        by_id=step.scope.user_id,
        note=step.reason,
        **step.more,
    )


DIFFICULTY_STEPS = StepTable[Difficulty](
    "difficulty",
    WORKFLOW,
    History(DifficultyStep, "difficulty_id", _line),
    beside={"raise": "Nêu khó khăn", "platforms": "Ghi nền tảng liên quan", "hand_on": "Bàn giao người giải quyết"},
    owner="raised_by_id",
)
