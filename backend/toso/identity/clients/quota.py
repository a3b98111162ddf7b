"""Requests of service clients counted: the minute's in this process, the day's kept in the database each minute."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from threading import Lock
from typing import Protocol
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.problems import QuotaExceeded
from toso.identity.clients.tables import ServiceClient
from toso.kit.clock import VIETNAM, local_date, system_now


@dataclass
class _Count:
    """Requests of one client: of a minute, of a day (`kept`: those that the database has), not kept yet."""

    minute: int
    day: date
    in_minute: int = 0
    kept: int = 0
    unkept: int = 0


class Counted(Protocol):
    """A client whose requests are counted: its row, or the columns of it."""

    id: UUID
    per_minute: int
    per_day: int
    used_on: date | None
    used_today: int


class ClientQuotas:
    """The counts of one process; another process adds its own to the same day's count."""

    def __init__(self) -> None:
        self._counts: dict[UUID, _Count] = {}
        self._lock = Lock()

    def count(self, client: Counted) -> dict[str, str]:
        """Counts one request; the headers that tell how much is left. Raises QuotaExceeded with Retry-After."""
        at = system_now()
        with self._lock:
            found = self._of(client, at)
            left = {
                "minute": (client.per_minute, client.per_minute - found.in_minute, 60 - int(at.timestamp()) % 60),
                "day": (client.per_day, client.per_day - found.kept - found.unkept, _until_midnight(at)),
            }
            over = [reset for _, remaining, reset in left.values() if remaining <= 0]
            if not over:
                found.in_minute += 1
                found.unkept += 1
        headers = _headers(left, taken=0 if over else 1)
        if over:
            raise QuotaExceeded(headers={**headers, "Retry-After": str(max(over))})
        return headers

    def _of(self, client: Counted, at: datetime) -> _Count:
        minute, day = int(at.timestamp()) // 60, local_date(at)
        found = self._counts.setdefault(client.id, _Count(minute, day))
        if found.minute != minute:
            found.minute, found.in_minute = minute, 0
        if found.day != day:
            found.day, found.kept, found.unkept = day, 0, 0
        found.kept = max(found.kept, client.used_today if client.used_on == day else 0)
        return found

    def keep(self, session: Session) -> None:
        """Adds what was counted since the last time to the day's count of each client."""
        with self._lock:
            waiting = {client_id: (c.day, c.unkept) for client_id, c in self._counts.items() if c.unkept}
            for client_id, (_, number) in waiting.items():
                self._counts[client_id].kept += number
                self._counts[client_id].unkept = 0
        for client_id, (day, number) in waiting.items():
            before = sa.case((col(ServiceClient.used_on) == day, col(ServiceClient.used_today)), else_=0)
            values = {"used_on": day, "used_today": before + number, "last_used_at": system_now()}
            session.execute(sa.update(ServiceClient).where(col(ServiceClient.id) == client_id).values(**values))


def _until_midnight(at: datetime) -> int:
    tomorrow = datetime.combine(local_date(at) + timedelta(days=1), time(), VIETNAM)
    return max(1, int((tomorrow - at).total_seconds()))


def _headers(left: Mapping[str, tuple[int, int, int]], taken: int) -> dict[str, str]:
    windows = {"minute": 60, "day": 86_400}
    return {
        "RateLimit-Policy": ", ".join(f'"{name}";q={most};w={windows[name]}' for name, (most, _, _) in left.items()),
        "RateLimit": ", ".join(f'"{name}";r={max(0, n - taken)};t={reset}' for name, (_, n, reset) in left.items()),
    }
