"""Entries of a ward: one by its id, those valid on a day, as other domains name them."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.catalogue.kinds import KINDS
from toso.catalogue.tables import CatalogueEntry
from toso.core.problems import Malformed, NotFound
from toso.kit.clock import today

MISSING = "Không tìm thấy mục này trong danh mục."


def valid_on(on: date) -> sa.ColumnElement[bool]:
    start, end = col(CatalogueEntry.valid_from), col(CatalogueEntry.valid_to)
    return sa.and_(sa.or_(start.is_(None), start <= on), sa.or_(end.is_(None), end >= on))


def get_entry(session: Session, ward_id: UUID, entry_id: UUID) -> CatalogueEntry:
    """Raises NotFound."""
    row = session.get(CatalogueEntry, (ward_id, entry_id))
    if row is None:
        raise NotFound(MISSING)
    return row


def unverified(row: CatalogueEntry) -> bool:
    """Whether it rests on a text of the law and nobody has confirmed it: then it is printed nowhere."""
    return KINDS[row.kind].confirmed and row.confirmed_on is None


def named_entry(session: Session, ward_id: UUID, entry_id: UUID | None, kind: str, field: str) -> CatalogueEntry | None:
    """The entry of a kind that a body names, valid today; None where it names none. Raises Malformed naming `field`."""
    if entry_id is None:
        return None
    row = session.get(CatalogueEntry, (ward_id, entry_id))
    if row is None or row.kind != kind or (row.valid_to is not None and row.valid_to < today()):
        raise Malformed(fields={field: "Không tìm thấy mục này trong danh mục đang dùng."})
    return row


def names_of_entries(session: Session, ward_id: UUID, entry_ids: set[UUID]) -> dict[UUID, str]:
    query = sa.select(col(CatalogueEntry.id), col(CatalogueEntry.name)).where(
        col(CatalogueEntry.ward_id) == ward_id, col(CatalogueEntry.id).in_(entry_ids)
    )
    return dict(session.execute(query).all()) if entry_ids else {}
