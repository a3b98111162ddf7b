"""Naming reports as documents cite them: "Báo cáo số 05/BC-UBND ngày 10/7/2024"."""

from uuid import UUID

from sqlmodel import Session

from toso.documents.queries import code_of, find_document_of
from toso.documents.tables import Document
from toso.kit.dates import running
from toso.reports.model.report_tables import Report

UNNUMBERED = "Báo cáo đã phát hành"


def corrected_document(session: Session, report: Report) -> Document | None:
    return find_document_of(session, report.ward_id, "report", report.corrects_id) if report.corrects_id else None


def cited_report(session: Session, report: Report) -> str:
    """The report that a correction corrects."""
    return _cited(corrected_document(session, report)) or UNNUMBERED


def cited(session: Session, ward_id: UUID, report_id: UUID | None) -> str:
    """A report by its number, or as the approved one while it waits for it."""
    document = find_document_of(session, ward_id, "report", report_id) if report_id else None
    return _cited(document) or "Báo cáo đã duyệt"


def _cited(document: Document | None) -> str:
    if document is None or document.number is None or document.issued_on is None:
        return ""
    return f"Báo cáo số {code_of(document)} ngày {running(document.issued_on)}"
