"""The worker's part: every hour, what is due is carried out, a transaction each; what cannot be says why."""

import logging
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.database import Engines, attempt, in_transaction
from toso.core.problems import Problem
from toso.core.row_versions import touch
from toso.core.settings import Settings
from toso.kit.clock import today
from toso.unit_changes.checks import DUE
from toso.unit_changes.execution import carry_out
from toso.unit_changes.reform.execution import carry_on
from toso.unit_changes.tables import ChangeKind, UnitChange

log = logging.getLogger(__name__)


def carry_out_due(settings: Settings, engines: Engines) -> None:
    """A chore: the changes whose day has come, the earliest first."""
    for ward_id, change_id in in_transaction(engines.read, _due):
        try:
            step = partial(_try, ward_id=ward_id, change_id=change_id, settings=settings)
            while in_transaction(engines.write, step):
                pass
        except Exception:  # another ward's change must not wait for it
            log.exception("a change of units was not carried out")


def _due(session: Session) -> list[tuple[UUID, UUID]]:
    query = sa.select(col(UnitChange.ward_id), col(UnitChange.id)).where(
        col(UnitChange.state).in_(DUE), col(UnitChange.starts_on) <= today()
    )
    return [(ward, own) for ward, own in session.execute(query.order_by(col(UnitChange.starts_on), col(UnitChange.id)))]


def _try(session: Session, ward_id: UUID, change_id: UUID, settings: Settings) -> bool:
    """Whether a further step waits: a reform is many transactions, of which one that is done is not done again."""
    row = session.get(UnitChange, (ward_id, change_id), with_for_update=True)
    if row is None or row.state not in DUE:
        return False
    try:
        with attempt(session):
            if row.kind is ChangeKind.REFORM:
                return carry_on(session, row, settings.anchor_signing_key())
            carry_out(session, row)
    except Problem as problem:
        session.refresh(row)
        why = (problem.detail or problem.title)[:500]
        if row.hindrance != why:
            row.hindrance = why
            touch(row)
            session.add(row)
    return False
