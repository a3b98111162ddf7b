"""Restoring of a submission's frozen cells, when a correction is taken back."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.row_versions import touch
from toso.kit.clock import now
from toso.reports.figures.cells import Origin
from toso.reports.model.report_tables import Report, ReportSubmission
from toso.reports.model.submission_tables import (
    Submission,
    SubmissionFigure,
    SubmissionSection,
    SubmissionSnapshot,
    SubmissionState,
)
from toso.reports.submissions.snapshots import digest_of, find_snapshot, latest


def restore(session: Session, base: Report, row: Submission) -> None:
    """Figures, texts and the acceptance with which it stands in the report `base`."""
    snapshot = find_snapshot(session, row.ward_id, row.standing_id)
    assert snapshot is not None, "a submission under correction has one that stands"
    _clear(session, row)
    session.add_all([_figure(row, code, kept) for code, kept in snapshot.figures.items()])
    session.add_all([_section(row, code, text) for code, text in snapshot.sections.items()])
    row.data_until, row.surveyed, row.split = snapshot.data_until, snapshot.surveyed, snapshot.split
    row.submitted_at, row.submitted_by_id = snapshot.taken_at, snapshot.taken_by_id
    row.accepted_at, row.state = _accepted(session, base, row), SubmissionState.LOCKED
    row.correction_id, row.standing_id = None, None
    touch(row)
    session.add(row)
    session.flush()
    _hold_again(session, snapshot)


def _hold_again(session: Session, snapshot: SubmissionSnapshot) -> None:
    """The latest edition is what holds: what was handed in for the correction does so no longer."""
    found = latest(session, snapshot.ward_id, snapshot.submission_id)
    if found is None or found.id == snapshot.id:
        return
    again = SubmissionSnapshot(
        **snapshot.model_dump(exclude={"id", "edition", "version", "created_at", "updated_at"}),
        edition=found.edition + 1,
    )
    again.digest = digest_of(again)
    session.add(again)
    session.flush()


def _clear(session: Session, row: Submission) -> None:
    for table in (SubmissionFigure, SubmissionSection):
        session.execute(
            sa.delete(table).where(col(table.ward_id) == row.ward_id, col(table.submission_id) == row.id),
            execution_options={"synchronize_session": "fetch"},
        )


def _figure(row: Submission, code: str, kept: dict[str, Any]) -> SubmissionFigure:
    return SubmissionFigure(
        ward_id=row.ward_id,
        submission_id=row.id,
        code=code,
        cumulative=kept["cumulative"],
        in_period=kept["in_period"],
        in_period_typed=kept["typed"],
        remark=kept["remark"],
        origin=Origin(kept["origin"]),
        late_in=kept["late_in"],
        late_out=kept["late_out"],
        last_in=kept.get("last_in", 0),
        last_out=kept.get("last_out", 0),
        addition=kept.get("addition"),
        addition_in=kept.get("addition_in", 0),
        entered_by_id=UUID(kept["by"]) if kept["by"] else None,
        entered_at=datetime.fromisoformat(kept["at"]),
    )


def _section(row: Submission, code: str, text: str) -> SubmissionSection:
    return SubmissionSection(
        ward_id=row.ward_id,
        submission_id=row.id,
        code=code,
        text=text,
        entered_by_id=row.entered_by_id,
        entered_at=now(),
    )


def _accepted(session: Session, base: Report, row: Submission) -> datetime | None:
    query = sa.select(col(ReportSubmission.accepted_at)).where(
        col(ReportSubmission.ward_id) == base.ward_id,
        col(ReportSubmission.report_id) == base.id,
        col(ReportSubmission.submission_id) == row.id,
    )
    return session.execute(query).scalar_one_or_none()
