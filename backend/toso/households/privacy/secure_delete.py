"""Secure deletion: deleted text must not stay readable in the database's file.

SQLite overwrites what it frees (core.database); left are the segments of the search table and the write-ahead log.
"""

from sqlalchemy import Engine
from sqlalchemy import event as sa_event
from sqlmodel import Session


def overwrite_freed(session: Session) -> None:
    """Merges the segments of the search table at the end of this transaction: until then they keep deleted words.

    On SQLite alone; PostgreSQL frees old row versions by its own vacuum. The write-ahead log goes with `empty_log`.
    """
    if session.get_bind().dialect.name != "sqlite" or session.info.get("overwriting"):
        return
    session.info["overwriting"] = True
    sa_event.listen(session, "before_commit", _merge_search, once=True)


def empty_log(engine: Engine) -> bool:
    """Copies the write-ahead log of SQLite back and empties it, waiting for nobody.

    False while somebody reads older pages or writes: ask again later.
    """
    if engine.dialect.name != "sqlite":
        return True
    connection = engine.raw_connection()  # outside of any transaction, where SQLite wants it
    try:
        cursor = connection.cursor()
        (patience,) = cursor.execute("PRAGMA busy_timeout").fetchone()
        cursor.execute("PRAGMA busy_timeout=0")
        busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        cursor.execute(f"PRAGMA busy_timeout={patience}")
        cursor.close()
    finally:
        connection.close()
    return not busy


def _merge_search(session: Session) -> None:
    session.flush()
    session.connection().exec_driver_sql("INSERT INTO household_search(household_search) VALUES ('optimize')")
