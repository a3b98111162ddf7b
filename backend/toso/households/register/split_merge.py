"""Splitting a household and merging two, with their lineage; nothing that was seen is lost on the way."""

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
from toso.households.model.tables import Household, HouseholdLineage, Observation, Person, PersonStay
from toso.households.observations.entry import add_household, leave, refresh_names
from toso.households.observations.spans import adult_from
from toso.households.observations.store import refold
from toso.households.register import writes
from toso.households.register.codes import next_codes
from toso.households.register.household_change import (
    both_for_change,
    checked_day,
    for_change,
    members_of,
    note,
    open_since,
    street_in_reach,
)
from toso.households.register.moves import end_household, resettle
from toso.households.register.service import name_after
from toso.households.register.tables import ChangeAct
from toso.kit.ids import new_id

_BEGAN = ", khi người hoặc hộ này bắt đầu được tính"
_MERGED = ("persons", "merged_into_id")
_FILLED = ("sex", "birth_on", "birth_year", "phone")


def split_household(
    session: Session, scope: Scope, household_id: UUID, expected_version: int, body: writes.HouseholdSplit
) -> Household:
    """Some members found a household of their own. Returns the new one."""
    household = for_change(session, scope, household_id, expected_version)
    members, chosen = members_of(session, household), set(body.person_ids)
    _check_chosen(members, chosen, body)
    heir = _heir(members, chosen, body)
    street = street_in_reach(session, scope, body.street_id or household.street_id)
    on = checked_day(body.on, open_since(session, household, list(chosen)), what=_BEGAN)
    head = members[body.head_id]
    (code,) = next_codes(session, household.ward_id, street.unit_path)
    new = add_household(
        session,
        street,
        code=code,
        kind=household.kind,
        name=head.full_name,
        on=on,
        came_by=MoveReason.SPLIT,
        house_no=body.house_no,
        place_note=body.place_note,
        phone=head.phone,
    )
    moved = [members[person_id] for person_id in sorted(chosen)]
    for person in moved:
        person.relation = _relation_beside(person, head)
    resettle(session, moved, new, on, MoveReason.SPLIT)
    if heir is not None:
        heir.relation = Relation.HEAD
        touch(heir)
        session.flush()
        name_after(session, household, heir)
    for one in (household, new):
        refresh_names(session, one)
    _line(session, household, new, MoveReason.SPLIT, on)
    line = {"cause": MoveReason.SPLIT, "reason": body.reason}
    note(session, scope, household, ChangeAct.SPLIT, on, fields=["persons"], **line)
    note(session, scope, new, ChangeAct.CREATED, on, fields=["persons"], new=True, **line)
    return new


def _check_chosen(members: dict[UUID, Person], chosen: set[UUID], body: writes.HouseholdSplit) -> None:
    if not chosen < members.keys():
        what = "Phải còn người ở lại hộ cũ." if chosen >= members.keys() else "Có người không ở trong hộ."
        raise Malformed(fields={"person_ids": what})
    if body.head_id not in chosen:
        raise Malformed(fields={"head_id": "Chủ hộ mới phải là một trong những người tách ra."})


def _heir(members: dict[UUID, Person], chosen: set[UUID], body: writes.HouseholdSplit) -> Person | None:
    """Who heads the old household from now on; None when its head stays."""
    if not any(members[person_id].relation is Relation.HEAD for person_id in chosen):
        return None
    heir = members.get(body.remaining_head_id) if body.remaining_head_id else None
    if heir is None or heir.id in chosen:
        raise Malformed(fields={"remaining_head_id": "Chủ hộ tách đi: hãy chọn chủ hộ mới trong những người ở lại."})
    return heir


def _relation_beside(person: Person, head: Person) -> Relation:
    if person.id == head.id:
        return Relation.HEAD
    return Relation.OTHER if person.relation is Relation.HEAD else person.relation


def _line(session: Session, source: Household, target: Household, why: MoveReason, on: date) -> None:
    session.add(
        HouseholdLineage(
            ward_id=source.ward_id,
            unit_path=source.unit_path,
            from_id=source.id,
            to_id=target.id,
            kind=why,
            happened_on=on,
        )
    )


