"""Copies that leave the machine: to a marked disk, by SFTP to a known host, to a bucket; and the sweep waits for a copy."""

import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from getpass import getuser
from pathlib import Path

import pytest

from fixtures.app import settings_for
from fixtures.backups import Ward
from fixtures.monthly_reports import SetDay
from fixtures.patience import wait_for
from fixtures.programs import program
from fixtures.s3 import Bucket
from fixtures.server import free_port
from toso.core.file_lock import held
from toso.core.settings import Settings
from toso.operations.backup import copy_lock
from toso.operations.copy_state import backups_of
from toso.operations.delivery import deliver, undelivered
from toso.operations.destinations import MARKER, NotSent, mark, send
from toso.operations.sealed_file import seal
from toso.operations.sweep import sweep_between_copies
from toso.operations.tail import NAME, keep_tail


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


@dataclass(frozen=True)
class SshServer:
    """A server of OpenSSH on a free port, and the folder that it takes files to."""

    port: int
    public: str
    inbox: Path

    @property
    def address(self) -> str:
        return f"sftp://{getuser()}@127.0.0.1:{self.port}{self.inbox}"


@pytest.fixture
def ssh_server(tmp_path: Path) -> Iterator[SshServer]:
    """It knows the key of `data/ssh` alone."""
    sshd, folder = program("sshd"), tmp_path / "sshd"
    own = tmp_path / "data/ssh"
    for place in (folder, own):
        place.mkdir(parents=True, mode=0o700)
    (tmp_path / "inbox").mkdir()
    Path("/run/sshd").mkdir(exist_ok=True)
    for key in (folder / "host", own / "id_ed25519"):
        subprocess.run([program("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    made = SshServer(free_port(), (folder / "host.pub").read_text(), tmp_path / "inbox")
    config = folder / "config"
    config.write_text(
        f"Port {made.port}\nListenAddress 127.0.0.1\nHostKey {folder / 'host'}\nPidFile none\nUsePAM no\n"
        f"AuthorizedKeysFile {own / 'id_ed25519.pub'}\nStrictModes no\nPasswordAuthentication no\n"
        "PermitRootLogin prohibit-password\nSubsystem sftp internal-sftp\n"
    )
    log = (folder / "log").open("w")
    process = subprocess.Popen([sshd, "-D", "-e", "-f", config], stderr=log)
    wait_for(lambda: "listening" in (folder / "log").read_text(), 20, (folder / "log").read_text)
    yield made
    process.terminate()
    process.wait(20)
    log.close()


def settings(folder: Path, *destinations: str, **more: object) -> Settings:
    made = settings_for("", folder, backup_to=list(destinations), **more)
    backups_of(made).mkdir(parents=True, exist_ok=True)
    return made


def copy(made: Settings, name: str = "toso-ward-20240809-120000.tar.gz.age", content: bytes = b"sealed") -> Path:
    path = backups_of(made) / name
    path.write_bytes(content)
    return path


def test_a_disk_takes_copies_only_with_its_marker_and_keeps_as_many_as_the_machine(tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    made = settings(tmp_path, str(usb))
    first = copy(made)
    (reason,) = deliver(made)
    assert "toso backup mark" in reason
    assert (list(usb.iterdir()), undelivered(made)) == ([], [str(usb)])
    mark(usb)
    (backups_of(made) / NAME).write_bytes(b"tail")
    assert (deliver(made), undelivered(made)) == ([], [])
    assert {path.name for path in usb.iterdir()} == {MARKER, NAME, first.name}
    (usb / first.name).write_bytes(b"read only once")
    assert deliver(made) == []
    assert (usb / first.name).read_bytes() == b"read only once", "what has arrived is not sent again"
    for hour in range(13, 20):
        copy(made, f"toso-ward-20240809-{hour}0000.tar.gz.age")
        assert deliver(made) == []
    assert len(list(usb.glob("*.tar.gz.age"))) == 3


def test_a_full_disk_leaves_nothing_under_the_final_name(tmp_path: Path) -> None:
    made = settings(tmp_path)
    file, usb = copy(made), tmp_path / "usb"
    usb.mkdir()
    mark(usb)
    (usb / f".{file.name}.part").symlink_to("/dev/full")
    with pytest.raises(NotSent):
        send(made, str(usb), file)
    assert {path.name for path in usb.iterdir()} == {MARKER}


def test_a_server_takes_copies_by_sftp_once_its_key_is_known(tmp_path: Path, ssh_server: SshServer) -> None:
    assert program("sftp")
    made = settings(tmp_path, ssh_server.address)
    file = copy(made)
    (reason,) = deliver(made)
    assert "Host key verification failed" in reason
    assert list(ssh_server.inbox.iterdir()) == []
    known = made.data_dir / "ssh/known_hosts"
    known.write_text(f"[127.0.0.1]:{ssh_server.port} {ssh_server.public}")
    assert deliver(made) == []
    assert [(path.name, path.read_bytes()) for path in ssh_server.inbox.iterdir()] == [(file.name, b"sealed")]
    copy(made, NAME, b"tail 1")
    assert deliver(made) == []
    copy(made, NAME, b"tail 2")
    assert deliver(made) == []
    assert (ssh_server.inbox / NAME).read_bytes() == b"tail 2", "a newer tail takes the place of the older"
    with pytest.raises(NotSent):
        send(made, ssh_server.address + '/"a', file)
    pruned(
        made, lambda: {path.name for path in ssh_server.inbox.iterdir()}, lambda name: copied(ssh_server.inbox, name)
    )


def copied(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"of before")


def pruned(made: Settings, there: Callable[[], set[str]], put: Callable[[str], None]) -> None:
    """Copies of five hours of an old day become one; those of another ward are not ours to delete."""
    others = "toso-khac-20200101-120000.tar.gz.age"
    for name in (others, *(f"toso-ward-20200101-{hour}0000.tar.gz.age" for hour in range(13, 18))):
        put(name)
    copy(made, "toso-ward-20240809-130000.tar.gz.age")
    before = there()
    assert deliver(made) == []
    assert before - there() == {f"toso-ward-20200101-{hour}0000.tar.gz.age" for hour in range(13, 17)}


def test_a_bucket_takes_copies(tmp_path: Path) -> None:
    bucket = Bucket()
    bucket.start()
    try:
        given = {name: value for name, value in bucket.settings().items() if name != "s3_bucket"}
        made = settings(tmp_path, "s3://toso/sao-luu", **given)
        file = copy(made)
        assert deliver(made) == []
        assert bucket.contents == {f"sao-luu/{file.name}": b"sealed"}

        def put(name: str) -> None:
            bucket.put(f"sao-luu/{name}", b"of before")

        pruned(made, lambda: {name.removeprefix("sao-luu/") for name in bucket.contents}, put)
    finally:
        bucket.stop()
    copy(made, "toso-ward-20240810-120000.tar.gz.age")
    assert len(deliver(made)) == len(undelivered(made)) == 1, "a bucket that is away is said"


def test_the_sweep_waits_until_a_running_copy_has_its_bytes(ward: Ward) -> None:
    state, ended = ward.app.state, threading.Event()

    def sweep() -> None:
        sweep_between_copies(state.settings, state.engines, state.store)
        ended.set()

    with held(copy_lock(state.settings)):
        sweeping = threading.Thread(target=sweep)
        sweeping.start()
        time.sleep(0.3)
        assert not ended.is_set(), "bytes were deleted beside a copy"
    sweeping.join()
    assert ended.is_set()


def test_a_copy_holds_the_lock_that_the_sweep_waits_for(ward: Ward) -> None:
    with held(copy_lock(ward.settings)):
        copying = threading.Thread(target=ward.backup)
        copying.start()
        time.sleep(0.3)
        assert list(backups_of(ward.settings).glob("*.age")) == []
    copying.join()
    assert keep_tail(ward.settings, ward.app.state.engines)
    assert {path.suffix for path in backups_of(ward.settings).iterdir()} == {".age"}


def test_a_full_disk_leaves_no_sealed_file_under_the_final_name(ward: Ward, tmp_path: Path) -> None:
    file = ward.backup()
    target = tmp_path / "full" / file.name
    target.parent.mkdir()
    (target.parent / f".{file.name}.part").symlink_to("/dev/full")
    with pytest.raises(OSError):
        seal(file, target, [ward.papers.recipients.opening])
    assert not target.exists()
