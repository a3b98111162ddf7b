"""Moves: persons who leave a household or go to another, households that move or end; each on a day, for a reason."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import check_version
from toso.households.indicators.summary import before_change
from toso.households.model.items import Subject
from toso.households.model.kinds import MoveReason
from toso.households.model.tables import Household, HouseholdStay, Person, PersonStay, Street
from toso.households.observations.entry import (
    end_stays_of_household,
    leave,
    next_position,
    refresh_names,
    refresh_place,
    settle,
)
from toso.households.observations.store import refold
from toso.households.register import writes
from toso.households.register.household_change import (
    BEGAN,
    both_for_change,
    came_last_to,
    checked_day,
    for_change,
    members_of,
    note,
    open_since,
    street_in_reach,
)
from toso.households.register.service import check_one_head, get_member
from toso.households.register.tables import ChangeAct


class LivedElsewhere(Conflict):
    code, title = (
        "lived-elsewhere",
        "Có người trong hộ từng ở hộ khác. Hãy chuyển họ về hộ đó trước.",
    )


def take_leave(
    session: Session,
    scope: Scope,
    household_id: UUID,
    person_id: UUID,
    expected_version: int,
    body: writes.ResidentLeave,
) -> Household:
    household = for_change(session, scope, household_id, expected_version)
    person = get_member(session, household, person_id)
    on = checked_day(body.on, open_since(session, household, [person.id]), what=BEGAN)
    leave(session, person, body.cause, on)
    refold(session, household.ward_id, persons=[person.id])
    refresh_names(session, household)
    note(
        session,
        scope,
        household,
        ChangeAct.PERSON_LEFT,
        on,
        cause=body.cause,
        reason=body.reason,
        person_id=person.id,
        fields=["left_on"],
    )
    return household


def move_member(
    session: Session,
    scope: Scope,
    household_id: UUID,
    person_id: UUID,
    expected_version: int,
    body: writes.ResidentMove,
) -> Household:
    """Somebody moves in with another household, or whoever left comes back, to this one or to another; both are told.

    Returns the household left.
    """
    household, other = both_for_change(session, scope, household_id, body.household_id)
    check_version(household, expected_version)
    person = _member_or_left(session, household, person_id)
    if household.id == other.id and person.left_on is None:
        raise Malformed(fields={"household_id": "Người này đang ở hộ này."})
    on = checked_day(body.on, person.left_on, what=", khi người này rời hộ")
    checked_day(on, max(open_since(session, household, [person.id]), open_since(session, other)), what=BEGAN)
    check_one_head(session, other, body.relation)
    person.relation = body.relation
    resettle(session, [person], other, on, MoveReason.MOVED)
    for one in (household, other):
        refresh_names(session, one)
    line = {"cause": MoveReason.MOVED, "reason": body.reason, "person_id": person.id, "fields": ["household_id"]}
    if household.id != other.id:
        note(session, scope, household, ChangeAct.PERSON_MOVED, on, **line)
    note(session, scope, other, ChangeAct.PERSON_CAME, on, **line)
    return household


def _member_or_left(session: Session, household: Household, person_id: UUID) -> Person:
    """Somebody who lives in a household, or left it for nowhere in the register. Raises NotFound."""
    person = session.get(Person, (household.ward_id, person_id))
    return person if person and came_last_to(person, household) else get_member(session, household, person_id)


def resettle(session: Session, persons: Iterable[Person], household: Household, on: date, why: MoveReason) -> None:
    """Ends the stays of persons and begins new ones in a household (perhaps the same, elsewhere) on one day."""
    moved = list(persons)
    for person in moved:
        leave(session, person, why, on)
        settle(session, person, household, on, why)
    refold(session, household.ward_id, persons=[person.id for person in moved])


def move_household(
    session: Session, scope: Scope, household_id: UUID, expected_version: int, body: writes.HouseholdMove
) -> Household:
    """A household moves to another address; in another khu phố it and its members count from that day on."""
    household = for_change(session, scope, household_id, expected_version)
    street = street_in_reach(session, scope, body.street_id)
    persons = members_of(session, household)
    on = checked_day(body.on, open_since(session, household, list(persons)), what=BEGAN)
    if street.id != household.street_id:
        household.position = next_position(session, street.ward_id, street.id)
    before_change(session, household.ward_id, Subject.HOUSEHOLD, [household.id])
    household.street_id, household.house_no, household.place_note = street.id, body.house_no, body.place_note
    refresh_place(household, street)
    if street.unit_path != household.unit_path:
        _to_another_unit(session, household, street, list(persons.values()), on)
    note(
        session,
        scope,
        household,
        ChangeAct.MOVED,
        on,
        cause=MoveReason.MOVED,
        reason=body.reason,
        fields=["street_id", "house_no", "place_note"],
    )
    return household


def _to_another_unit(session: Session, household: Household, street: Street, persons: list[Person], on: date) -> None:
    end_stays_of_household(session, household, MoveReason.MOVED, on)
    household.unit_id, household.unit_path = street.unit_id, street.unit_path
    session.add(
        HouseholdStay(
            ward_id=household.ward_id,
            household_id=household.id,
            unit_path=street.unit_path,
            from_on=on,
            came_by=MoveReason.MOVED,
        )
    )
    resettle(session, persons, household, on, MoveReason.MOVED)
    refold(session, household.ward_id, households=[household.id])


def close_household(
    session: Session, scope: Scope, household_id: UUID, expected_version: int, body: writes.HouseholdClose
) -> Household:
    """A household ends with everybody who still lives there; one that was a mistake never counted."""
    household = for_change(session, scope, household_id, expected_version)
    persons = members_of(session, household)
    on = checked_day(body.on, open_since(session, household, list(persons)), what=BEGAN)
    if body.cause is MoveReason.MISTAKE and _lived_elsewhere(session, household, list(persons)):
        raise LivedElsewhere
    for person in persons.values():
        leave(session, person, body.cause, on)
    end_household(session, household, body.cause, on)
    refold(session, household.ward_id, persons=list(persons), households=[household.id])
    note(session, scope, household, ChangeAct.CLOSED, on, cause=body.cause, reason=body.reason, fields=["closed_on"])
    return household


def end_household(session: Session, household: Household, why: MoveReason, on: date, *, never: bool = False) -> None:
    """Marks a household as ended; `never`: its days never counted. The caller folds anew."""
    end_stays_of_household(session, household, MoveReason.MISTAKE if never else why, on)
    household.closed_on, household.closed_reason, household.revisit_on = on, why, None


def _lived_elsewhere(session: Session, household: Household, person_ids: list[UUID]) -> bool:
    query = sa.select(col(PersonStay.id)).where(
        col(PersonStay.ward_id) == household.ward_id,
        col(PersonStay.person_id).in_(person_ids),
        col(PersonStay.household_id) != household.id,
        col(PersonStay.until_on) > col(PersonStay.from_on),
    )
    return session.execute(query.limit(1)).first() is not None
