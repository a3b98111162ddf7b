"""Planning and cancelling changes of units."""

from uuid import UUID

from sqlmodel import Session

from toso.audit.steps import take, tell
from toso.authz.actor import Scope
from toso.core.problems import Malformed, NotFound
from toso.core.row_versions import check_version
from toso.organisation.tables import Unit
from toso.unit_changes import checks
from toso.unit_changes.content import ChangeContent, NewUnit
from toso.unit_changes.schemas import ChangeWrite, MergeWrite, NewUnitWrite, RenameWrite, SplitWrite
from toso.unit_changes.tables import ChangeKind, UnitChange
from toso.unit_changes.workflow import UNIT_CHANGE_STEPS


def plan_merge(session: Session, scope: Scope, body: MergeWrite) -> UnitChange:
    """Raises Malformed, UnitsUnfit, UnitInChange."""
    content = ChangeContent(
        from_ids=list(dict.fromkeys(body.from_ids)), into_id=body.into_id, new=_new(body.new), role_ids=body.role_ids
    )
    checks.check_target(content)
    if len(content.unit_ids) < 2:
        raise Malformed(fields={"from_ids": "Hãy chọn từ hai đơn vị trở lên."})
    units = checks.load_units(session, scope, content.from_ids, "from_ids")
    if content.into_id is not None and content.into_id not in content.from_ids:
        units += checks.load_units(session, scope, [content.into_id], "into_id")
    return _plan(session, scope, ChangeKind.MERGE, body, content, units)


def plan_split(session: Session, scope: Scope, body: SplitWrite) -> UnitChange:
    """Raises Malformed, UnitsUnfit, UnitInChange."""
    content = ChangeContent(
        from_ids=[body.unit_id],
        into_id=body.into_id,
        new=_new(body.new),
        street_ids=body.street_ids,
        team_ids=body.team_ids,
        role_ids=body.role_ids,
    )
    checks.check_target(content)
    if body.into_id == body.unit_id:
        raise Malformed(fields={"into_id": "Hãy chọn đơn vị khác."})
    units = checks.load_units(session, scope, content.from_ids, "unit_id")
    checks.check_parts(session, content, units[0], body.starts_on)
    if body.into_id is not None:
        units += checks.load_units(session, scope, [body.into_id], "into_id")
    return _plan(session, scope, ChangeKind.SPLIT, body, content, units)


def plan_rename(session: Session, scope: Scope, body: RenameWrite) -> UnitChange:
    """Raises Malformed, UnitsUnfit, UnitInChange."""
    units = checks.load_units(session, scope, [body.unit_id], "unit_id")
    new = NewUnit(code=units[0].code, name=body.name, short_name=body.short_name)
    content = ChangeContent(from_ids=[body.unit_id], new=new)
    return _plan(session, scope, ChangeKind.RENAME, body, content, units)


def _new(body: NewUnitWrite | None) -> NewUnit | None:
    return NewUnit(code=body.code, name=body.name, short_name=body.short_name) if body else None


def _plan(
    session: Session, scope: Scope, kind: ChangeKind, body: ChangeWrite, content: ChangeContent, units: list[Unit]
) -> UnitChange:
    ward = session.get_one(Unit, scope.ward_id, with_for_update=True)  # two plans of one unit meet here
    checks.check_day(body.starts_on)
    checks.check_units(session, kind, content, units, body.starts_on)
    checks.check_roles(session, content, body.starts_on)
    checks.check_planned(session, scope.ward_id, content)
    row = UnitChange(
        ward_id=scope.ward_id,
        unit_path=ward.path,
        kind=kind,
        starts_on=body.starts_on,
        decision=body.decision,
        content=content.model_dump(mode="json"),
        planned_by_id=scope.user_id,
    )
    note = {"kind": kind.value, "units": len(units)}
    return tell(session, scope, UNIT_CHANGE_STEPS, row, "plan", fields=type(body).model_fields, note=note)


def cancel(session: Session, scope: Scope, change_id: UUID, expected_version: int) -> UnitChange:
    """Raises NotFound, StaleVersion, WrongState."""
    row = get_change(session, scope, change_id, for_change=True)
    check_version(row, expected_version)
    return take(session, scope, UNIT_CHANGE_STEPS, row, "cancel")


def get_change(session: Session, scope: Scope, change_id: UUID, *, for_change: bool = False) -> UnitChange:
    row = session.get(UnitChange, (scope.ward_id, change_id), with_for_update=for_change)
    if row is None:
        raise NotFound
    scope.require(row.unit_path)
    return row
