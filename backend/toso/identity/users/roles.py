"""Giving roles and ending them: nobody their own, those that weigh only with a second person."""

from contextlib import suppress
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.authz.roles import Role
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import touch
from toso.identity.account_requests import confirmers
from toso.identity.account_requests.service import AskedAlready, ask, ask_second_person
from toso.identity.account_requests.tables import Decider, RequestKind
from toso.identity.accounts import add_assignment
from toso.identity.announcements import tell_of_role, tell_of_set_up
from toso.identity.grants import in_force
from toso.identity.memberships import tie_member
from toso.identity.tables import Assignment, UserAccount
from toso.identity.users import rules
from toso.identity.users.gate import (
    ManagedElsewhere,
    NotToGive,
    account_to_free,
    account_to_manage,
    refusals,
    void_weaker_codes,
)
from toso.identity.users.schemas import AssignmentWrite, EndWrite
from toso.kit.clock import today
from toso.organisation.tables import Unit


class RoleTaken(Conflict):
    code, title = "role-already-held", "Người này đã giữ vai trò đó ở đơn vị đó trong thời gian này."


class LastAdministrator(Conflict):
    code, title = "last-administrator", "Đây là quản trị hệ thống cuối cùng của phường nên không bỏ được."


def give_role(
    session: Session, scope: Scope, user: UserAccount, body: AssignmentWrite, field: str = ""
) -> Assignment | None:
    """The role, or None when it waits for a second person.

    Raises Malformed (unit_id), NotToGive, RoleTaken, AskedAlready; `field` prefixes the names of refused fields.
    """
    unit, start = _check(session, scope, user, body, field)
    assert unit.ward_id is not None  # checked
    if not confirmers.needs_second(session, unit.ward_id, scope.user_id, [body.role]):
        return _place(session, scope, user, body, unit, start)
    params = {**body.model_dump(mode="json"), "valid_from": str(start)}
    ask_second_person(session, scope, RequestKind.ROLE, unit.ward_id, user.id, params, {body.role})
    return None


def place_role(session: Session, scope: Scope, user: UserAccount, body: AssignmentWrite) -> Assignment:
    """A role that a second person has agreed to, by the right of who asked. Raises as `give_role`."""
    unit, start = _check(session, scope, user, body, "")
    return _place(session, scope, user, body, unit, start)


def _check(
    session: Session, scope: Scope, user: UserAccount, body: AssignmentWrite, field: str, *, held: bool = False
) -> tuple[Unit, date]:
    """The unit and the first day of a role that may be given; `held`: it may be held already."""
    refuse_self(scope, user)
    unit = session.get(Unit, body.unit_id)
    if unit is None or unit.ward_id is None or not scope.covers(unit.path):
        raise Malformed(fields={f"{field}unit_id": "Không có đơn vị này trong phạm vi của bạn."})
    if body.role not in rules.may_give(scope.actor, unit.path):
        raise NotToGive
    if not rules.is_placed(body.role, unit.kind, of_ward=unit.ward_id in {unit.id, unit.parent_id}):
        raise Malformed(fields={f"{field}unit_id": "Vai trò này không giữ ở loại đơn vị này."})
    start = body.valid_from or today()
    same = sa.select(col(Assignment.id)).where(
        col(Assignment.user_id) == user.id,
        col(Assignment.role) == body.role,
        col(Assignment.unit_id) == unit.id,
        sa.or_(col(Assignment.valid_to).is_(None), col(Assignment.valid_to) >= start),
        col(Assignment.valid_from) <= body.valid_to if body.valid_to else sa.true(),
    )
    if not held and session.execute(same).first():
        raise RoleTaken(fields={f"{field}role": RoleTaken.title})
    return unit, start


def _place(
    session: Session, scope: Scope, user: UserAccount, body: AssignmentWrite, unit: Unit, start: date
) -> Assignment:
    void_weaker_codes(session, user.id, body.role, unit.path, giver=scope.user_id)
    row = add_assignment(session, user, body.role, unit, start, body.valid_to, given_by=scope.user_id)
    tie_member(session, scope, user, unit.id)
    tell_of_role(session, scope.user_id, row, "role.given")
    if confirmers.is_set_up(session, row.ward_id, scope.user_id):
        tell_of_set_up(session, scope.user_id, row)
    return row


