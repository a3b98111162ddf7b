"""Modes of what an installation writes: its folders and files are its owner's alone."""

import os
from collections.abc import Iterator
from pathlib import Path

_FOLDER, _FILE = 0o700, 0o600
_OTHERS = 0o077


def write_privately() -> None:
    """Whatever this process and its children write from now on, nobody else on the machine reads."""
    os.umask(_OTHERS)


def mend_modes(folder: Path, *, deep: bool = False) -> int:
    """Closes a folder, what lies in it and its keys to others, with `deep` all below; how many stood open.

    A closed folder closes what lies deeper, so a start looks no further. A file of somebody else stays as it is.
    """
    return sum(_closed(path) for path in _looked_at(folder, deep=deep))


def _looked_at(folder: Path, *, deep: bool) -> Iterator[Path]:
    if not folder.is_dir():
        return
    yield folder
    yield from folder.rglob("*") if deep else (*folder.glob("*"), *folder.glob("keys/*"))


def _closed(path: Path) -> bool:
    try:
        if path.is_symlink() or not path.stat().st_mode & _OTHERS:
            return False
        path.chmod(_FOLDER if path.is_dir() else _FILE)
    except OSError:  # taken away meanwhile, of another owner, or on a disk without modes
        return False
    return True
