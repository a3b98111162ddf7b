"""Signing in and out, renewing tokens, changing one's password, redeeming one-time codes.

Hashing happens between two short transactions, never inside one. A refused try is committed with the first.
"""

from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Actor
from toso.authz.roles import Role, signs_in_elsewhere
from toso.core import idempotency
from toso.core.execution import in_read, in_write
from toso.core.problems import Conflict, Forbidden, Malformed, NotFound, NotSignedIn, Problem
from toso.core.row_versions import touch
from toso.core.security import network_of
from toso.identity import devices, passwords, queries, throttle
from toso.identity.absent_writers import STILL_SENDS
from toso.identity.alarms.acts import watch_act
from toso.identity.alarms.tables import WatchedKind
from toso.identity.announcements import tell_of_device, tell_owner
from toso.identity.authenticate import actor_for, session_of_program, signing_key
from toso.identity.factors.obligation import keep_due
from toso.identity.factors.proof import check_factor
from toso.identity.federation.sign_in_policy import check_door
from toso.identity.grants import held_now, held_since
from toso.identity.priority_queue import Busy
from toso.identity.queries import find_account, last_ward, words_near
from toso.identity.refusals import noted
from toso.identity.schemas import LoginWrite, MeRead
from toso.identity.sessions import Issuer, Refused, Tokens, end, end_all, find_by_refresh
from toso.identity.tables import AuthSession, Door, OneTimeCode, UserAccount
from toso.kit.clock import system_now, today
from toso.kit.phones import find_phone
from toso.kit.text import fold

Result = TypeVar("Result")
_GUESSED = "account.guessed"


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
    """The account of a name, as read before hashing; a disabled one has no hash that could be right."""

    user_id: UUID
    disabled: bool
    password_hash: str | None


def issuer_of(request: Request) -> Issuer:
    return Issuer(signing_key(request), request.app.state.settings, network_of(getattr(request.state, "client_ip", "")))


async def sign_in(request: Request, body: LoginWrite, device: str) -> tuple[Tokens, Actor]:
    """Tokens and Actor of a person; `device` is the token of theirs, if any.

    Raises WrongCredentials, TooManyTries, NoRole, Busy; FactorNeeded, WrongFactor once the password was right.
    """
    attempt, known = await in_write(request, partial(_admit, request, body.username, body.password, device))
    await throttle.hold_back(request, attempt)
    try:
        right, newer = await passwords.verify_later(body.password, known.password_hash if known else None, attempt.rank)
    except Busy:
        await in_write(request, lambda session: throttle.succeeded(session, attempt))
        raise
    if known is None or not right:
        act = "security.disabled_account" if known and known.disabled else "security.wrong_password"
        event = _GUESSED if attempt.telling else ""
        raise noted(request, WrongCredentials(), act, known.user_id if known else None, event=event)
    begin = partial(_begin, request, known, attempt, newer, device, body.factor)
    return given(await in_write(request, begin))


def _admit(
    request: Request, name: str, password: str, device: str, session: Session
) -> tuple[throttle.Try, _Known | None]:
    user = find_account(session, name)
    own = devices.known(session, user.id if user else None, device)
    subject = user.id if user else find_phone(name) or fold(name)
    attempt = throttle.admit(session, request, "login", subject, secret=password, device=own)
    if user is None:
        return attempt, None
    disabled = user.disabled_at is not None
    return attempt, _Known(user.id, disabled, None if disabled else user.password_hash)


def given(outcome: Result | Problem) -> Result:
    """The outcome of a transaction; a refusal that it returned, so as to keep what it had written, is raised."""
    if isinstance(outcome, Problem):
        raise outcome
    return outcome


def _begin(
    request: Request,
    known: _Known,
    attempt: throttle.Try,
    newer: str | None,
    device: str,
    factor: str,
    session: Session,
) -> tuple[Tokens, Actor] | Problem:
    user = session.get_one(UserAccount, known.user_id, with_for_update=True)
    if user.disabled_at is not None or user.password_hash != known.password_hash:
        raise WrongCredentials
    throttle.succeeded(session, attempt)
    if newer is not None:
        user.password_hash = newer
    refusal = check_factor(request, session, user, factor, device)
    if refusal is not None:
        return refusal
    return begin_for(request, session, user, "auth.login", device)


def begin_for(
    request: Request, session: Session, user: UserAccount, act: str, device: str | None = None
) -> tuple[Tokens, Actor]:
    """A session for a person who has just proved who they are, noted as `act`; their device is a known one from now on.

    `device`: its token, the cookie's unless given. Whose last role ended lately gets in with no right at all, to send
    what their phone still holds of that time. Raises NoRole.
    """
    roles = held_now(session, user.id)
    if not roles and not held_since(session, user.id, today() - STILL_SENDS):
        raise noted(request, NoRole(), "security.no_role", user.id)
    door = check_door(request, session, user, {row.role for row in roles}, act)
    keep_due(request.app.state.settings, user, (row.role for row in roles))
    given = devices.device_of(request) if device is None else device
    token, is_new = devices.remember(session, user.id, given)
    name = devices.device_name(request.headers.get("user-agent", ""))
    tokens = replace(issuer_of(request).begin(session, user, name, door), device=token)
    actor = actor_for(session, user, request, tokens.session_id, roles)
    note(session, actor, user, act, reported={"device": "new"} if is_new else None)
    if is_new and actor.ward_ids:
        for ward_id in actor.ward_ids:
            watch_act(session, actor, ward_id, WatchedKind.DEVICE)
        if devices.has_others(session, user.id, token):
            tell_of_device(session, actor.ward_ids[0], user.id, name, issuer_of(request).address)
    return tokens, actor


