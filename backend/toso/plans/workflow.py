"""The steps of a plan from draft to approval."""

from toso.audit.steps import StepTable
from toso.authz.actions import Action
from toso.kit.workflow import Transition, Workflow
from toso.plans.tables import Plan, PlanState

_EDITABLE = frozenset({PlanState.DRAFT, PlanState.RETURNED})
_DRAFTING, _APPROVING = Action.PLAN_DRAFT, Action.PLAN_APPROVE

PLAN_WORKFLOW = Workflow(
    PlanState.labels(),
    PlanState.DRAFT,
    (
        Transition("edit", frozenset({PlanState.DRAFT}), PlanState.DRAFT, _DRAFTING, "Sửa nội dung"),
        Transition("edit", frozenset({PlanState.RETURNED}), PlanState.RETURNED, _DRAFTING, "Sửa nội dung"),
        Transition("submit", _EDITABLE, PlanState.SUBMITTED, _DRAFTING, "Trình duyệt"),
        Transition("approve", frozenset({PlanState.SUBMITTED}), PlanState.APPROVED, _APPROVING, "Duyệt"),
        Transition(
            "return", frozenset({PlanState.SUBMITTED}), PlanState.RETURNED, _APPROVING, "Trả lại", needs_reason=True
        ),
        Transition(
            "amend",
            frozenset({PlanState.APPROVED}),
            PlanState.APPROVED,
            _DRAFTING,
            "Sửa đổi, bổ sung",
            needs_reason=True,
        ),
        Transition("roll", frozenset({PlanState.APPROVED}), PlanState.APPROVED, _DRAFTING, "Lập kế hoạch năm sau"),
        Transition(
            "correct_unit",
            frozenset({PlanState.APPROVED}),
            PlanState.APPROVED,
            _APPROVING,
            "Sửa đơn vị chọn nhầm",
            needs_reason=True,
        ),
        Transition("supersede", frozenset({PlanState.APPROVED}), PlanState.SUPERSEDED, _APPROVING, "Thay bằng bản mới"),
    ),
)
PLAN_STEPS = StepTable[Plan](
    "plan",
    PLAN_WORKFLOW,
    acts={way.name: f"plan.{way.name}" for way in PLAN_WORKFLOW.transitions},
    internal={"supersede": "Bản trước hết hiệu lực khi bản sửa đổi được duyệt."},
)
