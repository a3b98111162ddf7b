"""Reading of who answers for what of a plan, and of what its targets rest on."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.catalogue.links import entries_of
from toso.catalogue.reach import names_of_entries
from toso.catalogue.tables import CatalogueEntry
from toso.identity.grants import leaders_of
from toso.identity.queries import names_of, unit_names
from toso.kit.clock import today
from toso.organisation.queries import in_unit_order
from toso.plans.charges import schemas
from toso.plans.charges.service import ROLE, SUBJECT
from toso.plans.charges.tables import PlanCharge
from toso.plans.tables import Plan, PlanTarget


def charges_of(session: Session, ward_id: UUID, lineage_id: UUID, on: date | None = None) -> Sequence[PlanCharge]:
    """Those of a plan through its editions, the khu phố after the targets; on a day, or all of them."""
    c = PlanCharge
    query = sa.select(c).where(col(c.ward_id) == ward_id, col(c.plan_lineage_id) == lineage_id)
    if on is not None:
        query = query.where(col(c.since) <= on, sa.or_(col(c.until).is_(None), col(c.until) >= on))
    order = (col(c.target_lineage_id).is_(None), *in_unit_order(col(c.unit_path)), col(c.since), col(c.id))
    return session.execute(query.order_by(*order).limit(500)).scalars().all()


def show_answers(session: Session, scope: Scope, plan: Plan) -> schemas.PlanAnswersRead:
    targets = targets_of(session, plan)
    directing = scope.actor.scope(Action.PLAN_DRAFT).covers(plan.unit_path)
    leaders = leaders_of(session, plan.ward_id) if directing else set()
    names = names_of(session, leaders)
    return schemas.PlanAnswersRead(
        charges=_charge_reads(session, plan, targets, may_end=directing),
        targets=_bases(session, plan, targets),
        leaders=[schemas.LeaderRead(id=own, full_name=names[own]) for own in sorted(leaders, key=lambda i: names[i])],
        actions=["charge", "base"] if directing else [],
    )


def targets_of(session: Session, plan: Plan) -> Sequence[PlanTarget]:
    t = PlanTarget
    query = sa.select(t).where(col(t.ward_id) == plan.ward_id, col(t.plan_id) == plan.id).order_by(col(t.position))
    return session.execute(query).scalars().all()


def _charge_reads(
    session: Session, plan: Plan, targets: Sequence[PlanTarget], *, may_end: bool
) -> list[schemas.ChargeRead]:
    rows = charges_of(session, plan.ward_id, plan.lineage_id)
    people = names_of(session, {row.user_id for row in rows})
    units = unit_names(session, {row.unit_id for row in rows if row.unit_id})
    by_lineage = {one.lineage_id: one for one in targets}
    found: list[schemas.ChargeRead] = []
    for row in rows:
        target = by_lineage.get(row.target_lineage_id) if row.target_lineage_id else None
        current = row.since <= today() and (row.until is None or row.until >= today())
        ends = may_end and (row.until is None or row.until > today())
        found.append(
            schemas.ChargeRead(
                **row.model_dump(
                    include={"id", "version", "unit_id", "user_id", "since", "until", "decision", "ended_reason"}
                ),
                target_id=target.id if target else None,
                target_ref=target.ref if target else "",
                target_text=target.text if target else "",
                unit_name=units.get(row.unit_id, "") if row.unit_id else "",
                full_name=people.get(row.user_id, ""),
                current=current,
                actions=["end"] if ends else [],
            )
        )
    return found


def _bases(session: Session, plan: Plan, targets: Sequence[PlanTarget]) -> list[schemas.TargetBasesRead]:
    entries = entries_of(session, plan.ward_id, SUBJECT, ROLE, [one.lineage_id for one in targets])
    plans = {UUID(str(row.fields["plan"])) for rows in entries.values() for row in rows if "plan" in row.fields}
    names = names_of_entries(session, plan.ward_id, plans)
    return [
        schemas.TargetBasesRead(
            target_id=one.id,
            bases=[_base(one, plan.last_year, row, names) for row in entries[one.lineage_id]],
            **one.model_dump(include={"version", "ref", "text", "goal_percent", "deadline_on"}),
        )
        for one in targets
    ]


def _base(target: PlanTarget, year: int, row: CatalogueEntry, plan_names: dict[UUID, str]) -> schemas.BaseRead:
    """A target without a day of its own is due by the end of the plan's last year."""
    percent = row.fields.get("percent")
    wanted = percent if isinstance(percent, int) else None
    due_on = date.fromisoformat(str(row.fields["due_on"])) if "due_on" in row.fields else None
    return schemas.BaseRead(
        id=row.id,
        name=row.name,
        plan_name=plan_names.get(UUID(str(row.fields["plan"])), "") if "plan" in row.fields else "",
        percent=wanted,
        due_on=due_on,
        lower=wanted is not None and target.goal_percent is not None and target.goal_percent < wanted,
        later=due_on is not None and (target.deadline_on or date(year, 12, 31)) > due_on,
    )
