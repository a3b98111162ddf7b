"""Entering and changing households and their members, and looking at a number in full."""

from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record, record_row
from toso.authz.actor import Scope
from toso.core.problems import Malformed, NotFound
from toso.core.row_versions import touch
from toso.households.model import citizen_ids
from toso.households.model.kinds import HouseholdKind, Relation
from toso.households.model.reach import get_household
from toso.households.model.tables import Household, Person, Street
from toso.households.observations.entry import add_household, add_person, refresh_names, refresh_place
from toso.households.observations.search_text import folded_words
from toso.households.observations.spans import adult_from
from toso.households.observations.store import refold
from toso.households.register import writes
from toso.households.register.codes import next_codes
from toso.households.register.duplicates import LikenessKey, PossibleDuplicate, Someone, refuse_duplicates
from toso.households.register.household_change import (
    came_last_to,
    checked_day,
    for_change,
    members_of,
    note,
    open_since,
    street_in_reach,
)
from toso.households.register.tables import ChangeAct
from toso.identity.alarms.acts import watch_act
from toso.identity.alarms.tables import WatchedKind
from toso.kit.clock import today
from toso.kit.dates import numeric

_KEPT = {"kind", "name", "position"}  # of a household: may change, may not be emptied
_KEPT_OF_PERSON = {"full_name", "relation"}


def open_household(session: Session, scope: Scope, household_id: UUID) -> Household:
    """The household in reach; who looked at it is in the audit log."""
    household = get_household(session, scope, household_id)
    record_row(session, scope, "household", household)
    return household


def create_household(session: Session, scope: Scope, body: writes.HouseholdCreate) -> Household:
    street = street_in_reach(session, scope, body.street_id)
    on, name = checked_day(body.on or today()), _name_of(body)
    for place, person in enumerate(body.persons):
        _check_birth(person.birth_on, person.birth_year, today(), f"persons.{place}.")
    if not body.confirm_not_duplicate:
        persons = tuple(Someone(folded_words(p.full_name), _year(p), p.phone) for p in body.persons)
        home = LikenessKey(
            street.id,
            folded_words(name),
            body.house_no,
            body.phone,
            body.tax_code,
            persons,
            body.place_note,
            street.name,
            street.unit_path,
        )
        refuse_duplicates(session, scope, home)
    (code,) = next_codes(session, street.ward_id, street.unit_path)
    more = body.model_dump(include={"kind", "house_no", "place_note", "phone", "tax_code", "came_by"})
    if body.position is not None:
        more["position"] = body.position
    household = add_household(session, street, code=code, name=name, on=on, **more)
    added = [_add(session, household, person, on, body.came_by) for person in body.persons]
    refold(session, household.ward_id, persons=[person.id for person in added])
    refresh_names(session, household)
    given = {*body.model_fields_set} - {"confirm_not_duplicate"}
    note(session, scope, household, ChangeAct.CREATED, on, fields=given, cause=body.came_by, new=True)
    return household


def _name_of(body: writes.HouseholdCreate) -> str:
    heads = [person for person in body.persons if person.relation is Relation.HEAD]
    if len(heads) > 1:
        raise Malformed(fields={"persons": "Một hộ chỉ có một chủ hộ."})
    if body.name is None and not heads:
        raise Malformed(fields={"name": "Hãy ghi tên hộ, hoặc thêm chủ hộ."})
    return body.name or heads[0].full_name


def _year(person: Any) -> int | None:
    return person.birth_year if person.birth_on is None else person.birth_on.year


def _check_birth(birth_on: date | None, birth_year: int | None, not_after: date, place: str = "") -> None:
    """Nobody is born after `not_after`."""
    if birth_on is not None:
        checked_day(birth_on, field=f"{place}birth_on")
    if (birth_on is not None and birth_on > not_after) or (birth_year is not None and birth_year > not_after.year):
        field = "birth_year" if birth_on is None else "birth_on"
        raise Malformed(fields={f"{place}{field}": "Sinh sau ngày được tính trong hộ."})


def _add(session: Session, household: Household, person: writes.ResidentFields, on: date, came_by: Any) -> Person:
    """A member from `on`, or from birth when that is later."""
    born = person.birth_on or (None if person.birth_year is None else date(person.birth_year, 1, 1))
    own = person.model_dump(include=set(writes.ResidentFields.model_fields))
    return add_person(session, household, **own, on=max(on, born or on), came_by=came_by)


def change_household(
    session: Session, scope: Scope, household_id: UUID, expected_version: int, body: writes.HouseholdPatch
) -> Household:
    household = for_change(session, scope, household_id, expected_version)
    changed = _assign(household, _given(body, _KEPT, {"house_no", "place_note"}))
    refresh_place(household, session.get_one(Street, (household.ward_id, household.street_id)))
    refresh_names(session, household)
    if "kind" in changed:
        refold(session, household.ward_id, households=[household.id])
    note(session, scope, household, ChangeAct.EDITED, today(), fields=changed)
    return household


def _given(body: writes.Write, kept: AbstractSet[str], blank: AbstractSet[str] = frozenset()) -> dict[str, Any]:
    """The fields that were sent; those of `kept` may not be null, a null of `blank` is an empty text."""
    values = body.model_dump(exclude_unset=True)
    empty = {name for name in kept & values.keys() if values[name] is None}
    if empty:
        raise Malformed(fields=dict.fromkeys(empty, "Mục này không để trống được."))
    return {name: "" if value is None and name in blank else value for name, value in values.items()}


