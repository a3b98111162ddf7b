"""Storing a compiled report: figures, their lists, what went in, the sections; each by one statement."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, SQLModel, col

from toso.kit.clock import now
from toso.kit.ids import new_id
from toso.reports.compiling.drafting import draft_sections
from toso.reports.compiling.gathering import Gathered, figures_of, gather, narrative_of
from toso.reports.compiling.tables import (
    Report,
    ReportFigure,
    ReportFigureSource,
    ReportSection,
    ReportSubmission,
)
from toso.reports.compiling.task_figures import task_figures, task_rows
from toso.reports.figures import Aspect, Figure
from toso.reports.help_given import help_for
from toso.reports.periods.tables import ReportPeriod
from toso.reports.split import split_for
from toso.reports.submissions.tables import Submission, SubmissionFigure
from toso.reports.submissions.workflow import STATE_LABELS

STATUS_LABELS: Mapping[str, str] = {
    **STATE_LABELS,
    "exempt": "Được miễn",
    "late_for_report": "Nộp sau khi báo cáo đã duyệt",
}


def compile_into(session: Session, report: Report, period: ReportPeriod, *, fresh: bool = False) -> Gathered:
    """Makes, or makes again, everything that a report says; sections that a hand has edited keep their text.

    `fresh`: the report is new, so there is nothing to clear away.
    """
    gathered = gather(session, period, report.id)
    tasks = task_rows(gathered.tasks)
    figures = {**figures_of(session, gathered), **task_figures(tasks)}
    drafts = draft_sections(gathered, figures, narrative_of(session, gathered), tasks)
    report.units = [_unit(gathered, index) for index in range(len(gathered.units))]
    report.tasks = list(gathered.tasks)
    report.difficulties = list(gathered.difficulties)
    report.plan_id = gathered.plan.id if gathered.plan else None
    report.data_until = max((s.data_until for s in gathered.included if s.data_until), default=None)
    session.add(report)
    session.flush()
    if not fresh:
        _clear(session, report, ReportSubmission, ReportFigure, ReportFigureSource)
    _put_submissions(session, report, gathered)
    _insert(session, ReportFigure, [_figure_row(report, f) for f in figures.values()])
    _put_sources(session, report, gathered)
    report.split, report.help = split_for(session, report), help_for(session, report, gathered.period)
    session.add(report)
    _put_sections(session, report, gathered, drafts, [] if fresh else sections_of(session, report))
    return gathered


def _unit(gathered: Gathered, index: int) -> dict[str, Any]:
    asked = gathered.units[index]
    status = gathered.status_of(asked)
    return {
        "unit_id": str(asked.unit.id), "path": asked.unit.path, "place": asked.place, "name": asked.unit.name,
        "kind": asked.unit.kind.value, "rung": asked.rung, "status": status, "status_label": STATUS_LABELS[status],
        "note": asked.exempt or "",
    }  # fmt: skip


def _stored(table: type[SQLModel]) -> sa.Table:
    found = sa.inspect(table).local_table
    assert isinstance(found, sa.Table)
    return found


def _clear(session: Session, report: Report, *tables: type[SQLModel]) -> None:
    for table in tables:
        stored = _stored(table)
        session.execute(sa.delete(stored).where(stored.c.ward_id == report.ward_id, stored.c.report_id == report.id))


def _insert(session: Session, table: type[SQLModel], rows: list[dict[str, Any]]) -> None:
    """One statement for all rows; the ORM's own bulk insert splits them wherever a value is missing."""
    if rows:
        session.execute(sa.insert(_stored(table)), rows)


def _put_submissions(session: Session, report: Report, gathered: Gathered) -> None:
    rows = [
        {
            **_new_row(report), "submission_id": s.id, "accepted_at": s.accepted_at,
            "carried_from": s.period_code if s in gathered.carried else None,
        }
        for s in (*gathered.included, *gathered.carried)
    ]  # fmt: skip
    _insert(session, ReportSubmission, rows)


def _figure_row(report: Report, figure: Figure) -> dict[str, Any]:
    return {
        "ward_id": report.ward_id, "report_id": report.id, "figure_id": figure.id, "code": figure.code,
        "aspect": figure.aspect, "place": figure.place,
        "value": None if figure.value is None else Decimal(figure.value), "text": figure.text,
        "reported": figure.reported, "expected": figure.expected, "parts": list(figure.parts),
    }  # fmt: skip


def _put_sources(session: Session, report: Report, gathered: Gathered) -> None:
    """The list behind the ward's totals, by one statement: what each submission put into each of them."""
    included = [handed.id for handed in gathered.included]
    session.execute(_sources_statement(), {"ward": report.ward_id, "report": report.id, "included": included})


@cache
def _sources_statement() -> sa.Insert:
    """Built once: making a statement costs more than running it."""
    table, f, s = _stored(ReportFigureSource), SubmissionFigure, Submission
    ward, report = sa.bindparam("ward", type_=sa.Uuid()), sa.bindparam("report", type_=sa.Uuid())
    included = sa.bindparam("included", expanding=True)
    lines = [
        sa.select(
            ward, report, col(f.code), sa.literal(aspect, table.c.aspect.type), col(s.place), col(s.id),
            col(s.unit_path), value, col(f.origin),
        )
        .join(s, sa.and_(col(s.ward_id) == col(f.ward_id), col(s.id) == col(f.submission_id)))
        .where(col(f.ward_id) == ward, col(f.submission_id).in_(included), value.is_not(None))
        for aspect, value in ((Aspect.CUMULATIVE, col(f.cumulative)), (Aspect.IN_PERIOD, col(f.in_period)))
    ]  # fmt: skip
    columns = ["ward_id", "report_id", "code", "aspect", "place", "submission_id", "unit_path", "value", "origin"]
    return sa.insert(table).from_select(columns, sa.union_all(*lines))


def sections_of(session: Session, report: Report) -> list[ReportSection]:
    """The sections of a report in their order."""
    query = sa.select(ReportSection).where(
        col(ReportSection.ward_id) == report.ward_id, col(ReportSection.report_id) == report.id
    )
    return list(session.execute(query.order_by(col(ReportSection.position))).scalars())


def _put_sections(
    session: Session, report: Report, gathered: Gathered, drafts: Mapping[str, str], sections: list[ReportSection]
) -> None:
    known = {section.code: section for section in sections}
    new: list[dict[str, Any]] = []
    for position, wanted in enumerate(gathered.outline):
        section, draft = known.pop(wanted.code, None), drafts[wanted.code]
        outline = {"title": wanted.title, "level": wanted.level, "numeral": wanted.numeral, "position": position}
        if section is None:
            new.append({**_new_row(report), **outline, "code": wanted.code, "drafted": draft, "text": draft})
            continue
        section.sqlmodel_update(outline)
        if section.drafted != draft:
            section.drafted = draft
            section.version += 1
        if not section.edited:
            section.text = draft
        session.add(section)
    for gone in known.values():
        session.delete(gone)
    session.flush()
    _insert(session, ReportSection, new)


def _new_row(report: Report) -> dict[str, Any]:
    """What every new row of a report begins with."""
    stamp = now()
    return {
        "ward_id": report.ward_id, "id": new_id(), "report_id": report.id, "version": 1, "created_at": stamp,
        "updated_at": stamp,
    }  # fmt: skip
