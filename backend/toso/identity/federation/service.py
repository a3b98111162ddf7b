"""Signing in with an identity elsewhere, linking it with one's account while signed in, and taking it off."""

import base64
import binascii
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.authz.actor import Actor
from toso.core.execution import in_write
from toso.core.late_import import load
from toso.core.problems import Conflict, Malformed, NotFound, NotSignedIn, Problem
from toso.core.security import network_of
from toso.identity.announcements import tell_owner
from toso.identity.authenticate import signing_key
from toso.identity.factors import challenges
from toso.identity.federation.schemas import AnswerWrite
from toso.identity.federation.sign_in_policy import ELSEWHERE
from toso.identity.federation.tables import FederatedIdentity
from toso.identity.queries import last_ward
from toso.identity.refusals import noted
from toso.identity.service import begin_for, given, myself, note
from toso.identity.sessions import Tokens
from toso.identity.tables import AuthSession, UserAccount
from toso.kit.clock import system_now

STATE_COOKIE = "__Host-toso_state"
LIFETIME = timedelta(minutes=10)
SIGN_IN = "oidc"


class NotProven(NotSignedIn):
    code, title = "identity-not-proven", "Chưa đăng nhập được bằng tài khoản liên kết. Hãy bấm lại từ đầu."


class NotLinked(NotSignedIn):
    code = "identity-not-linked"
    title = "Tài khoản ấy chưa gắn với ai ở đây. Hãy đăng nhập bằng mật khẩu rồi gắn ở trang Tài khoản của tôi."


class LinkRefused(Malformed):
    code, title = "identity-refused", "Chưa gắn được tài khoản ấy. Hãy bấm «Gắn tài khoản» lại từ đầu."


class LinkedAlready(Conflict):
    code, title = "identity-taken", "Tài khoản ấy đã gắn với một người ở đây."


class ProofRefused(Malformed):
    code = "identity-not-yours"
    title = "Tài khoản liên kết ấy không phải của người đang đăng nhập ở đây. Hãy xác nhận lại bằng tài khoản của mình."


class ProviderAway(Problem):
    status, code = 503, "provider-away"
    title = "Nơi giữ tài khoản liên kết không trả lời. Hãy thử lại, hoặc đăng nhập cách khác."


def _provider() -> Any:
    return load("toso.identity.federation.provider")


def linking_of(user_id: UUID) -> str:
    """The purpose of a state with which this person, and nobody else, links an identity."""
    return f"oidc {user_id}"


def proof_of(user_id: UUID) -> str:
    """The purpose of a state with which this person proves anew who they are."""
    return f"oidc proof {user_id}"


async def begin(request: Request, purpose: str) -> tuple[str, str]:
    """The provider's page and the state of the way there, which the browser keeps. Raises NotFound, ProviderAway,
    TooManyTries.
    """
    settings, key = request.app.state.settings, signing_key(request)
    if not settings.oidc_issuer:
        raise NotFound
    _count(request)
    made = challenges.new_challenge(key, purpose, LIFETIME)
    state = base64.urlsafe_b64encode(made).decode().rstrip("=")
    provider = _provider()
    try:
        return await provider.address_for(request.app.state.provider_pages, settings, key, state), state
    except provider.NoAnswer as error:
        raise ProviderAway from error


def _count(request: Request) -> None:
    """Anybody may ask, and the provider may be asked for each. Raises TooManyTries."""
    request.app.state.sign_ins_elsewhere.count(network_of(getattr(request.state, "client_ip", "")))


async def _subject(request: Request, purpose: str, body: AnswerWrite) -> str | None:
    """Whom the provider says the browser is; None unless its whole answer holds. Raises NotFound, ProviderAway,
    TooManyTries.
    """
    settings, key, provider = request.app.state.settings, signing_key(request), _provider()
    if not settings.oidc_issuer:
        raise NotFound
    _count(request)
    if request.cookies.get(STATE_COOKIE) != body.state or not await in_write(
        request, partial(_spend, key, purpose, body)
    ):
        return None
    try:
        answer, published = provider.Answer(body.code, body.iss), request.app.state.provider_pages
        return await provider.subject_of(published, settings, key, body.state, answer)
    except provider.NotVerified:
        return None
    except provider.NoAnswer as error:
        raise ProviderAway from error


