"""Matching of files signed elsewhere to the files handed out: by their first bytes, never by their name."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from toso.documents.signing.refusals import NotOurFile


@dataclass(frozen=True)
class Base:
    """A file that was handed out; `closed` says why nothing more is taken in for it."""

    part: int
    size: int
    sha256: str
    closed: str = ""

    def begins(self, content: bytes) -> bool:
        """Whether every byte of it stands at the beginning of a file that goes on."""
        return len(content) > self.size and hashlib.sha256(content[: self.size]).hexdigest() == self.sha256


def match(contents: Sequence[bytes], bases: Sequence[Base]) -> list[Base]:
    """The base of each file, in the order given. Raises NotOurFile that tells which file and why; all or none."""
    found: list[Base] = []
    for number, content in enumerate(contents, 1):
        base = next((one for one in bases if not one.closed and one.begins(content)), None)
        if base is None:
            _refuse(_why_not(content, bases), number, len(contents))
        elif base in found:
            _refuse("trùng với một tệp khác vừa chọn.", number, len(contents))
        else:
            found.append(base)
    return found


def _why_not(content: bytes, bases: Sequence[Base]) -> str:
    digest = hashlib.sha256(content).hexdigest()
    if any(one.sha256 == digest for one in bases):
        return "chưa được ký thêm: vẫn là bản vừa tải về."
    return next((one.closed for one in bases if one.closed and one.begins(content)), "")


def _refuse(why: str, number: int, of: int) -> None:
    if of == 1:
        told = f"Tệp {why}" if why else NotOurFile.title
        raise NotOurFile(told, fields={"file": told})
    told = f"Tệp thứ {number} {why or 'không nối tiếp bản nào tải từ đây: phần đầu đã bị sửa hoặc là tệp khác.'}"
    raise NotOurFile(f"Chưa nhận tệp nào. {told}", fields={"file": told})
