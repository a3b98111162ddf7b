"""Help entries that wait: the keepers of the register say who it was, or nobody of here; each act can be undone."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import check_version
from toso.households.assistance import schemas
from toso.households.assistance.outcomes import give, settle, take_back
from toso.households.model.assistance_kinds import HelpAct, HelpState
from toso.households.model.assistance_tables import HelpEntry
from toso.households.model.kinds import HouseholdKind, Relation
from toso.households.model.reach import find_household
from toso.households.model.tables import Household, Person
from toso.households.observations.entry import add_person, refresh_names
from toso.households.register import writes
from toso.households.register.household_change import members_of, note
from toso.households.register.service import create_household
from toso.households.register.tables import ChangeAct
from toso.organisation.tables import Unit, UnitKind


class AlreadySettled(Conflict):
    code, title = "help-settled", "Lượt giúp này đã có người xử lý."


class NotSettled(Conflict):
    code, title = "help-waiting", "Lượt giúp này chưa ghép nên không có gì để bỏ."


def find_entry(session: Session, scope: Scope, entry_id: UUID) -> HelpEntry:
    """An entry of the lists in reach; NotFound otherwise."""
    query = sa.select(HelpEntry).where(
        col(HelpEntry.id) == entry_id, col(HelpEntry.ward_id) == scope.ward_id, scope.where(HelpEntry.unit_path)
    )
    entry = session.execute(query).scalar_one_or_none()
    if entry is None:
        raise NotFound("Không tìm thấy lượt giúp này trong phạm vi của bạn.")
    return entry


def open_entry(session: Session, scope: Scope, entry_id: UUID) -> HelpEntry:
    """The entry in reach; who looked at it is in the audit log."""
    entry = find_entry(session, scope, entry_id)
    record_row(session, scope, "help_entry", entry, action="help.read")
    return entry


def _for_change(session: Session, scope: Scope, entry_id: UUID, expected_version: int) -> HelpEntry:
    find_entry(session, scope, entry_id)
    entry = session.get_one(HelpEntry, (scope.ward_id, entry_id), with_for_update=True)
    check_version(entry, expected_version)
    return entry


def _waiting(session: Session, scope: Scope, entry_id: UUID, expected_version: int) -> HelpEntry:
    entry = _for_change(session, scope, entry_id, expected_version)
    if entry.state is not HelpState.WAITING:
        raise AlreadySettled
    return entry


def settle_entry(
    session: Session, scope: Scope, entry_id: UUID, expected_version: int, body: schemas.HelpSettle
) -> HelpEntry:
    """Says who it was, or that it is a guest or nobody of here."""
    entry = _waiting(session, scope, entry_id, expected_version)
    match body.outcome:
        case "person":
            person, household = _resident(session, scope, body.person_id)
            give(session, scope.actor, entry, household, person, HelpAct.MATCHED)
        case "new_person":
            household = _household(session, scope, body.household_id, "household_id")
            person = _enter(session, scope, entry, household, body)
            give(session, scope.actor, entry, household, person, HelpAct.CREATED)
        case "new_household":
            household = _new_household(session, scope, entry, body)
            (person,) = members_of(session, household).values()
            give(session, scope.actor, entry, household, person, HelpAct.CREATED)
        case "guest":
            settle(session, scope.actor, entry, HelpState.GUEST, HelpAct.GUEST, body.reason)
        case "elsewhere":
            settle(session, scope.actor, entry, HelpState.ELSEWHERE, HelpAct.ELSEWHERE, body.reason)
    return entry


def _resident(session: Session, scope: Scope, person_id: UUID | None) -> tuple[Person, Household]:
    person = session.get(Person, (scope.ward_id, person_id))
    if person is None or person.left_on is not None:
        raise Malformed(fields={"person_id": "Không có người này trong sổ thuộc phạm vi của bạn."})
    return person, _household(session, scope, person.household_id, "person_id")


def _household(session: Session, scope: Scope, household_id: UUID | None, field: str) -> Household:
    """Locked for the change."""
    found = find_household(session, scope, household_id) if household_id else None
    if found is None or found.closed_on is not None:
        raise Malformed(fields={field: "Không có hộ này trong sổ thuộc phạm vi của bạn."})
    return session.get_one(Household, (scope.ward_id, found.id), with_for_update=True)


def _enter(session: Session, scope: Scope, entry: HelpEntry, household: Household, body: schemas.HelpSettle) -> Person:
    """A resident whom the register lacks, as far as the desk wrote them down."""
    name = body.full_name or entry.full_name
    if not name:
        raise Malformed(fields={"full_name": "Hãy ghi họ tên của người này."})
    if body.relation is Relation.HEAD:
        raise Malformed(fields={"relation": "Hãy sửa chủ hộ trong sổ hộ."})
    person = add_person(
        session,
        household,
        full_name=name,
        relation=body.relation,
        on=entry.on,
        birth_year=entry.birth_year,
        phone=entry.phone,
    )
    refresh_names(session, household)
    note(
        session,
        scope,
        household,
        ChangeAct.PERSON_ADDED,
        entry.on,
        fields={"full_name", "relation"},
        reason="Ghép lượt giúp chưa có trong sổ",
        person_id=person.id,
    )
    return person


def _new_household(session: Session, scope: Scope, entry: HelpEntry, body: schemas.HelpSettle) -> Household:
    """A household of one, whom the desk wrote down; the register's own check for duplicates holds here too."""
    name = body.full_name or entry.full_name
    if not name or body.street_id is None:
        raise Malformed(fields={"full_name": "Hãy ghi họ tên của người này."})
    head = writes.ResidentFields(full_name=name, relation=Relation.HEAD, birth_year=entry.birth_year, phone=entry.phone)
    return create_household(
        session,
        scope,
        writes.HouseholdCreate(
            street_id=body.street_id,
            kind=HouseholdKind.FAMILY,
            house_no=body.house_no,
            on=entry.on,
            persons=[head],
            confirm_not_duplicate=body.confirm_not_duplicate,
        ),
    )


def forward_entry(
    session: Session, scope: Scope, entry_id: UUID, expected_version: int, unit_id: UUID | None
) -> HelpEntry:
    """Puts an entry into the list of another khu phố, or (None) of the ward's desk."""
    entry = _waiting(session, scope, entry_id, expected_version)
    unit = session.get(Unit, unit_id or scope.ward_id)
    known = unit is not None and unit.ward_id == scope.ward_id
    if unit is None or not known or (unit_id is not None and unit.kind is not UnitKind.NEIGHBOURHOOD):
        raise Malformed(fields={"unit_id": "Không có khu phố này."})
    entry.unit_path = unit.path
    settle(session, scope.actor, entry, HelpState.WAITING, HelpAct.FORWARDED)
    return entry


def undo_entry(session: Session, scope: Scope, entry_id: UUID, expected_version: int, reason: str) -> HelpEntry:
    """Takes the last decision back: its observations no longer count and the entry waits again.

    A person who was entered meanwhile stays in the register.
    """
    entry = _for_change(session, scope, entry_id, expected_version)
    if entry.state in {HelpState.WAITING, HelpState.WITHDRAWN}:
        raise NotSettled
    take_back(session, scope.actor, entry.ward_id, entry.id)
    entry.person_id = entry.household_id = None
    settle(session, scope.actor, entry, HelpState.WAITING, HelpAct.UNDONE, reason)
    return entry
