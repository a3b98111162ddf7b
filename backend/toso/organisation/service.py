"""Changing units, letterheads, signers, teams, members and the management group."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, SQLModel, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import check_version, lock, touch
from toso.organisation import schemas, tree
from toso.organisation.accounts import Accounts, refuse_stranger
from toso.organisation.queries import get_unit
from toso.organisation.tables import GroupMember, Letterhead, Signer, Unit, UnitKind, UnitPeriod


class CodeTaken(Conflict):
    code, title = "unit-code-taken", "Mã đơn vị này đã có trong cùng đơn vị cấp trên."


class PeriodsOverlap(Conflict):
    code, title = "periods-overlap", "Thời gian hiệu lực trùng với một giai đoạn đã có."


def note(session: Session, scope: Scope, action: str, kind: str, row: object, path: str, fields: set[str]) -> None:
    """Records a change of this domain: names of fields only."""
    record(
        session,
        scope.actor,
        action,
        kind,
        getattr(row, "id", None),
        ward_id=scope.ward_id,
        unit_path=path,
        fields=fields,
        right=scope.action,
    )


def create_unit(session: Session, scope: Scope, body: schemas.UnitCreate) -> Unit:
    parent = session.get(Unit, body.parent_id)
    if parent is None or not scope.covers(parent.path):
        raise Malformed(fields={"parent_id": "Không có đơn vị cấp trên này."})
    path = tree.child_path(parent.path, body.code)
    if session.execute(sa.select(col(Unit.id)).where(col(Unit.path) == path)).first():
        raise CodeTaken(fields={"code": "Mã này đã dùng."})
    values = body.model_dump(exclude={"name", "short_name"})
    unit = Unit(path=path, ward_id=parent.ward_id, **values)
    session.add(unit)
    session.flush()
    names = body.model_dump(include={"name", "short_name", "valid_from", "valid_to"})
    session.add(UnitPeriod(unit_id=unit.id, superior_id=parent.id, **names))
    note(session, scope, "unit.manage", "unit", unit, path, set(schemas.UnitCreate.model_fields))
    session.flush()
    return unit


# Digits of the state's codes (QĐ 19/2025/QĐ-TTg), and of the code of any place; what is no area has none.
_DIGITS = {
    UnitKind.PROVINCE: {2, 12},
    UnitKind.CITY: {2, 3, 12},
    UnitKind.WARD: {5, 12},
    UnitKind.NEIGHBOURHOOD: {12},
    UnitKind.RESIDENT_GROUP: {12},
}


def checked_place_code(kind: UnitKind, code: str, field: str) -> str:
    """The state's code of an area of this kind, or none. Raises Malformed naming `field`."""
    digits = _DIGITS.get(kind, set())
    if code and len(code) not in digits:
        wanted = " hoặc ".join(str(number) for number in sorted(digits))
        told = f"Mã đơn vị hành chính ở đây gồm {wanted} chữ số." if digits else "Chỉ địa bàn có mã đơn vị hành chính."
        raise Malformed(fields={field: told})
    return code


def update_unit(session: Session, scope: Scope, unit_id: UUID, expected_version: int, body: schemas.UnitUpdate) -> Unit:
    unit = lock(session, get_unit(session, scope, unit_id), expected_version)
    if body.valid_to is not None and body.valid_to < unit.valid_from:
        raise Malformed(fields={"valid_to": "Ngày hết hiệu lực phải từ ngày bắt đầu trở đi."})
    if body.words is not None and unit.kind is not UnitKind.WARD:
        raise Malformed(fields={"words": "Chỉ đơn vị hành chính cấp xã mới chọn cách gọi."})
    if body.place_code is not None:
        unit.place_code = checked_place_code(unit.kind, body.place_code, "place_code")
    if body.words is not None:
        unit.words = body.words.spoken().chosen()
    unit.aliases, unit.reports = list(body.aliases), body.reports
    unit.position, unit.valid_to = body.position, body.valid_to
    touch(unit)
    session.add(unit)
    note(session, scope, "unit.manage", "unit", unit, unit.path, body.model_fields_set)
    return unit


def add_unit_period(
    session: Session, scope: Scope, unit_id: UUID, expected_version: int, body: schemas.UnitPeriodCreate
) -> Unit:
    """A new name or superior from a day on: the open period before it ends the day before."""
    unit = lock(session, get_unit(session, scope, unit_id), expected_version)
    superior = session.get(Unit, body.superior_id) if body.superior_id else None
    if body.superior_id is not None and (superior is None or superior.ward_id not in {None, unit.ward_id}):
        raise Malformed(fields={"superior_id": "Không có đơn vị cấp trên này."})
    rows = session.execute(sa.select(UnitPeriod).where(col(UnitPeriod.unit_id) == unit.id)).scalars().all()
    _make_room(rows, body)
    session.add_all(rows)
    session.add(UnitPeriod(unit_id=unit.id, **body.model_dump()))
    touch(unit)
    session.add(unit)
    note(session, scope, "unit.manage", "unit", unit, unit.path, {"periods"})
    session.flush()
    return unit


