"""Pure rules of giving roles: the units in which a role can be held, and who may give which."""

from collections.abc import Iterable
from typing import Protocol

from toso.authz.actions import Action
from toso.authz.actor import Actor, Grant
from toso.authz.matrix import ALLOW, GIVES
from toso.authz.roles import Reach, Role
from toso.organisation.tables import UnitKind


class Placed(Protocol):
    """A role, and the path of the unit it is held in."""

    @property
    def role(self) -> Role: ...

    @property
    def path(self) -> str: ...


_LOCAL = frozenset({UnitKind.NEIGHBOURHOOD, UnitKind.RESIDENT_GROUP})
_DESK = frozenset({UnitKind.DESK})
_BODY = frozenset({UnitKind.WARD, UnitKind.UNION})

# A role reaches down from its unit: a head held in the ward itself would reach all of it. Only an auditor may be held
# anywhere, since what an auditor sees follows the unit.
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
    Role.PARTY_COMMITTEE: _BODY,
    Role.COUNCIL: _BODY,
    Role.FRONT: _BODY,
    Role.ADMINISTRATOR: frozenset({UnitKind.WARD}),
    Role.SUPERIOR: frozenset({UnitKind.PROVINCE, UnitKind.CITY}),
}


def fits(role: Role, kind: UnitKind) -> bool:
    """Whether a role can be held in a unit of that kind."""
    return role not in HELD_IN or kind in HELD_IN[role]


def is_placed(role: Role, kind: UnitKind, *, of_ward: bool) -> bool:
    """Whether a role can be held in a unit: of a kind that fits, and a desk's role only in a desk of the ward itself
    (`of_ward`), since it reaches the whole ward.
    """
    local = role not in HELD_IN or HELD_IN[role] <= _LOCAL
    return fits(role, kind) and (local or of_ward)


def kinds_for(role: Role) -> list[UnitKind] | None:
    """The kinds of units in which a role is held, in the order of the list of kinds; None is any."""
    return [kind for kind in UnitKind if kind in HELD_IN[role]] if role in HELD_IN else None


def may_give(actor: Actor, path: str) -> frozenset[Role]:
    """The roles that a person may give to others, and take from them, in the unit at `path`: by roles of their own,
    held over that unit.
    """
    held = (g.role for g in actor.grants if g.role is not None and _inviting(g, path))
    return frozenset[Role]().union(*(GIVES.get(role, frozenset[Role]()) for role in held))


def may_give_all(actor: Actor, held: Iterable[Placed]) -> bool:
    """Whether a person may give all of these roles, each where it is held."""
    return all(one.role in may_give(actor, one.path) for one in held)


def _inviting(grant: Grant, path: str) -> bool:
    reach = grant.reach(Action.INVITE)
    if reach is None or reach is Reach.OWN:
        return False
    top = grant.ward_path if reach is Reach.WARD else grant.unit_path
    return path == top or (reach is not Reach.UNIT and path.startswith(f"{top}."))


def _weighs(role: Role) -> bool:
    """Whether a role reads the register of the whole ward, administers, or signs in the ward's name."""
    reads = ALLOW[Action.HOUSEHOLD_READ].get(role)
    whole = reads is Reach.WARD or (reads is Reach.SUBTREE and fits(role, UnitKind.WARD))
    return whole or any(role in ALLOW[a] for a in (Action.USER_MANAGE, Action.DOCUMENT_SIGN, Action.DOCUMENT_SEAL))


# Roles that are given, and whose holders' passwords are reset, by two people.
CONFIRMED: frozenset[Role] = frozenset(role for role in Role if _weighs(role))
