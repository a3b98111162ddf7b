"""The table of campaigns' goals of a report: before, after, what was added, beside what was aimed at."""

from collections.abc import Mapping
from uuid import UUID

from sqlmodel import Session

from toso.identity.queries import unit_names
from toso.kit.dates import running, short
from toso.kit.periods import Period
from toso.reports.campaigns import wording
from toso.reports.campaigns.results import Goal, Results, results_of
from toso.reports.compilation.campaign_table import campaigns_in
from toso.reports.compilation.table_rows import TableLine, TableNumber, WardTable
from toso.reports.model.report_tables import Report

_BEFORE, _NOW = 0, 1


def campaign_goals_of(session: Session, report: Report, period: Period) -> WardTable | None:
    """A line for each goal of the campaigns that ran in the period; None where none had any."""
    last = report.data_until or period.last_day
    lines: list[TableLine] = []
    results = [(one, results_of(session, one, last)) for one in campaigns_in(session, report, period)]
    results = [(one, found) for one, found in results if found.goals]
    for campaign, found in results:
        names = unit_names(session, [place.unit_id for place in found.places], period.last_day)
        named = f"{campaign.title}: " if len(results) > 1 else ""  # the table above names the only one
        lines += [_line(named, found, goal, names) for goal in found.goals]
    if not lines:
        return None
    return WardTable(
        code="campaign_goals",
        title="Mục tiêu của chiến dịch, đếm từ sổ hộ",
        head="Chiến dịch, chỉ tiêu" if len(results) > 1 else "Chỉ tiêu",
        texts={"days": "Ngày đếm", "aim": "Mục tiêu"},
        numbers={"before": "Trước đợt", "now": "Khi kết thúc", "added": "Làm thêm"},
        lines=lines,
        note="Đếm đến hết ngày trước khi bắt đầu và hết ngày cuối, hoặc ngày số liệu của báo cáo nếu đợt còn tiếp.",
    )


def _line(named: str, results: Results, goal: Goal, names: Mapping[UUID, str]) -> TableLine:
    code = goal.measure.code
    told = [(names[place.unit_id], sides.of(code)) for place, sides in zip(results.places, goal.places, strict=True)]
    total = goal.total.of(code)
    return TableLine(
        name=f"{named}{goal.measure.short_label}",
        texts={"days": f"{short(results.before_on)} - {running(results.on)}", "aim": wording.aim(goal)},
        numbers={
            "before": TableNumber(total[_BEFORE], [(name, both[_BEFORE]) for name, both in told if both[_BEFORE]]),
            "now": TableNumber(total[_NOW], [(name, both[_NOW]) for name, both in told if both[_NOW]]),
            "added": TableNumber(goal.added, [(name, both[1] - both[0]) for name, both in told if both[1] != both[0]]),
        },
    )
