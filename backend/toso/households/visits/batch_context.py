"""The context of a batch of sheets: what is known of everything it touches, in step with what is planned."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from toso.authz.actor import Scope
from toso.households.model.items import Item
from toso.households.model.kinds import MoveReason
from toso.households.model.tables import FOREVER
from toso.households.model.visit_tables import HeldVisit, VisitConflict
from toso.households.model.visit_words import VisitWords
from toso.households.visits.field_merge import Written
from toso.households.visits.placement import NamedHouseholds
from toso.households.visits.sheets import VisitWrite
from toso.households.visits.source import Source
from toso.kit.text import spelling

Field = tuple[UUID, Item]  # a person or household, and one item of it


@dataclass
class Resident:
    """A person as far as visits need one; `until` by household: the first day of not living there any more.

    `left_by`: why they left a household. `merged_into_id`: as whom they stand now, if they were entered twice.
    """

    full_name: str
    birth_year: int | None
    household_id: UUID
    until: dict[UUID, date]
    unit_path: str = ""
    left_by: dict[UUID, MoveReason | None] = field(default_factory=dict)
    merged_into_id: UUID | None = None

    def lives_in(self, household_id: UUID) -> bool:
        return self.until.get(household_id) == FOREVER


@dataclass
class BatchContext:
    """Everything known before the sheets of one person, kept in step while they are worked through in order.

    The batches of a person share all of it but their scope and ground. `mine`: fields that the visitor wrote last.
    `words`: what a sheet may hold of needs and warnings. `ids`: the persons under which the phone's new ones stand.
    `held`: sheets that wait or waited for a decision; `promised`: by household, persons whom such sheets bring.
    """

    scope: Scope
    ground: NamedHouseholds
    words: VisitWords
    held: dict[UUID, HeldVisit] = field(default_factory=dict)
    promised: dict[UUID, set[UUID]] = field(default_factory=lambda: defaultdict(set))
    visits: dict[UUID, tuple[UUID, UUID]] = field(default_factory=dict)
    residents: dict[UUID, Resident] = field(default_factory=dict)
    values: dict[Field, str] = field(default_factory=dict)
    writers: dict[Field, Written] = field(default_factory=dict)
    mine: set[Field] = field(default_factory=set)
    photos: set[UUID] = field(default_factory=set)
    conflicts: dict[UUID, VisitConflict] = field(default_factory=dict)
    ids: dict[UUID, UUID] = field(default_factory=dict)

    def subject(self, phone_id: UUID) -> UUID:
        """As whom somebody named by a phone stands in the register now."""
        found = self.ids.get(phone_id, phone_id)
        person = self.residents.get(found)
        while person is not None and person.merged_into_id is not None and person.merged_into_id in self.residents:
            found = person.merged_into_id
            person = self.residents[found]
        return found

    def belongs(self, phone_id: UUID, homes: Collection[UUID]) -> bool:
        """Whether somebody lives or lived in one of the households, under the named id or as who they stand now."""
        both = {self.ids.get(phone_id, phone_id), self.subject(phone_id)}
        return any(home in self.residents[one].until for one in both & self.residents.keys() for home in homes)

    def same_person(self, household_id: UUID, full_name: str, birth_year: int | None) -> UUID | None:
        """Somebody of that name and year of birth who lives there already."""
        wanted = spelling(full_name), birth_year
        for person_id, person in self.residents.items():
            if person.lives_in(household_id) and (spelling(person.full_name), person.birth_year) == wanted:
                return person_id
        return None

    def touched(self, sheet: VisitWrite) -> set[UUID]:
        """The households and persons that a sheet may change, by every id under which they stand."""
        named = {a.subject_id for a in sheet.answers} | {p.id for p in [*sheet.new_persons, *sheet.left_persons]}
        named |= {sheet.photo_consent.person_id} if sheet.photo_consent is not None else set()
        homes = {sheet.household_id, *self.ground.survivors(sheet.household_id)}
        return homes | named | {self.ids.get(one, one) for one in named} | {self.subject(one) for one in named}

    def wrote_it(self, place: Field, source: Source) -> bool:
        writer = self.writers.get(place)
        return place in self.mine or (writer is not None and source.owns(writer))
