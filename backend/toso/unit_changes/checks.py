"""Checks of a change before it is planned, and again before it is carried out."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.households.model.tables import Street
from toso.identity.unit_roles import roles_on
from toso.kit.clock import today
from toso.organisation import tree
from toso.organisation.queries import in_force
from toso.organisation.tables import Unit, UnitKind
from toso.unit_changes.content import ChangeContent
from toso.unit_changes.open_work import teams_on
from toso.unit_changes.tables import ChangeKind, ChangeState, UnitChange

DUE = (ChangeState.PLANNED, ChangeState.BEGUN)
LONGEST_AHEAD = timedelta(days=730)
_ONE_TARGET = "Chọn một đơn vị đang có, hoặc đặt tên cho đơn vị mới (không cả hai)."


class UnitInChange(Conflict):
    code, title = "unit-in-change", "Có đơn vị đang nằm trong một thay đổi khác đã lên lịch; hãy hủy thay đổi ấy trước."


class UnitsUnfit(Conflict):
    code, title = "units-unfit", "Các đơn vị này không thay đổi được như vậy vào ngày đó."


def check_day(on: date) -> None:
    """From the first day of this month on: what lies before may be reported already."""
    if on < today().replace(day=1):
        raise Malformed(fields={"starts_on": "Ngày thay đổi sớm nhất là ngày đầu của tháng này."})
    if on > today() + LONGEST_AHEAD:
        raise Malformed(fields={"starts_on": "Ngày thay đổi xa nhất là hai năm tới."})


def check_target(content: ChangeContent) -> None:
    if (content.into_id is None) == (content.new is None):
        raise Malformed(fields={"into_id": _ONE_TARGET})


def load_units(session: Session, scope: Scope, ids: Iterable[UUID], field: str) -> list[Unit]:
    """The units, in the order of their ids as given. Raises Malformed for what is not the person's to change."""
    found: list[Unit] = []
    for unit_id in ids:
        unit = session.get(Unit, unit_id)
        if unit is None or unit.ward_id != scope.ward_id or not scope.covers(unit.path) or unit.kind is UnitKind.WARD:
            raise Malformed(fields={field: "Có đơn vị không thuộc phạm vi của bạn."})
        found.append(unit)
    return found


def check_units(session: Session, kind: ChangeKind, content: ChangeContent, units: list[Unit], on: date) -> None:
    """That they stand on the eve, are alike, and have no units below. Raises UnitsUnfit."""
    stand = all(u.valid_from < on and (u.valid_to is None or u.valid_to >= on) for u in units)
    if not stand:
        raise UnitsUnfit("Có đơn vị chưa có hoặc đã hết hiệu lực vào ngày đó.")
    if len({(unit.kind, unit.parent_id) for unit in units}) > 1:
        raise UnitsUnfit("Chỉ nhập, tách các đơn vị cùng loại, cùng cấp trên.")
    if kind is ChangeKind.RENAME:
        return
    below = sa.select(col(Unit.id)).where(col(Unit.parent_id).in_([u.id for u in units]), in_force(Unit, on))
    if session.execute(below.limit(1)).first():
        raise UnitsUnfit("Có đơn vị còn đơn vị trực thuộc; hãy thay đổi các đơn vị trực thuộc trước.")
    if content.new is not None:
        path = _sibling_path(units[0], content.new.code)
        if session.execute(sa.select(col(Unit.id)).where(col(Unit.path) == path)).first():
            raise Malformed(fields={"new.code": "Mã này đã dùng."})


def _sibling_path(unit: Unit, code: str) -> str:
    return tree.child_path(unit.path.rpartition(".")[0], code)


def check_parts(session: Session, content: ChangeContent, source: Unit, on: date) -> None:
    """That streets, teams and roles of a split are those of its unit."""
    query = sa.select(col(Street.id)).where(col(Street.ward_id) == source.ward_id, col(Street.unit_id) == source.id)
    if not set(content.street_ids) <= set(session.execute(query).scalars()):
        raise Malformed(fields={"street_ids": "Có tuyến phố không thuộc đơn vị này."})
    if not set(content.team_ids) <= {team.id for team in teams_on(session, [source.id], on)}:
        raise Malformed(fields={"team_ids": "Có tổ không thuộc đơn vị này."})


def check_roles(session: Session, content: ChangeContent, on: date) -> None:
    known = {row.id for row in roles_on(session, content.from_ids, on)}
    if content.role_ids is not None and not set(content.role_ids) <= known:
        raise Malformed(fields={"role_ids": "Có vai trò không thuộc các đơn vị này."})


def check_planned(session: Session, ward_id: UUID, content: ChangeContent) -> None:
    """A unit is in one planned change at a time, a new code too. Raises UnitInChange."""
    query = sa.select(UnitChange).where(col(UnitChange.state).in_(DUE))  # of any ward: a reform names several
    for other in session.execute(query).scalars():
        planned = ChangeContent.model_validate(other.content)
        if planned.unit_ids & content.unit_ids:
            raise UnitInChange
        same = other.ward_id == ward_id and other.kind is not ChangeKind.RENAME
        if same and planned.new and content.new and planned.new.code == content.new.code:
            raise Malformed(fields={"new.code": "Mã này đã dành cho một thay đổi khác."})
