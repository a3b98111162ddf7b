"""Request and response schemas of difficulties."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from toso.catalogue.schemas import CatalogueEntryLinkRead
from toso.core.schemas import LongText, OptionalText, Read, Reason, ShortText, Write
from toso.difficulties.kinds import DifficultyKind, DifficultyState
from toso.households.visits.schemas import ParcelRead, RefusedSheetRead

Number = Annotated[OptionalText, StringConstraints(max_length=100)]
Note = Annotated[OptionalText, StringConstraints(max_length=1_000)]
_TOGETHER = "Hãy ghi cả số, ký hiệu và ngày của văn bản."


class DifficultyCreate(Write):
    """`content` and `proposal` stand in the monthly report, so they name no resident. `platform_ids`: entries of the
    catalogue that it is about.

    `unit_id` null: one's own unit. `id`: made by a phone, so that what it sends again is raised once.
    """

    id: UUID | None = None
    kind: DifficultyKind
    content: Annotated[LongText, StringConstraints(min_length=10, max_length=500)]
    cause: Note = ""
    proposal: Note = ""
    unit_id: UUID | None = None
    task_id: UUID | None = None
    visit_id: UUID | None = None
    platform_ids: list[UUID] = Field(default_factory=list, max_length=20)


class HandedInRead(ParcelRead):
    """The outcome of a whole parcel. `raised`: of its `difficulties`; `known_difficulties`: those that were there."""

    difficulties: int
    raised: int
    known_difficulties: int
    refused_difficulties: list[RefusedSheetRead]


class DifficultyPlatforms(Write):
    """The platforms that it is about; those that are not named are taken away."""

    entry_ids: list[UUID] = Field(max_length=20)


class PlatformDifficultiesRead(Read):
    """`difficulties`: how many are about the platform, `open`: of these neither answered nor ended."""

    id: UUID
    name: str
    difficulties: int
    open: int


class DifficultyTake(Write):
    """`due_on` null: by the ward's working rule."""

    note: Note = ""
    due_on: date | None = None


class DifficultyNote(Write):
    note: Reason


class DifficultyClose(Write):
    note: Note = ""


class _Document(Write):
    document_number: Number = ""
    document_on: date | None = None

    @model_validator(mode="after")
    def _whole(self) -> "_Document":
        if bool(self.document_number) != bool(self.document_on):
            raise ValueError(_TOGETHER)
        return self


class DifficultyEscalate(_Document):
    """`to`: who is above the ward in this; `note`: why the ward cannot solve it; `due_on`: asked to answer until."""

    to: ShortText
    note: Reason
    due_on: date | None = None


class DifficultyAnswer(_Document):
    """The document that answers it, or for what the ward solves by itself how it was solved."""

    answer: Annotated[OptionalText, StringConstraints(max_length=2_000)] = ""


class DifficultyRow(Read):
    """A line of the list. `age`: days from the day it was raised to its answer, or to today; `days_left`: working days
    of the present state, below zero when late.
    """

    id: UUID
    version: int
    kind: DifficultyKind
    kind_label: str
    state: DifficultyState
    state_label: str
    content: str
    unit_id: UUID
    unit_name: str
    raised_on: date
    age: int
    due_on: date | None
    days_left: int | None
    clock_text: str
    answer_number: str
    answer_document_on: date | None


class DifficultyTaskRead(Read):
    id: UUID
    ref: str
    text: str


class DifficultyStepRead(Read):
    id: UUID
    at: datetime
    by_name: str
    name: str
    label: str
    note: str
    document_number: str
    document_on: date | None
    due_on: date | None


class DifficultyRead(DifficultyRow):
    """`superior_name`: to whom this ward reports; `household_id`: of the visit, for whoever may open it."""

    cause: str
    proposal: str
    raised_by_name: str
    handler_name: str
    task: DifficultyTaskRead | None
    household_id: UUID | None
    escalated_on: date | None
    escalated_to: str
    escalated_number: str
    escalated_document_on: date | None
    answered_on: date | None
    answer: str
    ended_on: date | None
    superior_name: str
    platforms: list[CatalogueEntryLinkRead]
    steps: list[DifficultyStepRead]
    actions: list[str]
