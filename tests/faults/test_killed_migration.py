"""`toso migrate` is killed at random moments, again and again: the next one goes on, nothing is lost, nothing half done."""

import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config

from fixtures.app import settings_for
from fixtures.fault_size import times
from fixtures.patience import patience
from fixtures.server import environment
from toso.core.database import create_engines
from toso.core.schema_upgrade import newest

KILLS = times(3, 20)
OLD = "0044"
INI = Path(__file__).resolve().parents[2] / "backend/alembic.ini"


def _downgraded(folder: Path) -> None:
    """The database as a release of some months ago left it, with the demonstration's rows."""
    engines = create_engines(settings_for("", folder))
    with engines.write.connect() as connection:
        connection.connection.dbapi_connection.execute("PRAGMA foreign_keys=OFF")  # as toso.core.schema_upgrade does
        config = Config(INI)
        config.attributes["connection"] = connection
        command.downgrade(config, OLD)
    engines.dispose()


def _standing(file: Path) -> str:
    with closing(sqlite3.connect(file, timeout=20)) as database:
        return str(database.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def _rows(file: Path) -> dict[str, int]:
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {n: database.execute(f'SELECT count(*) FROM "{n}"').fetchone()[0] for n in names}


def _schema(file: Path) -> list[list[str]]:
    """A table that is made anew has its constraints in any order."""
    with closing(sqlite3.connect(file)) as database:
        made = database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return sorted(sorted(line.strip().rstrip(",") for line in sql.splitlines()) for (sql,) in made)


def test_a_migration_that_is_killed_goes_on_where_it_was(
    sqlite_template: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    old, once = tmp_path / "old/data", tmp_path / "once/data"
    old.mkdir(parents=True)
    shutil.copyfile(sqlite_template, old / "toso.sqlite3")
    _downgraded(old.parent)
    shutil.copytree(old.parent, once.parent)
    began = time.monotonic()
    whole = _start(once)
    said = whole.communicate(timeout=patience(60))[1]
    assert whole.returncode == 0, said
    took = time.monotonic() - began
    rows, schema = _rows(once / "toso.sqlite3"), _schema(once / "toso.sqlite3")
    draw, stood, killed = random.Random(17), set[str](), 0
    while killed < KILLS:
        often = tmp_path / f"often{killed}/data"
        shutil.copytree(old.parent, often.parent)
        while killed < KILLS and _standing(often / "toso.sqlite3") != newest():
            killed += _killed(often, draw.uniform(took * 0.3, took * 0.95))
            stood.add(_standing(often / "toso.sqlite3"))
        last = _start(often)
        said = last.communicate(timeout=patience(60))[1]
        assert (last.returncode, _standing(often / "toso.sqlite3")) == (0, newest()), said
        assert (_rows(often / "toso.sqlite3"), _schema(often / "toso.sqlite3")) == (rows, schema)
        shutil.rmtree(often.parent)
    told = f"{OLD} → {newest()}: bị giết {killed} lần, ở {len(stood)} cấu trúc; đủ dòng, đúng cấu trúc"
    record_property("faults", f"đổi cấu trúc {told}")


def _start(data: Path) -> subprocess.Popen[bytes]:
    run = [sys.executable, "-P", "-m", "toso.cli", "migrate"]
    return subprocess.Popen(run, env=environment(data, ""), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def _killed(data: Path, after: float) -> bool:
    """Whether the migration was still under way `after` seconds from its start, and was killed then."""
    process = _start(data)
    time.sleep(after)
    running = process.poll() is None
    process.kill()
    process.communicate()
    return running
