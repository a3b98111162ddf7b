"""The steps of a hint: the member is asked first; who objects is heard by a leader before anything else happens."""

from toso.audit.steps import StepTable
from toso.authz.actions import Action
from toso.households.rechecks.hints.kinds import HintState
from toso.households.rechecks.hints.tables import RecheckHint
from toso.kit.workflow import Transition, Workflow

OPEN, ASKED, CHECKED, CLOSED = (state.value for state in HintState)
_HINT, _ANSWER, _DECIDE = Action.RECHECK_HINT.value, Action.RECHECK_ANSWER.value, Action.RECHECK_DECIDE.value

HINT_WORKFLOW = Workflow(
    HintState.labels(),
    OPEN,
    (
        Transition("ask", frozenset({OPEN}), ASKED, _HINT, "Hỏi thành viên"),
        Transition("answer", frozenset({ASKED}), ASKED, _ANSWER, "Trả lời"),
        Transition("accept", frozenset({ASKED}), CLOSED, _DECIDE, "Đồng ý với thành viên", needs_reason=True),
        Transition("decline", frozenset({ASKED}), ASKED, _DECIDE, "Vẫn nên kiểm tra lại", needs_reason=True),
        Transition("cases", frozenset({ASKED}), CHECKED, _HINT, "Chọn hộ kiểm tra lại"),
        Transition("close", frozenset({OPEN, ASKED, CHECKED}), CLOSED, _HINT, "Kết thúc", needs_reason=True),
    ),
)
HINT_STEPS = StepTable[RecheckHint]("recheck_hint", HINT_WORKFLOW, owner="member_id")
