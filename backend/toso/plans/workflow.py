"""The steps of a plan from draft to approval, and the buttons that a person has now."""

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.kit.workflow import Transition, Workflow
from toso.plans.tables import PlanState

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
        Transition("amend", frozenset({PlanState.APPROVED}), PlanState.APPROVED, _DRAFTING, "Sửa đổi, bổ sung"),
        Transition("supersede", frozenset({PlanState.APPROVED}), PlanState.SUPERSEDED, _APPROVING, "Thay bằng bản mới"),
    ),
)
# What happens by approving the next edition and is no button of its own.
_BY_ITSELF = {"supersede"}


def step(state: PlanState, name: str) -> PlanState:
    """The state that a step leads to. Raises kit.workflow.WrongState (409 WrongStep in the API)."""
    return PlanState(PLAN_WORKFLOW.check(state, name).target)


def plan_actions(actor: Actor, state: PlanState, unit_path: str) -> list[str]:
    """The names of the steps that this person may take now."""
    return [
        way.name
        for way in PLAN_WORKFLOW.allowed(state)
        if way.name not in _BY_ITSELF and actor.scope(Action(way.action)).covers(unit_path)
    ]