def note(
    session: Session,
    actor: Actor,
    user: UserAccount,
    act: str,
    fields: tuple[str, ...] = (),
    reported: dict[str, str] | None = None,
) -> None:
    """Records an act on an account in the log of each ward where the person works, or of that where they did last."""
    for ward_id in actor.ward_ids or filter(None, [last_ward(session, user.id)]):
        record(session, actor, act, "user", user.id, ward_id=ward_id, fields=fields, note=reported)


async def renew(request: Request, refresh: str | None) -> Tokens:
    """The next pair of tokens. Raises NotSignedIn, RefreshedElsewhere; a reused token ends its session for good."""
    outcome = await in_write(request, partial(_rotate, request, refresh or ""))
    if isinstance(outcome, Tokens):
        return outcome
    raise RefreshedElsewhere if outcome is Refused.JUST_USED else NotSignedIn


def _rotate(request: Request, refresh: str, session: Session) -> Tokens | Refused:
    outcome, family = issuer_of(request).rotate(session, refresh)
    if isinstance(outcome, Tokens) and family is not None:
        user, settings = session.get_one(UserAccount, family.user_id), request.app.state.settings
        roles = {Role(row.role) for row in held_now(session, user.id)}
        if family.door == Door.OWN and signs_in_elsewhere(settings, user.username, roles):
            end(session, family, "sign-in-elsewhere")
            return Refused.UNKNOWN
        keep_due(settings, user, roles)
    if outcome is Refused.REUSED and family is not None:
        user = session.get_one(UserAccount, family.user_id)
        note(session, actor_for(session, user, request), user, "security.refresh_reused")
    return outcome


async def sign_out(request: Request, refresh: str | None) -> None:
    """Ends the session of the refresh token, or of a program's access token; nothing to do is fine."""
    await in_write(request, partial(_sign_out, request, refresh or ""))


def _sign_out(request: Request, refresh: str, session: Session) -> None:
    family = find_by_refresh(session, refresh) or session_of_program(request, session)
    if family is None or family.ended_at is not None:
        return
    end(session, family, "logout")
    user = session.get_one(UserAccount, family.user_id)
    note(session, actor_for(session, user, request, family.id), user, "auth.logout")


def myself(session: Session, actor: Actor) -> UserAccount:
    """The account of whoever acts, locked. Raises NotSignedIn."""
    user = session.get(UserAccount, actor.user_id, with_for_update=True) if actor.user_id else None
    if user is None:
        raise NotSignedIn
    return user


def sign_out_everywhere(session: Session, actor: Actor) -> None:
    """Ends every session and every access token of the person."""
    user = myself(session, actor)
    end_all(session, user, "logout-everywhere")
    note(session, actor, user, "auth.logout_everywhere")


def end_own_session(session: Session, actor: Actor, session_id: UUID) -> None:
    family = session.get(AuthSession, session_id, with_for_update=True)
    if family is None or family.user_id != actor.user_id or family.ended_at is not None:
        raise NotFound
    end(session, family, "ended-by-owner")
    note(session, actor, myself(session, actor), "auth.end_session")


async def change_password(request: Request, actor: Actor, current: str, new: str) -> tuple[str, Actor]:
    """A new access token for this session; all others end. Raises WrongPassword, Malformed (new_password)."""
    stored, words = await prove_password(request, actor, current, "current_password")
    checked = passwords.check_password(new, words)
    if checked == current:
        raise Malformed(fields={"new_password": "Mật khẩu mới phải khác mật khẩu hiện tại."})
    hashed = await passwords.hash_later(checked)
    return await in_write(request, partial(_store_password, request, actor, stored, hashed))


async def prove_password(request: Request, actor: Actor, typed: str, field: str) -> tuple[str | None, list[str]]:
    """That a signed-in person knows their password: its hash, and the words close to them. Raises WrongPassword."""
    attempt, stored, words = await in_write(request, partial(_admit_change, request, actor))
    right, _ = await passwords.verify_later(typed, stored, attempt.rank)
    if not right:
        problem = WrongPassword(fields={field: WrongPassword.title})
        event = _GUESSED if attempt.telling else ""
        raise noted(request, problem, "security.wrong_password", actor.user_id, event=event)
    await in_write(request, lambda session: throttle.succeeded(session, attempt))
    return stored, words


def _admit_change(request: Request, actor: Actor, session: Session) -> tuple[throttle.Try, str | None, list[str]]:
    idempotency.refuse_repeat(session, request)
    user = myself(session, actor)
    attempt = throttle.admit(session, request, "password", user.id, device=str(actor.session_id))
    return attempt, user.password_hash, words_near(session, user)


def _store_password(
    request: Request, actor: Actor, observed: str | None, hashed: str, session: Session
) -> tuple[str, Actor]:
    user = myself(session, actor)
    if user.password_hash != observed or actor.session_id is None:
        raise NotSignedIn
    idempotency.spend(session, request)
    own = devices.known(session, user.id, devices.device_of(request))
    set_password(session, user, hashed, keep=actor.session_id)
    if own is not None:
        devices.keep(session, user.id, own)
    note(session, actor, user, "auth.change_password", ("password",))
    for ward_id in actor.ward_ids[:1]:
        tell_owner(session, None, ward_id, user.id, "account.password")
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


async def get_me(request: Request, actor: Actor) -> MeRead:
    """The person who has just signed in."""
    key, settings = signing_key(request), request.app.state.settings
    return await in_read(request, lambda session: queries.get_me(session, actor, key, settings))
