"""A fair lock before SQLite's writer lock: whoever waits has the next turn, in whichever process they are.

SQLite itself waits by looking again after growing pauses, so a process that writes without pause keeps another out
for seconds. Here a writer takes the turn, waits with it for the place of the one who writes, and passes the turn on
once it stands there: whoever left the place a moment ago comes after the one who waits. The kernel opens the locks of
a process that is killed.
"""

import sys
import time
from pathlib import Path
from typing import BinaryIO

if sys.platform != "win32":
    import fcntl

_SHORTEST, _LONGEST = 0.0001, 0.002  # seconds between two looks at a lock


class Turnstile:
    """Two lock files beside a database; the locks bind nobody, SQLite's own lock still decides who writes."""

    def __init__(self, database: Path) -> None:
        self.turn = database.with_name(f"{database.name}-turn")
        self.place = database.with_name(f"{database.name}-writer")

    def enter(self, seconds: float) -> BinaryIO | None:
        """The place of the writer, left by closing the file; None where files cannot be locked.

        Raises TimeoutError when nobody left it in that time.
        """
        until = time.monotonic() + seconds
        try:
            with _locked(self.turn, until):
                return _locked(self.place, until)
        except TimeoutError:
            raise
        except OSError:  # a file system without locks, a folder that is not ours: SQLite waits alone
            return None


def _locked(path: Path, until: float) -> BinaryIO:
    """The file, locked until it is closed. Raises TimeoutError, or OSError where it cannot be locked at all."""
    file = path.open("ab")
    try:
        _take(file, until)
    except BaseException:
        file.close()
        raise
    return file


def _take(file: BinaryIO, until: float) -> None:
    pause = _SHORTEST
    while not _taken(file):
        if time.monotonic() >= until:
            raise TimeoutError
        time.sleep(pause)
        pause = min(2 * pause, _LONGEST)


def _taken(file: BinaryIO) -> bool:
    if sys.platform == "win32":
        raise OSError("no locks of this kind")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
