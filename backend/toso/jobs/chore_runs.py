"""Regular chores and when they last ran; one that fails is noted, tried at its next time, and ends no worker.

Workers of one database on several machines do each chore one after the other, never at once.
"""

import logging
from collections.abc import Callable, Generator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col

from toso.core.database import Engines, in_transaction
from toso.core.problems import place_of
from toso.jobs.tables import ChoreRun
from toso.kit.clock import system_now

log = logging.getLogger(__name__)


@contextmanager
def alone(name: str, engines: Engines) -> Generator[bool]:
    """Whether no other worker of this database does the chore now; none begins it before the block or the process ends.

    Workers on SQLite are one beside its server: there is no other.
    """
    if engines.sqlite:
        yield True
        return
    with engines.read.connect() as connection:
        key = {"key": f"toso chore {name}"}
        got = bool(connection.execute(sa.text("SELECT pg_try_advisory_lock(hashtextextended(:key, 0))"), key).scalar())
        connection.commit()
        try:
            yield got
        finally:
            if got:
                connection.execute(sa.text("SELECT pg_advisory_unlock(hashtextextended(:key, 0))"), key)
                connection.commit()


def in_turn(name: str, engines: Engines, work: Callable[[], object]) -> None:
    """Does the work of a chore unless another worker does it now."""
    with alone(name, engines) as ours:
        if ours:
            work()


def run_chore(name: str, engines: Engines, work: Callable[[], object]) -> None:
    """Runs one chore and stores when it began, when it ended and the kind of its error."""
    began, failure = system_now(), ""
    try:
        work()
    except Exception as error:
        failure = type(error).__name__
        log.exception(
            "chore failed", extra={"chore": name, "kind": failure, "place": place_of(error)}
        )  # the log keeps the kind alone

    def note(session: Session) -> None:
        session.exec(sa.delete(ChoreRun).where(col(ChoreRun.name) == name))
        session.add(ChoreRun(name=name, began_at=began, ended_at=system_now(), failure=failure[:80]))

    try:
        in_transaction(engines.write, note)
    except DBAPIError as error:
        log.warning("chore not noted", extra={"chore": name, "kind": type(error).__name__})


def failed_chores(session: Session) -> list[str]:
    """The names of chores whose last run failed."""
    failed = sa.select(col(ChoreRun.name)).where(col(ChoreRun.failure) != "").order_by(col(ChoreRun.name))
    return list(session.scalars(failed).all())
