"""Entering and ordering streets, and saying which member goes along which one, between which days."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from toso.audit.record import record, record_row
from toso.authz.actor import Scope
from toso.core.database import attempt
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import check_version, touch
from toso.households.model.reach import within
from toso.households.model.tables import Household, Street, StreetAssignment
from toso.households.observations.entry import STEP, add_street, refresh_place
from toso.households.register.handouts import keep_assigned_days
from toso.households.register.streets import schemas
from toso.households.register.streets.queries import get_street
from toso.kit.clock import today
from toso.organisation.tables import TeamMember, Unit, UnitKind


class StreetTaken(Conflict):
    code, title = "street-taken", "Khu phố đã có tuyến phố tên này."


class StreetInUse(Conflict):
    code, title = "street-in-use", "Tuyến phố còn hộ hoặc phiếu trong sổ; không xóa được."


class GoesAlready(Conflict):
    code, title = "goes-already", "Thành viên này đã được phân công tuyến phố đó trong thời gian này."


def _note(session: Session, scope: Scope, kind: str, row: Street | StreetAssignment, fields: Iterable[str]) -> None:
    record_row(session, scope, kind, row, fields=fields)


def create_street(session: Session, scope: Scope, body: schemas.StreetCreate) -> Street:
    unit = _neighbourhood(session, scope, body.unit_id)
    _refuse_taken(session, unit.path, scope.ward_id, body.name)
    street = add_street(session, unit, body.name, group_name=body.group_name)
    _note(session, scope, "street", street, body.model_fields_set)
    return street


def _neighbourhood(session: Session, scope: Scope, unit_id: UUID) -> Unit:
    unit = session.get(Unit, unit_id)
    if unit is None or unit.ward_id != scope.ward_id or not scope.covers(unit.path):
        raise Malformed(fields={"unit_id": "Không có khu phố này trong phạm vi của bạn."})
    if unit.kind is not UnitKind.NEIGHBOURHOOD:
        raise Malformed(fields={"unit_id": "Tuyến phố phải thuộc một khu phố."})
    return unit


def _refuse_taken(session: Session, path: str, ward_id: UUID, name: str, besides: UUID | None = None) -> None:
    query = sa.select(col(Street.id)).where(
        col(Street.ward_id) == ward_id, col(Street.unit_path) == path, col(Street.name) == name
    )
    if any(found != besides for found in session.execute(query).scalars()):
        raise StreetTaken(fields={"name": "Tên này đã có."})


def change_street(
    session: Session, scope: Scope, street_id: UUID, expected_version: int, body: schemas.StreetPatch
) -> Street:
    """A new name or group; the households along it are found by it from now on."""
    street = get_street(session, scope, street_id, for_change=True)
    check_version(street, expected_version)
    if body.name is not None:
        _refuse_taken(session, street.unit_path, street.ward_id, body.name, besides=street.id)
        street.name = body.name
    if body.group_name is not None:
        street.group_name = body.group_name
    touch(street)
    session.add(street)
    along = sa.select(Household).where(col(Household.ward_id) == street.ward_id, col(Household.street_id) == street.id)
    for household in session.execute(along).scalars():
        refresh_place(household, street)
    _note(session, scope, "street", street, body.model_fields_set)
    return street


def order_streets(session: Session, scope: Scope, body: schemas.StreetOrder) -> None:
    """Puts all streets of a khu phố in the given order."""
    unit = _neighbourhood(session, scope, body.unit_id)
    query = sa.select(Street).where(within(scope, Street, col(Street.id)), col(Street.unit_path) == unit.path)
    streets = {street.id: street for street in session.execute(query.with_for_update()).scalars()}
    if set(body.street_ids) != streets.keys() or len(body.street_ids) != len(streets):
        raise Malformed(fields={"street_ids": "Hãy gửi đủ các tuyến phố của khu phố, mỗi tuyến một lần."})
    for place, street_id in enumerate(body.street_ids, start=1):
        street = streets[street_id]
        if street.position != place * STEP:
            street.position = place * STEP
            touch(street)
    first = streets[body.street_ids[0]]
    record(
        session,
        scope.actor,
        scope.action,
        "unit",
        unit.id,
        ward_id=first.ward_id,
        unit_path=unit.path,
        fields=["position"],
    )


def delete_street(session: Session, scope: Scope, street_id: UUID, expected_version: int) -> None:
    """Takes away a street along which no household ever stood, with who goes along it."""
    street = get_street(session, scope, street_id, for_change=True)
    check_version(street, expected_version)
    _note(session, scope, "street", street, ["deleted"])
    keep_assigned_days(session, street)
    going = StreetAssignment
    try:
        with attempt(session):
            session.execute(
                sa.delete(going).where(col(going.ward_id) == street.ward_id, col(going.street_id) == street.id)
            )
            session.delete(street)
    except IntegrityError:  # something else still names it
        raise StreetInUse from None


def order_households(session: Session, scope: Scope, street_id: UUID, body: schemas.HouseholdOrder) -> Street:
    """Puts the households of a street in the order in which a member goes along it."""
    street = get_street(session, scope, street_id)
    query = sa.select(Household).where(
        col(Household.ward_id) == street.ward_id,
        col(Household.street_id) == street.id,
        col(Household.closed_on).is_(None),
    )
    along = {household.id: household for household in session.execute(query.with_for_update()).scalars()}
    if set(body.household_ids) != along.keys() or len(body.household_ids) != len(along):
        raise Malformed(fields={"household_ids": "Hãy gửi đủ các hộ của tuyến phố, mỗi hộ một lần."})
    for place, household_id in enumerate(body.household_ids, start=1):
        household = along[household_id]
        if household.position != place * STEP:
            household.position = place * STEP
            touch(household)
    _note(session, scope, "street", street, ["households.position"])
    return street


def assign_street(session: Session, scope: Scope, street_id: UUID, body: schemas.StreetAssignmentWrite) -> Street:
    """A member of a team of the khu phố goes along a street from a day on."""
    street, from_on = get_street(session, scope, street_id), body.from_on or today()
    member = session.get(TeamMember, (street.ward_id, body.member_id))
    if member is None or not scope.covers(member.unit_path) or not _serves(member, street):
        raise Malformed(fields={"member_id": "Không có thành viên này trong tổ của khu phố."})
    if member.left_on is not None and member.left_on < from_on:
        raise Malformed(fields={"member_id": "Thành viên này đã rời tổ."})
    if body.to_on is not None and body.to_on < from_on:
        raise Malformed(fields={"to_on": "Ngày kết thúc phải từ ngày bắt đầu trở đi."})
    session.get_one(Street, (street.ward_id, street.id), with_for_update=True)
    _refuse_twice(session, street, member, from_on, body.to_on)
    going = StreetAssignment(
        ward_id=street.ward_id,
        street_id=street.id,
        unit_path=street.unit_path,
        member_id=member.id,
        from_on=from_on,
        to_on=body.to_on,
    )
    session.add(going)
    session.flush()
    _note(session, scope, "street_assignment", going, body.model_fields_set)
    return street


def _serves(member: TeamMember, street: Street) -> bool:
    """Whether the member's team is one of the street's khu phố, or of a unit above it."""
    return street.unit_path == member.unit_path or street.unit_path.startswith(f"{member.unit_path}.")


def _refuse_twice(session: Session, street: Street, member: TeamMember, begin: date, end: date | None) -> None:
    going = StreetAssignment
    query = sa.select(col(going.id)).where(
        col(going.ward_id) == street.ward_id,
        col(going.street_id) == street.id,
        col(going.member_id) == member.id,
        sa.or_(col(going.to_on).is_(None), col(going.to_on) >= begin),
        *([] if end is None else [col(going.from_on) <= end]),
    )
    if session.execute(query.limit(1)).first() is not None:
        raise GoesAlready


def end_assignment(
    session: Session, scope: Scope, assignment_id: UUID, expected_version: int, to_on: date | None
) -> Street:
    """The last day of an assignment (yesterday unless given); one that has not begun by then goes altogether."""
    going = session.get(StreetAssignment, (scope.ward_id, assignment_id), with_for_update=True)
    if going is None or not scope.covers(going.unit_path):
        raise NotFound
    check_version(going, expected_version)
    last = to_on or today() - timedelta(days=1)
    _note(session, scope, "street_assignment", going, ["to_on"])
    if last < going.from_on:
        session.delete(going)
    else:
        going.to_on = last
        touch(going)
        session.add(going)
    session.flush()
    return session.get_one(Street, (going.ward_id, going.street_id))
