"""Request and response schemas of dossiers."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BeforeValidator, Field, StringConstraints

from toso.core.schemas import LAST_YEAR, Read, Write
from toso.kit.text import one_line

Line = BeforeValidator(lambda value: one_line(value) if isinstance(value, str) else value)


class DossierWrite(Write):
    """A dossier's year, its number and symbol in that year ("01.CĐS"), and what it is about."""

    year: int = Field(ge=1945, le=LAST_YEAR)
    notation: Annotated[str, Line, StringConstraints(min_length=1, max_length=20, pattern=r"^[\w.\-/ ]+$")]
    title: Annotated[str, Line, StringConstraints(min_length=3, max_length=300)]


class DossierContentWrite(Write):
    """All documents of the dossier; a document lies in one dossier at most."""

    document_ids: list[UUID] = Field(max_length=1_000)


class DossierRow(Read):
    """A dossier with how many documents lie in it, and their first and last day."""

    id: UUID
    year: int
    notation: str
    title: str
    documents: int
    first_on: date | None
    last_on: date | None
    version: int


class FiledRead(Read):
    """A document in a dossier; `ordinal` is its place by time, from 1."""

    ordinal: int
    document_id: UUID
    kind_label: str
    code: str
    issued_on: date
    summary: str
    recalled: bool
    pages: int | None


class DossierRead(DossierRow):
    """A dossier with its documents in time order."""

    filed: list[FiledRead]
    actions: list[str]


class AccessRead(Read):
    """Who opened the dossier or took it out, and when."""

    at: datetime
    who: str
    what: str
