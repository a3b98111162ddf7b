"""Figures of a workbook into the draft of one unit, each with the reference to its cell."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.kit.clock import now
from toso.reports.figures.cells import Cell as FormCell
from toso.reports.figures.figures import Aspect
from toso.reports.model.ledger_tables import LedgerFigure, Workbook
from toso.reports.model.submission_tables import Submission, SubmissionSection
from toso.reports.submissions.ledger import find_references, standing
from toso.reports.submissions.schemas import FigureWrite, SubmissionCreate, SubmissionWrite
from toso.reports.submissions.service import create_submission, save_submission
from toso.reports.workbooks.preview import Draft, Reading
from toso.reports.workbooks.totals import LedgerCell
from toso.reports.workbooks.views import RAW, text_of


def take_draft(
    session: Session, scope: Scope, workbook: Workbook, reading: Reading, draft: Draft, version: int | None
) -> int:
    """Saves the form as it would be typed, and adds the references; how many figures are new or have a new cell.

    Raises StaleVersion where somebody else changed the form, SubmissionExists where somebody else began it.
    """
    assert draft.form is not None
    typed = dict(draft.form.typed)
    taken = {reading.at(at): cell for at, cell in draft.taken().items()}
    merged = _merged(typed, taken)
    row = draft.submission
    if row is None or version is None:
        body = SubmissionCreate(period=reading.period.code, unit_id=draft.asked.unit.id)
        row, version = create_submission(session, scope, body), 1
    if merged != typed:
        row = save_submission(session, scope, row.id, version, _form(session, row, merged))
    return _refer(session, scope, workbook, row, taken)


def _merged(typed: Mapping[str, FormCell], taken: Mapping[str, LedgerCell]) -> dict[str, FormCell]:
    merged = dict(typed)
    for cell in taken.values():
        name = "cumulative" if cell.aspect is Aspect.CUMULATIVE else "in_period"
        merged[cell.code] = replace(merged.get(cell.code, FormCell()), **{name: cell.value})
    return merged


def _form(session: Session, row: Submission, cells: Mapping[str, FormCell]) -> SubmissionWrite:
    """The whole form as it stands, but for these figures."""
    s = SubmissionSection
    query = sa.select(col(s.code), col(s.text)).where(col(s.ward_id) == row.ward_id, col(s.submission_id) == row.id)
    return SubmissionWrite(
        data_until=row.data_until,
        paper_file_id=row.paper_file_id,
        figures={
            code: FigureWrite(
                cumulative=cell.cumulative, in_period=cell.in_period, addition=cell.addition, remark=cell.remark
            )
            for code, cell in cells.items()
        },
        sections=dict(session.execute(query).all()),
    )


def _refer(session: Session, scope: Scope, workbook: Workbook, row: Submission, taken: Mapping[str, LedgerCell]) -> int:
    known, added = find_references(session, row.ward_id, [row.id]), 0
    for at, cell in taken.items():
        found = standing(known.get((row.id, cell.code), ()), {cell.aspect: cell.value})
        if found is not None and (found.cell, found.file_sha256) == (at, workbook.sha256):
            continue
        session.add(_reference(scope.user_id, workbook, row, at, cell))
        added += 1
    return added


def _reference(user_id: UUID, workbook: Workbook, row: Submission, at: str, cell: LedgerCell) -> LedgerFigure:
    assert cell.value is not None
    return LedgerFigure(
        ward_id=row.ward_id,
        unit_path=row.unit_path,
        submission_id=row.id,
        code=cell.code,
        aspect=cell.aspect,
        cell=at,
        raw=text_of(cell.raw)[:RAW],
        value=cell.value,
        file_sha256=workbook.sha256,
        file_name=workbook.file_name,
        taken_by_id=user_id,
        taken_at=now(),
    )
