"""Request and response schemas of units, letterheads, signers, teams and members."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints, model_validator

from toso.core.schemas import OptionalText, Read, ShortText, Write
from toso.kit.place_words import PlaceWords
from toso.organisation.tables import UnitKind

# Lengths narrower than those of core.schemas: what the columns of this domain hold.
PersonName = Annotated[ShortText, StringConstraints(max_length=100)]
ShortName = Annotated[ShortText, StringConstraints(max_length=100)]
Line = Annotated[OptionalText, StringConstraints(max_length=200)]
Note = Annotated[OptionalText, StringConstraints(max_length=500)]
# Mã đơn vị hành chính: 2 digits of a province, 3 of a city in one, 5 of a ward, or the 12 of any place.
PlaceCode = Annotated[OptionalText, StringConstraints(pattern=r"^([0-9]{2}|[0-9]{3}|[0-9]{5}|[0-9]{12})?$")]
UnitCode = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]{1,30}$")]


class Dated(Write):
    """A validity; both days count, an open end is null."""

    valid_from: date
    valid_to: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "Dated":
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError("Ngày hết hiệu lực phải từ ngày bắt đầu trở đi.")
        return self


Word = Annotated[ShortText, StringConstraints(min_length=1, max_length=60, pattern=r"^[^{}<>]+$")]
WORDS_EXAMPLE = {
    "ward": "xã",
    "neighbourhood": "thôn",
    "head": "trưởng thôn",
    "group": "tổ dân",
    "street": "tuyến đường",
    "culture_desk": "phòng Văn hóa - Xã hội",
    "office_desk": "Văn phòng HĐND và UBND",
}


class PlaceWordsWrite(Write):
    """Names that a ward uses for itself, its parts, their heads and two desks: as inside a sentence, small letters."""

    model_config = ConfigDict(json_schema_extra={"examples": [{**WORDS_EXAMPLE}]})
    ward: Word
    neighbourhood: Word
    head: Word
    group: Word
    street: Word
    culture_desk: Word
    office_desk: Word

    def spoken(self) -> PlaceWords:
        return PlaceWords(**self.model_dump())


class PlaceWordsRead(Read):
    ward: str
    neighbourhood: str
    head: str
    group: str
    street: str
    culture_desk: str
    office_desk: str


class ActingUnitRead(Read):
    """A unit in whose name somebody may act."""

    id: UUID
    name: str


class UnitRead(Read):
    """A unit as it is called on the asked day. `code` and `path` are this system's; `place_code` is the state's code of
    the area, empty where nobody entered one.
    """

    id: UUID
    code: str
    path: str
    place_code: str
    kind: UnitKind
    kind_label: str
    parent_id: UUID | None
    ward_id: UUID | None
    name: str
    short_name: str
    aliases: list[str]
    reports: bool
    sample: bool
    position: int
    valid_from: date
    valid_to: date | None
    version: int


class UnitPeriodRead(Read):
    id: UUID
    name: str
    short_name: str
    superior_id: UUID | None
    superior_name: str | None
    note: str
    valid_from: date
    valid_to: date | None


class LineageRead(Read):
    """One unit that went into another; names as on the eve and on the day."""

    from_unit_id: UUID
    from_name: str
    to_unit_id: UUID
    to_name: str
    happened_on: date
    decision: str


class UnitHistoryRead(Read):
    """Names, superiors and lineage of one unit, oldest first."""

    unit: UnitRead
    periods: list[UnitPeriodRead]
    lineage: list[LineageRead]
    version: int


def _below_ward(kind: UnitKind) -> UnitKind:
    """Wards do not nest, and what stands above them is made by their set-up alone."""
    if kind in {UnitKind.PROVINCE, UnitKind.CITY, UnitKind.WARD}:
        raise ValueError("Tỉnh, thành phố và đơn vị hành chính cấp xã không nằm trong một đơn vị cấp xã khác.")
    return kind


KindBelowWard = Annotated[UnitKind, AfterValidator(_below_ward)]


class UnitCreate(Dated):
    code: UnitCode
    kind: KindBelowWard
    parent_id: UUID
    name: ShortText
    short_name: ShortName
    aliases: list[ShortText] = Field(default_factory=list, max_length=20)
    reports: bool = False
    position: int = Field(0, ge=0, le=10_000)


class UnitUpdate(Write):
    """Changes of a unit that need no new period; a new name does. `words`, of a ward alone, and `place_code`: null
    leaves them.
    """

    aliases: list[ShortText] = Field(max_length=20)
    reports: bool
    position: int = Field(ge=0, le=10_000)
    valid_to: date | None
    words: PlaceWordsWrite | None = None
    place_code: PlaceCode | None = None


class UnitPeriodCreate(Dated):
    name: ShortText
    short_name: ShortName
    superior_id: UUID | None = None
    note: Note = ""


class RecipientLine(Write):
    name: ShortText
    purpose: Annotated[OptionalText, StringConstraints(max_length=60)] = ""


def _one_head(lines: list[str]) -> list[str]:
    if len(" ".join(lines)) > MOST_OF_SUPERIOR:
        raise ValueError(f"Các dòng cộng lại không quá {MOST_OF_SUPERIOR} ký tự.")
    return lines


MOST_OF_SUPERIOR = 300  # they are printed as one text
SuperiorLines = Annotated[list[ShortText], Field(max_length=3), AfterValidator(_one_head)]


class LetterheadWrite(Dated):
    superior_lines: SuperiorLines
    agency_lines: list[ShortText] = Field(min_length=1, max_length=4)
    place: ShortName
    symbol: Annotated[str, StringConstraints(pattern=r"^[A-ZĐ]+(-[A-ZĐ]+)*$", max_length=30)]
    full_name: ShortText
    superior_name: Line = ""
    archive: ShortName = "VT"
    recipients: list[RecipientLine] = Field(default_factory=list, max_length=30)


class LetterheadRead(Read):
    id: UUID
    unit_id: UUID
    superior_lines: list[str]
    agency_lines: list[str]
    place: str
    symbol: str
    full_name: str
    superior_name: str
    archive: str
    recipients: list[dict[str, str]]
    valid_from: date
    valid_to: date | None
    version: int


SignatureLine = Annotated[ShortText, StringConstraints(min_length=2, max_length=100)]


class SignerWrite(Dated):
    full_name: PersonName
    lines: list[SignatureLine] = Field(min_length=1, max_length=4)
    user_id: UUID | None = None
    is_default: bool = False


class SignerRead(Read):
    id: UUID
    unit_id: UUID
    user_id: UUID | None
    full_name: str
    lines: list[str]
    is_default: bool
    valid_from: date
    valid_to: date | None
    version: int


class GroupMemberWrite(Write):
    full_name: PersonName
    position: Annotated[ShortText, StringConstraints(max_length=150)]
    duty: Note = ""
    user_id: UUID | None = None
    joined_on: date
    left_on: date | None = None


class GroupMemberRead(Read):
    id: UUID
    user_id: UUID | None
    full_name: str
    position: str
    duty: str
    joined_on: date
    left_on: date | None
    version: int
