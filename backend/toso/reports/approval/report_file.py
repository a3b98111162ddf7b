"""A month's report as a PDF from the shell: the issued bytes, or an unnumbered draft of what is known today."""

from functools import partial

import sqlalchemy as sa
from obstore.store import ObjectStore
from sqlmodel import Session, col

from toso.core.database import Engines, in_transaction
from toso.core.problems import NotFound
from toso.documents import queries as documents
from toso.documents.content import OfficialDocument
from toso.documents.render.pdf import render_pdf
from toso.documents.signing.queries import files_of, to_read
from toso.documents.tables import Document, DocumentState
from toso.files import store as bytes_store
from toso.kit.clock import now
from toso.kit.place_words import speaking
from toso.organisation.place_words import words_of
from toso.organisation.tables import Unit
from toso.reports.approval.report_builder import make_report
from toso.reports.compilation.queries import find_report
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report
from toso.reports.printing.document import report_document


class _Made(Exception):
    """Carries the PDF of a draft out of a transaction that must leave nothing behind."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self.pdf = pdf


def print_report(engines: Engines, store: ObjectStore, period_code: str) -> tuple[bytes, str]:
    """The PDF of a period's report and a sentence that says which one it is. NotFound for a period never opened."""
    issued = in_transaction(engines.read, partial(_issued, store=store, period_code=period_code))
    if issued is not None:
        return issued
    try:
        in_transaction(engines.write, partial(_compile_and_forget, period_code=period_code))
    except _Made as made:
        return made.pdf, f"Kỳ {period_code} chưa duyệt: đã tạo bản dự thảo, chưa có số"
    raise NotFound(f"Kỳ {period_code} chưa mở.")


def _periods(session: Session, period_code: str) -> list[ReportPeriod]:
    query = sa.select(ReportPeriod).where(col(ReportPeriod.code) == period_code).order_by(col(ReportPeriod.id))
    return list(session.execute(query).scalars())


def _report_of(session: Session, period: ReportPeriod) -> Report | None:
    return find_report(session, period.ward_id, period.id)


def _issued(session: Session, store: ObjectStore, period_code: str) -> tuple[bytes, str] | None:
    for period in _periods(session, period_code):
        report = _report_of(session, period)
        document = documents.find_document_of(session, report.ward_id, "report", report.id) if report else None
        if document is not None and document.state in {DocumentState.ISSUED, DocumentState.RECALLED}:
            return _bytes_of(session, store, document), f"Báo cáo số {documents.code_of(document)}"
    return None


def _bytes_of(session: Session, store: ObjectStore, document: Document) -> bytes:
    """The file as signed, else the print, or (before the worker has made it) the same bytes rendered now."""
    stored = to_read(session, document, files_of(session, document))
    if stored is not None:
        return bytes_store.get(store, stored.sha256)
    with speaking(words_of(session, document.ward_id)):
        return render_pdf(OfficialDocument.model_validate(document.content))


def _compile_and_forget(session: Session, period_code: str) -> None:
    """Raises _Made with the draft, in its ward's words: as the report stands, or compiled now of what has come."""
    for period in _periods(session, period_code):
        with speaking(words_of(session, period.ward_id)):
            report = _report_of(session, period) or _compiled(session, period)
            content = report_document(session, report)
            raise _Made(render_pdf(content.model_copy(update={"draft": True, "number": None})))


def _compiled(session: Session, period: ReportPeriod) -> Report:
    report = Report(
        ward_id=period.ward_id,
        period_id=period.id,
        unit_id=period.ward_id,
        compiled_at=now(),
        units=[],
        tasks=[],
        unit_path=session.get_one(Unit, period.ward_id).path,
    )
    session.add(report)
    session.flush()
    make_report(session, report, period)
    return report
