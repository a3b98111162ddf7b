"""Bounded priority queue for work that costs a processor: the least suspect request runs first."""

import heapq
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from threading import Lock
from typing import Any, TypeVar

from toso.core.niceness import stand_back
from toso.core.problems import Problem

Result = TypeVar("Result")
FIRST_RANK = -1  # whoever is known here
LONGEST = 100  # hashes that wait: ten seconds of one core


class Busy(Problem):
    cause = "queue-full"
    status, code, title = 503, "busy", "Máy chủ đang nhận quá nhiều lượt đăng nhập. Hãy thử lại sau vài giây."

    def __init__(self) -> None:
        super().__init__(headers={"Retry-After": "5"})


@dataclass(order=True)
class _Turn:
    rank: int
    number: int
    work: Callable[[], Any] = field(compare=False)
    done: Future[Any] = field(compare=False)


class PriorityQueue:
    """A few threads that take the turn of the lowest rank, of equal ones the first to come; at most `longest` wait."""

    def __init__(self, threads: int, name: str, longest: int = LONGEST) -> None:
        self.threads, self._longest = threads, longest
        self._pool = ThreadPoolExecutor(threads, name, initializer=stand_back)
        self._numbers, self._lock = count(), Lock()
        self._waiting: list[_Turn] = []

    def add(self, rank: int, work: Callable[[], Result]) -> Future[Result]:
        """Where the result will be. In too long a queue the last turn of all, this one or another, fails with Busy."""
        turn = _Turn(rank, next(self._numbers), work, Future())
        with self._lock:
            heapq.heappush(self._waiting, turn)
            last = max(self._waiting) if len(self._waiting) > self._longest else None
            if last is not None:
                self._waiting.remove(last)
                heapq.heapify(self._waiting)
        if last is None:
            self._pool.submit(self._take)
        else:
            last.done.set_exception(Busy())
        return turn.done

    def ranks(self) -> list[int]:
        """The ranks of the turns that wait, in the order in which they will be taken."""
        with self._lock:
            return [turn.rank for turn in sorted(self._waiting)]

    def _take(self) -> None:
        with self._lock:
            turn = heapq.heappop(self._waiting)
        if not turn.done.set_running_or_notify_cancel():
            return
        try:
            turn.done.set_result(turn.work())
        except BaseException as error:  # noqa: BLE001 — it belongs to whoever waits for the result
            turn.done.set_exception(error)
