"""Opening of a printed figure: the list that stands behind it; each kind of figure by its own way."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.reports.compilation.annex_figure_ids import is_apart
from toso.reports.compilation.effective_cells import counted_by_base
from toso.reports.compilation.queries import get_report, held_lines
from toso.reports.compilation.schemas import FigureRead
from toso.reports.corrections.changes import BEFORE, corrected_by, is_side, plain
from toso.reports.figures.figures import Aspect, parse_figure_id
from toso.reports.model.report_tables import Report, ReportFigureSource, ReportSubmission
from toso.reports.model.submission_tables import SubmissionSnapshot
from toso.reports.submissions.counted_people import LISTED, list_counted
from toso.reports.submissions.schemas import CountedRead
from toso.reports.submissions.snapshots import find_snapshot
from toso.reports.tracing.annex_figures import show_apart
from toso.reports.tracing.changed_figures import show_side
from toso.reports.tracing.counted_units import LABELS as COUNTS
from toso.reports.tracing.counted_units import show_units
from toso.reports.tracing.sources import show_figure

_ADDED = frozenset({Aspect.IN_PERIOD, Aspect.LATE})


def open_figure(session: Session, scope: Scope, report_id: UUID, name: str) -> FigureRead:
    """A figure of a measure, how many units are in it, a count of a table in the annex, or a side of a change."""
    own, _, part = name.partition("|")
    if is_side(own):
        return show_side(session, scope, report_id, own)
    if is_apart(own):
        return show_apart(session, scope, report_id, own)
    if part in COUNTS:
        return show_units(session, scope, report_id, own, part)
    return show_figure(session, scope, report_id, own)


def list_behind(
    session: Session, scope: Scope, report_id: UUID, name: str, submission_id: UUID, cursor: str | None, size: int
) -> CountedRead:
    """The people and households behind what one submission put into a figure, as they were frozen."""
    report = get_report(session, scope, report_id)
    if name.endswith(BEFORE):
        report, name = corrected_by(session, report), plain(name)
    try:
        code, aspect, _ = parse_figure_id(name)
    except ValueError:
        raise NotFound("Báo cáo này không có số liệu đó.") from None
    if aspect not in LISTED:
        raise NotFound("Báo cáo này không có số liệu đó.")
    value, addition, snapshot = _frozen(session, report, code, aspect, submission_id)
    scope.actor.scope(Action.SUBMISSION_READ).require(snapshot.unit_path)
    moved = aspect in _ADDED and snapshot.figures[code]["in_period"] != value
    base = counted_by_base(session, snapshot) if moved else None
    beside = 0 if aspect is Aspect.LATE else addition
    return list_counted(session, scope, snapshot, code, aspect, cursor, size, base=base, addition=beside)


def _whose(aspect: Aspect) -> Aspect:
    return aspect if aspect is Aspect.CUMULATIVE else Aspect.IN_PERIOD


def _frozen(
    session: Session, report: Report, code: str, aspect: Aspect, submission_id: UUID
) -> tuple[int, int, SubmissionSnapshot]:
    """The value that the submission put into the figure, what of it was typed beside the register, and the snapshot
    frozen of it.
    """
    s, u = ReportFigureSource, ReportSubmission
    summed = Aspect.IN_PERIOD if aspect in _ADDED else aspect
    query = (
        sa.select(col(s.value), col(s.addition), col(u.snapshot_id))
        .join(
            u,
            sa.and_(
                col(u.ward_id) == col(s.ward_id),
                col(u.report_id) == col(s.report_id),
                col(u.submission_id) == col(s.submission_id),
            ),
        )
        .where(
            col(s.ward_id) == report.ward_id,
            held_lines(report, _whose(summed)),
            col(s.submission_id) == submission_id,
            col(s.code) == code,
            col(s.aspect) == summed,
        )
        .limit(1)
    )
    found = session.execute(query).one_or_none()
    snapshot = find_snapshot(session, report.ward_id, found.snapshot_id) if found else None
    if found is None or snapshot is None:
        raise NotFound("Số này do đơn vị nhập tổng hợp, không có danh sách.")
    return found.value, found.addition, snapshot
