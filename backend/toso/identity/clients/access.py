"""The Actor of a service client: its units with the actions that its token carries, counted against its quota."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Grant
from toso.authz.client_scopes import actions_of
from toso.core.problems import NotSignedIn
from toso.core.security import SAFE
from toso.identity.clients.queries import is_usable
from toso.identity.clients.quota import Counted
from toso.identity.clients.tables import ClientCredential, ServiceClient
from toso.identity.tokens import ClientClaims
from toso.kit.clock import today
from toso.kit.place_words import PlaceWords
from toso.organisation.queries import in_force
from toso.organisation.tables import Unit


def load_client(connection: sa.Connection, claims: ClientClaims, request: Request) -> Actor:
    """Raises NotSignedIn when the client, or the credential that bought the token, is no longer good; QuotaExceeded."""
    columns = sa.inspect(ServiceClient).local_table.columns
    query = (
        sa.select(*columns, col(Unit.path).label("ward_path"), col(Unit.words).label("ward_words"))
        .join(ClientCredential, col(ClientCredential.client_id) == col(ServiceClient.id))
        .join(Unit, col(Unit.id) == col(ServiceClient.ward_id))
        .where(col(ServiceClient.id) == claims.client_id, col(ClientCredential.id) == claims.credential_id)
        .where(in_force(Unit, today()))  # a ward that a reform ended takes nothing more
    )
    client: Any = connection.execute(query).first()
    if client is None or not is_usable(client):
        raise NotSignedIn
    _count(request, client)
    scopes = claims.scopes & frozenset(client.scopes)
    return Actor(
        user_id=client.id,
        full_name=client.name,
        grants=grants_of(client, client.ward_path, actions_of(scopes, writing=request.method not in SAFE)),
        ip=getattr(request.state, "client_ip", ""),
        request_id=getattr(request.state, "request_id", ""),
        words=PlaceWords.of(client.ward_words),
    )


def grants_of(client: ServiceClient, ward_path: str, actions: frozenset[Action]) -> tuple[Grant, ...]:
    """The units of a client with actions that it may do there; its row, or the columns of it."""
    return tuple(
        Grant(None, UUID(unit["id"]), unit["path"], client.ward_id, ward_path, actions=actions) for unit in client.units
    )


def _count(request: Request, client: Counted) -> None:
    """Once a request, however often it asks who acts."""
    if not hasattr(request.state, "headers"):
        request.state.headers = request.app.state.client_quotas.count(client)
