"""States of an official document and the steps between them."""

from toso.audit.steps import StepTable
from toso.authz.actions import Action
from toso.documents.tables import Document, DocumentState
from toso.kit.workflow import Transition, Workflow

DOCUMENT_WORKFLOW = Workflow(
    states=DocumentState.labels(),
    initial=DocumentState.DRAFT,
    transitions=(
        Transition(
            "approve",
            frozenset({DocumentState.DRAFT}),
            DocumentState.APPROVED,
            Action.DOCUMENT_ISSUE,
            "Duyệt",
        ),
        Transition(
            "number",
            frozenset({DocumentState.APPROVED}),
            DocumentState.ISSUED,
            Action.DOCUMENT_ISSUE,
            "Cấp số",
        ),
        Transition(
            "recall",
            frozenset({DocumentState.ISSUED}),
            DocumentState.RECALLED,
            Action.DOCUMENT_ISSUE,
            "Thu hồi",
            needs_reason=True,
        ),
    ),
)
DOCUMENT_STEPS = StepTable[Document](
    "document",
    DOCUMENT_WORKFLOW,
    acts={"recall": "document.recall"},
    internal={"approve": "Văn bản chờ cấp số khi báo cáo, kế hoạch, bản soạn mà nó in ra được duyệt."},
)
