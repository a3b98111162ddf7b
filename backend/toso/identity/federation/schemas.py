"""Request and response schemas of signing in elsewhere."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from toso.core.schemas import Read, Write


class ProviderRead(Read):
    """The label of the button; empty where nobody signs in elsewhere."""

    label: str


class ProviderAddress(Read):
    """The provider's page to which the browser goes now."""

    url: str


class AnswerWrite(Write):
    """The provider's answer in the address of the way back; `iss` where it names itself (RFC 9207)."""

    code: Annotated[str, StringConstraints(min_length=1, max_length=2000)]
    state: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    iss: Annotated[str, StringConstraints(max_length=300)] = ""


class IdentityRead(Read):
    """An identity that opens the own account."""

    id: UUID
    issuer: str
    created_at: datetime
    used_at: datetime | None
