"""Bringing a database to the newest schema, one revision a transaction, on either engine."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import sqlalchemy as sa

from toso.core.database import Engines, sqlite_engine
from toso.core.installation import KNOWN, keep_columns

_INI = Path(__file__).resolve().parents[2] / "alembic.ini"
# Made by each database in its own way (revision 0009), or by the migrations' own book-keeping.
_APART = ("household_search", "alembic_version")


class SchemaGap(Exception):
    """A database that lacks something its revision makes: an unfinished version brought it up, before its files had
    their last form. `missing`: tables, columns, their properties, indexes.
    """

    def __init__(self, revision: str, missing: list[str]) -> None:
        super().__init__(
            f"Cơ sở dữ liệu ghi là ở cấu trúc {revision} nhưng thiếu: {', '.join(missing)}. Một bản phần mềm đang viết "
            "dở đã tạo ra nó; không nâng cấp tiếp được, chưa có gì bị thay đổi. Hãy dùng bản sao lưu của một bản "
            "đã phát hành, hoặc tạo cơ sở dữ liệu mới rồi nhập lại từ tệp đã xuất."
        )
        self.missing = missing


def migrate(engines: Engines, revision: str = "head") -> None:
    """Upgrades to `revision`; a failing revision leaves the one before it. Raises SchemaGap before anything changes.

    A database that stands there already is not compared: every start comes by here.
    """
    standing = revision_of(engines)
    if standing == _number_of(revision):
        return
    if standing is not None and (missing := _missing(engines, standing)):
        raise SchemaGap(standing, missing)
    with engines.write.connect() as connection, _tables_rebuilt(connection):
        _upgrade(connection, revision)


def is_newest(revision: str) -> bool:
    return revision == newest()


def newest() -> str:
    """The revision that this code works with; read from the names of files, since every start asks."""
    return max(path.name.partition("_")[0] for path in (_INI.parent / "migrations/versions").glob("[0-9]*.py"))


def _number_of(revision: str) -> str:
    """The number of a revision that may be called "head"."""
    from alembic.config import Config  # noqa: PLC0415 — not needed to serve
    from alembic.script import ScriptDirectory  # noqa: PLC0415 — as above

    return ScriptDirectory.from_config(Config(_INI)).get_revision(revision).revision


def _upgrade(connection: sa.Connection, revision: str) -> None:
    from alembic import command  # noqa: PLC0415 — not needed to serve
    from alembic.config import Config  # noqa: PLC0415 — as above

    config = Config(_INI)
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
    if sa.inspect(connection).has_table(KNOWN.name):
        keep_columns(connection)
        connection.commit()


def _missing(engines: Engines, revision: str) -> list[str]:
    """Parts that the migrations up to a revision make of an empty database and this one lacks."""
    with TemporaryDirectory() as folder:
        empty = sqlite_engine(f"sqlite:///{folder}/empty.sqlite3", write=True)
        with empty.connect() as connection:
            _upgrade(connection, revision)
        made = set(_parts(empty))
        empty.dispose()
    missing = made - set(_parts(engines.read))
    return sorted(part for part in missing if not {part.split(".")[0], part.split(" ")[0]} & (missing - {part}))


def _parts(engine: sa.Engine) -> Iterator[str]:
    """Tables, columns, what a column allows, and indexes of a database, as a person may read them."""
    inspector = sa.inspect(engine)
    for table in inspector.get_table_names():
        if table.startswith(_APART):
            continue
        yield table
        for column in inspector.get_columns(table):
            name = f"{table}.{column['name']}"
            yield name
            if column["nullable"]:
                yield f"{name} (được để trống)"
            if getattr(column["type"], "length", None) is None:
                yield f"{name} (dài tùy ý)"
        yield from (f"{table} (chỉ mục {index['name']})" for index in inspector.get_indexes(table))


@contextmanager
def _tables_rebuilt(connection: sa.Connection) -> Generator[None]:
    """SQLite rebuilds a table by dropping it, which the rows that refer to it would forbid: references are left alone
    meanwhile and looked at afterwards (https://sqlite.org/lang_altertable.html, section 7).
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    raw: Any = connection.connection.dbapi_connection
    raw.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
        if lost := raw.execute("PRAGMA foreign_key_check").fetchall():
            raise RuntimeError(f"rows refer to what is not there: {sorted({row[0] for row in lost})}")
    finally:
        connection.rollback()
        raw.execute("PRAGMA foreign_keys=ON")


def revision_of(engines: Engines) -> str | None:
    """The revision a database stands at; None when it is empty."""
    with engines.read.connect() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
