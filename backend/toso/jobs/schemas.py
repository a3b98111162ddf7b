"""Response schemas of a job."""

from typing import Any
from uuid import UUID

from toso.core.schemas import Read
from toso.jobs.tables import JobState


class JobRead(Read):
    """Poll `/jobs/{id}` until state is done, failed or cancelled. `progress` is 0…100."""

    id: UUID
    kind: str
    state: JobState
    progress: int
    message: str | None
    result: dict[str, Any] | None
    error: str | None
