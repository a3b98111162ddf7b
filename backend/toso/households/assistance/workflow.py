"""Workflow of a resident's request: nobody has taken it, its household is on a round, it ended."""

from toso.audit.steps import StepTable
from toso.authz.actions import Action
from toso.households.model.assistance_kinds import HelpRequestState
from toso.households.model.assistance_tables import HelpRequest
from toso.kit.workflow import Transition, Workflow

_APART, _LINKED = HelpRequestState.QUARANTINED.value, HelpRequestState.LINKED.value
_DONE, _DROPPED = HelpRequestState.DONE.value, HelpRequestState.DROPPED.value
_STANDING = frozenset({HelpRequestState.OPEN.value, _APART, _LINKED})
_MATCH = Action.HELP_MATCH.value

HELP_REQUEST_WORKFLOW = Workflow(
    HelpRequestState.labels(),
    HelpRequestState.OPEN.value,
    (
        Transition("hold", frozenset({HelpRequestState.OPEN.value}), _APART, _MATCH, "Để chờ xem lại"),
        Transition("link", _STANDING, _LINKED, _MATCH, "Đưa vào danh sách đến nhà"),
        Transition("done", _STANDING, _DONE, _MATCH, "Đã giúp xong", needs_reason=True),
        Transition("dropped", _STANDING, _DROPPED, _MATCH, "Không giải quyết", needs_reason=True),
        Transition(
            "reopen", frozenset({_DONE, _DROPPED}), HelpRequestState.OPEN.value, _MATCH, "Mở lại", needs_reason=True
        ),
    ),
)
HELP_REQUEST_STEPS = StepTable[HelpRequest](
    "help_request",
    HELP_REQUEST_WORKFLOW,
    internal={"hold": "Máy để riêng yêu cầu không có bằng chứng đã tốn công, hoặc quá nhiều từ một nơi"},
    acts={"ask": "help.ask", **{way.name: "help.request" for way in HELP_REQUEST_WORKFLOW.transitions}},
)
