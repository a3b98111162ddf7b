"""H1: the list behind a figure, down to who entered which value when, as far as the asking person may see it."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.identity.queries import names_of
from toso.kit import figures as written
from toso.reports.cells import ORIGIN_LABELS
from toso.reports.compiling.labels import ASPECT_LABELS, catalogue_behind, label_of, place_names
from toso.reports.compiling.queries import get_report
from toso.reports.compiling.schemas import FigurePartRead, FigureRead, FigureSourceRead
from toso.reports.compiling.tables import Report, ReportFigure, ReportFigureSource
from toso.reports.compiling.task_figures import TASK_LABELS, task_rows, tasks_behind
from toso.reports.figures import WARD, Aspect, coverage_text
from toso.reports.measures import Catalogue
from toso.reports.submissions.tables import Submission, SubmissionFigure
from toso.reports.submissions.workflow import STATE_LABELS

_SUMMED = (Aspect.CUMULATIVE, Aspect.IN_PERIOD)


def show_figure(session: Session, scope: Scope, report_id: UUID, figure_id: str) -> FigureRead:
    """A figure with its list; the sum over the whole list is the figure, also where some lines are hidden."""
    report = get_report(session, scope, report_id)
    figure = session.get(ReportFigure, (report.ward_id, report.id, figure_id))
    if figure is None:
        raise NotFound("Báo cáo này không có số liệu đó.")
    catalogue = catalogue_behind(session, report)
    lines, total, count = _lines(session, scope, report, figure)
    if figure.code in TASK_LABELS:
        parts = _tasks(report, figure.code)
        total = sum(1 for _ in parts)
    else:
        parts = _parts(session, report, catalogue, figure)
    noun = "nhiệm vụ" if figure.code in TASK_LABELS else "đơn vị"
    return FigureRead(
        figure_id=figure.figure_id, label=label_of(catalogue, figure.figure_id), aspect=ASPECT_LABELS[figure.aspect],
        place=figure.place, place_name=place_names(report).get(figure.place, figure.place), text=figure.text,
        value=None if figure.value is None else str(figure.value), total=total, reported=figure.reported,
        expected=figure.expected, coverage=coverage_text(figure.reported, figure.expected, noun), sources=lines,
        hidden=count - len(lines), parts=parts,
    )  # fmt: skip


def _lines(
    session: Session, scope: Scope, report: Report, figure: ReportFigure
) -> tuple[list[FigureSourceRead], int | None, int]:
    """The lines that the person may see, the sum of all, and how many there are."""
    if figure.aspect not in _SUMMED or figure.code in TASK_LABELS:
        return [], None, 0
    s = ReportFigureSource
    mine = [col(s.ward_id) == report.ward_id, col(s.report_id) == report.id, col(s.code) == figure.code,
            col(s.aspect) == figure.aspect]  # fmt: skip
    if figure.place != WARD:
        mine.append(col(s.place) == figure.place)
    total, count = session.execute(sa.select(sa.func.sum(col(s.value)), sa.func.count()).where(*mine)).one()
    entered = SubmissionFigure
    query = (
        sa.select(s, Submission, col(entered.entered_by_id), col(entered.entered_at), col(entered.remark))
        .join(
            Submission,
            sa.and_(col(Submission.ward_id) == col(s.ward_id), col(Submission.id) == col(s.submission_id)),
        )
        .join(
            entered,
            sa.and_(
                col(entered.ward_id) == col(s.ward_id), col(entered.submission_id) == col(s.submission_id),
                col(entered.code) == col(s.code),
            ),
        )
        .where(*mine, scope.actor.scope(Action.SUBMISSION_READ).where(s.unit_path))
        .order_by(col(s.unit_path))
    )  # fmt: skip
    rows = session.execute(query).all()
    people, names = names_of(session, [by for _, _, by, _, _ in rows]), place_names(report)
    return (
        [
            FigureSourceRead(
                submission_id=line.submission_id, unit_id=row.unit_id, unit_name=names.get(line.place) or line.place,
                unit_path=line.unit_path, value=line.value, origin=line.origin, origin_label=ORIGIN_LABELS[line.origin],
                state=row.state, state_label=STATE_LABELS[row.state], data_until=row.data_until,
                submitted_at=row.submitted_at, entered_by=people.get(by) if by else None, entered_at=at, remark=remark,
            )
            for line, row, by, at, remark in rows
        ],
        int(total) if total is not None else None,
        count,
    )  # fmt: skip


def _parts(session: Session, report: Report, catalogue: Catalogue, figure: ReportFigure) -> list[FigurePartRead]:
    """The figures that this one was worked out from, in their order, with the place where they stand."""
    if not figure.parts:
        return []
    query = sa.select(col(ReportFigure.figure_id), col(ReportFigure.place), col(ReportFigure.text)).where(
        col(ReportFigure.ward_id) == report.ward_id, col(ReportFigure.report_id) == report.id,
        col(ReportFigure.figure_id).in_(figure.parts),
    )  # fmt: skip
    found = {figure_id: (place, text) for figure_id, place, text in session.execute(query).all()}
    names = place_names(report)
    return [
        FigurePartRead(
            figure_id=part, label=f"{names.get(found[part][0], found[part][0])}: {label_of(catalogue, part)}",
            text=found[part][1],
        )
        for part in figure.parts
        if part in found
    ]  # fmt: skip


def _tasks(report: Report, code: str) -> list[FigurePartRead]:
    return [
        FigurePartRead(figure_id=None, label=f"Nhiệm vụ {row.ref}: {row.text}", text=row.label or written.MISSING)
        for row in tasks_behind(code, task_rows(report.tasks))
    ]
