"""The rows of everything that batches of sheets touch, read in a fixed number of statements for all of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.files.tables import StoredFile
from toso.households.model.items import Channel, Grade, Subject
from toso.households.model.tables import FOREVER, Household, HouseholdSpan, Person, PersonSpan, PersonStay
from toso.households.model.twins import ever_into
from toso.households.model.visit_kinds import HeldState
from toso.households.model.visit_tables import HeldVisit, Visit, VisitConflict
from toso.households.model.visit_words import words_said
from toso.households.observations.store import standing_observations
from toso.households.visits.batch_context import BatchContext, Field, Resident
from toso.households.visits.field_merge import OUTCOMES, Merge, Written, merge, newest, standing
from toso.households.visits.photos import HELD, WAITING
from toso.households.visits.placement import read_grounds
from toso.households.visits.sheets import VisitWrite
from toso.households.visits.source import Batch, Source
from toso.kit.clock import today


@dataclass
class _Sender:
    """One person's part in what is read: the sheets, and those of them that are new and of households here."""

    book: BatchContext
    source: Source
    sheets: list[VisitWrite] = field(default_factory=list)
    fresh: list[VisitWrite] = field(default_factory=list)

    @property
    def homes(self) -> dict[UUID, Household]:
        return self.book.ground.households

    @property
    def named(self) -> set[UUID]:
        """Whoever the sheets name by id."""
        return {a.subject_id for s in self.fresh for a in s.answers} | {p.id for s in self.fresh for p in s.new_persons}


def open_books(session: Session, batches: Sequence[Batch], *, decided: bool = False) -> list[BatchContext]:
    """Locks the households of batches of one ward and reads what their sheets need, each statement for all of them;
    every sender's book holds what it would hold alone. `decided`: somebody takes the sheets (NamedHouseholds).
    """
    ward_id = batches[0].scope.ward_id
    grounds = read_grounds(session, batches, decided=decided)
    said = {code for batch in batches for sheet in batch.sheets for code in (*sheet.needs, *sheet.warned)}
    words = words_said(session, ward_id, today(), said)
    senders: dict[UUID, _Sender] = {}
    for batch, ground in zip(batches, grounds, strict=True):
        own = _Sender(BatchContext(batch.scope, replace(ground, households={}), words), batch.source)
        sender = senders.setdefault(batch.source.writer_id, own)
        sender.sheets += batch.sheets
        sender.homes.update(ground.households)
    _read_known(session, ward_id, senders.values())
    _read_held(session, ward_id, senders.values())
    for sender in senders.values():
        known = sender.book.visits
        sender.fresh = [s for s in sender.sheets if s.id not in known and s.household_id in sender.homes]
    writing = [sender for sender in senders.values() if sender.fresh]
    if writing:
        _read_residents(session, ward_id, writing)
        _read_values(session, ward_id, writing)
        _read_rest(session, ward_id, writing)
        _read_writers(session, ward_id, writing)
    return [
        replace(senders[batch.source.writer_id].book, scope=batch.scope, ground=ground)
        for batch, ground in zip(batches, grounds, strict=True)
    ]


def _homes(senders: Iterable[_Sender]) -> set[UUID]:
    return {id_ for sender in senders for id_ in sender.homes}


def _read_known(session: Session, ward_id: UUID, senders: Collection[_Sender]) -> None:
    """Visits that are there already: who made them, at which household."""
    ids = {sheet.id for sender in senders for sheet in sender.sheets}
    query = sa.select(col(Visit.id), col(Visit.visitor_id), col(Visit.household_id)).where(
        col(Visit.ward_id) == ward_id, col(Visit.id).in_(ids)
    )
    found = {id_: (visitor, household) for id_, visitor, household in session.execute(query)}
    known = [sheet for sender in senders for sheet in sender.sheets if sheet.id in found]
    strays = {sheet.household_id for sheet in known if found[sheet.id][1] != sheet.household_id}
    # A sheet that was stored where the household stood then may come again after that merger was taken back.
    became = ever_into(session, ward_id, strays) if strays else {}
    for sheet in known:
        visitor, household = found[sheet.id]
        if household in became.get(sheet.household_id, ()):
            found[sheet.id] = visitor, sheet.household_id
    for sender in senders:
        sender.book.visits |= {s.id: found[s.id] for s in sender.sheets if s.id in found}


