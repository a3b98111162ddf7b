"""Sources of rules: by name of `of` the rows, what may be asked of them, whose they are and when they count."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from toso.activities.kinds import (
    CAMPAIGN_DAY,
    HELD,
    KINDS,
    MOVEMENT,
    OWN_PACE,
    ActivityState,
    AttendanceState,
    ItemState,
    ItemType,
)
from toso.activities.tables import Activity, ActivityItem, Attendance
from toso.materials.kinds import CHANNELS, MaterialState, PostingState
from toso.materials.kinds import KINDS as MATERIAL_KINDS
from toso.materials.tables import Material, MaterialPosting, MaterialReceipt
from toso.organisation.tables import MemberKind, Team, TeamMember, Unit, UnitKind
from toso.rewards.kinds import RewardState
from toso.rewards.tables import Reward


@dataclass(frozen=True)
class Source:
    """The rows of one `of`: its table joined to what its conditions ask, and the columns that every rule reads.

    `fields`: by name the expression, and the values it may be asked for. `person`: None where a row names nobody; "all"
    needs rows that say who was `required`. `subject`: the act to which a row belongs: its id, the unit that did it, its
    day. `whole`: the rows of the ward of which all have to be done, where who leads a task is not who does it.
    """

    table: Any
    fields: Mapping[str, tuple[Any, frozenset[Any]]]
    unit_path: Any
    unit_id: Any
    on: Any
    held: Any
    subject: tuple[Any, Any, Any]
    person: Any = None
    joined: tuple[Any, Any] | None = None
    whole: Any = None


_KIND = (col(Activity.kind), frozenset(KINDS))
_MAKE_UP = (
    sa.and_(col(Activity.parent_id).is_not(None), col(Activity.kind) != CAMPAIGN_DAY),
    frozenset({True, False}),
)
# Movements of whoever organises them, and what a union holds of other kinds.
_YOUTH = (
    sa.or_(
        col(Activity.kind) == MOVEMENT,
        col(Activity.unit_id).in_(sa.select(col(Unit.id)).where(col(Unit.kind) == UnitKind.UNION)),
    ),
    frozenset({True, False}),
)
_HELD = col(Activity.state).in_(HELD)
_UNDER_WAY = sa.and_(col(Activity.state) == ActivityState.OPEN, col(Activity.kind).in_(OWN_PACE))
_ACTIVITY = (col(Activity.id), col(Activity.unit_id), col(Activity.last_on))
_MATERIAL = (col(Material.id), col(Material.unit_id), col(Material.counted_on))
_MATERIAL_KIND = (col(Material.kind), frozenset(MATERIAL_KINDS))
_OF_ACTIVITY = sa.and_(
    col(Activity.ward_id) == col(ActivityItem.ward_id), col(Activity.id) == col(ActivityItem.activity_id)
)
_OF_ROSTER = sa.and_(col(Activity.ward_id) == col(Attendance.ward_id), col(Activity.id) == col(Attendance.activity_id))
_ITEM_FIELDS = {"kind": _KIND, "type": (col(ActivityItem.type), frozenset(ItemType))}
_GIVEN = (col(Reward.id), col(Reward.unit_id), col(Reward.decided_on))
_KEPT = col(Material.state) != MaterialState.WITHDRAWN


def _with_material(table: Any) -> tuple[Any, Any]:
    return Material, sa.and_(col(Material.ward_id) == table.ward_id, col(Material.id) == table.material_id)


SOURCES: dict[str, Source] = {
    "activity": Source(
        Activity,
        {"kind": _KIND, "make_up": _MAKE_UP, "youth": _YOUTH, "state": (col(Activity.state), frozenset(HELD))},
        col(Activity.unit_path),
        col(Activity.unit_id),
        col(Activity.last_on),
        _HELD,
        _ACTIVITY,
    ),
    "asked": Source(
        Attendance,
        {"kind": _KIND, "make_up": _MAKE_UP},
        col(Attendance.unit_path),
        col(Attendance.unit_id),
        col(Activity.last_on),
        _HELD,
        _ACTIVITY,
        col(Attendance.person_id),
        (Activity, _OF_ROSTER),
    ),
    "attendance": Source(
        Attendance,
        {
            "kind": _KIND,
            "make_up": _MAKE_UP,
            "state": (col(Attendance.state), frozenset(AttendanceState)),
            "required": (col(Attendance.required), frozenset({True, False})),
        },
        col(Attendance.unit_path),
        col(Attendance.unit_id),
        col(Attendance.attended_on),
        sa.or_(_HELD, _UNDER_WAY),
        _ACTIVITY,
        col(Attendance.person_id),
        (Activity, _OF_ROSTER),
    ),
    "item": Source(
        ActivityItem,
        _ITEM_FIELDS,
        col(ActivityItem.unit_path),
        col(ActivityItem.unit_id),
        col(Activity.last_on),
        sa.and_(_HELD, col(ActivityItem.state) != ItemState.WITHDRAWN),
        (col(Activity.id), col(ActivityItem.unit_id), col(Activity.last_on)),
        joined=(Activity, _OF_ACTIVITY),
    ),
    "settled_item": Source(
        ActivityItem,
        _ITEM_FIELDS,
        col(ActivityItem.unit_path),
        col(ActivityItem.unit_id),
        col(ActivityItem.closed_on),
        sa.and_(_HELD, col(ActivityItem.state) == ItemState.VERIFIED),
        (col(Activity.id), col(ActivityItem.unit_id), col(ActivityItem.closed_on)),
        joined=(Activity, _OF_ACTIVITY),
    ),
    "material": Source(
        Material,
        {"kind": _MATERIAL_KIND},
        col(Material.unit_path),
        col(Material.unit_id),
        col(Material.counted_on),
        sa.and_(col(Material.approved_number).is_not(None), _KEPT),
        _MATERIAL,
    ),
    "posting": Source(
        MaterialPosting,
        {"kind": _MATERIAL_KIND, "channel": (col(MaterialPosting.channel), frozenset(CHANNELS))},
        col(MaterialPosting.unit_path),
        col(MaterialPosting.unit_id),
        col(MaterialPosting.on),
        sa.and_(col(MaterialPosting.state) == PostingState.POSTED, _KEPT),
        (col(MaterialPosting.id), col(MaterialPosting.unit_id), col(MaterialPosting.on)),
        joined=_with_material(MaterialPosting),
    ),
    "reward": Source(Reward, {}, col(Reward.unit_path), *_GIVEN[1:], col(Reward.state) == RewardState.DECIDED, _GIVEN),
    "receipt": Source(
        MaterialReceipt,
        {"kind": _MATERIAL_KIND},
        col(MaterialReceipt.unit_path),
        col(MaterialReceipt.unit_id),
        col(MaterialReceipt.confirmed_on),
        _KEPT,
        _MATERIAL,
        person=col(MaterialReceipt.person_id),
        joined=_with_material(MaterialReceipt),
    ),
    "team": Source(
        Team,
        {},
        col(Team.unit_path),
        col(Team.unit_id),
        col(Team.renewed_on),
        sa.or_(col(Team.valid_to).is_(None), col(Team.valid_to) >= col(Team.renewed_on)),
        (col(Team.id), col(Team.unit_id), col(Team.renewed_on)),
        whole=col(Team.valid_to).is_(None),
    ),
    "core_member": Source(
        TeamMember,
        {"kind": (col(TeamMember.kind), frozenset(MemberKind))},
        col(TeamMember.unit_path),
        col(Team.unit_id),
        col(TeamMember.core_on),
        sa.or_(col(TeamMember.left_on).is_(None), col(TeamMember.left_on) >= col(TeamMember.core_on)),
        (col(TeamMember.id), col(Team.unit_id), col(TeamMember.core_on)),
        joined=(Team, col(Team.id) == col(TeamMember.team_id)),
    ),
}
