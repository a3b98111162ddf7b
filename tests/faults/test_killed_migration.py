"""`toso migrate` is killed at random moments, again and again: the next one goes on, nothing is lost, nothing half done."""

import random
import shutil
import signal
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


def _schema(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as database:
        return sorted(sql for (sql,) in database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))


def test_a_migration_that_is_killed_goes_on_where_it_was(
    sqlite_template: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    once, often = tmp_path / "once/data", tmp_path / "often/data"
    once.mkdir(parents=True)
    shutil.copyfile(sqlite_template, once / "toso.sqlite3")
    _downgraded(once.parent)
    shutil.copytree(once.parent, often.parent)
    run = [sys.executable, "-P", "-m", "toso.cli", "migrate"]

    def start(data: Path) -> subprocess.Popen[bytes]:
        return subprocess.Popen(run, env=environment(data, ""), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    began = time.monotonic()
    whole = start(once)
    whole.communicate(timeout=patience(60))
    took = time.monotonic() - began
    draw, stood = random.Random(17), set[str]()
    for _ in range(KILLS):
        process = start(often)
        time.sleep(draw.uniform(took * 0.3, took * 0.95))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        stood.add(_standing(often / "toso.sqlite3"))
        if newest() in stood:
            break
    last = start(often)
    said = last.communicate(timeout=patience(60))[1]
    assert (whole.returncode, last.returncode) == (0, 0), said
    assert _standing(often / "toso.sqlite3") == newest()
    assert _rows(often / "toso.sqlite3") == _rows(once / "toso.sqlite3")
    assert _schema(often / "toso.sqlite3") == _schema(once / "toso.sqlite3")
    record_property(
        "faults", f"đổi cấu trúc {OLD} → {newest()}: bị giết ở {len(stood)} cấu trúc; đủ dòng, đúng cấu trúc"
    )
