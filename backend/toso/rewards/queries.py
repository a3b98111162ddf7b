"""Reading of rewards."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import available
from toso.authz.actor import Actor, Scope
from toso.core.paging import Order, page
from toso.core.schemas import Page
from toso.identity.queries import names_of, unit_names
from toso.rewards import schemas
from toso.rewards.kinds import RewardState
from toso.rewards.tables import Reward
from toso.rewards.workflow import REWARD_STEPS


def page_of_rewards(
    session: Session,
    scope: Scope,
    state: RewardState | None,
    *,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[schemas.RewardRead]:
    """The latest first: of the units in reach, and the person's own."""
    r = Reward
    query = sa.select(r).where(col(r.ward_id) == scope.ward_id, scope.where(r.unit_path, col(r.user_id)))
    if state is not None:
        query = query.where(col(r.state) == state)
    order = Order.newest(col(r.id), name="reward")
    return page(
        session, query, order, cursor, limit, lambda rows: reads(session, scope.actor, rows), since=updated_since
    )


def reads(session: Session, actor: Actor, rows: Sequence[Reward]) -> list[schemas.RewardRead]:
    units = unit_names(session, {row.unit_id for row in rows})
    people = names_of(session, {row.proposed_by_id for row in rows})
    own = {"id", "version", "unit_id", "member_id", "name", "form", "reason", "assessment_id", "state", "proposed_on"}
    told = own | {"decided_on", "document_no", "amount", "answer"}
    return [
        schemas.RewardRead(
            **row.model_dump(include=told),
            unit_name=units.get(row.unit_id, ""),
            form_label=row.form.label,
            state_label=row.state.label,
            proposed_by_name=people.get(row.proposed_by_id, ""),
            actions=[
                name
                for name in available(REWARD_STEPS, actor, row)
                if name == "withdraw" or row.proposed_by_id != actor.user_id
            ],
        )
        for row in rows
    ]
