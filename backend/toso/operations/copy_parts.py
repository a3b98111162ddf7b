"""A sealed copy in several files: a USB disk as it is sold (FAT32) holds no file of 4 GB.

`….tar.gz.age.01of03`, `….02of03`, `….03of03`: one after the other (`cat`) they are the sealed file. A copy that fits is
one file without a number.
"""

import io
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO

_NUMBER = re.compile(r"\.(\d\d)of(\d\d)$")
MOST_PARTS = 99


class Unopened(Exception):
    """The paper does not open the file, or the file was cut or changed."""


class MissingPart(Unopened):
    """Not every file of a copy lies there; the text names those that do not, for the clerk."""


class TooManyParts(OSError):
    """A copy that would need more than 99 files."""


def whole_name(name: str) -> str:
    """The name of the copy to which a file belongs."""
    return _NUMBER.sub("", name)


def parts_of(file: Path) -> list[Path]:
    """All files of a copy in their order, by any of them. Raises MissingPart."""
    number = _NUMBER.search(file.name)
    if number is None:
        return [file]
    whole, count = whole_name(file.name), int(number[2])
    named = [file.with_name(_part_name(whole, n, count)) for n in range(1, count + 1)]
    missing = [path.name for path in named if not path.is_file()]
    if missing:
        raise MissingPart(f"Thiếu {', '.join(missing)} trong thư mục {file.parent}.")
    return named


def forget(file: Path) -> None:
    """Deletes a copy, its first file first: without it the others are none."""
    for path in [file, *file.parent.glob(f"{whole_name(file.name)}.??of??")]:
        path.unlink(missing_ok=True)


def size_of(file: Path) -> int:
    """Bytes of all files of a copy that are there."""
    return sum(path.stat().st_size for path in {file, *file.parent.glob(f"{whole_name(file.name)}.??of??")})


def _part_name(whole: str, number: int, count: int) -> str:
    return f"{whole}.{number:02}of{count:02}"


class PartsWriter:
    """A copy while it is written, under passing names; `most`: bytes of each file."""

    def __init__(self, target: Path, most: int) -> None:
        self.target, self.most = target, most
        self.drafts: list[Path] = []
        self._file: BinaryIO | None = None
        self._room = 0

    def write(self, content: bytes) -> int:
        left = memoryview(content)
        while left:
            if self._file is None or not self._room:
                self._open_next()
            assert self._file is not None
            piece = left[: self._room]
            self._file.write(piece)
            self._room -= len(piece)
            left = left[len(piece) :]
        return len(content)

    def flush(self) -> None:
        return

    def close(self) -> None:
        """Has the disk keep all that was written. Raises OSError."""
        if self._file is not None:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._file = None

    def keep(self) -> Path:
        """Gives the files their names, the first one last: a copy is there once it is. Returns that one."""
        count = len(self.drafts)
        while len(self.drafts) > 1:
            name = _part_name(self.target.name, len(self.drafts), count)
            self.drafts.pop().rename(self.target.with_name(name))
        first = self.target if count == 1 else self.target.with_name(_part_name(self.target.name, 1, count))
        return self.drafts.pop().rename(first)

    def discard(self) -> None:
        """Forgets what has no name yet."""
        if self._file is not None:
            self._file.close()
        for draft in self.drafts:
            draft.unlink(missing_ok=True)

    def _open_next(self) -> None:
        self.close()
        if len(self.drafts) == MOST_PARTS:
            raise TooManyParts(f"{self.target.name}: quá {MOST_PARTS} phần; hãy tăng TOSO_BACKUP_PART_MB.")
        draft = self.target.with_name(f".{self.target.name}.part{len(self.drafts) or ''}")
        self.drafts.append(draft)
        self._file, self._room = draft.open("wb"), self.most
        os.fchmod(self._file.fileno(), 0o600)


class _Joined(io.RawIOBase):
    """Files read one after the other."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._left = iter(list(files))
        self._file: io.BufferedReader | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        while True:
            if self._file is not None and (read := self._file.readinto(buffer)):
                return read
            following = next(self._left, None)
            if following is None:
                return 0
            self.close_file()
            self._file = following.open("rb")

    def close_file(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def close(self) -> None:
        self.close_file()
        super().close()


def joined(files: Iterable[Path]) -> io.BufferedReader:
    """The content of files as one, to be closed by the caller."""
    return io.BufferedReader(_Joined(files), 1024 * 1024)
