"""Recalled reports: which report of a period was recalled and has nothing in its place yet."""

from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.problems import Conflict
from toso.documents.tables import Document, DocumentState
from toso.reports.compilation.queries import figures_by_id, of_report, sections_of
from toso.reports.compilation.report_context import behind
from toso.reports.corrections.sections import corrected_document
from toso.reports.figures.wording import marks_in
from toso.reports.model.report_tables import Report, ReportState


class BaseRecalled(Conflict):
    code, title = (
        "corrected-report-recalled",
        "Báo cáo được đính chính đã thu hồi: bỏ bản này, rồi lập báo cáo thay thế.",
    )


def recalled_reports(session: Session, ward_id: UUID, period_id: UUID | None = None) -> dict[UUID, Report]:
    """By period, where the report, or a correction of it, was recalled (NĐ 30/2020, Điều 18) and no approved report
    replaces it: the first that was recalled.
    """
    query = (
        sa.select(Report, col(Document.state))
        .outerjoin(Document, of_report())
        .where(col(Report.ward_id) == ward_id, col(Report.state) == ReportState.APPROVED)
        .order_by(col(Report.edition))
    )
    if period_id is not None:
        query = query.where(col(Report.period_id) == period_id)
    else:  # of a ward, only the periods that have one
        recalled = sa.select(col(Document.source_id)).where(
            col(Document.ward_id) == ward_id, col(Document.state) == DocumentState.RECALLED
        )
        periods = sa.select(col(Report.period_id)).where(col(Report.ward_id) == ward_id, col(Report.id).in_(recalled))
        query = query.where(col(Report.period_id).in_(periods))
    found: dict[UUID, Report] = {}
    for report, state in session.execute(query).all():
        if report.replaces:
            found.pop(report.period_id, None)
        if state is DocumentState.RECALLED:
            found.setdefault(report.period_id, report)
    return found


def standing_report(issued: Report, editions: Iterable[Report]) -> Report:
    """The report that says everything of its period: `issued`, or the last approved of its `editions` that replaces."""
    replacing = [one for one in editions if one.replaces and one.state is ReportState.APPROVED]
    return max(replacing, key=lambda one: one.edition, default=issued)


def keep_words(session: Session, before: Report, report: Report) -> None:
    """Keeps in a new report what a hand wrote in the one whose place it takes, where it names figures of both."""
    known = figures_by_id(session, report, behind(session, report).catalogue)
    written = {one.code: one for one in sections_of(session, before) if one.edited}
    for section in sections_of(session, report):
        old = written.get(section.code)
        if old is not None and not marks_in(old.text) - known.keys():
            section.text, section.edited = old.text, old.text != section.drafted
            section.edited_by_id, section.edited_at = old.edited_by_id, old.edited_at
            session.add(section)
    session.flush()


def check_not_recalled(session: Session, report: Report) -> None:
    """409 for a correction of a report that was recalled meanwhile: it would go out as if that one held."""
    if not report.is_correction:
        return
    document = corrected_document(session, report)
    if document is not None:  # who recalls it at this moment finds the correction, or is found by it
        session.refresh(document, with_for_update=True)
    if recalled_reports(session, report.ward_id, report.period_id):
        raise BaseRecalled
