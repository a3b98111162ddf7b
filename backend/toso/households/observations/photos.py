"""Removal of photos of visits: the rows at once, so that nobody opens them; the bytes go with the daily sweep."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.files.tables import StoredFile
from toso.households.model.visit_tables import Visit, VisitPhoto


def forget_photos(
    session: Session, ward_id: UUID, household_ids: list[UUID], since: date | None = None, until: date | None = None
) -> int:
    """Photos of visits to these households in [since, until); how many."""
    at = sa.and_(col(Visit.ward_id) == col(VisitPhoto.ward_id), col(Visit.id) == col(VisitPhoto.visit_id))
    query = sa.select(col(VisitPhoto.id)).join(Visit, at)
    query = query.where(col(VisitPhoto.ward_id) == ward_id, col(VisitPhoto.household_id).in_(household_ids))
    if since is not None:
        query = query.where(col(Visit.visited_on) >= since)
    if until is not None:
        query = query.where(col(Visit.visited_on) < until)
    return delete_photos(session, ward_id, list(session.execute(query).scalars()))


def delete_photos(session: Session, ward_id: UUID, ids: Collection[UUID]) -> int:
    """These photos; how many."""
    for table in (VisitPhoto, StoredFile):
        session.execute(sa.delete(table).where(col(table.ward_id) == ward_id, col(table.id).in_(ids)))
    return len(ids)