def _read_held(session: Session, ward_id: UUID, senders: Collection[_Sender]) -> None:
    """Sheets of these ids that came before, and what else of each visitor waits at their households."""
    values = {
        "ward": ward_id,
        "ids": list({sheet.id for sender in senders for sheet in sender.sheets}),
        "homes": list(_homes(senders)),
        "visitors": list({sender.source.visitor_id for sender in senders}),
    }
    rows = session.execute(_held(), values, execution_options={"populate_existing": True}).scalars().all()
    for sender in senders:
        own, book = {sheet.id for sheet in sender.sheets}, sender.book
        for held in rows:
            theirs = held.sender_id == sender.source.visitor_id and held.household_id in sender.homes
            if held.id not in own and not (theirs and held.state is HeldState.WAITING):
                continue
            book.held[held.id] = held
            if held.state is HeldState.WAITING:
                book.promised[held.household_id] |= {UUID(p["id"]) for p in held.sheet.get("new_persons", [])}


@cache
def _held() -> sa.Select[HeldVisit]:
    row, (ids, homes, visitors) = HeldVisit, (sa.bindparam(n, expanding=True) for n in ("ids", "homes", "visitors"))
    theirs = col(row.household_id).in_(homes), col(row.sender_id).in_(visitors)
    waiting = sa.and_(*theirs, col(row.state) == HeldState.WAITING)
    return sa.select(row).where(col(row.ward_id) == sa.bindparam("ward"), sa.or_(col(row.id).in_(ids), waiting))


def _read_residents(session: Session, ward_id: UUID, senders: Collection[_Sender]) -> None:
    """Everybody who lives or lived in the households, and whoever else the sheets name by id."""
    homes = _homes(senders)
    living: dict[UUID, set[UUID]] = defaultdict(set)
    for person_id, household_id in session.execute(_lived(), {"ward": ward_id, "homes": list(homes)}):
        living[household_id].add(person_id)
    wanted = {id_ for ids in living.values() for id_ in ids} | {id_ for sender in senders for id_ in sender.named}
    found = _residents(session, ward_id, wanted - homes)
    for sender in senders:
        ids = sender.named.union(*(living[home] for home in sender.homes)) - sender.homes.keys()
        sender.book.residents |= {id_: found[id_] for id_ in sorted(ids & found.keys())}


@cache
def _lived() -> sa.Select[*tuple[Any, ...]]:
    stay = PersonStay
    own = col(stay.ward_id) == sa.bindparam("ward"), col(stay.household_id).in_(sa.bindparam("homes", expanding=True))
    return sa.select(col(stay.person_id), col(stay.household_id)).where(*own)


def _residents(session: Session, ward_id: UUID, ids: Collection[UUID]) -> dict[UUID, Resident]:
    found: dict[UUID, Resident] = {}
    rows = session.execute(_stays(), {"ward": ward_id, "ids": list(ids)})
    for id_, full_name, birth_year, household_id, path, into, stayed_in, until, why in rows:
        person = found.setdefault(id_, Resident(full_name, birth_year, household_id, {}, path, {}, into))
        if until >= person.until.get(stayed_in, until):
            person.until[stayed_in], person.left_by[stayed_in] = until, why
    return found


@cache
def _stays() -> sa.Select[*tuple[Any, ...]]:
    return (
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
        .where(col(Person.ward_id) == sa.bindparam("ward"), col(Person.id).in_(sa.bindparam("ids", expanding=True)))
    )


def _read_values(session: Session, ward_id: UUID, senders: Collection[_Sender]) -> None:
    """The outcomes that stand today, of the households and their residents.

    Which span is open is looked at here: asked for it, SQLite would go through the open spans of the whole ward.
    """
    for subject in (Subject.HOUSEHOLD, Subject.PERSON):
        own = [(s.homes if subject is Subject.HOUSEHOLD else s.book.residents).keys() for s in senders]
        spans = session.execute(_spans(subject), {"ward": ward_id, "ids": list(set[UUID]().union(*own))})
        rows = {row.id: standing(subject, row) for row in spans if row.until_on == FOREVER}
        for sender, ids in zip(senders, own, strict=True):
            known = {(id_, item): value for id_ in ids & rows.keys() for item, value in rows[id_].items()}
            sender.book.values |= known


