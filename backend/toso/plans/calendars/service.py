"""Secret calendar addresses: made, changed, closed, and the calendar behind one."""

import hashlib
import secrets
from datetime import date, datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.problems import NotFound
from toso.core.row_versions import touch
from toso.identity.grants import grants_from, held_now
from toso.identity.tables import UserAccount
from toso.kit.clock import now
from toso.plans.calendars.queries import list_due_days
from toso.plans.calendars.schemas import CalendarItem
from toso.plans.calendars.tables import CalendarFeed
from toso.plans.tasks.queries import TaskQuery

PAST, AHEAD = timedelta(days=60), timedelta(days=400)


def make_feed(session: Session, scope: Scope) -> str:
    """A fresh secret for the person's calendar; an older address stops working."""
    token = secrets.token_urlsafe(32)
    feed = _feed_of(session, scope.user_id) or CalendarFeed(user_id=scope.user_id, ward_id=scope.ward_id, sha256="")
    if feed.sha256:
        touch(feed)
    feed.sha256 = _digest(token)
    session.add(feed)
    session.flush()
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
    )
    user = session.execute(query).scalar_one_or_none()
    if user is None:
        raise NotFound
    actor = Actor(user_id=user.id, full_name=user.full_name, grants=grants_from(held_now(session, user.id)))
    scope = actor.scope(Action.TASK_READ)
    items = []
    if scope.ward_ids:
        items = list_due_days(session, scope, TaskQuery(), today - PAST, today + AHEAD, today)
    return _written(items, public_url, now())


def _written(items: list[CalendarItem], public_url: str, stamp: datetime) -> bytes:
    """RFC 5545, one all-day event a due day; nothing in it names a person."""
    from icalendar import Calendar, Event  # noqa: PLC0415 — only who subscribes to a calendar needs it

    calendar = Calendar()
    for name, value in (
        ("prodid", "-//To So//Lich nhiem vu//VI"),
        ("version", "2.0"),
        ("method", "PUBLISH"),
        ("x-wr-calname", "Tổ Số - Nhiệm vụ"),
        ("x-wr-timezone", "Asia/Ho_Chi_Minh"),
        ("refresh-interval;value=duration", "PT12H"),
    ):
        calendar.add(name, value)
    for item in items:
        event = Event()
        event.add("uid", f"{item.task_id}-{item.due_on.isoformat()}@toso")
        event.add("dtstamp", stamp)
        event.add("dtstart", item.due_on)
        event.add("dtend", item.due_on + timedelta(days=1))
        event.add("summary", f"Hạn nhiệm vụ {item.ref}: {_short(item.text)}")
        event.add("description", _description(item, public_url))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return calendar.to_ical()


def _short(text: str) -> str:
    line = text.split("\n", 1)[0]
    return line if len(line) <= 90 else f"{line[:90].rsplit(' ', 1)[0]}…"


def _description(item: CalendarItem, public_url: str) -> str:
    done = f"Hoàn thành {item.done}/{item.total} đơn vị." if item.total > 1 else ""
    label = item.label if item.label != item.deadline else ""
    lines = [item.text, f"Thời hạn: {item.deadline}", label, f"Chủ trì: {item.leads}", done]
    return "\n".join([*filter(None, dict.fromkeys(lines)), f"{public_url.rstrip('/')}/nhiem-vu/{item.task_id}"])
