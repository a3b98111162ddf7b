"""Issued reports as tables: which there are, the cells of one."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.documents.tables import Document, DocumentState
from toso.organisation.queries import place_codes
from toso.organisation.tables import Unit
from toso.reports.compilation.queries import figures_by_id, of_report
from toso.reports.compilation.report_context import behind, place_names
from toso.reports.figures.figures import WARD, Aspect
from toso.reports.figures.measures import Catalogue
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.statistics.cells import TableCell, without_small

# What a month added in one place could be told from two tables of totals; of the whole ward it is told anyway.
_OF_PLACES = frozenset({Aspect.CUMULATIVE, Aspect.PERCENT})
_OF_WARD = _OF_PLACES | {Aspect.IN_PERIOD}
COLUMNS = (
    "ward",
    "place",
    "place_name",
    "place_code",
    "period",
    "measure",
    "measure_name",
    "aspect",
    "unit",
    "value",
    "suppressed",
)


@dataclass(frozen=True)
class Issued:
    """The report that holds for a period: the last edition that was issued."""

    report: Report
    period: ReportPeriod
    document: Document


def issued_reports(session: Session, scope: Scope) -> list[Issued]:
    """Of every period in reach that has one, the newest period first."""
    query = (
        sa.select(Report, ReportPeriod, Document)
        .join(
            ReportPeriod,
            sa.and_(col(ReportPeriod.ward_id) == col(Report.ward_id), col(ReportPeriod.id) == col(Report.period_id)),
        )
        .join(Document, of_report())
        .where(
            col(Report.ward_id).in_(scope.ward_ids),
            scope.where(Report.unit_path),
            col(Report.state) == ReportState.APPROVED,
            col(Document.state) == DocumentState.ISSUED,
        )
        .order_by(col(ReportPeriod.last_day).desc(), col(ReportPeriod.first_day).desc(), col(Report.edition).desc())
    )
    found: dict[str, Issued] = {}
    for report, period, document in session.execute(query):
        found.setdefault(period.code, Issued(report, period, document))
    return list(found.values())


def issued_for(session: Session, scope: Scope, code: str) -> Issued:
    """The report of one period. Raises NotFound before it is issued."""
    found = next((one for one in issued_reports(session, scope) if one.period.code == code), None)
    if found is None:
        raise NotFound("Kỳ này chưa có báo cáo đã phát hành.")
    return found


def rows_of(session: Session, issued: Issued) -> list[tuple[str, ...]]:
    """The lines of a period's table under COLUMNS, in the catalogue's order, the ward before its places."""
    report, catalogue = issued.report, behind(session, issued.report).catalogue
    ward, names = session.get_one(Unit, report.ward_id).path, place_names(report)
    codes = place_codes(session, report.ward_id)
    places = [WARD, *(unit["place"] for unit in report.units)]
    return [
        (
            ward,
            ward if cell.place == WARD else f"{ward}.{cell.place}",
            names[cell.place],
            codes.get(ward if cell.place == WARD else f"{ward}.{cell.place}", ""),
            issued.period.code,
            cell.code,
            catalogue.measures[cell.code].label,
            cell.aspect.value,
            "percent" if cell.aspect is Aspect.PERCENT else cell.unit.value,
            ""
            if cell.value is None
            else f"{round(cell.value, 4):f}"
            if cell.aspect is Aspect.PERCENT
            else str(cell.value),
            "true" if cell.suppressed else "false",
        )
        for cell in without_small(_cells(session, report, catalogue, places))
    ]


def _cells(session: Session, report: Report, catalogue: Catalogue, places: Sequence[str]) -> list[TableCell]:
    figures = figures_by_id(session, report, catalogue)
    found: list[TableCell] = []
    for measure in catalogue.measures.values():
        for place in places:
            for aspect in sorted(_OF_WARD if place == WARD else _OF_PLACES):
                figure = figures.get(f"{measure.code}.{aspect.value}@{place}")
                if figure is not None:
                    found.append(TableCell(measure.code, aspect, place, measure.unit, measure.of, figure.value))
    return found
