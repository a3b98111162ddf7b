"""Text files of unknown encoding to text: UTF-8, UTF-16, Windows-1258, TCVN3 (ABC) and VNI; pure."""

import codecs
import csv
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from toso.files.old_fonts import TCVN3, TCVN3_CODES, VNI, oddness, tcvn3, vni

_HEADING_LINES = 20
_SAMPLE = 20_000


class UnknownEncoding(Exception):
    """The bytes are no text in any encoding that is known."""


class Decoded(NamedTuple):
    """The text of a file; `font`: the encoding of fonts from before Unicode that it was typed in, "" for others."""

    text: str
    font: str = ""


def decode(content: bytes, is_heading: Callable[[str], bool] = lambda _cell: False) -> str:
    """The text of a file; `is_heading` tells cells of a CSV file that the reader knows. Raises UnknownEncoding."""
    return decode_typed(content, is_heading).text


def decode_typed(content: bytes, is_heading: Callable[[str], bool] = lambda _cell: False) -> Decoded:
    """As `decode`, and the old font that the text was typed in."""
    try:
        found = Decoded(content.decode(_unicode_name(content)))
    except UnicodeDecodeError as error:
        if _unicode_name(content) != "utf-8":
            raise UnknownEncoding from error
        found = _eight_bits(content, is_heading)
    if "\x00" in found.text:
        raise UnknownEncoding
    return found


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


def _eight_bits(content: bytes, is_heading: Callable[[str], bool]) -> Decoded:
    """Of the old encodings the one in which more headings are known and fewer letters and words are odd."""
    readings = [reading for decoder in (_windows_1258, _tcvn3, _vni) if (reading := decoder(content)) is not None]
    best = max(readings, key=lambda reading: _likelihood(is_heading, reading.text), default=None)
    if best is None or oddness(best.text[:_SAMPLE]) > len(best.text[:_SAMPLE]) // 50:
        raise UnknownEncoding
    return best


def _windows_1258(content: bytes) -> Decoded | None:
    try:
        return Decoded(unicodedata.normalize("NFC", content.decode("cp1258")))
    except UnicodeDecodeError:
        return None


def _tcvn3(content: bytes) -> Decoded | None:
    text = content.decode("latin-1")
    return Decoded(tcvn3(text), TCVN3) if {c for c in text if not c.isascii()} <= TCVN3_CODES else None


def _vni(content: bytes) -> Decoded | None:
    return Decoded(vni(content.decode("cp1252", errors="replace")), VNI)


def _likelihood(is_heading: Callable[[str], bool], text: str) -> tuple[int, int]:
    first = text[:_SAMPLE].splitlines()[:_HEADING_LINES]
    lines = csv.reader(first, delimiter=delimiter_of(text))
    known = max((sum(map(is_heading, line)) for line in lines), default=0)
    return known, -oddness(text[:_SAMPLE])


def delimiter_of(text: str) -> str:
    """Excel set to Vietnamese writes semicolons; the one that stands most often in the first lines is it."""
    first = "\n".join(text.split("\n", _HEADING_LINES)[:_HEADING_LINES])
    return max(";,\t|", key=first.count)
