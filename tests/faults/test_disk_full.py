"""A full disk: writes are refused with 507, reads go on, nothing is half written, and freeing space is all it takes."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx2 as httpx
import pytest

from fixtures.broken_servers import Installation, installed, token_of
from fixtures.patience import patience
from fixtures.programs import program

SMALL = "8m"
GROUP = {"full_name": "Vũ Mạnh Hải", "position": "Phó Chủ tịch", "duty": "x" * 400, "joined_on": "2024-06-14"}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of eight megabytes; only root may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    command = [program("mount"), "-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", str(folder)]
    mounted = subprocess.run(command, check=False, capture_output=True, text=True)
    if mounted.returncode:
        pytest.skip(f"mounting is not allowed here: {mounted.stderr.strip()}")
    yield folder
    subprocess.run([program("umount"), "-l", str(folder)], check=True)


@pytest.fixture
def installation(small_disk: Path, sqlite_template: Path) -> Iterator[Installation]:
    file = small_disk / "data" / "toso.sqlite3"
    with installed(small_disk, f"sqlite:///{file}") as made:
        shutil.copyfile(sqlite_template, file)
        made.start()
        yield made


def _fill(disk: Path) -> Path:
    """Takes every byte that is left."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (65536, 4096, 512, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue
    return ballast


def test_a_full_disk_refuses_writes_and_nothing_else(installation: Installation, small_disk: Path) -> None:
    url = f"{installation.url}/api/v1"
    client = httpx.Client(headers={"Authorization": f"Bearer {token_of(installation.url, 'ha')}"}, timeout=patience(30))
    with client:
        before = len(client.get(f"{url}/management-group").json())
        ballast = _fill(small_disk)
        answers = [client.post(f"{url}/management-group", json=GROUP) for _ in range(40)]
        kept = sum(answer.status_code == 201 for answer in answers)
        refused = [answer for answer in answers if answer.status_code != 201]
        assert refused, "the disk is not full"
        assert {answer.status_code for answer in refused} == {507}
        assert {answer.json()["code"] for answer in refused} == {"storage-full"}
        upload = {"file": ("a.pdf", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n" + b"x" * 300_000 + b"\n%%EOF\n")}
        assert client.post(f"{url}/files", files=upload).status_code == 507
        for path in ("management-group", "units", "tasks", "audit/events", "auth/me"):
            assert client.get(f"{url}/{path}").status_code == 200, path
        assert client.get(f"{installation.url}/healthz").status_code == 200
        ballast.unlink()
        assert client.post(f"{url}/management-group", json=GROUP).status_code == 201
        assert client.post(f"{url}/files", files=upload).status_code == 201
        assert len(client.get(f"{url}/management-group").json()) == before + kept + 1
        assert client.get(f"{url}/audit/chain").json()["whole"] is True
    installation.terminate()
    database = sqlite3.connect(small_disk / "data" / "toso.sqlite3")
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    database.close()
