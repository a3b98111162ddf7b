"""Lending a role and taking it back."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Forbidden, Malformed
from toso.core.row_versions import check_version
from toso.identity.announcements import tell_of_delegation
from toso.identity.delegations.queries import get_for_change, state_of
from toso.identity.delegations.schemas import DelegationWrite
from toso.identity.grants import in_force, people_of_ward
from toso.identity.tables import Assignment, Delegation
from toso.identity.users.gate import void_weaker_codes
from toso.kit.clock import now, today


class NotYourRole(Forbidden):
    code, title = "not-your-role", "Chỉ ủy quyền được vai trò mà chính bạn đang giữ."


class DelegationOverlaps(Conflict):
    code, title = "delegation-overlaps", "Vai trò này đã ủy quyền cho người đó trong khoảng thời gian trùng nhau."


class DelegationOver(Conflict):
    code, title = "delegation-over", "Ủy quyền này đã hết hoặc đã thu lại."


def delegate(session: Session, scope: Scope, body: DelegationWrite) -> Delegation:
    """Raises NotYourRole, Malformed (to_user_id, ends_at), DelegationOverlaps. A lent role is not lent on."""
    own = _own_role(session, scope, body)
    if body.ends_at <= now():
        raise Malformed(fields={"ends_at": "Thời điểm kết thúc đã qua."})
    if body.to_user_id == scope.user_id or not people_of_ward(session, own.ward_id, [body.to_user_id]):
        raise Malformed(fields={"to_user_id": "Chọn một người khác đang làm việc trong phường."})
    same = sa.select(col(Delegation.id)).where(
        col(Delegation.from_user_id) == scope.user_id,
        col(Delegation.to_user_id) == body.to_user_id,
        col(Delegation.role) == body.role,
        col(Delegation.unit_id) == body.unit_id,
        col(Delegation.revoked_at).is_(None),
        col(Delegation.starts_at) < body.ends_at,
        col(Delegation.ends_at) > body.starts_at,
    )
    if session.execute(same).first():
        raise DelegationOverlaps(fields={"starts_at": DelegationOverlaps.title})
    row = Delegation(
        from_user_id=scope.user_id,
        to_user_id=body.to_user_id,
        role=body.role,
        unit_id=own.unit_id,
        unit_path=own.unit_path,
        ward_id=own.ward_id,
        starts_at=body.starts_at,
        ends_at=body.ends_at,
        reason=body.reason,
    )
    session.add(row)
    void_weaker_codes(session, row.to_user_id, row.role, row.unit_path)
    session.flush()
    _note(session, scope, row, "delegate")
    tell_of_delegation(session, scope.user_id, row, "delegation.given")
    return row


def _own_role(session: Session, scope: Scope, body: DelegationWrite) -> Assignment:
    """The role that is lent, held today by the lender. Raises NotYourRole."""
    query = sa.select(Assignment).where(
        col(Assignment.user_id) == scope.user_id,
        col(Assignment.role) == body.role,
        col(Assignment.unit_id) == body.unit_id,
        in_force(Assignment, today()),
    )
    own = session.execute(query).scalar_one_or_none()
    if own is None:
        raise NotYourRole
    return own


def revoke(session: Session, scope: Scope, delegation_id: UUID, expected_version: int) -> Delegation:
    """Takes the role back at once; the one who received it may hand it back too."""
    row = get_for_change(session, scope, delegation_id)
    check_version(row, expected_version)
    if state_of(row) in {"over", "revoked"}:
        raise DelegationOver
    row.revoked_at = row.updated_at = now()
    row.version += 1
    session.add(row)
    _note(session, scope, row, "revoke")
    tell_of_delegation(session, scope.user_id, row, "delegation.revoked")
    return row


def _note(session: Session, scope: Scope, row: Delegation, act: str) -> None:
    record_row(session, scope, "delegation", row, action="user.delegate", note={"act": act, "role": row.role})
