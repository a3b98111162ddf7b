"""A report as it would print today, for whoever may read it: a PDF made by a job, without a document and a number."""

from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import TooLarge
from toso.documents.content import OfficialDocument
from toso.documents.render.pdf import DocumentTooLarge, render_pdf
from toso.files.checking import PDF, Checked
from toso.files.service import store_file
from toso.files.tables import StoredFile
from toso.jobs.claim import Handler, JobContext, enqueue
from toso.jobs.tables import Job
from toso.reports.compiling.queries import get_report
from toso.reports.compiling.tables import Report
from toso.reports.document import report_document

KIND = "report.preview"


def enqueue_preview(session: Session, scope: Scope, report_id: UUID) -> Job:
    """A job whose result names the PDF; what the letterhead lacks is refused at once (409)."""
    report = get_report(session, scope, report_id)
    report_document(session, report)
    return enqueue(session, report.ward_id, KIND, scope.user_id, {"report_id": str(report.id)})


def print_preview(context: JobContext) -> dict[str, Any]:
    """Renders the draft and stores it for the person who asked."""
    key = (context.ward_id, UUID(context.payload["report_id"]))
    context.progress(10, "Đang tạo bản in thử…")
    content, path = context.in_read(partial(_read, key=key))
    try:
        made = Checked(f"du-thao-{content.symbol}-{content.year}.pdf", PDF, render_pdf(content))
    except DocumentTooLarge as refusal:
        raise TooLarge(str(refusal)) from refusal
    stored = context.in_write(partial(_store, context=context, made=made, unit_path=path))
    return {"file_id": str(stored.id), "report_id": str(key[1])}


def _read(session: Session, key: tuple[UUID, UUID]) -> tuple[OfficialDocument, str]:
    report = session.get_one(Report, key)
    content = report_document(session, report)
    return content.model_copy(update={"draft": True, "number": None}), report.unit_path


def _store(session: Session, context: JobContext, made: Checked, unit_path: str) -> StoredFile:
    return store_file(
        session, context.store, made, ward_id=context.ward_id, unit_path=unit_path, owner_id=context.owner_id,
        purpose="preview",
    )  # fmt: skip


HANDLERS: dict[str, Handler] = {KIND: print_preview}
