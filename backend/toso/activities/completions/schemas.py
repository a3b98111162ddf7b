"""Request and response schemas of a sheet of who has finished a course."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from toso.activities.completions.row_check import LineFate
from toso.core.schemas import Read, Write


class CompletionsTake(Write):
    """`choices`: by the number of a line that waits whom it means, as the id of their line in the list of people."""

    choices: dict[Annotated[int, Field(ge=1, le=100_000)], UUID] = Field(default_factory=dict, max_length=1_000)


class LikelyLearner(Read):
    """Somebody asked to the course whom a line may mean; `id`: of their line in the list of people."""

    id: UUID
    full_name: str
    unit_name: str


class CompletionMessage(Read):
    """The fault of a cell; `field` names the column."""

    field: str
    column: str
    message: str


class CompletionLineRead(Read):
    """One line: its number in the sheet and its cells as typed. `state`: ready (is taken), waits (somebody has to
    say whom it means), nothing (not finished, or known already), refused (a cell is wrong).
    """

    number: int
    cells: dict[str, str]
    state: LineFate
    person: LikelyLearner | None
    likely: list[LikelyLearner]
    messages: list[CompletionMessage]


class CompletionUploadRead(Read):
    """A sheet with the lines that are not taken yet. `taken`: how many were. `actions`: take."""

    id: UUID
    version: int
    file_name: str
    columns: dict[str, str]
    lines: list[CompletionLineRead]
    ready: int
    waits: int
    refused: int
    taken: int
    actions: list[str]
