"""Workflow of a change of units: planned, then carried out on its day or cancelled before."""

from toso.audit.steps import StepTable
from toso.authz.actions import Action
from toso.kit.workflow import Transition, Workflow
from toso.unit_changes.tables import ChangeState as S
from toso.unit_changes.tables import UnitChange

_PLANNED, _MANAGE = frozenset({S.PLANNED.value}), Action.UNIT_MANAGE.value
_DUE = _PLANNED | {S.BEGUN.value}

WORKFLOW = Workflow(
    S.labels(),
    S.PLANNED.value,
    (
        Transition("cancel", _PLANNED, S.CANCELLED.value, _MANAGE, "Hủy"),
        Transition("begin", _PLANNED, S.BEGUN.value, _MANAGE, "Bắt đầu thực hiện"),
        Transition("carry_out", _DUE, S.CARRIED_OUT.value, _MANAGE, "Thực hiện"),
    ),
)
UNIT_CHANGE_STEPS = StepTable[UnitChange](
    "unit_change",
    WORKFLOW,
    acts=dict.fromkeys(["plan", *(way.name for way in WORKFLOW.transitions)], "unit.change"),
    beside={"plan": "Lên lịch"},
    internal=dict.fromkeys(("begin", "carry_out"), "Máy chủ tự thực hiện khi đến ngày."),
)
