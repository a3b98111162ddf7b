"""Notices about acts on an account: to its owner about everything, to the ward's leader about those that weigh."""

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.roles import Role
from toso.identity.account_requests.tables import AccountRequest, Decider, RequestKind, RequestState
from toso.identity.grants import in_force, leaders_of
from toso.identity.tables import Assignment, Delegation
from toso.identity.users.rules import CONFIRMED
from toso.kit.clock import today
from toso.notices.service import finish, notify

USER, REQUEST = "user", "account_request"


def tell_owner(session: Session, by: UUID | None, ward_id: UUID, user_id: UUID, event: str) -> None:
    """Of an act on the account itself."""
    notify(session, ward_id, user_id, event, (USER, user_id), {}, by=by)


def tell_of_factor(session: Session, ward_id: UUID, user_id: UUID, event: str, kind: str | None) -> None:
    """Of a second factor; told to the owner also when it was done in their own name, for it may have been a thief."""
    notify(session, ward_id, user_id, event, (USER, user_id), {"kind": kind}, by=None, group=f"{user_id}:{kind}")


def tell_of_device(session: Session, ward_id: UUID, user_id: UUID, device: str, address: str) -> None:
    """Of a sign-in on a device that they never used: told by the system, so whoever signed in cannot stop it."""
    params = {"device": f"{device}, địa chỉ mạng {address}" if address else device}
    notify(session, ward_id, user_id, "account.device", (USER, user_id), params, by=None, group=device)


def tell_of_role(session: Session, by: UUID | None, row: Assignment, event: str, last_day: date | None = None) -> None:
    """Of a role given or ended; of the end of one that weighs its ward's leaders too."""
    params = {"role": row.role.value, "unit_id": str(row.unit_id), "day": str(last_day) if last_day else None}
    notify(session, row.ward_id, row.user_id, event, ("assignment", row.id), params, by=by)
    if last_day is not None and row.role in CONFIRMED:
        _tell_leaders(session, by, row.ward_id, row.user_id, "holder.ended", params)


def tell_of_disabled(session: Session, by: UUID | None, user_id: UUID) -> None:
    """Where somebody who holds a role that weighs can no longer act, the leader of that ward is told."""
    held = sa.select(Assignment).where(
        col(Assignment.user_id) == user_id, in_force(Assignment, today()), col(Assignment.role).in_(CONFIRMED)
    )
    for row in session.execute(held).scalars().all():
        _tell_leaders(session, by, row.ward_id, user_id, "holder.disabled", {"role": row.role.value})


def tell_of_delegation(session: Session, by: UUID, row: Delegation, event: str) -> None:
    """Both people of a delegation, apart from the one who acts."""
    params = {"role": row.role.value, "unit_id": str(row.unit_id)}
    told = {row.to_user_id} if event == "delegation.given" else {row.to_user_id, row.from_user_id}
    for user_id in sorted(told):
        notify(session, row.ward_id, user_id, event, ("delegation", row.id), params, by=by)


def tell_asked(session: Session, row: AccountRequest) -> None:
    """The owner of the account; the leaders too of a certificate or another system, and where nobody can confirm."""
    params = _params(row)
    notify(session, row.ward_id, row.user_id, "request.asked", (REQUEST, row.id), params, by=row.asked_by)
    event = "request.alone" if row.not_before is not None else None
    if event is None and row.kind in {RequestKind.CERTIFICATE, RequestKind.CLIENT}:
        event = "request.seal" if row.kind is RequestKind.CERTIFICATE else "request.client"
    if event is not None:
        about = {**params, "user": str(row.user_id)}
        for leader in leaders_of(session, row.ward_id) - {row.user_id}:
            notify(session, row.ward_id, leader, event, (REQUEST, row.id), about, by=row.asked_by)


def tell_settled(session: Session, row: AccountRequest) -> None:
    """Who asked, and the owner of what was done; what they were told before waits for nobody any more."""
    finish(session, row.ward_id, row.id)
    event = _outcome(row)
    if event is None:
        return
    params, told = _params(row), {row.asked_by}
    if row.decider is Decider.SECOND_PERSON or row.state is RequestState.DONE:
        params["user"] = str(row.user_id)
    if row.decider is Decider.SECOND_PERSON and row.state is not RequestState.EXPIRED:
        told.add(row.user_id)
    if event == "request.effective":
        told |= leaders_of(session, row.ward_id)
    for user_id in sorted(told):
        notify(session, row.ward_id, user_id, event, (REQUEST, row.id), params, by=row.decided_by)


def _outcome(row: AccountRequest) -> str | None:
    """The event that tells how a request ended; the ward that asks learns nothing of an owner who refuses."""
    owner = row.decider is Decider.OWNER
    if row.state is RequestState.DONE and row.decided_by is None:
        return "request.effective"
    return {
        RequestState.DONE: "request.accepted" if owner else "request.done",
        RequestState.REFUSED: "request.declined" if owner else "request.refused",
        RequestState.EXPIRED: "request.lapsed" if owner else "request.expired",
    }.get(row.state)


def _params(row: AccountRequest) -> dict[str, Any]:
    role = row.params.get("role") if row.kind is RequestKind.ROLE else None
    return {"kind": row.kind.value, "role": role, "unit_id": row.params.get("unit_id")}


def tell_of_set_up(session: Session, by: UUID, row: Assignment) -> None:
    """Tells leaders of a role that the first administrator gave unconfirmed; a new ward leader of all such roles."""
    leaders = leaders_of(session, row.ward_id) - {row.user_id}
    for leader in leaders:
        _tell_made(session, by, leader, [row])
    if row.role is Role.WARD_LEADER:
        made = sa.select(Assignment).where(
            col(Assignment.ward_id) == row.ward_id,
            col(Assignment.user_id) != row.user_id,
            sa.or_(col(Assignment.given_by) == by, col(Assignment.user_id) == by),
        )
        rows = session.execute(made.order_by(col(Assignment.id).desc())).scalars().all()
        _tell_made(session, by, row.user_id, list(rows))


def _tell_made(session: Session, by: UUID, leader: UUID, rows: list[Assignment]) -> None:
    """One notice for each role that weighs, one with a count for all the others."""
    weighing = [row for row in rows if row.role in CONFIRMED]
    for row in weighing:
        params = {"role": row.role.value, "unit_id": str(row.unit_id), "user": str(row.user_id)}
        event = "setup.own" if row.user_id == by else "setup.role"
        notify(session, row.ward_id, leader, event, ("assignment", row.id), params, by=by)
    others = len(rows) - len(weighing)
    if others:
        about = ("unit", rows[0].ward_id)
        notify(session, rows[0].ward_id, leader, "setup.others", about, {}, by=by, count=others)


def _tell_leaders(
    session: Session, by: UUID | None, ward_id: UUID, user_id: UUID, event: str, params: dict[str, Any]
) -> None:
    for leader in leaders_of(session, ward_id) - {user_id}:
        about = {**params, "user": str(user_id)}
        notify(session, ward_id, leader, event, (USER, user_id), about, by=by, group=f"{user_id}:{params['role']}")
