"""Writes that wait are done together, each answered after the common commit; what is bad fails alone, none twice."""

import asyncio
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from fixtures.patience import patience, wait_for
from toso.core.database import Engines, lost_lock, sqlite_engine
from toso.core.merged_writes import MergedWrites, MergeLimits
from toso.core.queues import WriterBusy

Writes = MergedWrites[str, str]


@pytest.fixture
def engines(tmp_path: Path) -> Iterator[Engines]:
    url = f"sqlite:///{tmp_path}/words.sqlite3"
    made = Engines(sqlite_engine(url, write=False), sqlite_engine(url, write=True, lock_seconds=0.05), sqlite=True)
    with made.write.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE word (text VARCHAR)")
    yield made
    made.dispose()


class Writer:
    """Writes words together and notes which; "bad" raises after half is written, "odd" only beside others."""

    def __init__(self) -> None:
        self.calls: list[list[str]] = []

    def __call__(self, session: Session, words: Sequence[str]) -> list[str]:
        self.calls.append(list(words))
        for word in words:
            session.execute(sa.text("INSERT INTO word VALUES (:word)"), {"word": word})
            if word == "bad" or (word == "odd" and len(words) > 1):
                raise ValueError(word)
        return [word.upper() for word in words]


def stored(engines: Engines) -> list[str]:
    with engines.read.connect() as connection:
        return sorted(connection.exec_driver_sql("SELECT text FROM word").scalars())


def all_wait(writes: Writes, words: Sequence[str]) -> list[Any]:
    """The answers to words that arrive while somebody else holds the writer's place; errors are answers too."""

    async def ask() -> list[Any]:
        with ThreadPoolExecutor(1) as thread:
            stay = thread.submit(lambda: wait_for(lambda: len(writes.waiting) == len(words), 10))
            tasks = [asyncio.create_task(writes.add(word, len(word), thread)) for word in words]
            answers = await asyncio.gather(*tasks, return_exceptions=True)
            assert stay.exception() is None
            return answers

    return asyncio.run(ask())


def test_whoever_waits_is_taken_along_and_answered_by_name(engines: Engines) -> None:
    writer = Writer()
    answers = all_wait(MergedWrites(engines.write, writer, MergeLimits()), ["an", "ba", "chi"])
    assert answers == ["AN", "BA", "CHI"]
    assert writer.calls == [["an", "ba", "chi"]]
    assert stored(engines) == ["an", "ba", "chi"]


def test_no_more_than_the_limit_is_done_at_once_and_never_less_than_one(engines: Engines) -> None:
    writer = Writer()
    words = ["an", "ba", "nghiêng", "tư", "năm"]
    assert all_wait(MergedWrites(engines.write, writer, MergeLimits(size=5)), words) == [word.upper() for word in words]
    assert writer.calls == [["an", "ba"], ["nghiêng"], ["tư", "năm"]]


def test_what_is_bad_fails_alone_and_leaves_nothing(engines: Engines) -> None:
    writer = Writer()
    answers = all_wait(MergedWrites(engines.write, writer, MergeLimits()), ["an", "bad", "odd"])
    assert (answers[0], str(answers[1]), answers[2]) == ("AN", "bad", "ODD")
    assert stored(engines) == ["an", "odd"]
    assert writer.calls == [["an", "bad", "odd"], ["an"], ["bad"], ["odd"]]


def test_without_a_lock_everybody_is_told_and_nothing_is_tried_again(engines: Engines) -> None:
    writer = Writer()
    with engines.write.begin():
        answers = all_wait(MergedWrites(engines.write, writer, MergeLimits()), ["an", "ba"])
    assert all(lost_lock(answer) for answer in answers)
    assert (writer.calls, stored(engines)) == ([], [])


@pytest.mark.parametrize(
    ("limits", "let_in"),
    [
        pytest.param(MergeLimits(size=1, wait=-1), False, id="a-run-of-its-own-behind-one-who-waited-too-long"),
        pytest.param(MergeLimits(size=2, wait=-1), True, id="room-in-the-run-that-is-due"),
        pytest.param(MergeLimits(size=2, longest=-1), False, id="room-in-a-run-that-does-not-come"),
    ],
)
def test_behind_one_who_has_waited_long_only_who_goes_along_is_let_in(
    engines: Engines, limits: MergeLimits, *, let_in: bool
) -> None:
    writes: Writes = MergedWrites(engines.write, Writer(), limits)
    free = threading.Event()

    async def ask() -> list[Any]:
        with ThreadPoolExecutor(1) as thread:
            thread.submit(free.wait, patience(10))
            tasks = [asyncio.create_task(writes.add("an", 1, thread))]
            await asyncio.sleep(0)
            tasks.append(asyncio.create_task(writes.add("ba", 1, thread)))
            await asyncio.sleep(0)
            free.set()
            return await asyncio.gather(*tasks, return_exceptions=True)

    first, second = asyncio.run(ask())
    assert first == "AN"
    if let_in:
        assert (second, stored(engines)) == ("BA", ["an", "ba"])
    else:
        assert isinstance(second, WriterBusy)
        assert (second.status, int(second.headers["Retry-After"]) > 0) == (503, True)
        assert stored(engines) == ["an"]


def test_who_has_gone_before_their_turn_is_left_out(engines: Engines) -> None:
    writer = Writer()
    writes: Writes = MergedWrites(engines.write, writer, MergeLimits())

    async def ask() -> str:
        with ThreadPoolExecutor(1) as thread:
            thread.submit(lambda: wait_for(lambda: len(writes.waiting) == 2 and gone.cancelled(), 10))
            gone = asyncio.create_task(writes.add("an", 1, thread))
            stays = asyncio.create_task(writes.add("ba", 1, thread))
            await asyncio.sleep(0)
            gone.cancel()
            return await stays

    assert asyncio.run(ask()) == "BA"
    assert (writer.calls, stored(engines)) == ([["ba"]], ["ba"])


def test_short_writes_that_wait_go_before_the_next_run(engines: Engines) -> None:
    writer, ran = Writer(), list[tuple[str, int]]()
    writes: Writes = MergedWrites(engines.write, writer, MergeLimits())
    free = threading.Event()

    async def ask() -> None:
        with ThreadPoolExecutor(1) as thread:
            thread.submit(free.wait, patience(10))
            phones = [asyncio.create_task(writes.add(word, 1, thread)) for word in ("an", "ba")]
            await asyncio.sleep(0)
            short = [thread.submit(lambda n=n: ran.append((f"short {n}", len(writer.calls)))) for n in range(3)]
            free.set()
            await asyncio.gather(*phones, *map(asyncio.wrap_future, short))

    asyncio.run(ask())
    assert ran == [("short 0", 0), ("short 1", 0), ("short 2", 0)]
    assert writer.calls == [["an", "ba"]]


def test_whoever_waits_while_the_server_stops_is_answered_yet(engines: Engines) -> None:
    writer = Writer()
    writes: Writes = MergedWrites(engines.write, writer, MergeLimits())
    free = threading.Event()

    async def ask() -> list[str]:
        thread = ThreadPoolExecutor(1)
        thread.submit(free.wait, patience(10))
        phones = [asyncio.create_task(writes.add(word, 1, thread)) for word in ("an", "ba")]
        await asyncio.sleep(0)
        thread.shutdown(wait=False)
        free.set()
        return await asyncio.gather(*phones)

    assert asyncio.run(ask()) == ["AN", "BA"]
    assert writer.calls == [["an", "ba"]]
