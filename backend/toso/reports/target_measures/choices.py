"""The choice of what each target of a plan counts: kept with the plan, or only by the coming periods."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.kit.periods import PeriodKind
from toso.kit.text import one_line
from toso.plans.queries import targets_of
from toso.plans.tables import Plan, PlanTarget
from toso.reports.figures.library import library_2024
from toso.reports.figures.measures import MeasureKind
from toso.reports.periods.next_regime import MONTHLY, RegimeChoice, coming
from toso.reports.periods.plan_catalogue import title_of
from toso.reports.target_measures.proposals import propose_goal_count
from toso.reports.target_measures.schemas import TargetMeasuresWrite

Data = Mapping[str, Any]


def months_of(session: Session, plan: Plan) -> RegimeChoice:
    """The months that a plan may be counted in: those not open yet, of next year's plan the months of that year."""
    year = coming(session, plan.ward_id).period.year
    return RegimeChoice(PeriodKind.MONTH, plan.year) if plan.year == year + 1 else MONTHLY


def choices_of(plan: Plan, rows: list[PlanTarget], data: Data) -> dict[UUID, TargetMeasuresWrite]:
    """By lineage what a person settled for each target: with the plan, or (before plans kept it) in the catalogue of
    the coming periods. What is not settled is left out.
    """
    kept = {line["lineage_id"]: line for line in plan.target_choices}
    choices: dict[UUID, TargetMeasuresWrite] = {}
    for row in rows:
        known = kept.get(str(row.lineage_id))
        line = _read(known, row) if known else None
        line = line if line and line.settled else _counted(row, data)
        if line is not None:
            choices[row.lineage_id] = line
    return choices


def keep_choices(plan: Plan, rows: Mapping[UUID, PlanTarget], lines: Iterable[TargetMeasuresWrite]) -> None:
    """Keeps a choice with its plan, each line beside the words that it was made for."""
    plan.target_choices = [
        {**line.model_dump(mode="json"), "words": one_line(rows[line.lineage_id].text)} for line in lines
    ]


def _read(kept: Data, row: PlanTarget) -> TargetMeasuresWrite:
    """A line as it was kept; a short title speaks for the words that it was given to, not for later ones, which name
    their own goal.
    """
    given = {name: value for name, value in kept.items() if name != "words"}
    line = TargetMeasuresWrite.model_validate({**given, "measures": _results(kept["measures"])})
    if kept["words"] == one_line(row.text):
        return line
    goal = propose_goal_count(row.text) if line.goal_count else None
    return line.model_copy(update={"title": "", "goal_count": goal or line.goal_count})


def unsettled_targets(session: Session, plan: Plan, data: Data) -> list[PlanTarget]:
    """The targets of an edition of which nobody said how they are counted, or that they are not."""
    rows = targets_of(session, plan.ward_id, plan.id)
    known = choices_of(plan, rows, data)
    return [row for row in rows if row.lineage_id not in known]


def _counted(row: PlanTarget, data: Data) -> TargetMeasuresWrite | None:
    lineage_id = str(row.lineage_id)
    for bound in data["targets"]:
        if bound.get("lineage_id") == lineage_id:
            printed = bound["title"] != title_of(bound.get("words") or row.text)
            codes = _results(m["code"] for m in bound["measures"] if m["kind"] != MeasureKind.DENOMINATOR)
            title = bound["title"] if printed else ""
            goal = bound.get("goal_count")
            return TargetMeasuresWrite(lineage_id=row.lineage_id, measures=codes, title=title, goal_count=goal)
    for left in data.get("uncounted", ()):
        if left["lineage_id"] == lineage_id:
            return TargetMeasuresWrite(lineage_id=row.lineage_id, uncounted=left["reason"])
    return None


def _results(codes: Iterable[str]) -> list[str]:
    """Without the totals of the system, which come along by themselves: a ward may have chosen one as a figure."""
    measures = library_2024().measures
    return [c for c in codes if c not in measures or measures[c].kind is not MeasureKind.DENOMINATOR]
