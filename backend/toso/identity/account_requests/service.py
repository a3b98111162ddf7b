"""Asking, and taking back what was asked; deciding is in `decisions`, which knows what each kind does."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import take, tell
from toso.authz.actor import Scope
from toso.authz.roles import Role
from toso.core.problems import Conflict, NotFound
from toso.core.row_versions import check_version
from toso.documents.signing.service import drop_waiting
from toso.identity.account_requests import confirmers
from toso.identity.account_requests.tables import AccountRequest, Decider, RequestKind, RequestState
from toso.identity.account_requests.workflow import ACCOUNT_STEPS
from toso.identity.announcements import tell_asked, tell_settled
from toso.identity.clients.confirmation import revoke_waiting
from toso.kit.clock import system_now

LIFETIMES: dict[Decider, timedelta] = {Decider.OWNER: timedelta(days=14), Decider.SECOND_PERSON: timedelta(hours=24)}

LATE = timedelta(days=7)  # for a server that was off when the day was over


class AskedAlready(Conflict):
    code, title = "asked-already", "Việc này đã được đề nghị và đang chờ trả lời."


def ask(
    session: Session,
    scope: Scope,
    kind: RequestKind,
    ward_id: UUID,
    user_id: UUID,
    params: dict[str, Any],
    *,
    decider: Decider,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
) -> AccountRequest:
    """A waiting request of a ward, flushed. The caller has checked the right to what is asked.

    Raises AskedAlready for the same act on the same account.
    """
    same = confirmers.waiting(col(AccountRequest.ward_id) == ward_id, col(AccountRequest.user_id) == user_id)
    for other in session.execute(same.where(col(AccountRequest.kind) == kind)).scalars():
        if _same_act(other.params) == _same_act(params):
            raise AskedAlready
    at = system_now()
    row = AccountRequest(
        ward_id=ward_id,
        user_id=user_id,
        kind=kind,
        params=params,
        decider=decider,
        asked_by=scope.user_id,
        asked_at=at,
        expires_at=expires_at or at + LIFETIMES[decider],
        not_before=not_before,
    )
    session.add(row)
    session.flush()
    tell(session, scope, ACCOUNT_STEPS, row, "ask", fields=["state"], note={"kind": kind.value})
    tell_asked(session, row)
    return row


def ask_second_person(
    session: Session,
    scope: Scope,
    kind: RequestKind,
    ward_id: UUID,
    user_id: UUID,
    params: dict[str, Any],
    roles: set[Role],
) -> AccountRequest:
    """Asked of whoever else could give these roles in the ward, within a day; with nobody there it takes effect after
    that day. Raises AskedAlready.
    """
    day = LIFETIMES[Decider.SECOND_PERSON]
    alone = not confirmers.somebody_can(session, kind, ward_id, scope.user_id, user_id, roles)
    at = system_now()
    return ask(
        session,
        scope,
        kind,
        ward_id,
        user_id,
        params,
        decider=Decider.SECOND_PERSON,
        not_before=at + day if alone else None,
        expires_at=at + day + (LATE if alone else timedelta()),
    )


def find_for_change(session: Session, request_id: UUID) -> AccountRequest:
    """The row, locked, whichever ward it belongs to: the caller checks who asks. Raises NotFound."""
    query = sa.select(AccountRequest).where(col(AccountRequest.id) == request_id).with_for_update()
    row = session.execute(query).scalar_one_or_none()
    if row is None:
        raise NotFound
    return row


def withdraw(session: Session, scope: Scope, request_id: UUID, expected_version: int) -> AccountRequest:
    """Taken back by who asked; to everybody else it is not there. Raises NotFound, StaleVersion, WrongState."""
    row = find_for_change(session, request_id)
    if row.asked_by != scope.user_id:
        raise NotFound
    check_version(row, expected_version)
    return step(session, scope, row, "withdraw")


def step(session: Session, scope: Scope, row: AccountRequest, name: str, reason: str | None = None) -> AccountRequest:
    """One transition, told to whom it concerns. Raises WrongState."""
    row.decided_by, row.decided_at, row.reason = scope.actor.user_id, system_now(), reason
    take(session, scope, ACCOUNT_STEPS, row, name, reason or "", note={"kind": row.kind.value})
    if row.kind is RequestKind.CERTIFICATE and row.state is not RequestState.DONE:
        drop_waiting(session, scope.actor, row.ward_id, UUID(row.params["certificate_id"]))
    if row.kind is RequestKind.CLIENT and row.state is not RequestState.DONE:
        revoke_waiting(session, scope.actor, UUID(row.params["client_id"]))
    tell_settled(session, row)
    return row


def _same_act(params: dict[str, Any]) -> dict[str, Any]:
    """Asked again under another name it is the same."""
    return {name: value for name, value in params.items() if name != "called"}
