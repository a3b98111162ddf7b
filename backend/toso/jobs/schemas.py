"""Response schemas of a job."""

from typing import Any
from uuid import UUID

from toso.core.schemas import Read


class JobRead(Read):
    """Poll `/jobs/{id}` until state is done, failed or cancelled. `progress` is 0…100."""

    id: UUID
    kind: str
    state: str
    progress: int
    message: str | None
    result: dict[str, Any] | None
    error: str | None
