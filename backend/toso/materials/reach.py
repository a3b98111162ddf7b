"""Materials within a scope: of the whole of it what was approved, of one's own units what is being made as well."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.problems import NotFound
from toso.core.row_versions import check_version
from toso.materials.kinds import MaterialState
from toso.materials.tables import Material, MaterialReceipt

MISSING = "Không tìm thấy tài liệu này trong phạm vi của bạn."
MAKERS = (Action.MATERIAL_WRITE, Action.MATERIAL_APPROVE)


def makes(actor: Actor, row: Material) -> bool:
    """Whether this person writes or approves such materials of its unit: drafts and reasons are theirs to see."""
    return any(actor.scope(action).covers(row.unit_path) for action in MAKERS)


def opened(scope: Scope) -> sa.ColumnElement[bool]:
    """The condition on materials whose approved version everybody reads."""
    m = Material
    return sa.and_(
        col(m.ward_id) == scope.ward_id,
        col(m.approved_number).is_not(None),
        col(m.state) != MaterialState.WITHDRAWN,
        scope.where(m.unit_path),
    )


def within(scope: Scope) -> sa.ColumnElement[bool]:
    m = Material
    made = (scope.actor.scope(action).where(m.unit_path) for action in MAKERS)
    return sa.and_(col(m.ward_id) == scope.ward_id, sa.or_(opened(scope), *made))


def people_within(scope: Scope) -> sa.ColumnElement[bool]:
    """The condition on who is asked to read: the people whose activities one reads, and oneself."""
    r = MaterialReceipt
    people = scope.actor.scope(Action.ACTIVITY_ROSTER).where(r.unit_path, col(r.user_id))
    return sa.and_(col(r.ward_id) == scope.ward_id, people)


def get_material(session: Session, scope: Scope, material_id: UUID) -> Material:
    """Raises NotFound for one out of reach."""
    query = sa.select(Material).where(col(Material.id) == material_id, within(scope))
    row = session.execute(query).scalar_one_or_none()
    if row is None:
        raise NotFound(MISSING)
    return row


def row_locked(session: Session, scope: Scope, material_id: UUID) -> Material:
    """The row, locked, as far as it may be read. Raises NotFound."""
    reading = scope.actor.scope(Action.MATERIAL_READ)
    query = sa.select(Material).where(col(Material.id) == material_id, within(reading))
    query = query.with_for_update()
    row = session.execute(query).scalar_one_or_none()
    if row is None:
        raise NotFound(MISSING)
    return row


def row_for_change(session: Session, scope: Scope, material_id: UUID, expected_version: int) -> Material:
    """The row in the version that was seen, locked, for whoever may change one of its unit.

    Raises NotFound, Forbidden (it may be read only), StaleVersion.
    """
    row = row_locked(session, scope, material_id)
    scope.require(row.unit_path)
    check_version(row, expected_version)
    return row
