"""Choosing which measures the targets of a plan bind: kept with it, and counted in the coming periods once it is in
force.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.activities.kinds import KINDS
from toso.activities.log_counts import LogCountOf
from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.core.row_versions import lock, touch
from toso.core.schemas import SHORTEST_REASON
from toso.kit.clock import today
from toso.kit.place_words import worded
from toso.kit.text import listing
from toso.organisation.queries import reporting_units
from toso.plans.citation import code_of_plan
from toso.plans.queries import get_plan, targets_of
from toso.plans.tables import Plan, PlanState, PlanTarget
from toso.plans.tasks.service import PlanNotInForce
from toso.reports.figures.measures import MeasureKind, Unit, read_catalogue
from toso.reports.periods.askers import Askers, forms_asking, is_place, typed_apart, uneven
from toso.reports.periods.next_regime import change_coming, coming
from toso.reports.periods.plan_catalogue import Bound, OwnMeasure, bindable, defined, library, rebound
from toso.reports.target_measures.choices import keep_choices, months_of
from toso.reports.target_measures.queries import catalogues_of, may_choose
from toso.reports.target_measures.schemas import AskersWrite, OwnMeasureWrite, PlanMeasuresWrite, TargetMeasuresWrite
from toso.reports.target_measures.totals import same_total

Known = dict[str, dict[str, Any]]
_NOBODY = AskersWrite(places=False)
# In which units the log answers.
_LOGGED = {
    LogCountOf.SESSIONS: (Unit.EVENT,),
    LogCountOf.ATTENDANCES: (Unit.PERSON, Unit.MEMBER),
    LogCountOf.PEOPLE: (Unit.PERSON, Unit.MEMBER),
    LogCountOf.UNITS: (Unit.PLACE, Unit.TEAM),
}


def choose_measures(
    session: Session, scope: Scope, plan_id: UUID, expected_version: int, body: PlanMeasuresWrite
) -> None:
    """Keeps the choice with a plan in the making; of one in force it makes the catalogue of the coming periods, those
    that are open keep theirs (409, 412, 422).
    """
    plan = get_plan(session, scope, plan_id)
    if not may_choose(scope, plan):
        raise PlanNotInForce
    if plan.state is PlanState.APPROVED:
        count_choices(session, scope, plan, expected_version, body.targets, some=True)
        return
    lock(session, plan, expected_version)
    rows = _rows(session, plan)
    _refuse(_faults(body.targets, rows, library(catalogues_of(session, plan.ward_id)), some=True))
    _refuse(_faults_of_askers(session, plan, body.targets))
    _counted(session, plan, rows, body.targets)  # what the leader could not approve is told here
    keep_choices(plan, rows, body.targets)
    touch(plan)
    session.add(plan)
    record_row(session, scope, "plan", plan, fields=["target_choices"], note={"edition": plan.edition})


def count_choices(
    session: Session,
    scope: Scope,
    plan: Plan,
    expected_version: int,
    targets: Sequence[TargetMeasuresWrite],
    *,
    some: bool = False,
) -> None:
    """Makes the catalogue of the coming periods from a choice for a plan in force, which keeps it with the codes that
    new definitions get. `expected_version`: of the coming regime; `some`: an empty choice is refused.
    """
    rows = _rows(session, plan)
    _refuse(_faults(targets, rows, library(catalogues_of(session, plan.ward_id)), some=some))
    if some:  # at an approval who is gone since is left out
        _refuse(_faults_of_askers(session, plan, targets))
    values, chosen = _counted(session, plan, rows, targets)
    change_coming(session, scope, expected_version, values, months_of(session, plan), plan_id=str(plan.id))
    coded = (line.model_copy(update={"measures": codes, "own": []}) for line, codes in chosen.values())
    keep_choices(plan, rows, coded)
    session.add(plan)


def _counted(
    session: Session, plan: Plan, rows: Mapping[UUID, PlanTarget], targets: Sequence[TargetMeasuresWrite]
) -> tuple[dict[str, Any], dict[UUID, tuple[TargetMeasuresWrite, list[str]]]]:
    """The columns of the coming regime that a choice makes, and by lineage each line with its codes. Raises Malformed
    where who is asked for a result is not asked for its total.
    """
    known = library(catalogues_of(session, plan.ward_id))
    askers = {known[c]["of"]: t.asked for t in targets for c in t.measures if known.get(c, {}).get("of")}
    chosen = {t.lineage_id: (t, _codes(t, known, askers)) for t in targets}
    bound = [_bound(row, *chosen.get(row.lineage_id, (None, []))) for row in rows.values()]
    regime = coming(session, plan.ward_id, months_of(session, plan)).regime
    measures = rebound(regime.measures, known, code_of_plan(session, plan), bound)
    forms = _asked_forms(session, plan, _widened(regime.forms, regime.measures, measures), measures, chosen)
    return {"measures": measures, "forms": forms}, chosen


def _rows(session: Session, plan: Plan) -> dict[UUID, PlanTarget]:
    return {row.lineage_id: row for row in targets_of(session, plan.ward_id, plan.id)}


def _refuse(fields: dict[str, str]) -> None:
    if fields:
        raise Malformed(fields=fields)


def _bound(row: PlanTarget, chosen: TargetMeasuresWrite | None, codes: Sequence[str]) -> Bound:
    title, uncounted, goal = (chosen.title, chosen.uncounted, chosen.goal_count) if chosen else ("", "", None)
    return Bound(str(row.lineage_id), row.ref, row.text, row.goal_percent, tuple(codes), title, uncounted, goal)


def _codes(target: TargetMeasuresWrite, known: Known, askers: dict[str, AskersWrite | None]) -> list[str]:
    """The codes of a target, its new definitions (which join the known measures) last. `askers`: who types each total
    that the ward defined; only those of the same form meet in one.
    """
    codes = list(target.measures)
    for own in target.own:
        shared = {c: m for c, m in known.items() if not c.startswith("own") or askers.get(c, _NOBODY) == target.asked}
        made = defined(_own(own, shared), known)
        known.update({m["code"]: m for m in made})
        codes.append(made[-1]["code"])
        askers |= {made[-1]["of"]: target.asked} if made[-1].get("of") else {}
    return codes


def _own(own: OwnMeasureWrite, shared: Known) -> OwnMeasure:
    log = own.log.counted if own.log else None
    of = own.population or (None if own.count else same_total(own.population_label, own.unit, own.noun, shared))
    return OwnMeasure(own.unit, own.phrase, of, own.population_label, own.stock, own.noun, own.count, log)


def _faults_of_askers(session: Session, plan: Plan, targets: Sequence[TargetMeasuresWrite]) -> dict[str, str]:
    hand_in = {u.id for u in reporting_units(session, plan.ward_id, today()) if not is_place(u.kind)}
    faults: dict[str, str] = {}
    for place, target in enumerate(targets):
        if target.asked and not set(target.asked.units) <= hand_in:
            faults[f"targets.{place}.asked"] = "Có đơn vị không nộp báo cáo tháng."
        elif target.asked and not target.asked.places and not target.asked.units:
            faults[f"targets.{place}.asked"] = "Chọn ít nhất một nơi nhập số."
    return faults


def _asked_forms(
    session: Session,
    plan: Plan,
    forms: list[dict[str, Any]],
    measures: Mapping[str, Any],
    chosen: Mapping[UUID, tuple[TargetMeasuresWrite, list[str]]],
) -> list[dict[str, Any]]:
    """The forms in which just those whom the desk chose are asked for what the ward defined."""
    catalogue, units = read_catalogue(measures), reporting_units(session, plan.ward_id, today())
    lines = [(n, t.asked, typed_apart(catalogue, codes)) for n, (t, codes) in enumerate(chosen.values()) if t.asked]
    together: dict[Askers, list[str]] = {}  # a total of several results goes where all of them go
    for _, asked, codes in lines:
        together.setdefault(Askers(asked.places, frozenset(asked.units)), []).extend(codes)
    for asked, codes in together.items():
        if codes:
            forms = forms_asking(forms, catalogue, codes, asked, units)
    for place, _, codes in lines:
        if label := uneven(forms, catalogue, codes, units):
            said = f"Tổng số “{label}” còn được hỏi ở nơi khác; chọn cùng nơi nhập, hoặc ghi một tổng số riêng."
            _refuse({f"targets.{place}.asked": said})
    return forms


def _faults(
    targets: Sequence[TargetMeasuresWrite], rows: Mapping[UUID, PlanTarget], known: Known, *, some: bool
) -> dict[str, str]:
    faults: dict[str, str] = {}
    taken: set[str] = set()
    lines: set[UUID] = set()
    for place, target in enumerate(targets):
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
        counts = any(own.count for own in target.own) or any(known.get(c, {}).get("count") for c in target.measures)
        if counts and target.goal_count is None:
            faults[f"{field}.goal_count"] = worded("Ghi số cả phường phải đạt.")
        taken |= set(target.measures)
        for number, own in enumerate(target.own):
            faults |= {f"{field}.own.{number}.{name}": said for name, said in _fault_of_own(own, known).items()}
    if some and not any(t.settled for t in targets):
        faults["targets"] = "Chọn chỉ tiêu, hoặc ghi rõ là không thống kê, cho ít nhất một mục tiêu."
    return faults


def _fault_of_codes(target: TargetMeasuresWrite, known: Known, taken: set[str]) -> str | None:
    kinds = {known[c]["kind"] for c in target.measures if c in known}
    if not set(target.measures) <= known.keys() or MeasureKind.DENOMINATOR in kinds:
        return "Có chỉ tiêu không chọn được: không có trong danh mục, hoặc là tổng thể (tổng thể tự đi kèm)."
    if taken.intersection(target.measures) or len(set(target.measures)) < len(target.measures):
        return "Một chỉ tiêu chỉ gắn với một mục tiêu."
    if target.measures and not target.own and not bindable(target.measures, known):
        return "Chọn ít nhất một kết quả để mức phấn đấu gắn vào."
    return None


def _fault_of_own(own: OwnMeasureWrite, known: Known) -> dict[str, str]:
    if own.log and not set(own.log.kinds) <= KINDS.keys():
        return {"log": "Có loại hoạt động không có trong sổ."}
    if own.log and own.unit not in _LOGGED[own.log.what]:
        units = listing(unit.label for unit in _LOGGED[own.log.what])
        return {"log": f"Đếm {own.log.what.label} thì đơn vị tính là {units}."}
    if own.count:
        return {"population": "Đếm số lượng thì không tính trên tổng số nào."} if own.population else {}
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
    nothing was chosen yet, where it asks for any population; a unit's own figure waits to be named. A count from the
    log stands in every form: nobody types it, and no population is asked for with it.
    """
    old, new = (read_catalogue(data) for data in (before, after))
    of_targets = {code for t in old.targets for code in t.measures} or {
        m.code for m in old.measures.values() if m.kind is MeasureKind.DENOMINATOR
    }
    added = [code for code, measure in new.measures.items() if code not in old.measures and not measure.named]
    logged = [code for code in added if new.measures[code].log and not new.measures[code].of]

    def asking(codes: list[str]) -> list[str]:
        return [*codes, *(added if of_targets.intersection(codes) else logged)]

    return [
        dict(form) if form["measures"] is None or form.get("units") else {**form, "measures": asking(form["measures"])}
        for form in forms
    ]
