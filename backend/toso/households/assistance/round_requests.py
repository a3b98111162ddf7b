"""Residents' requests, as whoever goes to their household needs them; over once somebody was met there."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.model.assistance_kinds import HelpRequestState
from toso.households.model.assistance_tables import HelpRequest
from toso.households.model.kinds import VisitResult
from toso.households.model.visit_tables import Visit


def met_since() -> sa.ColumnElement[bool]:
    """Whether somebody of the request's household was met after it was sent."""
    return sa.exists().where(
        col(Visit.ward_id) == col(HelpRequest.ward_id),
        col(Visit.household_id) == col(HelpRequest.household_id),
        col(Visit.result) == VisitResult.MET,
        col(Visit.visited_at) >= col(HelpRequest.created_at),
    )


def wishes_of(session: Session, ward_id: UUID, homes: Sequence[UUID]) -> dict[UUID, list[HelpRequest]]:
    """By household the requests that wait for a visit, the oldest first."""
    query = sa.select(HelpRequest).where(
        col(HelpRequest.ward_id) == ward_id,
        col(HelpRequest.state) == HelpRequestState.LINKED,
        col(HelpRequest.household_id).in_(homes),
        sa.not_(met_since()),
    )
    found: dict[UUID, list[HelpRequest]] = defaultdict(list)
    for row in session.execute(query.order_by(col(HelpRequest.id))).scalars():
        if row.household_id is not None:
            found[row.household_id].append(row)
    return found
