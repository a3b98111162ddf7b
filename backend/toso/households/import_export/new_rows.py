"""New households with their persons as rows of all tables of the register, ready to be inserted in bulk."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session, SQLModel

from toso.core.columns import insert_rows
from toso.households.import_export.difference import HomeChange, PersonChange, Sight
from toso.households.import_export.fields import household_kind, relation_of
from toso.households.import_export.source_cells import Filled, SourceCells
from toso.households.import_export.stage import Staged
from toso.households.import_export.tables import HouseholdImport
from toso.households.indicators.summary import before_change
from toso.households.model.items import Channel, Grade, Subject
from toso.households.model.kinds import MoveReason, Sex
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
from toso.households.register.import_sources import ImportSource
from toso.households.register.tables import ChangeAct, HouseholdChange
from toso.kit.ids import new_id

CHANNEL, GRADE = Channel.IMPORT, Grade.DECLARED
REASON = "Nhập từ tệp"
# Parents before children: foreign keys are checked row by row.
_ORDER: tuple[type[SQLModel], ...] = (
    Household,
    Person,
    HouseholdStay,
    PersonStay,
    Observation,
    PersonSpan,
    HouseholdSpan,
    HouseholdChange,
)


class Writer:
    """Collects rows of an import; `write` inserts them. `on` is the day of the data, `at` the instant of acceptance."""

    def __init__(self, row: HouseholdImport, at: datetime) -> None:
        self.ward_id, self.import_id, self.by_id, self.on, self.at = row.ward_id, row.id, row.owner_id, row.data_on, at
        self._cells = SourceCells(row)
        self._rows: dict[type[SQLModel], list[dict[str, Any]]] = defaultdict(list)
        self._seen = 0

    def household(self, street: Street, code: str, position: int, home: Staged, change: HomeChange) -> None:
        """A new household with all its persons."""
        name, values = home.name, home.values
        base, kind = self._base(), household_kind(values.get("kind"))
        house_no, note = values.get("house_no", ""), values.get("place_note", "")
        names = [person.values["full_name"] for person in change.persons]
        row = {
            **base,
            "unit_id": street.unit_id,
            "unit_path": street.unit_path,
            "street_id": street.id,
            "kind": kind,
            "code": code,
            "name": name,
            "house_no": house_no,
            "place_note": note,
            "phone": values.get("phone"),
            "tax_code": values.get("tax_code"),
            "position": position,
            "names_search": names_key(name, names),
            "place_search": place_key(code, house_no, street.name, street.group_name, note),
            "last_visited_on": None,
            "last_result": None,
            "last_visitor_id": None,
            "revisit_on": None,
            "closed_on": None,
            "closed_reason": None,
            "merged_into_id": None,
        }
        self._rows[Household].append(row)
        stay = Stay(base["id"], street.unit_path, self.on, FOREVER)
        self._stay(HouseholdStay, stay, {"household_id": base["id"]})
        seen = self._sights(Subject.HOUSEHOLD, base["id"], stay, change.sights)
        for span in household_spans([stay], seen):
            own = {"household_id": base["id"], "kind": kind}
            self._rows[HouseholdSpan].append({**span_row(self.ward_id, span), **own})
        rows = {self.person(base["id"], street.unit_path, person): (person.number, None) for person in change.persons}
        self.change(base["id"], street.unit_path, ChangeAct.CREATED, self._cells.source(base["id"], home, None, rows))

    def person(self, household_id: UUID, unit_path: str, change: PersonChange) -> UUID:
        """A new person of a household, old or new; the id."""
        base, values = self._base(), change.values
        birth_on = date.fromisoformat(values["birth_on"]) if "birth_on" in values else None
        adult_on = adult_from(birth_on, values.get("birth_year"))
        sex = values.get("sex")
        row = {
            **base,
            "household_id": household_id,
            "unit_path": unit_path,
            "full_name": values["full_name"],
            "name_search": folded_words(values["full_name"]),
            "sex": Sex(sex) if sex else None,
            "birth_on": birth_on,
            "birth_year": values.get("birth_year"),
            "adult_on": adult_on,
            "relation": relation_of(values.get("relation")),
            "phone": values.get("person_phone"),
            "citizen_id": None,
            "citizen_key": None,
            "left_on": None,
        }
        self._rows[Person].append(row)
        stay = Stay(household_id, unit_path, self.on, FOREVER)
        self._stay(PersonStay, stay, {"person_id": base["id"], "household_id": household_id})
        seen = self._sights(Subject.PERSON, base["id"], stay, change.sights)
        for span in person_spans([stay], seen):
            own = {"person_id": base["id"], "household_id": household_id, "adult_on": adult_on}
            self._rows[PersonSpan].append({**span_row(self.ward_id, span), **own})
        return base["id"]

    def edited(
        self, household: Household, home: Staged, fields: Collection[str], persons: Mapping[UUID, Filled]
    ) -> None:
        """The journal of a household of the register that a file changed."""
        source = self._cells.source(household.id, home, fields, persons)
        self.change(household.id, household.unit_path, ChangeAct.EDITED, source)

    def change(self, household_id: UUID, unit_path: str, act: ChangeAct, source: ImportSource) -> None:
        """The line of the journal that says where the household, or its change, came from: the cells of the file."""
        row = {
            **self._base(),
            "household_id": household_id,
            "unit_path": unit_path,
            "person_id": None,
            "act": act,
            "cause": MoveReason.SURVEY if act is ChangeAct.CREATED else None,
            "happened_on": self.on,
            "reason": REASON,
            "by_id": self.by_id,
            "event_id": self.import_id,
            "source": source.written(),
        }
        self._rows[HouseholdChange].append(row)

    def taken(self) -> dict[type[SQLModel], list[dict[str, Any]]]:
        """Returns the collected rows by table, parents first; the writer begins anew."""
        rows = {table: self._rows[table] for table in _ORDER if self._rows[table]}
        self._rows = defaultdict(list)
        return rows

    def write(self, session: Session) -> None:
        """Inserts what was collected; the kept sums of the ward's figures follow at the commit."""
        before_change(session, self.ward_id, Subject.PERSON, [row["id"] for row in self._rows[Person]])
        homes = {row["household_id"] for row in self._rows[PersonStay]} | {row["id"] for row in self._rows[Household]}
        before_change(session, self.ward_id, Subject.HOUSEHOLD, homes)
        for table in _ORDER:
            insert_rows(session, table, self._rows[table])
        self._rows.clear()

    def _base(self) -> dict[str, Any]:
        return {"ward_id": self.ward_id, "id": new_id(), "version": 1, "created_at": self.at, "updated_at": self.at}

    def _stay(self, table: type[SQLModel], stay: Stay, own: Mapping[str, Any]) -> None:
        days = {"from_on": stay.from_on, "until_on": FOREVER, "came_by": MoveReason.SURVEY, "left_by": None}
        self._rows[table].append({**self._base(), "unit_path": stay.unit_path, **own, **days})

    def _sights(self, subject: Subject, subject_id: UUID, stay: Stay, sights: Sequence[Sight]) -> list[Seen]:
        seen: list[Seen] = []
        for item, value, on in sights:
            self._seen += 1
            at = self.at + timedelta(microseconds=self._seen)
            seen.append(Seen(on, at, item, value, GRADE, CHANNEL))
            row = {
                **self._base(),
                "subject": subject,
                "subject_id": subject_id,
                "household_id": stay.household_id,
                "unit_path": stay.unit_path,
                "item": item,
                "value": value,
                "on": on,
                "at": at,
                "channel": int(CHANNEL),
                "grade": int(GRADE),
                "event_id": self.import_id,
                "by_id": self.by_id,
                "retracts_id": None,
            }
            self._rows[Observation].append(row)
        return seen
