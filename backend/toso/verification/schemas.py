"""Schemas of the public check of a document or copy: number and date, recalled or not, whether a file is it."""

from datetime import date
from typing import Annotated

from pydantic import ConfigDict, StringConstraints

from toso.core.schemas import Read, Write

Code = Annotated[str, StringConstraints(min_length=1, max_length=40)]


class RelatedRead(Read):
    """Another issued document that corrects or replaces this one, or the other way round."""

    label: str
    number: str
    issued_on: date


class PartRead(Read):
    """A copy or an annex in a file of its own, as printed: "Bản sao y số 01/SY-UBND", "Phụ lục II"."""

    label: str
    made_on: date | None


class IssuedRead(Read):
    """An issued document: number, symbol and issuing body as printed, the day of issue, what corrects or replaces it.
    `part`: what of it the code or the file stands for, where that is not the document itself.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "number": "05/BC-UBND",
                    "issuer": "ỦY BAN NHÂN DÂN PHƯỜNG A",
                    "issued_on": "2024-07-13",
                    "recalled": True,
                    "recalled_on": "2024-08-02",
                    "part": {"label": "Bản sao y số 01/SY-UBND", "made_on": "2024-07-15"},
                    "related": [
                        {"label": "Được đính chính bởi", "number": "12/UBND-VX", "issued_on": "2024-07-20"},
                    ],
                }
            ]
        }
    )

    number: str
    issuer: str
    issued_on: date
    recalled: bool
    recalled_on: date | None
    part: PartRead | None
    related: list[RelatedRead]


class FileCheckWrite(Write):
    """The SHA-256 of a file, 64 hexadecimal digits; the file itself stays where it is.

    `code` is that of the QR code printed on the document or its copy; without it the file alone is looked for.
    """

    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-fA-F]{64}$")]
    code: Code | None = None


class FileCheckRead(Read):
    """`matches`: the file is, to the last byte, one that was issued, and `document.part` says which one; `document`
    None: no such document is known. `scan`: the file was sent for that document as the scan of its paper, which nothing
    verifies.
    """

    matches: bool
    scan: bool
    document: IssuedRead | None
