"""Units that became one: which figures each of them had been asked for, so that what was not asked is not missing."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.periods import PeriodKind
from toso.organisation.tables import Unit
from toso.reports.figures.measures import Measure
from toso.reports.model.period_tables import ReportPeriod, ReportRegime
from toso.reports.model.report_tables import Report
from toso.reports.periods.regimes import catalogue_of, form_of
from toso.reports.submissions.workflow import UNASKED


def asked_of(session: Session, unit_ids: Collection[UUID]) -> dict[UUID, Mapping[str, Measure]]:
    """By unit the measures, by code, that it was asked for in the last month before the first of them ended.

    Who handed in then is kept with that month's report; until there is one, the forms say it of whoever hands in.
    """
    units = [session.get_one(Unit, unit_id) for unit_id in unit_ids]
    until = min((unit.valid_to for unit in units if unit.valid_to), default=date.max)
    found: dict[UUID, Mapping[str, Measure]] = {}
    for ward_id in {unit.ward_id for unit in units}:
        theirs = [unit for unit in units if unit.ward_id == ward_id]
        month = session.execute(_last_month(ward_id, until)).one_or_none()
        regime, kept = (session.get_one(ReportRegime, month.regime_id), month.units) if month else (None, None)
        asked = None if kept is None else {UUID(one["unit_id"]) for one in kept if one["status"] != UNASKED}
        for unit in theirs:
            hands_in = unit.reports if asked is None else unit.id in asked
            form = form_of(regime.forms, catalogue_of(regime), unit.kind, unit.id) if regime and hands_in else []
            found[unit.id] = {measure.code: measure for measure in form}
    return found


def _last_month(ward_id: UUID | None, until: date) -> sa.Select[UUID, list[dict[str, Any]]]:
    """Its regime, and the units of its report."""
    p, r = ReportPeriod, Report
    of_month = sa.and_(col(r.ward_id) == col(p.ward_id), col(r.period_id) == col(p.id), col(r.edition) == 0)
    query = sa.select(col(p.regime_id), col(r.units)).outerjoin(r, of_month)
    months = col(p.ward_id) == ward_id, col(p.kind) == PeriodKind.MONTH, col(p.last_day) <= until
    return query.where(*months).order_by(col(p.last_day).desc()).limit(1)
