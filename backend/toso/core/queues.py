"""Bounded queues of requests for what a server does so many at a time: how many may wait, and the Retry-After of who
finds one full, estimated from how long those before them took.
"""

import math
from collections.abc import Callable, Generator
from contextlib import contextmanager
from time import monotonic
from typing import Any, TypeVar

from toso.core.problems import Problem

Result = TypeVar("Result")
SHORTEST, LONGEST = 1, 120  # seconds
WEIGHT = 0.1  # of the newest in the mean
FIRST = 0.05  # seconds that one takes, before any was measured


class WriterBusy(Problem):
    cause = "queue-full"
    status, code, title = (
        503,
        "writer-busy",
        "Máy chủ đang ghi nhiều việc cùng lúc. Chưa có gì được ghi, cũng không mất gì; hãy thử lại sau ít giây.",
    )


class Pace:
    """How long one takes, as measured lately."""

    def __init__(self) -> None:
        self.mean = FIRST

    @contextmanager
    def measured(self) -> Generator[None]:
        """Around one piece of work, in whichever thread does it."""
        began = monotonic()
        try:
            yield
        finally:
            self.mean += (monotonic() - began - self.mean) * WEIGHT

    def retry_after(self, before: float) -> dict[str, str]:
        """The header for whoever would come after so many, in whole seconds."""
        return {"Retry-After": str(min(max(math.ceil(before * self.mean), SHORTEST), LONGEST))}


class WaitingLine:
    """Those who are being served, `places` at a time, and behind them `most` who wait; for one event loop.

    `soon`: seconds; while those who wait are served that fast, more than `most` of them may.
    """

    def __init__(self, places: int, most: int, full: Callable[..., Problem], *, soon: float = 0) -> None:
        self.places, self.most, self.full, self.soon = places, most, full, soon
        self.inside, self.pace = 0, Pace()

    @contextmanager
    def place(self) -> Generator[None]:
        """A place in the line, left with the block. Raises the problem of a full one."""
        if self.inside >= self.places + self.most and self.inside * self.pace.mean >= self.soon * self.places:
            raise self.full(headers=self.retry_after())
        self.inside += 1
        try:
            yield
        finally:
            self.inside -= 1

    def retry_after(self) -> dict[str, str]:
        return self.pace.retry_after(self.inside / self.places)

    def timed(self, work: Callable[[], Result]) -> Callable[[], Result]:
        """The same work, measured when it is done."""

        def run(*given: Any) -> Result:
            with self.pace.measured():
                return work(*given)

        return run
