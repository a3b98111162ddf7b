"""The context of a batch of sheets: the register's rows of everything it touches, in a fixed number of statements."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.files.tables import StoredFile
from toso.households.model.items import Channel, Grade, Item, Subject
from toso.households.model.kinds import MoveReason
from toso.households.model.tables import FOREVER, HouseholdSpan, Person, PersonSpan, PersonStay
from toso.households.model.visit_kinds import HeldState
from toso.households.model.visit_tables import HeldVisit, Visit, VisitConflict
from toso.households.observations.store import standing_observations
from toso.households.visits.field_merge import OUTCOMES, Merge, Written, merge, newest, standing
from toso.households.visits.photos import HELD, WAITING
from toso.households.visits.placement import NamedHouseholds, read_ground
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
    """Everything known before a batch, kept in step while its sheets are worked through in order.

    `mine`: fields that the visitor wrote last. `ids`: the persons under which the phone's new ones stand. `held`:
    sheets that wait or waited for a decision; `promised`: by household, persons whom such sheets bring.
    """

    ground: NamedHouseholds
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

    def wrote_it(self, place: Field, source: Source) -> bool:
        writer = self.writers.get(place)
        return place in self.mine or (writer is not None and source.owns(writer))


def open_book(
    session: Session, scope: Scope, sheets: Sequence[VisitWrite], source: Source, *, decided: bool = False
) -> BatchContext:
    """Locks the households of the sheets and reads what the sheets need; `decided`: somebody takes them (Ground)."""
    ward_id = scope.ward_id
    book = BatchContext(read_ground(session, scope, sheets, source, decided=decided))
    book.visits = _known_visits(session, ward_id, [s.id for s in sheets])
    _read_held(session, ward_id, book, source, sheets)
    sheets = [s for s in sheets if s.id not in book.visits and s.household_id in book.ground.households]
    if not sheets:
        return book
    _read_residents(session, ward_id, book, sheets)
    _read_values(session, ward_id, book)
    _read_rest(session, scope, book, sheets, source)
    _read_writers(session, scope, book, sheets)
    return book


def _read_held(
    session: Session, ward_id: UUID, book: BatchContext, source: Source, sheets: Iterable[VisitWrite]
) -> None:
    """Sheets of these ids that came before, and what else of the visitor waits at these households."""
    row = HeldVisit
    waiting = sa.and_(
        col(row.household_id).in_(book.ground.households),
        col(row.sender_id) == source.visitor_id,
        col(row.state) == HeldState.WAITING,
    )
    query = sa.select(row).where(col(row.ward_id) == ward_id, sa.or_(col(row.id).in_([s.id for s in sheets]), waiting))
    for held in session.execute(query.execution_options(populate_existing=True)).scalars():
        book.held[held.id] = held
        if held.state is HeldState.WAITING:
            book.promised[held.household_id] |= {UUID(p["id"]) for p in held.sheet.get("new_persons", [])}


def _known_visits(session: Session, ward_id: UUID, ids: Collection[UUID]) -> dict[UUID, tuple[UUID, UUID]]:
    """Visits that are there already: who made them, at which household."""
    query = sa.select(col(Visit.id), col(Visit.visitor_id), col(Visit.household_id)).where(
        col(Visit.ward_id) == ward_id, col(Visit.id).in_(ids)
    )
    return {id_: (visitor, household) for id_, visitor, household in session.execute(query)}


def _read_residents(session: Session, ward_id: UUID, book: BatchContext, sheets: Iterable[VisitWrite]) -> None:
    """Everybody who lives or lived in the households, and whoever else the sheets name by id."""
    named = {a.subject_id for s in sheets for a in s.answers} | {p.id for s in sheets for p in s.new_persons}
    lived = sa.select(col(PersonStay.person_id)).where(
        col(PersonStay.ward_id) == ward_id, col(PersonStay.household_id).in_(book.ground.households)
    )
    wanted = {*session.execute(lived).scalars(), *named} - set(book.ground.households)
    query = (
        sa.select(
            col(Person.id),
            col(Person.full_name),
            col(Person.birth_year),
            col(Person.household_id),
            col(Person.unit_path),
            col(Person.merged_into_id),
            col(PersonStay.household_id),
            col(PersonStay.until_on),
            col(PersonStay.left_by),
        )
        .join(
            PersonStay,
            sa.and_(col(PersonStay.ward_id) == col(Person.ward_id), col(PersonStay.person_id) == col(Person.id)),
        )
        .where(col(Person.ward_id) == ward_id, col(Person.id).in_(wanted))
    )
    for id_, full_name, birth_year, household_id, path, into, stayed_in, until, why in session.execute(query):
        made = Resident(full_name, birth_year, household_id, {}, path, {}, into)
        person = book.residents.setdefault(id_, made)
        if until >= person.until.get(stayed_in, until):
            person.until[stayed_in], person.left_by[stayed_in] = until, why


def _read_values(session: Session, ward_id: UUID, book: BatchContext) -> None:
    """The outcomes that stand today, of the households and their residents.

    Which span is open is looked at here: asked for it, SQLite would go through the open spans of the whole ward.
    """
    for subject, span, key, ids in (
        (Subject.HOUSEHOLD, HouseholdSpan, HouseholdSpan.household_id, book.ground.households),
        (Subject.PERSON, PersonSpan, PersonSpan.person_id, book.residents),
    ):
        columns = [getattr(span, item.value) for item in OUTCOMES[subject]]
        query = sa.select(col(key).label("id"), col(span.until_on), *columns).where(
            col(span.ward_id) == ward_id, col(key).in_(ids)
        )
        for row in [row for row in session.execute(query) if row.until_on == FOREVER]:
            book.values |= {(row.id, item): value for item, value in standing(subject, row).items()}


def _read_rest(
    session: Session, scope: Scope, book: BatchContext, sheets: Sequence[VisitWrite], source: Source
) -> None:
    photo_ids = [id_ for s in sheets for id_ in s.photo_ids]
    if photo_ids:
        query = sa.select(col(StoredFile.id)).where(
            col(StoredFile.ward_id) == scope.ward_id,
            col(StoredFile.id).in_(photo_ids),
            col(StoredFile.purpose).in_([WAITING, HELD]),
            col(StoredFile.owner_id) == source.writer_id,
        )
        book.photos = set(session.execute(query).scalars())
    conflict_ids = [r.conflict_id for s in sheets for r in s.resolves]
    if conflict_ids:
        found = sa.select(VisitConflict).where(
            col(VisitConflict.ward_id) == scope.ward_id, col(VisitConflict.id).in_(conflict_ids)
        )
        rows = session.execute(found.execution_options(populate_existing=True)).scalars()
        book.conflicts = {row.id: row for row in rows}
    known = {*book.residents, *book.ground.households, *(p.id for s in sheets for p in s.new_persons)}
    if {a.subject_id for s in sheets for a in s.answers} | {p.id for s in sheets for p in s.left_persons} <= known:
        return
    mapped = sa.select(col(Visit.persons)).where(
        col(Visit.ward_id) == scope.ward_id,
        col(Visit.household_id).in_(book.ground.households),
        col(Visit.visitor_id) == source.visitor_id,
    )
    for persons in session.execute(mapped).scalars():
        book.ids |= {UUID(phone): UUID(register) for phone, register in persons.items()}


def _read_writers(session: Session, scope: Scope, book: BatchContext, sheets: Sequence[VisitWrite]) -> None:
    """Who wrote the values that some answer disagrees with."""
    disputed: set[Field] = set()
    for answer in (a for s in sheets for a in s.answers):
        for subject_id in {book.subject(answer.subject_id), *book.ground.survivors(answer.subject_id)}:
            theirs = book.values.get((subject_id, answer.item))
            if merge(answer.item, base=answer.base, mine=answer.value, theirs=theirs, own=False) is Merge.ASK:
                disputed.add((subject_id, answer.item))
    if not disputed:
        return
    written: dict[Field, list[Written]] = defaultdict(list)
    for row in standing_observations(session, scope.ward_id, {subject_id for subject_id, _ in disputed}):
        if (row.subject_id, row.item) in disputed:
            written[row.subject_id, row.item].append(
                Written(row.on, Grade(row.grade), row.at, row.id, row.value, row.by_id, Channel(row.channel))
            )
    book.writers = {place: found for place, rows in written.items() if (found := newest(rows)) is not None}
