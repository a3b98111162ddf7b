"""Reading of materials: page by page, where each was posted, who was asked to read it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import Malformed, NotFound
from toso.core.schemas import Page
from toso.files.schemas import FileRead
from toso.files.service import get_files
from toso.files.tables import StoredFile
from toso.materials import schemas
from toso.materials.kinds import CHANNELS, KINDS, MaterialState
from toso.materials.reach import get_material, opened, people_within, within
from toso.materials.tables import Material, MaterialPosting, MaterialReceipt, MaterialVersion
from toso.materials.views import posting_reads, reader_reads, row_reads, show_material, versions_of
from toso.organisation.queries import page_by_units

MOST_SHOWN = 30


@dataclass(frozen=True)
class MaterialFilter:
    """Filters of a list; None leaves one out. `unread`: what this person was asked to read and has not yet."""

    kind: str | None = None
    state: MaterialState | None = None
    unit_id: UUID | None = None
    unread: bool = False


def list_kinds() -> schemas.MaterialCatalogueRead:
    return schemas.MaterialCatalogueRead(
        kinds=[schemas.MaterialKindRead.model_validate(one) for one in KINDS.values()],
        channels=[schemas.ChannelRead.model_validate(one) for one in CHANNELS.values()],
    )


def page_of_materials(
    session: Session,
    scope: Scope,
    criteria: MaterialFilter,
    *,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[schemas.MaterialRow]:
    """The latest first. Raises Malformed for a kind that there is not."""
    if criteria.kind and criteria.kind not in KINDS:
        raise Malformed(fields={"kind": "Không có loại tài liệu này."})
    query = sa.select(Material).where(within(scope), *_conditions(scope, criteria))
    order = Order.newest(col(Material.created_at), col(Material.id), name="made")
    return page(session, query, order, cursor, limit, lambda rows: row_reads(session, rows), since=updated_since)


def _conditions(scope: Scope, criteria: MaterialFilter) -> list[Any]:
    found: list[Any] = [col(Material.kind) == criteria.kind] if criteria.kind else []
    found += [col(Material.state) == criteria.state] if criteria.state else []
    found += [col(Material.unit_id) == criteria.unit_id] if criteria.unit_id else []
    return [*found, _unread_by(scope)] if criteria.unread else found


def _unread_by(scope: Scope) -> sa.ColumnElement[bool]:
    r = MaterialReceipt
    return sa.exists().where(
        col(r.ward_id) == col(Material.ward_id),
        col(r.material_id) == col(Material.id),
        col(r.number) == col(Material.approved_number),
        col(r.user_id) == scope.actor.user_id,
        col(r.confirmed_on).is_(None),
    )


def list_shown(session: Session, scope: Scope) -> list[schemas.ShownMaterialRead]:
    """Marked for residents and approved, the latest first."""
    m, v = Material, MaterialVersion
    same = sa.and_(
        col(v.ward_id) == col(m.ward_id), col(v.material_id) == col(m.id), col(v.number) == col(m.approved_number)
    )
    query = sa.select(m, v).join(v, same).where(opened(scope), col(m.for_residents).is_(True))
    found = session.execute(query.order_by(col(m.created_at).desc(), col(m.id).desc()).limit(MOST_SHOWN)).all()
    ids = [version.file_id for _, version in found if version.file_id]
    kept = {one.id: FileRead.model_validate(one) for one in get_files(session, scope.ward_id, ids)} if ids else {}
    return [
        schemas.ShownMaterialRead(
            **version.model_dump(include={"number", "text", "url"}),
            id=row.id,
            title=row.title,
            kind_label=KINDS[row.kind].label,
            file=kept.get(version.file_id) if version.file_id else None,
        )
        for row, version in found
    ]


def show_one(session: Session, scope: Scope, material_id: UUID) -> schemas.MaterialRead:
    """Raises NotFound for one out of reach."""
    return show_material(session, scope.actor, get_material(session, scope, material_id))


def file_of_version(session: Session, scope: Scope, material_id: UUID, number: int) -> StoredFile:
    """The file of a version that this person sees. Raises NotFound."""
    row = get_material(session, scope, material_id)
    for one in versions_of(session, scope.actor, row):
        if one.number == number and one.file_id is not None:
            return get_files(session, row.ward_id, [one.file_id])[0]
    raise NotFound("Bản này không có tệp.")


def page_of_postings(
    session: Session, scope: Scope, material_id: UUID, *, cursor: str | None, limit: int
) -> Page[schemas.MaterialPostingRead]:
    """The latest first; of the units that this person reads."""
    row = get_material(session, scope, material_id)
    p = MaterialPosting
    query = sa.select(p).where(col(p.ward_id) == row.ward_id, col(p.material_id) == row.id, scope.where(p.unit_path))
    order = Order.newest(col(p.on), col(p.id), name="posted")
    return page(session, query, order, cursor, limit, lambda rows: posting_reads(session, scope.actor, rows))


def page_of_readers(
    session: Session, scope: Scope, material_id: UUID, *, unread: bool, cursor: str | None, limit: int
) -> Page[schemas.ReaderRead]:
    """Who is asked to read the approved version; `unread`: those who have not yet."""
    row = get_material(session, scope, material_id)
    r = MaterialReceipt
    query = sa.select(r).where(col(r.material_id) == row.id, col(r.number) == row.approved_number, people_within(scope))
    if unread:
        query = query.where(col(r.confirmed_on).is_(None))
    return page_by_units(session, query, r, cursor, limit, lambda rows: reader_reads(session, rows))
