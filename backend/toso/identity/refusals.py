"""Wrong tries and refusals at signing in as rows of the audit log, without the name or the secret that was typed.

They are written after the answer has left, so that neither its time nor its number of statements tells whether a name
exists. Of one kind 100 a minute have a row each; what comes above them is counted, and told in one row when the minute
is over: a flood neither fills the log nor holds its chain.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from threading import Lock
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from fastapi import FastAPI, Request
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import SYSTEM, Actor
from toso.core.database import in_transaction
from toso.core.execution import in_write
from toso.core.problems import Problem
from toso.core.security import network_of
from toso.identity.tables import Assignment
from toso.kit.clock import system_now
from toso.organisation.tables import Unit, UnitKind


@dataclass
class Tally:
    """How many refusals of each kind this process has given in the running minute; `singly` of them have own rows."""

    singly: int = 100
    minute: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    _lock: Lock = field(default_factory=Lock)

    def add(self, action: str) -> bool:
        """Whether this one has a row of its own."""
        with self._lock:
            self.counts[action] += 1
            return self.counts[action] <= self.singly

    def take(self, minute: int) -> dict[str, int]:
        """By kind what the minute before this one had above `singly`; empty while it is the same minute."""
        with self._lock:
            if minute == self.minute:
                return {}
            over = {action: n - self.singly for action, n in self.counts.items() if n > self.singly}
            self.minute, self.counts = minute, Counter()
            return over


def noted(request: Request, problem: Problem, action: str, user_id: UUID | None, **note: Any) -> Problem:
    """The problem, which will be in the log as `action` once it has been answered; `user_id`: at whose account."""
    problem.after = partial(_note, request, action, user_id, note)
    return problem


async def _note(request: Request, action: str, user_id: UUID | None, note: dict[str, Any]) -> None:
    tally: Tally = request.app.state.refusals
    over = tally.take(minute_of(system_now()))
    alone = tally.add(action)
    if not alone and not over:
        return
    address = str(getattr(request.state, "client_ip", ""))
    stranger = Actor(None, "", (), ip=address, request_id=getattr(request.state, "request_id", ""))

    def write(session: Session) -> None:
        _write_counts(session, over)
        for ward_id in _wards(session, user_id) if alone else ():
            told = {**note, "network": network_of(address)}
            record(session, stranger, action, "user", user_id, ward_id=ward_id, note=told)

    await in_write(request, write)


def _write_counts(session: Session, over: dict[str, int]) -> None:
    for ward_id in _wards(session, None) if over else ():
        for action, number in over.items():
            record(session, SYSTEM, action, "user", None, ward_id=ward_id, note={"further": number})


def _wards(session: Session, user_id: UUID | None) -> list[UUID]:
    """Whose log it belongs in: the wards in which a person has or had a role; all, where nobody is known."""
    own = sa.select(col(Assignment.ward_id)).where(col(Assignment.user_id) == user_id) if user_id else None
    query = sa.select(col(Unit.id)).where(col(Unit.kind) == UnitKind.WARD)
    return list(session.execute(query.where(col(Unit.id).in_(own)) if own is not None else query).scalars())


def tell_counts(app: FastAPI) -> None:
    """Writes what was counted before this minute."""
    flush(app, minute_of(system_now()))


def flush(app: FastAPI, minute: int = -1) -> None:
    """Writes what was counted before `minute`; without one whatever was, as when the server stops."""
    over = app.state.refusals.take(minute)
    if over:
        in_transaction(app.state.engines.write, partial(_write_counts, over=over))


def minute_of(instant: datetime) -> int:
    """Minutes since 1970."""
    return int(instant.timestamp() // 60)
