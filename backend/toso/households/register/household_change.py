"""Common parts of an act on a household: the row in the expected version, its day, its line in journal and log."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import check_version, touch
from toso.households.model.kinds import MoveReason
from toso.households.model.reach import get_household_for_update, within
from toso.households.model.tables import (
    FOREVER,
    Household,
    HouseholdLineage,
    HouseholdStay,
    Person,
    PersonStay,
    Street,
)
from toso.households.register.tables import ChangeAct, HouseholdChange
from toso.kit.clock import today
from toso.kit.dates import numeric

FIRST_DAY = date(1900, 1, 1)
BEGAN = ", khi người hoặc hộ này bắt đầu được tính"


class HouseholdClosed(Conflict):
    code, title = "household-closed", "Hộ này đã kết thúc trong sổ; không sửa được nữa."


def for_change(session: Session, scope: Scope, household_id: UUID, expected_version: int) -> Household:
    """The household in the expected version, locked, not closed."""
    household = get_household_for_update(session, scope, household_id)
    check_version(household, expected_version)
    return still_there(household)


def still_there(household: Household) -> Household:
    if household.closed_on is not None:
        raise HouseholdClosed
    return household


def both_for_change(session: Session, scope: Scope, one: UUID, other: UUID) -> tuple[Household, Household]:
    """Two households in reach, locked in one order whoever asks, neither of them closed."""
    found = {i: get_household_for_update(session, scope, i) for i in sorted({one, other})}
    return still_there(found[one]), still_there(found[other])


def street_in_reach(session: Session, scope: Scope, street_id: UUID) -> Street:
    """The street that a body names; Malformed when it is not in reach."""
    query = sa.select(Street).where(col(Street.id) == street_id, within(scope, Street, col(Street.id)))
    street = session.execute(query).scalar_one_or_none()
    if street is None:
        raise Malformed(fields={"street_id": "Không có tuyến phố này trong phạm vi của bạn."})
    return street


def members_of(session: Session, household: Household) -> dict[UUID, Person]:
    """Who lives in a household today, by id."""
    query = sa.select(Person).where(
        col(Person.ward_id) == household.ward_id,
        col(Person.household_id) == household.id,
        col(Person.left_on).is_(None),
    )
    return {person.id: person for person in session.execute(query.order_by(col(Person.id))).scalars()}


def came_last_to(person: Person, household: Household) -> bool:
    """Whether this is the household in which somebody stands or stood last, as whom they stand now."""
    return person.household_id == household.id and person.merged_into_id is None and person.erased_on is None


def open_since(session: Session, household: Household, person_ids: Collection[UUID] = ()) -> date:
    """The latest day on which the stay of the household, or of one of these persons, began."""
    own = sa.select(col(HouseholdStay.from_on)).where(
        col(HouseholdStay.ward_id) == household.ward_id,
        col(HouseholdStay.household_id) == household.id,
        col(HouseholdStay.until_on) == FOREVER,
    )
    theirs = sa.select(col(PersonStay.from_on)).where(
        col(PersonStay.ward_id) == household.ward_id,
        col(PersonStay.person_id).in_(person_ids),
        col(PersonStay.until_on) == FOREVER,
    )
    return max([*session.execute(own).scalars(), *session.execute(theirs).scalars()], default=FIRST_DAY)


def checked_day(on: date, not_before: date | None = None, *, field: str = "on", what: str = "") -> date:
    """A day on which something happened: not in the future, not before `not_before` (`what`: what began then)."""
    if on > today():
        raise Malformed(fields={field: "Ngày này còn ở phía trước."})
    if on < FIRST_DAY:
        raise Malformed(fields={field: "Ngày này quá xa."})
    if not_before is not None and on < not_before:
        raise Malformed(fields={field: f"Ngày này phải từ ngày {numeric(not_before)} trở đi{what}."})
    return on


def note(
    session: Session,
    scope: Scope,
    household: Household,
    act: ChangeAct,
    on: date,
    *,
    fields: Iterable[str] = (),
    cause: MoveReason | None = None,
    reason: str = "",
    person_id: UUID | None = None,
    taken_back: tuple[UUID, UUID] | None = None,
    new: bool = False,
) -> None:
    """Marks the change and writes it down: the journal holds the reason, the audit log names of fields only.

    `taken_back`: an observation and the one that takes it back.
    """
    if not new:
        touch(household)
    session.add(household)
    session.flush()
    session.add(
        HouseholdChange(
            ward_id=household.ward_id,
            household_id=household.id,
            unit_path=household.unit_path,
            person_id=person_id,
            act=act,
            cause=cause,
            happened_on=on,
            reason=reason,
            by_id=scope.actor.user_id,
            event_id=taken_back[1] if taken_back else None,
        )
    )
    coded = {"act": act.value} if cause is None else {"act": act.value, "cause": cause.value}
    if taken_back:
        coded["observation"] = str(taken_back[0])
    _record(session, scope, household, fields, coded)


def _record(session: Session, scope: Scope, household: Household, fields: Iterable[str], coded: dict[str, str]) -> None:
    record_row(session, scope, "household", household, fields=fields, note=coded)


def add_lineage(
    session: Session,
    source: Household,
    target: Household,
    why: MoveReason,
    on: date,
    changed: dict[str, Any] | None = None,
) -> None:
    """Notes that a household came from another, or went into it; `changed`: the trace of a merger."""
    row = HouseholdLineage(
        ward_id=source.ward_id,
        unit_path=source.unit_path,
        from_id=source.id,
        to_id=target.id,
        kind=why,
        happened_on=on,
        changed=changed,
    )
    session.add(row)
