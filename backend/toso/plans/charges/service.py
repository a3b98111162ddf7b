"""Naming who answers for a target or a khu phố, and on which targets of superiors a target rests."""

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.catalogue.links import Subject, set_links
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import lock, touch
from toso.identity.grants import leaders_of
from toso.organisation.tables import Unit
from toso.plans.charges import schemas
from toso.plans.charges.succession import successions
from toso.plans.charges.tables import PlanCharge
from toso.plans.tables import Plan, PlanTarget

SUBJECT, ROLE, KIND = "plan_target", "base", "superior_target"


class ChargeDoubled(Conflict):
    code, title = "charge-doubled", "Đã có lãnh đạo phụ trách trong những ngày này; hãy kết thúc phân công cũ trước."


def add_charge(session: Session, scope: Scope, plan: Plan, body: schemas.ChargeWrite) -> PlanCharge:
    """Raises Malformed for who is no leader, a target of another plan, a unit of another ward; ChargeDoubled."""
    if body.user_id not in leaders_of(session, plan.ward_id):
        raise Malformed(fields={"user_id": "Hãy chọn một lãnh đạo của phường."})
    target = _target(session, plan, body.target_id) if body.target_id else None
    unit = session.get(Unit, body.unit_id) if body.unit_id else None
    if body.unit_id and (unit is None or unit.ward_id != plan.ward_id):
        raise Malformed(fields={"unit_id": "Không tìm thấy đơn vị này."})
    row = PlanCharge(
        ward_id=plan.ward_id,
        plan_lineage_id=plan.lineage_id,
        target_lineage_id=target.lineage_id if target else None,
        unit_path=unit.path if unit else plan.unit_path,
        **body.model_dump(include={"unit_id", "user_id", "since", "until", "decision"}),
    )
    _check_alone(session, plan, row)
    session.add(row)
    session.flush()
    record_row(session, scope, "plan_charge", row, fields=["user_id"], note={"step": "add"})
    return row


def _check_alone(session: Session, plan: Plan, row: PlanCharge) -> None:
    """One leader at a time answers for one thing; the plan's row is locked, so that two at once see each other."""
    session.refresh(plan, with_for_update=True)
    if _stands_beside(session, row):
        raise ChargeDoubled


def _stands_beside(session: Session, row: PlanCharge) -> bool:
    """Whether another charge of the same thing holds on any of its days."""
    c = PlanCharge
    other = sa.select(col(c.id)).where(
        col(c.ward_id) == row.ward_id,
        col(c.id) != row.id,
        col(c.plan_lineage_id) == row.plan_lineage_id,
        col(c.target_lineage_id) == row.target_lineage_id if row.target_lineage_id else col(c.unit_id) == row.unit_id,
        sa.or_(col(c.until).is_(None), col(c.until) >= row.since),
        sa.true() if row.until is None else col(c.since) <= row.until,
    )
    return session.execute(other.limit(1)).first() is not None


def hand_over(session: Session, old: Mapping[UUID, str], unit: Unit, on: date) -> None:
    """Who answers for units that end answers for their successor from `on`, one leader at a time (succession). `old`:
    by unit the reason; its charges are kept as they were until the eve.
    """
    ward_id = unit.ward_id
    assert ward_id is not None, "a unit below a ward"
    for row, since in successions(session, ward_id, [*old], unit.id, on, lock=True):
        if since is not None:
            kept = row.model_dump(include={"ward_id", "plan_lineage_id", "user_id", "until", "decision"})
            session.add(PlanCharge(**kept, unit_id=unit.id, unit_path=unit.path, since=since))
        assert row.unit_id is not None, "it answers for a unit"
        row.until, row.ended_reason = max(row.since, on - timedelta(days=1)), old[row.unit_id][:1_000]
        touch(row)
        session.add(row)
    session.flush()


def end_charge(
    session: Session, scope: Scope, plan: Plan, charge_id: UUID, expected_version: int, body: schemas.ChargeEnd
) -> PlanCharge:
    """Raises NotFound, StaleVersion, Malformed for a day before it began or after it ended."""
    row = session.get(PlanCharge, (plan.ward_id, charge_id))
    if row is None or row.plan_lineage_id != plan.lineage_id:
        raise NotFound("Không có phân công này.")
    lock(session, row, expected_version)
    if body.until < row.since or (row.until is not None and body.until > row.until):
        raise Malformed(fields={"until": "Ngày cuối phải nằm trong thời gian phụ trách."})
    row.until, row.ended_reason = body.until, body.reason
    touch(row)
    session.add(row)
    session.flush()
    record_row(session, scope, "plan_charge", row, fields=["until"], note={"step": "end"})
    return row


def set_bases(
    session: Session, scope: Scope, plan: Plan, target_id: UUID, expected_version: int, body: schemas.BasesWrite
) -> None:
    """Raises NotFound for a target of another plan, StaleVersion, Malformed."""
    target = lock(session, _target(session, plan, target_id), expected_version)
    subject = Subject(SUBJECT, target.lineage_id, plan.unit_path, ROLE)
    if set_links(session, scope, subject, KIND, body.entry_ids):
        touch(target)
        session.add(target)
        record_row(session, scope, "plan_target", target, unit_path=plan.unit_path, fields=["bases"])
        session.flush()


def _target(session: Session, plan: Plan, target_id: UUID) -> PlanTarget:
    target = session.get(PlanTarget, (plan.ward_id, target_id))
    if target is None or target.plan_id != plan.id:
        raise NotFound("Kế hoạch không có mục tiêu này.")
    return target
