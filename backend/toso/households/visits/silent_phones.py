"""Phones that were handed a round and from which nothing has come since: the head asks their owners."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.households.model.items import Channel
from toso.households.model.visit_tables import Handout, Visit
from toso.kit.clock import local_date
from toso.organisation.tables import TeamMember

QUIET = timedelta(days=2)
KEPT = timedelta(days=7)  # so long a phone keeps its round


@dataclass(frozen=True)
class SilentPhone:
    """`since`: the day of the last sheet that came, or of the first round where none ever did; `taken_on`: the day of
    the last round.
    """

    user_id: UUID
    since: date
    taken_on: date


def silent_phones(session: Session, scope: Scope, on: date) -> list[SilentPhone]:
    """Members of the teams in reach who took a round within the last week and sent nothing for two days, the longest
    silent first; the person who asks is left out.
    """
    members = sa.select(col(TeamMember.user_id)).where(
        col(TeamMember.ward_id) == scope.ward_id,
        scope.where(TeamMember.unit_path),
        col(TeamMember.user_id).is_not(None),
        col(TeamMember.user_id) != scope.user_id,
        sa.or_(col(TeamMember.left_on).is_(None), col(TeamMember.left_on) >= on),
    )
    rounds = (
        sa.select(col(Handout.user_id), sa.func.min(col(Handout.first_on)), sa.func.max(col(Handout.last_on)))
        .where(col(Handout.user_id).in_(members), col(Handout.last_on) >= on - KEPT)
        .group_by(col(Handout.user_id))
    )
    taken = session.execute(rounds).all()
    sent = _last_sent(session, scope.ward_id, [user_id for user_id, _, _ in taken])
    phones = [
        # Silence begins with the round: whoever comes back after months has just begun to be waited for.
        SilentPhone(user_id, max(first, local_date(sent[user_id])) if user_id in sent else first, last)
        for user_id, first, last in taken
    ]
    return sorted((p for p in phones if on - p.since >= QUIET), key=lambda p: (p.since, p.user_id))


def _last_sent(session: Session, ward_id: UUID, users: list[UUID]) -> dict[UUID, datetime]:
    query = sa.select(col(Visit.visitor_id), sa.func.max(col(Visit.created_at))).where(
        col(Visit.ward_id) == ward_id, col(Visit.visitor_id).in_(users), col(Visit.channel) == int(Channel.VISIT)
    )
    return {row[0]: row[1] for row in session.execute(query.group_by(col(Visit.visitor_id))).all()} if users else {}
