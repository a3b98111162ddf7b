"""Invented streets, households and persons of a khu phố, and what was seen of them: the same for the same seed.

Names carry "Mẫu" (sample), streets are numbered, phones lie in one block of zeros.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from sqlmodel import Session, SQLModel

from toso.core.columns import insert_rows
from toso.demo.seen import Habits, observations_of_household, observations_of_person
from toso.households.model.items import Channel, Grade, Item, Subject
from toso.households.model.kinds import HouseholdKind, MoveReason, Relation, Sex, VisitResult
from toso.households.model.tables import (
    FOREVER,
    Household,
    HouseholdSpan,
    HouseholdStay,
    Observation,
    Person,
    PersonSpan,
    PersonStay,
    Street,
)
from toso.households.observations.search_text import folded_words, names_key, place_key
from toso.households.observations.spans import (
    Seen,
    Stay,
    adult_from,
    household_spans,
    person_spans,
    span_row,
)
from toso.households.register.codes import prefix_of
from toso.kit.clock import VIETNAM

FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương")
MALE = ("Văn", "Đức", "Minh", "Quang", "Hữu", "Xuân")
FEMALE = ("Thị", "Thu", "Ngọc", "Thanh", "Bích", "Kim")
GIVEN = ("An", "Bình", "Chi", "Dung", "Đạt", "Giang", "Hạnh", "Khoa", "Lâm", "Mai", "Nam", "Oanh", "Phúc", "Quý", "Sơn")
TRADES = ("Tạp hóa", "Cơ khí", "Quán ăn", "May đo", "Vật liệu xây dựng", "Điện máy", "Cắt tóc", "Hải sản")
SURVEYED_BEFORE = date(2024, 6, 13)
STREETS = 10


@dataclass(frozen=True)
class Area:
    """One khu phố to fill: how many of each, from when they count, and how far the visits have come.

    In the first `waiting_streets` every third household still waits for its first visit.
    """

    ward_id: UUID
    unit_id: UUID
    unit_path: str
    number: int
    families: int
    businesses: int
    enterprises: int
    habits: Habits
    since: date = SURVEYED_BEFORE
    waiting_streets: int = 0
    street: str = "Phố"


@dataclass
class Rows:
    """Rows by table, ready to be inserted in bulk."""

    of: dict[type[SQLModel], list[dict[str, Any]]] = field(default_factory=dict)

    def add(self, table: type[SQLModel], row: dict[str, Any]) -> None:
        self.of.setdefault(table, []).append(row)


# Parents before children: foreign keys are checked row by row.
_ORDER = (Street, Household, Person, HouseholdStay, PersonStay, Observation, PersonSpan, HouseholdSpan)


def fill_area(area: Area) -> Rows:
    """All rows of one khu phố; the same for the same area."""
    return _Filling(area).made()


def write_rows(session: Session, rows: Rows) -> None:
    """Inserts the rows of an area."""
    for table in _ORDER:
        insert_rows(session, table, rows.of.get(table, []))


class _Filling:
    def __init__(self, area: Area) -> None:
        self.area, self.rows = area, Rows()
        self.rng = Random(f"{area.unit_path}/{area.families}")  # noqa: S311 — invented data, not a secret
        self.ids = _ids(self.rng, area.since)
        self.instant = _noon(area.since)

    def made(self) -> Rows:
        streets = [self._street(number) for number in range(1, STREETS + 1)]
        kinds = (
            [HouseholdKind.FAMILY] * self.area.families
            + [HouseholdKind.BUSINESS] * self.area.businesses
            + [HouseholdKind.ENTERPRISE] * self.area.enterprises
        )
        for number, kind in enumerate(kinds, start=1):
            self._household(number, kind, streets[number * 7 % STREETS])
        return self.rows

    def _base(self) -> dict[str, Any]:
        at = self.instant
        return {"ward_id": self.area.ward_id, "id": next(self.ids), "version": 1, "created_at": at, "updated_at": at}

    def _street(self, number: int) -> dict[str, Any]:
        row = {
            **self._base(),
            "unit_id": self.area.unit_id,
            "unit_path": self.area.unit_path,
            "name": f"{self.area.street} Mẫu {self.area.number}.{number}",
            "group_name": f"Tổ {1 + (number - 1) // 2}",
            "position": number,
            "sample": True,
        }
        self.rows.add(Street, row)
        return row

    def _household(self, number: int, kind: HouseholdKind, street: dict[str, Any]) -> None:
        base, rng = self._base(), self.rng
        family = rng.choice(FAMILY)
        people = self._people(family) if kind is HouseholdKind.FAMILY else []
        name = people[0][0] if people else f"{rng.choice(TRADES)} Mẫu {family} {self.area.number}.{number}"
        code, house_no = f"{prefix_of(self.area.unit_path)}-{number:04d}", str(1 + number // STREETS * 2 + number % 2)
        row: dict[str, Any] = {
            **base,
            "unit_id": self.area.unit_id,
            "unit_path": self.area.unit_path,
            "street_id": street["id"],
            "kind": kind,
            "code": code,
            "name": name,
            "house_no": house_no,
            "place_note": "",
            "phone": _phone(rng),
            "tax_code": None,
            "position": number,
            "names_search": names_key(name, [p[0] for p in people]),
            "place_search": place_key(code, house_no, street["name"], street["group_name"]),
            "last_visited_on": None,
            "last_result": None,
            "last_visitor_id": None,
            "revisit_on": None,
            "closed_on": None,
            "closed_reason": None,
            "merged_into_id": None,
        }
        visited_on, result = self._visit(number, street)
        row["last_visited_on"], row["last_result"] = visited_on, result
        if result is VisitResult.ABSENT and visited_on is not None:
            row["revisit_on"] = visited_on + timedelta(days=7)
        self.rows.add(Household, row)
        self._stay(HouseholdStay, {"household_id": base["id"]})
        met = visited_on if result is VisitResult.MET else None
        self._observe_household(base["id"], kind, met)
        for person in people:
            self._person(base["id"], person, met)

    def _visit(self, number: int, street: dict[str, Any]) -> tuple[date | None, VisitResult | None]:
        visit = self.area.habits.visit(self.rng)
        waits = street["position"] <= self.area.waiting_streets and number % 3 == 0
        return (None, None) if waits else visit

    def _observe_household(self, household_id: UUID, kind: HouseholdKind, met: date | None) -> None:
        seen = [] if met is None else observations_of_household(self.rng, self.area.habits, kind, met)
        self._seen(Subject.HOUSEHOLD, household_id, household_id, seen)
        for span in household_spans([self._days(household_id)], _as_seen(seen, self.instant)):
            own = {"household_id": household_id, "kind": kind}
            self.rows.add(HouseholdSpan, {**span_row(self.area.ward_id, span), **own})

    def _person(self, household_id: UUID, person: tuple[str, Sex, int, Relation], met: date | None) -> None:
        base, (name, sex, year, relation) = self._base(), person
        birth_on = (
            date(year, 1 + self.rng.randrange(12), 1 + self.rng.randrange(28)) if self.rng.random() < 0.3 else None
        )
        adult_on = adult_from(birth_on, year)
        row = {
            **base,
            "household_id": household_id,
            "unit_path": self.area.unit_path,
            "full_name": name,
            "name_search": folded_words(name),
            "sex": sex,
            "birth_on": birth_on,
            "birth_year": year,
            "adult_on": adult_on,
            "relation": relation,
            "phone": None,
            "citizen_id": None,
            "citizen_key": None,
            "left_on": None,
        }
        self.rows.add(Person, row)
        self._stay(PersonStay, {"person_id": base["id"], "household_id": household_id})
        seen = [] if met is None else observations_of_person(self.rng, self.area.habits, met.year - year, met)
        self._seen(Subject.PERSON, base["id"], household_id, seen)
        for span in person_spans([self._days(household_id)], _as_seen(seen, self.instant)):
            own = {"person_id": base["id"], "household_id": household_id, "adult_on": adult_on}
            self.rows.add(PersonSpan, {**span_row(self.area.ward_id, span), **own})

    def _stay(self, table: type[SQLModel], own: dict[str, Any]) -> None:
        days = {"from_on": self.area.since, "until_on": FOREVER, "came_by": MoveReason.SURVEY, "left_by": None}
        self.rows.add(table, {**self._base(), "unit_path": self.area.unit_path, **own, **days})

    def _days(self, household_id: UUID) -> Stay:
        return Stay(household_id, self.area.unit_path, self.area.since, FOREVER)

    def _seen(
        self, subject: Subject, subject_id: UUID, household_id: UUID, observed: list[tuple[date, Item, str, Grade]]
    ) -> None:
        for on, item, value, grade in observed:
            row = {
                **self._base(),
                "subject": subject,
                "subject_id": subject_id,
                "household_id": household_id,
                "unit_path": self.area.unit_path,
                "item": item,
                "value": value,
                "on": on,
                "at": _noon(on),
                "channel": int(Channel.VISIT),
                "grade": int(grade),
                "event_id": None,
                "by_id": None,
                "retracts_id": None,
            }
            self.rows.add(Observation, row)

    def _people(self, family: str) -> list[tuple[str, Sex, int, Relation]]:
        """A head, perhaps a spouse, children, a parent: name, sex, birth year, relation."""
        rng, age = self.rng, 28 + self.rng.randrange(48)
        head = Sex.MALE if rng.random() < 0.6 else Sex.FEMALE
        people = [self._named(family, head, 2024 - age, Relation.HEAD)]
        if rng.random() < 0.78:
            other = Sex.FEMALE if head is Sex.MALE else Sex.MALE
            people.append(self._named(rng.choice(FAMILY), other, 2024 - age + rng.randrange(6), Relation.SPOUSE))
        for _ in range(rng.choice((0, 1, 1, 2, 2, 3))):
            child = max(0, age - 24 - rng.randrange(10))
            people.append(self._named(family, rng.choice((Sex.MALE, Sex.FEMALE)), 2024 - child, Relation.CHILD))
        if rng.random() < 0.22:
            people.append(self._named(family, Sex.FEMALE, max(1930, 2024 - age - 26), Relation.PARENT))
        return people

    def _named(self, family: str, sex: Sex, year: int, relation: Relation) -> tuple[str, Sex, int, Relation]:
        middle = self.rng.choice(MALE if sex is Sex.MALE else FEMALE)
        return f"{family} {middle} Mẫu {self.rng.choice(GIVEN)}", sex, year, relation


def _as_seen(observed: list[tuple[date, Item, str, Grade]], at: Any) -> Iterator[Seen]:
    return (Seen(on, at, item, value, grade, Channel.VISIT) for on, item, value, grade in observed)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), VIETNAM)


def _phone(rng: Random) -> str | None:
    return f"+8490000{rng.randrange(10_000):04d}" if rng.random() < 0.8 else None


def _ids(rng: Random, since: date) -> Iterator[UUID]:
    """Time-ordered ids that are the same for the same seed (the layout of RFC 9562, version 7)."""
    milliseconds = int(_noon(since).timestamp() * 1000)
    while True:
        milliseconds += 1
        yield UUID(int=milliseconds << 80 | 7 << 76 | rng.getrandbits(12) << 64 | 2 << 62 | rng.getrandbits(62))
