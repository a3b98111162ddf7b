"""Reopening of a household that was closed wrongly: its days, and those of who left with it, count on."""

from itertools import pairwise
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.core.row_versions import check_version, touch
from toso.households.model.kinds import MoveReason
from toso.households.model.reach import get_household_for_update
from toso.households.model.tables import FOREVER, Household, HouseholdStay, Person, PersonStay
from toso.households.observations.entry import refresh_names
from toso.households.observations.store import refold
from toso.households.register import writes
from toso.households.register.household_change import note
from toso.households.register.tables import ChangeAct, HouseholdChange
from toso.kit.clock import today


class StillOpen(Conflict):
    code, title = "not-closed", "Hộ này chưa kết thúc, đã nhập vào hộ khác, hoặc đã xóa dữ liệu; không mở lại được."


def reopen_household(
    session: Session, scope: Scope, household_id: UUID, expected_version: int, body: writes.HouseholdReopen
) -> Household:
    """Undoes a closing. Who had left before, by an act of their own, stays away; a merged household stays merged."""
    household = get_household_for_update(session, scope, household_id)
    check_version(household, expected_version)
    if household.closed_on is None or household.closed_reason is MoveReason.MERGE or household.erased_on is not None:
        raise StillOpen
    persons = _who_left_with(session, household)
    for person in persons:
        _last_stay_open(session, PersonStay, col(PersonStay.person_id) == person.id, household.ward_id)
        person.left_on = None
        touch(person)
    _last_stay_open(session, HouseholdStay, col(HouseholdStay.household_id) == household.id, household.ward_id)
    household.closed_on = household.closed_reason = None
    session.flush()
    refold(session, household.ward_id, persons=[person.id for person in persons], households=[household.id])
    refresh_names(session, household)
    note(session, scope, household, ChangeAct.REOPENED, today(), reason=body.reason, fields=["closed_on"])
    return household


def _who_left_with(session: Session, household: Household) -> list[Person]:
    """Those whose last stay ended by the closing: for its reason, on its day, and by no own act since they came."""
    change, stay, back = HouseholdChange, PersonStay, aliased(HouseholdChange)
    returned = sa.exists().where(
        col(back.ward_id) == col(change.ward_id),
        col(back.household_id) == col(change.household_id),
        col(back.person_id) == col(change.person_id),
        col(back.act) == ChangeAct.PERSON_CAME,
        col(back.id) > col(change.id),
    )
    alone = sa.select(col(change.person_id)).where(
        col(change.ward_id) == household.ward_id,
        col(change.household_id) == household.id,
        col(change.act) == ChangeAct.PERSON_LEFT,
        col(change.person_id).is_not(None),
        sa.not_(returned),
    )
    mistaken = household.closed_reason is MoveReason.MISTAKE
    ended = [] if mistaken else [col(stay.until_on) == household.closed_on]
    left = sa.select(col(stay.person_id)).where(
        col(stay.ward_id) == household.ward_id,
        col(stay.household_id) == household.id,
        col(stay.left_by) == household.closed_reason,
        *ended,
    )
    query = sa.select(Person).where(
        col(Person.ward_id) == household.ward_id,
        col(Person.household_id) == household.id,
        col(Person.left_on).is_not(None),
        col(Person.erased_on).is_(None),
        col(Person.id).in_(left),
        col(Person.id).not_in(alone),
    )
    return list(session.execute(query.order_by(col(Person.id))).scalars())


def _last_stay_open(session: Session, table: Any, own: Any, ward_id: UUID) -> None:
    """The newest stay goes on; of a mistake all stays lost their days, and where each ended is what the next began."""
    query = sa.select(table).where(col(table.ward_id) == ward_id, own).order_by(col(table.from_on), col(table.id))
    stays = list(session.execute(query).scalars())
    for stay, following in pairwise(stays):
        if stay.until_on == stay.from_on and stay.left_by is MoveReason.MISTAKE:
            stay.until_on, stay.left_by = following.from_on, MoveReason.MOVED
            touch(stay)
    stays[-1].until_on, stays[-1].left_by = FOREVER, None
    touch(stays[-1])
