"""The words of a ward as its unit keeps them, and whose words hold where nobody is signed in."""

from uuid import UUID

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.core.execution import in_read
from toso.kit.place_words import NEUTRAL, PlaceWords
from toso.organisation.tables import Unit, UnitKind


def words_of(session: Session, ward_id: UUID) -> PlaceWords:
    stored = session.execute(sa.select(col(Unit.words)).where(col(Unit.id) == ward_id)).scalar_one_or_none()
    return PlaceWords.of(stored or {})


def sole_words(session: Session) -> PlaceWords:
    """The words of the wards of this installation where all of them use the same; else those of the code."""
    stored = session.execute(sa.select(col(Unit.words)).where(col(Unit.kind) == UnitKind.WARD)).scalars().all()
    return PlaceWords.of(stored[0]) if stored and all(words == stored[0] for words in stored) else NEUTRAL


async def words_for_strangers(request: Request) -> PlaceWords:
    return await in_read(request, sole_words)
