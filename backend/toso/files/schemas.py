"""Response schemas of a stored file."""

from datetime import datetime
from uuid import UUID

from toso.core.schemas import Read


class FileRead(Read):
    """A stored file; its bytes are at `/files/{id}`."""

    id: UUID
    name: str
    media_type: str
    size: int
    sha256: str
    created_at: datetime
