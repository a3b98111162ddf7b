"""Storing a compiled report: figures, their lists, what went in, the sections; each by one statement."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, SQLModel, col

from toso.core.columns import insert_rows
from toso.kit.clock import now
from toso.kit.ids import new_id
from toso.reports.compilation.effective_cells import Held, exact_lines
from toso.reports.compilation.queries import sections_of
from toso.reports.compilation.report_inputs import Gathered
from toso.reports.figures.cells import LISTED
from toso.reports.figures.figures import Aspect, Figure
from toso.reports.model.report_tables import (
    Report,
    ReportFigure,
    ReportFigureSource,
    ReportSection,
    ReportSubmission,
)
from toso.reports.model.submission_tables import Submission, SubmissionFigure
from toso.reports.periods.regimes import OutlineSection

# What a month was summed from: the submissions, and the cells of them that hold.
WentIn = tuple[Gathered, Held]


def put_figures(
    session: Session, report: Report, figures: Iterable[Figure], went_in: WentIn | None, *, fresh: bool
) -> None:
    """Stores the ward's figures, and of a month what went in and the lists behind the totals, in place of those before.

    `fresh`: the report is new, so there is nothing to clear away.
    """
    session.add(report)
    session.flush()
    if not fresh:
        clear_away(session, report, *((ReportSubmission, ReportFigureSource) if went_in else ()), ReportFigure)
    made: list[tuple[type[SQLModel], list[dict[str, Any]]]] = [(ReportFigure, [figure_row(report, f) for f in figures])]
    if went_in:
        made = [
            (ReportSubmission, _submission_rows(report, *went_in)),
            *made,
            (ReportFigureSource, _corrected_lines(report, *went_in)),
        ]
    for table, rows in made:
        insert_rows(session, table, rows)
    if went_in:
        gathered, held = went_in
        copied = [handed.id for handed in gathered.included if handed.id not in held.exact]
        session.execute(_sources_statement(), {"ward": report.ward_id, "report": report.id, "included": copied})


def _stored(table: type[SQLModel]) -> sa.Table:
    found = sa.inspect(table).local_table
    assert isinstance(found, sa.Table)
    return found


def clear_away(session: Session, report: Report, *tables: type[SQLModel]) -> None:
    for table in tables:
        stored = _stored(table)
        session.execute(sa.delete(stored).where(stored.c.ward_id == report.ward_id, stored.c.report_id == report.id))


def _submission_rows(report: Report, gathered: Gathered, held: Held) -> list[dict[str, Any]]:
    return [
        {
            **_new_row(report),
            "submission_id": s.id,
            "accepted_at": s.accepted_at,
            "carried_from": s.period_code if s in gathered.carried else None,
            "snapshot_id": held.snapshots.get(s.id),
        }
        for s in (*gathered.included, *gathered.carried)
    ]


def figure_row(report: Report, figure: Figure) -> dict[str, Any]:
    return {
        "ward_id": report.ward_id,
        "report_id": report.id,
        "figure_id": figure.id,
        "code": figure.code,
        "aspect": figure.aspect,
        "place": figure.place,
        "value": None if figure.value is None else Decimal(figure.value),
        "text": figure.text,
        "reported": figure.reported,
        "expected": figure.expected,
        "parts": list(figure.parts),
    }


def _corrected_lines(report: Report, gathered: Gathered, held: Held) -> list[dict[str, Any]]:
    """The lines behind the ward's totals of the submissions that a correction has touched."""
    of_report = {"ward_id": report.ward_id, "report_id": report.id}
    return [{**of_report, **line} for line in exact_lines(held, gathered.included)]


@cache
def _sources_statement() -> sa.Insert:
    """Copies what each submission put into each of the ward's totals, but for those that a correction has touched.
    Built once: making a statement costs more than running it.
    """
    table, f, s = _stored(ReportFigureSource), SubmissionFigure, Submission
    ward, report = sa.bindparam("ward", type_=sa.Uuid()), sa.bindparam("report", type_=sa.Uuid())
    included = sa.bindparam("included", expanding=True)
    told = col(f.last_in) + col(f.last_out)
    lines = [
        sa.select(
            ward,
            report,
            col(f.code),
            sa.literal(aspect, table.c.aspect.type),
            col(s.place),
            col(s.id),
            col(s.unit_path),
            value,
            col(f.origin),
            *late,
        )
        .join(s, sa.and_(col(s.ward_id) == col(f.ward_id), col(s.id) == col(f.submission_id)))
        .where(col(f.ward_id) == ward, col(f.submission_id).in_(included), value.is_not(None))
        for aspect, value, late in (
            (Aspect.CUMULATIVE, col(f.cumulative), (sa.literal(0), sa.literal(0), _typed_beside(f))),
            (Aspect.IN_PERIOD, col(f.in_period), (col(f.late_in), col(f.late_out), col(f.addition_in))),
            (Aspect.LAST_YEAR, sa.func.nullif(told, 0), (col(f.last_in), col(f.last_out), sa.literal(0))),
        )
    ]
    columns = ["ward_id", "report_id", "code", "aspect", "place", "submission_id", "unit_path", "value", "origin"]
    columns += ["late_in", "late_out", "addition"]
    return sa.insert(table).from_select(columns, sa.union_all(*lines))


def _typed_beside(figure: type[SubmissionFigure]) -> sa.ColumnElement[int]:
    """An addition is part of the figure only where a list gives the rest."""
    listed = col(figure.origin).in_(LISTED)
    return sa.case((listed, sa.func.coalesce(col(figure.addition), 0)), else_=0)


def put_sections(
    session: Session,
    report: Report,
    outline: Sequence[OutlineSection],
    drafts: Mapping[str, str],
    *,
    fresh: bool,
) -> None:
    known = {} if fresh else {section.code: section for section in sections_of(session, report)}
    new: list[dict[str, Any]] = []
    for position, wanted in enumerate(outline):
        section, draft = known.pop(wanted.code, None), drafts[wanted.code]
        placed = {"title": wanted.title, "level": wanted.level, "numeral": wanted.numeral, "position": position}
        if section is None:
            new.append({**_new_row(report), **placed, "code": wanted.code, "drafted": draft, "text": draft})
            continue
        section.sqlmodel_update(placed)
        if section.drafted != draft:
            section.drafted = draft
            section.version += 1
        if not section.edited:
            section.text = draft
        session.add(section)
    for gone in known.values():
        session.delete(gone)
    session.flush()
    insert_rows(session, ReportSection, new)


def _new_row(report: Report) -> dict[str, Any]:
    """The columns common to every new row of a report."""
    stamp = now()
    return {
        "ward_id": report.ward_id,
        "id": new_id(),
        "report_id": report.id,
        "version": 1,
        "created_at": stamp,
        "updated_at": stamp,
    }
