"""The cookies of a session and of a device: unreadable for scripts, sent to this site only, never over plain HTTP."""

from datetime import timedelta

from fastapi import Response

from toso.core.security import ACCESS_COOKIE, DEVICE_COOKIE, REFRESH_COOKIE
from toso.core.settings import Settings
from toso.identity.devices import KEPT_FOR
from toso.identity.sessions import Tokens


def set_tokens(response: Response, settings: Settings, tokens: Tokens) -> None:
    set_access(response, settings, tokens.access)
    _set(response, REFRESH_COOKIE, tokens.refresh, timedelta(days=settings.refresh_idle_days))
    if tokens.device:
        _set(response, DEVICE_COOKIE, tokens.device, KEPT_FOR)


def set_access(response: Response, settings: Settings, access: str) -> None:
    _set(response, ACCESS_COOKIE, access, timedelta(minutes=settings.access_minutes))


def clear(response: Response) -> None:
    """Takes the session's cookies back; the device stays known. Only this origin's cache is cleared beside them:
    "cookies" would sign the person out of other sites under the same domain, "storage" would throw away visits that the
    phone has not sent yet.
    """
    for name in (ACCESS_COOKIE, REFRESH_COOKIE):
        _set(response, name, "", timedelta(0))
    response.headers["Clear-Site-Data"] = '"cache"'


def set_cookie(response: Response, name: str, value: str, age: timedelta) -> None:
    """One that belongs to no session."""
    _set(response, name, value, age)


def _set(response: Response, name: str, value: str, age: timedelta) -> None:
    response.set_cookie(
        name, value, max_age=int(age.total_seconds()), path="/", secure=True, httponly=True, samesite="strict"
    )
