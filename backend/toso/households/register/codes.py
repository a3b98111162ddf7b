"""Codes of households, given by the server: "KP1-0042", unique in a ward whoever writes at the same time."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import insert_or_ignore
from toso.households.model.tables import Household
from toso.households.register.tables import HouseholdCounter


def prefix_of(unit_path: str) -> str:
    """The letters before the number: the last part of the unit's path in capitals ("qn.hg.kp1" → "KP1")."""
    return unit_path.rsplit(".", 1)[-1].upper()[:20]


def next_codes(session: Session, ward_id: UUID, unit_path: str, count: int = 1) -> list[str]:
    """Codes that no household of the ward has. The row of the counter stays locked until the transaction ends."""
    prefix, found = prefix_of(unit_path), list[str]()
    insert_or_ignore(session, HouseholdCounter, {"ward_id": ward_id, "prefix": prefix, "last": 0})
    while len(found) < count:
        wanted = count - len(found)
        own = col(HouseholdCounter.ward_id) == ward_id, col(HouseholdCounter.prefix) == prefix
        step = sa.update(HouseholdCounter).where(*own).values(last=col(HouseholdCounter.last) + wanted)
        last = session.execute(step.returning(col(HouseholdCounter.last))).scalar_one()
        codes = [f"{prefix}-{number:04d}" for number in range(last - wanted + 1, last + 1)]
        taken = _taken(session, ward_id, codes)
        found += [code for code in codes if code not in taken]
        if taken:
            _catch_up(session, ward_id, prefix)
    return found


def next_number(session: Session, ward_id: UUID, prefix: str, given: int) -> int:
    """The next number of codes with a prefix, above `given`, the highest that rows have. The counter goes along into
    what a restore brings back, so no number that stands on paper is given again though its row is lost.
    """
    insert_or_ignore(session, HouseholdCounter, {"ward_id": ward_id, "prefix": prefix, "last": 0})
    last = col(HouseholdCounter.last)
    step = sa.update(HouseholdCounter).where(
        col(HouseholdCounter.ward_id) == ward_id, col(HouseholdCounter.prefix) == prefix
    )
    after = sa.case((last < given, given + 1), else_=last + 1)
    return int(session.execute(step.values(last=after).returning(last)).scalar_one())


def _taken(session: Session, ward_id: UUID, codes: Sequence[str]) -> set[str]:
    """Codes that came with a file or with older data."""
    found: set[str] = set()
    for start in range(0, len(codes), 500):
        part = col(Household.code).in_(codes[start : start + 500])
        found |= set(
            session.execute(sa.select(col(Household.code)).where(col(Household.ward_id) == ward_id, part)).scalars()
        )
    return found


def _catch_up(session: Session, ward_id: UUID, prefix: str) -> None:
    """Moves the counter past the numbers that are in use already."""
    code, begin = col(Household.code), f"{prefix}-"
    query = sa.select(code).where(col(Household.ward_id) == ward_id, code >= begin, code < f"{prefix}.")
    numbers = [int(end) for one in session.execute(query).scalars() if (end := one[len(begin) :]).isdecimal()]
    own = col(HouseholdCounter.ward_id) == ward_id, col(HouseholdCounter.prefix) == prefix
    last = sa.case(
        (col(HouseholdCounter.last) < max(numbers, default=0), max(numbers, default=0)),
        else_=col(HouseholdCounter.last),
    )
    session.execute(sa.update(HouseholdCounter).where(*own).values(last=last))