def _spend(key: bytes, purpose: str, body: AnswerWrite, session: Session) -> bool:
    try:
        made = base64.urlsafe_b64decode(body.state + "=" * (-len(body.state) % 4))
    except (binascii.Error, ValueError):
        return False
    return challenges.spend(session, key, purpose, made)


async def sign_in(request: Request, body: AnswerWrite, device: str) -> tuple[Tokens, Actor]:
    """Tokens and Actor of whoever has linked the identity. Raises NotProven, NotLinked, NoRole, ProviderAway."""
    subject = await _subject(request, SIGN_IN, body)
    if subject is None:
        raise noted(request, NotProven(), "security.wrong_identity", None)
    return given(await in_write(request, partial(_sign_in, request, subject, device)))


def _sign_in(request: Request, subject: str, device: str, session: Session) -> tuple[Tokens, Actor] | Problem:
    row = _find(session, request.app.state.settings.oidc_issuer, subject)
    user = session.get(UserAccount, row.user_id, with_for_update=True) if row else None
    if row is None or user is None or user.disabled_at is not None:
        return noted(request, NotLinked(), "security.wrong_identity", user.id if user else None)
    row.used_at = system_now()
    session.add(row)
    return begin_for(request, session, user, ELSEWHERE, device)


def _find(session: Session, issuer: str, subject: str) -> FederatedIdentity | None:
    query = sa.select(FederatedIdentity).where(
        col(FederatedIdentity.issuer) == issuer, col(FederatedIdentity.subject) == subject
    )
    return session.execute(query.with_for_update()).scalar_one_or_none()


async def link(request: Request, actor: Actor, body: AnswerWrite) -> FederatedIdentity:
    """The identity opens this account from now on. Raises LinkRefused, LinkedAlready, ProviderAway."""
    subject = await _subject(request, linking_of(UUID(str(actor.user_id))), body)
    if subject is None:
        raise noted(request, LinkRefused(), "security.wrong_identity", actor.user_id)
    return await in_write(request, partial(_link, request, actor, subject))


def _link(request: Request, actor: Actor, subject: str, session: Session) -> FederatedIdentity:
    user, issuer = myself(session, actor), request.app.state.settings.oidc_issuer
    if _find(session, issuer, subject) is not None:
        raise LinkedAlready
    row = FederatedIdentity(user_id=user.id, issuer=issuer, subject=subject)
    session.add(row)
    _tell(session, actor, user, "identity.linked", "auth.link_identity")
    session.flush()
    return row


async def prove(request: Request, actor: Actor, body: AnswerWrite) -> None:
    """The provider says again who sits here: a locked session goes on, and acts that weigh are open. Raises
    ProofRefused, ProviderAway.
    """
    subject = await _subject(request, proof_of(UUID(str(actor.user_id))), body)
    if subject is None or not await in_write(request, partial(_prove, request, actor, subject)):
        raise noted(request, ProofRefused(), "security.wrong_identity", actor.user_id)


def _prove(request: Request, actor: Actor, subject: str, session: Session) -> bool:
    row = _find(session, request.app.state.settings.oidc_issuer, subject)
    if row is None or row.user_id != actor.user_id or actor.session_id is None:
        return False
    family = session.get_one(AuthSession, actor.session_id, with_for_update=True)
    family.proved_at = family.active_at = row.used_at = system_now()
    session.add_all([family, row])
    note(session, actor, myself(session, actor), "auth.step_up")
    return True


def unlink(session: Session, actor: Actor, identity_id: UUID) -> None:
    """Raises NotFound."""
    user = myself(session, actor)
    row = session.get(FederatedIdentity, identity_id, with_for_update=True)
    if row is None or row.user_id != user.id:
        raise NotFound
    session.delete(row)
    _tell(session, actor, user, "identity.unlinked", "auth.unlink_identity")


def _tell(session: Session, actor: Actor, user: UserAccount, event: str, act: str) -> None:
    """The owner too, of what was done in their name: it may have been somebody else's hand."""
    ward_id = last_ward(session, user.id)
    if ward_id is not None:
        tell_owner(session, None, ward_id, user.id, event)
    note(session, actor, user, act, ("federated_identity",))


def list_identities(session: Session, user_id: UUID) -> list[FederatedIdentity]:
    query = sa.select(FederatedIdentity).where(col(FederatedIdentity.user_id) == user_id)
    return list(session.execute(query.order_by(col(FederatedIdentity.id))).scalars())
