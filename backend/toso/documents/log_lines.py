"""Lines of the log by which others hear of a document: the state it came into, and that its report went out with it."""

from collections.abc import Iterable

from sqlmodel import Session

from toso.audit.record import record
from toso.authz.actor import Actor, Scope
from toso.documents.tables import Document, DocumentState


def log_put(
    session: Session, actor: Actor, document: Document, before: DocumentState | None, fields: Iterable[str]
) -> None:
    """The line tells the state that the document came into, so that the office hears of one that waits for a number."""
    waits = document.state is DocumentState.APPROVED and before is not DocumentState.APPROVED
    record(
        session,
        actor,
        "document.put",
        "document",
        document.id,
        ward_id=document.ward_id,
        unit_path=document.unit_path,
        fields=fields,
        note={
            "step": "approve" if waits else "save",
            **({"from": before.value} if before else {}),
            "to": document.state.value,
        },
        row=document,
    )


def log_of_report(session: Session, scope: Scope, document: Document, step: str, before: DocumentState) -> None:
    """A report is issued and recalled with its document: a line of its own for who follows reports (other systems,
    notices) and looks at no other.
    """
    if document.source_kind == "report":
        note = {"step": step, "from": before.value, "to": document.state.value}
        record(
            session,
            scope.actor,
            scope.action,
            "report",
            document.source_id,
            ward_id=document.ward_id,
            unit_path=document.unit_path,
            note=note,
        )
