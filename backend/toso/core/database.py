"""Engines and sessions: SQLite (WAL, BEGIN IMMEDIATE for writers) and PostgreSQL behind one pair of engines."""

import logging
import math
import select
import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar, cast
from uuid import UUID

import sqlalchemy as sa
from pydantic_core import from_json
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError, InvalidatePoolError, OperationalError
from sqlalchemy.orm import ORMExecuteState
from sqlmodel import Session

from toso.core.read_budget import watch_statements
from toso.core.settings import Settings
from toso.core.turnstile import Turnstile

log = logging.getLogger(__name__)
Result = TypeVar("Result")
TRIES, PAUSE_SECONDS = 3, 0.1
LOCK_SECONDS = 10
# Pages that the log of SQLite holds before a commit copies them into the file: a merged write of sixteen phones changes
# up to two thousand, of which the next one changes many again. 16 MB.
_PAGES_KEPT = 4000
# Seconds after which a way to PostgreSQL counts as lost: while connecting, and where the other end no longer confirms.
_LOST_WAYS = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}
_IDLE_SECONDS = 1.0  # after which a connection may have ended without our knowing
# PostgreSQL: serialisation failure, deadlock, a unique value that another wrote at once, whose row is found by whoever
# begins again; and a lock that was not to be had in time.
_OVERTAKEN = {"40001", "40P01", "23505"}
_NO_LOCK = "55P03"


@dataclass(frozen=True)
class Engines:
    """`read` refuses writes; `write` takes SQLite's single writer lock at BEGIN, not at the first UPDATE."""

    read: Engine
    write: Engine
    sqlite: bool

    def dispose(self) -> None:
        self.read.dispose()
        self.write.dispose()


def create_engines(settings: Settings) -> Engines:
    """The two engines of an installation; nothing is opened yet."""
    if settings.is_sqlite:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        return Engines(sqlite_engine(settings.url, write=False), sqlite_engine(settings.url, write=True), sqlite=True)
    write = sa.create_engine(
        settings.url,
        pool_size=settings.postgres_pool,
        max_overflow=2,
        json_deserializer=from_json,
        connect_args={"options": "-c timezone=UTC -c lock_timeout=4000 -c statement_timeout=30000", **_LOST_WAYS},
    )

    @event.listens_for(write, "do_connect")
    def _connect(_dialect: object, _record: object, places: Any, parameters: Any) -> Any:
        return import_module("toso.core.postgres_connection").PostgresConnection.connect(*places, **parameters)

    _look_at_idle_ways(write)
    return Engines(write.execution_options(postgresql_readonly=True), write, sqlite=False)


