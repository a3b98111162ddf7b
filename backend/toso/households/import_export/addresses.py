"""One column of addresses to house number, alley, street, group and khu phố, by what the ward's register knows; pure.

Nothing is guessed: a street has to be one of the register's, with its marks, or be written without any; what no rule
explains makes the cell a question.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from toso.households.import_export.cell_context import Neighbourhood
from toso.households.import_export.cells import Fault, Read, text_of
from toso.households.observations.search_text import folded_words
from toso.kit.place_words import spoken, worded
from toso.kit.provinces import PROVINCES
from toso.kit.text import one_line
from toso.kit.unit_names import UnitNames, name_key

UNKNOWN_STREET = "Không rõ tuyến trong địa chỉ."
_GROUP = re.compile(r"(?:tổ|to)\s+(?:dân\s+phố\s+|dân\s+|số\s+)?[0-9]{1,3}[a-z]?", re.IGNORECASE)
_BEFORE_GROUP = re.compile(r"[\s,;]+(?=(?:tổ|to)\s+(?:dân\s+phố\s+|dân\s+|số\s+)?[0-9])", re.IGNORECASE)
_HOUSE = re.compile(r"(?:số(?:\s+nhà)?|so(?:\s+nha)?)?\s*(\d[\w/.-]*)(?:\s+(.*))?", re.IGNORECASE)
_ALLEY = re.compile(r"((?:ngõ|ngách|hẻm|kiệt|ngo|ngach|hem|kiet)\s+\d[\w/.-]*)(?:\s+(.*))?", re.IGNORECASE)
_ABOVE = re.compile(r"(?:phuong|xa|thi tran|quan|huyen|thi xa|tp|thanh pho|tinh) .+|viet nam")
_KIND = re.compile(r"(?:phố|đường|pho|duong)\s+", re.IGNORECASE)
_PROVINCES = frozenset(folded_words(name) for name in PROVINCES)


class StreetNames:
    """The register's names of streets, found as people write them: with or without "phố", "đường" before."""

    def __init__(self, names: Iterable[str]) -> None:
        self._exact: dict[str, set[str]] = {}
        self._folded: dict[str, set[str]] = {}
        for name in names:
            for text in {name, _KIND.sub("", name, count=1)}:
                self._exact.setdefault(one_line(text).lower(), set()).add(name)
                self._folded.setdefault(folded_words(text), set()).add(name)

    def of_sheet(self, name: str) -> str | None:
        """The street after which a sheet is called: one of the register's, or one said with the place's own word."""
        said = one_line(name)
        try:
            known = self.find(said)[0]
        except Fault:
            known = None
        return known or (said if folded_words(said).startswith(f"{folded_words(spoken().street)} ") else None)

    def has(self, text: str) -> bool:
        """Whether some street is called so, whatever its marks."""
        return any(folded_words(written) in self._folded for written in (text, _KIND.sub("", text, count=1)))

    def find(self, text: str) -> tuple[str | None, str | None]:
        """The street, and a note where it was written without marks. Raises Fault for marks that differ."""
        for written in (text, _KIND.sub("", text, count=1)):
            names = self._exact.get(written.lower(), set())
            if len(names) == 1:
                return next(iter(names)), None
            alike = self._folded.get(folded_words(written), set())
            if len(alike) == 1 and written.isascii():
                return next(iter(alike)), worded("Địa chỉ viết không dấu; đã hiểu theo tên tuyến trong sổ.")
            if alike:
                raise Fault(worded("Tên tuyến trong địa chỉ khác dấu với tên trong sổ."))
        return None, None


def sheet_streets(parts: Iterable[Sequence[Any]], units: Iterable[str | None], known: StreetNames) -> list[str | None]:
    """The street after which each sheet is called that is not called after a khu phố (`units`)."""
    return [None if unit else known.of_sheet(name) for (name, _), unit in zip(parts, units, strict=True)]


def split(raw: Any, units: UnitNames[Neighbourhood], streets: StreetNames, *, elsewhere: bool = False) -> Read:
    """The parts of an address by field code, and a note. Raises Fault; `elsewhere`: not for a street that may be
    told there.
    """
    found: dict[str, str] = {}
    note = None
    for piece in re.split(r"[,;]", _BEFORE_GROUP.sub(", ", text_of(raw))):
        text = piece.strip(" .")
        if not text or _PROVINCES & {folded_words(text)}:
            continue
        if _GROUP.fullmatch(text):
            _put(found, "group_name", text)
        elif (place := units.exact.get(name_key(text))) or (not streets.has(text) and (place := units.named(text))):
            _put(found, "unit", place.name)
        else:
            note = _take_house(text, found, streets) or note
    if "street" not in found and not elsewhere:
        raise Fault(worded(UNKNOWN_STREET))
    return found, note


def _put(parts: dict[str, str], code: str, text: str) -> None:
    if parts.get(code, text) != text:
        raise Fault("Địa chỉ nói hai điều khác nhau.")
    parts[code] = text


def _take_house(text: str, parts: dict[str, str], streets: StreetNames) -> str | None:
    """House number, alleys, street; or a place above the ward, which is left. A note. Raises Fault."""
    street, note = streets.find(text)
    if street is None and _ABOVE.fullmatch(folded_words(text)):
        return None
    rest = text
    if street is None:
        if house := _HOUSE.fullmatch(rest):
            _put(parts, "house_no", house[1])
            rest = house[2] or ""
        street, note = streets.find(rest) if rest else (None, None)
    while street is None and rest and (alley := _ALLEY.fullmatch(rest)):
        parts["place_note"] = ", ".join(filter(None, (parts.get("place_note"), alley[1])))
        rest = alley[2] or ""
        street, note = streets.find(rest) if rest else (None, None)
    if street is not None:
        _put(parts, "street", street)
    elif rest:
        raise Fault(worded(UNKNOWN_STREET))
    return note
