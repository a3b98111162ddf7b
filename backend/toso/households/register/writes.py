"""Request schemas of households: entering, changing, moving, splitting, merging, observing, revealing."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from toso.core.schemas import Counted, OptionalText, Phone, Reason, ShortText, Write
from toso.households.model.items import Grade, Item
from toso.households.model.kinds import HouseholdKind, MoveReason, Relation, Sex
from toso.households.register.filters import Filters
from toso.households.register.schemas import HouseholdStatus
from toso.kit.labels import Labelled
from toso.kit.text import one_line

Line = AfterValidator(one_line)
PersonName = Annotated[ShortText, StringConstraints(max_length=100), Line]
HouseholdName = Annotated[ShortText, StringConstraints(max_length=150), Line]
HouseNo = Annotated[OptionalText, StringConstraints(max_length=40), Line]
PlaceNote = Annotated[OptionalText, StringConstraints(max_length=200), Line]
TaxCode = Annotated[str, StringConstraints(max_length=14, pattern=r"^\d{10}(-\d{3})?$|^\d{12}$")]
WhyText = Annotated[Reason, StringConstraints(max_length=500)]
BirthYear = Annotated[int, Field(ge=1900, le=2200)]
Position = Annotated[int, Field(ge=0, le=1_000_000)]
CameBy = Literal[MoveReason.SURVEY, MoveReason.MOVED, MoveReason.BIRTH]


class ResidentFields(Write):
    full_name: PersonName
    relation: Relation
    sex: Sex | None = None
    birth_on: date | None = None
    birth_year: BirthYear | None = None
    phone: Phone | None = None

    @model_validator(mode="after")
    def _one_birth(self) -> "ResidentFields":
        if self.birth_on is not None and self.birth_year not in {None, self.birth_on.year}:
            raise ValueError("Năm sinh khác với ngày sinh.")
        return self


class HouseholdCreate(Write):
    """`on`: from which day it counts (today unless given). A family without a name is called like its head."""

    street_id: UUID
    kind: HouseholdKind = HouseholdKind.FAMILY
    name: HouseholdName | None = None
    house_no: HouseNo = ""
    place_note: PlaceNote = ""
    phone: Phone | None = None
    tax_code: TaxCode | None = None
    position: Position | None = None
    on: date | None = None
    came_by: Literal[MoveReason.SURVEY, MoveReason.MOVED] = MoveReason.SURVEY
    persons: list[ResidentFields] = Field(default_factory=list, max_length=30)
    confirm_not_duplicate: bool = False


class HouseholdPatch(Write):
    kind: HouseholdKind | None = None
    name: HouseholdName | None = None
    house_no: HouseNo | None = None
    place_note: PlaceNote | None = None
    phone: Phone | None = None
    tax_code: TaxCode | None = None
    position: Position | None = None


class ResidentAdd(ResidentFields):
    on: date | None = None
    came_by: CameBy = MoveReason.SURVEY
    confirm_not_duplicate: bool = False


class ResidentPatch(Write):
    full_name: PersonName | None = None
    relation: Relation | None = None
    sex: Sex | None = None
    birth_on: date | None = None
    birth_year: BirthYear | None = None
    phone: Phone | None = None


class ResidentLeave(Write):
    """`on` is the first day on which the person no longer counts; a mistake never counted."""

    cause: Literal[MoveReason.MOVED, MoveReason.DEATH, MoveReason.MISTAKE]
    on: date
    reason: WhyText


class ResidentMove(Write):
    household_id: UUID
    relation: Relation
    on: date
    reason: WhyText


class HouseholdMove(Write):
    street_id: UUID
    house_no: HouseNo = ""
    place_note: PlaceNote = ""
    on: date
    reason: WhyText


class HouseholdClose(Write):
    cause: Literal[MoveReason.MOVED, MoveReason.CLOSED, MoveReason.DEATH, MoveReason.MISTAKE]
    on: date
    reason: WhyText


class HouseholdReopen(Write):
    """The household was closed wrongly: it and who left with it count again, as if it had never been closed."""

    reason: WhyText


class HouseholdSplit(Write):
    """Some persons found a household of their own; without a street it stays in the same one.

    `remaining_head_id`: who heads the old household, when its head is among those who leave.
    """

    person_ids: list[UUID] = Field(min_length=1, max_length=30)
    head_id: UUID
    remaining_head_id: UUID | None = None
    street_id: UUID | None = None
    house_no: HouseNo = ""
    place_note: PlaceNote = ""
    on: date
    reason: WhyText


class SamePerson(Write):
    from_id: UUID
    into_id: UUID


class HouseholdMerge(Write):
    """Another household goes into this one. `duplicate`: it was the same all along and never counted twice.

    `same_persons`: members of the other who are members of this one already. `confirm_apart`: although somebody found
    the two to be two households.
    """

    from_id: UUID
    from_version: Annotated[int, Field(ge=1, le=2**31 - 1)]
    duplicate: bool = False
    same_persons: list[SamePerson] = Field(default_factory=list, max_length=30)
    confirm_apart: bool = False
    on: date
    reason: WhyText


class MergerUndo(Write):
    """A merger is taken back, as if it had never been: for households that are two after all."""

    into_version: Annotated[int, Field(ge=1, le=2**31 - 1)]
    reason: WhyText


class NotDuplicateWrite(Write):
    """Two households that are not one; `apart: false` takes that back."""

    one_id: UUID
    other_id: UUID
    apart: bool = True


class SightWrite(Write):
    """One item of a person of the household, or (its own id) of the household itself."""

    subject_id: UUID
    item: Item
    value: Annotated[str, StringConstraints(min_length=1, max_length=40)]


class ObservationsWrite(Write):
    on: date
    grade: Annotated[Grade, Counted] = Grade.DECLARED
    items: list[SightWrite] = Field(min_length=1, max_length=100)


class RetractWrite(Write):
    reason: WhyText


class RevealField(StrEnum):
    PHONE = "phone"
    PERSON_PHONE = "person_phone"
    PERSON_CITIZEN_ID = "person_citizen_id"


class RevealPurpose(Labelled):
    """Why somebody looks at a full number; it stands in the audit log."""

    CONTACT = "contact", "Liên hệ, hẹn ngày đến nhà"
    VERIFY = "verify", "Đối chiếu, sửa thông tin"
    HELP = "help", "Giúp theo yêu cầu của người dân"
    RECHECK = "recheck", "Kiểm tra lại kết quả"


class RevealWrite(Write):
    field: RevealField
    person_id: UUID | None = None
    purpose: RevealPurpose


Raised = Annotated[str, StringConstraints(max_length=40, pattern=r"^[a-z0-9_-]+$")]  # the code of a need, a warning


class SearchWrite(Write):
    """Words in any order, with or without accents; a whole phone number finds its household. Filters as in the list."""

    text: Annotated[ShortText, StringConstraints(max_length=100)]
    unit_id: UUID | None = None
    street_id: UUID | None = None
    group_name: Annotated[OptionalText, StringConstraints(max_length=60)] | None = None
    kind: HouseholdKind | None = None
    status: HouseholdStatus | None = None
    missing: Item | None = None
    raised: Raised | None = None
    cursor: Annotated[str, StringConstraints(max_length=2000)] | None = None
    limit: Annotated[int, Field(ge=1, le=100)] = 50

    def filters(self) -> Filters:
        return Filters(self.unit_id, self.street_id, self.group_name, self.kind, self.status, self.missing, self.raised)