@cache
def _spans(subject: Subject) -> sa.Select[*tuple[Any, ...]]:
    span, key = (
        (HouseholdSpan, HouseholdSpan.household_id)
        if subject is Subject.HOUSEHOLD
        else (PersonSpan, PersonSpan.person_id)
    )
    columns = [getattr(span, item.value) for item in OUTCOMES[subject]]
    own = col(span.ward_id) == sa.bindparam("ward"), col(key).in_(sa.bindparam("ids", expanding=True))
    return sa.select(col(key).label("id"), col(span.until_on), *columns).where(*own)


def _read_rest(session: Session, ward_id: UUID, senders: Collection[_Sender]) -> None:
    _read_photos(session, ward_id, senders)
    _read_conflicts(session, ward_id, senders)
    strangers = [sender for sender in senders if _names_strangers(sender)]
    if not strangers:
        return
    mapped = sa.select(col(Visit.visitor_id), col(Visit.household_id), col(Visit.persons)).where(
        col(Visit.ward_id) == ward_id,
        col(Visit.household_id).in_(_homes(strangers)),
        col(Visit.visitor_id).in_({sender.source.visitor_id for sender in strangers}),
    )
    for visitor_id, household_id, persons in session.execute(mapped):
        for sender in strangers:
            if visitor_id == sender.source.visitor_id and household_id in sender.homes:
                sender.book.ids |= {UUID(phone): UUID(register) for phone, register in persons.items()}


def _names_strangers(sender: _Sender) -> bool:
    """Whether sheets speak of somebody by an id of the phone alone."""
    known = {*sender.book.residents, *sender.homes, *(p.id for s in sender.fresh for p in s.new_persons)}
    spoken_of = {a.subject_id for s in sender.fresh for a in s.answers}
    return not spoken_of | {p.id for s in sender.fresh for p in s.left_persons} <= known


def _read_photos(session: Session, ward_id: UUID, senders: Collection[_Sender]) -> None:
    photo_ids = {id_ for sender in senders for s in sender.fresh for id_ in s.photo_ids}
    if not photo_ids:
        return
    query = sa.select(col(StoredFile.id), col(StoredFile.owner_id)).where(
        col(StoredFile.ward_id) == ward_id,
        col(StoredFile.id).in_(photo_ids),
        col(StoredFile.purpose).in_([WAITING, HELD]),
        col(StoredFile.owner_id).in_({sender.source.writer_id for sender in senders}),
    )
    for id_, owner_id in session.execute(query):
        for sender in senders:
            if owner_id == sender.source.writer_id:
                sender.book.photos.add(id_)


def _read_conflicts(session: Session, ward_id: UUID, senders: Collection[_Sender]) -> None:
    named = [{r.conflict_id for s in sender.fresh for r in s.resolves} for sender in senders]
    ids = set[UUID]().union(*named)
    if not ids:
        return
    found = sa.select(VisitConflict).where(col(VisitConflict.ward_id) == ward_id, col(VisitConflict.id).in_(ids))
    rows = session.execute(found.execution_options(populate_existing=True)).scalars().all()
    for sender, own in zip(senders, named, strict=True):
        sender.book.conflicts |= {row.id: row for row in rows if row.id in own}


def _read_writers(session: Session, ward_id: UUID, senders: Collection[_Sender]) -> None:
    """Who wrote the values that some answer disagrees with."""
    disputed = [set(_disputed(sender)) for sender in senders]
    places = set[Field]().union(*disputed)
    if not places:
        return
    written: dict[Field, list[Written]] = defaultdict(list)
    for row in standing_observations(session, ward_id, {subject_id for subject_id, _ in places}):
        if (row.subject_id, row.item) in places:
            written[row.subject_id, row.item].append(
                Written(row.on, Grade(row.grade), row.at, row.id, row.value, row.by_id, Channel(row.channel))
            )
    for sender, own in zip(senders, disputed, strict=True):
        found = {place: newest(written[place]) for place in own}
        sender.book.writers |= {place: one for place, one in found.items() if one is not None}


def _disputed(sender: _Sender) -> Iterable[Field]:
    book = sender.book
    for answer in (a for s in sender.fresh for a in s.answers):
        for subject_id in {book.subject(answer.subject_id), *book.ground.survivors(answer.subject_id)}:
            theirs = book.values.get((subject_id, answer.item))
            if merge(answer.item, base=answer.base, mine=answer.value, theirs=theirs, own=False) is Merge.ASK:
                yield subject_id, answer.item
