"""Settlement of the submissions of a correction once it is approved."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.row_versions import touch
from toso.documents.register.tables import DocumentRelation, RelationKind
from toso.reports.corrections.sections import corrected_document
from toso.reports.model.report_tables import Report, ReportSubmission
from toso.reports.model.submission_tables import Submission


def submissions_of(session: Session, report: Report) -> list[Submission]:
    """The submissions that were opened for a correction, locked."""
    query = sa.select(Submission).where(
        col(Submission.ward_id) == report.ward_id, col(Submission.correction_id) == report.id
    )
    return list(session.execute(query.order_by(col(Submission.id)).with_for_update()).scalars())


def settle_correction(session: Session, report: Report) -> None:
    """Once approved: what was frozen anew holds from now on, and what came too late for its report is in one."""
    for row in submissions_of(session, report):
        row.correction_id, row.standing_id = None, None
        touch(row)
        session.add(row)
    used = sa.select(col(ReportSubmission.submission_id)).where(
        col(ReportSubmission.ward_id) == report.ward_id,
        col(ReportSubmission.report_id) == report.id,
        col(ReportSubmission.carried_from).is_(None),
    )
    late = sa.select(Submission).where(
        col(Submission.ward_id) == report.ward_id, col(Submission.id).in_(used), col(Submission.carried).is_(True)
    )
    for row in session.execute(late.with_for_update()).scalars():
        row.carried = False
        touch(row)
        session.add(row)
    session.flush()


def relate_documents(session: Session, report: Report, document_id: UUID) -> None:
    """The register and the page of verifying tell of the earlier report that it was corrected or replaced, once this is
    out.
    """
    corrected = corrected_document(session, report)
    if corrected is not None:
        kind = RelationKind.REPLACES if report.replaces else RelationKind.CORRECTS
        session.add(DocumentRelation(ward_id=report.ward_id, source_id=document_id, target_id=corrected.id, kind=kind))
        session.flush()
