"""Reading of one's own notices, newest first."""

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.authz.roles import Role
from toso.core.paging import Order, page
from toso.core.schemas import Page
from toso.notices.schemas import NoticeCountRead, PersonalNoticeRead
from toso.notices.tables import Notice
from toso.notices.words import EVENTS, OF_LEADERS, OF_WATCHERS, href_of, people_of, units_of, words
from toso.notices.work_words import reminder_page, right_of

# Names by id, supplied by the floors above (identity, organisation).
Names = Callable[[Session, Iterable[UUID]], dict[UUID, str]]


def page_of_notices(
    session: Session,
    scope: Scope,
    people_named: Names,
    units_named: Names,
    *,
    unread: bool,
    read: bool,
    cursor: str | None,
    limit: int,
) -> Page[PersonalNoticeRead]:
    query = sa.select(Notice).where(is_mine(scope))
    if unread:
        query = query.where(is_unread())
    if read:
        query = query.where(sa.not_(is_unread()))

    def told(rows: Sequence[Notice]) -> list[PersonalNoticeRead]:
        people = people_named(session, {i for row in rows for i in people_of(row.params)})
        units = units_named(session, {i for row in rows for i in units_of(row.params)})
        return [
            PersonalNoticeRead(
                id=row.id,
                event=row.event,
                text=words(row.event, row.params, row.count, people, units),
                href=href_of(row.event, row.object_id, row.params),
                remind=reminder_page(row.event, row.params) if row.done_at is None else None,
                count=row.count,
                at=row.at,
                read_at=row.read_at,
                done=row.done_at is not None,
            )
            for row in rows
        ]

    return page(session, query, Order.newest(Notice.id, name="newest"), cursor, limit, told)


def count_unread(session: Session, scope: Scope) -> NoticeCountRead:
    query = sa.select(sa.func.count()).select_from(Notice).where(is_mine(scope), is_unread())
    return NoticeCountRead(unread=session.execute(query).scalar_one())


def is_unread() -> sa.ColumnElement[bool]:
    """Not read, and nobody else has done meanwhile what it asks for."""
    return sa.and_(col(Notice.read_at).is_(None), col(Notice.done_at).is_(None))


def is_mine(scope: Scope) -> sa.ColumnElement[bool]:
    """Told to this person, in whichever ward; of others only where this person leads the ward now, of the work only
    what they may read now.
    """
    lost = [event for event in EVENTS if (right := right_of(event)) is not None and not scope.actor.may(right)]
    led = [g.ward_id for g in scope.actor.grants if g.role is Role.WARD_LEADER]
    watched = [g.ward_id for g in scope.actor.grants if g.role in {Role.WARD_LEADER, Role.ADMINISTRATOR}]
    return sa.and_(
        col(Notice.user_id) == scope.user_id,
        col(Notice.event).not_in(lost),
        sa.or_(col(Notice.event).not_in(OF_LEADERS), col(Notice.ward_id).in_(led)),
        sa.or_(col(Notice.event).not_in(OF_WATCHERS), col(Notice.ward_id).in_(watched)),
    )
