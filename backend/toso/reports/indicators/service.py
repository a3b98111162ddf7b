"""Setting from which share of settled households on the register speaks for a unit."""

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.problems import Malformed, NotFound, StaleVersion
from toso.kit.clock import now, today
from toso.organisation.tables import Unit
from toso.reports.indicators.schemas import ThresholdWrite
from toso.reports.model.period_tables import ReportRegime
from toso.reports.periods.queries import find_regime


def set_threshold(session: Session, scope: Scope, expected_version: int, body: ThresholdWrite) -> None:
    """Holds at once, and in the regimes to come; what was handed in keeps what held then (404, 412, 422)."""
    regime = find_regime(session, scope.ward_id, today())
    if regime is None:
        raise NotFound("Phường chưa có chế độ báo cáo; hãy mở kỳ báo cáo đầu tiên.")
    session.refresh(regime, with_for_update=True)
    if regime.version != expected_version:
        raise StaleVersion(row=regime.id)
    rule = {"percent": body.percent, "places": _places(session, scope, body)}
    later = sa.select(ReportRegime).where(
        col(ReportRegime.ward_id) == scope.ward_id, col(ReportRegime.valid_from) > regime.valid_from
    )
    for row in [regime, *session.execute(later).scalars()]:
        row.register_rule, row.updated_at = rule, now()
        row.version += 1
        session.add(row)
    session.flush()
    record(
        session,
        scope.actor,
        scope.action,
        "report_regime",
        regime.id,
        ward_id=scope.ward_id,
        fields=["register_rule"],
        note={"percent": body.percent, "places": len(rule["places"])},
    )


def _places(session: Session, scope: Scope, body: ThresholdWrite) -> dict[str, int]:
    ids = [p.unit_id for p in body.places]
    query = sa.select(col(Unit.id), col(Unit.path)).where(
        col(Unit.id).in_(ids), col(Unit.ward_id) == scope.ward_id, scope.where(Unit.path)
    )
    paths = dict(session.execute(query).all())
    faults = {
        f"places.{n}.unit_id": "Không có đơn vị này trong phường."
        for n, place in enumerate(body.places)
        if place.unit_id not in paths
    }
    if faults:
        raise Malformed(fields=faults)
    return {paths[p.unit_id]: p.percent for p in body.places}
