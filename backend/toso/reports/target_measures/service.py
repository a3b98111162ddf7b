"""Choosing which measures the targets of a plan bind, for the periods that are not open yet."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.core.schemas import SHORTEST_REASON
from toso.plans.queries import get_plan, targets_of
from toso.plans.tables import PlanTarget
from toso.plans.tasks.queries import code_of_plan
from toso.plans.tasks.service import PlanNotInForce
from toso.reports.figures.measures import MeasureKind, read_catalogue
from toso.reports.periods.next_regime import change_coming, coming
from toso.reports.periods.plan_catalogue import Bound, OwnMeasure, defined, library, rebound
from toso.reports.target_measures.queries import catalogues_of, may_choose
from toso.reports.target_measures.schemas import OwnMeasureWrite, PlanMeasuresWrite, TargetMeasuresWrite

Known = dict[str, dict[str, Any]]


def choose_measures(
    session: Session, scope: Scope, plan_id: UUID, expected_version: int, body: PlanMeasuresWrite
) -> None:
    """Makes the catalogue of the coming periods from the choice; periods that are open keep theirs (409, 412, 422)."""
    plan = get_plan(session, scope, plan_id)
    if not may_choose(scope, plan):
        raise PlanNotInForce
    known = library(catalogues_of(session, plan.ward_id))
    rows = {row.lineage_id: row for row in targets_of(session, plan.ward_id, plan.id)}
    _refuse(_faults(body, rows, known))
    chosen = {t.lineage_id: (t, _codes(t, known)) for t in body.targets}
    bound = [_bound(row, *chosen.get(row.lineage_id, (None, []))) for row in rows.values()]
    regime = coming(session, plan.ward_id).regime
    measures = rebound(regime.measures, known, code_of_plan(plan.number, plan.symbol), bound)
    forms = _widened(regime.forms, regime.measures, measures)
    change_coming(session, scope, expected_version, {"measures": measures, "forms": forms}, plan_id=str(plan.id))


def _refuse(fields: dict[str, str]) -> None:
    if fields:
        raise Malformed(fields=fields)


def _bound(row: PlanTarget, chosen: TargetMeasuresWrite | None, codes: Sequence[str]) -> Bound:
    title, uncounted = (chosen.title, chosen.uncounted) if chosen else ("", "")
    return Bound(str(row.lineage_id), row.ref, row.text, row.goal_percent, tuple(codes), title, uncounted)


def _codes(target: TargetMeasuresWrite, known: Known) -> list[str]:
    """The codes of a target, its new definitions (which join the known measures) last."""
    codes = list(target.measures)
    for own in target.own:
        made = defined(_own(own), known)
        known.update({m["code"]: m for m in made})
        codes.append(made[-1]["code"])
    return codes


def _own(own: OwnMeasureWrite) -> OwnMeasure:
    return OwnMeasure(own.unit, own.phrase, own.population, own.population_label, own.stock)


def _faults(body: PlanMeasuresWrite, rows: Mapping[UUID, PlanTarget], known: Known) -> dict[str, str]:
    faults: dict[str, str] = {}
    taken: set[str] = set()
    lines: set[UUID] = set()
    for place, target in enumerate(body.targets):
        field = f"targets.{place}"
        if target.lineage_id not in rows or target.lineage_id in lines:
            faults[f"{field}.lineage_id"] = "Kế hoạch không có mục tiêu này, hoặc mục tiêu có hai lần."
        lines.add(target.lineage_id)
        if target.uncounted and len(target.uncounted) < SHORTEST_REASON:
            faults[f"{field}.uncounted"] = "Hãy ghi rõ vì sao mục tiêu này không thống kê."
        if target.uncounted and (target.measures or target.own):
            faults[f"{field}.uncounted"] = "Mục tiêu đã có chỉ tiêu thì không ghi là không thống kê."
        sentence = _fault_of_codes(target, known, taken)
        if sentence:
            faults[f"{field}.measures"] = sentence
        taken |= set(target.measures)
        for number, own in enumerate(target.own):
            faults |= {f"{field}.own.{number}.{name}": said for name, said in _fault_of_own(own, known).items()}
    if not any(t.measures or t.own or t.uncounted for t in body.targets):
        faults["targets"] = "Chọn chỉ tiêu, hoặc ghi rõ là không thống kê, cho ít nhất một mục tiêu."
    return faults


def _fault_of_codes(target: TargetMeasuresWrite, known: Known, taken: set[str]) -> str | None:
    kinds = {known[c]["kind"] for c in target.measures if c in known}
    if not set(target.measures) <= known.keys() or MeasureKind.DENOMINATOR in kinds:
        return "Có chỉ tiêu không chọn được: không có trong danh mục, hoặc là tổng thể (tổng thể tự đi kèm)."
    if taken.intersection(target.measures) or len(set(target.measures)) < len(target.measures):
        return "Một chỉ tiêu chỉ gắn với một mục tiêu."
    if target.measures and not target.own and MeasureKind.DONE not in kinds:
        return "Chọn ít nhất một kết quả để mức phấn đấu gắn vào."
    return None


def _fault_of_own(own: OwnMeasureWrite, known: Known) -> dict[str, str]:
    if own.population is None:
        return (
            {} if len(own.population_label) > 2 else {"population_label": "Ghi tổng số được tính trên đối tượng nào."}
        )
    found = known.get(own.population)
    if found is None or found["kind"] != MeasureKind.DENOMINATOR or found["unit"] != own.unit:
        return {"population": "Tổng thể này không có, hoặc khác đơn vị tính."}
    return {}


def _widened(
    forms: Sequence[Mapping[str, Any]], before: Mapping[str, Any], after: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """A form that lists what it asks for asks for the new measures too, where it asks for any of a target's; while
    nothing was chosen yet, where it asks for any population.
    """
    old, new = (read_catalogue(data) for data in (before, after))
    of_targets = {code for t in old.targets for code in t.measures} or {
        m.code for m in old.measures.values() if m.kind is MeasureKind.DENOMINATOR
    }
    added = [code for code in new.measures if code not in old.measures]
    return [
        {**form, "measures": [*form["measures"], *added]}
        if form["measures"] is not None and of_targets.intersection(form["measures"])
        else dict(form)
        for form in forms
    ]
