"""Reversal of a stored visit: what it said is taken back, and the household stands as its visit before left it."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Actor
from toso.households.indicators.summary import before_change
from toso.households.model.items import Subject
from toso.households.model.tables import Household
from toso.households.model.visit_tables import Visit, VisitConflict
from toso.households.observations.store import observe, retractions_of


def take_back(session: Session, actor: Actor, household: Household, visit_id: UUID) -> None:
    """Takes back every observation of a visit and the visit with it; the observations stay in the history.

    The caller holds the household and records the act; a corrected visit is stored under the same id.
    """
    before_change(session, household.ward_id, Subject.HOUSEHOLD, [household.id])
    sights = retractions_of(session, household.ward_id, visit_id)
    for table, own in ((VisitConflict, col(VisitConflict.visit_id)), (Visit, col(Visit.id))):
        gone = sa.delete(table).where(col(table.ward_id) == household.ward_id, own == visit_id)
        session.execute(gone.execution_options(synchronize_session=False))
    session.expire_all()
    observe(session, actor, household.ward_id, sights)
    mark_newest(session, household)


def mark_newest(session: Session, household: Household) -> None:
    """The newest visit that is left is the one that lists repeat."""
    query = sa.select(Visit).where(col(Visit.ward_id) == household.ward_id, col(Visit.household_id) == household.id)
    last = session.execute(query.order_by(col(Visit.visited_on).desc(), col(Visit.id).desc()).limit(1)).scalar()
    household.last_visited_on = last.visited_on if last else None
    household.last_result = last.result if last else None
    household.last_visitor_id = last.visitor_id if last else None
    household.revisit_on = last.revisit_on if last else None
    session.add(household)
    session.flush()
