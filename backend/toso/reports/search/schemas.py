"""Words of the search, and the rows that it finds, by kind."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import Read, Write

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=100)]


class SearchWordsWrite(Write):
    q: Words


class FoundRead(Read):
    """`path`: the page that shows it; null where this person may open none."""

    id: UUID
    text: str
    note: str
    path: str | None


class FoundGroupRead(Read):
    kind: str
    label: str
    items: list[FoundRead]


class SearchRead(Read):
    """The kinds that found anything, in the order of the menu; at most five of each, the newest first.

    `households`: whether this person may hand the words on to the search of households, which is logged.
    """

    groups: Annotated[list[FoundGroupRead], Field(max_length=20)]
    households: bool
