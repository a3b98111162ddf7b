"""What the figures of a report are called, and its catalogue."""

from collections.abc import Mapping

from sqlmodel import Session

from toso.plans.tables import Plan
from toso.reports.compiling.tables import Report
from toso.reports.compiling.task_figures import TASK_LABELS
from toso.reports.figures import WARD, Aspect, parse_figure_id
from toso.reports.measures import Catalogue
from toso.reports.periods.queries import regime_of
from toso.reports.periods.regimes import catalogue_of
from toso.reports.periods.tables import ReportPeriod
from toso.reports.plan_link import with_plan_goals

ASPECT_LABELS: Mapping[Aspect, str] = {
    Aspect.CUMULATIVE: "lũy kế",
    Aspect.IN_PERIOD: "trong kỳ",
    Aspect.PERCENT: "tỷ lệ",
    Aspect.PERCENT_CHANGE: "thay đổi tỷ lệ so với tháng trước",
    Aspect.IN_PERIOD_CHANGE: "thay đổi số trong kỳ so với tháng trước",
}


def catalogue_behind(session: Session, report: Report) -> Catalogue:
    """The catalogue of a report with the goals of the plan that it was compiled under."""
    period = session.get_one(ReportPeriod, (report.ward_id, report.period_id))
    plan = session.get(Plan, (report.ward_id, report.plan_id)) if report.plan_id else None
    return with_plan_goals(session, catalogue_of(regime_of(session, period)), plan)


def place_names(report: Report) -> dict[str, str]:
    """Names of the places of a report, the ward first."""
    return {WARD: "Toàn phường", **{unit["place"]: unit["name"] for unit in report.units}}


def label_of(catalogue: Catalogue, figure_id: str) -> str:
    """A figure in words: "Người dân trưởng thành có tài khoản thanh toán điện tử (lũy kế)"."""
    code, aspect, _ = parse_figure_id(figure_id)
    if code in TASK_LABELS:
        return TASK_LABELS[code]
    measure = catalogue.measures.get(code)
    name = measure.label if measure else code
    if measure and measure.stock and aspect is Aspect.CUMULATIVE:
        return f"{name} (đến nay)"
    return f"{name} ({ASPECT_LABELS[aspect]})"
