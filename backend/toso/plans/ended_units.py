"""Units of a plan that have ended since: an amendment goes on with their successors, and none is approved with them."""

from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.clock import today
from toso.kit.dates import running
from toso.organisation.ended_units import successors_of
from toso.organisation.queries import units_where
from toso.organisation.tables import Unit
from toso.plans.content import PlanContent, UnitRef, unit_refs


def follow_successors(session: Session, ward_id: UUID, content: PlanContent) -> PlanContent:
    """The content with every unit that went into another taken for that one; the printed names stay."""
    wanted = {ref.unit_id for _, ref in unit_refs(content) if ref.unit_id}
    now = successors_of(session, ward_id, wanted, today())

    def followed(refs: list[UnitRef]) -> list[UnitRef]:
        found: dict[UUID | str, UnitRef] = {}
        for ref in refs:
            own = ref.model_copy(update={"unit_id": now.get(ref.unit_id, ref.unit_id)}) if ref.unit_id else ref
            found.setdefault(own.unit_id or own.name, own)
        return list(found.values())

    if not now:
        return content
    tasks = [
        t.model_copy(update={"leads": followed(t.leads), "coordinators": followed(t.coordinators)})
        for t in content.tasks
    ]
    duties = [d.model_copy(update={"units": followed(d.units)}) for d in content.duties]
    return content.model_copy(update={"tasks": tasks, "duties": duties})


def ended_units(session: Session, ward_id: UUID, content: PlanContent) -> dict[str, str]:
    """Field → sentence for every unit that is no more, with the one that stands for it."""
    named = [(field, ref.name, ref.unit_id) for field, ref in unit_refs(content) if ref.unit_id]
    wanted = {unit_id for _, _, unit_id in named}
    query = sa.select(col(Unit.id), col(Unit.valid_to)).where(
        col(Unit.ward_id) == ward_id, col(Unit.id).in_(wanted), col(Unit.valid_to) < today()
    )
    ended: dict[UUID, date] = dict(session.execute(query).all()) if wanted else {}
    if not ended:
        return {}
    now = successors_of(session, ward_id, ended, today())
    names = {unit.id: unit.name for unit in units_where(session, col(Unit.id).in_(set(now.values())), today())}
    return {
        field: _told(name, ended[unit_id], names.get(now.get(unit_id, unit_id)))
        for field, name, unit_id in named
        if unit_id in ended
    }


def _told(name: str, last: date, successor: str | None) -> str:
    since = running(last + timedelta(days=1))
    after = f"; nay là {successor}, hãy chọn đơn vị này" if successor else "; hãy chọn đơn vị khác"
    return f"“{name}” không còn từ ngày {since}{after}."
