"""Units in whose name a person acts: of those in which they hold the right, and of those that it reaches."""

from uuid import UUID

from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.authz.matrix import ALLOW
from toso.core.problems import Malformed
from toso.kit.clock import today
from toso.organisation.queries import in_force, units_where
from toso.organisation.schemas import ActingUnitRead
from toso.organisation.tables import Unit


def unit_acting(session: Session, scope: Scope, unit_id: UUID | None) -> Unit:
    """The unit in whose name somebody acts: the one named, or their own. Raises Malformed for one out of reach."""
    held = _held(scope)
    unit = session.get(Unit, unit_id or held[0])
    if unit is None or not (unit.id in held or scope.covers(unit.path)):
        raise Malformed(fields={"unit_id": "Đơn vị này không trong phạm vi của bạn."})
    return unit


def _held(scope: Scope) -> list[UUID]:
    return [g.unit_id for g in scope.actor.grants if g.role in ALLOW[scope.action] and g.ward_id == scope.ward_id]


def acting_units(session: Session, scope: Scope) -> list[ActingUnitRead]:
    """Those that `unit_acting` takes, in force today; the one that it takes where none is named stands first."""
    if not scope.ward_ids:
        return []
    held = _held(scope)
    known = units_where(session, (col(Unit.ward_id) == scope.ward_id) & in_force(Unit, today()), today())
    able = [one for one in known if one.id in held or scope.covers(one.path)]
    able.sort(key=lambda one: held.index(one.id) if one.id in held else len(held))
    return [ActingUnitRead(id=one.id, name=one.name) for one in able]
