"""The steps of a citizen's request."""

from toso.audit.steps import StepTable
from toso.authz.actions import Action
from toso.households.consents.kinds import RequestState
from toso.households.consents.tables import SubjectRequest
from toso.kit.workflow import Transition, Workflow

_MANAGE = Action.PRIVACY_MANAGE.value
_OPEN = frozenset({RequestState.RECEIVED.value, RequestState.ACKNOWLEDGED.value})

REQUEST_WORKFLOW = Workflow(
    states=RequestState.labels(),
    initial=RequestState.RECEIVED.value,
    transitions=(
        Transition(
            "acknowledge",
            frozenset({RequestState.RECEIVED.value}),
            RequestState.ACKNOWLEDGED.value,
            _MANAGE,
            "Đã báo cho người yêu cầu",
        ),
        Transition(
            "done",
            frozenset({RequestState.ACKNOWLEDGED.value}),
            RequestState.DONE.value,
            _MANAGE,
            "Đã giải quyết",
            needs_reason=True,
        ),
        Transition("refuse", _OPEN, RequestState.REFUSED.value, _MANAGE, "Từ chối", needs_reason=True),
    ),
)
REQUEST_STEPS = StepTable[SubjectRequest]("subject_request", REQUEST_WORKFLOW)
