"""A report over several months: made from the approved reports of its months, without asking anybody anew."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.periods import Period, PeriodKind
from toso.organisation.ended_units import changes_between
from toso.organisation.queries import in_unit_order
from toso.organisation.tables import UnitKind
from toso.reports.compilation.changed_places import PlaceChange, told_by
from toso.reports.compilation.joined_units import join_before
from toso.reports.compilation.month_cells import Cells, Levels, span_cells, until_text
from toso.reports.compilation.part_schemas import MonthCellRead, MonthRowRead
from toso.reports.compilation.report_inputs import Background
from toso.reports.figures.figures import WARD, Aspect, Figure, compile_figures, figure_id
from toso.reports.figures.figures import AcceptedSheet as Counted
from toso.reports.figures.measures import Catalogue, Measure
from toso.reports.figures.month_sentences import LEFT_NOTE, LEFT_OUT_NOTE
from toso.reports.figures.narrative import Contribution, Narrative, merge
from toso.reports.model.period_tables import ReportPeriod, ReportRegime
from toso.reports.model.report_tables import (
    Report,
    ReportFigure,
    ReportState,
    ReportSubmission,
)
from toso.reports.model.submission_tables import Submission, SubmissionSection
from toso.reports.periods.expectation import NO_FIGURES
from toso.reports.periods.regimes import asked_sections, measures_by_places
from toso.reports.submissions.workflow import COUNTED, EXEMPT, FREE, PARTIAL, UNASKED, WITHDRAWN

# Sections in which only the last month speaks: what was to come next month lies behind by now.
LAST_ALONE = frozenset({"next_month"})


@dataclass(frozen=True)
class Month:
    """One month of the period: its approved report, or why it has none."""

    period: Period
    report: Report | None
    regime: ReportRegime | None
    why: str

    @property
    def kept(self) -> dict[str, Any]:
        """As the report keeps it."""
        return {
            "code": self.period.code,
            "title": self.period.title,
            "report_id": str(self.report.id) if self.report else None,
            "regime_id": str(self.regime.id) if self.report and self.regime else None,
            "why": self.why,
        }


def months_of(session: Session, ward_id: UUID, period: Period) -> list[Month]:
    """The months of a period; of a month that was corrected the newest approved report."""
    found = months_by_code(session, ward_id, period.months())
    return [found[month.code] for month in period.months()]


def months_by_code(session: Session, ward_id: UUID, months: Sequence[Period]) -> dict[str, Month]:
    codes = [month.code for month in months]
    of_period = sa.and_(col(Report.ward_id) == col(ReportPeriod.ward_id), col(Report.period_id) == col(ReportPeriod.id))
    query = (
        sa.select(ReportPeriod, Report, ReportRegime)
        .join(ReportRegime, col(ReportRegime.id) == col(ReportPeriod.regime_id))
        .outerjoin(Report, of_period)
        .where(col(ReportPeriod.ward_id) == ward_id, col(ReportPeriod.code).in_(codes))
        .order_by(col(Report.edition))
    )
    known: dict[str, Month] = {}
    for row, report, regime in session.execute(query).all():
        named = row.as_period
        if report is not None and report.state is ReportState.APPROVED:
            known[row.code] = Month(named, report, regime, "")
        else:
            known.setdefault(row.code, Month(named, None, regime, "chưa duyệt" if report else "chưa tổng hợp"))
    return {m.code: known.get(m.code) or Month(m, None, None, "chưa mở kỳ") for m in months}


@dataclass(frozen=True, kw_only=True)
class Span(Background):
    """Everything behind a report over several months."""

    months: tuple[Month, ...]

    @property
    def included(self) -> tuple[Report, ...]:
        """The reports that it is made from, in the order of their months."""
        return tuple(month.report for month in self.months if month.report is not None)


def last_regime(months: Sequence[Month]) -> ReportRegime | None:
    """The regime whose measures a report over these months counts: that of the last one which has a report."""
    return next((m.regime for m in reversed(months) if m.report and m.regime), None)


def units_of(report_span: Span, levels: Levels) -> list[dict[str, Any]]:
    """The units that any of the months asked, as the last one names them, with the months that lack their figures and
    the figures that are taken from an earlier month. Who is no longer asked by the last month has no total any more.
    """
    named: dict[str, dict[str, Any]] = {}
    statuses: dict[str, list[tuple[str, str]]] = {}
    for month in report_span.months:
        for unit in month.report.units if month.report else ():
            named[unit["place"]] = dict(unit)
            statuses.setdefault(unit["place"], []).append((month.period.title, unit["status"]))
    standing = {unit["place"] for unit in report_span.included[-1].units} if report_span.included else set[str]()
    return [
        {
            **unit,
            "late_days": 0,
            **(_over(statuses[place], levels.carried.get(place, [])) if place in standing else _WITHDRAWN),
            **(_LEFT_OUT if place in levels.left_out else {}),
            "carried": levels.carried.get(place, []),
        }
        for place, unit in named.items()
    ]


_WITHDRAWN = {"status": WITHDRAWN, "status_label": "Không còn báo cáo", "note": LEFT_NOTE}


_LEFT_OUT = {"left_out": True, "status": PARTIAL, "status_label": "Thiếu số liệu", "note": LEFT_OUT_NOTE}


def _over(statuses: Sequence[tuple[str, str]], carried: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    asked = [(title, status) for title, status in statuses if status not in FREE]
    lacking = [title for title, status in asked if status not in COUNTED]
    if not asked:
        exempt = any(status == EXEMPT for _, status in statuses)
        return {"status": EXEMPT if exempt else UNASKED, "status_label": "Được miễn" if exempt else NO_FIGURES}
    if not lacking:
        return {"status": "accepted", "status_label": "Đủ số liệu các tháng", "note": ""}
    if len(lacking) == len(asked) and not carried:
        return {"status": "not_submitted", "status_label": "Chưa có số liệu", "note": ""}
    return {
        "status": PARTIAL,
        "status_label": "Thiếu số liệu",
        "note": f"thiếu {', '.join(lacking)}{until_text(carried)}",
    }


def cells_of_span(session: Session, report_span: Span) -> Levels:
    """As span_cells."""
    ward_id, period = report_span.regime.ward_id, report_span.period
    before = [month for month in Period(period.year, PeriodKind.YEAR).months() if month.last_day < period.first_day]
    found = months_by_code(session, ward_id, before) if before else {}
    earlier, own = (
        {month.period.last_day: month.report for month in months if month.report is not None}
        for months in (found.values(), report_span.months)
    )
    changes = _changes(session, [*earlier.values(), *own.values()], period)
    return span_cells(session, report_span.catalogue, earlier, own, changes)


def _changes(session: Session, reports: Sequence[Report], period: Period) -> list[PlaceChange]:
    """How the units of these reports were split and merged in the year until the end of a period, by their places."""
    places = _places(reports)
    found = changes_between(session, places.keys(), period.cumulative_from, period.last_day)
    return [
        PlaceChange(places[c.from_id], places.get(c.to_id, ""), c.day, c.ended) for c in found if c.from_id in places
    ]


def figures_of_span(session: Session, report_span: Span, now: Cells) -> dict[str, Figure]:
    """Every figure of the ward: cumulative as the last month of each unit has it, in the period the sum of the months,
    changes against the period of the same kind before; and what each month added, with the month as its place.

    What a unit added that is no longer asked stays in the sum of the months; it is in no total and in no rate, but for
    who went into a unit that has said nothing since.
    """
    ward_id, before = report_span.regime.ward_id, report_span.period.previous()
    earlier = replace(report_span, period=before, months=tuple(months_of(session, ward_id, before)))
    then = cells_of_span(session, earlier).cells if earlier.included else {}
    known = {place: unit_id for unit_id, place in _places(earlier.included).items()}
    cells_then = {known[place]: cells for place, cells in then.items() if place in known}

    def before_of(compared: Collection[str]) -> list[Counted]:
        """The cells with which those of these places are compared."""
        places = {unit_id: place for unit_id, place in _places(report_span.included).items() if place in compared}
        joined = join_before(session, cells_then, places.keys(), before.last_day, report_span.period.last_day)
        return [Counted(unit_id, places[unit_id], cells) for unit_id, cells in joined.items()]

    sheets, standing = [Counted(p, p, c) for p, c in now.items()], {u["place"] for u in report_span.included[-1].units}
    alone = {place for place, cells in now.items() if any(cell.cumulative is not None for cell in cells.values())}
    previous, previous_totals = before_of(set(_places(report_span.included).values())), before_of(standing | alone)
    asked = (
        (month.regime.forms, UnitKind(unit["kind"]), UUID(unit["unit_id"]), unit["place"])
        for month in report_span.months
        if month.report and month.regime
        for unit in month.report.units
        if unit["status"] not in FREE
    )
    figures: dict[str, Figure] = {}
    compiled = partial(compile_figures, of_places=False, of_months=True)
    for places, codes in measures_by_places(report_span.catalogue, asked).items():
        catalogue, period = report_span.catalogue.cut(codes), report_span.period
        made = compiled(catalogue, period, places, sheets, previous)
        for still, own in told_by(places, codes, standing, now).items():
            if len(still) < len(places):
                totals = compiled(catalogue, period, still, sheets, previous_totals)
                made |= {n: f for n, f in totals.items() if f.code in own and f.aspect not in _OF_THE_MONTHS}
        figures |= made
    return figures | _by_month(session, report_span)


def _places(reports: Sequence[Report]) -> dict[UUID, str]:
    """The places of the units of these reports, by unit."""
    return {UUID(unit["unit_id"]): unit["place"] for report in reports for unit in report.units}


_OF_THE_MONTHS = frozenset({Aspect.IN_PERIOD, Aspect.IN_PERIOD_CHANGE})


def _by_month(session: Session, report_span: Span) -> dict[str, Figure]:
    """The figures of each month from its report: a count by what was added in it, a level as it stood then."""
    f, codes = ReportFigure, {report.id: m.period.code for m in report_span.months if (report := m.report)}
    query = sa.select(f).where(
        col(f.ward_id) == report_span.regime.ward_id, col(f.report_id).in_(list(codes)), col(f.place) == WARD
    )
    figures: dict[str, Figure] = {}
    for row in session.execute(query).scalars():
        measure = report_span.catalogue.measures.get(row.code)
        if measure is None or row.aspect is not (Aspect.CUMULATIVE if measure.stock else Aspect.IN_PERIOD):
            continue
        place = codes[row.report_id]
        name = figure_id(row.code, row.aspect, place)
        value = None if row.value is None else int(row.value)
        figures[name] = Figure(
            name, row.code, row.aspect, place, value, row.text, row.reported, row.expected, (), tuple(row.parts)
        )
    return figures


def narrative_of_span(session: Session, report_span: Span, units: Sequence[Mapping[str, Any]]) -> Narrative:
    """The texts of the units in the months, the same statement once; next steps from the last month alone."""
    names = {u["unit_id"]: u["name"] for u in units}
    sections = asked_sections(report_span.outline)
    used, s, t = ReportSubmission, Submission, SubmissionSection
    last = report_span.included[-1].id if report_span.included else None
    months = {report.id: place for place, report in enumerate(report_span.included)}
    query = (
        sa.select(col(used.report_id), col(s.unit_id), col(t.code), col(t.text))
        .join(s, sa.and_(col(s.ward_id) == col(used.ward_id), col(s.id) == col(used.submission_id)))
        .join(t, sa.and_(col(t.ward_id) == col(s.ward_id), col(t.submission_id) == col(s.id)))
        .where(
            col(used.ward_id) == report_span.regime.ward_id,
            col(used.report_id).in_(list(months)),
        )
        .order_by(*in_unit_order(col(s.unit_path)))
    )
    told = [
        Contribution(names[str(unit_id)], code, text, months[report_id])
        for report_id, unit_id, code, text in session.execute(query).all()
        if str(unit_id) in names and (code not in LAST_ALONE or report_id == last)
    ]
    expected = list(names.values())
    return merge(sections, expected, expected, told)


def month_aspect(measure: Measure) -> Aspect:
    """A level is told as it stood, a count by what the month added."""
    return Aspect.CUMULATIVE if measure.stock else Aspect.IN_PERIOD


def rows_by_month(report: Report, catalogue: Catalogue, figures: Mapping[str, Figure]) -> list[MonthRowRead]:
    """Empty for the report of one month."""
    if not report.months:
        return []
    whole = [(aspect, WARD) for aspect in (Aspect.IN_PERIOD, Aspect.CUMULATIVE, Aspect.PERCENT)]
    rows: list[MonthRowRead] = []
    for measure in catalogue.measures.values():
        wanted = [*((month_aspect(measure), month["code"]) for month in report.months), *whole]
        found = (figures.get(figure_id(measure.code, aspect, place)) for aspect, place in wanted)
        cells = [MonthCellRead(figure_id=f.id, text=f.text) if f else None for f in found]
        rows.append(MonthRowRead(code=measure.code, label=measure.label, cells=cells))
    return rows
