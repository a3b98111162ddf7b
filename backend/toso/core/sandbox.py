"""Handling of somebody else's file by a program of its own: own folder and session, no network, limits, and an end.

The one place that sets limits of a process. The program ends with whatever it started, and when its starter is killed.
"""

import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO

_KEPT = ("PATH", "LD_LIBRARY_PATH", "FONTCONFIG_FILE", "PYTHONPATH")
_CLONE_NEWUSER, _CLONE_NEWNET, _PR_SET_PDEATHSIG = 0x10000000, 0x40000000, 1
_PAUSE = 0.2
_SHARED_MB = 4_000  # of address space: programs and libraries, mapped and not written to


class SandboxFailure(Exception):
    """The program ended without an answer: it could not cope with the file."""


class TookTooLong(SandboxFailure):
    """The program did not end in time, or used more of the machine than it may."""


@dataclass(frozen=True)
class Limits:
    """Seconds of the processor, megabytes of memory, of any file written, or answered."""

    seconds: int
    memory_mb: int
    file_mb: int

    @property
    def clock_seconds(self) -> int:
        """Of the clock: what waits, or a machine that has no time for it, ends too."""
        return 2 * self.seconds

    @property
    def words(self) -> str:
        """The promise, for whoever reads why it ended."""
        return f"{self.seconds} giây của bộ xử lý hoặc {self.clock_seconds} giây đồng hồ"


FOREIGN = Limits(seconds=30, memory_mb=512, file_mb=64)
"""Of one file of somebody else."""


def run(command: list[str], folder: Path, limits: Limits, meanwhile: Callable[[], None] = lambda: None) -> int:
    """The program's exit status; `meanwhile` is called several times a second, and when it raises the program ends.

    Raises TookTooLong. Nothing the program prints is kept.
    """
    return _run(command, folder, limits, meanwhile, subprocess.DEVNULL, subprocess.DEVNULL)


def call(module: str, args: list[str], data: bytes, limits: Limits, *, secret: bool = False) -> bytes:
    """The standard output of one of our modules, run as a program that finds `data` in its standard input.

    `secret`: neither input nor output touches a disk. Raises SandboxFailure, TookTooLong.
    """
    with _answer(module, args, data, limits, secret=secret) as answer:
        return answer.read()


def stream(module: str, args: list[str], data: bytes, limits: Limits) -> Iterator[bytes]:
    """The lines of such an answer; the program has ended before the first. Raises as `call` does, with the first."""
    with _answer(module, args, data, limits) as answer:
        yield from answer


@contextmanager
def _answer(module: str, args: list[str], data: bytes, limits: Limits, *, secret: bool = False) -> Generator[IO[bytes]]:
    """Both sides are files without a name: of what stands in them nothing stays, whatever ends this process."""
    with _nameless(secret) as given, _nameless(secret) as answer:
        given.write(data)
        given.seek(0)
        command = [sys.executable, "-m", module, *args]
        with TemporaryDirectory(prefix="toso-sandbox-") as folder:
            status = _run(command, Path(folder), limits, lambda: None, given.fileno(), answer.fileno())
        if status != 0:
            raise SandboxFailure
        answer.seek(0)
        yield answer


def _nameless(secret: bool) -> IO[bytes]:
    """On a disk; a secret one in memory alone, on systems that have such files."""
    if secret and sys.platform == "linux":
        return os.fdopen(os.memfd_create("toso"), "w+b")
    return TemporaryFile()


def _run(
    command: list[str], folder: Path, limits: Limits, meanwhile: Callable[[], None], stdin: int, stdout: int
) -> int:
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    nowhere = "http://127.0.0.1:9"
    environment |= {"HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8", "http_proxy": nowhere}
    environment |= {"https_proxy": nowhere, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    wrapped = [sys.executable, "-m", __name__, json.dumps(asdict(limits)), str(os.getpid()), *command]
    end = time.monotonic() + limits.clock_seconds
    with subprocess.Popen(  # noqa: S603 — the program is ours or the office suite, its arguments are ours
        wrapped,
        cwd=folder,
        env=environment,
        stdin=stdin,
        stdout=stdout,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as running:
        try:
            while not _ended(running):
                if time.monotonic() > end:
                    raise TookTooLong
                meanwhile()
        finally:
            _end(running)
    if running.returncode in {-signal.SIGXCPU, -signal.SIGKILL, -signal.SIGXFSZ}:
        raise TookTooLong
    return running.returncode


def _ended(running: subprocess.Popen[bytes]) -> bool:
    """Whether the program ends within a moment."""
    try:
        running.wait(_PAUSE)
    except subprocess.TimeoutExpired:
        return False
    return True


def _end(running: subprocess.Popen[bytes]) -> None:
    """The program and whatever it started; a session of its own is a group of its own."""
    try:
        os.killpg(running.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _without_network(libc: ctypes.CDLL) -> None:
    """A network of its own with nothing in it; systems that forbid that leave the other walls standing."""
    user, group = os.getuid(), os.getgid()
    if libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) != 0:
        return
    for name, text in (("setgroups", "deny"), ("uid_map", f"0 {user} 1"), ("gid_map", f"0 {group} 1")):
        try:
            Path(f"/proc/self/{name}").write_text(text, encoding="ascii")
        except OSError:
            return


def _become(limits: Limits, starter: int, command: list[str]) -> None:
    """Inside the new process: the limits, then the program in its place."""
    megabyte = 1024 * 1024
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        _without_network(libc)
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != starter:  # killed before that was said
            sys.exit(1)
    for what, most in (
        (resource.RLIMIT_DATA, limits.memory_mb * megabyte),
        (resource.RLIMIT_AS, (limits.memory_mb + _SHARED_MB) * megabyte),
        (resource.RLIMIT_FSIZE, limits.file_mb * megabyte),
        (resource.RLIMIT_CPU, limits.seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    os.execvp(command[0], command)  # noqa: S606 — no shell on purpose


if __name__ == "__main__":
    _become(Limits(**json.loads(sys.argv[1])), int(sys.argv[2]), sys.argv[3:])
