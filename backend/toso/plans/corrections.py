"""A unit of a plan in force that was chosen wrongly is put right; the text stays, the work moves to the right unit."""

from uuid import UUID

from sqlmodel import Session

from toso.audit.steps import check, take
from toso.authz.actor import Scope
from toso.core.row_versions import lock
from toso.kit.clock import now, today
from toso.kit.text import fold
from toso.outbox.emit import emit
from toso.plans.content import PlanContent
from toso.plans.drafts.proposal import known_units
from toso.plans.named_units import NAME_NOWHERE, choose_units, unit_names, units_named
from toso.plans.queries import get_plan, tasks_of
from toso.plans.schemas import UnitCorrection
from toso.plans.service import check_content, refuse, refuse_open_amendment
from toso.plans.stored import load_content, store_units
from toso.plans.tables import Plan
from toso.plans.tasks.assignments import move_tasks
from toso.plans.text_import.resolve import unit_named
from toso.plans.workflow import PLAN_STEPS


def correct_unit(session: Session, scope: Scope, plan_id: UUID, expected_version: int, body: UnitCorrection) -> Plan:
    """Another unit for a printed name, wherever it stands; what was given to the wrong one is stopped, nothing deleted.

    Raises Malformed where the text itself names another unit of the ward, or nothing would change; AmendmentOpen.
    """
    plan = lock(session, get_plan(session, scope, plan_id), expected_version)
    check(PLAN_STEPS, plan, "correct_unit", body.reason)
    refuse_open_amendment(session, plan)
    before = load_content(session, plan)
    after, nowhere = choose_units(before, [body])
    refuse({"name": NAME_NOWHERE} if nowhere else _refusals(session, plan, before, after, body))
    store_units(session, plan, after)
    rows = tasks_of(session, plan.ward_id, plan.id)
    moved = move_tasks(session, scope, plan, rows, before, after)
    plan.corrections = [*plan.corrections, _line(scope, before, body)]
    emit(session, plan.ward_id, "plan.corrected", plan.id, {"edition": plan.edition, "assignments": moved})
    more = {"edition": plan.edition, "assignments": moved}
    return take(session, scope, PLAN_STEPS, plan, "correct_unit", body.reason, fields=["units"], note=more)


def _refusals(
    session: Session, plan: Plan, before: PlanContent, after: PlanContent, body: UnitCorrection
) -> dict[str, str]:
    """Field → sentence for a choice that changes nothing, is no unit of the ward, or is not what the text says."""
    field = "unit_id" if body.unit_id else "unit_class"
    if before == after:
        return {field: "Đơn vị này đang được chọn rồi."}
    if check_content(session, plan.ward_id, after):
        return {field: "Phường không có đơn vị này."}
    units = units_named(session, plan.ward_id, plan.in_force_from or today())
    named = unit_named(body.name, known_units(units))
    if named is not None and named != str(body.unit_id):
        return {field: "Văn bản ghi đúng tên một đơn vị khác; giao cho đơn vị này thì phải sửa đổi kế hoạch."}
    return {}


def _line(scope: Scope, before: PlanContent, body: UnitCorrection) -> dict[str, object]:
    was = next(name for name in unit_names(before) if fold(name.name) == fold(body.name))
    return {
        "name": was.name,
        "before": {"unit_ids": [str(unit_id) for unit_id in was.unit_ids], "unit_class": was.unit_class},
        "after": {"unit_ids": [str(body.unit_id)] if body.unit_id else [], "unit_class": body.unit_class},
        "reason": body.reason,
        "by_id": str(scope.user_id),
        "at": now().isoformat(),
    }
