"""The brake on guessing, kept in the database: it survives a restart and is shared by all server processes.

A try is written down before the secret is looked at and taken away when it was right, so that tries sent together
are counted too. Only failures count; a lock is always temporary.
"""

import hashlib
import hmac
import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.core.columns import affected
from toso.core.problems import TooManyTries
from toso.identity.tables import LoginAttempt
from toso.kit.clock import system_now

WINDOW = timedelta(minutes=5)
LIMIT, GLOBAL_LIMIT = 10, 1000
KEPT_FOR = timedelta(days=1)
# A wrong answer waits 0.2 s, doubling; a held connection costs the server too, so the wait ends at one second.
FIRST_WAIT, LONGEST_WAIT = 0.2, 1.0
_LOCK = 0x7050  # PostgreSQL: one counting at a time; SQLite has one writer anyway


@dataclass(frozen=True)
class Try:
    """One admitted try: its row, and how many failures its keys had before."""

    id: UUID
    failures: int

    @property
    def wait(self) -> float:
        """Seconds to hold back the answer of a wrong try."""
        return min(FIRST_WAIT * 2**self.failures, LONGEST_WAIT)


def admit(session: Session, request: Request, kind: str, subject: str | None, secret: str) -> Try:
    """Writes down one try of `kind` at `subject` (a user, or None) with `secret` from the request's address.

    Raises TooManyTries with Retry-After: 10 failures in 5 minutes per subject, per address, per secret; 1000 in all.
    """
    keys = {
        "subject_key": _key(request, kind, "subject", subject) if subject is not None else None,
        "address_key": _key(request, kind, "address", getattr(request.state, "client_ip", "")),
        "secret_key": _key(request, kind, "secret", secret),
    }
    if session.get_bind().dialect.name == "postgresql":
        session.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
    at = system_now()
    failures = [_oldest_counted(session, name, key, at) for name, key in keys.items() if key is not None]
    for count, oldest in failures:
        if count >= LIMIT and oldest is not None:
            raise _refusal(oldest, at)
    total, oldest = _counted(session, sa.true(), at, GLOBAL_LIMIT)
    if total >= GLOBAL_LIMIT and oldest is not None:
        raise _refusal(oldest, at)
    attempt = LoginAttempt(at=at, **keys)
    session.add(attempt)
    session.flush()
    return Try(attempt.id, max(count for count, _ in failures))


def succeeded(session: Session, attempt: Try) -> None:
    """Takes a right try out of the count."""
    session.execute(sa.delete(LoginAttempt).where(col(LoginAttempt.id) == attempt.id))


def forget_old(session: Session) -> int:
    """Deletes tries older than a day; the number deleted."""
    return affected(session.execute(sa.delete(LoginAttempt).where(col(LoginAttempt.at) < system_now() - KEPT_FOR)))


def _oldest_counted(session: Session, name: str, key: str, at: datetime) -> tuple[int, datetime | None]:
    return _counted(session, getattr(LoginAttempt, name) == key, at, LIMIT)


def _counted(
    session: Session, condition: sa.ColumnElement[bool], at: datetime, limit: int
) -> tuple[int, datetime | None]:
    """How many tries the window holds (counting stops at `limit`), and when the oldest of these was made."""
    recent = (
        sa.select(col(LoginAttempt.at).label("at"))
        .where(condition, col(LoginAttempt.at) > at - WINDOW)
        .order_by(col(LoginAttempt.at).desc())
        .limit(limit)
        .subquery()
    )
    count, oldest = session.execute(sa.select(sa.func.count(), sa.func.min(recent.c.at)).select_from(recent)).one()
    return count, oldest


def _refusal(oldest: datetime, at: datetime) -> TooManyTries:
    seconds = max(1, math.ceil((oldest + WINDOW - at).total_seconds()))
    minutes = math.ceil(seconds / 60)
    return TooManyTries(f"Hãy thử lại sau khoảng {minutes} phút.", headers={"Retry-After": str(seconds)})


def _key(request: Request, kind: str, part: str, value: str) -> str:
    key = request.app.state.settings.signing_key()
    return hmac.new(key, f"{kind}\0{part}\0{value}".encode(), hashlib.sha256).hexdigest()[:32]