def _make_room(rows: Sequence[UnitPeriod | Letterhead], body: schemas.Dated) -> None:
    """Ends an open earlier period on the eve of the new one; any other overlap is refused."""
    for row in rows:
        if row.valid_from < body.valid_from and row.valid_to is None:
            row.valid_to = body.valid_from - timedelta(days=1)
        elif tree.overlaps(row, body):
            raise PeriodsOverlap(fields={"valid_from": "Trùng với một giai đoạn đã có."})


def add_letterhead(session: Session, scope: Scope, unit_id: UUID, body: schemas.LetterheadWrite) -> Letterhead:
    unit = get_unit(session, scope, unit_id)
    session.refresh(unit, with_for_update=True)  # of two that are added at one moment the later one has to fit
    rows = session.execute(sa.select(Letterhead).where(col(Letterhead.unit_id) == unit.id)).scalars().all()
    _make_room(rows, body)
    session.add_all(rows)
    row = Letterhead(unit_id=unit.id, **body.model_dump())
    session.add(row)
    session.flush()
    note(session, scope, "unit.manage", "letterhead", row, unit.path, set(schemas.LetterheadWrite.model_fields))
    return row


def update_letterhead(
    session: Session, scope: Scope, letterhead_id: UUID, expected_version: int, body: schemas.LetterheadWrite
) -> Letterhead:
    row = session.get(Letterhead, letterhead_id, with_for_update=True)
    if row is None:
        raise NotFound
    unit = get_unit(session, scope, row.unit_id)
    session.refresh(unit, with_for_update=True)
    check_version(row, expected_version)
    others = sa.select(Letterhead).where(col(Letterhead.unit_id) == unit.id, col(Letterhead.id) != row.id)
    if any(tree.overlaps(other, body) for other in session.execute(others).scalars()):
        raise PeriodsOverlap(fields={"valid_from": "Trùng với một giai đoạn đã có."})
    changed = assign(row, body)
    touch(row)
    session.add(row)
    note(session, scope, "unit.manage", "letterhead", row, unit.path, changed)
    return row


def add_signer(session: Session, scope: Scope, unit_id: UUID, body: schemas.SignerWrite, accounts: Accounts) -> Signer:
    unit = get_unit(session, scope, unit_id)
    _check_person(session, accounts, unit.ward_id, body.user_id)
    if body.is_default:
        session.execute(sa.update(Signer).where(col(Signer.unit_id) == unit.id).values(is_default=False))
    row = Signer(unit_id=unit.id, **body.model_dump())
    session.add(row)
    session.flush()
    note(session, scope, "unit.manage", "signer", row, unit.path, set(schemas.SignerWrite.model_fields))
    return row


def update_signer(
    session: Session,
    scope: Scope,
    signer_id: UUID,
    expected_version: int,
    body: schemas.SignerWrite,
    accounts: Accounts,
) -> Signer:
    row = session.get(Signer, signer_id, with_for_update=True)
    if row is None:
        raise NotFound
    unit = get_unit(session, scope, row.unit_id)
    check_version(row, expected_version)
    _check_person(session, accounts, unit.ward_id, body.user_id, row.user_id)
    if body.is_default:
        session.execute(
            sa.update(Signer).where(col(Signer.unit_id) == unit.id, col(Signer.id) != row.id).values(is_default=False)
        )
    changed = assign(row, body)
    touch(row)
    session.add(row)
    note(session, scope, "unit.manage", "signer", row, unit.path, changed)
    return row


def _check_person(
    session: Session, accounts: Accounts, ward_id: UUID | None, user_id: UUID | None, before: UUID | None = None
) -> None:
    """Who signs or manages is a person of the ward; whom the row names already may stay. Raises Malformed."""
    if user_id is None or user_id == before:
        return
    if ward_id is None or not accounts.works_in(session, ward_id, user_id):
        raise refuse_stranger()


def assign(row: SQLModel, body: schemas.Write) -> set[str]:
    """Copies what differs; the names of what changed."""
    values = body.model_dump()
    changed = {name for name, value in values.items() if getattr(row, name) != value}
    for name in changed:
        setattr(row, name, values[name])
    return changed


def add_group_member(session: Session, scope: Scope, body: schemas.GroupMemberWrite, accounts: Accounts) -> GroupMember:
    _check_person(session, accounts, scope.ward_id, body.user_id)
    row = GroupMember(ward_id=scope.ward_id, **body.model_dump())
    session.add(row)
    session.flush()
    note(session, scope, "unit.manage", "group_member", row, "", set(schemas.GroupMemberWrite.model_fields))
    return row


def update_group_member(
    session: Session,
    scope: Scope,
    member_id: UUID,
    expected_version: int,
    body: schemas.GroupMemberWrite,
    accounts: Accounts,
) -> GroupMember:
    row = session.get(GroupMember, (scope.ward_id, member_id), with_for_update=True)
    if row is None:
        raise NotFound
    check_version(row, expected_version)
    _check_person(session, accounts, row.ward_id, body.user_id, row.user_id)
    changed = assign(row, body)
    touch(row)
    session.add(row)
    note(session, scope, "unit.manage", "group_member", row, "", changed)
    return row
