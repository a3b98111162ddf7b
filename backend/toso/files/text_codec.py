"""Text files of unknown encoding to text: UTF-8, UTF-16, Windows-1258 and TCVN3 (ABC); pure."""

import codecs
import csv
import io
import unicodedata
from collections.abc import Callable
from functools import partial

_HEADING_LINES = 20
_SAMPLE = 20_000
# TCVN 5712:1993 VN3, the encoding of ABC fonts: byte → letter. Capitals with a tone have none of their own.
_TCVN3 = dict(
    zip(
        bytes.fromhex(
            "b5b8b6b7b9a8bbbebcbdc6a9c7cac8c9cbccd0cecfd1aad2d5d3d4d6d7ddd8dcdedfe3e1e2e4abe5e8e6e7e9aceaedebecee"
            "eff3f1f2f4adf5f8f6f7f9fafdfbfcfeaea1a2a3a4a5a6a7"
        ),
        "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĂÂÊÔƠƯĐ",
        strict=True,
    )
)
_TRANSLATION: dict[int, str | int | None] = {**_TCVN3}
_LETTERS = frozenset(_TCVN3.values()) | frozenset("".join(_TCVN3.values()).upper())


class UnknownEncoding(Exception):
    """The bytes are no text in any encoding that is known."""


def decode(content: bytes, is_heading: Callable[[str], bool] = lambda _cell: False) -> str:
    """The text of a file; `is_heading` tells cells of a CSV file that the reader knows. Raises UnknownEncoding."""
    try:
        text = content.decode(_unicode_name(content))
    except UnicodeDecodeError as error:
        if _unicode_name(content) != "utf-8":
            raise UnknownEncoding from error
        text = _eight_bits(content, is_heading)
    if "\x00" in text:
        raise UnknownEncoding
    return text


def _unicode_name(content: bytes) -> str:
    """The encoding as far as marks and zeros tell it."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(mark):
            return name
    if b"\x00" not in content[:_SAMPLE]:
        return "utf-8"
    half = content[1:_SAMPLE:2].count(0) > content[:_SAMPLE:2].count(0)
    return "utf-16-le" if half else "utf-16-be"


def _eight_bits(content: bytes, is_heading: Callable[[str], bool]) -> str:
    """Of the old encodings the one in which more headings are known and fewer letters are strange."""
    readings = [reading for decoder in (_windows_1258, _tcvn3) if (reading := decoder(content)) is not None]
    best = max(readings, key=partial(_likelihood, is_heading), default=None)
    if best is None or _strange(best[:_SAMPLE]) > len(best[:_SAMPLE]) // 50:
        raise UnknownEncoding
    return best


def _windows_1258(content: bytes) -> str | None:
    try:
        return unicodedata.normalize("NFC", content.decode("cp1258"))
    except UnicodeDecodeError:
        return None


def _tcvn3(content: bytes) -> str | None:
    high = set(content) - set(range(128))
    if not high <= _TCVN3.keys():
        return None
    return content.decode("latin-1").translate(_TRANSLATION)


_Decoder = Callable[[bytes], str | None]


def _likelihood(is_heading: Callable[[str], bool], text: str) -> tuple[int, int]:
    lines = list(
        csv.reader(
            io.StringIO("\n".join(text.split("\n", _HEADING_LINES)[:_HEADING_LINES])), delimiter=delimiter_of(text)
        )
    )
    known = max((sum(map(is_heading, line)) for line in lines), default=0)
    return known, -_strange(text[:_SAMPLE])


def _strange(text: str) -> int:
    return sum(ord(c) > 127 and c not in _LETTERS and c not in "–—“”‘’…°²" for c in text)


def delimiter_of(text: str) -> str:
    """Excel set to Vietnamese writes semicolons; the one that stands most often in the first lines is it."""
    first = "\n".join(text.split("\n", _HEADING_LINES)[:_HEADING_LINES])
    return max(";,\t|", key=first.count)
