"""Rights looked at once more before a write whose body, or whose turn, took long: they may have ended meanwhile.

The guard is asked before a body is read. Somebody who sends it drop by drop would write two minutes later with the
session and the roles of that moment.
"""

from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from fastapi import Request
from sqlmodel import Session

Result = TypeVar("Result")


def is_late(request: Request) -> bool:
    """Whether a guard let this request in, and longer ago than its answer is good for."""
    asked_at: float | None = getattr(request.state, "asked_at", None)
    return asked_at is not None and monotonic() - asked_at > request.app.state.rights_kept


def look_anew(request: Request, session: Session) -> None:
    """Raises what the guard raises now: NotSignedIn, RightsChanged."""
    if is_late(request) and getattr(request.state, "write", True):
        request.state.look_anew(session.connection())


def with_rights(request: Request, work: Callable[[Session], Result], session: Session) -> Result:
    """A write of an `async` endpoint, after that look."""
    look_anew(request, session)
    return work(session)
