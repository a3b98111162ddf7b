"""Request and response schemas of the catalogue."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from toso.catalogue.kinds import FieldType, Value
from toso.core.schemas import OptionalText, Read, ShortText, Write

Code = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,30}$")]


class CatalogueEntryChange(Write):
    """`fields`: values by the code of the kind's field; a date as 2024-07-31, an entry as its id. `valid_from`,
    `valid_to`: both inclusive, null: open.
    """

    name: ShortText
    fields: dict[Code, int | OptionalText | None] = Field(default_factory=dict, max_length=20)
    note: Annotated[OptionalText, StringConstraints(max_length=1_000)] = ""
    valid_from: date | None = None
    valid_to: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "CatalogueEntryChange":
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("Ngày cuối phải từ ngày đầu trở đi.")
        return self


class CatalogueEntryWrite(CatalogueEntryChange):
    """`unit_id` null: one's own unit."""

    kind: Code
    unit_id: UUID | None = None


class EntryFieldRead(Read):
    """`choices`: of a choice, label by code; `of`: of an entry, the kind that it names, else ""."""

    code: str
    label: str
    type: FieldType
    required: bool
    choices: dict[str, str]
    of: str


class EntryKindRead(Read):
    """`each_neighbourhood`: every khu phố should have one; `confirmed`: an entry counts only once a leader confirmed
    it.
    """

    code: str
    label: str
    each_neighbourhood: bool
    confirmed: bool
    fields: list[EntryFieldRead]


class CatalogueEntryRead(Read):
    """`facts`: the fields as people read them, label by label. `unverified`: it waits for a leader's confirmation and
    is printed nowhere. `current`: it is valid today. `actions`: change, confirm, for whoever may.
    """

    id: UUID
    version: int
    kind: str
    kind_label: str
    name: str
    unit_id: UUID
    unit_name: str
    fields: dict[str, Value]
    facts: list["CatalogueToldRead"]
    note: str
    valid_from: date | None
    valid_to: date | None
    current: bool
    unverified: bool
    confirmed_on: date | None
    confirmed_by_name: str
    actions: list[str]


class CatalogueToldRead(Read):
    label: str
    value: str


class CatalogueMissingUnitRead(Read):
    unit_id: UUID
    unit_name: str


class CatalogueCoverageRead(Read):
    """How many khu phố have a valid entry of a kind, of how many there are; `missing`: those without."""

    kind: str
    units: int
    expected: int
    missing: list[CatalogueMissingUnitRead]


class CatalogueEntryLinkRead(Read):
    """An entry as other pages name it."""

    id: UUID
    name: str
