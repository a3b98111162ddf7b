"""Workflow of a payment list: open, sent, checked by the finance desk, settled by the leader, or taken back by them.

Back needs a reason.
"""

from toso.audit.steps import History, Step, StepTable
from toso.authz.actions import Action
from toso.kit.workflow import Transition, Workflow
from toso.money.payments.kinds import PaymentState
from toso.money.payments.tables import PaymentList, PaymentStep

_OPEN, _SENT, _CHECKED, _SETTLED, _RETURNED, _WITHDRAWN = (state.value for state in PaymentState)
_MAKE, _CHECK, _APPROVE = Action.MONEY_ESTIMATE.value, Action.MONEY_MANAGE.value, Action.MONEY_APPROVE.value
CHANGEABLE = frozenset({PaymentState.OPEN, PaymentState.RETURNED})

WORKFLOW = Workflow(
    PaymentState.labels(),
    _OPEN,
    (
        Transition("send", frozenset({_OPEN, _RETURNED}), _SENT, _MAKE, "Gửi kiểm tra"),
        Transition("withdraw", frozenset({_OPEN, _RETURNED}), _WITHDRAWN, _MAKE, "Hủy bảng", needs_reason=True),
        Transition("check", frozenset({_SENT}), _CHECKED, _CHECK, "Đã kiểm tra, trình duyệt"),
        Transition("return", frozenset({_SENT}), _RETURNED, _CHECK, "Trả lại", needs_reason=True),
        Transition("settle", frozenset({_CHECKED}), _SETTLED, _APPROVE, "Duyệt chi"),
        Transition("refuse", frozenset({_CHECKED}), _RETURNED, _APPROVE, "Trả lại để sửa", needs_reason=True),
        Transition("take_back", frozenset({_SETTLED}), _RETURNED, _APPROVE, "Thu lại bảng đã duyệt", needs_reason=True),
    ),
)


def _line(row: PaymentList, step: Step) -> PaymentStep:
    return PaymentStep(
        ward_id=row.ward_id,
        list_id=row.id,
        unit_path=row.unit_path,
        name=step.name,
        state=row.state,
        note=step.reason,
        by_id=step.scope.user_id,
    )


PAYMENT_STEPS = StepTable[PaymentList](
    "payment_list",
    WORKFLOW,
    History(PaymentStep, "list_id", _line),
    beside={"make": "Lập bảng", "collect": "Tính lại từ sổ", "change": "Sửa một dòng"},
)
