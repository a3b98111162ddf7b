"""A disk that turned read-only, as Linux does after a fault of it: writes are refused with 503, reads go on, the probes
tell, and after repair and a restart everything that was taken is there.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx2 as httpx
import pytest

from fixtures.broken_servers import Installation, installed, token_of
from fixtures.patience import patience
from fixtures.programs import program

GROUP = {"full_name": "Vũ Mạnh Hải", "position": "Phó Chủ tịch", "duty": "", "joined_on": "2024-06-14"}
UPLOAD = {"file": ("a.pdf", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n" + b"x" * 300_000 + b"\n%%EOF\n")}


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([program(command[0]), *command[1:]], check=False, capture_output=True, text=True)


@dataclass(frozen=True)
class Disk:
    """An ext4 of its own in a file, mounted at `folder`."""

    image: Path
    folder: Path

    def mount(self) -> None:
        mounted = _run("mount", "-o", "loop,errors=remount-ro", str(self.image), str(self.folder))
        if mounted.returncode:
            pytest.skip(f"mounting is not allowed here: {mounted.stderr.strip()}")

    def fail(self) -> None:
        """The kernel's reaction to a fault of the disk: whatever is open, nothing is written any more."""
        (device,) = [
            line.split()[0] for line in Path("/proc/mounts").read_text().splitlines() if str(self.folder) in line
        ]
        Path(f"/sys/fs/ext4/{Path(device).name}/trigger_fs_error").write_text("1")

    def repair(self) -> None:
        _run("umount", str(self.folder))
        assert _run("e2fsck", "-fy", str(self.image)).returncode in {0, 1}
        self.mount()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    if os.geteuid() != 0:
        pytest.skip("only root may mount a disk")
    made = Disk(tmp_path / "disk.ext4", tmp_path / "disk")
    made.folder.mkdir()
    with made.image.open("wb") as file:
        file.truncate(96 * 1024 * 1024)
    assert _run("mkfs.ext4", "-q", "-F", str(made.image)).returncode == 0
    made.mount()
    yield made
    _run("umount", "-l", str(made.folder))


@pytest.fixture
def installation(disk: Disk, sqlite_template: Path) -> Iterator[Installation]:
    file = disk.folder / "data" / "toso.sqlite3"
    with installed(disk.folder, f"sqlite:///{file}") as made:
        shutil.copyfile(sqlite_template, file)
        with file.open("rb+") as copied:
            os.fsync(copied.fileno())  # a copy is not a commit
        made.start()
        yield made


def test_a_disk_that_turned_read_only_refuses_writes_and_nothing_else(
    installation: Installation, disk: Disk, record_property: Callable[[str, object], None]
) -> None:
    url = f"{installation.url}/api/v1"
    headers = {"Authorization": f"Bearer {token_of(installation.url, 'ha')}"}
    with httpx.Client(headers=headers, timeout=patience(30)) as client:
        assert client.post(f"{url}/management-group", json=GROUP).status_code == 201
        before = client.get(f"{url}/management-group").json()
        disk.fail()
        for _ in range(3):
            refused = client.post(f"{url}/management-group", json=GROUP)
            assert (refused.status_code, refused.json()["code"]) == (503, "database-read-only"), refused.text
            assert int(refused.headers["retry-after"]) >= 1
        assert client.post(f"{url}/files", files=UPLOAD).status_code == 503
        for path in ("management-group", "units", "tasks", "audit/events", "auth/me"):
            assert client.get(f"{url}/{path}").status_code == 200, path
        assert client.get(f"{url}/management-group").json() == before
        assert client.get(f"{installation.url}/healthz").status_code == 200
        ready = client.get(f"{installation.url}/readyz")
        assert ready.status_code == 503, ready.text
    installation.terminate()
    disk.repair()
    installation.start()
    with httpx.Client(headers=headers, timeout=patience(30)) as client:
        assert client.get(f"{url}/management-group").json() == before
        assert client.post(f"{url}/management-group", json=GROUP).status_code == 201
        assert client.post(f"{url}/files", files=UPLOAD).status_code == 201
        assert client.get(f"{url}/audit/chain").json()["whole"] is True
    record_property(
        "faults", "đĩa hóa chỉ đọc: ghi được báo 503, đọc vẫn chạy; sửa đĩa, chạy lại: không mất gì đã nhận"
    )
