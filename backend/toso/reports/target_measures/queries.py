"""Reading of the catalogue of measures and of what the targets of a plan bind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.log_counts import read_log_count
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.kit.clock import today
from toso.kit.figures import number
from toso.kit.periods import period_of
from toso.kit.place_words import worded
from toso.organisation.queries import reporting_units
from toso.organisation.schemas import UnitRead
from toso.plans.queries import IN_FORCE, get_plan, targets_of
from toso.plans.tables import Plan, PlanState, PlanTarget
from toso.reports.figures.library import offered_data
from toso.reports.figures.measures import Catalogue, MeasureKind, Unit, read_catalogue
from toso.reports.model.period_tables import ReportRegime
from toso.reports.periods.askers import askers_of, is_place, told, typed_apart, unasked
from toso.reports.periods.next_regime import coming
from toso.reports.periods.plan_catalogue import OwnMeasure, library
from toso.reports.periods.plan_link import settled
from toso.reports.periods.regimes import default_measures
from toso.reports.periods.views import COMMON
from toso.reports.target_measures.choices import choices_of, months_of
from toso.reports.target_measures.library import propose_codes
from toso.reports.target_measures.proposals import propose_goal_count, propose_goal_each, propose_own
from toso.reports.target_measures.schemas import (
    AskersRead,
    AskersWrite,
    LogCountRead,
    MeasureRead,
    OwnMeasureRead,
    PlanMeasuresRead,
    TargetMeasuresRead,
    TargetMeasuresWrite,
)


def catalogues_of(session: Session, ward_id: UUID) -> list[dict[str, Any]]:
    """The catalogue that comes with the system and those of the ward's regimes, the newest last."""
    regime = ReportRegime
    query = sa.select(col(regime.measures)).where(col(regime.ward_id) == ward_id).order_by(col(regime.valid_from))
    return [default_measures(), offered_data(), *session.execute(query).scalars()]


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
            noun=m.get("noun") or Unit(m["unit"]).label,
            kind=MeasureKind(m["kind"]),
            kind_label=MeasureKind(m["kind"]).label,
            population=m.get("of"),
            population_label=known[m["of"]]["label"] if m.get("of") else None,
            count=bool(m.get("count")),
            log=LogCountRead.model_validate(read_log_count(m["log"])) if m.get("log") else None,
            group=groups.get(code, COMMON),
            own=code.startswith("own"),
            apart=is_apart(m),
        )
        for code, m in known.items()
    ]


def show_plan_measures(session: Session, scope: Scope, plan_id: UUID) -> PlanMeasuresRead:
    """The choice that was settled for each target of a plan, whether the periods to come count it, and whether this
    person may choose now.
    """
    plan = get_plan(session, scope, plan_id)
    found = coming(session, plan.ward_id, months_of(session, plan))
    data = found.regime.measures
    rows = targets_of(session, plan.ward_id, plan.id)
    chosen = choices_of(plan, rows, data)
    offered, owned = propose_codes(row.text for row in rows), _proposed_own(plan, rows)
    units = reporting_units(session, plan.ward_id, today())
    places = sum(is_place(unit.kind) for unit in units)
    now = _Now(found.regime.forms, read_catalogue(data), library(catalogues_of(session, plan.ward_id)), units)
    return PlanMeasuresRead(
        plan_id=plan.id,
        version=found.version if plan.state in IN_FORCE else plan.version,
        period_code=found.period.code,
        period_title=found.period.title,
        counted_plan=data.get("plan", ""),
        counting=plan.state in IN_FORCE and settled(data) == {str(row.lineage_id) for row in rows},
        targets=[
            _target(row, line := chosen.get(row.lineage_id), (codes, own), _askers(plan, now, line), places)
            for row, codes, own in zip(rows, offered, owned, strict=True)
        ],
        actions=["choose"] if may_choose(scope, plan) else [],
    )


def may_choose(scope: Scope, plan: Plan) -> bool:
    """From the first draft on, as long as no newer edition has taken its place."""
    return plan.state is not PlanState.SUPERSEDED and scope.actor.scope(Action.PERIOD_MANAGE).covers(plan.unit_path)


