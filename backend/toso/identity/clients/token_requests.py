"""The token endpoint of service clients (RFC 6749, client credentials): who asks, how they prove it, what they get."""

import base64
import binascii
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any
from urllib.parse import unquote_plus
from uuid import UUID

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.authz.actor import Actor
from toso.core.columns import insert_or_ignore
from toso.core.execution import in_write
from toso.core.idempotency import IdempotencyKey
from toso.identity.authenticate import signing_key
from toso.identity.clients.confirmation import note
from toso.identity.clients.public_keys import BadAssertion, assertion_id, client_named
from toso.identity.clients.queries import is_usable
from toso.identity.clients.schemas import AccessTokenRead
from toso.identity.clients.tables import ClientCredential, ServiceClient
from toso.identity.tokens import ISSUER, ClientClaims, digest, issue_client_access
from toso.kit.clock import now, system_now, today
from toso.organisation.queries import in_force
from toso.organisation.tables import Unit

LIFETIME = timedelta(minutes=10)
ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
ENDPOINT, SCHEME = "/api/v1/oauth/token", "Bearer"
_LONGEST_FIELD = 8_000


@dataclass
class OAuthRefusal(Exception):
    """A refusal by a name of RFC 6749, section 5.2; `description` is for programmers and echoes nothing."""

    error: str
    description: str
    status: int = 400


@dataclass(frozen=True)
class Proof:
    """By what a client proves who it is: a secret, or a signed assertion."""

    client_id: str
    secret: str | None = None
    assertion: str | None = None


def proof_in(authorization: str | None, form: Mapping[str, str]) -> Proof:
    """By one of the three ways; two at once are refused. Raises OAuthRefusal."""
    ways = [authorization is not None, "client_secret" in form, "client_assertion" in form]
    if sum(ways) != 1:
        raise _unknown("Send exactly one of client_secret_basic, client_secret_post, private_key_jwt.")
    if authorization is not None:
        return _basic(authorization)
    if "client_secret" in form:
        return Proof(form.get("client_id", ""), secret=form["client_secret"])
    if form.get("client_assertion_type") != ASSERTION_TYPE:
        raise OAuthRefusal("invalid_request", "client_assertion_type is missing or unknown.")
    try:
        return Proof(client_named(form["client_assertion"]), assertion=form["client_assertion"])
    except BadAssertion as error:
        raise _unknown() from error


def _basic(authorization: str) -> Proof:
    scheme, _, encoded = authorization.partition(" ")
    try:
        text = base64.b64decode(encoded, validate=True).decode()
    except (binascii.Error, ValueError) as error:
        raise _unknown() from error
    client_id, colon, secret = text.partition(":")
    if scheme.lower() != "basic" or not colon:
        raise _unknown()
    return Proof(unquote_plus(client_id), secret=unquote_plus(secret))


def _unknown(description: str = "Client unknown, or its credential does not hold.") -> OAuthRefusal:
    return OAuthRefusal("invalid_client", description, 401)


async def answer_token(request: Request, form: Mapping[str, str]) -> AccessTokenRead:
    """A token for a client that has proved who it is. Raises OAuthRefusal."""
    if any(len(value) > _LONGEST_FIELD for value in form.values()):
        raise OAuthRefusal("invalid_request", "A field is too long.")
    proof = proof_in(request.headers.get("authorization"), form)
    if form.get("grant_type") is None:
        raise OAuthRefusal("invalid_request", "grant_type is missing.")
    if form["grant_type"] != "client_credentials":
        raise OAuthRefusal("unsupported_grant_type", "Only client_credentials.")
    outcome = await in_write(request, partial(_issue, request, proof, form.get("scope")))
    if isinstance(outcome, OAuthRefusal):
        raise outcome
    return outcome


def _issue(request: Request, proof: Proof, scope: str | None, session: Session) -> AccessTokenRead | OAuthRefusal:
    try:
        client, credential = _proved(request, session, proof)
    except (OAuthRefusal, BadAssertion) as error:
        return error if isinstance(error, OAuthRefusal) else _unknown()
    scopes = frozenset(client.scopes) if scope is None else frozenset(scope.split())
    if not scopes or not scopes <= set(client.scopes):
        return OAuthRefusal("invalid_scope", "A scope was asked for that the client does not have.")
    credential.last_used_at = client.last_used_at = system_now()
    session.add_all([client, credential])
    note(session, _actor(request, client), client, "client.token", scopes=sorted(scopes))
    claims = ClientClaims(client.id, credential.id, scopes)
    return AccessTokenRead(
        access_token=issue_client_access(signing_key(request), claims, LIFETIME),
        token_type=SCHEME,
        expires_in=int(LIFETIME.total_seconds()),
        scope=" ".join(sorted(scopes)),
    )


def _proved(request: Request, session: Session, proof: Proof) -> tuple[ServiceClient, ClientCredential]:
    """The client and the credential that holds. Raises OAuthRefusal, BadAssertion."""
    try:
        client_id = UUID(proof.client_id)
    except ValueError as error:
        raise _unknown() from error
    client = session.get(ServiceClient, client_id)
    if client is None:
        raise _unknown()
    kept = sa.select(ClientCredential).where(col(ClientCredential.client_id) == client.id)
    for credential in session.execute(kept.order_by(col(ClientCredential.id))).scalars().all():
        if _holds(request, session, client, credential, proof):
            if not is_usable(client) or not _in_force(session, client.ward_id):
                raise _unknown(_why_closed(client))
            return client, credential
    raise _unknown()


def _why_closed(client: ServiceClient) -> str:
    """Said to nobody but who holds the credential: a right key is otherwise taken for a wrong one."""
    if client.revoked_at is not None:
        return "The ward ended this connection, or did not agree to it."
    if client.confirmed_at is None:
        return "The ward's leader has not agreed to this connection yet."
    if now() >= client.expires_at:
        return "The last day of this connection is over; the ward connects the system anew."
    return "The ward of this connection is in force no more."


def _in_force(session: Session, ward_id: UUID) -> bool:
    ward = sa.select(col(Unit.id)).where(col(Unit.id) == ward_id, in_force(Unit, today()))
    return session.execute(ward).first() is not None


def _holds(
    request: Request, session: Session, client: ServiceClient, credential: ClientCredential, proof: Proof
) -> bool:
    if proof.secret is not None:
        return credential.digest is not None and hmac.compare_digest(credential.digest, digest(proof.secret))
    if proof.assertion is None or credential.public_key is None:
        return False
    base = str(request.app.state.settings.public_url).rstrip("/")
    try:
        used = assertion_id(proof.assertion, credential.public_key, str(client.id), [base + ENDPOINT, base, ISSUER])
    except BadAssertion:
        return False
    # Once only: it is kept a day, and holds for five minutes at most.
    seen: dict[str, Any] = {"client": f"assertion {client.id}", "key": digest(used), "request_hash": "", "status": 0}
    return insert_or_ignore(session, IdempotencyKey, {**seen, "at": system_now()})


def _actor(request: Request, client: ServiceClient) -> Actor:
    state = request.state
    return Actor(client.id, client.name, (), ip=state.client_ip, request_id=state.request_id)
