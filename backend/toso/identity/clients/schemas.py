"""Request and response schemas of service clients."""

from datetime import date, datetime
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import Field

from toso.authz.client_scopes import ClientScope
from toso.core.schemas import Read, ShortText, Write

PER_MINUTE, PER_DAY = 600, 50_000


class ClientWrite(Write):
    """Another system. `units`: what it reaches, each with all below it. `last_day`: the last day on which it is let in,
    a year ahead at most. `owner_id`: the colleague who answers for it.
    """

    name: Annotated[ShortText, Field(max_length=100)]
    owner_id: UUID
    unit_ids: Annotated[list[UUID], Field(min_length=1, max_length=50)]
    scopes: Annotated[list[ClientScope], Field(min_length=1, max_length=20)]
    last_day: date
    per_minute: Annotated[int, Field(ge=1, le=PER_MINUTE)] = PER_MINUTE
    per_day: Annotated[int, Field(ge=1, le=PER_DAY)] = PER_DAY


class CredentialWrite(Write):
    """`public_key`: a JWK of the system (RSA, EC or OKP) for `private_key_jwt`; without one a secret is made."""

    public_key: dict[str, Any] | None = None


class CredentialRead(Read):
    """A credential; of a key its thumbprint (RFC 7638), of a secret nothing is kept that could be shown."""

    id: UUID
    thumbprint: str | None
    created_at: datetime
    last_used_at: datetime | None


class NewCredentialRead(Read):
    """The secret is shown this once; None for a public key."""

    secret: ClassVar[bool] = True
    id: UUID
    client_id: UUID
    client_secret: str | None


class ClientScopeRead(Read):
    code: ClientScope
    label: str


class ClientUnitRead(Read):
    id: UUID
    name: str


class ServiceClientRead(Read):
    """`waiting`: the leader has not agreed yet. `usable`: confirmed, neither revoked nor out of time."""

    id: UUID
    name: str
    owner_id: UUID
    owner_name: str
    units: list[ClientUnitRead]
    scopes: list[ClientScopeRead]
    per_minute: int
    per_day: int
    used_today: int
    expires_at: datetime
    waiting: bool
    usable: bool
    revoked_at: datetime | None
    last_used_at: datetime | None
    credentials: list[CredentialRead]
    version: int


class ServiceClientsRead(Read):
    """Clients of the ward, newest first, and the scopes there are."""

    items: list[ServiceClientRead]
    scopes: list[ClientScopeRead]


class AccessTokenRead(Read):
    """A token (RFC 6749, section 5.1); there is no refresh token: ask again."""

    secret: ClassVar[bool] = True
    access_token: str
    token_type: str
    expires_in: int
    scope: str


class OAuthErrorRead(Read):
    """A refusal (RFC 6749, section 5.2)."""

    error: str
    error_description: str
