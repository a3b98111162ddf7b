"""Workflow of a request: it waits, and ends agreed to, refused, withdrawn or out of time."""

from collections.abc import Sequence
from uuid import UUID

from toso.audit.steps import Step, StepTable
from toso.authz.actions import Action
from toso.authz.actor import SYSTEM, Actor
from toso.identity.account_requests.tables import AccountRequest, Decider
from toso.identity.account_requests.tables import RequestState as S
from toso.kit.workflow import Transition, Workflow

_WAITING = frozenset({S.WAITING.value})
_CHANGE = Action.PROFILE_CHANGE.value

WORKFLOW = Workflow(
    S.labels(),
    S.WAITING.value,
    (
        Transition("accept", _WAITING, S.DONE.value, _CHANGE, "Đồng ý"),
        Transition("refuse", _WAITING, S.REFUSED.value, _CHANGE, "Từ chối"),
        Transition("withdraw", _WAITING, S.WITHDRAWN.value, _CHANGE, "Rút đề nghị"),
        Transition("expire", _WAITING, S.EXPIRED.value, _CHANGE, "Hết hạn"),
    ),
)


def _logs(row: AccountRequest, step: Step) -> Sequence[tuple[Actor, UUID]]:
    """In the log of the ward that asked. Who refuses it from elsewhere stays unnamed there, and is named in the logs
    of the wards in which they work.
    """
    actor = step.scope.actor
    if row.decider is Decider.OWNER and step.name == "refuse":
        return [(SYSTEM, row.ward_id), *((actor, own) for own in actor.ward_ids if own != row.ward_id)]
    return [(actor, row.ward_id)]


ACCOUNT_STEPS = StepTable[AccountRequest](
    "account_request",
    WORKFLOW,
    acts=dict.fromkeys(["ask", *(way.name for way in WORKFLOW.transitions)], "user.request"),
    internal={"expire": "Đề nghị hết hạn theo đồng hồ của máy chủ."},
    logs=_logs,
)
