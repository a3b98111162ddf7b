"""Goals of a campaign: what the register is to count more of, or which share of, in the places chosen."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.kinds import CAMPAIGN, CHANGEABLE, GoalBy
from toso.activities.schemas import CampaignGoalsWrite, CampaignGoalWrite
from toso.activities.service import NotChangeable
from toso.activities.tables import Activity, ActivityPlace
from toso.activities.workflow import ACTIVITY_STEPS
from toso.audit import steps
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.core.row_versions import touch
from toso.households.indicators.rules import LEDGER, RULES
from toso.organisation.queries import in_unit_order
from toso.organisation.tables import Unit

_MOST_PERCENT = 100
COUNTED = frozenset(RULES) - frozenset(LEDGER)
"""Codes that a goal may name: results, never the population of which they are."""


def set_goals(session: Session, scope: Scope, row: Activity, body: CampaignGoalsWrite) -> Activity:
    """Replaces places and goals. Raises NotChangeable once it was held, Malformed."""
    if row.kind != CAMPAIGN:
        raise Malformed(fields={"goals": "Chỉ chiến dịch có mục tiêu theo sổ hộ."})
    if row.state not in CHANGEABLE:
        raise NotChangeable
    if faults := _faults(body.goals):
        raise Malformed(fields=faults)
    units = _places(session, scope, body.place_ids)
    place = ActivityPlace
    session.execute(sa.delete(place).where(col(place.ward_id) == row.ward_id, col(place.activity_id) == row.id))
    session.add_all(
        place(ward_id=row.ward_id, activity_id=row.id, unit_id=unit.id, unit_path=unit.path) for unit in units
    )
    row.goals = [goal.model_dump(mode="json") for goal in body.goals]
    touch(row)
    session.flush()
    return steps.tell(session, scope, ACTIVITY_STEPS, row, "aim", fields=["goals", "places"])


def _faults(goals: Sequence[CampaignGoalWrite]) -> dict[str, str]:
    faults: dict[str, str] = {}
    for n, goal in enumerate(goals):
        if goal.code not in COUNTED:
            faults[f"goals.{n}.code"] = "Sổ hộ không đếm chỉ tiêu này."
        if goal.by is GoalBy.PERCENT and goal.value > _MOST_PERCENT:
            faults[f"goals.{n}.value"] = "Tỷ lệ nhiều nhất là 100%."
    if len({goal.code for goal in goals}) < len(goals):
        faults["goals"] = "Mỗi chỉ tiêu chỉ có một mức."
    return faults


def _places(session: Session, scope: Scope, unit_ids: Sequence[UUID]) -> Sequence[Unit]:
    """Units whose figures this person reads."""
    query = sa.select(Unit).where(col(Unit.id).in_(set(unit_ids)), col(Unit.ward_id) == scope.ward_id)
    found = session.execute(query.order_by(col(Unit.path))).scalars().all()
    reads = scope.actor.scope(Action.INDICATOR_READ)
    if len(found) < len(set(unit_ids)) or not all(reads.covers(unit.path) for unit in found):
        raise Malformed(fields={"place_ids": "Có nơi mà bạn không xem được số liệu."})
    return found


def places_of(session: Session, row: Activity) -> Sequence[ActivityPlace]:
    place = ActivityPlace
    query = sa.select(place).where(col(place.ward_id) == row.ward_id, col(place.activity_id) == row.id)
    return session.execute(query.order_by(*in_unit_order(col(place.unit_path)))).scalars().all()
