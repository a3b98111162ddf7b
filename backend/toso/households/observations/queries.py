"""Reading of the register that every part of it shares."""

from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.model.tables import Street
from toso.organisation.queries import in_unit_order


def street_names(session: Session, ward_id: UUID, ids: Iterable[UUID | None]) -> list[tuple[UUID, str]]:
    """Streets by id with their names, along their khu phố."""
    wanted = [i for i in ids if i is not None]
    query = sa.select(col(Street.id), col(Street.name)).where(
        col(Street.ward_id) == ward_id, col(Street.id).in_(wanted)
    )
    rows = session.execute(
        query.order_by(*in_unit_order(col(Street.unit_path)), col(Street.position), col(Street.name))
    ).all()
    return [(street_id, name) for street_id, name in rows]
