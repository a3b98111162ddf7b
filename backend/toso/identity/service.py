"""Signing in and out, renewing tokens, changing one's password, redeeming one-time codes.

Hashing happens between two short transactions, never inside one. A refused try is committed with the first.
"""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Actor
from toso.core import idempotency
from toso.core.changing import touch
from toso.core.execution import in_write
from toso.core.problems import Conflict, Forbidden, Malformed, NotFound, NotSignedIn
from toso.identity import passwords, throttle
from toso.identity.authenticate import actor_for, signing_key
from toso.identity.devices import device_name
from toso.identity.grants import held_now, held_since
from toso.identity.queries import find_account, last_ward, words_near
from toso.identity.sessions import Issuer, Refused, Tokens, end, end_all, find_by_refresh
from toso.identity.tables import AuthSession, OneTimeCode, UserAccount
from toso.kit.clock import system_now, today
from toso.kit.text import fold

# A phone keeps a round for 7 days, and a visit is taken for 60 more.
_STILL_SENDS = timedelta(days=67)


class WrongCredentials(NotSignedIn):
    code, title = "wrong-credentials", "Tên đăng nhập hoặc mật khẩu không đúng."


class NoRole(Forbidden):
    code, title = "no-role", "Tài khoản chưa được giao vai trò nào còn hiệu lực. Hãy liên hệ người quản trị."


class RefreshedElsewhere(Conflict):
    code, title = "refreshed-elsewhere", "Phiên vừa được gia hạn ở một thẻ khác. Hãy gửi lại yêu cầu."


class WrongPassword(Malformed):
    code, title = "wrong-password", "Mật khẩu hiện tại không đúng."


@dataclass(frozen=True)
class _Known:
    """What the hash is checked against, read before hashing."""

    user_id: UUID
    password_hash: str | None


def issuer_of(request: Request) -> Issuer:
    return Issuer(signing_key(request), request.app.state.settings)


async def sign_in(request: Request, name: str, password: str) -> tuple[Tokens, Actor]:
    """Tokens and Actor of a person. Raises WrongCredentials, TooManyTries."""
    attempt, known = await in_write(request, partial(_admit, request, name, password))
    right, newer = await passwords.verify_later(password, known.password_hash if known else None)
    if known is None or not right:
        await asyncio.sleep(attempt.wait)
        raise WrongCredentials
    return await in_write(request, partial(_begin, request, known, attempt, newer))


def _admit(request: Request, name: str, password: str, session: Session) -> tuple[throttle.Try, _Known | None]:
    user = find_account(session, name)
    attempt = throttle.admit(session, request, "login", str(user.id) if user else fold(name), password)
    if user is None or user.disabled_at is not None:
        return attempt, None
    return attempt, _Known(user.id, user.password_hash)


def _begin(
    request: Request, known: _Known, attempt: throttle.Try, newer: str | None, session: Session
) -> tuple[Tokens, Actor]:
    user = session.get_one(UserAccount, known.user_id, with_for_update=True)
    if user.disabled_at is not None or user.password_hash != known.password_hash:
        raise WrongCredentials
    throttle.succeeded(session, attempt)
    if newer is not None:
        user.password_hash = newer
    return begin_for(request, session, user, "auth.login")


def begin_for(request: Request, session: Session, user: UserAccount, act: str) -> tuple[Tokens, Actor]:
    """A session for a person who has just proved who they are, noted as `act`. Raises NoRole.

    Whose last role ended lately gets in with no right at all: what their phone still holds of that time can be sent.
    """
    if not held_now(session, user.id) and not held_since(session, user.id, today() - _STILL_SENDS):
        raise NoRole
    device = device_name(request.headers.get("user-agent", ""))
    tokens = issuer_of(request).begin(session, user, device)
    actor = actor_for(session, user, request, tokens.session_id)
    note(session, actor, user, act)
    return tokens, actor


def note(session: Session, actor: Actor, user: UserAccount, act: str, fields: tuple[str, ...] = ()) -> None:
    """Records an act on an account in the log of the ward where the person works or last worked."""
    ward_id = actor.grants[0].ward_id if actor.grants else last_ward(session, user.id)
    if ward_id is not None:
        record(session, actor, act, "user", user.id, ward_id=ward_id, fields=fields)


