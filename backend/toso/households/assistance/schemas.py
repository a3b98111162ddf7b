"""Request and response schemas of help given outside homes and of who it was."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from toso.core.schemas import OptionalText, Phone, Read, Reason, Write
from toso.households.assistance.catalogue import HELPS
from toso.households.model.assistance_kinds import HelpPlace, HelpState
from toso.households.model.citizen_ids import CitizenNumber
from toso.households.model.kinds import Relation
from toso.households.register.writes import HouseNo
from toso.kit.text import one_line

Line = AfterValidator(one_line)
Name = Annotated[OptionalText, StringConstraints(max_length=100), Line]
Address = Annotated[OptionalText, StringConstraints(max_length=200), Line]
DocumentNo = Annotated[OptionalText, StringConstraints(max_length=60), Line]
Why = Annotated[Reason, StringConstraints(max_length=500)]
BirthYear = Annotated[int, Field(ge=1900, le=2200)]


def _of_catalogue(value: str) -> str:
    if value not in HELPS:
        raise ValueError("Việc này không có trong danh mục.")
    return value


HelpCode = Annotated[str, StringConstraints(min_length=1, max_length=20), AfterValidator(_of_catalogue)]


def _none_of_blank(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


# An empty box of a form says what null says, and the description tells so.
BlankAsNone = BeforeValidator(_none_of_blank, json_schema_input_type=Annotated[str | None, Field(max_length=30)])


class HelpWrite(Write):
    """One help as typed at a desk. Of a guest nothing of the person is taken; of anybody else a phone, or name, birth
    year and address, or (in a ward that keeps them) the number of identity, of which only the blind index is stored.
    `neighbourhood_id`: the khu phố that the person names.
    """

    unit_id: UUID | None = None
    place: HelpPlace | None = None
    on: date | None = None
    helps: list[HelpCode] = Field(min_length=1, max_length=12)
    document_no: DocumentNo = ""
    guest: bool = False
    phone: Annotated[Phone | None, BlankAsNone] = None
    citizen_id: Annotated[CitizenNumber | None, BlankAsNone] = None
    full_name: Name = ""
    birth_year: BirthYear | None = None
    address: Address = ""
    neighbourhood_id: UUID | None = None


class HelpSaidRead(Read):
    """The same whoever was helped and whatever the register holds."""

    message: str


class HelpChoiceRead(Read):
    code: str
    label: str


class HelpUnitRead(Read):
    id: UUID
    name: str


class HelpFormRead(Read):
    """The choices of the entry form for whoever asks. `place`: where this person helps unless they say otherwise;
    `citizen_ids`: whether the ward keeps numbers of identity, so that one may be asked for.
    """

    helps: list[HelpChoiceRead]
    places: list[HelpChoiceRead]
    place: HelpPlace
    units: list[HelpUnitRead]
    neighbourhoods: list[HelpUnitRead]
    citizen_ids: bool


class HelpCountRead(Read):
    code: str
    label: str
    count: int


class HelpedRead(Read):
    """Help that a unit gave from day to day. `matched` and `waiting` speak of entries of earlier days, and only where
    there are enough of them: nobody learns from them who is in the register.
    """

    unit_id: UUID
    unit_name: str
    first_day: date
    last_day: date
    given: int
    guests: int
    matched: int | None
    waiting: int | None
    helps: list[HelpCountRead]


class OwnHelpRead(Read):
    """An entry as whoever wrote it typed it, the phone masked: nothing of what became of it. It has no version, which
    would tell when somebody was found in the register.
    """

    id: UUID
    on: date
    written_at: datetime
    guest: bool
    full_name: str
    phone: str | None
    helps: list[str]
    place_label: str
    withdrawn: bool


class HelpEntryRow(Read):
    """A line of "chưa ghép" (or of what was settled); the phone is masked."""

    id: UUID
    version: int
    on: date
    full_name: str
    birth_year: int | None
    address: str
    phone: str | None
    helps: list[str]
    from_name: str
    place_label: str
    points_to: str | None
    state: HelpState
    state_label: str


class HelpCandidateRead(Read):
    """A resident who may be the one; `likenesses` in words."""

    person_id: UUID
    household_id: UUID
    full_name: str
    birth_year: int | None
    phone: str | None
    household_code: str
    house_no: str
    street_name: str
    unit_name: str
    likenesses: list[str]


class HelpStepRead(Read):
    at: datetime
    by_name: str
    label: str
    reason: str


class HelpEntryRead(HelpEntryRow):
    """One entry opened (the view is in the audit log), with who it may be and what happened to it."""

    document_no: str
    grade_label: str
    matched_name: str | None
    matched_household_id: UUID | None
    candidates: list[HelpCandidateRead]
    steps: list[HelpStepRead]
    actions: list[str]


class HelpSettle(Write):
    """`person`: it is this resident; `new_person`: a resident whom the register lacks, in this household;
    `new_household`: the head of a household that the register lacks, in this street; `guest`; `elsewhere`: nobody of
    here, with the reason.
    """

    outcome: Literal["person", "new_person", "new_household", "guest", "elsewhere"]
    person_id: UUID | None = None
    household_id: UUID | None = None
    street_id: UUID | None = None
    house_no: HouseNo = ""
    confirm_not_duplicate: bool = False
    full_name: Name = ""
    relation: Relation = Relation.OTHER
    reason: Annotated[OptionalText, StringConstraints(max_length=500)] = ""

    @model_validator(mode="after")
    def _whole(self) -> "HelpSettle":
        if self.outcome == "person" and self.person_id is None:
            raise ValueError("Hãy chọn người trong sổ.")
        if self.outcome == "new_person" and self.household_id is None:
            raise ValueError("Hãy chọn hộ của người này.")
        if self.outcome == "new_household" and self.street_id is None:
            raise ValueError("Hãy chọn tuyến phố của hộ này.")
        if self.outcome == "elsewhere" and len(self.reason) < 3:
            raise ValueError("Hãy ghi lý do.")
        return self


class HelpForward(Write):
    """To which khu phố; null: the ward's desk decides."""

    unit_id: UUID | None = None


class HelpReasonWrite(Write):
    reason: Why


class ResidentSearch(Write):
    """Residents in reach: of a street, or by the words of a name."""

    street_id: UUID | None = None
    text: Annotated[OptionalText, StringConstraints(max_length=100), Line] = ""
    limit: Annotated[int, Field(ge=1, le=500)] = 200

    @model_validator(mode="after")
    def _something(self) -> "ResidentSearch":
        if self.street_id is None and not self.text:
            raise ValueError("Hãy chọn tuyến phố hoặc nhập tên.")
        return self


class ResidentChoiceRead(Read):
    id: UUID
    full_name: str
    birth_year: int | None
    household_id: UUID
    household_code: str
    house_no: str
    street_name: str


class ResidentChoicesRead(Read):
    people: list[ResidentChoiceRead]
    more: bool
