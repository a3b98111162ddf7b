"""The codes that a ward counts now: for its plans in force, in months not reported yet, in those to come."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.periods import PeriodKind, period_of
from toso.organisation.queries import in_force
from toso.plans.queries import plans_in_force, targets_of
from toso.plans.tables import Plan
from toso.reports.figures.measures import read_catalogue
from toso.reports.model.period_tables import PeriodState, ReportPeriod, ReportRegime
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.periods.plan_link import settled

_EDITED = (ReportState.DRAFT, ReportState.RETURNED)


def counted_codes(session: Session, ward_id: UUID, on: date) -> frozenset[str] | None:
    """Of every plan in force and of every month that has to be counted, what the ward asks for beside its targets
    too. None while no plan is in force or nobody has said what its targets count.
    """
    plans = plans_in_force(session, ward_id, on)
    catalogues = [data for data in _catalogues(session, ward_id, on) if data["targets"] or settled(data)]
    chosen = [line for plan in plans for line in _chosen(session, plan)]
    if not plans or not (catalogues or chosen):
        return None
    known = (code for data in catalogues for code in read_catalogue(data).measures)
    return frozenset([*known, *(code for line in chosen for code in line["measures"])])


def _chosen(session: Session, plan: Plan) -> Iterable[Mapping[str, Any]]:
    """The lines that were settled with a plan, of the targets that this edition still has."""
    lineages = (
        {str(row.lineage_id) for row in targets_of(session, plan.ward_id, plan.id)} if plan.target_choices else ()
    )
    for line in plan.target_choices:
        if line["lineage_id"] in lineages and (line["measures"] or line["own"] or line["uncounted"]):
            yield line


def _catalogues(session: Session, ward_id: UUID, on: date) -> list[dict[str, Any]]:
    """Of the monthly regimes that hold on the day or later, and of this year's open months that no report has told."""
    p, r = ReportPeriod, ReportRegime
    told = sa.select(col(Report.period_id)).where(col(Report.ward_id) == ward_id, col(Report.state).not_in(_EDITED))
    untold = sa.select(col(p.regime_id)).where(
        col(p.ward_id) == ward_id,
        col(p.state) == PeriodState.OPEN,
        col(p.first_day) >= period_of(on).cumulative_from,
        col(p.id).not_in(told),
    )
    query = sa.select(col(r.measures)).where(
        col(r.ward_id) == ward_id,
        col(r.frequency) == PeriodKind.MONTH,
        sa.or_(in_force(r, on), col(r.valid_from) > on, col(r.id).in_(untold)),
    )
    return list(session.execute(query).scalars())
