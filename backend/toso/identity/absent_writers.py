"""Somebody whose work another person hands in: they act with the rights that they hold now, as if signed in."""

from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Actor
from toso.identity.grants import grants_from, held_now, held_since, words_from
from toso.identity.tables import UserAccount
from toso.kit.clock import today

# A phone keeps a round for 7 days, and a visit is taken for 60 more.
STILL_SENDS = timedelta(days=67)


def absent_writer(session: Session, user_id: UUID, present: Actor) -> Actor | None:
    """The Actor of somebody absent, in the request of `present`; None for whoever could not sign in either."""
    user = session.get(UserAccount, user_id)
    if user is None or user.disabled_at is not None:
        return None
    roles = held_now(session, user_id)
    if not roles and not held_since(session, user_id, today() - STILL_SENDS):
        return None
    return Actor(
        user_id=user_id,
        full_name=user.full_name,
        grants=grants_from(roles),
        ip=present.ip,
        request_id=present.request_id,
        words=words_from(roles),
    )
