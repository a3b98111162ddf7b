"""Writers of several processes take turns: nobody waits long, a killed one holds nobody up, a lost lock ends nothing."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.patience import patience, wait_for
from toso.core.database import TRIES, Engines, create_engines, in_transaction, lost_lock, sqlite_engine
from toso.core.settings import Settings
from toso.core.turnstile import Turnstile
from toso.jobs.claim import enqueue
from toso.kit.ids import new_id
from toso.worker import HANDLERS, work_once

WRITING = """
import sys
import time
from toso.core.database import sqlite_engine
engine = sqlite_engine(sys.argv[1], write=True)
while True:
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE tally SET n = n + 1")
        time.sleep(0.002)
        if sys.argv[2] == "stay":
            print("there", flush=True)
            sys.stdin.read()
"""


@pytest.fixture
def engines(tmp_path: Path) -> Iterator[Engines]:
    made = create_engines(Settings(database_url=f"sqlite:///{tmp_path}/tally.sqlite3", data_dir=tmp_path))
    with made.write.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE tally (n INTEGER)")
        connection.exec_driver_sql("INSERT INTO tally VALUES (0)")
    yield made
    made.dispose()


@contextmanager
def another_writer(engines: Engines, how: str) -> Iterator[subprocess.Popen[str]]:
    """A process that writes without pause ("on"), or is in the middle of writing for good ("stay")."""
    command = [sys.executable, "-c", WRITING, str(engines.write.url), how]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def turnstile_of(engines: Engines) -> Turnstile:
    return Turnstile(Path(str(engines.write.url.database)))


def count(bound: Any) -> int:
    return bound.exec_driver_sql("SELECT n FROM tally").scalar_one()


def counted(engines: Engines) -> int:
    with engines.read.connect() as connection:
        return count(connection)


def test_one_who_asks_gets_in_after_a_turn_or_two_of_a_writer_without_pause(engines: Engines) -> None:
    turns: list[int] = []
    with another_writer(engines, "on"):
        wait_for(lambda: counted(engines) > 0, 30)
        for _ in range(50):
            before = counted(engines)
            with engines.write.begin() as connection:
                turns.append(count(connection) - before)
            time.sleep(0.002)
        assert counted(engines) > 50, "the other one stood still"
    within_two = sum(n <= 2 for n in turns)
    assert within_two > 40, f"{turns}: a machine may put this process to sleep between looking and asking, not often"


def test_the_place_of_a_killed_writer_is_free_at_once(engines: Engines) -> None:
    with another_writer(engines, "stay") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "there\n"
        with pytest.raises(TimeoutError):
            turnstile_of(engines).enter(0.05)
        process.kill()
        process.wait(patience(10))
        with engines.write.begin() as connection:
            assert count(connection) == 0, "what was half done is gone"


def test_every_end_of_a_transaction_leaves_the_place(engines: Engines) -> None:
    def is_free() -> bool:
        place = turnstile_of(engines).enter(0)
        assert place is not None
        place.close()
        return True

    def fails(session: Session) -> None:
        session.execute(sa.text("UPDATE tally SET n = 7"))
        raise ValueError

    in_transaction(engines.write, lambda session: session.execute(sa.text("UPDATE tally SET n = 1")))
    assert is_free()
    with pytest.raises(ValueError, match=r"^$"):
        in_transaction(engines.write, fails)
    assert is_free()
    with engines.write.connect() as connection:
        count(connection)
        with pytest.raises(TimeoutError):
            is_free()
    assert is_free()
    connection = engines.write.connect()
    count(connection)
    connection.invalidate()
    assert is_free()
    connection.close()
    with Session(engines.write) as session:
        session.connection()
    assert is_free()
    assert counted(engines) == 1


def test_who_waits_too_long_is_told_so_and_leaves_the_turn_to_others(engines: Engines) -> None:
    hurried = sqlite_engine(str(engines.write.url), write=True, lock_seconds=0.05)
    with engines.write.begin():
        with pytest.raises(sa.exc.OperationalError) as told, hurried.begin():
            pass
        assert lost_lock(told.value)
    with hurried.begin() as connection:
        assert count(connection) == 0
    hurried.dispose()


def test_without_lock_files_sqlite_waits_alone(tmp_path: Path) -> None:
    assert Turnstile(tmp_path / "nowhere" / "tally.sqlite3").enter(0) is None


def test_a_transaction_that_lost_its_lock_is_done_from_its_beginning(engines: Engines) -> None:
    """It waits, at its first statement, for a lock that is held longer than it has patience for."""
    hurried = sqlite_engine(str(engines.write.url), write=True, lock_seconds=0.05)
    began: list[int] = []

    def work(session: Session) -> None:
        began.append(1)
        if len(began) == 2:
            writer.close()
        session.execute(sa.text("UPDATE tally SET n = n + 1"))

    writer = engines.write.connect()
    count(writer)
    in_transaction(hurried, work)
    assert (len(began), counted(engines)) == (2, 1)
    with engines.write.begin(), pytest.raises(sa.exc.OperationalError):
        in_transaction(hurried, work)
    assert (len(began), counted(engines)) == (2 + TRIES, 1)
    hurried.dispose()


@pytest.mark.both_databases("locking")
def test_two_who_lock_each_other_out_both_get_through(app: FastAPI) -> None:
    """PostgreSQL ends one of two transactions that wait for each other; that one begins again."""
    write, met = app.state.engines.write, threading.Barrier(2)

    def prepare(session: Session) -> None:
        session.execute(sa.text("CREATE TABLE pair (id INTEGER PRIMARY KEY, n INTEGER)"))
        session.execute(sa.text("INSERT INTO pair VALUES (1, 0), (2, 0)"))

    def both(session: Session, order: tuple[int, int], tries: list[int]) -> None:
        tries.append(1)
        for place, id_ in enumerate(order):
            session.execute(sa.text("UPDATE pair SET n = n + 1 WHERE id = :id"), {"id": id_})
            if place == 0 and len(tries) == 1 and not app.state.engines.sqlite:
                met.wait(patience(10))

    in_transaction(write, prepare)
    threads = [
        threading.Thread(target=in_transaction, args=(write, partial(both, order=order, tries=[])))
        for order in ((1, 2), (2, 1))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(patience(30))
    with app.state.engines.read.connect() as connection:
        assert connection.execute(sa.text("SELECT n FROM pair")).scalars().all() == [2, 2]


def test_a_worker_outlives_a_lock_that_it_does_not_get_and_takes_none_while_idle(sqlite_app: FastAPI) -> None:
    state = sqlite_app.state
    hurried = sqlite_engine(str(state.engines.write.url), write=True, lock_seconds=0.02)
    engines = Engines(state.engines.read, hurried, sqlite=True)
    begun: list[Any] = []
    sa.event.listen(hurried, "begin", begun.append)
    work = partial(work_once, engines, state.store, state.settings)
    assert not work()
    assert begun == [], "asking for a job is reading"
    kind = next(iter(HANDLERS))
    in_transaction(state.engines.write, lambda session: enqueue(session, new_id(), kind, None, {}))
    with state.engines.write.begin():
        assert not work()
    assert work()
    hurried.dispose()
