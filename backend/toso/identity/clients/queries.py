"""Reading of service clients."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.authz.client_scopes import ClientScope
from toso.identity.clients.public_keys import thumbprint
from toso.identity.clients.schemas import (
    ClientScopeRead,
    ClientUnitRead,
    CredentialRead,
    ServiceClientRead,
    ServiceClientsRead,
)
from toso.identity.clients.tables import ClientCredential, ServiceClient
from toso.identity.queries import names_of, unit_names
from toso.kit.clock import local_date, now, system_now

_MOST = 200


def list_clients(session: Session, scope: Scope) -> ServiceClientsRead:
    """Those of the scope's wards."""
    query = sa.select(ServiceClient).where(col(ServiceClient.ward_id).in_(scope.ward_ids))
    rows = session.execute(query.order_by(col(ServiceClient.id).desc()).limit(_MOST)).scalars().all()
    return ServiceClientsRead(items=client_reads(session, rows), scopes=[_scope_read(one) for one in ClientScope])


def client_reads(session: Session, rows: Sequence[ServiceClient]) -> list[ServiceClientRead]:
    """Rows as the administrator sees them."""
    ids = [row.id for row in rows]
    query = sa.select(ClientCredential).where(col(ClientCredential.client_id).in_(ids))
    credentials: dict[UUID, list[CredentialRead]] = {}
    for one in session.execute(query.order_by(col(ClientCredential.id))).scalars() if ids else ():
        credentials.setdefault(one.client_id, []).append(_credential_read(one))
    owners = names_of(session, {row.owner_id for row in rows})
    units = unit_names(session, {UUID(unit["id"]) for row in rows for unit in row.units})
    return [_client_read(row, credentials.get(row.id, []), owners, units) for row in rows]


def _credential_read(row: ClientCredential) -> CredentialRead:
    return CredentialRead(
        id=row.id,
        thumbprint=thumbprint(row.public_key) if row.public_key else None,
        created_at=row.created_at,
        last_used_at=row.last_used_at,
    )


def _scope_read(one: ClientScope) -> ClientScopeRead:
    return ClientScopeRead(code=one, label=one.label)


class Standing(Protocol):
    """Whether a client may come in, as its row, or the columns of it, tell."""

    confirmed_at: datetime | None
    revoked_at: datetime | None
    expires_at: datetime


def is_usable(row: Standing) -> bool:
    return row.confirmed_at is not None and row.revoked_at is None and now() < row.expires_at


def _client_read(
    row: ServiceClient, credentials: list[CredentialRead], owners: dict[UUID, str], units: dict[UUID, str]
) -> ServiceClientRead:
    named = [UUID(unit["id"]) for unit in row.units]
    return ServiceClientRead(
        id=row.id,
        name=row.name,
        owner_id=row.owner_id,
        owner_name=owners.get(row.owner_id, ""),
        units=[ClientUnitRead(id=unit_id, name=units.get(unit_id, "")) for unit_id in named],
        scopes=[_scope_read(one) for one in ClientScope if one.value in row.scopes],
        per_minute=row.per_minute,
        per_day=row.per_day,
        used_today=row.used_today if row.used_on == local_date(system_now()) else 0,
        expires_at=row.expires_at,
        waiting=row.confirmed_at is None and row.revoked_at is None,
        usable=is_usable(row),
        revoked_at=row.revoked_at,
        last_used_at=row.last_used_at,
        credentials=credentials,
        version=row.version,
    )
