"""Wrong tries and refusals as rows of the audit log: at signing in, for want of a right, at the perimeter.

No row has the name or the secret that was typed, nor an address that was asked for. The owner of an account at which
many tries were wrong is told.

They are written after the answer has left, so that neither its time nor its number of statements tells whether a name
exists. Of one kind 100 a minute have a row each; what comes above them is counted, and told in one row when the minute
is over: a flood neither fills the log nor holds its chain.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from threading import Lock
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from fastapi import FastAPI, Request
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import SYSTEM, Actor
from toso.core.database import in_transaction
from toso.core.execution import in_merged_write
from toso.core.problems import Problem
from toso.core.security import network_of
from toso.identity.announcements import tell_owner
from toso.identity.queries import last_ward
from toso.identity.tables import Assignment
from toso.kit.clock import system_now
from toso.organisation.tables import Unit, UnitKind

METHODS = {"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"}


@dataclass
class Tally:
    """How many refusals of each kind this process has given in the running minute; `singly` of them have own rows.

    `owed`: those that no row tells of yet, since the database took none.
    """

    singly: int = 100
    minute: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    owed: Counter[str] = field(default_factory=Counter)
    _lock: Lock = field(default_factory=Lock)

    def add(self, action: str) -> bool:
        """Whether this one has a row of its own."""
        with self._lock:
            self.counts[action] += 1
            return self.counts[action] <= self.singly

    def take(self, minute: int) -> dict[str, int]:
        """By kind what no row tells of: owed, and above `singly` in the minute before `minute`."""
        with self._lock:
            over, self.owed = self.owed, Counter()
            if minute != self.minute:
                over.update({action: n - self.singly for action, n in self.counts.items() if n > self.singly})
                self.minute, self.counts = minute, Counter()
            return dict(over)

    def give_back(self, numbers: Mapping[str, int]) -> None:
        """Owes again what was taken and could not be written: it is told later."""
        with self._lock:
            self.owed.update(numbers)


@dataclass(frozen=True)
class Refusal:
    """One refusal: `by` was refused `action`; `at`: at whose account it was tried; `event`: what they are told of."""

    action: str
    by: Actor
    at: UUID | None
    note: Mapping[str, Any]
    event: str = ""


@dataclass(frozen=True)
class _Told:
    """The part of one request: its own refusal, whether that has a row, and what was counted before."""

    refusal: Refusal
    alone: bool
    over: Mapping[str, int]


def noted(
    request: Request, problem: Problem, action: str, user_id: UUID | None, *, event: str = "", **note: Any
) -> Problem:
    """The problem, which will be in the log as `action` once it has been answered; `user_id`: at whose account, whose
    owner is told of `event`, if there is one.
    """
    problem.after = partial(_note, request, Refusal(action, _sender(request, None), user_id, note, event))
    return problem


def note_refusal(request: Request, problem: Problem, action: str) -> None:
    """Has a refusal that nothing else tells of in the log, with its code and the address as the API writes it."""
    if problem.after is None:
        user_id = getattr(request.state, "client_key", None)
        actor = _sender(request, UUID(user_id) if user_id else None)
        route = getattr(request.scope.get("route"), "path", "")
        note = {"refusal": problem.code, "method": _method(request), **({"route": route} if route else {})}
        problem.after = partial(_note, request, Refusal(action, actor, actor.user_id, note))


def _method(request: Request) -> str:
    """A method of HTTP, or nothing: whoever sends another word would write it into the log."""
    return request.method if request.method in METHODS else ""


def _sender(request: Request, user_id: UUID | None) -> Actor:
    address = str(getattr(request.state, "client_ip", ""))
    return Actor(user_id, "", (), ip=address, request_id=getattr(request.state, "request_id", ""))


async def _note(request: Request, refusal: Refusal) -> None:
    """Writes it together with all that wait by then: a flood has one transaction, and holds the writer no longer.

    What the database does not take is counted, and told when it does.
    """
    tally: Tally = request.app.state.refusals
    over = tally.take(minute_of(system_now()))
    alone = tally.add(refusal.action)
    if not (alone or over or refusal.event):
        return
    try:
        await in_merged_write(request, _write, _Told(refusal, alone, over), 1)
    except (DBAPIError, Problem):
        tally.give_back(Counter(over) + Counter({refusal.action: int(alone)}))


def _write(session: Session, parts: Sequence[_Told]) -> list[None]:
    for one in parts:
        _write_counts(session, one.over)
        if one.alone:
            _write_refusal(session, one.refusal)
        _tell(session, one.refusal)
    return [None] * len(parts)


def _tell(session: Session, refusal: Refusal) -> None:
    ward_id = last_ward(session, refusal.at) if refusal.event and refusal.at else None
    if ward_id is not None and refusal.at is not None:
        tell_owner(session, None, ward_id, refusal.at, refusal.event)


def _write_refusal(session: Session, refusal: Refusal) -> None:
    note = {**refusal.note, "network": network_of(refusal.by.ip)}
    for ward_id in _wards(session, refusal.at):
        record(session, refusal.by, refusal.action, "user", refusal.at, ward_id=ward_id, note=note)


def _write_counts(session: Session, over: Mapping[str, int]) -> None:
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
        try:
            in_transaction(app.state.engines.write, partial(_write_counts, over=over))
        except DBAPIError:
            app.state.refusals.give_back(over)


def minute_of(instant: datetime) -> int:
    """Minutes since 1970."""
    return int(instant.timestamp() // 60)
