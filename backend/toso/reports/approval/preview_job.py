"""A report as it would print today, for whoever may read it: a PDF made by a job, without a document and a number; or,
beside the editor, pictures of its pages with words that are not saved yet. An approved one shows as its document.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import TooLarge
from toso.documents.content import OfficialDocument
from toso.documents.queries import find_document_of
from toso.documents.render.pdf import render_pdf
from toso.documents.render.tables import DocumentTooLarge
from toso.files.service import store_made
from toso.files.upload_check import PDF, PNG, Checked
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.text import clean
from toso.reports.approval.pictures import draw_strip
from toso.reports.compilation.part_schemas import PreviewWrite
from toso.reports.compilation.queries import get_report, sections_of
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.printing.document import report_document

KIND, LIVE = "report.preview", "report.live_preview"
_WORDS = 4  # of a heading: more may stand on two lines


def enqueue_preview(session: Session, scope: Scope, report_id: UUID, body: PreviewWrite | None = None) -> Job:
    """A job whose result names the PDF, or the pictures; what the letterhead lacks is refused at once (409)."""
    report = get_report(session, scope, report_id)
    _content(session, report, {})
    payload: dict[str, Any] = {"report_id": str(report.id)}
    if body is None or not body.live:
        return enqueue(session, report.ward_id, KIND, scope.user_id, payload)
    payload["texts"] = {section.code: section.text for section in body.sections}
    return enqueue(session, report.ward_id, LIVE, scope.user_id, payload)


def print_preview(context: JobContext) -> dict[str, Any]:
    """Renders the draft and stores it for the person who asked."""
    report_id = UUID(context.payload["report_id"])
    context.progress(10, "Đang tạo bản in thử…")
    content, path, _ = context.in_read(partial(_read, scope=context.reach, report_id=report_id, texts={}))
    named = "du-thao" if content.draft else "ban-in"
    made = Checked(f"{named}-{content.symbol}-{content.year}.pdf", PDF, _rendered(content))
    stored = context.in_write(partial(store_made, order=context, made=made, unit_path=path, purpose="preview"))
    return {"file_id": str(stored.id), "report_id": str(report_id)}


def picture_preview(context: JobContext) -> dict[str, Any]:
    """Renders the report without its annexes and stores one picture of its pages; `places`: where sections begin."""
    report_id, texts = UUID(context.payload["report_id"]), context.payload["texts"]
    read = partial(_read, scope=context.reach, report_id=report_id, texts=texts, annexed=False)
    content, path, headings = context.in_read(read)
    strip = draw_strip(_rendered(content.model_copy(update={"annexes": ()}), pictured=True), headings)
    made = Checked("du-thao.png", PNG, strip.png)
    stored = context.in_write(partial(store_made, order=context, made=made, unit_path=path, purpose="live_preview"))
    return {
        "file_id": str(stored.id),
        "report_id": str(report_id),
        "width": strip.width,
        "height": strip.height,
        "pages": len(strip.tops),
        "places": strip.places,
    }


def _rendered(content: OfficialDocument, *, pictured: bool = False) -> bytes:
    try:
        return render_pdf(content, pictured=pictured)
    except DocumentTooLarge as refusal:
        raise TooLarge(str(refusal)) from refusal


def _read(
    session: Session, scope: Scope, report_id: UUID, texts: Mapping[str, str], *, annexed: bool = True
) -> tuple[OfficialDocument, str, dict[str, str]]:
    """The document that prints, its unit's path, and the first words of each heading by code."""
    report = get_report(session, scope, report_id)
    headings = {s.code: " ".join(f"{s.numeral}. {s.title}".split()[:_WORDS]) for s in sections_of(session, report)}
    return _content(session, report, texts, annexed=annexed), report.unit_path, headings


def _content(session: Session, report: Report, texts: Mapping[str, str], *, annexed: bool = True) -> OfficialDocument:
    """The draft with `texts` in the place of the sections' own; once approved, the document and nothing else."""
    approved = report.state is ReportState.APPROVED
    document = find_document_of(session, report.ward_id, "report", report.id) if approved else None
    if document is not None:
        return OfficialDocument.model_validate(document.content | ({} if annexed else {"annexes": ()}))
    return report_document(session, report, {code: clean(text) for code, text in texts.items()}, annexed=annexed)
