"""The context of a report: its period, regime, document, plan, catalogue, and the names of its figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.tables import Document
from toso.kit.place_words import worded
from toso.plans.tables import Plan
from toso.reports.compilation.counted import COUNTED_LABELS, task_place
from toso.reports.compilation.queries import month_places
from toso.reports.figures.figures import WARD, Aspect, parse_figure_id
from toso.reports.figures.measures import Catalogue
from toso.reports.model.period_tables import ReportPeriod, ReportRegime
from toso.reports.model.report_tables import Report
from toso.reports.periods.plan_link import with_plan_goals
from toso.reports.periods.regimes import catalogue_of

_SHORT_ASPECTS: Mapping[Aspect, str] = {
    Aspect.IN_PERIOD: "trong kỳ",
    Aspect.PERCENT: "tỷ lệ",
    Aspect.PERCENT_CHANGE: "thay đổi tỷ lệ",
    Aspect.IN_PERIOD_CHANGE: "thay đổi trong kỳ",
    Aspect.LATE: "phát sinh sau chốt",
    Aspect.LAST_YEAR: "phát sinh sau chốt năm trước",
}


@dataclass(frozen=True)
class Behind:
    """The rows that a report hangs on, and the catalogue with the goals of the plan that it was compiled under.
    `counting`: the regime by which its figures were asked for, of a longer report that of its last month.
    """

    period: ReportPeriod
    regime: ReportRegime
    counting: ReportRegime
    document: Document | None
    plan: Plan | None
    catalogue: Catalogue


def behind(session: Session, report: Report) -> Behind:
    """Read together, since whatever shows a report needs them all."""
    asked = {
        "ward": report.ward_id,
        "report": report.id,
        "period": report.period_id,
        "plan": report.plan_id,
    }
    period, regime, plan, document = session.execute(_behind_statement(), asked).one()
    counted = next((m["regime_id"] for m in reversed(report.months) if m["regime_id"]), None)
    counting = session.get_one(ReportRegime, UUID(counted)) if counted else regime
    return Behind(period, regime, counting, document, plan, with_plan_goals(session, catalogue_of(counting), plan))


@cache
def _behind_statement() -> Any:
    ward = sa.bindparam("ward")
    of_report = sa.and_(
        col(Document.ward_id) == ward,
        col(Document.source_kind) == "report",
        col(Document.source_id) == sa.bindparam("report"),
    )
    return (
        sa.select(ReportPeriod, ReportRegime, Plan, Document)
        .join(ReportRegime, col(ReportRegime.id) == col(ReportPeriod.regime_id))
        .outerjoin(Plan, sa.and_(col(Plan.ward_id) == ward, col(Plan.id) == sa.bindparam("plan", type_=sa.Uuid())))
        .outerjoin(Document, of_report)
        .where(col(ReportPeriod.ward_id) == ward, col(ReportPeriod.id) == sa.bindparam("period"))
        .order_by(col(Document.id).desc())
        .limit(1)
    )


def place_names(report: Report) -> dict[str, str]:
    """Names of the places of a report, the ward first, and of the months that it was made from."""
    return {
        WARD: worded("Toàn phường"),
        **{unit["place"]: unit["name"] for unit in report.units},
        **month_places(report),
    }


def place_name(report: Report, place: str) -> str:
    """The ward, a khu phố, a month, a task."""
    tasks = {task_place(task["task_ref"]): f"Nhiệm vụ {task['task_ref']}" for task in report.tasks}
    return {**tasks, **place_names(report)}.get(place, worded("Toàn phường"))


def label_of(catalogue: Catalogue, figure_id: str) -> str:
    """A figure in words: "Người dân trưởng thành có tài khoản thanh toán điện tử (lũy kế)"."""
    code, aspect, _ = parse_figure_id(figure_id)
    if code in COUNTED_LABELS:
        return worded(COUNTED_LABELS[code])
    measure = catalogue.measures.get(code)
    name = measure.label if measure else code
    if measure and measure.stock and aspect is Aspect.CUMULATIVE:
        return f"{name} (đến nay)"
    return f"{name} ({aspect.label})"


def name_of(catalogue: Catalogue, figure_id: str) -> str:
    """A figure in few words: "tỷ lệ: Có tài khoản thanh toán"; what it counts alone for the total up to now."""
    code, aspect, _ = parse_figure_id(figure_id)
    measure = catalogue.measures.get(code)
    name = measure.short_label if measure else worded(COUNTED_LABELS.get(code, code))
    return name if aspect is Aspect.CUMULATIVE else f"{_SHORT_ASPECTS[aspect]}: {name}"
