"""Response schemas of documents from other agencies."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from toso.core.schemas import OptionalText, Read, Write
from toso.documents.register.schemas import Words


class ReceivedFileRead(Read):
    """A file of a package; `file_id` is null for one that is not kept, `reason` says why."""

    name: str
    file_id: UUID | None
    sha256: str
    reason: str


class ReceivedDocumentRead(Read):
    """A document that another agency sent in a package (edXML). `number` (số đến) of `year`: its line in the register
    of incoming documents, null until it is taken in.
    """

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
    year: int | None
    number: int | None
    arrived_on: date | None
    handed_to: str
    note: str
    created_at: datetime
    version: int


class IncomingLineWrite(Write):
    """The columns of the register of incoming documents that people fill; the number is the register's own."""

    arrived_on: date
    handed_to: Words = ""
    note: Annotated[OptionalText, StringConstraints(max_length=500)] = ""