def refuse_self(scope: Scope, user: UserAccount) -> None:
    """Raises NotToGive: whoever changes roles changes those of others."""
    if user.id == scope.user_id:
        raise NotToGive("Không tự đổi vai trò của mình.")


def assign_role(
    session: Session, scope: Scope, user_id: UUID, expected_version: int, body: AssignmentWrite
) -> tuple[UserAccount, Assignment | None]:
    """The role, or None when it waits: for a second person, or for somebody of another ward to agree."""
    user = account_to_free(session, scope, user_id, expected_version)
    if isinstance(refusals(session, scope, [user.id]).get(user.id), ManagedElsewhere):
        ask_owner(session, scope, user, body, called=user.full_name)
        return user, None
    account_to_manage(session, scope, user.id, None)
    return user, give_role(session, scope, user, body)


def ask_owner(
    session: Session,
    scope: Scope,
    user: UserAccount,
    body: AssignmentWrite,
    *,
    called: str,
    member_id: UUID | None = None,
    field: str = "",
) -> None:
    """Asks somebody whose account is another ward's to take a role here; asked again it stays asked.

    `called`: the name by which the asking ward knows the person, all that it is shown until they agree; `member_id`:
    the team's member to be tied to the account. Raises as `give_role`.
    """
    unit, start = _check(session, scope, user, body, field, held=member_id is not None)
    assert unit.ward_id is not None  # checked
    params = {**body.model_dump(mode="json"), "valid_from": str(start), "called": called}
    kind = RequestKind.ROLE
    if member_id is not None:
        kind, params["member_id"] = RequestKind.MEMBERSHIP, str(member_id)
    with suppress(AskedAlready):
        ask(session, scope, kind, unit.ward_id, user.id, params, decider=Decider.OWNER)


def end_role(
    session: Session, scope: Scope, user_id: UUID, assignment_id: UUID, expected_version: int, body: EndWrite
) -> tuple[UserAccount, Assignment]:
    """The role counts up to and including `last_day`; a day before its beginning means it never counts. An end is never
    put off: that would be giving the role.
    """
    user = account_to_free(session, scope, user_id, expected_version)
    row = session.get(Assignment, assignment_id, with_for_update=True)
    if row is None or row.user_id != user.id or not scope.covers(row.unit_path):
        raise NotFound
    if row.role not in rules.may_give(scope.actor, row.unit_path):
        raise NotToGive
    refuse_self(scope, user)
    if body.last_day < row.valid_from - timedelta(days=1):
        raise Malformed(fields={"last_day": "Ngày cuối phải từ ngày bắt đầu trở đi."})
    if row.valid_to is not None and body.last_day > row.valid_to:
        raise Malformed(fields={"last_day": "Không lùi được ngày thôi giữ vai trò; hãy giao lại vai trò."})
    row.valid_to = body.last_day
    touch(row)
    user.token_epoch += 1
    session.add(row)
    tell_of_role(session, scope.user_id, row, "role.ended", body.last_day)
    if row.role is Role.ADMINISTRATOR:
        keep_an_administrator(session, row.ward_id, max(today(), body.last_day + timedelta(days=1)))
    return user, row


def keep_an_administrator(session: Session, ward_id: UUID, day: date | None = None) -> None:
    """Raises LastAdministrator when the change (flushed) leaves nobody to manage the ward, whose row is the lock, today
    or on the `day` from which it counts.
    """
    session.flush()
    ward = session.get_one(Unit, ward_id, with_for_update=True)
    if not session.execute(administrators(ward.id, day)).first():
        raise LastAdministrator


def administrators(ward_id: UUID, day: date | None = None) -> sa.Select[UUID]:
    """Who administers the ward today, or on `day`, as a query for user ids."""
    return (
        sa.select(col(UserAccount.id))
        .join(Assignment, col(Assignment.user_id) == col(UserAccount.id))
        .where(
            col(Assignment.ward_id) == ward_id,
            col(Assignment.role) == Role.ADMINISTRATOR,
            in_force(Assignment, day or today()),
            col(UserAccount.disabled_at).is_(None),
        )
    )
