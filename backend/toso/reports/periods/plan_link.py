"""The link to the plan whose targets reporting counts: its name, goals, and how its tasks stood on a day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.identity.queries import unit_names
from toso.kit.clock import today
from toso.kit.periods import Period, period_of
from toso.kit.text import one_line
from toso.plans.progress import WorkState
from toso.plans.queries import AssignmentTimeliness, assignment_standing, editions_until, plan_in_force, targets_of
from toso.plans.tables import Plan, PlanTarget
from toso.reports.figures.measures import Catalogue, Target, read_catalogue
from toso.reports.model.period_tables import ReportRegime
from toso.reports.periods.plan_catalogue import title_of, unbound
from toso.reports.periods.queries import find_regime
from toso.reports.periods.regimes import catalogue_of, default_regime

Data = Mapping[str, Any]


def settled(data: Data) -> frozenset[str]:
    """The lineages of the targets of which a person said how they are counted, or that they are not."""
    lines = [*data["targets"], *data.get("uncounted", ())]
    return frozenset(line["lineage_id"] for line in lines if line.get("lineage_id"))


def is_untied(data: Data) -> bool:
    """Whether it has targets of which none was tied to a plan's by a person."""
    return bool(data["targets"]) and not settled(data)


def counted_plan(session: Session, ward_id: UUID, data: Data, on: date) -> Plan | None:
    """The edition that a report may name on a day: the newest whose targets are those that the catalogue counts, or
    that a person left uncounted. None where they are nobody's, or another plan's.
    """
    tied = settled(data)
    if not tied and data["targets"]:
        plan = plan_in_force(session, ward_id, on)
        # A catalogue that nobody tied speaks of a plan whose targets were read to be its own, all and no others.
        read = [row.measure_code or "" for row in targets_of(session, ward_id, plan.id)] if plan else []
        return plan if sorted(read) == sorted(f"t{t['ref']}" for t in data["targets"]) else None
    for plan_id, lineages in editions_until(session, ward_id, on):
        if lineages == tied:
            return session.get_one(Plan, (ward_id, plan_id))
    return None


@dataclass(frozen=True)
class Unsettled:
    """The obstacles to opening a month: targets of the plan in force of which nobody said how they are counted, and
    lineages that are counted though they are no longer in it. Without a plan in force nothing may be counted.
    """

    plan: Plan | None
    missing: tuple[PlanTarget, ...]
    gone: tuple[str, ...]

    @property
    def ready(self) -> bool:
        return self.plan is not None and not self.missing and not self.gone


def unsettled(session: Session, ward_id: UUID, data: Data, on: date, year: int) -> Unsettled:
    """The plan in force on a day, for a year before others, beside what a catalogue counts. Of several plans of one
    year the one that is counted holds, until a person chooses for another. `gone`: the refs as they stood when they
    were tied.
    """
    plan = plan_in_force(session, ward_id, on, year)
    counted = counted_plan(session, ward_id, data, on) if plan and settled(data) else None
    if plan and counted and _as_near(counted, plan, year) and (counted.in_force_to or on) >= on:
        return Unsettled(counted, (), ())
    rows = targets_of(session, ward_id, plan.id) if plan else []
    known = settled(data)
    lineages = {str(row.lineage_id) for row in rows}
    lines = [*data["targets"], *data.get("uncounted", ())]
    gone = tuple(line["ref"] for line in lines if line.get("lineage_id") not in lineages) if plan and known else ()
    return Unsettled(plan, tuple(row for row in rows if str(row.lineage_id) not in known), gone)


def day_of_plan(session: Session, ward_id: UUID, period: Period) -> date:
    """The day whose plan a period counts: its last one, or today while it runs. Where no plan was in force then, today,
    if one of its year is: the plan of a year may come after months of it, and these are reported all the same.
    """
    on = min(period.last_day, today())
    if plan_in_force(session, ward_id, on, period.year) is None:
        plan = plan_in_force(session, ward_id, today(), period.year)
        return today() if plan is not None and plan.is_for(period.year) else on
    return on


def _as_near(counted: Plan, plan: Plan, year: int) -> bool:
    """Whether a plan is for a year like the other; where neither is, whether both are of one year."""
    return counted.is_for(year) if plan.is_for(year) else counted.year == plan.year


