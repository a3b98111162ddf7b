"""Deciding what was asked: by the owner of the account or by a second person; and the clock, where nobody decides."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import SYSTEM, Actor, Scope
from toso.core.database import attempt
from toso.core.problems import Conflict, Forbidden, NotFound, Problem
from toso.core.row_versions import check_version
from toso.identity.account_requests import confirmers
from toso.identity.account_requests.effects import EFFECTS
from toso.identity.account_requests.queries import steps_open
from toso.identity.account_requests.service import find_for_change, step
from toso.identity.account_requests.tables import AccountRequest, RequestState
from toso.identity.grants import grants_from, held_now
from toso.identity.tables import UserAccount
from toso.kit.clock import system_now

_CLOCK = SYSTEM.scope(Action.PROFILE_CHANGE)


class RequestOver(Conflict):
    code, title = "request-over", "Đề nghị này đã hết hạn."


class AskerMayNot(Conflict):
    code, title = "asker-may-not", "Người đề nghị nay không làm được việc này nữa; hãy từ chối."


def decide(
    session: Session, scope: Scope, request_id: UUID, expected_version: int, *, accept: bool, reason: str | None
) -> AccountRequest:
    """Agreed to, it takes effect at once. Raises NotFound to whom it does not concern, Forbidden to who may not decide,
    RequestOver, AskerMayNot, WrongState.
    """
    row = find_for_change(session, request_id)
    makers = confirmers.makers_of(session, scope.user_id)
    steps = steps_open(scope.actor, row, confirmers.needed(session, [row])[row.id], makers)
    if steps is None:
        raise NotFound
    check_version(row, expected_version)
    name = "accept" if accept else "refuse"
    if row.state is RequestState.WAITING:
        if row.expires_at <= system_now():
            raise RequestOver
        if name not in steps:
            raise Forbidden
    step(session, scope, row, name, reason)
    if accept:
        try:
            _apply(session, row)
        except Problem as problem:
            raise AskerMayNot(problem.detail or problem.title) from problem
    return row


def _apply(session: Session, row: AccountRequest) -> None:
    EFFECTS[row.kind](session, _asker(session, row).scope(Action.INVITE), row)


def _asker(session: Session, row: AccountRequest) -> Actor:
    """Who asked, with the roles held now; none when the account is closed."""
    user = session.get_one(UserAccount, row.asked_by)
    grants = grants_from(held_now(session, user.id)) if user.disabled_at is None else ()
    return Actor(user_id=user.id, full_name=user.full_name, grants=grants)


def run_due(session: Session) -> int:
    """A chore: what nobody could confirm takes effect when its day of waiting is over, what is out of time ends."""
    at, done = system_now(), 0
    due = sa.or_(col(AccountRequest.not_before) <= at, col(AccountRequest.expires_at) <= at)
    query = sa.select(AccountRequest).where(col(AccountRequest.state) == RequestState.WAITING, due)
    for row in session.execute(query.order_by(col(AccountRequest.id)).with_for_update()).scalars().all():
        _settle(session, row)
        done += 1
    return done


def end_waiting(session: Session) -> None:
    """Ends whatever waits: in a database that came from a copy nobody knows whether it was refused since."""
    query = sa.select(AccountRequest).where(col(AccountRequest.state) == RequestState.WAITING)
    for row in session.execute(query.order_by(col(AccountRequest.id))).scalars().all():
        step(session, _CLOCK, row, "expire")


def _settle(session: Session, row: AccountRequest) -> None:
    at = system_now()
    if row.expires_at <= at or row.not_before is None or row.not_before > at:
        step(session, _CLOCK, row, "expire")
        return
    try:
        with attempt(session):
            _apply(session, row)
    except Problem:
        step(session, _CLOCK, row, "expire", AskerMayNot.title)
        return
    step(session, _CLOCK, row, "accept")
