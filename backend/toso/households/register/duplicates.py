"""How alike two households are: the same phone, the same person, the same name at the same door."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from toso.households.searching import folded_words

LIKELY = 60  # from here on a new household is held up until somebody says that it is another
_NUMBER = re.compile(r"\d+[a-z]?")


class Likeness(StrEnum):
    CITIZEN_ID = "citizen_id"
    PHONE = "phone"
    PERSON = "person"
    NAME_AND_HOUSE = "name_and_house"
    NAME_AND_STREET = "name_and_street"
    TAX_CODE = "tax_code"


LIKENESS_LABELS: dict[Likeness, str] = {
    Likeness.CITIZEN_ID: "trùng số định danh",
    Likeness.PHONE: "trùng số điện thoại",
    Likeness.PERSON: "trùng họ tên, năm sinh và địa chỉ",
    Likeness.NAME_AND_HOUSE: "trùng tên và số nhà",
    Likeness.NAME_AND_STREET: "trùng tên trên cùng tuyến phố",
    Likeness.TAX_CODE: "trùng mã số thuế",
}
_POINTS: dict[Likeness, int] = {
    Likeness.CITIZEN_ID: 100,
    Likeness.TAX_CODE: 100,
    Likeness.NAME_AND_HOUSE: 80,
    Likeness.PERSON: 70,
    Likeness.PHONE: 60,
    Likeness.NAME_AND_STREET: 40,
}


@dataclass(frozen=True)
class Someone:
    """A member as far as likeness goes; `name` is folded."""

    name: str
    birth_year: int | None = None
    phone: str | None = None
    citizen_key: str | None = None


@dataclass(frozen=True)
class Home:
    """A household as far as likeness goes; `name` is folded, phones are E.164."""

    street_id: UUID
    name: str
    house_no: str = ""
    phone: str | None = None
    tax_code: str | None = None
    persons: tuple[Someone, ...] = field(default=())

    @property
    def phones(self) -> set[str]:
        return {phone for phone in (self.phone, *(p.phone for p in self.persons)) if phone}

    @property
    def house(self) -> tuple[str, ...]:
        return house_key(self.house_no)


def house_key(house_no: str) -> tuple[str, ...]:
    """The numbers of an address in order, whatever stands around them: "Số 75/12A" and "75 - 12a" are one."""
    return tuple(_NUMBER.findall(folded_words(house_no)))


def likenesses(one: Home, other: Home) -> list[Likeness]:
    """What two households share, the weightiest first."""
    found = set[Likeness]()
    same_street = one.street_id == other.street_id
    same_house = same_street and bool(one.house) and one.house == other.house
    if {p.citizen_key for p in one.persons if p.citizen_key} & {p.citizen_key for p in other.persons}:
        found.add(Likeness.CITIZEN_ID)
    if one.tax_code and one.tax_code == other.tax_code:
        found.add(Likeness.TAX_CODE)
    if one.phones & other.phones:
        found.add(Likeness.PHONE)
    if same_street and _dated(one.persons) & _dated(other.persons):
        found.add(Likeness.PERSON)
    if same_street and one.name == other.name:
        found.add(Likeness.NAME_AND_HOUSE if same_house else Likeness.NAME_AND_STREET)
    return sorted(found, key=lambda likeness: (-_POINTS[likeness], likeness))


def score(found: Iterable[Likeness]) -> int:
    """From 0 (nothing in common) to 100: the weightiest likeness, and 10 for each further one."""
    points = sorted((_POINTS[likeness] for likeness in found), reverse=True)
    return min(100, points[0] + 10 * (len(points) - 1)) if points else 0


def _dated(persons: Iterable[Someone]) -> set[tuple[str, int]]:
    return {(p.name, p.birth_year) for p in persons if p.birth_year is not None}
