"""The regular check of the kept sums: wards whose sums are of another day, or differ from a count, are counted anew."""

import logging
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.database import Engines, in_transaction
from toso.core.settings import Settings
from toso.households.indicators.summary import differences, recount
from toso.households.indicators.tables import IndicatorHead
from toso.households.model.tables import Street
from toso.kit.clock import today

log = logging.getLogger(__name__)


def wards_with_a_register(session: Session) -> list[UUID]:
    query = sa.select(col(Street.ward_id)).distinct().order_by(col(Street.ward_id))
    return list(session.execute(query).scalars())


def check_sums(engines: Engines) -> list[str]:
    """Compares the kept sums of each ward with a count and counts anew what is of another day or wrong; what was
    wrong, one line each.

    Sums and count are read in one snapshot, which nobody waits for. Writers wait only where a ward is counted anew.
    """
    snapshot = engines.read if engines.sqlite else engines.read.execution_options(isolation_level="REPEATABLE READ")
    lines: list[str] = []
    for ward_id in in_transaction(engines.read, wards_with_a_register):
        if not in_transaction(snapshot, partial(_holds, ward_id=ward_id)):
            lines += in_transaction(engines.write, partial(_put_right, ward_id=ward_id))
    return lines


def _is_of_today(session: Session, ward_id: UUID) -> bool:
    query = sa.select(col(IndicatorHead.as_of)).where(col(IndicatorHead.ward_id) == ward_id)
    return session.execute(query).scalar_one_or_none() == today()


def _holds(session: Session, ward_id: UUID) -> bool:
    return _is_of_today(session, ward_id) and not differences(session, ward_id)


def _put_right(session: Session, ward_id: UUID) -> list[str]:
    """Counts a ward anew with its writers held off; what was wrong still then."""
    wrong = differences(session, ward_id, for_change=True)
    recount(session, ward_id)
    return [f"{on} {path} {code}: giữ {kept}, đếm {counted}" for on, path, code, kept, counted in wrong]


def keep_sums(_settings: Settings, engines: Engines) -> None:
    """A chore of the worker."""
    for line in check_sums(engines):
        log.error("kept sums differ from a count: %s", line)
