"""A copy whose process is killed is none; what it left is gone with the next one, on the machine and on a disk."""

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from fixtures.app import KEY
from fixtures.backups import Ward
from fixtures.monthly_reports import SetDay
from fixtures.patience import patience
from toso.core.settings import Settings
from toso.operations.copy_state import backups_of, copies, forget_drafts

# A copy's work: its rows, all of it, the sealed file; each is there while the next is made.
STAGES = ("tmp/backup-*/database.*", "tmp/backup-*/archive.tar.gz", "backups/.toso-*.part*")
HEAVY = 30_000_000  # bytes that do not get smaller


@pytest.fixture
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


def killed_at(settings: Settings, stage: str) -> bool:
    """Whether `toso backup now` was killed, as by a power cut, with what that stage makes lying there."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("TOSO_")}
    own = {"TOSO_DATA_DIR": str(settings.data_dir), "TOSO_DATABASE_URL": settings.database_url}
    keys = {"TOSO_SECRET_KEY": KEY, "TOSO_AUDIT_KEY": KEY}
    command = [sys.executable, "-m", "toso.cli", "backup", "now"]
    process = subprocess.Popen(command, env=clean | own | keys, stdout=subprocess.DEVNULL)
    until = time.monotonic() + patience(60)
    while not any(settings.data_dir.glob(stage)) and process.poll() is None and time.monotonic() < until:
        time.sleep(0.001)
    process.send_signal(signal.SIGKILL)
    return process.wait(patience(20)) == -signal.SIGKILL and any(settings.data_dir.glob(stage))


@pytest.mark.usefixtures("_day")
@pytest.mark.both_databases("resource")
def test_a_copy_that_is_killed_is_none_and_leaves_nothing_to_the_next(ward: Ward) -> None:
    heavy = random.Random(5).randbytes(HEAVY)
    digest = hashlib.sha256(heavy).hexdigest()
    (ward.settings.data_dir / "files" / digest[:2]).mkdir(parents=True, exist_ok=True)
    (ward.settings.data_dir / "files" / digest[:2] / digest).write_bytes(heavy)
    folder = backups_of(ward.settings)
    for stage in STAGES:
        assert killed_at(ward.settings, stage), f"{stage}: killed too late"
        assert copies(folder) == []
    assert [path for path in folder.iterdir() if path.name.startswith(".")], "killed too early"
    file = ward.backup()
    assert [path.name for path in folder.iterdir()] == [file.name]
    assert not [path for path in (ward.settings.data_dir / "tmp").iterdir() if path.is_dir()], "readable"
    assert ward.restored(file).faults == []


def test_drafts_of_another_ward_on_the_same_disk_stay(tmp_path: Path) -> None:
    mine, theirs = (f".toso-{ward}-20240809-120000.tar.gz.age" for ward in ("hong-gai", "bach-dang"))
    endings = (".part", ".part1", ".02of03.part")
    for name in (mine, theirs):
        for ending in endings:
            (tmp_path / f"{name}{ending}").touch()
    forget_drafts(tmp_path, mine[1:].replace("120000", "183000"))
    assert {path.name for path in tmp_path.iterdir()} == {theirs + ending for ending in endings}
