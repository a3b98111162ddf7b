"""H1: the list behind a figure, down to who entered which value when, as far as the asking person may see it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.identity.queries import names_of
from toso.kit import figures as written
from toso.reports.cells import ORIGIN_LABELS, Origin
from toso.reports.compiling.behind import ASPECT_LABELS, behind, label_of, place_names
from toso.reports.compiling.counted import COUNTED_LABELS, TASK_LABELS, counted_parts
from toso.reports.compiling.lines import lines_behind
from toso.reports.compiling.queries import SUMMED, figures_by_id, get_report
from toso.reports.compiling.schemas import FigurePartRead, FigureRead, FigureSourceRead
from toso.reports.compiling.tables import Report, ReportFigureSource
from toso.reports.figures import WARD, Aspect, Figure, coverage_text, parse_figure_id
from toso.reports.measures import Catalogue
from toso.reports.submissions.tables import Submission, SubmissionFigure
from toso.reports.submissions.workflow import STATE_LABELS


def show_figure(session: Session, scope: Scope, report_id: UUID, name: str) -> FigureRead:
    """A figure with its list; the sum over the whole list is the figure, also where some lines are hidden."""
    report = get_report(session, scope, report_id)
    catalogue = behind(session, report).catalogue
    figures = figures_by_id(session, report, catalogue)
    figure = figures.get(name) or _unreported(report, catalogue, name)
    lines, total, count = _lines(session, scope, report, figure)
    parts = _parts(report, catalogue, figure, figures)
    if figure.code in COUNTED_LABELS:
        total = int(figure.value or 0)
    noun = "nhiệm vụ" if figure.code in TASK_LABELS else "đơn vị"
    return FigureRead(
        figure_id=figure.id, label=label_of(catalogue, figure.id), aspect=ASPECT_LABELS[figure.aspect],
        place=figure.place, place_name=place_names(report).get(figure.place, "Toàn phường"), text=figure.text,
        value=None if figure.value is None else str(figure.value), total=total, reported=figure.reported,
        expected=figure.expected, coverage=coverage_text(figure.reported, figure.expected, noun), sources=lines,
        hidden=count - len(lines), parts=parts,
    )  # fmt: skip


def _unreported(report: Report, catalogue: Catalogue, name: str) -> Figure:
    """What a place of the report has not reported shows as "—", with nothing behind it; anything else is not found."""
    try:
        code, aspect, place = parse_figure_id(name)
    except ValueError:
        raise NotFound("Báo cáo này không có số liệu đó.") from None
    known = code in catalogue.measures and place in place_names(report) and place != WARD
    if not known or aspect not in {*SUMMED, Aspect.PERCENT}:
        raise NotFound("Báo cáo này không có số liệu đó.")
    return Figure(name, code, aspect, place, None, written.MISSING, 0, 1, (), ())


def _lines(
    session: Session, scope: Scope, report: Report, figure: Figure
) -> tuple[list[FigureSourceRead], int | None, int]:
    """The lines that the person may see, the sum of all, and how many there are."""
    if figure.aspect not in SUMMED or figure.code in COUNTED_LABELS:
        return [], None, 0
    s = ReportFigureSource
    reports = lines_behind(report, figure.aspect, figure.place)
    mine = [col(s.ward_id) == report.ward_id, col(s.report_id).in_(reports), col(s.code) == figure.code,
            col(s.aspect) == figure.aspect]  # fmt: skip
    if figure.place not in {WARD, *(month["code"] for month in report.months)}:
        mine.append(col(s.place) == figure.place)
    total, count = session.execute(sa.select(sa.func.sum(col(s.value)), sa.func.count()).where(*mine)).one()
    rows = session.execute(
        _entries().where(*mine, scope.actor.scope(Action.SUBMISSION_READ).where(s.unit_path)).order_by(col(s.unit_path))
    ).all()
    people, names = names_of(session, [row[2] for row in rows]), place_names(report)
    return [_line(row, people, names) for row in rows], int(total) if total is not None else None, count


def _entries() -> sa.Select[ReportFigureSource, Submission, UUID | None, datetime, str]:
    """Lines with their submission, who entered the value, when, and the remark beside it."""
    s, entered = ReportFigureSource, SubmissionFigure
    of_submission = sa.and_(col(Submission.ward_id) == col(s.ward_id), col(Submission.id) == col(s.submission_id))
    of_cell = sa.and_(
        col(entered.ward_id) == col(s.ward_id),
        col(entered.submission_id) == col(s.submission_id),
        col(entered.code) == col(s.code),
    )
    return (
        sa.select(s, Submission, col(entered.entered_by_id), col(entered.entered_at), col(entered.remark))
        .join(Submission, of_submission)
        .join(entered, of_cell)
    )


def _line(row: Any, people: Mapping[UUID, str], names: Mapping[str, str]) -> FigureSourceRead:
    line, submission, by, at, remark = row
    return FigureSourceRead(
        submission_id=line.submission_id, unit_id=submission.unit_id, unit_name=names[line.place],
        unit_path=line.unit_path, value=line.value, origin=line.origin, origin_label=ORIGIN_LABELS[line.origin],
        state=submission.state, state_label=STATE_LABELS[submission.state], data_until=submission.data_until,
        surveyed=_surveyed(line.origin, submission), submitted_at=submission.submitted_at,
        entered_by=people.get(by) if by else None, entered_at=at, remark=remark,
    )  # fmt: skip


def _surveyed(origin: Origin, submission: Submission) -> str | None:
    """How far the register was surveyed when it spoke: "312 trên 312 hộ"."""
    kept = submission.surveyed
    if origin is not Origin.REGISTER or kept is None:
        return None
    return coverage_text(kept["settled"], kept["households"], "hộ")


def _parts(report: Report, catalogue: Catalogue, figure: Figure, figures: Mapping[str, Figure]) -> list[FigurePartRead]:
    """What the figure was worked out from: figures of places in their order, or the tasks that it counts."""
    if figure.code in COUNTED_LABELS:
        return [FigurePartRead(figure_id=None, label=what, text=how) for what, how in counted_parts(report, figure)]
    names = place_names(report)
    return [
        FigurePartRead(
            figure_id=part, label=f"{names[figures[part].place]}: {label_of(catalogue, part)}", text=figures[part].text
        )
        for part in figure.parts
        if part in figures
    ]  # fmt: skip
