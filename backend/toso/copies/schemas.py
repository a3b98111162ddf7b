"""Request and response schemas of copies."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from toso.core.schemas import OptionalText, Read, ShortText, Write
from toso.documents.copy_content import CopyForm
from toso.jobs.schemas import JobRead


class CopyRecipient(Write):
    name: ShortText
    purpose: Annotated[OptionalText, StringConstraints(max_length=60)] = ""


class CopyCreate(Write):
    """`signer_id` null: the usual signer. `first_page`, `last_page`: what an extract takes."""

    form: CopyForm = CopyForm.TRUE
    electronic: bool = False
    recipients: Annotated[list[CopyRecipient], Field(max_length=50)] = Field(default_factory=list)
    signer_id: UUID | None = None
    first_page: int | None = Field(default=None, ge=1, le=2_000)
    last_page: int | None = Field(default=None, ge=1, le=2_000)

    @model_validator(mode="after")
    def _extracts_name_pages(self) -> "CopyCreate":
        first, last = self.first_page, self.last_page
        if (self.form is CopyForm.EXTRACT) != (first is not None and last is not None):
            raise ValueError("Trích sao phải ghi từ trang nào đến trang nào; hình thức khác thì không.")
        if first is not None and last is not None and last < first:
            raise ValueError("Trang cuối không được trước trang đầu.")
        return self


class CopyRead(Read):
    """A copy; `ready`: its file can be downloaded, `failed`: it has none and nobody makes it. `check_url`: where
    anybody checks it, empty for those of before.
    """

    id: UUID
    form: CopyForm
    form_label: str
    electronic: bool
    code: str
    made_on: date
    signer_name: str
    by_name: str
    pages: list[int]
    recipients: list[str]
    sha256: str
    ready: bool
    failed: bool
    check_url: str


class CopyRow(CopyRead):
    """A line of the register of copies, with the document that was copied."""

    document_id: UUID
    document_code: str
    document_summary: str


class SignerOfCopies(Read):
    id: UUID
    label: str


class CopiesRead(Read):
    """The copies of a document, and who may sign another; `signed`: whether a signed file or a scan is there to copy;
    `actions`: "copy" for whoever may make one now.
    """

    copies: list[CopyRead]
    signers: list[SignerOfCopies]
    signed: bool
    actions: list[str]


class CopyMade(CopyRead):
    """A copy that was just numbered, with the job that makes its file."""

    job: JobRead