@dataclass(frozen=True)
class _Now:
    """The forms of the coming months, the units that they may ask, and every known measure in its JSON shape."""

    forms: Sequence[Mapping[str, Any]]
    catalogue: Catalogue
    known: Mapping[str, Mapping[str, Any]]
    units: Sequence[UnitRead]


def _askers(plan: Plan, now: _Now, chosen: TargetMeasuresWrite | None) -> AskersRead | None:
    """Who types what the ward defined for a target, or a unit's own figure: as chosen with a plan in the making, or as
    the forms have it. Of other measures only that no form asks for them.
    """
    if chosen is None:
        return None
    forms, catalogue, units = now.forms, now.catalogue, now.units
    apart = [c for c in chosen.measures if is_apart(now.known[c])]
    kept = chosen.asked if plan.state not in IN_FORCE else None
    if apart or not all(own.log for own in chosen.own):
        held = typed_apart(catalogue, apart)
        if held and kept is None:
            asked = askers_of(forms, catalogue, held, units)
        else:
            # Nobody is asked for a unit's own figure unless it is said who.
            kept = kept or AskersWrite(places=bool(chosen.own))
            asked = [u for u in units if (kept.places if is_place(u.kind) else u.id in kept.units)]
    elif set(chosen.measures) & {code for _, code in unasked(forms, catalogue, units)}:
        asked = []
    else:
        return None
    return AskersRead(
        places=any(is_place(u.kind) for u in asked),
        units=[u.id for u in asked if not is_place(u.kind)],
        who=told(asked),
    )


def is_apart(measure: Mapping[str, Any]) -> bool:
    """Whether a ward says who types a measure in its JSON shape (`askers.typed_apart`)."""
    apart = measure["code"].startswith("own") or bool(measure.get("named"))
    return apart and measure["kind"] == MeasureKind.DONE and not measure.get("log")


def _proposed_own(plan: Plan, rows: Sequence[PlanTarget]) -> list[OwnMeasure | None]:
    """Results that the sentences of the targets speak of. Of a plan that runs over the turn of the reporting year what
    is counted up would begin anew: there they go on, but for those that the log counts by year.
    """
    year = period_of(plan.issued_on).year if plan.issued_on else plan.year
    goes_on = plan.year > year or any(row.deadline_on and row.deadline_on.year == year + 1 for row in rows)
    own = (propose_own(row.text) for row in rows)
    return [replace(one, stock=True) if one and goes_on and not one.log else one for one in own]


def _target(
    row: PlanTarget,
    chosen: TargetMeasuresWrite | None,
    proposed: tuple[list[str], OwnMeasure | None],
    asked: AskersRead | None,
    places: int,
) -> TargetMeasuresRead:
    offered, read = proposed
    own = None if chosen or offered else read
    return TargetMeasuresRead(
        lineage_id=row.lineage_id,
        ref=row.ref,
        text=row.text,
        goal_percent=row.goal_percent,
        measures=chosen.measures if chosen else [],
        own=[OwnMeasureRead.model_validate(one) for one in chosen.own] if chosen else [],
        title=chosen.title if chosen else "",
        uncounted=chosen.uncounted if chosen else "",
        goal_count=chosen.goal_count if chosen else None,
        asked=asked,
        tied=chosen is not None,
        proposed=[] if chosen else offered,
        proposed_own=OwnMeasureRead.model_validate(own) if own else None,
        proposed_goal_count=propose_goal_count(row.text) if own and own.count else None,
        each_place=each_place(row.text, chosen.goal_count if chosen else None, places),
    )


def each_place(text: str, settled_goal: int | None, places: int) -> str:
    """The sum of the number for each khu phố, beside the ward's: nine thôn × 2 agree with "toàn xã 18 buổi"."""
    each = propose_goal_each(text)
    if each is None or not places:
        return ""
    number_each, noun = each
    whole, total = settled_goal or propose_goal_count(text), number_each * places
    said = worded(f"{places} khu phố × {number_each} = {number(total)} {noun} toàn phường")
    if whole is None:
        return f"{said}."
    if whole == total:
        return f"{said}, khớp với số của mục tiêu."
    return worded(f"{said}, khác {number(whole)} {noun} của mục tiêu: hãy kiểm tra lại số khu phố hoặc câu này.")
