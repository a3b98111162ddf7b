"""A whole report as XML, for a superior's software; its schema is `reports/data/report-1.xsd`.

The figures are those of `show_figures`, the sentences those of the screen: nothing is worked out here.
"""

from collections.abc import Sequence
from uuid import UUID
from xml.etree import ElementTree as ET

from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.documents.tables import Document
from toso.organisation.queries import units_where
from toso.organisation.tables import Unit
from toso.reports.approval.views import show_report
from toso.reports.compilation.part_schemas import PrintedTableRead, RunRead
from toso.reports.compilation.queries import get_report
from toso.reports.compilation.report_context import behind
from toso.reports.compilation.schemas import ReportRead, ReportSectionRead, TaskRowRead
from toso.reports.tracing.figure_table import FiguresRead, FigureValueRead, show_figures

NAMESPACE = "urn:toso:report:1"


def report_xml(session: Session, scope: Scope, report_id: UUID) -> bytes:
    """In UTF-8; the same bytes for the same report."""
    report, figures = show_report(session, scope, report_id), show_figures(session, scope, report_id)
    (ward,) = units_where(session, col(Unit.id) == scope.ward_id, report.period.last_day)
    ET.register_namespace("", NAMESPACE)
    root = _add(None, "report", id=report.id, version=report.version, state=report.state, edition=report.edition)
    _add(root, "ward", ward.name, path=ward.path, place_code=ward.place_code or None)
    _write_head(root, report, behind(session, get_report(session, scope, report_id)).document)
    _write_units(root, report)
    for section in report.sections:
        _write_section(_add(root, "section", code=section.code, numeral=section.numeral, level=section.level), section)
    for table in report.tables:
        _write_table(root, table)
    for task in report.tasks:
        _write_task(root, task)
    _write_figures(_add(root, "figures"), figures)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="utf-8") + b"\n"


def _write_head(root: ET.Element, report: ReportRead, document: Document | None) -> None:
    period = report.period
    _add(root, "period", period.title, code=period.code, first_day=period.first_day, last_day=period.last_day)
    if report.data_until:
        _add(root, "data-until", report.data_until)
    if document:
        _add(root, "document", id=document.id, code=report.document_code, issued_on=document.issued_on)
    if report.corrects_id:
        _add(root, "corrects", report.reason, id=report.corrects_id, replaces=report.replaces)


def _write_units(root: ET.Element, report: ReportRead) -> None:
    for unit in report.units:
        _add(root, "unit", unit.name, id=unit.unit_id, place=unit.place, kind=unit.kind, status=unit.status)
    for target in report.targets:
        _add(
            root,
            "target",
            target.title,
            ref=target.ref,
            measure=target.code,
            figure=target.figure_id,
            goal=target.goal_text,
            text=target.text,
            attained=target.attained,
        )


def _write_section(element: ET.Element, section: ReportSectionRead) -> None:
    _add(element, "title", section.title)
    for line in section.lines:
        _write_runs(_add(element, "line"), line)
    for table in section.tables:
        _write_table(element, table)


def _write_runs(line: ET.Element, runs: Sequence[RunRead]) -> None:
    """Text with its figures marked within it."""
    last: ET.Element | None = None
    for run in runs:
        if run.figure:
            last = _add(line, "printed", run.text, figure=run.figure)
        elif last is None:
            line.text = (line.text or "") + run.text
        else:
            last.tail = (last.tail or "") + run.text


def _write_table(parent: ET.Element, table: PrintedTableRead) -> None:
    element = _add(parent, "table", line=table.line, caption=table.caption)
    for column in table.columns:
        _add(element, "column", column.label, kind=column.kind)
    for cells in table.rows:
        row = _add(element, "row")
        for cell in cells:
            _add(row, "cell", cell.text, figure=cell.figure)


def _write_task(root: ET.Element, task: TaskRowRead) -> None:
    numbers = {"units": task.units, "done": task.done, "late": task.late}
    _add(root, "task", task.text, ref=task.ref, deadline=task.deadline_text, state=task.state.value, **numbers)


def _write_figures(parent: ET.Element, figures: FiguresRead) -> None:
    for one in figures.items:
        named = {name: getattr(one, name) for name in FigureValueRead.model_fields if name not in {"label", "unit"}}
        _add(parent, "figure", one.label, **named, unit=one.unit or None)


def _add(parent: ET.Element | None, name: str, text: object = None, /, **attributes: object) -> ET.Element:
    """Attributes that are None are left out: what is missing is not zero."""
    told = {key.replace("_", "-"): _word(value) for key, value in attributes.items() if value is not None}
    tag = f"{{{NAMESPACE}}}{name}"
    element = ET.Element(tag, told) if parent is None else ET.SubElement(parent, tag, told)
    element.text = None if text is None else str(text)
    return element


def _word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
