"""Submission and approval of plans: not before a person settled what each target counts, which the coming months do."""

from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.kit.clock import today
from toso.kit.text import listing
from toso.plans import service as plans
from toso.plans.queries import targets_of
from toso.plans.tables import Plan
from toso.reports.periods.next_regime import coming
from toso.reports.periods.plan_link import counted_plan, settled
from toso.reports.target_measures.choices import choices_of, months_of, unsettled_targets
from toso.reports.target_measures.open_months import follow_in_open_months
from toso.reports.target_measures.service import count_choices


class PlanTargetsUnsettled(Conflict):
    code = "plan-targets-unsettled"
    title = "Còn mục tiêu chưa chọn chỉ tiêu thống kê, cũng chưa ghi là không thống kê."


def submit_plan(session: Session, scope: Scope, plan_id: UUID, expected_version: int) -> None:
    """To the leader, who approves what is counted with the plan (409 naming the targets that are open)."""
    _refuse_unsettled(session, plans.submit_plan(session, scope, plan_id, expected_version))


def approve_plan(session: Session, scope: Scope, plan_id: UUID, expected_version: int) -> None:
    """The plan comes into force and the coming months count its targets, unless they count another plan of the same
    year that stays in force: then a desk says on the plan's page when they change over.
    """
    plan = plans.approve_plan(session, scope, plan_id, expected_version)
    _refuse_unsettled(session, plan)
    found = coming(session, plan.ward_id, months_of(session, plan))
    data = found.regime.measures
    rows = targets_of(session, plan.ward_id, plan.id)
    if _stays_counted(session, plan, data) or not (rows or settled(data)):
        return
    chosen = choices_of(plan, rows, data)
    count_choices(session, scope, plan, found.version, list(chosen.values()))
    follow_in_open_months(session, scope, plan)


def _refuse_unsettled(session: Session, plan: Plan) -> None:
    data = coming(session, plan.ward_id, months_of(session, plan)).regime.measures
    missing = unsettled_targets(session, plan, data)
    if missing:
        refs = listing(row.ref for row in missing)
        where = "vào thẻ “Chỉ tiêu thống kê” của kế hoạch để chọn, hoặc ghi rõ là không thống kê và vì sao"
        raise PlanTargetsUnsettled(
            f"Mục tiêu {refs} chưa chọn chỉ tiêu thống kê; {where}.",
            fields={f"targets.{row.ref}": row.text for row in missing},
        )


def _stays_counted(session: Session, plan: Plan, data: dict[str, object]) -> bool:
    """Whether the months go on with another plan: of the same year, and in force beside this one."""
    other = counted_plan(session, plan.ward_id, data, today()) if settled(data) else None
    if other is None or other.lineage_id == plan.lineage_id or not other.is_for(plan.year):
        return False
    return other.in_force_to is None or other.in_force_to >= today()
