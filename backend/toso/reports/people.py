"""Names of the people who entered, sent or approved something."""

from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.identity.tables import UserAccount


def names_of(session: Session, ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """Full names by user id; ids of nobody are left out."""
    wanted = {i for i in ids if i is not None}
    if not wanted:
        return {}
    query = sa.select(col(UserAccount.id), col(UserAccount.full_name)).where(col(UserAccount.id).in_(wanted))
    return dict(session.execute(query).all())
