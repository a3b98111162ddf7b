"""Request and response schemas of official documents."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from toso.core.schemas import Read, Reason, Write
from toso.documents.kinds import DocumentKind
from toso.documents.signing.state import SigningState
from toso.documents.tables import DocumentState
from toso.jobs.schemas import JobRead

Format = Literal["pdf", "docx", "xlsx"]


class DocumentFileRead(Read):
    """A rendered file; `final` belongs to the issued document."""

    format: str
    final: bool
    sha256: str
    size: int
    name: str
    created_at: datetime


class DocumentRow(Read):
    """A document in lists. `state_label`: of one that is issued what its signing waits for, as long as it does;
    `standing`: how far that has come, null before it has a number; `succeeded_by`: number and symbol of what is in
    force in its place, "" where nothing is.
    """

    id: UUID
    kind: DocumentKind
    kind_label: str
    state: DocumentState
    state_label: str
    standing: SigningState | None
    number: int | None
    code: str
    year: int
    issued_on: date | None
    summary: str
    signer_name: str
    succeeded_by: str
    recipients: list[str]
    source_kind: str
    source_id: UUID
    version: int


class DocumentRead(DocumentRow):
    """A document with its files and what this person may do now. `next_code`: the number and symbol that it would get
    today, for who gives it; not reserved.
    """

    number_given_by: str
    issued_at: datetime | None
    recall_reason: str
    files: list[DocumentFileRead]
    actions: list[str]
    next_code: str | None
    content: dict[str, Any]


class NumberedRead(DocumentRead):
    """A document that was just numbered, with the job that makes its files."""

    render_job: JobRead


class NumberWrite(Write):
    """The date to print; `number` only when the office's own system has given it."""

    issued_on: date
    number: int | None = Field(default=None, ge=1, le=999_999)


class RenderWrite(Write):
    formats: list[Format] = Field(min_length=1, max_length=3)


class RecallWrite(Write):
    reason: Reason
