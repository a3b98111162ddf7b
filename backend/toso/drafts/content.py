"""Content of a draft: text in blocks without numbers, which are given when it is printed."""

from enum import StrEnum
from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from toso.core.schemas import Write
from toso.documents.content import MOST_NAMED, Circulation, Urgency
from toso.documents.kinds import DocumentKind
from toso.documents.register.tables import RelationKind
from toso.drafts.kinds import BlockKind
from toso.kit.text import one_line

MAX_ROWS, MAX_COLUMNS = 1_000, 15


def _line(value: object) -> object:
    return one_line(value) if isinstance(value, str) else value


Line = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=2_000)]
Short = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=300)]
Block = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=10_000)]
Cell = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=2_000)]


Cells = Annotated[list[Cell], Field(max_length=MAX_COLUMNS)]


def _filled(values: list[str]) -> list[str]:
    return [value for value in values if value]


Lines = Annotated[list[Line], AfterValidator(_filled)]
Addressees = Annotated[Lines, Field(max_length=MOST_NAMED)]


class DraftTable(Write):
    """A table as typed or pasted; a row that says something in its first cell alone is the heading of those below."""

    caption: Short = ""
    note: Short = ""
    header: Annotated[list[Short], Field(max_length=MAX_COLUMNS)] = Field(default_factory=list)
    rows: Annotated[list[Annotated[list[Cell], Field(max_length=MAX_COLUMNS)]], Field(max_length=MAX_ROWS)] = Field(
        default_factory=list
    )


class DraftBlock(Write):
    """A paragraph, a title or a table; `text` without its number or dash."""

    kind: BlockKind
    text: Block = ""
    table: DraftTable | None = None

    @model_validator(mode="after")
    def _be_whole(self) -> Self:
        if (self.kind is BlockKind.TABLE) != (self.table is not None):
            raise ValueError("Bảng phải có các hàng, cột; phần khác thì không.")
        return self

    @property
    def empty(self) -> bool:
        """Nothing to print."""
        return not self.text if self.table is None else not (self.table.rows or self.table.header)


Blocks = Annotated[list[DraftBlock], Field(max_length=1_000)]


class DraftAnnex(Write):
    """`separate`: sent as a file of its own."""

    title: Short = ""
    landscape: bool = False
    separate: bool = False
    blocks: Blocks = Field(default_factory=list)


class AttachedKind(StrEnum):
    STATUTE = "statute"
    REGULATION = "regulation"

    @property
    def kind(self) -> DocumentKind:
        return DocumentKind(self.value)


class DraftAttached(Write):
    """A document issued by the decision."""

    kind: AttachedKind = AttachedKind.STATUTE
    summary: Line = ""
    blocks: Blocks = Field(default_factory=list)


class DraftRecipient(Write):
    name: Short
    purpose: Annotated[str, BeforeValidator(_line), StringConstraints(max_length=60)] = ""


class DraftMend(Write):
    """The issued document that a draft replaces, or whose form it corrects as a công văn."""

    kind: RelationKind
    target_id: UUID


class DraftContent(Write):
    """`signer_id` null: the unit's usual signer on the day of approval; `mends`: what is stated once it is approved."""

    summary: Line = ""
    authority: Short = ""
    addressees: Addressees = Field(default_factory=list)
    legal_bases: Annotated[Lines, Field(max_length=60)] = Field(default_factory=list)
    blocks: Blocks = Field(default_factory=list)
    recipients: Annotated[list[DraftRecipient], Field(max_length=MOST_NAMED)] = Field(default_factory=list)
    archive: Short = ""
    signer_id: UUID | None = None
    urgency: Urgency | None = None
    circulation: Circulation | None = None
    contact: Short = ""
    drafter_mark: Annotated[str, BeforeValidator(_line), StringConstraints(max_length=40)] = ""
    attached: DraftAttached | None = None
    annexes: Annotated[list[DraftAnnex], Field(max_length=20)] = Field(default_factory=list)
    mends: DraftMend | None = None
