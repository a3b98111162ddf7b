"""Two households made one, with their lineage; nothing that was seen is lost, and all of it can be taken back."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.columns import insert_rows
from toso.core.problems import Malformed
from toso.core.row_versions import check_version, touch
from toso.households.consents.consents import keep_to_answers
from toso.households.indicators.summary import before_change
from toso.households.model import citizen_ids
from toso.households.model.assistance_tables import HelpEntry, HelpRequest
from toso.households.model.items import Subject
from toso.households.model.kinds import MoveReason, Relation
from toso.households.model.tables import (
    FOREVER,
    Household,
    HouseholdStay,
    Observation,
    Person,
    PersonStay,
    Street,
)
from toso.households.observations.entry import leave, refresh_names, refresh_place
from toso.households.observations.spans import adult_from
from toso.households.observations.store import refold
from toso.households.register import writes
from toso.households.register.household_change import (
    BEGAN,
    add_lineage,
    both_for_change,
    checked_day,
    members_of,
    note,
    open_since,
)
from toso.households.register.merger_trace import MergerTrace
from toso.households.register.moves import end_household, resettle
from toso.households.register.pairs import refuse_apart
from toso.households.register.tables import ChangeAct
from toso.kit.ids import new_id

_MERGED = ("persons", "merged_into_id")
_FILLED = ("sex", "birth_on", "birth_year", "phone")
_FILLED_OF_HOME = ("phone", "tax_code", "house_no", "place_note")
VISITED = ("last_visited_on", "last_result", "last_visitor_id", "revisit_on")


def merge_households(
    session: Session, scope: Scope, household_id: UUID, expected_version: int, body: writes.HouseholdMerge
) -> Household:
    """Another household goes into this one, with its members. Returns this one.

    Households that really joined keep their past apart. A duplicate gives up its past: members, their days and all
    that was seen of it stand at this one as if it had always been one. Raises FoundApart.
    """
    target, source = _checked(session, scope, household_id, expected_version, body)
    ours, theirs = members_of(session, target), members_of(session, source)
    began = max(open_since(session, target, list(ours)), open_since(session, source, list(theirs)))
    on = checked_day(body.on, began, what=BEGAN)
    before_change(session, target.ward_id, Subject.HOUSEHOLD, [target.id, source.id])
    same = _same_persons(body, ours, theirs)
    trace = _begun(session, target, source, same, duplicate=body.duplicate)
    for person_id, into in same.items():
        _same_person(session, theirs[person_id], into, on, trace)
    others = [person for person in theirs.values() if person.id not in same]
    for person in others:
        trace.relations[person.id] = person.relation
        person.relation = Relation.OTHER if person.relation is Relation.HEAD and ours else person.relation
    if body.duplicate:
        _as_always(session, others, source, target, trace)
        trace.copies |= copy_observations(session, source.ward_id, source.id, target.id, target.id)
        _fill_from(session, target, source, trace)
    else:
        _from_now_on(session, others, source, target, on, trace)
    end_household(session, source, MoveReason.MERGE, on, never=body.duplicate)
    source.merged_into_id = target.id
    _helped_there(session, source, trace)
    follow_household(session, target.ward_id, source.id, target.id)
    for into in same.values():
        keep_to_answers(session, into)
    refold(session, target.ward_id, persons=[*ours, *theirs], households=[target.id, source.id])
    add_lineage(session, source, target, MoveReason.MERGE, on, trace.written())
    for one in (source, target):
        refresh_names(session, one)
        note(session, scope, one, ChangeAct.MERGED, on, fields=_MERGED, cause=MoveReason.MERGE, reason=body.reason)
    return target


def _checked(
    session: Session, scope: Scope, household_id: UUID, expected_version: int, body: writes.HouseholdMerge
) -> tuple[Household, Household]:
    """The household that stands and the one that goes, locked, as whoever asks saw them."""
    if body.from_id == household_id:
        raise Malformed(fields={"from_id": "Hãy chọn một hộ khác."})
    target, source = both_for_change(session, scope, household_id, body.from_id)
    check_version(target, expected_version)
    check_version(source, body.from_version)
    if not body.confirm_apart:
        refuse_apart(session, target, source)
    return target, source


def _same_persons(
    body: writes.HouseholdMerge, ours: dict[UUID, Person], theirs: dict[UUID, Person]
) -> dict[UUID, Person]:
    """Members of the other household by id, with the person that they already are in this one."""
    found = {pair.from_id: pair.into_id for pair in body.same_persons}
    known = found.keys() <= theirs.keys() and set(found.values()) <= ours.keys()
    if len(found) < len(body.same_persons) or not known:
        raise Malformed(fields={"same_persons": "Có người không ở trong hai hộ này."})
    if len(set(found.values())) < len(found):
        raise Malformed(fields={"same_persons": "Một người được ghép hai lần."})
    keys = ({theirs[one].citizen_key, ours[into].citizen_key} - {None} for one, into in found.items())
    if any(len(both) > 1 for both in keys):
        raise Malformed(
            fields={"same_persons": "Có hai người mang hai số định danh khác nhau nên không phải một người."}
        )
    return {person_id: ours[into] for person_id, into in found.items()}


def _begun(
    session: Session, target: Household, source: Household, same: dict[UUID, Person], *, duplicate: bool
) -> MergerTrace:
    """The trace with what is read before anything is changed."""
    home, stay, ward = HouseholdStay, PersonStay, target.ward_id
    stands = sa.select(col(home.id)).where(
        col(home.ward_id) == ward, col(home.household_id) == target.id, col(home.until_on) == FOREVER
    )
    trace = MergerTrace(session.execute(stands.limit(1)).scalar(), duplicate, source.revisit_on)
    trace.same = {person_id: into.id for person_id, into in same.items()}
    for table, own in ((home, col(home.household_id) == source.id), (stay, col(stay.person_id).in_(list(same)))):
        rows = session.execute(sa.select(table).where(col(table.ward_id) == ward, own)).scalars()
        trace.ended |= {row.id: (row.until_on, row.left_by) for row in rows}
    return trace


def _same_person(session: Session, person: Person, into: Person, on: date, trace: MergerTrace) -> None:
    """A person who was entered twice: what was seen of the second stands at the first, whose gaps it fills."""
    trace.copies |= copy_observations(session, person.ward_id, person.id, into.id, into.household_id)
    entry = HelpEntry
    named = sa.select(col(entry.id)).where(col(entry.ward_id) == person.ward_id, col(entry.person_id) == person.id)
    trace.helps |= dict.fromkeys(session.execute(named).scalars(), person.id)
    follow_person(session, person.ward_id, person.id, into.id)
    trace.filled[into.id] = _fill(into, person, _FILLED)
    if into.citizen_id is None and person.citizen_id is not None:
        citizen_ids.keep(into, citizen_ids.shown(person))
        trace.numbers.append(person.id)
    citizen_ids.keep(person, None)  # a number is one person's
    into.adult_on = adult_from(into.birth_on, into.birth_year)
    person.merged_into_id = into.id
    touch(into)
    leave(session, person, MoveReason.MISTAKE, on)


def _fill(into: Any, other: Any, names: Iterable[str]) -> list[str]:
    """Puts into empty fields what the other has. The names of these fields."""
    filled = [name for name in names if not getattr(into, name) and getattr(other, name)]
    for name in filled:
        setattr(into, name, getattr(other, name))
    return filled


def _as_always(
    session: Session, persons: Iterable[Person], source: Household, target: Household, trace: MergerTrace
) -> None:
    """Gives the days of persons in `source` to `target`. The caller folds anew."""
    for person in persons:
        own = sa.select(PersonStay).where(
            col(PersonStay.ward_id) == person.ward_id,
            col(PersonStay.person_id) == person.id,
            col(PersonStay.household_id) == source.id,
            col(PersonStay.until_on) > col(PersonStay.from_on),
        )
        for stay in session.execute(own).scalars().all():
            days = stay.model_dump(include={"from_on", "until_on", "came_by", "left_by"})
            row = PersonStay(
                ward_id=person.ward_id,
                person_id=person.id,
                household_id=target.id,
                unit_path=target.unit_path,
                **days,
            )
            session.add(row)
            trace.given[row.id] = stay.id
            stay.until_on, stay.left_by = stay.from_on, MoveReason.MISTAKE
            touch(stay)
        person.household_id, person.unit_path = target.id, target.unit_path
        touch(person)


def _from_now_on(
    session: Session, persons: list[Person], source: Household, target: Household, on: date, trace: MergerTrace
) -> None:
    """Persons go on living in `target` from a day on."""
    before = _open_stays(session, source, persons)
    resettle(session, persons, target, on, MoveReason.MERGE)
    after = _open_stays(session, target, persons)
    trace.given |= {after[person_id]: stay_id for person_id, stay_id in before.items()}


def _open_stays(session: Session, household: Household, persons: Iterable[Person]) -> dict[UUID, UUID]:
    stay = PersonStay
    query = sa.select(col(stay.person_id), col(stay.id)).where(
        col(stay.ward_id) == household.ward_id,
        col(stay.person_id).in_([person.id for person in persons]),
        col(stay.household_id) == household.id,
        col(stay.until_on) == FOREVER,
    )
    return dict(session.execute(query).all())


def copy_observations(
    session: Session, ward_id: UUID, subject_id: UUID, into_id: UUID, household_id: UUID
) -> dict[UUID, UUID]:
    """Repeats what was seen of one subject, and not taken back, at another: same day, hour, channel, grade and hand.

    The new observations, each with the one that it repeats.
    """
    session.flush()
    seen = Observation
    rows = session.execute(
        sa.select(seen).where(col(seen.ward_id) == ward_id, col(seen.subject_id) == subject_id).order_by(col(seen.id))
    ).scalars()
    found = list(rows)
    back = {row.retracts_id for row in found}
    copies = {new_id(): row for row in found if row.retracts_id is None and row.id not in back}
    before_change(session, ward_id, Subject.HOUSEHOLD, [household_id])
    placed = {"subject_id": into_id, "household_id": household_id}
    insert_rows(session, Observation, [{**row.model_dump(), "id": id_, **placed} for id_, row in copies.items()])
    return {id_: row.id for id_, row in copies.items()}


def _fill_from(session: Session, target: Household, source: Household, trace: MergerTrace) -> None:
    """A duplicate fills the gaps of the household that stands, and tells it of a later visit."""
    trace.filled[target.id] = filled = _fill(target, source, _FILLED_OF_HOME)
    if {"house_no", "place_note"} & set(filled):
        refresh_place(target, session.get_one(Street, (target.ward_id, target.street_id)))
    if source.last_visited_on is not None and (target.last_visited_on or date.min) < source.last_visited_on:
        trace.visited = (
            target.last_visited_on,
            target.last_result,
            target.last_visitor_id,
            target.revisit_on,
        )
        for name in VISITED:
            setattr(target, name, getattr(source, name))


def _helped_there(session: Session, source: Household, trace: MergerTrace) -> None:
    """Notes the help entries and requests that point to the household gone."""
    for table, noted in ((HelpEntry, trace.homes_of_helps), (HelpRequest, trace.requests)):
        query = sa.select(col(table.id)).where(
            col(table.ward_id) == source.ward_id, col(table.household_id) == source.id
        )
        noted.extend(session.execute(query).scalars())


def follow_person(session: Session, ward_id: UUID, person_id: UUID, into_id: UUID) -> None:
    point(session, HelpEntry, ward_id, col(HelpEntry.person_id) == person_id, person_id=into_id)


def follow_household(session: Session, ward_id: UUID, household_id: UUID, into_id: UUID) -> None:
    for table in (HelpEntry, HelpRequest):
        point(session, table, ward_id, col(table.household_id) == household_id, household_id=into_id)


def point(session: Session, table: Any, ward_id: UUID, which: Any, **values: UUID) -> None:
    """Points rows of help to another person or household."""
    statement = sa.update(table).where(col(table.ward_id) == ward_id, which).values(**values)
    session.execute(statement.execution_options(synchronize_session="fetch"))
