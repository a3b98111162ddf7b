"""Workflow of a reward: proposed, decided by the leader; refused or withdrawn with a reason."""

from toso.audit.steps import StepTable
from toso.authz.actions import Action
from toso.kit.workflow import Transition, Workflow
from toso.rewards.kinds import RewardState
from toso.rewards.tables import Reward

_PROPOSED, _DECIDED, _REFUSED, _WITHDRAWN = (state.value for state in RewardState)
_PROPOSE, _DECIDE = Action.REWARD_PROPOSE.value, Action.REWARD_DECIDE.value

REWARD_WORKFLOW = Workflow(
    RewardState.labels(),
    _PROPOSED,
    (
        Transition("decide", frozenset({_PROPOSED}), _DECIDED, _DECIDE, "Quyết định khen thưởng"),
        Transition("refuse", frozenset({_PROPOSED}), _REFUSED, _DECIDE, "Không khen thưởng", needs_reason=True),
        Transition(
            "reopen", frozenset({_DECIDED, _REFUSED}), _PROPOSED, _DECIDE, "Bỏ quyết định ghi nhầm", needs_reason=True
        ),
        Transition("withdraw", frozenset({_PROPOSED}), _WITHDRAWN, _PROPOSE, "Rút đề nghị", needs_reason=True),
    ),
)
REWARD_STEPS = StepTable[Reward](
    "reward",
    REWARD_WORKFLOW,
    beside={"propose": "Đề nghị"},
)
