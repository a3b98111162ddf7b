"""Reading of reports: lists, the whole report on the screen, and the list behind a figure."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.paging import changed_since
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.documents.queries import code_of
from toso.documents.signing.standings import words_of
from toso.documents.tables import Document, DocumentState
from toso.kit.periods import PeriodKind
from toso.reports.compilation.changed_places import left_out
from toso.reports.compilation.counted import unit_figures
from toso.reports.compilation.schemas import ReportRow
from toso.reports.compilation.workflow import REPORT_WORKFLOW
from toso.reports.figures.figures import Aspect, Figure
from toso.reports.figures.measures import Catalogue
from toso.reports.figures.place_figures import late_figures, place_figures
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportFigure, ReportFigureSource, ReportSection, ReportState
from toso.reports.submissions.views import period_brief

SUMMED = frozenset({Aspect.CUMULATIVE, Aspect.IN_PERIOD})
_OUT = frozenset({DocumentState.ISSUED, DocumentState.RECALLED})


def get_report(session: Session, scope: Scope, report_id: UUID) -> Report:
    report = session.get(Report, (scope.ward_id, report_id))
    if report is None:
        raise NotFound
    scope.require(report.unit_path)
    return report


def find_report(session: Session, ward_id: UUID, period_id: UUID) -> Report | None:
    """The period's own report; what corrects it stands beside it."""
    query = sa.select(Report).where(
        col(Report.ward_id) == ward_id, col(Report.period_id) == period_id, col(Report.edition) == 0
    )
    return session.execute(query).scalar_one_or_none()


def state_of(report: Report, document: Document | None) -> ReportState:
    """A report is issued when its document has its number."""
    out = document is not None and document.state in _OUT
    return ReportState.ISSUED if out and report.state is ReportState.APPROVED else report.state


def of_report() -> sa.ColumnElement[bool]:
    return sa.and_(
        col(Document.ward_id) == col(Report.ward_id),
        col(Document.source_kind) == "report",
        col(Document.source_id) == col(Report.id),
    )


def page_of_reports(
    session: Session, scope: Scope, year: int | None, updated_since: datetime | None = None
) -> Page[ReportRow]:
    """The reports of a ward, newest period first; all of them, some seventeen a year."""
    query = (
        sa.select(Report, ReportPeriod, Document)
        .join(
            ReportPeriod,
            sa.and_(col(ReportPeriod.ward_id) == col(Report.ward_id), col(ReportPeriod.id) == col(Report.period_id)),
        )
        .outerjoin(Document, of_report())
        .where(col(Report.ward_id).in_(scope.ward_ids), col(Report.edition) == 0, scope.where(Report.unit_path))
        .order_by(col(ReportPeriod.first_day).desc())
    )
    if year is not None:
        query = query.where(col(ReportPeriod.code).startswith(f"{year:04d}"))
    if updated_since is not None:
        query = query.where(changed_since(updated_since, Report, Document))
    rows = session.execute(query).all()
    words = words_of(session, [document for _, _, document in rows])
    later = _later_codes(session, [report for report, _, _ in rows])
    items = [
        ReportRow.model_validate(row_of(report, period, document, words, later.get(report.period_id, ())))
        for report, period, document in rows
    ]
    return Page(items=items, next=None, total=len(items))


def _later_codes(session: Session, reports: Sequence[Report]) -> dict[UUID, list[str]]:
    """By period the numbers of what corrects or replaces its report, in their order."""
    query = (
        sa.select(col(Report.period_id), Document)
        .join(Document, of_report())
        .where(
            col(Report.ward_id).in_({report.ward_id for report in reports}),
            col(Report.period_id).in_({report.period_id for report in reports}),
            col(Report.edition) > 0,
            col(Document.number).is_not(None),
        )
        .order_by(col(Report.edition))
    )
    found: dict[UUID, list[str]] = {}
    for period_id, document in session.execute(query).all():
        found.setdefault(period_id, []).append(code_of(document))
    return found


def row_of(
    report: Report,
    period: ReportPeriod,
    document: Document | None,
    words: Mapping[UUID, str],
    later_codes: Sequence[str] = (),
) -> dict[str, object]:
    """A report as the lists show it; one that has its number stands where its document stands (`words`)."""
    state = state_of(report, document)
    out = document if state is ReportState.ISSUED else None
    return {
        **report.model_dump(
            include={
                "id",
                "data_until",
                "compiled_at",
                "approved_at",
                "edition",
                "corrects_id",
                "replaces",
                "reason",
                "version",
            }
        ),
        "period": period_brief(period),
        "state": state,
        "state_label": words[out.id] if out else REPORT_WORKFLOW.states[state],
        "document_id": document.id if document else None,
        "later_codes": list(later_codes),
        "document_code": code_of(document) if document and document.number is not None else None,
    }


def ward_figures(session: Session, report: Report) -> dict[str, Figure]:
    """The frozen figures of the ward by id, without the lists behind them."""
    return _figures(session, report, _figures_statement())


def ward_shares(session: Session, report: Report) -> dict[str, Figure]:
    """Those of them that are percentages, from which attainment of goals is told."""
    return _figures(session, report, _figures_statement().where(col(ReportFigure.aspect) == Aspect.PERCENT))


def _figures(session: Session, report: Report, statement: Any) -> dict[str, Figure]:
    rows = session.execute(statement, {"ward": report.ward_id, "report": report.id}).all()
    return {
        name: Figure(name, code, aspect, place, _number(value, aspect), text, reported, expected, (), tuple(parts))
        for name, code, aspect, place, value, text, reported, expected, parts in rows
    }


