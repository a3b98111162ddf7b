"""What every act on a household has in common: the row in the version seen, its day, its line in journal and log."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlmodel import Session

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.execution import check_version
from toso.core.problems import Conflict, Malformed
from toso.households.entering import touch
from toso.households.kinds import MoveReason
from toso.households.reach import get_household_for_update
from toso.households.register.tables import ChangeAct, HouseholdChange
from toso.households.tables import Household
from toso.kit.clock import today
from toso.kit.dates import numeric

FIRST_DAY = date(1900, 1, 1)


class HouseholdClosed(Conflict):
    code, title = "household-closed", "Hộ này đã kết thúc trong sổ; không sửa được nữa."


def for_change(session: Session, scope: Scope, household_id: UUID, seen: int) -> Household:
    """The household in the version that was seen, locked, not closed."""
    household = get_household_for_update(session, scope, household_id)
    check_version(household, seen)
    return still_there(household)


def still_there(household: Household) -> Household:
    if household.closed_on is not None:
        raise HouseholdClosed
    return household


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
) -> None:
    """Marks the change and writes it down: the journal holds the reason, the audit log names of fields only."""
    touch(household)
    session.add(household)
    session.flush()
    session.add(
        HouseholdChange(
            ward_id=household.ward_id, household_id=household.id, unit_path=household.unit_path, person_id=person_id,
            act=act, cause=cause, happened_on=on, reason=reason, by_id=scope.actor.user_id,
        )
    )  # fmt: skip
    record(
        session, scope.actor, scope.action, "household", household.id, ward_id=household.ward_id,
        unit_path=household.unit_path, fields=fields, note={"act": act.value, **({"cause": cause.value} if cause else {})},
    )  # fmt: skip
