"""A lock file between processes, and between threads of one; the kernel opens it with the process that holds it."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl

# Held by the one server of a data folder, within it.
SERVER_LOCK = "toso.lock"


@contextmanager
def held(path: Path) -> Generator[None]:
    """Waits for the lock of a file, which is made, and holds it for the block."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with path.open("ab") as file:
        if sys.platform != "win32":
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def is_held(path: Path) -> bool:
    """Whether somebody holds the lock of a file now."""
    if sys.platform == "win32" or not path.exists():
        return False
    with path.open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False
