"""Marks of a workbook that a cell parser does not tell: faults of formulas, hidden columns; pure.

Read from the XML with patterns, not with an XML parser: nothing is resolved, nothing is built up.
"""

import io
import re
import zipfile
from dataclasses import dataclass, field
from typing import Any

_CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"([^>]*)>(?=<f|<v>#)(.{0,4000}?)</c>', re.DOTALL)
_COLUMN = re.compile(rb"<col ([^>]*)/>")
_SHEET = re.compile(rb'<sheet [^>]*r:id="([^"]+)"')
_TARGET = re.compile(rb"<Relationship ([^>]*)/?>")
_VALUE = re.compile(rb"<v>([^<]*)</v>")
_MOST = 2_000


@dataclass(frozen=True)
class Marks:
    """`faulty` cells: [row, column, text]; `hidden` columns; all counted from 0."""

    faulty: list[list[Any]] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)


def marks_of(content: bytes, place: int) -> Marks:
    """Marks of the sheet at a place (from 0) of an XLSX file; other kinds of files have none that can be read."""
    if not content.startswith(b"PK"):
        return Marks()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if "xl/workbook.xml" not in archive.namelist():
            return Marks()
        part = _part_of(archive, place)
        if part is None:
            return Marks()
        text = archive.read(part)
    return Marks(_faults(text), _hidden(text))


def _part_of(archive: zipfile.ZipFile, place: int) -> str | None:
    ids = _SHEET.findall(archive.read("xl/workbook.xml"))
    if place >= len(ids) or "xl/_rels/workbook.xml.rels" not in archive.namelist():
        return None
    for found in _TARGET.findall(archive.read("xl/_rels/workbook.xml.rels")):
        if b'Id="' + ids[place] + b'"' in found:
            target = re.search(rb'Target="([^"]+)"', found)
            path = target[1].decode().lstrip("/") if target else ""
            path = path if path.startswith("xl/") else f"xl/{path}"
            return path if path in archive.namelist() else None
    return None


def _faults(text: bytes) -> list[list[Any]]:
    """Cells with an error value, and formulas that no program has computed yet."""
    if b't="e"' not in text and b"<f" not in text:
        return []
    found: list[list[Any]] = []
    for column, row, attributes, inside in _CELL.findall(text):
        value = _VALUE.search(inside)
        if b't="e"' in attributes:
            found.append([int(row) - 1, _number(column), value[1].decode("ascii", "replace") if value else "#"])
        elif b"<f" in inside and (value is None or not value[1]) and b't="str"' not in attributes:
            found.append([int(row) - 1, _number(column), ""])
        if len(found) >= _MOST:
            break
    return found


def _hidden(text: bytes) -> list[int]:
    hidden: list[int] = []
    for attributes in _COLUMN.findall(text):
        ends = re.search(rb'min="(\d+)"', attributes), re.search(rb'max="(\d+)"', attributes)
        if b'hidden="1"' in attributes and ends[0] and ends[1]:
            hidden += range(int(ends[0][1]) - 1, min(int(ends[1][1]), 200))
    return hidden


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
