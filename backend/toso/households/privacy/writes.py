"""Request schemas of the protection of personal data."""

from datetime import date
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from toso.core.schemas import OptionalText, Phone, Reason, ShortText, Write
from toso.households.consents.choices import PhonePolicy
from toso.households.consents.kinds import RequestChannel, RequestKind
from toso.households.consents.schemas import PurposeCode
from toso.households.model.citizen_ids import CitizenNumber
from toso.kit.text import one_line

Words = Annotated[Reason, StringConstraints(max_length=500)]
Note = Annotated[OptionalText, StringConstraints(max_length=500)]
PersonName = Annotated[ShortText, StringConstraints(max_length=100), AfterValidator(one_line)]


class RequestCreate(Write):
    """`received_on`: today unless given. `third_party`: somebody else processes the data too, so the term is longer."""

    kind: RequestKind
    channel: RequestChannel
    person_id: UUID | None = None
    third_party: bool = False
    received_on: date | None = None
    note: Note = ""


class RequestDone(Write):
    """`purposes`: those whose consent ends with it; a withdrawal names one at least, a restriction or objection may."""

    outcome: Words
    purposes: list[PurposeCode] = Field(default_factory=list, max_length=20)


class RequestPerson(Write):
    person_id: UUID


class ExtractFormat(StrEnum):
    JSON = "json"
    XLSX = "xlsx"


class ExtractWrite(Write):
    format: ExtractFormat


class EraseWrite(Write):
    """`whole_household`: all of the household, when everybody in it asked for it. `outcome` goes to the register."""

    outcome: Words
    whole_household: bool = False


class FindWrite(Write):
    """A whole telephone number, a whole citizen ID, or a full name with the birth year: never a part of one."""

    full_name: PersonName | None = None
    birth_year: Annotated[int, Field(ge=1900, le=2200)] | None = None
    phone: Phone | None = None
    citizen_id: CitizenNumber | None = None

    @model_validator(mode="after")
    def _enough(self) -> "FindWrite":
        named = self.full_name is not None and self.birth_year is not None
        if not named and self.phone is None and self.citizen_id is None:
            raise ValueError("Hãy nhập số điện thoại, số định danh, hoặc cả họ tên và năm sinh.")
        return self


class ChoiceWrite(Write):
    """`retention`: months by code of rule; what is left out keeps the system's. `phone` null: as it is."""

    keep_citizen_ids: bool
    phone: PhonePolicy | None = None
    retention: dict[PurposeCode, Annotated[int, Field(ge=1, le=600)]] = Field(default_factory=dict, max_length=20)


class HoldWrite(Write):
    """Without a household it holds the whole ward."""

    household_code: Annotated[str, StringConstraints(min_length=1, max_length=30)] | None = None
    reason: Words


class CitizenIdWrite(Write):
    """null takes the number out."""

    citizen_id: CitizenNumber | None


class RequestReason(Write):
    reason: Words
