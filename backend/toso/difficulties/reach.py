"""Difficulties within a scope: those of its units, and always those that the person raised."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.difficulties.tables import Difficulty

MISSING = "Không tìm thấy khó khăn, vướng mắc này trong phạm vi của bạn."


def within(scope: Scope) -> sa.ColumnElement[bool]:
    reached = scope.where(Difficulty.unit_path, col(Difficulty.raised_by_id))
    return sa.and_(col(Difficulty.ward_id) == scope.ward_id, reached)


def get_difficulty(session: Session, scope: Scope, difficulty_id: UUID) -> Difficulty:
    """Raises NotFound for one out of reach."""
    query = sa.select(Difficulty).where(col(Difficulty.id) == difficulty_id, within(scope))
    row = session.execute(query).scalar_one_or_none()
    if row is None:
        raise NotFound(MISSING)
    return row
