"""Request and response schemas of plan texts that are being read."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import OptionalText, Read, Write
from toso.plans.content import PlanContent
from toso.plans.drafts.tables import DraftState
from toso.plans.named_units import UnitChoice, UnitNameRead
from toso.plans.report_days import ReportDayRead
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
    of a target or task of `content` → its element, so that the tie survives edits; `blocks`: the source in order;
    `report_days`: what the text says about monthly reports; `last_year`: of the plan, as its title says.
    """

    file_id: UUID | None
    source: list[Paragraph]
    blocks: list[Block]
    spans: dict[str, list[Span]]
    anchors: dict[str, str]
    content: PlanContent
    doubts: list[DoubtRead]
    units: list[UnitNameRead]
    report_days: list[ReportDayRead]
    last_year: int
    hindrances: dict[str, str]


class DraftText(Write):
    """A plan's text as pasted."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=400_000, strip_whitespace=False)]


class DoubtWrite(Write):
    """How a person settles one doubt or several at once."""

    ids: list[int] = Field(min_length=1, max_length=2_000)
    state: DoubtState
    note: OptionalText = ""


class DraftUpdate(Write):
    """Any of: the whole content as edited, units for names, doubts settled; applied in this order."""

    content: PlanContent | None = None
    units: list[UnitChoice] = Field(default_factory=list, max_length=200)
    doubts: list[DoubtWrite] = Field(default_factory=list, max_length=200)