def counted_on(session: Session, ward_id: UUID, on: date) -> tuple[ReportRegime, Catalogue]:
    """The monthly regime of a day (unsaved where the ward has none) and what it counts, with the goals of its plan; no
    targets where they were never chosen and a plan is in force that has others.
    """
    regime = find_regime(session, ward_id, on) or default_regime(ward_id, period_of(on).cumulative_from)
    plan = counted_plan(session, ward_id, regime.measures, on)
    if plan is None and is_untied(regime.measures) and plan_in_force(session, ward_id, on):
        return regime, read_catalogue(unbound(regime.measures))
    return regime, with_plan_goals(session, catalogue_of(regime), plan)


def with_plan_goals(session: Session, catalogue: Catalogue, plan: Plan | None) -> Catalogue:
    """The catalogue with the goals and last days of a plan, and its words where an edition changed them; targets that
    are not the plan's keep theirs.

    A target that a person tied to the plan is found by its lineage, one that nobody has tied by the code that was read
    from the plan's words.
    """
    if plan is None:
        return catalogue
    rows = session.execute(_goals(), {"ward": plan.ward_id, "plan": plan.id}).all()
    goals: dict[str, Decimal | None] = {}
    for lineage_id, code, goal, *_ in rows:
        value = None if goal is None else Decimal(str(goal))
        goals[str(lineage_id)] = value
        if code is not None:
            goals[code.removeprefix("t")] = value
    words = {str(lineage_id): (ref, text) for lineage_id, _, _, ref, text, _ in rows}
    days = {str(row.lineage_id): row.deadline_on for row in rows}
    made = catalogue.with_goals(goals)
    dated = (replace(target, due_on=days.get(target.lineage_id or "")) for target in made.targets)
    return replace(made, targets=tuple(_reworded(t, words) for t in dated))


@cache
def _goals() -> sa.Select[*tuple[Any, ...]]:
    t = PlanTarget
    columns = t.lineage_id, t.measure_code, t.goal_percent, t.ref, t.text, t.deadline_on
    own = col(t.ward_id) == sa.bindparam("ward"), col(t.plan_id) == sa.bindparam("plan")
    return sa.select(*map(col, columns)).where(*own)


def _reworded(target: Target, words: Mapping[str, tuple[str, str]]) -> Target:
    """The number and title of the edition where its words are others than those that were chosen for."""
    found = words.get(target.lineage_id or "")
    if not target.words or found is None:
        return target
    ref, text = found
    changed = one_line(text) != target.words
    return replace(target, ref=ref, title=title_of(text) if changed else target.title)


def standing_for(
    session: Session, ward_id: UUID, data: Data, on: date, unit_path: str = ""
) -> tuple[Plan | None, list[dict[str, Any]]]:
    """The plan that a catalogue counts for on a day, and how each assignment stood at the end of it, as it is frozen
    with a submission or a report; where it counts for none, the assignments of the plan in force. `unit_path`: those of
    a unit and of what lies below it alone.
    """
    plan = counted_plan(session, ward_id, data, on)
    working = plan or plan_in_force(session, ward_id, on)
    standing = assignment_standing(session, ward_id, working.id, on) if working else []
    kept = [s for s in standing if f"{s.unit_path}.".startswith(f"{unit_path}." if unit_path else "")]
    names = unit_names(session, {s.unit_id for s in kept}, on) if kept else {}
    return plan, [{**_frozen(s), "unit_name": names.get(s.unit_id, "")} for s in kept]


def _frozen(standing: AssignmentTimeliness) -> dict[str, Any]:
    """One assignment's standing as JSON; no names of people."""
    return {
        "recurring": standing.recurring,
        "due_on": standing.due_on.isoformat() if standing.due_on else None,
        "assignment_id": str(standing.assignment_id),
        "task_id": str(standing.task_id),
        "task_ref": standing.task_ref,
        "heading": standing.heading,
        "text": standing.text,
        "deadline_text": standing.deadline_text,
        "unit_id": str(standing.unit_id),
        "unit_path": standing.unit_path,
        "state": WorkState(standing.state).value,
        "state_label": WorkState(standing.state).label,
        "percent": standing.percent,
        "note": standing.last_note,
        "done_on": standing.done_on.isoformat() if standing.done_on else None,
        "status": standing.status.value if standing.status else None,
        "label": standing.label,
    }
