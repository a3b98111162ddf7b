"""Citizen IDs: putting one into a person's row and taking it out, in a ward that keeps them."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.core.row_versions import touch
from toso.households.consents.consents import CITIZEN_ID, has_agreed, keeps_ids
from toso.households.model import citizen_ids
from toso.households.model.reach import get_household
from toso.households.model.tables import Household, Person
from toso.households.privacy import schemas
from toso.households.register.household_change import for_change, note
from toso.households.register.masking import mask_citizen_id
from toso.households.register.service import get_member
from toso.households.register.tables import ChangeAct
from toso.kit.clock import today


class NotKept(Conflict):
    code, title = "citizen-ids-not-kept", "Phường không giữ số định danh cá nhân; Văn phòng bật mục này nếu thật cần."


class NoConsent(Conflict):
    code, title = (
        "citizen-id-without-consent",
        "Người này chưa đồng ý cho ghi số định danh. Hãy hỏi và ghi câu trả lời trước.",
    )


class NumberTaken(Conflict):
    code, title = "citizen-id-taken", "Số định danh này đã ghi cho một người khác trong sổ. Hãy kiểm tra trùng người."


def show_citizen_id(session: Session, scope: Scope, household_id: UUID, person_id: UUID) -> schemas.CitizenIdRead:
    """The last three digits, and what does not fit. Raises NotFound, NotKept."""
    household = get_household(session, scope, household_id)
    person = get_member(session, household, person_id)
    if not keeps_ids(session, person.ward_id):
        raise NotKept
    return _read(household, person, citizen_ids.shown(person))


def _read(household: Household, person: Person, number: str | None) -> schemas.CitizenIdRead:
    doubts = [] if number is None else citizen_ids.warnings_of(number, person.sex, person.birth_year)
    return schemas.CitizenIdRead(version=household.version, masked=mask_citizen_id(number), warnings=doubts)


def put_citizen_id(
    session: Session, scope: Scope, household_id: UUID, person_id: UUID, expected_version: int, number: str | None
) -> schemas.CitizenIdRead:
    """Seals the number, or takes it out. Doubts about it are said, not refused.

    Raises NotKept, NoConsent, NumberTaken.
    """
    household = for_change(session, scope, household_id, expected_version)
    person = get_member(session, household, person_id)
    if number is not None:
        _check(session, person, number)
    citizen_ids.keep(person, number)
    touch(person)
    session.add(person)
    note(session, scope, household, ChangeAct.PERSON_EDITED, today(), fields=["citizen_id"], person_id=person.id)
    return _read(household, person, number)


def _check(session: Session, person: Person, number: str) -> None:
    if not keeps_ids(session, person.ward_id):
        raise NotKept
    if not has_agreed(session, person, CITIZEN_ID):
        raise NoConsent
    key = citizen_ids.key_of(number, person.ward_id)
    query = sa.select(col(Person.id)).where(
        col(Person.ward_id) == person.ward_id, col(Person.citizen_key) == key, col(Person.id) != person.id
    )
    if session.execute(query.limit(1)).first() is not None:
        raise NumberTaken
