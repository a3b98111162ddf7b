"""Request and response schemas of plan texts that are being read."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from toso.core.schemas import OptionalText, Read, Write
from toso.kit.text import one_line
from toso.plans.content import PlanContent
from toso.plans.drafts.tables import DraftState
from toso.plans.tables import UnitClass
from toso.plans.text_import.shapes import Block, Paragraph, Span


class DoubtState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"  # it is as printed
    EDITED = "edited"  # it was put right
    DISMISSED = "dismissed"  # it is no fault


class DoubtRead(Read):
    """A doubt that a person has to settle; `pointer` and `spans` say where. `blocking` ones must be settled first."""

    id: int
    code: str
    text: str
    reason: str
    pointer: str | None
    spans: list[Span]
    blocking: bool
    state: DoubtState
    note: str


class UnitNameRead(Read):
    """A unit name of the plan, the fields where it stands, and what it was taken for; `open` while for nothing."""

    name: str
    fields: list[str]
    unit_ids: list[UUID]
    unit_class: UnitClass | None
    open: bool


class DraftRow(Read):
    id: UUID
    title: str
    file_name: str
    state: DraftState
    plan_id: UUID | None
    open_doubts: int
    created_at: datetime
    version: int


class DraftRead(DraftRow):
    """A text beside what was read from it.

    `source`: its paragraphs; `spans`: element of the text (JSON pointer) → places in the source; `anchors`: lineage id
    of a target or task of `content` → its element, so that the tie survives edits; `blocks`: the source in order.
    """

    file_id: UUID | None
    source: list[Paragraph]
    blocks: list[Block]
    spans: dict[str, list[Span]]
    anchors: dict[str, str]
    content: PlanContent
    doubts: list[DoubtRead]
    units: list[UnitNameRead]
    hindrances: dict[str, str]


class DraftText(Write):
    """A plan's text as pasted."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=400_000, strip_whitespace=False)]


class DoubtWrite(Write):
    """How a person settles one doubt or several at once."""

    ids: list[int] = Field(min_length=1, max_length=2_000)
    state: DoubtState
    note: OptionalText = ""


class UnitChoice(Write):
    """The unit or class of units chosen for a printed name, wherever it stands in the plan."""

    name: Annotated[
        str,
        BeforeValidator(lambda v: one_line(v) if isinstance(v, str) else v),
        StringConstraints(min_length=1, max_length=300),
    ]
    unit_id: UUID | None = None
    unit_class: UnitClass | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> "UnitChoice":
        if (self.unit_id is None) == (self.unit_class is None):
            raise ValueError("Chọn một đơn vị hoặc một nhóm đơn vị.")
        return self


class DraftUpdate(Write):
    """Any of: the whole content as edited, units for names, doubts settled; applied in this order."""

    content: PlanContent | None = None
    units: list[UnitChoice] = Field(default_factory=list, max_length=200)
    doubts: list[DoubtWrite] = Field(default_factory=list, max_length=200)
