"""Checks of an upload before anything opens it: allowed kind, magic bytes, structure, no zip bomb."""

import io
import lzma
import re
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass

import filetype

from toso.core.problems import TooLarge, UnsupportedFile
from toso.files.virus_scan import scan
from toso.kit.text import clean

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLS, ODS = "application/vnd.ms-excel", "application/vnd.oasis.opendocument.spreadsheet"
PNG, JPEG, WEBP = "image/png", "image/jpeg", "image/webp"
MP3, M4A, OGG, MP4 = "audio/mpeg", "audio/mp4", "audio/ogg", "video/mp4"
MARKDOWN, TEXT, CSV, GEOJSON = "text/markdown", "text/plain", "text/csv", "application/geo+json"

_BY_ENDING = {
    "pdf": PDF,
    "docx": DOCX,
    "xlsx": XLSX,
    "png": PNG,
    "jpg": JPEG,
    "jpeg": JPEG,
    "webp": WEBP,
    "mp3": MP3,
    "m4a": M4A,
    "ogg": OGG,
    "mp4": MP4,
    "md": MARKDOWN,
    "txt": TEXT,
    "csv": CSV,
    "xls": XLS,
    "ods": ODS,
    "geojson": GEOJSON,
    "json": GEOJSON,
}
_ZIPPED = {DOCX: "word/document.xml", XLSX: "xl/workbook.xml", ODS: "content.xml"}
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # the container of .xls files, and of .docx and .xlsx with a password
_PLAIN = {MARKDOWN, TEXT, CSV, GEOJSON}
# All that a damaged archive makes zipfile raise.
ARCHIVE_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
MAX_ENTRIES, MAX_UNPACKED = 2_000, 100 * 1024 * 1024


class UnpackedRoom:
    """How many bytes may still come out of archives, over all files that are sent together."""

    def __init__(self, left: int = MAX_UNPACKED) -> None:
        self.left = left

    def take(self, size: int) -> None:
        """Raises TooLarge, and from then on for every archive."""
        self.left -= size
        if self.left < 0:
            raise TooLarge(fields={"file": "Tệp nén phình ra quá lớn."})


@dataclass(frozen=True)
class Checked:
    """An upload that may be stored: a safe name, its true media type, its bytes."""

    name: str
    media_type: str
    content: bytes


def check_upload(
    content: bytes,
    filename: str | None,
    allowed: set[str],
    *,
    limit: int,
    room: UnpackedRoom | None = None,
    any_encoding: bool = False,
) -> Checked:
    """Raises UnsupportedFile or TooLarge (415, 413) naming the field `file`; FilesWaiting without the scanner in use.

    `room`: of several files together, or another than usual; `any_encoding`: text need not be UTF-8, whoever reads it
    finds out.
    """
    if not content:
        raise UnsupportedFile(fields={"file": "Tệp rỗng."})
    if len(content) > limit:
        raise TooLarge(fields={"file": f"Tệp lớn hơn {limit // (1024 * 1024)} MB."})
    name = safe_name(filename)
    kind = _kind_of(name, allowed)
    if kind in _PLAIN:
        _check_text(content, any_encoding=any_encoding)
    elif kind in _ZIPPED:
        _check_zip(content, _ZIPPED[kind], room or UnpackedRoom())
    elif kind == XLS:
        if not content.startswith(_OLE):
            raise UnsupportedFile(fields={"file": "Nội dung tệp không đúng với đuôi tệp."})
    else:
        _check_signature(content, kind)
    scan(content)
    return Checked(name, kind, content)


def check_head(head: bytes, filename: str | None, allowed: set[str]) -> tuple[str, str]:
    """The safe name and the media type of a file of which only the beginning is at hand, of kinds that show in it.

    Raises UnsupportedFile (415) naming the field `file`.
    """
    if not head:
        raise UnsupportedFile(fields={"file": "Tệp rỗng."})
    name = safe_name(filename)
    kind = _kind_of(name, allowed)
    _check_signature(head, kind)
    return name, kind


def _kind_of(name: str, allowed: set[str]) -> str:
    kind = _BY_ENDING.get(name.rsplit(".", 1)[-1].lower() if "." in name else "")
    if kind is None or kind not in allowed:
        endings = ", ".join(sorted(e for e, k in _BY_ENDING.items() if k in allowed))
        raise UnsupportedFile(fields={"file": f"Chỉ nhận các loại tệp: {endings}."})
    return kind


def _check_signature(content: bytes, kind: str) -> None:
    guessed = filetype.guess(content)
    if guessed is None or guessed.mime != kind:
        raise UnsupportedFile(fields={"file": "Nội dung tệp không đúng với đuôi tệp."})


def safe_name(filename: str | None) -> str:
    """The last part of a name: no folders, control characters or leading dots; at most 150 characters."""
    last = re.split(r"[\\/]", clean(filename or ""))[-1]
    last = "".join(c for c in last if unicodedata.category(c)[0] != "C" and c not in '<>:"|?*')
    return last.lstrip(". ")[-150:] or "tep"


def _check_text(content: bytes, *, any_encoding: bool) -> None:
    if any_encoding:
        if content.startswith((b"PK", b"%PDF", _OLE)):
            raise UnsupportedFile(fields={"file": "Nội dung tệp không đúng với đuôi tệp."})
        return
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnsupportedFile(fields={"file": "Tệp chữ phải mã hóa UTF-8."}) from None
    if "\x00" in text:
        raise UnsupportedFile(fields={"file": "Tệp chữ chứa dữ liệu nhị phân."})


def _check_zip(content: bytes, member: str, room: UnpackedRoom) -> None:
    """Counts entries and really unpacked bytes while streaming, before any parser sees the file."""
    if content.startswith(_OLE):
        reason = "Tệp có mật khẩu hoặc là bản Word, Excel kiểu cũ; hãy bỏ mật khẩu rồi lưu lại."
        raise UnsupportedFile(fields={"file": reason})
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > MAX_ENTRIES or member not in archive.namelist():
                raise UnsupportedFile(fields={"file": "Tệp không phải tài liệu Word hoặc bảng tính hợp lệ."})
            for entry in entries:
                with archive.open(entry) as stream:
                    while chunk := stream.read(1024 * 1024):
                        room.take(len(chunk))
    except ARCHIVE_FAULTS:
        raise UnsupportedFile(fields={"file": "Tệp bị hỏng, không mở được."}) from None
