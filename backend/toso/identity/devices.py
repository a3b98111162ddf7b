"""Devices: a short Vietnamese name from the User-Agent, and on which of them a person has signed in before."""

import secrets
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.core.columns import affected, insert_or_ignore
from toso.core.security import DEVICE_COOKIE
from toso.identity.tables import KnownDevice
from toso.identity.tokens import digest
from toso.kit.clock import system_now

KEPT_FOR = timedelta(days=180)
_NOBODY = UUID(int=0)  # the database is asked the same for a name that nobody has
_BROWSERS = (
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("coc_coc", "Cốc Cốc"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Zalo", "Zalo"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)


def device_of(request: Request) -> str:
    """The token that a browser keeps of its device; empty on the first visit."""
    return request.cookies.get(DEVICE_COOKIE, "")


def device_name(user_agent: str) -> str:
    """Browser and system ("Chrome trên Android"); the program's own name for one that is no browser."""
    browser = next((name for mark, name in _BROWSERS if mark in user_agent), None)
    system = next((name for mark, name in _SYSTEMS if mark in user_agent), None)
    if browser is None:
        return user_agent.split("/", maxsplit=1)[0].strip()[:40] or "Thiết bị không rõ"
    return f"{browser} trên {system}" if system else browser


def known(session: Session, user_id: UUID | None, token: str) -> str | None:
    """The hash of a device's token, when this person has signed in with it in the last 180 days."""
    query = sa.select(col(KnownDevice.sha256)).where(
        col(KnownDevice.sha256) == digest(token),
        col(KnownDevice.user_id) == (user_id or _NOBODY),
        col(KnownDevice.used_at) > system_now() - KEPT_FOR,
    )
    return session.execute(query).scalar_one_or_none()


def remember(session: Session, user_id: UUID, token: str) -> tuple[str, bool]:
    """Notes that a person signs in on the device; its token, and whether it was unknown to them.

    A token that nobody has is not taken over: a new one is made.
    """
    query = sa.select(col(KnownDevice.user_id), col(KnownDevice.used_at)).where(
        col(KnownDevice.sha256) == digest(token)
    )
    users = session.execute(query).all()
    if not users:
        token = secrets.token_urlsafe(32)
    keep(session, user_id, digest(token))
    since = system_now() - KEPT_FOR
    return token, not any(who == user_id and used_at > since for who, used_at in users)


def keep(session: Session, user_id: UUID, sha256: str) -> None:
    """The device is one of this person's for another 180 days."""
    at = system_now()
    if not insert_or_ignore(session, KnownDevice, {"sha256": sha256, "user_id": user_id, "used_at": at}):
        own = sa.and_(col(KnownDevice.sha256) == sha256, col(KnownDevice.user_id) == user_id)
        session.execute(sa.update(KnownDevice).where(own).values(used_at=at))


def has_others(session: Session, user_id: UUID, token: str) -> bool:
    """Whether a person has signed in on another device than this: their first one is no news to them."""
    others = sa.and_(col(KnownDevice.user_id) == user_id, col(KnownDevice.sha256) != digest(token))
    return session.execute(sa.select(col(KnownDevice.sha256)).where(others).limit(1)).first() is not None


def forget_all(session: Session, user_id: UUID) -> None:
    """No device is one of this person's any more."""
    session.execute(sa.delete(KnownDevice).where(col(KnownDevice.user_id) == user_id))


def forget_old(session: Session) -> int:
    """Deletes devices not signed in on for 180 days; the number deleted."""
    return affected(session.execute(sa.delete(KnownDevice).where(col(KnownDevice.used_at) <= system_now() - KEPT_FOR)))
