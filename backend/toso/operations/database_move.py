"""A whole installation's rows from SQLite to PostgreSQL: copied, compared row by row, and only then the old one closed.

The data folder stays where it is; keys, files and anchors are the same.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import sqlalchemy as sa
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, OperationalError

from toso.core.database import Engines, create_engines, sqlite_driver, sqlite_engine
from toso.core.installation import SCHEMA
from toso.core.postgres_connection import be_unhurried
from toso.core.schema_upgrade import migrate
from toso.core.settings import Settings
from toso.core.table_stream import BATCH, TableSum, batches_of, sum_of, tables
from toso.jobs.worker_locks import is_at_work
from toso.kit.clock import VIETNAM, system_now
from toso.operations.database_copy import DumpFailed, whole_or_empty
from toso.operations.row_writer import put, references_last

Say = Callable[[str], None]


class NotMoved(Exception):
    """Nothing was moved, the SQLite database serves as before; the text says why, for the clerk."""


def move(settings: Settings, address: str, say: Say) -> Path:
    """Moves the rows of the SQLite database of `settings`, which is at the newest schema, to an empty PostgreSQL one.

    Returns where the old file lies now. Raises NotMoved, NotEmpty.
    """
    if not settings.is_sqlite:
        raise NotMoved("Dữ liệu đã ở PostgreSQL.")
    target = Settings.model_construct(**{**settings.model_dump(), "database_url": address})
    if target.is_sqlite:
        raise NotMoved("Nơi đến phải là PostgreSQL (postgresql://…).")
    file = Path(str(make_url(settings.url).database))
    if is_at_work(settings):
        raise NotMoved("Máy chủ đang chạy với thư mục dữ liệu này; hãy dừng rồi chạy lại.")
    try:
        with whole_or_empty(target), _both(settings, target) as (source, there):
            migrate(there)
            say("1/3 Chép các bảng…")
            with source.connect() as reading:
                _copy(reading, there, say)
                say("2/3 So từng dòng…")
                if wrong := differences(reading, there.read):
                    raise NotMoved(f"Có bảng không khớp sau khi chép: {', '.join(wrong)}.")
    except DumpFailed as error:
        raise NotMoved(str(error)) from error
    except OperationalError as error:
        raise NotMoved("Không vào được PostgreSQL ở địa chỉ đã cho, hoặc bị ngắt giữa chừng.") from error
    except DBAPIError as error:
        raise NotMoved(f"PostgreSQL không nhận ({type(error.orig).__name__}).") from error
    say("3/3 Khóa cơ sở dữ liệu cũ…")
    return _set_aside(file)


def moved_from(settings: Settings) -> Path | None:
    """The SQLite file that was set aside by a move; asked of an empty database, which would become an empty ward.

    That the file is there says nothing: to connect is to make one.
    """
    if not settings.is_sqlite:
        return None
    file = Path(str(make_url(settings.url).database))
    aside = sorted(file.parent.glob(f"{file.name}.moved-*"))
    return aside[-1] if aside else None


def differences(reading: sa.Connection, there: sa.Engine) -> list[str]:
    """Tables whose rows differ: name, rows here and there."""
    wrong: list[str] = []
    with there.connect() as other:
        be_unhurried(other)
        for table in tables():
            here, moved = (sum_of(place, table, _moved(table)) for place in (reading, other))
            if here != moved:
                wrong.append(f"{table.name} ({_counts(here, moved)})")
    return wrong


def _moved(table: sa.Table) -> sa.ColumnElement[bool] | None:
    """Which rows of a table move; None: all. Each database keeps the list of its own columns."""
    return table.c.name != SCHEMA if table.name == "installation" else None


def _counts(here: TableSum, moved: TableSum) -> str:
    return f"{here.rows} và {moved.rows} dòng" if here.rows != moved.rows else f"{here.rows} dòng, nội dung khác"


@contextmanager
def _both(settings: Settings, target: Settings) -> Iterator[tuple[sa.Engine, Engines]]:
    source, there = sqlite_engine(settings.url, write=False), create_engines(target)
    try:
        yield source, there
    finally:
        source.dispose()
        there.dispose()


def _copy(reading: sa.Connection, there: Engines, say: Say) -> None:
    """All rows in one transaction; references are looked at once all rows are there."""
    with there.write.begin() as writing:
        be_unhurried(writing)
        with references_last(writing):
            for table in tables():
                try:
                    rows = sum(put(writing, table, batch) for batch in batches_of(reading, table, _moved(table)))
                except psycopg.Error as error:  # its text may hold what the row says
                    raise NotMoved(
                        f"PostgreSQL không nhận một dòng của bảng {table.name} ({type(error).__name__})."
                    ) from error
                if rows >= BATCH:
                    say(f"  {table.name}: {rows} dòng")


def _set_aside(file: Path) -> Path:
    """The file under a name that no start opens, with what its log still held written into it."""
    connection = sqlite_driver().connect(str(file))
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    aside = file.with_name(f"{file.name}.moved-{system_now().astimezone(VIETNAM):%Y%m%d-%H%M%S}")
    file.rename(aside)
    for ending in ("-wal", "-shm"):
        file.with_name(file.name + ending).unlink(missing_ok=True)
    return aside
