"""Request and response schemas of the register of outgoing documents."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field, StringConstraints

from toso.core.schemas import LAST_YEAR, OptionalText, Read, ShortText, Write
from toso.documents.kinds import DocumentKind
from toso.documents.register.tables import RelationKind
from toso.documents.schemas import DocumentRow
from toso.documents.tables import DocumentState
from toso.kit.text import one_line


def _one_line(value: object) -> object:
    return one_line(value) if isinstance(value, str) else value


Words = Annotated[str, BeforeValidator(_one_line), StringConstraints(max_length=200)]
OrganId = Annotated[str, BeforeValidator(_one_line), StringConstraints(max_length=35, pattern=r"^[A-Za-z0-9.\-]*$")]


class RelationRead(Read):
    """Another document that this one corrects or replaces, or the other way round ("Được đính chính bởi")."""

    id: UUID
    kind: RelationKind
    forward: bool
    label: str
    document_id: UUID
    code: str
    issued_on: date | None


class LineRead(Read):
    """The columns of the register that people fill."""

    kept_by: str
    copies: int | None
    handed_on: date | None
    received_by: str
    note: str
    pages: int | None
    dossier_id: UUID | None
    version: int


class RegisterRow(DocumentRow):
    """A document in the register of outgoing documents; `remarks`: recalled, corrected, replaced, and the note."""

    line: LineRead
    relations: list[RelationRead]
    remarks: str


class LineWrite(Write):
    """The columns that people fill, all of them: who keeps a copy, how many copies, when and to whom they went."""

    kept_by: Words = ""
    copies: int | None = Field(default=None, ge=0, le=9_999)
    handed_on: date | None = None
    received_by: Words = ""
    note: Annotated[OptionalText, StringConstraints(max_length=500)] = ""


class RegisterPrintWrite(Write):
    """A year of the register as a PDF (A4 across) or a workbook, narrowed as on the page."""

    year: int = Field(ge=1945, le=LAST_YEAR)
    format: Literal["pdf", "xlsx"] = "pdf"
    kind: DocumentKind | None = None
    state: DocumentState | None = None
    q: Annotated[OptionalText, StringConstraints(max_length=100)] = ""


class RelationWrite(Write):
    """The document corrects the form of `target_id` (a công văn đính chính) or takes its place (of the same type)."""

    kind: RelationKind
    target_id: UUID


class SchemeWrite(Write):
    """Changes of the numbering scheme; a field left out stays as it is."""

    one_series: bool
    organ_id: OrganId | None = None
    remind_days: int | None = Field(default=None, ge=1, le=30)
    prints_check_code: bool | None = None


class SchemeRead(Read):
    """How the agency numbers, its identification code, when units are reminded, whether it prints the QR code."""

    one_series: bool
    organ_id: str
    remind_days: int
    prints_check_code: bool
    version: int


class SavedSearchWrite(Write):
    """A name for the filters of the register as they stand in the page's address."""

    name: ShortText
    query: dict[
        Annotated[str, StringConstraints(max_length=20, pattern=r"^[a-z_]+$")],
        Annotated[str, StringConstraints(max_length=100)],
    ] = Field(max_length=12)


class SavedSearchRead(Read):
    id: UUID
    name: str
    query: dict[str, str]
