"""The list behind a figure, down to who entered which value when, as far as the asking person may see it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.identity.queries import names_of, unit_names
from toso.kit import figures as written
from toso.organisation.queries import in_unit_order
from toso.reports.compilation.counted import COUNTED_LABELS, UNIT_LABELS, counted_parts
from toso.reports.compilation.queries import SUMMED, figures_by_id, get_report, held_lines
from toso.reports.compilation.report_context import behind, label_of, place_name, place_names
from toso.reports.compilation.schemas import FigurePartRead, FigureRead, FigureSourceRead
from toso.reports.figures.cells import LISTED, Origin
from toso.reports.figures.figures import WARD, Aspect, Figure, coverage_text, figure_number, parse_figure_id
from toso.reports.figures.measures import Catalogue
from toso.reports.model.report_tables import Report, ReportFigureSource, ReportSubmission
from toso.reports.model.submission_tables import Submission, SubmissionFigure, SubmissionSnapshot
from toso.reports.submissions.ledger import LedgerCellRead, find_references, read_references, standing
from toso.reports.submissions.workflow import STATE_LABELS


def show_figure(session: Session, scope: Scope, report_id: UUID, name: str) -> FigureRead:
    """A figure with its list; the sum over the whole list is the figure, also where some lines are hidden."""
    report = get_report(session, scope, report_id)
    catalogue = behind(session, report).catalogue
    figures = figures_by_id(session, report, catalogue)
    figure = figures.get(name) or _unreported(report, catalogue, name)
    lines, total, count = _lines(session, scope, report, figure)
    parts = _parts(session, report, catalogue, figure, figures)
    coverage = coverage_text(figure.reported, figure.expected, "đơn vị")
    if figure.code in COUNTED_LABELS:
        total, coverage = int(figure.value or 0), ""
    return FigureRead(
        figure_id=figure.id,
        label=label_of(catalogue, figure.id),
        aspect=figure.aspect.label,
        place=figure.place,
        place_name=place_name(report, figure.place),
        text=figure.text,
        value=figure_number(figure.value),
        total=total,
        reported=figure.reported,
        expected=figure.expected,
        coverage=coverage,
        sources=lines,
        hidden=count - len(lines),
        parts=parts,
    )


def _unreported(report: Report, catalogue: Catalogue, name: str) -> Figure:
    """The figure of a place that has not reported: "—", with nothing behind it. Raises NotFound for any other name."""
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
    if figure.aspect not in {*SUMMED, Aspect.LATE, Aspect.LAST_YEAR} or figure.code in COUNTED_LABELS:
        return [], None, 0
    s = ReportFigureSource
    late, aspect = figure.aspect is Aspect.LATE, figure.aspect
    aspect, value = (Aspect.IN_PERIOD, col(s.late_in) + col(s.late_out)) if late else (aspect, col(s.value))
    added = Aspect.IN_PERIOD if aspect is Aspect.LAST_YEAR else aspect
    mine = [
        col(s.ward_id) == report.ward_id,
        held_lines(report, added, figure.place),
        col(s.code) == figure.code,
        col(s.aspect) == aspect,
    ]
    if late:
        mine.append(value > 0)
    if figure.place not in {WARD, *(month["code"] for month in report.months)}:
        mine.append(col(s.place) == figure.place)
    total, count = session.execute(sa.select(sa.func.sum(value), sa.func.count()).where(*mine)).one()
    rows = session.execute(
        _entries()
        .where(*mine, scope.actor.scope(Action.SUBMISSION_READ).where(s.unit_path))
        .order_by(*in_unit_order(col(s.unit_path)))
    ).all()
    entries = [_Entry(row, late=late) for row in rows]
    people, names = names_of(session, [entry.by for entry in entries]), place_names(report)
    cells = _ledger(session, report, entries)
    return [_line(entry, people, names, cells) for entry in entries], int(total) if total is not None else None, count


def _entries() -> Any:
    """Lines with their submission, what was frozen of it, and who entered the value as its form has it now."""
    s, entered, used, kept = ReportFigureSource, SubmissionFigure, ReportSubmission, SubmissionSnapshot
    of_submission = sa.and_(col(Submission.ward_id) == col(s.ward_id), col(Submission.id) == col(s.submission_id))
    of_cell = sa.and_(
        col(entered.ward_id) == col(s.ward_id),
        col(entered.submission_id) == col(s.submission_id),
        col(entered.code) == col(s.code),
    )
    of_report = sa.and_(
        col(used.ward_id) == col(s.ward_id),
        col(used.report_id) == col(s.report_id),
        col(used.submission_id) == col(s.submission_id),
    )
    return (
        sa.select(
            s,
            Submission,
            col(entered.entered_by_id),
            col(entered.entered_at),
            col(entered.remark),
            col(kept.figures),
            col(kept.data_until),
            col(kept.taken_at),
            col(kept.surveyed),
            col(kept.members).is_not(None),
        )
        .join(Submission, of_submission)
        .outerjoin(entered, of_cell)
        .outerjoin(used, of_report)
        .outerjoin(kept, sa.and_(col(kept.ward_id) == col(used.ward_id), col(kept.id) == col(used.snapshot_id)))
    )


class _Entry:
    """One line as it was frozen; what was handed in before snapshots were kept, as its form has it."""

    def __init__(self, row: Any, *, late: bool) -> None:
        self.line, self.submission, by, at, remark, figures, until, taken, surveyed, members = row
        cell = figures.get(self.line.code) if figures else None
        self.by = (UUID(cell["by"]) if cell["by"] else None) if cell else by
        self.at = datetime.fromisoformat(cell["at"]) if cell else at
        self.remark = cell["remark"] if cell else remark or ""
        self.until = until if figures else self.submission.data_until
        self.submitted_at = taken if figures else self.submission.submitted_at
        self.surveyed = surveyed if figures else self.submission.surveyed
        self.late = late
        self.value = self.line.late_in + self.line.late_out if late else self.line.value
        told = {Aspect.CUMULATIVE: cell["cumulative"], Aspect.IN_PERIOD: cell["typed"]} if cell else {}
        first = sorted(told, key=lambda aspect: aspect is not self.line.aspect)
        self.typed = {aspect: told[aspect] for aspect in first} if self.line.origin is Origin.AGGREGATE else {}
        self.listed = bool(members) and (self.line.origin in LISTED or self.line.aspect is Aspect.LAST_YEAR)


def _ledger(session: Session, report: Report, entries: list[_Entry]) -> dict[str, LedgerCellRead]:
    """The cells of workbooks that the typed ones were taken from, by submission."""
    found = find_references(session, report.ward_id, [entry.line.submission_id for entry in entries if entry.typed])
    cells = {
        str(entry.line.submission_id): cell
        for entry in entries
        if (cell := standing(found.get((entry.line.submission_id, entry.line.code), ()), entry.typed))
    }
    return read_references(session, cells)


def _line(
    entry: _Entry, people: Mapping[UUID, str], names: Mapping[str, str], cells: Mapping[str, LedgerCellRead]
) -> FigureSourceRead:
    line, submission = entry.line, entry.submission
    return FigureSourceRead(
        submission_id=line.submission_id,
        unit_id=submission.unit_id,
        unit_name=names[line.place],
        unit_path=line.unit_path,
        value=entry.value,
        origin=line.origin,
        origin_label=Origin(line.origin).label,
        state=submission.state,
        state_label=STATE_LABELS[submission.state],
        data_until=entry.until,
        surveyed=_surveyed(line.origin, entry.surveyed),
        submitted_at=entry.submitted_at,
        entered_by=people.get(entry.by) if entry.by else None,
        entered_at=entry.at,
        remark=entry.remark,
        late_in=line.late_in,
        late_out=line.late_out,
        listed=entry.listed,
        addition=0 if entry.late else line.addition,
        ledger=cells.get(str(line.submission_id)),
    )


def _surveyed(origin: Origin, kept: Mapping[str, int] | None) -> str | None:
    """How far the register was surveyed when it spoke: "312/312 hộ"."""
    if origin is not Origin.REGISTER or kept is None:
        return None
    return coverage_text(kept["settled"], kept["households"], "hộ")


def _parts(
    session: Session, report: Report, catalogue: Catalogue, figure: Figure, figures: Mapping[str, Figure]
) -> list[FigurePartRead]:
    """The parts that the figure was worked out from: figures of places in their order, or the tasks that it counts."""
    if figure.code in COUNTED_LABELS:
        units = (
            unit_names(session, {UUID(task["unit_id"]) for task in report.tasks}) if figure.code in UNIT_LABELS else {}
        )
        told = counted_parts(report, figure, {str(unit_id): name for unit_id, name in units.items()})
        return [FigurePartRead(figure_id=None, label=what, text=how) for what, how in told]
    names = place_names(report)
    return [
        FigurePartRead(
            figure_id=part, label=f"{names[figures[part].place]}: {label_of(catalogue, part)}", text=figures[part].text
        )
        for part in figure.parts
        if part in figures
    ]
