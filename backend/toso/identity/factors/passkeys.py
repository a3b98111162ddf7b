"""Passkeys (WebAuthn): added by their owner; one signs in alone, since the device has asked for a PIN or finger too."""

from functools import partial
from typing import Any
from urllib.parse import urlsplit

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.authz.actor import Actor
from toso.core.execution import in_write
from toso.core.late_import import load
from toso.core.problems import Malformed, NotSignedIn, Problem
from toso.identity.authenticate import signing_key
from toso.identity.factors import challenges
from toso.identity.factors.proof import confirmed
from toso.identity.factors.service import ISSUER, check_room, take_up
from toso.identity.factors.tables import FactorKind, SecondFactor
from toso.identity.refusals import noted
from toso.identity.service import begin_for, given, myself
from toso.identity.sessions import Tokens
from toso.identity.tables import UserAccount
from toso.kit.clock import system_now

Credential = dict[str, Any]


class WrongPasskey(NotSignedIn):
    code, title = "wrong-passkey", "Khóa truy cập này không đăng nhập được ở đây. Hãy dùng mật khẩu."


class PasskeyRefused(Malformed):
    code, title = "passkey-refused", "Chưa thêm được khóa truy cập: thiết bị trả lời không hợp lệ hoặc quá lâu."


def _library() -> Any:
    return load("toso.identity.factors.authenticators")


def _party(request: Request) -> Any:
    parts = urlsplit(request.app.state.settings.public_url)
    return _library().Party(parts.hostname or "", f"{parts.scheme}://{parts.netloc}")


def enrolment_options(request: Request, session: Session, actor: Actor) -> dict[str, Any]:
    """Options for a browser's authenticator, to make a passkey of this person with. Raises TooManyFactors."""
    user = myself(session, actor)
    check_room(session, user.id)
    passkeys = confirmed(user.id), col(SecondFactor.credential_id).is_not(None)
    known = session.execute(sa.select(col(SecondFactor.credential_id)).where(*passkeys)).scalars().all()
    person = _library().Person(user.id.bytes, user.username, user.full_name)
    challenge = challenges.new_challenge(signing_key(request), challenges.enrolment_of(user.id))
    return _library().enrolment_options(_party(request), ISSUER, person, challenge, known)


def enrol(request: Request, session: Session, actor: Actor, label: str, credential: Credential) -> list[str]:
    """The passkey counts from now on; new recovery codes when it is the first factor. Raises PasskeyRefused."""
    user = myself(session, actor)
    check_room(session, user.id)
    challenge = _spent(request, session, challenges.enrolment_of(user.id), credential)
    made = challenge and _library().made(_party(request), challenge, credential)
    if not made:
        raise PasskeyRefused
    if session.execute(sa.select(SecondFactor).where(col(SecondFactor.credential_id) == made.id)).first():
        raise PasskeyRefused
    row = SecondFactor(
        user_id=user.id,
        kind=FactorKind.PASSKEY,
        label=label or FactorKind.PASSKEY.label,
        credential_id=made.id,
        public_key=made.public_key,
        sign_count=made.counter,
    )
    return take_up(session, actor, user, row)


def sign_in_options(request: Request) -> dict[str, Any]:
    """Options for any passkey of this host; nobody is named, so nothing is told of anybody."""
    challenge = challenges.new_challenge(signing_key(request), challenges.SIGN_IN)
    return _library().sign_in_options(_party(request), challenge)


async def sign_in(request: Request, credential: Credential, device: str) -> tuple[Tokens, Actor]:
    """Tokens and Actor of the person whose passkey answered. Raises WrongPasskey, NoRole."""
    return given(await in_write(request, partial(_sign_in, request, credential, device)))


def _sign_in(request: Request, credential: Credential, device: str, session: Session) -> tuple[Tokens, Actor] | Problem:
    user = user_of_passkey(request, session, credential)
    return user if isinstance(user, Problem) else begin_for(request, session, user, "auth.passkey", device)


def user_of_passkey(request: Request, session: Session, credential: Credential) -> UserAccount | Problem:
    """Whose passkey has answered a challenge of ours just now, locked; else the refusal, to be returned."""
    challenge = _spent(request, session, challenges.SIGN_IN, credential)
    query = sa.select(SecondFactor).where(
        col(SecondFactor.credential_id) == str(credential.get("id", "")), col(SecondFactor.confirmed_at).is_not(None)
    )
    row = session.execute(query.with_for_update()).scalar_one_or_none()
    user = session.get(UserAccount, row.user_id, with_for_update=True) if row else None
    count = None
    if row is not None and row.public_key is not None and challenge is not None:
        count = _library().signed(_party(request), challenge, credential, bytes(row.public_key), row.sign_count)
    if row is None or user is None or user.disabled_at is not None or count is None:
        return noted(request, WrongPasskey(), "security.wrong_passkey", user.id if user else None)
    row.sign_count, row.used_at = count, system_now()
    session.add(row)
    return user


def _spent(request: Request, session: Session, purpose: str, credential: Credential) -> bytes | None:
    """The challenge that was signed, when it is one of ours and answered for the first time."""
    challenge = _library().challenge_of(credential)
    if challenge is None or not challenges.spend(session, signing_key(request), purpose, challenge):
        return None
    return challenge
