"""Authentication of a request by cookie or bearer token: one query for person, session and the roles in force now.

What it finds is kept for a second at most, and only while nobody has committed anything: SQLite tells a connection so
(`PRAGMA data_version`), of any other connection and process. Whatever ends a session or a role ends it at once.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from math import inf
from time import monotonic
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.authz.actor import Actor
from toso.authz.roles import Role, idle_minutes, signs_in_elsewhere
from toso.core.columns import UTCDateTime
from toso.core.problems import NotSignedIn
from toso.core.security import ACCESS_COOKIE, TwoCredentials
from toso.identity.clients.access import load_client
from toso.identity.factors.obligation import due_of
from toso.identity.grants import grants_from, held, held_now, ward_columns, words_from
from toso.identity.tables import AuthSession, Door, UserAccount
from toso.identity.tokens import AccessClaims, BadToken, ClientClaims, read_access, read_client_access
from toso.kit.clock import now, system_now, today
from toso.organisation.tables import Unit


def authenticate(request: Request, connection: sa.Connection) -> Actor:
    """The person, or service client, behind the request. Raises NotSignedIn; QuotaExceeded; TwoCredentials when cookie
    and bearer come together.
    """
    client = _client_claims(request)
    if client is not None:
        return load_client(connection, client, request)
    claims = claims_of(request)
    engines = request.app.state.engines
    if not engines.sqlite or connection.engine is engines.write:  # which is not told of its own commits
        return load_actor(connection, claims, request)
    known, who, at = _known_on(connection), (claims, today()), monotonic()
    since, actor = known.get(who, (-inf, None))
    if actor is not None and at - since < request.app.state.actors_kept:
        return replace(actor, ip=_ip(request), request_id=_request_id(request))
    actor = load_actor(connection, claims, request)
    known[who] = at, actor
    return actor


def _client_claims(request: Request) -> ClientClaims | None:
    """The claims of a service client's token; None where a person asks, or nobody known."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or ACCESS_COOKIE in request.cookies:
        return None
    try:
        return read_client_access(signing_key(request), token)
    except BadToken:
        return None


def _known_on(connection: sa.Connection) -> dict[tuple[AccessClaims, date], tuple[float, Actor]]:
    """Who was let in on this connection of SQLite, and when; empty after any commit of any other connection."""
    driver: Any = connection.connection.driver_connection
    version = driver.execute("PRAGMA data_version").fetchone()[0]
    if connection.info.get("actors_as_of") != version:
        connection.info["actors_as_of"], connection.info["actors"] = version, {}
    return connection.info["actors"]


def _ip(request: Request) -> str:
    return getattr(request.state, "client_ip", "")


def _request_id(request: Request) -> str:
    return getattr(request.state, "request_id", "")


def claims_of(request: Request) -> AccessClaims:
    """The claims of the request's one access token. Raises NotSignedIn, TwoCredentials."""
    cookie, header = request.cookies.get(ACCESS_COOKIE), request.headers.get("authorization")
    if cookie and header:
        raise TwoCredentials
    token = cookie or ""
    if header is not None:
        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer":
            raise NotSignedIn
    try:
        return read_access(signing_key(request), token)
    except BadToken as error:
        raise NotSignedIn from error


def session_of_program(request: Request, session: Session) -> AuthSession | None:
    """The session of the access token in the header: what a program has, that keeps no cookie."""
    if "authorization" not in request.headers:
        return None
    try:
        claims = claims_of(request)
    except NotSignedIn:
        return None
    family = session.get(AuthSession, claims.session_id)
    return family if family is not None and family.user_id == claims.user_id else None


def signing_key(request: Request) -> bytes:
    """The key of this process, read once."""
    state = request.app.state
    if not hasattr(state, "signing_key"):
        state.signing_key = state.settings.signing_key()
    return state.signing_key


def load_actor(connection: sa.Connection, claims: AccessClaims, request: Request) -> Actor:
    """The Actor, unless the account is disabled, the session ended, the token older than its epoch, or the session
    begun by a door that is closed to the person's roles now (NotSignedIn).
    """
    rows = connection.execute(
        _statement(),
        {
            "user_id": claims.user_id,
            "session_id": claims.session_id,
            "epoch": claims.epoch,
            "day": today(),
            "instant": now(),
            "clock": system_now(),
        },
    ).all()
    limits = _limits(request, rows[0], rows) if rows else {}
    if not rows or (limits["elsewhere"] and rows[0].door == Door.OWN):
        raise NotSignedIn
    return Actor(
        user_id=claims.user_id,
        full_name=rows[0].full_name,
        grants=grants_from([row for row in rows if row.role is not None]),
        session_id=claims.session_id,
        must_change_password=rows[0].must_change_password,
        ip=_ip(request),
        request_id=_request_id(request),
        words=words_from([row for row in rows if row.role is not None]),
        proved_at=rows[0].proved_at,
        **limits,
        active_at=rows[0].active_at,
    )


def actor_for(
    session: Session,
    user: UserAccount,
    request: Request,
    session_id: UUID | None = None,
    roles: Sequence[Any] | None = None,
) -> Actor:
    """The Actor of a person who proves who they are in this very request; `roles`: those held now, if already read."""
    rows = held_now(session, user.id) if roles is None else roles
    return Actor(
        user_id=user.id,
        full_name=user.full_name,
        grants=grants_from(rows),
        session_id=session_id,
        must_change_password=user.must_change_password,
        ip=_ip(request),
        request_id=_request_id(request),
        words=words_from(rows),
        proved_at=system_now(),
        **_limits(request, user, rows),
        active_at=system_now(),
    )


def _limits(request: Request, account: Any, rows: Sequence[Any]) -> dict[str, Any]:
    """Demands of the roles on a person: a second factor by then, proof after so many idle minutes, and by whom."""
    settings, roles = request.app.state.settings, {Role(row.role) for row in rows if row.role is not None}
    return {
        "factor_due_at": due_of(settings, account, roles),
        "idle_minutes": idle_minutes(settings, roles),
        "elsewhere": signs_in_elsewhere(settings, account.username, roles),
    }


@cache
def _statement() -> sa.Select[*tuple[Any, ...]]:
    user_id = sa.bindparam("user_id", type_=sa.Uuid)
    session_id = sa.bindparam("session_id", type_=sa.Uuid)
    instant, clock = (sa.bindparam(name, type_=UTCDateTime) for name in ("instant", "clock"))
    roles = held(user_id, sa.bindparam("day", type_=sa.Date), instant).subquery("held")
    own_session = sa.and_(col(AuthSession.id) == session_id, col(AuthSession.user_id) == col(UserAccount.id))
    return (
        sa.select(
            col(UserAccount.username),
            col(UserAccount.full_name),
            col(UserAccount.must_change_password),
            col(UserAccount.factor_at),
            col(UserAccount.factor_due_at),
            col(AuthSession.proved_at),
            col(AuthSession.active_at),
            col(AuthSession.door),
            *roles.c,
            *ward_columns(),
        )
        .select_from(UserAccount)
        .join(AuthSession, own_session)
        .outerjoin(roles, sa.true())
        .outerjoin(Unit, col(Unit.id) == roles.c.ward_id)
        .where(
            col(UserAccount.id) == user_id,
            col(UserAccount.disabled_at).is_(None),
            col(UserAccount.token_epoch) == sa.bindparam("epoch", type_=sa.Integer),
            col(AuthSession.ended_at).is_(None),
            col(AuthSession.absolute_until) > clock,
        )
    )
