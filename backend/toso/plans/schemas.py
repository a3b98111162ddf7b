"""Request and response schemas of plans."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from toso.core.schemas import Read, Reason, ShortText, Write
from toso.plans.content import PlanContent
from toso.plans.named_units import UnitChoice
from toso.plans.tables import PlanState, UnitClass


class PlanRow(Read):
    """A plan in a list; `code` is its number as printed ("15/KH-UBND")."""

    id: UUID
    lineage_id: UUID
    edition: int
    year: int
    last_year: int
    code: str
    title: str
    issued_on: date | None
    state: PlanState
    state_label: str
    in_force_from: date | None
    in_force_to: date | None
    version: int


class ChosenUnits(Read):
    """The units behind a name: their names today, or the class."""

    units: list[str]
    unit_class: UnitClass | None


class PlanUnitRead(ChosenUnits):
    """A unit name that the plan prints, in how many places, and who does what it says."""

    name: str
    places: int


class UnitCorrectionRead(Read):
    """A unit put right since the plan is in force."""

    name: str
    before: ChosenUnits
    after: ChosenUnits
    reason: str
    by: str
    at: datetime


class CarriedTaskRead(Read):
    """A task that was not finished in the year before: how many of its units had done it."""

    ref: str
    text: str
    total: int
    done: int


class RolledRead(Read):
    """The plan of the year before that a plan in the making was made of. `people`: how many serve on, and are named
    for their tasks again when the plan is approved.
    """

    plan_id: UUID
    year: int
    unfinished: Annotated[list[CarriedTaskRead], Field(max_length=200)]
    people: int


class PlanRead(PlanRow):
    """One edition whole; `doubts` are what the import flagged and how a person settled it."""

    content: PlanContent
    units: list[PlanUnitRead]
    corrections: list[UnitCorrectionRead]
    doubts: list[dict[str, Any]]
    source_file_id: UUID | None
    supersedes_id: UUID | None
    amend_reason: str
    return_reason: str
    submitted_by: str | None
    submitted_at: datetime | None
    approved_by: str | None
    approved_at: datetime | None
    document_id: UUID | None
    document_code: str | None
    missing: dict[str, str]
    rolled: RolledRead | None
    actions: list[str]


class PlanCreate(Write):
    """An empty plan made by hand; letterhead and signer are proposed from the ward's own."""

    title: ShortText
    year: int = Field(ge=2000, le=2100)


class ReturnWrite(Write):
    reason: Reason


class UnitCorrection(UnitChoice):
    """The right unit for a printed name of a plan in force, and why it was wrong."""

    reason: Reason


class AmendWrite(Write):
    reason: Reason
