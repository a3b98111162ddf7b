"""The steps of a breach: the authority is told, it is closed."""

from toso.audit.steps import StepTable
from toso.authz.actions import Action
from toso.households.privacy.breaches.tables import BreachState, DataBreach
from toso.kit.workflow import Transition, Workflow

_MANAGE = Action.BREACH_MANAGE.value
_OPEN, _REPORTED, _CLOSED = BreachState.OPEN.value, BreachState.REPORTED.value, BreachState.CLOSED.value

BREACH_WORKFLOW = Workflow(
    states=BreachState.labels(),
    initial=_OPEN,
    transitions=(
        Transition("report", frozenset({_OPEN}), _REPORTED, _MANAGE, "Đã báo cơ quan có thẩm quyền"),
        Transition("close", frozenset({_OPEN, _REPORTED}), _CLOSED, _MANAGE, "Kết thúc", needs_reason=True),
    ),
)
BREACH_STEPS = StepTable[DataBreach]("data_breach", BREACH_WORKFLOW)
