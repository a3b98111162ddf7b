"""Lines of the log as people read them: what each is called, whose it is, where it opens."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.rules import Rule
from toso.activities.schemas import LogLineRead
from toso.activities.tables import Activity, ActivityItem, Attendance
from toso.identity.queries import unit_names
from toso.identity.rosters import people_names
from toso.materials.kinds import CHANNELS
from toso.materials.tables import Material, MaterialPosting, MaterialReceipt
from toso.organisation.tables import Team, TeamMember, Unit
from toso.rewards.tables import Reward


@dataclass(frozen=True)
class _Told:
    """The words for a row, and the page on which it stands."""

    text: str
    activity_id: UUID | None = None
    material_id: UUID | None = None


def line_reads(session: Session, rule: Rule, rows: Sequence[Any]) -> list[LogLineRead]:
    """Rows of one source as (id, row_id, on, unit_path), with their names in one go."""
    texts = _TEXTS[rule.of](session, [row.row_id for row in rows])
    paths = {row.unit_path for row in rows}
    units = session.execute(sa.select(col(Unit.path), col(Unit.id)).where(col(Unit.path).in_(paths))).all()
    names = unit_names(session, [own for _, own in units])
    named = {path: names.get(own, "") for path, own in units}
    return [
        LogLineRead(
            id=row.id,
            text=texts[row.row_id].text,
            on=row.on,
            unit_name=named[row.unit_path],
            activity_id=texts[row.row_id].activity_id,
            material_id=texts[row.row_id].material_id,
        )
        for row in rows
    ]


def _activities(session: Session, ids: list[UUID]) -> dict[UUID, _Told]:
    query = sa.select(col(Activity.id), col(Activity.title)).where(col(Activity.id).in_(ids))
    return {own: _Told(title, activity_id=own) for own, title in session.execute(query)}


def _attendance(session: Session, ids: list[UUID]) -> dict[UUID, _Told]:
    rows = session.execute(sa.select(Attendance).where(col(Attendance.id).in_(ids))).scalars().all()
    names = people_names(session, rows)
    return {row.id: _Told(names[row.id], activity_id=row.activity_id) for row in rows}


def _items(session: Session, ids: list[UUID]) -> dict[UUID, _Told]:
    i = ActivityItem
    query = sa.select(col(i.id), col(i.text), col(i.activity_id)).where(col(i.id).in_(ids))
    return {own: _Told(text, activity_id=activity_id) for own, text, activity_id in session.execute(query)}


def _materials(session: Session, ids: list[UUID]) -> dict[UUID, _Told]:
    query = sa.select(col(Material.id), col(Material.title)).where(col(Material.id).in_(ids))
    return {own: _Told(title, material_id=own) for own, title in session.execute(query)}


def _postings(session: Session, ids: list[UUID]) -> dict[UUID, _Told]:
    p, m = MaterialPosting, Material
    query = (
        sa.select(p, col(m.title))
        .join(m, sa.and_(col(m.ward_id) == col(p.ward_id), col(m.id) == col(p.material_id)))
        .where(col(p.id).in_(ids))
    )
    return {
        row.id: _Told(f"{title} ({row.place or CHANNELS[row.channel].label})", material_id=row.material_id)
        for row, title in session.execute(query)
    }


def _receipts(session: Session, ids: list[UUID]) -> dict[UUID, _Told]:
    rows = session.execute(sa.select(MaterialReceipt).where(col(MaterialReceipt.id).in_(ids))).scalars().all()
    names = people_names(session, rows)
    return {row.id: _Told(names[row.id], material_id=row.material_id) for row in rows}


def _teams(session: Session, ids: list[UUID]) -> dict[UUID, _Told]:
    query = sa.select(col(Team.id), col(Team.name), col(Team.decision)).where(col(Team.id).in_(ids))
    return {own: _Told(f"{name} ({decision})" if decision else name) for own, name, decision in session.execute(query)}


def _core_members(session: Session, ids: list[UUID]) -> dict[UUID, _Told]:
    query = sa.select(col(TeamMember.id), col(TeamMember.full_name)).where(col(TeamMember.id).in_(ids))
    return {own: _Told(name) for own, name in session.execute(query)}


def _rewards(session: Session, ids: list[UUID]) -> dict[UUID, _Told]:
    r = Reward
    query = sa.select(col(r.id), col(r.name), col(r.document_no)).where(col(r.id).in_(ids))
    return {own: _Told(f"{name} ({document_no})") for own, name, document_no in session.execute(query)}


_TEXTS = {
    "activity": _activities,
    "asked": _attendance,
    "attendance": _attendance,
    "item": _items,
    "settled_item": _items,
    "material": _materials,
    "posting": _postings,
    "receipt": _receipts,
    "team": _teams,
    "reward": _rewards,
    "core_member": _core_members,
}
