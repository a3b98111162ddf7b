"""Temporary files inside the data folder: a folder for each process or piece of work, gone with it; what a killed one
left goes when the next is made. In the system's folder nobody would look for copies of what is sealed elsewhere.
"""

import atexit
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from toso.core.file_lock import is_held

if sys.platform != "win32":
    import fcntl

_FOLDER, _LOCK = "tmp", ".lock"
_NOBODYS_AFTER = 86_400  # seconds: a folder without a lock


@contextmanager
def temporary_folder(data_dir: Path, name: str) -> Generator[Path]:
    """A folder that only its owner reads; a lock beside it says that somebody uses it."""
    parent = data_dir / _FOLDER
    parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    _sweep(parent)
    folder = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=parent))
    lock, draft = folder.with_suffix(_LOCK), folder / _LOCK
    try:
        with draft.open("ab") as file:
            if sys.platform != "win32":
                fcntl.flock(file, fcntl.LOCK_EX)
            draft.rename(lock)  # nobody sees it without its owner
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        lock.unlink(missing_ok=True)


def _sweep(parent: Path) -> None:
    for folder in [path for path in parent.iterdir() if path.is_dir()]:
        lock = folder.with_suffix(_LOCK)
        if is_held(lock):
            continue
        if lock.exists() or time.time() - folder.stat().st_mtime > _NOBODYS_AFTER:
            shutil.rmtree(folder, ignore_errors=True)
            lock.unlink(missing_ok=True)


def use_own_folder(data_dir: Path) -> None:
    """Has all temporary files of this process, and of the children that it starts, lie in a folder of its own until it
    ends; for the start of a server or worker.
    """
    stack, process = ExitStack(), os.getpid()
    folder = str(stack.enter_context(temporary_folder(data_dir, str(process))))
    tempfile.tempdir = os.environ["TMPDIR"] = folder

    def leave() -> None:
        if os.getpid() == process:
            stack.close()

    atexit.register(leave)
