"""Pyhanko's reader, quick on our own files: it reads the index of an object stream once, not once for each object.

A tagged report keeps thousands of objects in one stream; comparing its revisions takes a tenth of the time.
Only the worker imports this.
"""

from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.misc import PdfStrictReadError
from pyhanko.pdf_utils.reader import PdfFileReader


class QuickReader(PdfFileReader):
    """As strict as PdfFileReader is when it is strict."""

    def __init__(self, pdf: bytes) -> None:
        self._kept: dict[int, tuple[bytes, int, list[int]]] = {}
        super().__init__(BytesIO(pdf), strict=True)

    def _get_object_from_stream(self, idnum: int, stmnum: int, idx: int) -> Any:
        """Overrides pyHanko's, which parses the whole index of the stream for each object; it checks the same."""
        content, first, index = self._stream(stmnum)
        if not 0 <= 2 * idx < len(index) - 1 or index[2 * idx] != idnum:
            raise PdfStrictReadError("Object is in wrong index.")
        place = BytesIO(content)
        place.seek(first + index[2 * idx + 1])
        found = generic.read_object(place, generic.Reference(idnum, 0, self))
        if isinstance(found, generic.StreamObject | generic.IndirectObject):
            raise PdfStrictReadError("Encountered forbidden object type in object stream")
        return found

    def _stream(self, number: int) -> tuple[bytes, int, list[int]]:
        """The content of an object stream, where its objects begin, and its index: number, offset, number, offset …"""
        if number not in self._kept:
            stream = generic.Reference(number, 0, self).get_object()
            if not isinstance(stream, generic.StreamObject) or stream["/Type"] != "/ObjStm":
                raise PdfStrictReadError("Not an object stream")
            content, first = stream.read_data(DecodePurpose.OBJECT_STREAM), int(stream["/First"])
            index = [int(part) for part in content[:first].split()]
            self._kept[number] = content, first, index[: 2 * int(stream["/N"])]
        return self._kept[number]
