"""A first start that is killed while it builds the demonstration: the next one builds it anew and whole."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from fixtures.patience import patience, wait_for

ROOT = Path(__file__).resolve().parents[2]
# The command, with the smallest demonstration that it can build.
TOSO = """#!/bin/sh
[ "$1" = demo ] && set -- demo --households 600
exec "{toso}" "$@"
"""
# What `make setup` does once the packages lie there; the process and its children are one group.
BUILD = [sys.executable, "-c", "import setup; setup._database()"]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The product's sources in a folder of their own, with this environment's packages."""
    for folder in ("backend", "tools"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__", ".*cache"))
    commands = tmp_path / ".venv/bin"
    commands.mkdir(parents=True)
    toso = commands / "toso"
    toso.write_text(TOSO.format(toso=Path(sys.executable).parent / "toso"))
    toso.chmod(0o755)
    return tmp_path


def build(copy: Path) -> subprocess.Popen[bytes]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("TOSO_")}
    env = {**clean, "PYTHONPATH": str(copy / "backend")}
    return subprocess.Popen(BUILD, cwd=copy / "tools", env=env, stdout=subprocess.DEVNULL, start_new_session=True)


def rows(database: Path, table: str) -> int:
    """How many rows a table holds; none while there is no such table."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as looking:
        try:
            return int(looking.execute(f"select count(*) from {table}").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def test_half_a_demonstration_is_built_anew_by_the_next_start(copy: Path) -> None:
    database, unfinished = copy / "var/toso.sqlite3", copy / "var/demonstration-unfinished"
    first = build(copy)
    wait_for(lambda: database.exists() and rows(database, "unit"), 60, every=0.02)
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    assert unfinished.exists(), "killed too late to leave half a demonstration"
    half = database.stat().st_ino
    assert build(copy).wait(patience(240)) == 0
    assert not unfinished.exists()
    assert database.stat().st_ino != half
    assert rows(database, "household") > 500
