"""CPU-time limit of long computations: seconds of the processor, not of the clock, so a busy machine ends nobody's."""

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from types import FrameType

_AGAIN = 0.5
"""Seconds between one alarm and the next: one that came while foreign code called ours is lost, the next is not."""
_most: ContextVar[float] = ContextVar("most_seconds", default=60)
_counting: ContextVar[bool] = ContextVar("counting", default=False)


class OutOfTime(Exception):
    """The seconds are used up."""


@contextmanager
def allowing(seconds: float) -> Generator[None]:
    """Another number of seconds for what is `bounded` inside."""
    token = _most.set(seconds)
    try:
        yield
    finally:
        _most.reset(token)


@contextmanager
def bounded() -> Generator[None]:
    """Raises OutOfTime inside when the seconds are used up; a bound within another is the outer one.

    Alarms reach the main thread alone, where workers and the processes of a batch compute; elsewhere nothing ends.
    """
    if _counting.get() or threading.current_thread() is not threading.main_thread():
        yield
        return
    running = True

    def ring(_signal: int, _frame: FrameType | None) -> None:
        if running:
            raise OutOfTime

    token, before = _counting.set(True), signal.signal(signal.SIGPROF, ring)
    try:
        signal.setitimer(signal.ITIMER_PROF, _most.get(), _AGAIN)
        yield
    finally:
        running = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        _counting.reset(token)
