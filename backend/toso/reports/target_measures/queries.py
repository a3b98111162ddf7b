"""Reading of the catalogue of measures and of what the targets of a plan bind."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.plans.queries import get_plan, targets_of
from toso.plans.tables import Plan, PlanState, PlanTarget
from toso.reports.figures.measures import MeasureKind, Unit
from toso.reports.model.period_tables import ReportRegime
from toso.reports.periods.next_regime import coming
from toso.reports.periods.plan_catalogue import library, proposed_unit, title_of
from toso.reports.periods.regimes import default_measures
from toso.reports.periods.views import COMMON
from toso.reports.target_measures.schemas import MeasureRead, PlanMeasuresRead, TargetMeasuresRead


def catalogues_of(session: Session, ward_id: UUID) -> list[dict[str, Any]]:
    """The catalogue that comes with the system and those of the ward's regimes, the newest last."""
    regime = ReportRegime
    query = sa.select(col(regime.measures)).where(col(regime.ward_id) == ward_id).order_by(col(regime.valid_from))
    return [default_measures(), *session.execute(query).scalars()]


def list_measures(session: Session, scope: Scope) -> list[MeasureRead]:
    """Everything that may be counted, in the order of the forms."""
    catalogues = catalogues_of(session, scope.ward_id)
    known = library(catalogues)
    groups = {
        m["code"]: f"{t['ref']}. {t['title']}"
        for data in reversed(catalogues)
        for t in data["targets"]
        for m in t["measures"]
    }
    return [
        MeasureRead(
            code=code,
            label=m["label"],
            unit=Unit(m["unit"]),
            unit_label=Unit(m["unit"]).label,
            kind=MeasureKind(m["kind"]),
            kind_label=MeasureKind(m["kind"]).label,
            population=m.get("of"),
            population_label=known[m["of"]]["label"] if m.get("of") else None,
            group=groups.get(code, COMMON),
            own=code.startswith("own"),
        )
        for code, m in known.items()
    ]


def show_plan_measures(session: Session, scope: Scope, plan_id: UUID) -> PlanMeasuresRead:
    """The measures that each target of a plan binds in the periods to come, and whether this person may choose now."""
    plan = get_plan(session, scope, plan_id)
    found = coming(session, plan.ward_id)
    data = found.regime.measures
    return PlanMeasuresRead(
        plan_id=plan.id,
        version=found.version,
        period_code=found.period.code,
        period_title=found.period.title,
        counted_plan=data.get("plan", ""),
        targets=[_target(row, data) for row in targets_of(session, plan.ward_id, plan.id)],
        actions=["choose"] if may_choose(scope, plan) else [],
    )


def may_choose(scope: Scope, plan: Plan) -> bool:
    """Reports count for the plan in force; one in the making is chosen for once it is approved."""
    return plan.state is PlanState.APPROVED and scope.actor.scope(Action.PERIOD_MANAGE).covers(plan.unit_path)


def _target(row: PlanTarget, data: Mapping[str, Any]) -> TargetMeasuresRead:
    lineage_id = str(row.lineage_id)
    bound = next((t for t in data["targets"] if t.get("lineage_id") == lineage_id), None)
    left = next((u["reason"] for u in data.get("uncounted", ()) if u["lineage_id"] == lineage_id), "")
    title = bound["title"] if bound else ""
    return TargetMeasuresRead(
        lineage_id=row.lineage_id,
        ref=row.ref,
        text=row.text,
        goal_percent=row.goal_percent,
        measures=_codes(bound) if bound else [],
        title="" if title == title_of(row.text) else title,
        uncounted=left,
        tied=bool(bound or left),
        proposed=[] if bound or left else _spoken_of(row),
        proposed_unit=proposed_unit(row.text),
    )


def _codes(target: Mapping[str, Any]) -> list[str]:
    return [m["code"] for m in target["measures"] if m["kind"] != MeasureKind.DENOMINATOR]


def _spoken_of(row: PlanTarget) -> list[str]:
    """The codes of the group of measures that a target's words were read to be about: an offer, never counted."""
    groups = (t for t in default_measures()["targets"] if row.measure_code == f"t{t['ref']}")
    return next((_codes(group) for group in groups), [])
