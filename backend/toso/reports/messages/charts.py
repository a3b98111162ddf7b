"""The charts of a report: results beside goals, a measure over the khu phố, the months of the year so far."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.charts import Chart, ChartForm, ChartPoint, ChartSeries
from toso.kit import figures as written
from toso.kit.place_words import worded
from toso.kit.text import capitalised
from toso.reports.figures.attainments import GONE_TO
from toso.reports.figures.figures import WARD, Aspect, figure_id
from toso.reports.messages.snapshot import GoalResult, Snapshot
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportFigure, ReportState

GOALS, MONTHS, PLACES = "muc-tieu", "theo-thang", "khu-pho-"
_MOST_LINES = 4


@dataclass(frozen=True)
class NamedChart:
    code: str
    chart: Chart


def charts_of(session: Session, snapshot: Snapshot) -> list[NamedChart]:
    """The charts that this report has figures for; a chart without any is left out."""
    standings = snapshot.standings()
    found = [NamedChart(GOALS, goals_chart(snapshot, standings))] if standings else []
    found += [
        NamedChart(places_code(standing), chart)
        for standing in _over_places(standings)
        if (chart := places_chart(snapshot, standing)) is not None
    ]
    months = months_chart(snapshot, _earlier(session, snapshot))
    return [*found, *([NamedChart(MONTHS, months)] if months else [])]


def _note(snapshot: Snapshot, standings: Iterable[GoalResult]) -> str:
    """Of whom and until when; of rates of those who were asked at their door also how many homes were gone to."""
    told = [GONE_TO.format(share=s.visited.text).lstrip(", ") for s in standings if s.visited][:1]
    return "; ".join([capitalised(snapshot.ward), f"số liệu tính đến ngày {snapshot.until_text}", *told])


def goals_chart(snapshot: Snapshot, standings: Sequence[GoalResult]) -> Chart:
    """Each measure that a goal binds, beside its goal."""
    points = tuple(
        ChartPoint(
            label=s.measure.short_label,
            value=s.rate.value,
            text=s.rate.text,
            figure_id=s.rate.id,
            goal=s.goal,
        )
        for s in standings
    )
    return Chart(
        form=ChartForm.BARS,
        title=f"Kết quả so với mục tiêu, {snapshot.period.title}",
        note=_note(snapshot, standings),
        goal_label="mức phấn đấu",
        percent=True,
        series=(ChartSeries(points=points),),
    )


def places_code(standing: GoalResult) -> str:
    return f"{PLACES}{standing.measure.code.replace('.', '-')}"


def _over_places(standings: Sequence[GoalResult]) -> list[GoalResult]:
    """The first measure of each target, and what is furthest from its goal."""
    worst = sorted((s for s in standings if s.lacking > 0), key=lambda s: s.lacking, reverse=True)[:1]
    chosen = {s.measure.code for s in [*_one_each(standings), *worst]}
    return [s for s in standings if s.measure.code in chosen]


def _one_each(standings: Iterable[GoalResult]) -> list[GoalResult]:
    """The first measure of each target."""
    chosen: dict[str, GoalResult] = {}
    for standing in standings:
        chosen.setdefault(standing.target.ref, standing)
    return list(chosen.values())


def places_chart(snapshot: Snapshot, standing: GoalResult) -> Chart | None:
    """One measure over all khu phố in their order; who has no figures shows "—"."""
    code, goal = standing.measure.code, standing.goal
    points = []
    for unit in snapshot.neighbourhoods:
        figure = snapshot.figure(code, Aspect.PERCENT, unit["place"])
        points.append(
            ChartPoint(
                label=snapshot.names[unit["place"]],
                value=figure.value if figure else None,
                text=figure.text if figure else written.MISSING,
                goal=goal,
                figure_id=figure_id(code, Aspect.PERCENT, unit["place"]),
            )
        )
    if not any(point.value is not None for point in points):
        return None
    return Chart(
        form=ChartForm.BARS,
        title=f"{standing.measure.short_label} {worded('theo khu phố')}, {snapshot.period.title}",
        note=_note(snapshot, [standing]),
        goal_label=f"mục tiêu {standing.goal_text}",
        percent=True,
        series=(ChartSeries(points=tuple(points)),),
    )


def months_chart(
    snapshot: Snapshot, earlier: Sequence[tuple[str, Mapping[str, tuple[Decimal | None, str]]]]
) -> Chart | None:
    """The rates of up to four targets over the months of the year; None before the second month."""
    chosen = _one_each(snapshot.standings())[:_MOST_LINES]
    now = {s.rate.id: (Decimal(s.rate.value or 0), s.rate.text) for s in chosen}
    months = [*earlier, (snapshot.period.code, now)]
    if len(months) < 2 or not chosen or not snapshot.period.code[5:].isdecimal():
        return None
    series = tuple(
        ChartSeries(
            label=s.measure.short_label,
            points=tuple(
                ChartPoint(
                    label=_month(code),
                    value=kept.get(s.rate.id, (None, ""))[0],
                    text=kept.get(s.rate.id, (None, ""))[1] or written.MISSING,
                    figure_id=s.rate.id if code == snapshot.period.code else f"{code}:{s.rate.id}",
                )
                for code, kept in months
            ),
        )
        for s in chosen
    )
    return Chart(
        form=ChartForm.LINES,
        title=f"Kết quả qua các tháng năm {snapshot.period.year}",
        note=_note(snapshot, chosen),
        percent=True,
        series=series,
    )


def _month(code: str) -> str:
    return f"Tháng {int(code[5:])}"


def _earlier(session: Session, snapshot: Snapshot) -> list[tuple[str, dict[str, tuple[Decimal | None, str]]]]:
    """(period, rates of the ward by id) of the year's earlier approved months, in order."""
    report, f = snapshot.report, ReportFigure
    of_period = sa.and_(col(ReportPeriod.ward_id) == col(Report.ward_id), col(ReportPeriod.id) == col(Report.period_id))
    of_report = sa.and_(col(f.ward_id) == col(Report.ward_id), col(f.report_id) == col(Report.id))
    query = (
        sa.select(col(ReportPeriod.code), col(f.figure_id), col(f.value), col(f.text))
        .join(ReportPeriod, of_period)
        .join(f, of_report)
        .where(
            col(Report.ward_id) == report.ward_id,
            col(Report.unit_path) == report.unit_path,
            col(Report.state) == ReportState.APPROVED,
            col(ReportPeriod.first_day) < snapshot.period.first_day,
            col(ReportPeriod.code).like(f"{snapshot.period.year:04d}-__"),
            col(f.aspect) == Aspect.PERCENT,
            col(f.place) == WARD,
        )
        .order_by(col(ReportPeriod.code), col(Report.edition))
        .select_from(Report)
    )
    found: dict[str, dict[str, tuple[Decimal | None, str]]] = {}
    for code, name, value, text in session.execute(query):
        if code[5:].isdecimal():  # months alone, no quarters; what corrects a report comes after it and holds
            found.setdefault(code, {})[name] = (value, text)
    return list(found.items())