def merge_households(
    session: Session, scope: Scope, household_id: UUID, expected_version: int, body: writes.HouseholdMerge
) -> Household:
    """Another household goes into this one, with its members. Returns this one.

    Households that really joined keep their past apart. A duplicate gives up its past: members, their days and all
    that was seen of it stand at this one as if it had always been one.
    """
    if body.from_id == household_id:
        raise Malformed(fields={"from_id": "Hãy chọn một hộ khác."})
    target, source = both_for_change(session, scope, household_id, body.from_id)
    check_version(target, expected_version)
    check_version(source, body.from_version)
    ours, theirs = members_of(session, target), members_of(session, source)
    began = max(open_since(session, target, list(ours)), open_since(session, source, list(theirs)))
    on = checked_day(body.on, began, what=_BEGAN)
    before_change(session, target.ward_id, Subject.HOUSEHOLD, [target.id, source.id])
    same = _same_persons(body, ours, theirs)
    for person_id, into in same.items():
        _same_person(session, theirs[person_id], into, on)
    others = [person for person in theirs.values() if person.id not in same]
    for person in others:
        person.relation = Relation.OTHER if person.relation is Relation.HEAD and ours else person.relation
    if body.duplicate:
        _as_always(session, others, source, target)
        copy_observations(session, source.ward_id, source.id, target.id, target.id)
    else:
        resettle(session, others, target, on, MoveReason.MERGE)
    _fill_from(target, source, duplicate=body.duplicate)
    end_household(session, source, MoveReason.MERGE, on, never=body.duplicate)
    source.merged_into_id = target.id
    follow_household(session, target.ward_id, source.id, target.id)
    for into in same.values():
        keep_to_answers(session, into)
    refold(session, target.ward_id, persons=[*ours, *theirs], households=[target.id, source.id])
    _line(session, source, target, MoveReason.MERGE, on)
    for one in (source, target):
        refresh_names(session, one)
        note(session, scope, one, ChangeAct.MERGED, on, fields=_MERGED, cause=MoveReason.MERGE, reason=body.reason)
    return target


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


def _same_person(session: Session, person: Person, into: Person, on: date) -> None:
    """A person who was entered twice: what was seen of the second stands at the first, whose gaps it fills."""
    copy_observations(session, person.ward_id, person.id, into.id, into.household_id)
    follow_person(session, person.ward_id, person.id, into.id)
    for name in _FILLED:
        if getattr(into, name) is None:
            setattr(into, name, getattr(person, name))
    if into.citizen_id is None and person.citizen_id is not None:
        citizen_ids.keep(into, citizen_ids.shown(person))
    citizen_ids.keep(person, None)  # a number is one person's
    into.adult_on = adult_from(into.birth_on, into.birth_year)
    person.merged_into_id = into.id
    touch(into)
    leave(session, person, MoveReason.MISTAKE, on)


def _as_always(session: Session, persons: Iterable[Person], source: Household, target: Household) -> None:
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
            session.add(
                PersonStay(
                    ward_id=person.ward_id,
                    person_id=person.id,
                    household_id=target.id,
                    unit_path=target.unit_path,
                    **days,
                )
            )
            stay.until_on, stay.left_by = stay.from_on, MoveReason.MISTAKE
            touch(stay)
        person.household_id, person.unit_path = target.id, target.unit_path
        touch(person)


def copy_observations(session: Session, ward_id: UUID, subject_id: UUID, into_id: UUID, household_id: UUID) -> None:
    """Repeats what was seen of one subject, and not taken back, at another: same day, hour, channel, grade and hand."""
    session.flush()
    seen = Observation
    rows = session.execute(
        sa.select(seen).where(col(seen.ward_id) == ward_id, col(seen.subject_id) == subject_id).order_by(col(seen.id))
    ).scalars()
    found = list(rows)
    back = {row.retracts_id for row in found}
    copies: list[dict[str, Any]] = [
        {**row.model_dump(), "id": new_id(), "subject_id": into_id, "household_id": household_id}
        for row in found
        if row.retracts_id is None and row.id not in back
    ]
    before_change(session, ward_id, Subject.HOUSEHOLD, [household_id])
    insert_rows(session, Observation, copies)


def _fill_from(target: Household, source: Household, *, duplicate: bool) -> None:
    for name in ("phone", "tax_code", "house_no", "place_note"):
        if duplicate and not getattr(target, name):
            setattr(target, name, getattr(source, name))
    later = source.last_visited_on is not None and (target.last_visited_on or date.min) < source.last_visited_on
    if duplicate and later:
        for name in ("last_visited_on", "last_result", "last_visitor_id", "revisit_on"):
            setattr(target, name, getattr(source, name))


def follow_person(session: Session, ward_id: UUID, person_id: UUID, into_id: UUID) -> None:
    _point(session, HelpEntry, ward_id, col(HelpEntry.person_id) == person_id, person_id=into_id)


def follow_household(session: Session, ward_id: UUID, household_id: UUID, into_id: UUID) -> None:
    for table in (HelpEntry, HelpRequest):
        _point(session, table, ward_id, col(table.household_id) == household_id, household_id=into_id)


def _point(session: Session, table: Any, ward_id: UUID, which: Any, **values: UUID) -> None:
    statement = sa.update(table).where(col(table.ward_id) == ward_id, which).values(**values)
    session.execute(statement.execution_options(synchronize_session="fetch"))
