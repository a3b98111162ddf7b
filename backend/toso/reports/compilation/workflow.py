"""States of a compiled report and the steps between them."""

from toso.audit.steps import StepTable
from toso.authz.actions import Action
from toso.kit.workflow import Transition, Workflow
from toso.reports.model.report_tables import Report
from toso.reports.model.report_tables import ReportState as S
from toso.reports.model.timeline import BESIDE, EVENTS

EDITABLE = frozenset({S.DRAFT, S.RETURNED})
APPROVED = frozenset({S.APPROVED, S.ISSUED})

REPORT_WORKFLOW = Workflow(
    states=S.labels(),
    initial=S.DRAFT,
    transitions=(
        Transition("submit", EDITABLE, S.SUBMITTED, Action.REPORT_COMPILE, "Trình duyệt"),
        Transition("approve", frozenset({S.SUBMITTED}), S.APPROVED, Action.REPORT_APPROVE, "Duyệt"),
        Transition("return", frozenset({S.SUBMITTED}), S.RETURNED, Action.REPORT_APPROVE, "Trả lại", needs_reason=True),
        Transition(
            "reopen", frozenset({S.APPROVED}), S.RETURNED, Action.REPORT_APPROVE, "Mở lại để sửa", needs_reason=True
        ),
        Transition("withdraw", EDITABLE, S.WITHDRAWN, Action.REPORT_CORRECT, "Bỏ bản đính chính", needs_reason=True),
        Transition("issue", frozenset({S.APPROVED}), S.ISSUED, Action.DOCUMENT_ISSUE, "Cấp số, phát hành"),
    ),
)
REPORT_STEPS = StepTable[Report](
    "report",
    REPORT_WORKFLOW,
    EVENTS,
    beside=BESIDE,
    internal={"issue": "Báo cáo phát hành khi văn bản của nó được cấp số."},
)
