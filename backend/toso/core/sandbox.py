"""Runs a program on somebody else's file: own folder, no network where the system allows, limits, and an end."""

import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

_KEPT = ("PATH", "LD_LIBRARY_PATH", "FONTCONFIG_FILE", "PYTHONPATH")
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_PAUSE = 0.2


class TookTooLong(Exception):
    """The program did not end in time, or used more of the machine than it may."""


@dataclass(frozen=True)
class Limits:
    """Seconds on the clock, megabytes of memory, megabytes of any file written."""

    seconds: int
    memory_mb: int
    file_mb: int


def run(command: list[str], folder: Path, limits: Limits, meanwhile: Callable[[], None] = lambda: None) -> int:
    """The program's exit status; `meanwhile` is called several times a second, and when it raises the program ends.

    Raises TookTooLong. Nothing the program prints is kept.
    """
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    nowhere = "http://127.0.0.1:9"
    environment |= {"HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8", "http_proxy": nowhere}
    environment |= {"https_proxy": nowhere, "PYTHONDONTWRITEBYTECODE": "1"}
    wrapped = [sys.executable, "-m", __name__, json.dumps(asdict(limits)), *command]
    end = time.monotonic() + limits.seconds
    with subprocess.Popen(  # noqa: S603 — the program is ours or the office suite, its arguments are paths of ours
        wrapped,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as running:
        try:
            while running.poll() is None:
                if time.monotonic() > end:
                    raise TookTooLong
                meanwhile()
                time.sleep(_PAUSE)
        finally:
            _end(running)
    if running.returncode in {-signal.SIGXCPU, -signal.SIGKILL, -signal.SIGXFSZ}:
        raise TookTooLong
    return running.returncode


def _end(running: subprocess.Popen[bytes]) -> None:
    """The program and whatever it started; a session of its own is a group of its own."""
    try:
        os.killpg(running.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _without_network() -> None:
    """A network of its own with nothing in it; systems that forbid that leave the other walls standing."""
    user, group = os.getuid(), os.getgid()
    if ctypes.CDLL(None, use_errno=True).unshare(_CLONE_NEWUSER | _CLONE_NEWNET) != 0:
        return
    for name, text in (("setgroups", "deny"), ("uid_map", f"0 {user} 1"), ("gid_map", f"0 {group} 1")):
        try:
            Path(f"/proc/self/{name}").write_text(text, encoding="ascii")
        except OSError:
            return


def _become(limits: Limits, command: list[str]) -> None:
    """Inside the new process: the limits, then the program in its place."""
    megabyte = 1024 * 1024
    for what, most in (
        (resource.RLIMIT_AS, limits.memory_mb * megabyte),
        (resource.RLIMIT_FSIZE, limits.file_mb * megabyte),
        (resource.RLIMIT_CPU, limits.seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    if sys.platform == "linux":
        _without_network()
    os.execvp(command[0], command)  # noqa: S606 — no shell on purpose


if __name__ == "__main__":
    _become(Limits(**json.loads(sys.argv[1])), sys.argv[2:])
