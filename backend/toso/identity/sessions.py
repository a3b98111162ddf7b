"""Sessions and their refresh tokens: begun at sign-in, rotated at each use, ended by sign-out, misuse or time."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import affected
from toso.core.settings import Settings
from toso.identity import devices
from toso.identity.tables import AuthSession, Door, RefreshToken, UserAccount
from toso.identity.tokens import AccessClaims, digest, issue_access, new_refresh
from toso.kit.clock import system_now

# A second use this soon is another tab or a lost answer, not a thief: refused, but nothing is ended.
GRACE = timedelta(seconds=10)
KEPT_AFTER_END = timedelta(days=30)


@dataclass(frozen=True)
class Tokens:
    """Tokens of a device: a short access token, the next refresh token, and the session both belong to.

    `device`: what the device is known by from now on; empty where the session was only renewed.
    """

    access: str
    refresh: str
    session_id: UUID
    device: str = ""


class Refused(Enum):
    """Why a refresh token buys nothing."""

    UNKNOWN = auto()
    JUST_USED = auto()
    REUSED = auto()


@dataclass(frozen=True)
class Issuer:
    """The signing key and the lifetimes of this installation; `address`: the network that asks."""

    key: bytes
    settings: Settings
    address: str = ""

    def access(self, user: UserAccount, session_id: UUID) -> str:
        claims = AccessClaims(user.id, session_id, user.token_epoch)
        return issue_access(self.key, claims, timedelta(minutes=self.settings.access_minutes))

    def begin(self, session: Session, user: UserAccount, device: str, door: Door = Door.OWN) -> Tokens:
        """A new session for a person who has just proved who they are."""
        at = system_now()
        family = AuthSession(
            user_id=user.id,
            idle_until=at + timedelta(days=self.settings.refresh_idle_days),
            absolute_until=at + timedelta(days=self.settings.refresh_absolute_days),
            device=device[:120],
            address=self.address[:50],
            proved_at=at,
            door=door,
        )
        session.add(family)
        user.last_seen_at = at
        session.add(user)
        session.flush()
        return Tokens(self.access(user, family.id), _add_token(session, family.id), family.id)

    def rotate(self, session: Session, refresh: str) -> tuple[Tokens | Refused, AuthSession | None]:
        """The next pair of tokens, or why not, with the session that the token belongs to.

        A token used a second time, later than GRACE, ends its whole session: one of the two users is a thief.
        """
        token = session.get(RefreshToken, digest(refresh))
        if token is None:
            return Refused.UNKNOWN, None
        family = session.get_one(AuthSession, token.session_id, with_for_update=True)
        user = session.get_one(UserAccount, family.user_id)
        at = system_now()
        if (
            family.ended_at is not None
            or user.disabled_at is not None
            or at >= min(family.idle_until, family.absolute_until)
        ):
            return Refused.UNKNOWN, family
        session.refresh(token)
        if token.used_at is not None:
            if at - token.used_at <= GRACE:
                return Refused.JUST_USED, family
            end(session, family, "reuse")
            return Refused.REUSED, family
        following = _add_token(session, family.id)
        token.used_at, token.replaced_by = at, digest(following)
        family.last_used_at = user.last_seen_at = at
        family.address = self.address[:50]
        family.idle_until = at + timedelta(days=self.settings.refresh_idle_days)
        session.add_all([token, family, user])
        return Tokens(self.access(user, family.id), following, family.id), family


def _add_token(session: Session, session_id: UUID) -> str:
    secret = new_refresh()
    session.add(RefreshToken(sha256=digest(secret), session_id=session_id))
    return secret


def note_activity(session_id: UUID, session: Session) -> None:
    """Something is asked in the session now."""
    own = col(AuthSession.id) == session_id
    session.execute(sa.update(AuthSession).where(own).values(active_at=system_now()))


def find_by_refresh(session: Session, refresh: str) -> AuthSession | None:
    """The session that a refresh token belongs to."""
    token = session.get(RefreshToken, digest(refresh))
    return session.get(AuthSession, token.session_id) if token else None


def end(session: Session, family: AuthSession, reason: str) -> None:
    """Ends one session: its tokens buy nothing from now on."""
    if family.ended_at is None:
        family.ended_at, family.end_reason = system_now(), reason
        session.add(family)


def end_all(session: Session, user: UserAccount, reason: str, keep: UUID | None = None) -> int:
    """Ends every session of a person but `keep`, and every access token there is; the number of sessions ended.

    No device is a known one of theirs any more: whoever holds it may be the reason.
    """
    user.token_epoch += 1
    devices.forget_all(session, user.id)
    session.add(user)
    query = sa.update(AuthSession).where(col(AuthSession.user_id) == user.id, col(AuthSession.ended_at).is_(None))
    if keep is not None:
        query = query.where(col(AuthSession.id) != keep)
    return affected(session.execute(query.values(ended_at=system_now(), end_reason=reason)))


def forget_old(session: Session) -> int:
    """Deletes sessions that have been over for a month, with their tokens; the number deleted."""
    limit = system_now() - KEPT_AFTER_END
    over = sa.or_(col(AuthSession.absolute_until) < limit, col(AuthSession.ended_at) < limit)
    old = sa.select(col(AuthSession.id)).where(over)
    session.execute(sa.delete(RefreshToken).where(col(RefreshToken.session_id).in_(old)))
    return affected(session.execute(sa.delete(AuthSession).where(over)))
