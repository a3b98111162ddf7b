"""Storing a compiled report: figures, their lists, what went in, the sections; each by one statement."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

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
from toso.reports.figures import WARD, Aspect, Figure
from toso.reports.periods.tables import ReportPeriod
from toso.reports.submissions.workflow import STATE_LABELS

STATUS_LABELS: Mapping[str, str] = {
    **STATE_LABELS,
    "exempt": "Được miễn",
    "late_for_report": "Nộp sau khi báo cáo đã duyệt",
}
_SUMMED = (Aspect.CUMULATIVE, Aspect.IN_PERIOD)
# Changes against the month before are told for the ward alone.
_OF_PLACES = frozenset({Aspect.CUMULATIVE, Aspect.IN_PERIOD, Aspect.PERCENT})


def compile_into(session: Session, report: Report, period: ReportPeriod) -> None:
    """Makes, or makes again, everything that a report says; sections that a hand has edited keep their text."""
    gathered = gather(session, period, report.id)
    tasks = task_rows(gathered.tasks)
    figures = {**figures_of(session, gathered), **task_figures(tasks)}
    drafts = draft_sections(gathered, figures, narrative_of(session, gathered), tasks)
    report.units = [_unit(gathered, index) for index in range(len(gathered.units))]
    report.tasks = list(gathered.tasks)
    report.plan_id = gathered.plan.id if gathered.plan else None
    report.data_until = max((s.data_until for s in gathered.included if s.data_until), default=None)
    session.add(report)
    session.flush()
    _put_submissions(session, report, gathered)
    _put_figures(session, report, gathered, figures.values())
    _put_sections(session, report, gathered, drafts)


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
    _clear(session, report, ReportSubmission)
    stamp = {"version": 1, "created_at": now(), "updated_at": now()}
    rows = [
        {
            "ward_id": report.ward_id, "id": new_id(), "report_id": report.id, "submission_id": s.id,
            "accepted_at": s.accepted_at, "carried_from": s.period_code if s in gathered.carried else None, **stamp,
        }
        for s in (*gathered.included, *gathered.carried)
    ]  # fmt: skip
    _insert(session, ReportSubmission, rows)


def _put_figures(session: Session, report: Report, gathered: Gathered, figures: Iterable[Figure]) -> None:
    _clear(session, report, ReportFigure, ReportFigureSource)
    kept = [f for f in figures if f.place == WARD or f.aspect in _OF_PLACES]
    _insert(session, ReportFigure, [_figure_row(report, f) for f in kept])
    paths = {s.id: s.unit_path for s in gathered.included}
    _insert(session, ReportFigureSource, [row for f in kept for row in _source_rows(report, f, paths)])


def _figure_row(report: Report, figure: Figure) -> dict[str, Any]:
    return {
        "ward_id": report.ward_id, "report_id": report.id, "figure_id": figure.id, "code": figure.code,
        "aspect": figure.aspect, "place": figure.place,
        "value": None if figure.value is None else Decimal(figure.value), "text": figure.text,
        "reported": figure.reported, "expected": figure.expected, "parts": list(figure.parts),
    }  # fmt: skip


def _source_rows(report: Report, figure: Figure, paths: Mapping[UUID, str]) -> list[dict[str, Any]]:
    """The lines of the ward's totals; a place's own line is among them."""
    if figure.place != WARD or figure.aspect not in _SUMMED:
        return []
    return [
        {
            "ward_id": report.ward_id, "report_id": report.id, "code": figure.code, "aspect": figure.aspect,
            "place": source.place, "submission_id": source.submission, "unit_path": paths[_id(source.submission)],
            "value": source.value, "origin": source.origin,
        }
        for source in figure.sources
    ]  # fmt: skip


def _id(submission: object) -> UUID:
    assert isinstance(submission, UUID)
    return submission


def _put_sections(session: Session, report: Report, gathered: Gathered, drafts: Mapping[str, str]) -> None:
    query = sa.select(ReportSection).where(
        col(ReportSection.ward_id) == report.ward_id, col(ReportSection.report_id) == report.id
    )
    known = {section.code: section for section in session.execute(query).scalars()}
    for position, wanted in enumerate(gathered.outline):
        section = known.pop(wanted.code, None) or ReportSection(
            ward_id=report.ward_id, report_id=report.id, code=wanted.code, title="", position=0
        )
        section.title, section.level, section.numeral = wanted.title, wanted.level, wanted.numeral
        section.position = position
        if section.drafted != drafts[wanted.code]:
            section.drafted = drafts[wanted.code]
            section.version += 1
        if not section.edited:
            section.text = section.drafted
        session.add(section)
    for gone in known.values():
        session.delete(gone)
    session.flush()
