"""The regular check of the kept sums: wards whose sums are of another day, or differ from a count, are counted anew."""

import logging
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.indicators.summary import differences, recount
from toso.households.indicators.tables import IndicatorHead
from toso.households.tables import Street
from toso.kit.clock import today

log = logging.getLogger(__name__)


def wards_with_a_register(session: Session) -> list[UUID]:
    query = sa.select(col(Street.ward_id)).distinct().order_by(col(Street.ward_id))
    return list(session.execute(query).scalars())


def keep_sums(session: Session) -> None:
    """A chore of the worker."""
    held = dict(session.execute(sa.select(col(IndicatorHead.ward_id), col(IndicatorHead.as_of))).tuples().all())
    for ward_id in wards_with_a_register(session):
        wrong = differences(session, ward_id) if held.get(ward_id) == today() else []
        if wrong:
            log.error("%d kept sums of ward %s differ from a count; counted anew", len(wrong), ward_id)
        if wrong or held.get(ward_id) != today():
            recount(session, ward_id)