async def renew(request: Request, refresh: str | None) -> Tokens:
    """The next pair of tokens. Raises NotSignedIn, RefreshedElsewhere; a reused token ends its session for good."""
    outcome = await in_write(request, partial(_rotate, request, refresh or ""))
    if isinstance(outcome, Tokens):
        return outcome
    raise RefreshedElsewhere if outcome is Refused.JUST_USED else NotSignedIn


def _rotate(request: Request, refresh: str, session: Session) -> Tokens | Refused:
    outcome, family = issuer_of(request).rotate(session, refresh)
    if outcome is Refused.REUSED and family is not None:
        user = session.get_one(UserAccount, family.user_id)
        note(session, actor_for(session, user, request), user, "security.refresh_reused")
    return outcome


async def sign_out(request: Request, refresh: str | None) -> None:
    """Ends the session that the refresh token belongs to; nothing to do is fine."""
    await in_write(request, partial(_sign_out, request, refresh or ""))


def _sign_out(request: Request, refresh: str, session: Session) -> None:
    family = find_by_refresh(session, refresh)
    if family is None or family.ended_at is not None:
        return
    end(session, family, "logout")
    user = session.get_one(UserAccount, family.user_id)
    note(session, actor_for(session, user, request, family.id), user, "auth.logout")


def _myself(session: Session, actor: Actor) -> UserAccount:
    user = session.get(UserAccount, actor.user_id, with_for_update=True) if actor.user_id else None
    if user is None:
        raise NotSignedIn
    return user


def sign_out_everywhere(session: Session, actor: Actor) -> None:
    """Ends every session and every access token of the person."""
    user = _myself(session, actor)
    end_all(session, user, "logout-everywhere")
    note(session, actor, user, "auth.logout_everywhere")


def end_own_session(session: Session, actor: Actor, session_id: UUID) -> None:
    family = session.get(AuthSession, session_id, with_for_update=True)
    if family is None or family.user_id != actor.user_id or family.ended_at is not None:
        raise NotFound
    end(session, family, "ended-by-owner")
    note(session, actor, _myself(session, actor), "auth.end_session")


async def change_password(request: Request, actor: Actor, current: str, new: str) -> tuple[str, Actor]:
    """A new access token for this session; all others end. Raises WrongPassword, Malformed (new_password)."""
    attempt, stored, words = await in_write(request, partial(_admit_change, request, actor, current))
    right, _ = await passwords.verify_later(current, stored)
    if not right:
        await asyncio.sleep(attempt.wait)
        raise WrongPassword(fields={"current_password": "Mật khẩu hiện tại không đúng."})
    await in_write(request, partial(_withdraw, attempt))
    checked = passwords.check_password(new, words)
    if checked == current:
        raise Malformed(fields={"new_password": "Mật khẩu mới phải khác mật khẩu hiện tại."})
    hashed = await passwords.hash_later(checked)
    return await in_write(request, partial(_store_password, request, actor, stored, hashed))


def _admit_change(
    request: Request, actor: Actor, current: str, session: Session
) -> tuple[throttle.Try, str | None, list[str]]:
    idempotency.refuse_repeat(session, request)
    user = _myself(session, actor)
    attempt = throttle.admit(session, request, "password", str(user.id), current)
    return attempt, user.password_hash, words_near(session, user)


def _withdraw(attempt: throttle.Try, session: Session) -> None:
    throttle.succeeded(session, attempt)


def _store_password(
    request: Request, actor: Actor, seen: str | None, hashed: str, session: Session
) -> tuple[str, Actor]:
    user = _myself(session, actor)
    if user.password_hash != seen or actor.session_id is None:
        raise NotSignedIn
    idempotency.spend(session, request)
    set_password(session, user, hashed, keep=actor.session_id)
    note(session, actor, user, "auth.change_password", ("password",))
    return issuer_of(request).access(user, actor.session_id), actor_for(session, user, request, actor.session_id)


def set_password(session: Session, user: UserAccount, hashed: str, keep: UUID | None = None) -> None:
    """Stores a hash; ends every other session, access token and one-time code of the person."""
    user.password_hash, user.must_change_password = hashed, False
    touch(user)
    end_all(session, user, "password", keep)
    void_codes(session, user)


def void_codes(session: Session, user: UserAccount) -> None:
    """One-time codes of a person that were not used yet buy nothing from now on."""
    unused = sa.and_(col(OneTimeCode.user_id) == user.id, col(OneTimeCode.used_at).is_(None))
    session.execute(sa.update(OneTimeCode).where(unused).values(used_at=system_now()))
