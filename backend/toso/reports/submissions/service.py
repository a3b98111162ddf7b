"""Beginning and filling in a submission."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Actor, Scope
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import lock, touch
from toso.files.service import get_files
from toso.files.tables import StoredFile
from toso.kit.clock import now, today
from toso.organisation.ended_units import over_ended
from toso.organisation.tables import Unit
from toso.reports.figures.cells import Cell, Origin, read_cells
from toso.reports.figures.measures import Catalogue
from toso.reports.figures.validation import check_data_until
from toso.reports.model.period_tables import PeriodState, ReportPeriod
from toso.reports.model.submission_tables import (
    EntrySource,
    Submission,
    SubmissionFigure,
    SubmissionSection,
)
from toso.reports.periods.expectation import Owing
from toso.reports.periods.queries import expected_units, get_period, regime_of
from toso.reports.periods.regimes import asked_sections, outline_of
from toso.reports.periods.service import PeriodClosed
from toso.reports.submissions.form import field_of, form_catalogue
from toso.reports.submissions.queries import current_period, get_submission
from toso.reports.submissions.schemas import FigureWrite, SubmissionCreate, SubmissionWrite
from toso.reports.submissions.workflow import EDITABLE, SUBMISSION_WORKFLOW


class SubmissionExists(Conflict):
    code, title = "submission-exists", "Đơn vị này đã có báo cáo trong kỳ."


class NotEditable(Conflict):
    code, title = "not-editable", "Báo cáo đã nộp thì không sửa được; cần được trả lại hoặc mở lại trước."


class UnitExempt(Conflict):
    code, title = "unit-exempt", "Đơn vị này được miễn báo cáo trong kỳ."


def create_submission(session: Session, scope: Scope, body: SubmissionCreate) -> Submission:
    """An empty draft; there is one submission for each unit and period (409)."""
    scope = over_ended(session, scope)
    period = current_period(session, scope.ward_id, body.period)
    check_open(period)
    asked = next((e for e in expected_units(session, period) if e.unit.id == body.unit_id), None)
    if asked is None or not scope.covers(asked.unit.path):
        raise Malformed(fields={"unit_id": "Không có đơn vị phải báo cáo này trong phạm vi của bạn."})
    if asked.owing is Owing.EXEMPT:
        raise UnitExempt
    same = sa.select(col(Submission.id)).where(
        col(Submission.ward_id) == period.ward_id,
        col(Submission.period_id) == period.id,
        col(Submission.unit_id) == asked.unit.id,
    )
    if session.execute(same).first():
        raise SubmissionExists
    source = EntrySource.UNIT if is_own(scope.actor, asked.unit.path) else EntrySource.PAPER
    row = Submission(
        ward_id=period.ward_id,
        period_id=period.id,
        unit_id=asked.unit.id,
        unit_path=asked.unit.path,
        place=asked.place,
        source=source,
        entered_by_id=scope.user_id,
        tasks=[],
    )
    session.add(row)
    try:
        session.flush()
    except IntegrityError as error:  # two people began it at once
        raise SubmissionExists from error
    note(session, scope, row, ["state"], period=period.code, source=source.value, to=row.state.value)
    return row


def is_own(actor: Actor, unit_path: str) -> bool:
    """Whether the person belongs to the unit; a desk that types for it works from its paper."""
    own = [g.unit_path for g in actor.grants if g.unit_path != g.ward_path]
    return any(unit_path == path or unit_path.startswith(f"{path}.") for path in own)


def check_open(period: ReportPeriod) -> None:
    if period.state is not PeriodState.OPEN:
        raise PeriodClosed


def locked(
    session: Session, scope: Scope, submission_id: UUID, expected_version: int
) -> tuple[Submission, ReportPeriod]:
    """The row in the expected version, locked for change, with its open period."""
    row = lock(session, get_submission(session, scope, submission_id), expected_version)
    period = get_period(session, scope, row.period_id)
    if row.correction_id is None:  # a correction may come long after its period was closed
        check_open(period)
    return row, period


def save_submission(
    session: Session, scope: Scope, submission_id: UUID, expected_version: int, body: SubmissionWrite
) -> Submission:
    """Stores the whole form as it stands, slips between its cells included; what is no figure at all is refused."""
    row, period = locked(session, scope, submission_id, expected_version)
    if row.state not in EDITABLE:
        raise NotEditable(f"Đang ở trạng thái “{SUBMISSION_WORKFLOW.states[row.state]}”.")
    regime = regime_of(session, period)
    catalogue = form_catalogue(regime, session.get_one(Unit, row.unit_id))
    cells, faults = _read(catalogue, body.figures)
    if body.data_until is not None:
        dated = check_data_until(period.as_period, body.data_until, today())
        faults.update({field_of(m): m.text for m in dated})
    sections = {s.key for s in asked_sections(outline_of(regime))}
    faults.update({f"sections.{c}": "Không có mục này." for c in body.sections if c not in sections})
    paper = _paper(session, scope, row, body.paper_file_id, faults)
    if faults:
        raise Malformed(fields=faults)
    if paper is not None:
        paper.unit_path = row.unit_path  # from now on the unit itself may open the scan of its paper
        session.add(paper)
    changed = _put_figures(session, scope, row, cells) | _put_sections(session, scope, row, body.sections)
    for name in ("data_until", "paper_file_id"):
        if getattr(row, name) != getattr(body, name):
            setattr(row, name, getattr(body, name))
            changed.add(name)
    touch(row)
    session.add(row)
    note(session, scope, row, changed, period=period.code)
    session.flush()
    return row


def _read(catalogue: Catalogue, typed: dict[str, FigureWrite]) -> tuple[dict[str, Cell], dict[str, str]]:
    cells, messages = read_cells(catalogue, {code: figure.model_dump() for code, figure in typed.items()})
    return cells, {field_of(m): m.text for m in messages}


def _paper(
    session: Session, scope: Scope, row: Submission, file_id: UUID | None, faults: dict[str, str]
) -> StoredFile | None:
    """A newly attached scan: a file of the ward that this person uploaded."""
    if file_id is None or file_id == row.paper_file_id:
        return None
    found = get_files(session, row.ward_id, [file_id])
    if not found or found[0].owner_id != scope.user_id:
        faults["paper_file_id"] = "Không có tệp này, hoặc tệp do người khác gửi lên."
        return None
    return found[0]


def _put_figures(session: Session, scope: Scope, row: Submission, cells: dict[str, Cell]) -> set[str]:
    """Changes only the cells that differ, so that who entered what stays true; the names of those."""
    query = sa.select(SubmissionFigure).where(
        col(SubmissionFigure.ward_id) == row.ward_id, col(SubmissionFigure.submission_id) == row.id
    )
    known = {figure.code: figure for figure in session.execute(query).scalars()}
    changed: set[str] = set()
    for code in sorted(known.keys() | cells.keys()):
        cell, figure = cells.get(code, Cell()), known.get(code)
        typed = figure is not None and figure.origin is Origin.AGGREGATE
        before = (figure.cumulative, figure.in_period_typed) if figure and typed else (None, None)
        before = (*before, figure.remark if figure else "", figure.addition if figure else None)
        if before == (cell.cumulative, cell.in_period, cell.remark, cell.addition):
            continue
        figure = figure or SubmissionFigure(ward_id=row.ward_id, submission_id=row.id, code=code, entered_at=now())
        figure.cumulative, figure.in_period_typed, figure.remark = cell.cumulative, cell.in_period, cell.remark
        figure.in_period, figure.origin, figure.addition = None, Origin.AGGREGATE, cell.addition
        figure.entered_by_id, figure.entered_at = scope.user_id, now()
        session.add(figure)
        changed.add(f"figures.{code}")
    return changed


def _put_sections(session: Session, scope: Scope, row: Submission, texts: dict[str, str]) -> set[str]:
    query = sa.select(SubmissionSection).where(
        col(SubmissionSection.ward_id) == row.ward_id, col(SubmissionSection.submission_id) == row.id
    )
    known = {section.code: section for section in session.execute(query).scalars()}
    changed: set[str] = set()
    for code in sorted(known.keys() | texts.keys()):
        text, section = texts.get(code, ""), known.get(code)
        if (section.text if section else "") == text:
            continue
        section = section or SubmissionSection(ward_id=row.ward_id, submission_id=row.id, code=code, entered_at=now())
        section.text, section.entered_by_id, section.entered_at = text, scope.user_id, now()
        session.add(section)
        changed.add(f"sections.{code}")
    return changed


def note(session: Session, scope: Scope, row: Submission, fields: Any, **more: object) -> None:
    """Records a change that is no step of the workflow."""
    record_row(session, scope, "submission", row, fields=fields, note=dict(more))
