"""Reading of one's own second factors."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.identity.factors.proof import confirmed
from toso.identity.factors.schemas import FactorRead, FactorsRead
from toso.identity.factors.tables import RecoveryCode, SecondFactor


def list_factors(session: Session, user_id: UUID) -> FactorsRead:
    query = sa.select(SecondFactor).where(confirmed(user_id)).order_by(col(SecondFactor.id))
    left = sa.select(sa.func.count()).where(col(RecoveryCode.user_id) == user_id, col(RecoveryCode.used_at).is_(None))
    return FactorsRead(
        factors=[FactorRead.model_validate(row) for row in session.execute(query).scalars()],
        recovery_left=session.execute(left).scalar_one(),
    )
