"""Who has to be told outside the application: notices that came since, found for all people in one query."""

from collections.abc import Collection
from datetime import time, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.dispatch.obligations import calendar_of
from toso.identity.grants import grants_from, held_now
from toso.kit.clock import VIETNAM, now, today
from toso.notices.kinds import TOO_EARLY, NoticeKind, kind_of
from toso.notices.queries import is_mine, is_unread
from toso.notices.tables import Notice
from toso.notices.words import EVENTS


def has_news(user_id: Any, kinds: Collection[NoticeKind], *came: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    """The SQL condition "the person is to be told of a notice of these kinds"; `came`: when, as conditions of its `at`.

    Whether they may still read it is asked of each with `waiting_notices`.
    """
    events = [event for event in EVENTS if kind_of(event) in kinds]
    told = sa.and_(col(Notice.event).in_(events), sa.not_(col(Notice.group_key).endswith(TOO_EARLY, autoescape=True)))
    return sa.exists().where(col(Notice.user_id) == user_id, _to_tell(), told, *came)


def waiting_notices(session: Session, user_id: UUID, kinds: Collection[NoticeKind]) -> list[Notice]:
    """Notices of these kinds to tell the person of, who may read them; what is too early for telling left out."""
    actor = Actor(user_id, "", grants_from(held_now(session, user_id)))
    if not actor.grants:
        return []
    query = sa.select(Notice).where(is_mine(actor.scope(Action.TODAY_READ)), _to_tell())
    rows = session.execute(query.order_by(col(Notice.id))).scalars()
    return [one for one in rows if kind_of(one.event) in kinds and not one.group_key.endswith(TOO_EARLY)]


def _to_tell() -> sa.ColumnElement[bool]:
    """Unread notices; of the account also those read since yesterday: who sits at a stolen session reads them first,
    and would keep them from the owner's letters and phones.
    """
    about_account = [event for event in EVENTS if kind_of(event) is NoticeKind.SECURITY]
    fresh = sa.and_(col(Notice.event).in_(about_account), col(Notice.at) > now() - timedelta(days=1))
    return sa.or_(is_unread(), fresh)


def awake(session: Session, wards: Collection[UUID], begins: time, ends: time) -> set[UUID]:
    """The wards in which it is a working day, within these hours."""
    if not begins <= now().astimezone(VIETNAM).time() < ends:
        return set()
    return {ward_id for ward_id in wards if calendar_of(session, ward_id, today()).is_working(today())}
