"""A damage that a whole check finds is kept: the server says that it is not ready, doctor is red, until it is mended."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
import time_machine
from fastapi import FastAPI
from starlette.testclient import TestClient

from toso.core.database import in_transaction
from toso.core.late_import import load
from toso.core.settings import Settings
from toso.jobs.chore_runs import failed_chores, run_chore
from toso.kit.clock import system_now
from toso.operations.health import CHECKS, Level, Place, examine, obstacle
from toso.operations.integrity import DamagedDatabase
from toso.operations.papers import keep_recipients, make_papers
from toso.worker import OWN_CHORES

WORD = b"mot-dong-cua-chi-muc"


def file_of(settings: Settings) -> Path:
    return Path(str(sa.engine.make_url(settings.url).database))


def one_letter(file: Path, old: bytes, new: bytes) -> None:
    """Changes one letter in the index, which lies behind the table: quick_check does not see it."""
    content = file.read_bytes()
    at = content.index(old, content.index(old) + 1) if content.count(old) > 1 else content.index(old)
    with file.open("r+b") as pages:
        pages.seek(at)
        pages.write(new)


@pytest.fixture
def damaged(sqlite_app: FastAPI) -> FastAPI:
    """Papers are made, and a line of an index is not that of its table."""
    settings = sqlite_app.state.settings
    settings.anchor_signing_key()
    keep_recipients(settings, make_papers(settings).recipients)
    with closing(sqlite3.connect(file_of(settings))) as database:
        database.execute("CREATE TABLE damage_here (word TEXT)")
        database.execute("CREATE INDEX ix_damage_here ON damage_here (word)")
        database.execute("INSERT INTO damage_here VALUES (?)", (WORD.decode(),))
        database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    one_letter(file_of(settings), WORD, b"M" + WORD[1:])
    return sqlite_app


def by_worker(app: FastAPI, name: str) -> list[str]:
    """The chore as the worker runs it; the chores whose last run failed."""
    state = app.state
    run_chore(name, state.engines, lambda: load(OWN_CHORES[name])(state.settings, state.engines))
    return in_transaction(state.engines.read, failed_chores)


def level_of(app: FastAPI, code: str) -> Level:
    check = next(check for check in CHECKS if check.code == code)
    return examine(check, Place(app.state.settings, app.state.engines)).level


@pytest.mark.parametrize("chore", ["backup", "damage"])
def test_a_damage_that_a_check_found_is_told_until_it_is_mended(damaged: FastAPI, chore: str) -> None:
    client, settings = TestClient(damaged), damaged.state.settings
    assert level_of(damaged, "damage") is Level.SOUND, "a quick look sees nothing of it"
    assert client.get("/readyz").status_code == 200
    assert by_worker(damaged, chore) == [chore]
    answer = client.get("/readyz")
    assert (answer.status_code, "integrity" in answer.json()["checks"]) == (503, True)
    assert level_of(damaged, "integrity") is Level.UNSOUND
    found = obstacle(Place(settings, damaged.state.engines), {"integrity"})
    assert (found and found.check.exit_code, found and "toso restore" in found.said) == (8, True)
    with closing(sqlite3.connect(file_of(settings))) as database:
        database.execute("REINDEX")
        database.commit()
    assert client.get("/readyz").status_code == 503, "nobody has looked again"
    with time_machine.travel(system_now() + timedelta(hours=25), tick=True):
        assert by_worker(damaged, chore) == []
        assert client.get("/readyz").status_code == 200


def test_the_database_that_a_restore_puts_there_is_another(damaged: FastAPI, tmp_path: Path) -> None:
    settings, engines = damaged.state.settings, damaged.state.engines
    with pytest.raises(DamagedDatabase):
        load(OWN_CHORES["damage"])(settings, engines)
    assert level_of(damaged, "integrity") is Level.UNSOUND
    shutil.copy(file_of(settings), tmp_path / "another")
    (tmp_path / "another").rename(file_of(settings))
    assert level_of(damaged, "integrity") is Level.SOUND


def test_the_whole_check_is_done_each_day_without_papers_too(sqlite_app: FastAPI) -> None:
    settings, engines = sqlite_app.state.settings, sqlite_app.state.engines
    kept = settings.data_dir / "integrity.json"
    load(OWN_CHORES["damage"])(settings, engines)
    first = kept.read_text()
    load(OWN_CHORES["damage"])(settings, engines)
    assert kept.read_text() == first, "a day has not passed"
    with time_machine.travel(system_now() + timedelta(hours=25), tick=True):
        load(OWN_CHORES["damage"])(settings, engines)
    assert kept.read_text() != first
