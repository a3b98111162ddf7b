"""Merged writes: requests of one kind that wait for the writer are done by one call, in one transaction.

Each still gets the answer that it would have got alone, after the common commit. What cannot be done together is done
one by one.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from time import monotonic
from typing import Generic, TypeVar

from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from toso.core.database import in_transaction
from toso.core.problem_answers import from_database
from toso.core.queues import Pace, WriterBusy

Item = TypeVar("Item")
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class MergeLimits:
    """How much is done at once. `wait`: seconds that the first may wait before nobody is let in who needs a run of
    their own; `longest`: before nobody is let in at all: one more costs little, and a phone waits for a minute.
    """

    size: int = 200
    wait: float = 2.0
    longest: float = 20.0


@dataclass(eq=False)
class _Waiting(Generic[Item, Answer]):
    item: Item
    size: int
    answer: Future[Answer] = field(default_factory=Future[Answer])
    since: float = field(default_factory=monotonic)


class MergedWrites(Generic[Item, Answer]):
    """The items that wait for one kind of write. `together` does several as if one came after the other."""

    def __init__(
        self, engine: Engine, together: Callable[[Session, Sequence[Item]], Sequence[Answer]], limits: MergeLimits
    ) -> None:
        self.engine, self.together, self.limits = engine, together, limits
        self.waiting: deque[_Waiting[Item, Answer]] = deque()
        self.lock, self.pace = Lock(), Pace()

    async def add(self, item: Item, size: int, executor: Executor) -> Answer:
        """The answer to an item once it is committed. Raises WriterBusy when others wait for too long already."""
        one: _Waiting[Item, Answer] = _Waiting(item, size)
        with self.lock:
            before = sum(other.size for other in self.waiting)
            most = self.limits.wait if before + size > self.limits.size else self.limits.longest
            if self.waiting and one.since - self.waiting[0].since > most:
                raise WriterBusy(headers=self.pace.retry_after(1 + before / self.limits.size))
            self.waiting.append(one)
        executor.submit(self._let_pass, executor)
        return await asyncio.wrap_future(one.answer)

    def _let_pass(self, executor: Executor) -> None:
        """One run for each item, of which the first takes the others along. It is behind the short writes that wait by
        now: each would wait for a whole merge, and the more have come until it begins, the less each of them costs.
        """
        try:
            executor.submit(self._run)
        except RuntimeError:  # the process ends
            self._run()

    def _run(self) -> None:
        if not self.waiting:
            return
        taken: list[_Waiting[Item, Answer]] = []
        try:
            with self.pace.measured():
                answers = in_transaction(self.engine, partial(self._do, taken))
        except Exception as error:  # noqa: BLE001 — whatever it is, those who wait are told
            self._fall_back(taken or self._take(), error)
            return
        for one, answer in zip(taken, answers, strict=True):
            one.answer.set_result(answer)

    def _do(self, taken: list[_Waiting[Item, Answer]], session: Session) -> Sequence[Answer]:
        session.connection()  # the writer's turn: whoever waits by now goes along
        if not taken:
            taken.extend(self._take())
        return self.together(session, [one.item for one in taken]) if taken else []

    def _take(self) -> list[_Waiting[Item, Answer]]:
        """The first who wait, so many as are done at once, at least one."""
        taken: list[_Waiting[Item, Answer]] = []
        with self.lock:
            size = 0
            while self.waiting and (not taken or size + self.waiting[0].size <= self.limits.size):
                one = self.waiting.popleft()
                if one.answer.set_running_or_notify_cancel():
                    taken.append(one)
                    size += one.size
        return taken

    def _fall_back(self, taken: Sequence[_Waiting[Item, Answer]], error: Exception) -> None:
        """One by one, so that what is bad fails alone; where the database is out of reach, nobody."""
        out_of_reach = isinstance(error, DBAPIError) and from_database(error) is not None
        for one in taken:
            if out_of_reach or len(taken) == 1:
                one.answer.set_exception(error)
                continue
            try:
                answers = in_transaction(self.engine, lambda session, item=one.item: self.together(session, [item]))
            except Exception as own:  # noqa: BLE001 — as above
                one.answer.set_exception(own)
            else:
                one.answer.set_result(answers[0])
