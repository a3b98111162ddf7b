"""Planning a reform: an act of whoever runs the installation, since several wards are in it."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.audit.steps import tell
from toso.authz.actions import Action
from toso.authz.actor import SYSTEM
from toso.organisation.queries import in_force, units_where
from toso.organisation.tables import Unit, UnitKind
from toso.unit_changes import checks
from toso.unit_changes.checks import UnitsUnfit
from toso.unit_changes.content import ChangeContent
from toso.unit_changes.effects import Effect
from toso.unit_changes.reform.moves import reform_effects
from toso.unit_changes.tables import ChangeKind, UnitChange
from toso.unit_changes.workflow import UNIT_CHANGE_STEPS

BY_COMMAND = UUID(int=0)  # nobody's account


def plan_reform(session: Session, content: ChangeContent, new: Unit, decision: str) -> tuple[UnitChange, list[Effect]]:
    """The planned change with what it would move now; its day is the new ward's first.

    Raises Malformed, UnitsUnfit, UnitInChange.
    """
    units = [session.get_one(Unit, unit_id, with_for_update=True) for unit_id in sorted(content.from_ids)]
    on = new.valid_from
    checks.check_day(on)
    _check(session, content, units, new, on)
    checks.check_planned(session, new.id, content)
    told = {"decision": decision, "content": content.model_dump(mode="json"), "planned_by_id": BY_COMMAND}
    row = UnitChange(ward_id=new.id, unit_path=new.path, kind=ChangeKind.REFORM, starts_on=on, **told)
    effects = reform_effects(session, row, content)
    scope = SYSTEM.scope(Action.UNIT_MANAGE)
    note = {"kind": row.kind.value, "units": len(units)}
    row = tell(session, scope, UNIT_CHANGE_STEPS, row, "plan", fields=["content"], note=note)
    for ward in units:
        if ward.kind is UnitKind.WARD:
            note = {"act": "merger.planned", "into": str(new.id), "day": str(on)}
            record(session, SYSTEM, "unit.change", "unit", ward.id, ward_id=ward.id, unit_path=ward.path, note=note)
    return row, effects


def _check(session: Session, content: ChangeContent, units: Sequence[Unit], new: Unit, on: date) -> None:
    if on.day != 1:
        raise UnitsUnfit("Ngày đầu của đơn vị mới phải là ngày đầu một tháng: tháng trước là của các đơn vị cũ.")
    wards = [unit.id for unit in units if unit.kind is UnitKind.WARD]
    if new.id in wards or not wards:
        raise UnitsUnfit("Đơn vị mới phải khác các đơn vị cũ.")
    if any(unit.valid_from >= on or (unit.valid_to is not None and unit.valid_to < on) for unit in units):
        raise UnitsUnfit("Có đơn vị cũ chưa có hoặc đã hết hiệu lực vào ngày đó.")
    targets = {place.into_id for place in content.places}
    there = sa.select(col(Unit.id)).where(col(Unit.ward_id) == new.id, in_force(Unit, on), col(Unit.id).in_(targets))
    if set(session.execute(there).scalars()) != targets:
        raise UnitsUnfit("Có đơn vị mới chưa có hiệu lực vào ngày đó.")
    whole = [place.from_id for place in content.places if place.rest]
    lost = [u.id for u in units if u.kind is UnitKind.NEIGHBOURHOOD and whole.count(u.id) != 1]
    if names := [unit.name for unit in units_where(session, col(Unit.id).in_(lost), on)]:
        raise UnitsUnfit(f"Mỗi khu phố cũ cần đúng một dòng cho phần còn lại: {', '.join(names)}.")
    if any(unit.kind is UnitKind.RESIDENT_GROUP for unit in units):
        raise UnitsUnfit("Có tổ dân là đơn vị riêng; hãy nhập vào khu phố trước.")
