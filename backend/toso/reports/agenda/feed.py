"""Secret addresses of calendars: made, changed, closed, and the calendar behind one.

An address ends with whatever ends all sessions of its owner (a new password, a reset, "everywhere"), and its owner is
told of a new one: whoever made it may have been a thief.
"""

import hashlib
import secrets
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Actor, Scope
from toso.core.problems import NotFound
from toso.core.row_versions import touch
from toso.identity.announcements import tell_owner
from toso.identity.grants import grants_from, held_now
from toso.identity.tables import UserAccount
from toso.kit.clock import now
from toso.reports.agenda.calendar_file import write_calendar
from toso.reports.agenda.queries import show_agenda
from toso.reports.agenda.tables import CalendarFeed
from toso.reports.agenda.windows import Window

PAST, AHEAD = timedelta(days=60), timedelta(days=400)


def make_feed(session: Session, scope: Scope) -> str:
    """A fresh secret for the person's calendar; an older address stops working."""
    token = secrets.token_urlsafe(32)
    feed = _feed_of(session, scope.user_id) or CalendarFeed(user_id=scope.user_id, ward_id=scope.ward_id, sha256="")
    if feed.sha256:
        touch(feed)
    feed.sha256, feed.epoch = _digest(token), session.get_one(UserAccount, scope.user_id).token_epoch
    session.add(feed)
    session.flush()
    tell_owner(session, None, scope.ward_id, scope.user_id, "account.calendar")
    _note(session, scope, "calendar.open", feed.id)
    return token


def close_feed(session: Session, scope: Scope) -> None:
    feed = _feed_of(session, scope.user_id)
    if feed is None:
        raise NotFound
    session.delete(feed)
    _note(session, scope, "calendar.close", feed.id)


def _note(session: Session, scope: Scope, action: str, feed_id: UUID) -> None:
    record(session, scope.actor, action, "calendar_feed", feed_id, ward_id=scope.ward_id, right=scope.action)


def _feed_of(session: Session, user_id: UUID) -> CalendarFeed | None:
    return session.execute(sa.select(CalendarFeed).where(col(CalendarFeed.user_id) == user_id)).scalar_one_or_none()


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def calendar_of(session: Session, token: str, today: date, public_url: str) -> bytes:
    """The calendar of the person behind a secret, within the rights they hold now. NotFound for any other token."""
    query = (
        sa.select(UserAccount)
        .join(CalendarFeed, col(CalendarFeed.user_id) == col(UserAccount.id))
        .where(col(CalendarFeed.sha256) == _digest(token), col(UserAccount.disabled_at).is_(None))
        .where(col(CalendarFeed.epoch) == col(UserAccount.token_epoch))
    )
    user = session.execute(query).scalar_one_or_none()
    if user is None:
        raise NotFound
    actor = Actor(user_id=user.id, full_name=user.full_name, grants=grants_from(held_now(session, user.id)))
    return write_calendar(show_agenda(session, actor, Window(today - PAST, today + AHEAD, today)), public_url, now())