def _look_at_idle_ways(engine: Engine) -> None:
    """Has a connection that nobody used for a moment, or that the other end has closed, asked first whether it still is
    one. `pool_pre_ping` asks every time, which is one exchange with the server in five of a read.
    """

    @event.listens_for(engine, "checkin")
    def _used(_connection: object, record: Any) -> None:
        record.info["used_at"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def _look(connection: Any, record: Any, _proxy: object) -> None:
        try:
            if time.monotonic() - record.info.get("used_at", math.inf) > _IDLE_SECONDS or _has_input(connection):
                engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            raise InvalidatePoolError from error


def _has_input(connection: Any) -> bool:
    """Whether something came that nobody asked for: the end of a connection is such."""
    try:
        return bool(select.select([connection.fileno()], [], [], 0)[0])
    except ValueError:  # a number of file beyond what this call takes
        return True


def sqlite_driver() -> Any:
    """pysqlite3, whose SQLite is new; the system's where a platform has no wheel of it."""
    try:
        return import_module("pysqlite3.dbapi2")
    except ImportError:
        log.warning("pysqlite3 is missing; using the system SQLite %s", sqlite3.sqlite_version)
        return sqlite3


@lru_cache(8192)
def read_id(written: str | None) -> UUID | None:
    return None if written is None else UUID(written)


class _Id(sa.Uuid[UUID]):
    """An id as SQLite keeps it, hexadecimal: of the same digits the same object comes back, since the ids of a ward, of
    its units and of what was read a moment ago come again and again, and reading digits costs ten times a look-up.
    """

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> Any:
        usual = cast("Any", super()).result_processor(dialect, coltype)  # SQLAlchemy types it in part
        return read_id if self.as_uuid else usual


def sqlite_engine(url: str, *, write: bool, lock_seconds: float = LOCK_SECONDS) -> Engine:
    """An engine whose transactions begin as `Engines` says, or fail when no lock is to be had in that time."""
    engine = sa.create_engine(
        url,
        module=sqlite_driver(),
        json_deserializer=from_json,  # in a third of the time of the standard library's
        connect_args={"check_same_thread": False, "timeout": lock_seconds},
        pool_size=4,
        pool_use_lifo=True,  # the connection whose page cache is warm
    )
    engine.dialect.colspecs = {**engine.dialect.colspecs, sa.Uuid: _Id}
    if write and engine.url.database not in {None, "", ":memory:"}:
        _put_turnstile(engine, Turnstile(Path(str(engine.url.database))), lock_seconds)

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver must not open transactions of its own
        cursor = connection.cursor()
        lock_time = f"PRAGMA busy_timeout={round(lock_seconds * 1000)}"
        for pragma in ("journal_mode=WAL", f"wal_autocheckpoint={_PAGES_KEPT}", "synchronous=FULL", "foreign_keys=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.execute(lock_time)
        # What is changed or deleted is overwritten, or an erased name would stay readable in the file for years.
        cursor.execute("PRAGMA secure_delete=ON" if write else "PRAGMA query_only=ON")
        if not write:  # 16 MB once a large ward is read: a page of hits looks up a thousand rows far apart
            cursor.execute("PRAGMA cache_size=-16000")
            watch_statements(connection)
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        if write:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:  # waits for nothing and fails for nothing that SQLAlchemy would have to name
            driver: Any = connection.connection.driver_connection
            driver.execute("BEGIN")

    return engine


def _put_turnstile(engine: Engine, turnstile: Turnstile, seconds: float) -> None:
    """Has every transaction of the engine wait its turn, and leave when its connection goes back to the pool."""

    @event.listens_for(engine, "begin")
    def _enter(connection: sa.Connection) -> None:
        if connection.info.get("place") is None:
            try:
                connection.info["place"] = turnstile.enter(seconds)
            except TimeoutError as late:
                locked = sqlite3.OperationalError("database is locked")
                raise OperationalError("BEGIN IMMEDIATE", None, locked) from late

    @event.listens_for(engine, "checkin")
    @event.listens_for(engine, "close")
    def _leave(_connection: Any, record: Any) -> None:
        place = record.info.pop("place", None)
        if place is not None:
            place.close()


@event.listens_for(Session, "do_orm_execute")
def _read_anew(asked: ORMExecuteState) -> None:
    """Fills rows that are read for change with what the lock found: one that the transaction has looked at before would
    keep the values of that look, which others may have changed while the lock was waited for.
    """
    if getattr(asked.statement, "_for_update_arg", None) is not None:
        asked.update_execution_options(populate_existing=True)


class Undo(Exception):
    """Raised within `attempt` to undo it; the transaction goes on."""


@contextmanager
def attempt(session: Session) -> Generator[None]:
    """A part of the transaction that is undone alone when it raises, with what it noted for the commit in `info`.

    Every error but Undo goes on to the caller.
    """
    noted = {name: copy(value) for name, value in session.info.items()}
    try:
        with session.begin_nested():
            yield
    except BaseException as error:
        session.info.clear()
        session.info.update(noted)
        if not isinstance(error, Undo):
            raise


def lost_lock(error: DBAPIError) -> bool:
    """Whether a transaction ended for no reason but others: overtaken, or a lock not to be had in time."""
    return overtaken(error) or getattr(error.orig, "sqlstate", None) == _NO_LOCK or "is locked" in str(error.orig)


def overtaken(error: DBAPIError) -> bool:
    """Whether others wrote at the same time what it could not see; never on SQLite, which has one writer."""
    return getattr(error.orig, "sqlstate", None) in _OVERTAKEN


def in_transaction(engine: Engine, work: Callable[[Session], Result]) -> Result:
    """Runs `work` in one transaction that is committed before the result is returned.

    Where a lock was lost it is run again from its beginning, twice at most: it leaves nothing outside the session
    that a second run would not replace. A failed COMMIT is rolled back explicitly; the error goes on to the caller.
    """
    return begun_again(partial(_in_one_transaction, engine, work), lost_lock)


def begun_again(transaction: Callable[[], Result], again: Callable[[DBAPIError], bool]) -> Result:
    """A transaction that is run again from its beginning, twice at most, where `again` says so of its error."""
    for tries_left in reversed(range(TRIES)):
        try:
            return transaction()
        except DBAPIError as error:
            if not tries_left or not again(error):
                raise
            log.warning("others came in between; the transaction begins again")
            time.sleep(PAUSE_SECONDS * (TRIES - tries_left))
    raise AssertionError("the last try returns or raises")


def _in_one_transaction(engine: Engine, work: Callable[[Session], Result]) -> Result:
    with Session(engine, expire_on_commit=False) as session:
        try:
            result = work(session)
            session.commit()
        except BaseException:
            session.rollback()
            raise
        return result