def _assign(row: Any, values: dict[str, Any]) -> set[str]:
    changed = {name for name, value in values.items() if getattr(row, name) != value}
    for name in changed:
        setattr(row, name, values[name])
    return changed


def add_member(
    session: Session, scope: Scope, household_id: UUID, expected_version: int, body: writes.ResidentAdd
) -> Household:
    household = for_change(session, scope, household_id, expected_version)
    on = checked_day(body.on or today(), open_since(session, household), what=", khi hộ được tính")
    _check_birth(body.birth_on, body.birth_year, on)
    check_one_head(session, household, body.relation)
    if not body.confirm_not_duplicate:
        person = Someone(folded_words(body.full_name), _year(body), body.phone)
        _refuse_known_here(session, household, person)
        refuse_duplicates(session, scope, LikenessKey(household.street_id, "", persons=(person,)), besides=household.id)
    person = _add(session, household, body, on, body.came_by)
    refold(session, household.ward_id, persons=[person.id])
    refresh_names(session, household)
    fields = body.model_fields_set - {"confirm_not_duplicate"}
    line = {"fields": fields, "cause": body.came_by, "person_id": person.id}
    note(session, scope, household, ChangeAct.PERSON_ADDED, on, **line)
    return household


def _refuse_known_here(session: Session, household: Household, new: Someone) -> None:
    """Raises PossibleDuplicate for somebody who lives in the household already, or left it and may come back."""
    query = sa.select(Person).where(
        col(Person.ward_id) == household.ward_id,
        col(Person.household_id) == household.id,
        col(Person.name_search) == new.name,
    )
    for one in session.execute(query.order_by(col(Person.id))).scalars():
        if not came_last_to(one, household) or (new.birth_year and one.birth_year not in {None, new.birth_year}):
            continue
        left = "" if one.left_on is None else f", rời hộ từ {numeric(one.left_on)}: mở hộ, bấm “Trở lại hộ này”"
        told = f"{household.code}: đã ghi người cùng họ tên ở chính hộ này{left}."
        raise PossibleDuplicate(fields={f"duplicate.{household.id}": told})


def check_one_head(session: Session, household: Household, relation: Relation, besides: UUID | None = None) -> None:
    heads = [p for p in members_of(session, household).values() if p.relation is Relation.HEAD and p.id != besides]
    if relation is Relation.HEAD and heads:
        raise Malformed(fields={"relation": "Hộ đã có chủ hộ; hãy đổi quan hệ của người đó trước."})


def name_after(session: Session, household: Household, head: Person) -> None:
    """A family that is called like nobody who still lives there is called like its new head."""
    living = {person.full_name for person in members_of(session, household).values()}
    if household.kind is HouseholdKind.FAMILY and household.name not in living:
        household.name = head.full_name


def get_member(session: Session, household: Household, person_id: UUID) -> Person:
    """Somebody who lives in a household today. Raises NotFound."""
    person = members_of(session, household).get(person_id)
    if person is None:
        raise NotFound("Người này không ở trong hộ.")
    return person


def change_member(
    session: Session,
    scope: Scope,
    household_id: UUID,
    person_id: UUID,
    expected_version: int,
    body: writes.ResidentPatch,
) -> Household:
    household = for_change(session, scope, household_id, expected_version)
    person = get_member(session, household, person_id)
    values, old = _given(body, _KEPT_OF_PERSON), person.full_name
    if values.get("birth_on") is not None and values.get("birth_year") not in {None, values["birth_on"].year}:
        raise Malformed(fields={"birth_year": "Năm sinh khác với ngày sinh."})
    if values.get("birth_on") is not None:
        values["birth_year"] = values["birth_on"].year
    elif "birth_year" in values and person.birth_on is not None and person.birth_on.year != values["birth_year"]:
        values["birth_on"] = None  # a day of another year cannot stand beside it
    _check_birth(values.get("birth_on"), values.get("birth_year"), open_since(session, household, [person.id]))
    check_one_head(session, household, values.get("relation", Relation.OTHER), besides=person.id)
    changed = _assign(person, values)
    person.name_search, person.adult_on = folded_words(person.full_name), adult_from(person.birth_on, person.birth_year)
    touch(person)
    session.add(person)
    if household.kind is HouseholdKind.FAMILY and household.name == old:
        household.name = person.full_name
    if "relation" in changed and person.relation is Relation.HEAD:
        name_after(session, household, person)
    refold(session, household.ward_id, persons=[person.id])
    refresh_names(session, household)
    note(session, scope, household, ChangeAct.PERSON_EDITED, today(), fields=changed, person_id=person.id)
    return household


def reveal(session: Session, scope: Scope, household_id: UUID, body: writes.RevealWrite) -> str | None:
    """A number in full (E.164); who looked, at which field and why is in the audit log. Raises TooManyReveals."""
    household = get_household(session, scope, household_id)
    value, subject = household.phone, household.id
    if body.field is not writes.RevealField.PHONE:
        if body.person_id is None:
            raise Malformed(fields={"person_id": "Hãy chọn người."})
        person = get_member(session, household, body.person_id)
        of_phone = body.field is writes.RevealField.PERSON_PHONE
        value, subject = person.phone if of_phone else citizen_ids.shown(person), person.id
    record(
        session,
        scope.actor,
        scope.action,
        "household" if subject == household.id else "person",
        subject,
        ward_id=household.ward_id,
        unit_path=household.unit_path,
        fields=[body.field.value],
        note={"purpose": body.purpose.value},
    )
    watch_act(session, scope.actor, household.ward_id, WatchedKind.REVEAL)
    return value
