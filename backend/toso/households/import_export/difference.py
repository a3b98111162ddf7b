"""Changes that a household of a file makes in the register: pure comparison, for the preview and when accepting."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from toso.households.import_export.fields import FIELDS
from toso.households.model.items import ITEMS, Item, Subject, topics_mask
from toso.households.model.kinds import HouseholdKind, Relation, Sex
from toso.households.observations.search_text import folded_words
from toso.kit.periods import PeriodKind, period_of

# Columns of the register that a file may fill, by field code.
HOUSEHOLD_COLUMNS: Mapping[str, str] = {
    code: code for code in ("kind", "name", "house_no", "place_note", "phone", "tax_code")
}
PERSON_COLUMNS: Mapping[str, str] = {
    "full_name": "full_name",
    "relation": "relation",
    "sex": "sex",
    "birth_on": "birth_on",
    "birth_year": "birth_year",
    "person_phone": "phone",
}
_SIGHTS: Mapping[Subject, Mapping[str, Item]] = {
    subject: {f.code: f.item for f in FIELDS.values() if f.item is not None and f.subject is subject}
    for subject in Subject
}
# The columns of the spans that hold an item, where they are not called like it.
STATE_COLUMNS: Mapping[Item, str] = {
    Item.PHONE: "phone",
    Item.SIM: "sim",
    Item.SERVICES: "services",
    Item.TOPICS: "topics",
    Item.SIM_MOBILISED: "sim_mobilised_on",
    Item.PHONE_MOBILISED: "phone_mobilised_on",
    Item.ACCOUNT: "account",
    Item.APPS: "apps",
    Item.INFORMED: "informed_on",
    Item.VISITED: "visited_on",
    Item.GUIDED: "guided_on",
    Item.OPENED: "opened",
    Item.TRANSACTING: "transacting",
    Item.LOCAL: "local",
    Item.YOUNG_PAYER: "young_payer",
    Item.VNEID: "vneid_on",
    Item.VSSID: "vssid_on",
    Item.HEALTH: "health_on",
    Item.SAFETY: "safety_on",
}
State = Mapping[Item, Any]
Sight = tuple[Item, str, date]


@dataclass(frozen=True)
class OldPerson:
    """A member as the register has it; `values` by column, enums as their values, days as ISO text."""

    id: UUID
    name: str
    values: Mapping[str, Any]
    state: State


@dataclass(frozen=True)
class Old:
    """A household as the register has it."""

    id: UUID
    code: str
    street_id: UUID
    values: Mapping[str, Any]
    state: State
    persons: Sequence[OldPerson]


@dataclass
class PersonChange:
    """`id` None: somebody new. `fields` by column."""

    number: int
    id: UUID | None
    values: Mapping[str, Any]
    fields: dict[str, Any]
    sights: list[Sight]


@dataclass
class HomeChange:
    """The changes that accepting a household would write."""

    fields: dict[str, Any] = field(default_factory=dict)
    sights: list[Sight] = field(default_factory=list)
    persons: list[PersonChange] = field(default_factory=list)

    def changes(self, number: int) -> bool:
        """Whether the row of that number adds or changes anything of its person."""
        return any(p.number == number and (p.id is None or p.fields or p.sights) for p in self.persons)

    @property
    def own(self) -> bool:
        return bool(self.fields or self.sights)


def compare(
    values: Mapping[str, Any], lines: Iterable[tuple[int, Mapping[str, Any]]], old: Old | None, on: date
) -> HomeChange:
    """`values` of the household, (number, values) of its rows; `old` None: a new household. `on`: day of the data."""
    change = HomeChange(
        {} if old is None else _differing(values, HOUSEHOLD_COLUMNS, old.values),
        sights_of(Subject.HOUSEHOLD, values, {} if old is None else old.state, on),
    )
    for number, own in lines:
        if "full_name" in own:
            person = None if old is None else find_person(own, old.persons)
            fields = {} if person is None else _differing(own, PERSON_COLUMNS, person.values)
            if person is not None and "birth_on" not in own and fields.get("birth_year") is not None:
                fields["birth_on"] = None  # a day of another year cannot stand beside it
            seen = sights_of(Subject.PERSON, own, {} if person is None else person.state, on)
            change.persons.append(PersonChange(number, person.id if person else None, own, fields, seen))
    return change


def _differing(given: Mapping[str, Any], columns: Mapping[str, str], old: Mapping[str, Any]) -> dict[str, Any]:
    return {
        column: given[code]
        for code, column in columns.items()
        if given.get(code) is not None and given[code] != old.get(column)
    }


def read_value(column: str, value: Any) -> Any:
    """A value of HomeChange.fields or PersonChange.fields as the register keeps it in that column."""
    if value is None:
        return None
    match column:
        case "kind":
            return HouseholdKind(value)
        case "sex":
            return Sex(value)
        case "relation":
            return Relation(value)
        case "birth_on":
            return date.fromisoformat(value)
        case _:
            return value


def written_values(row: Any, columns: Iterable[str]) -> dict[str, Any]:
    """The other way round: what a row of the register has in these columns."""
    values = ((name, getattr(row, name)) for name in columns)
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values}


def find_person(own: Mapping[str, Any], persons: Sequence[OldPerson]) -> OldPerson | None:
    """The member of that name and birth year; of that name alone when a year is not known and no other fits."""
    name, year = folded_words(own["full_name"]), own.get("birth_year")
    same = [p for p in persons if p.name == name]
    exact = [p for p in same if year is not None and p.values.get("birth_year") == year]
    if exact:
        return exact[0]
    open_ = [p for p in same if year is None or p.values.get("birth_year") is None]
    return open_[0] if len(open_) == 1 else None


def sights_of(subject: Subject, values: Mapping[str, Any], state: State, on: date) -> list[Sight]:
    """The observations that cells add to a state: item, value, day."""
    found: list[Sight] = []
    items = _SIGHTS[subject]
    for code, given in values.items():
        item = items.get(code)
        if item is None or given is False:
            continue
        day = date.fromisoformat(given) if ITEMS[item].effort and given is not True and item is not Item.TOPICS else on
        value = "yes" if day is not on or given is True else given
        if _says_more(item, value, day, state.get(item)):
            found.append((item, value, day))
    return found


def _says_more(item: Item, value: str, day: date, known: Any) -> bool:
    if item is Item.TOPICS:
        return topics_mask(value) & ~(known or 0) != 0
    if ITEMS[item].effort:
        return known is None or period_of(known, PeriodKind.YEAR) != period_of(day, PeriodKind.YEAR)
    if value in {"yes", "no"}:
        return known is not (value == "yes")
    return known != value
