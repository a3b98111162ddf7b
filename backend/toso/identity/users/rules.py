"""Where a role can be held, and who may give which: pure rules of managing people."""

from toso.authz.actor import Actor
from toso.authz.matrix import GIVES
from toso.authz.roles import Role
from toso.organisation.tables import UnitKind

_LOCAL = frozenset({UnitKind.NEIGHBOURHOOD, UnitKind.RESIDENT_GROUP})
_DESK = frozenset({UnitKind.DESK})

# A role reaches down from its unit: a head held in the ward itself would reach all of it. Roles not named: anywhere.
HELD_IN: dict[Role, frozenset[UnitKind]] = {
    Role.WARD_LEADER: frozenset({UnitKind.WARD, UnitKind.STEERING_COMMITTEE}),
    Role.CULTURE_DESK: _DESK,
    Role.OFFICE_DESK: _DESK,
    Role.FINANCE: _DESK,
    Role.DEPARTMENT: _DESK,
    Role.POLICE: frozenset({UnitKind.POLICE}),
    Role.SCHOOL: frozenset({UnitKind.SCHOOL}),
    Role.ONE_STOP: frozenset({UnitKind.ONE_STOP}),
    Role.YOUTH_UNION: frozenset({UnitKind.UNION}),
    Role.NEIGHBOURHOOD_HEAD: _LOCAL,
    Role.TEAM_MEMBER: _LOCAL,
}


def fits(role: Role, kind: UnitKind) -> bool:
    """Whether a role can be held in a unit of that kind."""
    return role not in HELD_IN or kind in HELD_IN[role]


def kinds_for(role: Role) -> list[UnitKind] | None:
    """The kinds of units in which a role is held, in the order of the list of kinds; None is any."""
    return [kind for kind in UnitKind if kind in HELD_IN[role]] if role in HELD_IN else None


def may_give(actor: Actor) -> frozenset[Role]:
    """The roles that a person may give to others and take from them."""
    return frozenset().union(*(GIVES.get(grant.role, frozenset()) for grant in actor.grants))
