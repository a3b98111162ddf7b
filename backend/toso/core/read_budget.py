"""The budget of reads on SQLite: which may hold the event loop, and how long a person waits for one at most.

A read begins on the loop, where a short one is done before a thread would have been reached. SQLite looks at the clock
while it works and stops what holds the loop too long; the read is then taken again in one of two reader threads, and
the same route of the same ward goes there at once until its reads are short again. A read changes nothing
(`core.database`: query_only), so taking it twice is safe. A statement holds no interpreter lock while it is worked on.
"""

import asyncio
import math
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from time import monotonic
from typing import Any, TypeVar

from fastapi import Request

from toso.core.problems import Problem
from toso.core.queues import WaitingLine

Result = TypeVar("Result")
INLINE, LONGEST = 0.02, 10.0  # seconds
READERS, LONG_READS_WAITING, SOON = 2, 50, 8.0  # more of them may wait while they are served within so many seconds
AT_A_TURN = 4  # answers that are read in one turn of the loop
STEPS = 20_000  # of SQLite's machine between two looks at the clock: about a millisecond
WEIGHT = 0.2  # of the newest read in the mean


class OverBudget(Exception):
    """The read does not belong where it runs, or lasts too long even there."""


class ReadTooSlow(Problem):
    cause = "read-too-slow"
    status, code, title = (
        503,
        "read-too-slow",
        "Phần này cần đọc quá nhiều dữ liệu, máy chủ chưa kịp đọc xong. Hãy thử lại sau ít phút.",
    )


class _Limit(threading.local):
    """When the read of this thread must be over, by the monotonic clock."""

    until, inline, stopped = math.inf, False, False


_limit = _Limit()


def watch_statements(connection: Any) -> None:
    """Makes a connection of the driver stop a statement that lasts longer than the read it belongs to may."""
    connection.set_progress_handler(_is_over, STEPS)


def _is_over() -> bool:
    if monotonic() < _limit.until:
        return False
    _limit.stopped = True
    return True


class LoopTurns:
    """Lets a few answers be read in one turn of the event loop, in the order in which they were asked for.

    Between two turns the loop looks at what else has come. A hundred reads in one turn would hold up every sign-in and
    every sheet, which come back to the loop several times, each time for as long as all of them take. Where reads
    wait, every second turn has none of them: it costs a look at the sockets, and whoever comes back is past it.
    """

    def __init__(self, at_a_turn: int = AT_A_TURN) -> None:
        self.at_a_turn, self.taken = at_a_turn, 0
        self.waiting: deque[asyncio.Future[None]] = deque()

    async def wait(self) -> None:
        """Returns in the turn that is the caller's."""
        loop = asyncio.get_running_loop()
        if self.taken < self.at_a_turn and not self.waiting:
            if not self.taken:
                loop.call_soon(self._begin_turn, loop)
            self.taken += 1
            return
        place: asyncio.Future[None] = loop.create_future()
        self.waiting.append(place)
        await place

    def _begin_turn(self, loop: asyncio.AbstractEventLoop) -> None:
        self.taken = 0
        while self.waiting and self.taken < self.at_a_turn:
            place = self.waiting.popleft()
            if not place.done():  # the one who asked has gone
                place.set_result(None)
                self.taken += 1
        if self.taken:  # a turn without reads lies between: who comes back to the loop waits for every other one
            loop.call_soon(loop.call_soon, self._begin_turn, loop)


class ReadBudget:
    """Where reads of this process run. `inline` and `longest` are seconds."""

    def __init__(self, inline: float = INLINE, longest: float = LONGEST) -> None:
        self.inline, self.longest = inline, longest
        self.turns = LoopTurns()
        self.means: dict[tuple[str, object], float] = {}
        self.threads = ThreadPoolExecutor(READERS, "reader")
        self.line = WaitingLine(READERS, LONG_READS_WAITING, ReadTooSlow, soon=SOON)

    async def run(self, request: Request, work: Callable[[], Result]) -> Result:
        """Runs a read on the event loop or in a reader thread. Raises ReadTooSlow."""
        began = monotonic()
        try:
            return self._limited(request, work, began + self.inline, inline=True)
        except OverBudget:
            again = partial(self._limited, request, work, began + self.longest)
        with self.line.place():
            work = self.line.timed(again)
            try:
                return await asyncio.get_running_loop().run_in_executor(self.threads, copy_context().run, work)
            except OverBudget as error:
                raise ReadTooSlow(headers={"Retry-After": "10"}) from error

    def check_place(self, request: Request) -> None:
        """Ends a read on the loop (OverBudget) whose route and ward need a thread; called again once both are known."""
        if _limit.inline and self.means.get(_kind(request), 0) > self.inline:
            raise OverBudget

    def _limited(self, request: Request, work: Callable[[], Result], until: float, *, inline: bool = False) -> Result:
        began = monotonic()
        if began > until and not inline:  # nobody waits any longer for what stood in the queue until now
            raise OverBudget
        _limit.until, _limit.inline, _limit.stopped = until, inline, False
        try:
            self.check_place(request)
            result = work()
        except Exception as error:
            if _limit.stopped:  # in whoever's words: the driver's own where it was asked without SQLAlchemy
                raise OverBudget from error
            raise
        finally:
            _limit.until, _limit.inline = math.inf, False
        kind, taken = _kind(request), monotonic() - began
        mean = self.means.get(kind, taken)
        self.means[kind] = mean + (taken - mean) * WEIGHT
        return result


def _kind(request: Request) -> tuple[str, object]:
    """The route and the ward of a read; the ward is known once the guard has asked (`authz.guard`)."""
    return getattr(request.scope.get("route"), "path", ""), getattr(request.state, "ward_id", None)
