"""Deleted text must not stay readable in the database's file: SQLite is told to overwrite what it frees."""

from sqlalchemy import event as sa_event
from sqlmodel import Session


def overwrite_freed(session: Session) -> None:
    """For this transaction's connection on SQLite; PostgreSQL frees old row versions by its own vacuum.

    The search table keeps deleted words in its segments until they are merged, and the write-ahead log keeps old pages
    until they are copied back: both are done at the end.
    """
    if session.get_bind().dialect.name != "sqlite" or session.info.get("overwriting"):
        return
    session.info["overwriting"] = True
    session.connection().exec_driver_sql("PRAGMA secure_delete=ON")
    sa_event.listen(session, "before_commit", _merge_search, once=True)


def _merge_search(session: Session) -> None:
    session.flush()
    session.connection().exec_driver_sql("INSERT INTO household_search(household_search) VALUES ('optimize')")
