"""Response schemas of documents from other agencies."""

from datetime import date, datetime
from uuid import UUID

from toso.core.schemas import Read


class ReceivedFileRead(Read):
    """A file of a package; `file_id` is null for one that is not kept, `reason` says why."""

    name: str
    file_id: UUID | None
    sha256: str
    reason: str


class ReceivedDocumentRead(Read):
    """A document that another agency sent in a package (edXML)."""

    id: UUID
    external_id: str
    organ_id: str
    organ_name: str
    code: str
    kind_name: str
    issued_on: date | None
    summary: str
    signer_name: str
    files: list[ReceivedFileRead]
    created_at: datetime
    version: int
