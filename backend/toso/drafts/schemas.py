"""Request and response schemas of drafts."""

from datetime import date, datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, model_validator

from toso.core.schemas import Read, Write
from toso.documents.kinds import DocumentKind
from toso.drafts.content import Addressees, Block, DraftContent, DraftMend, Line
from toso.drafts.kinds import Template
from toso.drafts.tables import DraftState


class TemplateRead(Read):
    """One thing that can be written: what it is called, when to choose it, what it becomes."""

    name: Template
    kind: DocumentKind
    kind_label: str
    label: str
    hint: str


class DraftBeginning(Write):
    """Words that stand elsewhere already, in place of those of the template; `addressees` null: whom it names."""

    summary: Line
    addressees: Addressees | None = None
    paragraphs: Annotated[list[Block], Field(min_length=1, max_length=200)]


class DraftCreate(Write):
    """`on`: the day at which members of teams, letterhead and laws are taken; null: today.

    `mends` in place of a template: the text follows an issued document, whose words and recipients it takes over.
    """

    template: Template | None = None
    on: date | None = None
    begins_with: DraftBeginning | None = None
    mends: DraftMend | None = None

    @model_validator(mode="after")
    def _be_one(self) -> Self:
        if (self.template is None) == (self.mends is None):
            raise ValueError("Chọn mẫu văn bản, hoặc văn bản được thay thế, đính chính.")
        return self


class DraftSave(Write):
    content: DraftContent


class DraftPreview(Write):
    """The text as it stands in the form, saved or not."""

    content: DraftContent
    format: Literal["pdf", "docx"] = "pdf"


class WrittenRow(Read):
    """A line of the list."""

    id: UUID
    version: int
    template: Template
    template_label: str
    kind: DocumentKind
    kind_label: str
    state: DraftState
    state_label: str
    summary: str
    author_name: str
    updated_at: datetime


class WrittenStepRead(Read):
    """`saved`: the step holds a version of the text that can be looked at again."""

    id: UUID
    at: datetime
    by_name: str
    name: str
    label: str
    note: str
    saved: bool


class SignerChoice(Read):
    id: UUID
    label: str


class WrittenRead(WrittenRow):
    """One draft. `missing`: what keeps it from being submitted."""

    content: DraftContent
    editable: bool
    missing: dict[str, str]
    signers: list[SignerChoice]
    document_id: UUID | None
    document_code: str
    steps: list[WrittenStepRead]
    actions: list[str]


class DraftedPaperRead(Read):
    """Where a paper made of rows elsewhere is written on."""

    draft_id: UUID


class VersionRead(Read):
    """The text as it was saved then."""

    id: UUID
    at: datetime
    by_name: str
    content: DraftContent
