"""The regular check of the kept sums: wards whose sums are of another day, or differ from a count, are counted anew."""

import logging
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.indicators.summary import differences, recount
from toso.households.indicators.tables import IndicatorHead
from toso.households.model.tables import Street
from toso.kit.clock import today

log = logging.getLogger(__name__)


def wards_with_a_register(session: Session) -> list[UUID]:
    query = sa.select(col(Street.ward_id)).distinct().order_by(col(Street.ward_id))
    return list(session.execute(query).scalars())


def check_sums(session: Session) -> list[str]:
    """Compares the kept sums of every ward with a count and counts anew what is of another day or wrong; what was
    wrong, one line each.
    """
    held = dict(session.execute(sa.select(col(IndicatorHead.ward_id), col(IndicatorHead.as_of))).all())
    lines: list[str] = []
    for ward_id in wards_with_a_register(session):
        fresh = held.get(ward_id) == today()
        wrong = differences(session, ward_id) if fresh else []
        lines += [f"{path} {code}: giữ {kept}, đếm {counted}" for path, code, kept, counted in wrong]
        if wrong or not fresh:
            recount(session, ward_id)
    return lines


def keep_sums(session: Session) -> None:
    """A chore of the worker."""
    for line in check_sums(session):
        log.error("kept sums differ from a count: %s", line)