@cache
def _figures_statement() -> Any:
    f = ReportFigure
    return sa.select(
        col(f.figure_id),
        col(f.code),
        col(f.aspect),
        col(f.place),
        col(f.value),
        col(f.text),
        col(f.reported),
        col(f.expected),
        col(f.parts),
    ).where(col(f.ward_id) == sa.bindparam("ward"), col(f.report_id) == sa.bindparam("report"))


def _number(value: Decimal | None, aspect: Aspect) -> int | Decimal | None:
    """Counts as whole numbers, percentages as they are."""
    return int(value) if value is not None and aspect in SUMMED else value


def made_from(report: Report) -> list[UUID]:
    """The months' reports behind a report over several months, in their order; empty for a month's own."""
    return [UUID(month["report_id"]) for month in report.months if month["report_id"]]


def lines_behind(report: Report, aspect: Aspect, place: str = "") -> Sequence[UUID]:
    """The reports whose lines are summed: of a level or a total up to now those of the last month alone, of what was
    added those of every month; of the figure of one month (its place is the month's code) those of that month.
    """
    months = made_from(report)
    if not months:
        return [report.id]
    one = next((m["report_id"] for m in report.months if m["code"] == place), None)
    if one:
        return [UUID(one)]
    return months if aspect is Aspect.IN_PERIOD else months[-1:]


def held_lines(report: Report, aspect: Aspect, place: str = "") -> sa.ColumnElement[bool]:
    """The condition on lines behind a figure of a report: those of lines_behind, and of a level or a total those that
    a unit carries from an earlier month.
    """
    s, behind = ReportFigureSource, lines_behind(report, aspect, place)
    own = col(s.report_id).in_(behind)
    if aspect is not Aspect.CUMULATIVE or place in month_places(report):
        return own
    own = sa.and_(own, col(s.place).not_in(left_out(report)))
    carried = (
        sa.and_(col(s.report_id) == report_id, col(s.place) == where, col(s.code).in_(codes))
        for where, report_id, codes in carried_lines(report)
    )
    return sa.or_(own, *carried)


def carried_lines(report: Report) -> list[tuple[str, UUID, list[str]]]:
    """Of a report over several months, the levels that are not of its last one: (place, report, codes)."""
    return [
        (unit["place"], UUID(line["report_id"]), line["codes"])
        for unit in report.units
        for line in unit.get("carried", ())
    ]


def month_places(report: Report) -> dict[str, str]:
    """The months of a report as places of figures: "2024-07" → "Tháng 7 năm 2024"."""
    return {m["code"]: m["title"][:1].upper() + m["title"][1:] for m in report.months}


def sections_of(session: Session, report: Report) -> list[ReportSection]:
    """The sections of a report in their order."""
    query = sa.select(ReportSection).where(
        col(ReportSection.ward_id) == report.ward_id, col(ReportSection.report_id) == report.id
    )
    return list(session.execute(query.order_by(col(ReportSection.position))).scalars())


def figures_by_id(session: Session, report: Report, catalogue: Catalogue) -> dict[str, Figure]:
    """The figures of the ward, and those of each place as they follow from the list behind them."""
    added, now = (lines_behind(report, aspect) for aspect in (Aspect.IN_PERIOD, Aspect.CUMULATIVE))
    carried = {(report_id, place, code) for place, report_id, codes in carried_lines(report) for code in codes}
    reports = {*added, *(report_id for report_id, _, _ in carried)}
    rows = session.execute(_lines_statement(), {"ward": report.ward_id, "reports": list(reports)}).all()
    of_ward, apart = ward_figures(session, report), left_out(report)
    sums: dict[tuple[str, Aspect, str], int] = {}
    late: dict[tuple[str, str], int] = {}
    last: dict[tuple[str, str], int] = {}
    for report_id, code, aspect, place, value, came, went in rows:
        if aspect is Aspect.CUMULATIVE:
            if (report_id in now and place not in apart) or (report_id, place, code) in carried:
                sums[code, aspect, place] = value
            continue
        if report_id not in added:
            continue
        if aspect is Aspect.LAST_YEAR:
            last[code, place] = last.get((code, place), 0) + value
            continue
        if not report.months or catalogue.adds_up(code):
            sums[code, aspect, place] = sums.get((code, aspect, place), 0) + value
        if came or went:
            late[code, place] = late.get((code, place), 0) + came + went
    return {
        **unit_figures(report.tasks),
        **place_figures(catalogue, ((*line, value) for line, value in sums.items())),
        **of_ward,
        **late_figures(late),
        **late_figures(last, Aspect.LAST_YEAR),
    }


@cache
def _lines_statement() -> Any:
    s = ReportFigureSource
    columns = [col(c) for c in (s.report_id, s.code, s.aspect, s.place, s.value, s.late_in, s.late_out)]
    return sa.select(*columns).where(
        col(s.ward_id) == sa.bindparam("ward"), col(s.report_id).in_(sa.bindparam("reports", expanding=True))
    )


def latest_approved(session: Session, ward_id: UUID) -> tuple[Report | None, ReportPeriod | None]:
    """The last approved edition of the newest month, with its period."""
    query = (
        sa.select(Report, ReportPeriod)
        .join(
            ReportPeriod,
            sa.and_(col(ReportPeriod.ward_id) == col(Report.ward_id), col(ReportPeriod.id) == col(Report.period_id)),
        )
        .where(
            col(Report.ward_id) == ward_id,
            col(Report.state) == ReportState.APPROVED,
            col(ReportPeriod.kind) == PeriodKind.MONTH,
        )
        .order_by(col(ReportPeriod.first_day).desc(), col(Report.edition).desc())
        .limit(1)
    )
    found = session.execute(query).one_or_none()
    return (found[0], found[1]) if found else (None, None)
