"""What the register says of everything that a batch of sheets touches, read in a fixed number of statements."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.files.tables import StoredFile
from toso.households import reach
from toso.households.items import Channel, Grade, Item, Subject
from toso.households.recording import standing_observations
from toso.households.tables import FOREVER, Household, HouseholdSpan, Person, PersonSpan, PersonStay
from toso.households.visits.merging import OUTCOMES, Merge, Written, merge, newest, standing
from toso.households.visits.photos import WAITING
from toso.households.visits.sheets import VisitWrite
from toso.households.visits.source import Source
from toso.households.visits.tables import Visit, VisitConflict
from toso.kit.text import spelling

Field = tuple[UUID, Item]  # a person or household, and one item of it


@dataclass
class Resident:
    """A person as far as visits need one; `until` by household: the first day of not living there any more."""

    full_name: str
    birth_year: int | None
    household_id: UUID
    until: dict[UUID, date]

    def lives_in(self, household_id: UUID) -> bool:
        return self.until.get(household_id) == FOREVER


@dataclass
class Book:
    """Everything known before a batch, kept in step while its sheets are worked through in order.

    `mine`: fields that the visitor wrote last. `ids`: the persons under which the phone's new ones stand.
    """

    households: dict[UUID, Household] = field(default_factory=dict)
    visits: dict[UUID, tuple[UUID, UUID]] = field(default_factory=dict)
    residents: dict[UUID, Resident] = field(default_factory=dict)
    values: dict[Field, str] = field(default_factory=dict)
    writers: dict[Field, Written] = field(default_factory=dict)
    mine: set[Field] = field(default_factory=set)
    photos: set[UUID] = field(default_factory=set)
    conflicts: dict[UUID, VisitConflict] = field(default_factory=dict)
    ids: dict[UUID, UUID] = field(default_factory=dict)

    def same_person(self, household_id: UUID, full_name: str, birth_year: int | None) -> UUID | None:
        """Somebody of that name and year of birth who lives there already."""
        wanted = spelling(full_name), birth_year
        for person_id, person in self.residents.items():
            if person.lives_in(household_id) and (spelling(person.full_name), person.birth_year) == wanted:
                return person_id
        return None

    def wrote_it(self, place: Field, source: Source) -> bool:
        writer = self.writers.get(place)
        return place in self.mine or (writer is not None and source.owns(writer))


def open_book(session: Session, scope: Scope, sheets: Sequence[VisitWrite]) -> Book:
    """Locks the households in reach, in one order for everybody, and reads what the sheets need."""
    book = Book()
    ward_id = scope.ward_id
    query = sa.select(Household).where(col(Household.id).in_({s.household_id for s in sheets}), reach.within(scope))
    locked = query.order_by(col(Household.id)).with_for_update(of=Household).execution_options(populate_existing=True)
    book.households = {h.id: h for h in session.execute(locked).scalars()}
    book.visits = _known_visits(session, ward_id, [s.id for s in sheets])
    sheets = [s for s in sheets if s.id not in book.visits and s.household_id in book.households]
    if not sheets:
        return book
    _read_residents(session, ward_id, book, sheets)
    _read_values(session, ward_id, book)
    _read_rest(session, scope, book, sheets)
    _read_writers(session, scope, book, sheets)
    return book


def _known_visits(session: Session, ward_id: UUID, ids: Collection[UUID]) -> dict[UUID, tuple[UUID, UUID]]:
    """Visits that are there already: who made them, at which household."""
    query = sa.select(col(Visit.id), col(Visit.visitor_id), col(Visit.household_id)).where(
        col(Visit.ward_id) == ward_id, col(Visit.id).in_(ids)
    )
    return {id_: (visitor, household) for id_, visitor, household in session.execute(query)}


def _read_residents(session: Session, ward_id: UUID, book: Book, sheets: Iterable[VisitWrite]) -> None:
    """Everybody who lives or lived in the households, and whoever else the sheets name by id."""
    named = {a.subject_id for s in sheets for a in s.answers} | {p.id for s in sheets for p in s.new_persons}
    lived = sa.select(col(PersonStay.person_id)).where(
        col(PersonStay.ward_id) == ward_id, col(PersonStay.household_id).in_(book.households)
    )
    wanted = {*session.execute(lived).scalars(), *named} - set(book.households)
    query = (
        sa.select(
            col(Person.id), col(Person.full_name), col(Person.birth_year), col(Person.household_id),
            col(PersonStay.household_id), col(PersonStay.until_on),
        )
        .join(
            PersonStay,
            sa.and_(col(PersonStay.ward_id) == col(Person.ward_id), col(PersonStay.person_id) == col(Person.id)),
        )
        .where(col(Person.ward_id) == ward_id, col(Person.id).in_(wanted))
    )  # fmt: skip
    for id_, full_name, birth_year, household_id, stayed_in, until in session.execute(query):
        person = book.residents.setdefault(id_, Resident(full_name, birth_year, household_id, {}))
        person.until[stayed_in] = max(until, person.until.get(stayed_in, until))


def _read_values(session: Session, ward_id: UUID, book: Book) -> None:
    """The outcomes that stand today, of the households and their residents.

    Which span is open is looked at here: asked for it, SQLite would go through the open spans of the whole ward.
    """
    for subject, span, key, ids in (
        (Subject.HOUSEHOLD, HouseholdSpan, HouseholdSpan.household_id, book.households),
        (Subject.PERSON, PersonSpan, PersonSpan.person_id, book.residents),
    ):
        columns = [getattr(span, item.value) for item in OUTCOMES[subject]]
        query = sa.select(col(key).label("id"), col(span.until_on), *columns).where(
            col(span.ward_id) == ward_id, col(key).in_(ids)
        )
        for row in [row for row in session.execute(query) if row.until_on == FOREVER]:
            book.values |= {(row.id, item): value for item, value in standing(subject, row).items()}


def _read_rest(session: Session, scope: Scope, book: Book, sheets: Sequence[VisitWrite]) -> None:
    photo_ids = [id_ for s in sheets for id_ in s.photo_ids]
    if photo_ids:
        query = sa.select(col(StoredFile.id)).where(
            col(StoredFile.ward_id) == scope.ward_id, col(StoredFile.id).in_(photo_ids),
            col(StoredFile.purpose) == WAITING, col(StoredFile.owner_id) == scope.user_id,
        )  # fmt: skip
        book.photos = set(session.execute(query).scalars())
    conflict_ids = [r.conflict_id for s in sheets for r in s.resolves]
    if conflict_ids:
        found = sa.select(VisitConflict).where(
            col(VisitConflict.ward_id) == scope.ward_id, col(VisitConflict.id).in_(conflict_ids)
        )
        rows = session.execute(found.execution_options(populate_existing=True)).scalars()
        book.conflicts = {row.id: row for row in rows}
    known = {*book.residents, *book.households, *(p.id for s in sheets for p in s.new_persons)}
    if {a.subject_id for s in sheets for a in s.answers} | {p.id for s in sheets for p in s.left_persons} <= known:
        return
    mapped = sa.select(col(Visit.persons)).where(
        col(Visit.ward_id) == scope.ward_id, col(Visit.household_id).in_(book.households),
        col(Visit.visitor_id) == scope.user_id,
    )  # fmt: skip
    for persons in session.execute(mapped).scalars():
        book.ids |= {UUID(phone): UUID(register) for phone, register in persons.items()}


def _read_writers(session: Session, scope: Scope, book: Book, sheets: Sequence[VisitWrite]) -> None:
    """Who wrote the values that some answer disagrees with."""
    disputed: set[Field] = set()
    for answer in (a for s in sheets for a in s.answers):
        place = book.ids.get(answer.subject_id, answer.subject_id), answer.item
        theirs = book.values.get(place)
        if merge(answer.item, base=answer.base, mine=answer.value, theirs=theirs, own=False) is Merge.ASK:
            disputed.add(place)
    if not disputed:
        return
    written: dict[Field, list[Written]] = defaultdict(list)
    for row in standing_observations(session, scope.ward_id, {subject_id for subject_id, _ in disputed}):
        if (row.subject_id, row.item) in disputed:
            written[row.subject_id, row.item].append(
                Written(row.on, Grade(row.grade), row.at, row.id, row.value, row.by_id, Channel(row.channel))
            )
    book.writers = {place: found for place, rows in written.items() if (found := newest(rows)) is not None}
