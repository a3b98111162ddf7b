"""Source reports, whose lines stand behind the figures of a report: itself, or the months that it was made from."""

from collections.abc import Sequence
from uuid import UUID

from toso.reports.figures.figures import Aspect
from toso.reports.model.report_tables import Report


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


def month_places(report: Report) -> dict[str, str]:
    """The months of a report as places of figures: "2024-07" → "Tháng 7 năm 2024"."""
    return {m["code"]: m["title"][:1].upper() + m["title"][1:] for m in report.months}
