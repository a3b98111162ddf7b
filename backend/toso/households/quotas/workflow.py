"""The steps of a team's quota, from the proposal to its issue, and what they are called in the history."""

from toso.audit.steps import History, Step, StepTable
from toso.authz.actions import Action
from toso.households.quotas.tables import QuotaState, QuotaStep, QuotaTeam
from toso.kit.workflow import Transition, Workflow

PROPOSED, ISSUED = QuotaState.PROPOSED.value, QuotaState.ISSUED.value
_ACCEPTED, _COUNTERED, _WITHDRAWN = (s.value for s in (QuotaState.ACCEPTED, QuotaState.COUNTERED, QuotaState.WITHDRAWN))
_OPEN = frozenset({PROPOSED, _ACCEPTED, _COUNTERED})
_PROPOSE, _ANSWER, _ISSUE = (a.value for a in (Action.QUOTA_PROPOSE, Action.QUOTA_ANSWER, Action.QUOTA_ISSUE))

# A khu phố may answer anew as long as nothing is issued. Issuing another number than the one agreed on needs a reason
# too (service.issue).
QUOTA_WORKFLOW = Workflow(
    QuotaState.labels(),
    PROPOSED,
    (
        Transition("accept", frozenset({PROPOSED, _COUNTERED}), _ACCEPTED, _ANSWER, "Nhất trí"),
        Transition("counter", _OPEN, _COUNTERED, _ANSWER, "Đề nghị số khác", needs_reason=True),
        Transition("revise", _OPEN, PROPOSED, _PROPOSE, "Đề xuất lại", needs_reason=True),
        Transition("issue", _OPEN, ISSUED, _ISSUE, "Giao chỉ tiêu"),
        Transition("withdraw", _OPEN, _WITHDRAWN, _PROPOSE, "Rút đề xuất", needs_reason=True),
        Transition("share", frozenset({ISSUED}), ISSUED, _ANSWER, "Chia cho thành viên"),
        Transition("change", frozenset({ISSUED}), ISSUED, _ISSUE, "Điều chỉnh số đã giao", needs_reason=True),
        Transition("revoke", frozenset({ISSUED}), _WITHDRAWN, _ISSUE, "Thôi giao", needs_reason=True),
    ),
)


def _line(row: QuotaTeam, step: Step) -> QuotaStep:
    return QuotaStep(
        ward_id=row.ward_id,
        row_id=row.id,
        unit_path=row.unit_path,
        name=step.name,
        state=row.state,
        reason=step.reason,
        by_id=step.scope.user_id,
        **step.more,
    )


QUOTA_STEPS = StepTable[QuotaTeam](
    "quota_team",
    QUOTA_WORKFLOW,
    History(QuotaStep, "row_id", _line),
    beside={"propose": "Đề xuất", "hand_on": "Bàn giao phần việc"},
)
