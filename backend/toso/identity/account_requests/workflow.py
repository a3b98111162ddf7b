"""Workflow of a request: it waits, and ends agreed to, refused, withdrawn or out of time."""

from toso.authz.actions import Action
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
