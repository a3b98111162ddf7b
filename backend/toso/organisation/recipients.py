"""Units of a ward meant by the lines of Nơi nhận: "Như trên", "Các khu phố", "Khu phố 1, 2, 3", "UBND phường"."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from sqlmodel import Session

from toso.documents.inbox.directory import Asked, Found
from toso.kit.place_words import words_for_parts
from toso.kit.text import fold, spelling
from toso.organisation.queries import ward_units
from toso.organisation.schemas import UnitRead
from toso.organisation.tables import UnitKind

_SPLIT = re.compile(r"\s*[;,]\s*|\s+và\s+")
_ALL_OF = r"(?:(?:dai dien|to truong|truong|uy ban mat tran|chi bo) )*(?:cac|\d+|toan bo cac|tat ca cac) (?:{})(?: .*)?"
_SOME_OF = r"(?:cac )?(?:{}) (?:so )?(\d+(?:(?: ?- ?| den | )\d+)*)"
_COMMUNE = "phuong|xa|thi tran|dac khu"
_LEADERS = re.compile(
    r"(?:(?:chu tich|lanh dao|thuong truc|pho chu tich|pct|ct|cac|va) )*"
    rf"(?:ubnd|uy ban nhan dan) (?:{_COMMUNE})(?: .*)?"
)
_OF_HERE = re.compile(rf" (?:{_COMMUNE})(?: .*)?$")


class UnitDirectory:
    """The directory by names alone (documents.inbox.directory)."""

    def addressed(self, session: Session, asked: Asked) -> list[Found]:
        units = ward_units(session, asked.ward_id, asked.on)
        return [found for name in asked.names for found in named(units, name)]

    def units(self, session: Session, ward_id: UUID, unit_ids: Iterable[UUID], on: date) -> list[Found]:
        wanted = set(unit_ids)
        return [found_of(unit, "") for unit in ward_units(session, ward_id, on) if unit.id in wanted]


def found_of(unit: UnitRead, named_as: str) -> Found:
    return Found(unit.id, unit.path, unit.name, named_as)


def named(units: Sequence[UnitRead], name: str) -> list[Found]:
    """The units that one line means: as a whole, else piece by piece ("Công an phường, Đoàn Thanh niên")."""
    whole = _meant(units, name)
    pieces = [] if whole else [unit for piece in _pieces(name) for unit in _meant(units, piece)]
    return [found_of(unit, name) for unit in whole or pieces]


def _pieces(name: str) -> list[str]:
    return [piece for piece in _SPLIT.split(name) if piece]


def _key(text: str) -> str:
    """Words alone: dashes, dots and brackets set names apart only for the eye."""
    return " ".join(re.findall(r"\w+", fold(text)))


def _meant(units: Sequence[UnitRead], name: str) -> list[UnitRead]:
    key = _key(name)
    areas = [unit for unit in units if unit.kind is UnitKind.NEIGHBOURHOOD]
    exact = [unit for unit in units if key in _names(unit)]
    if exact:
        return exact[:1]
    if found := _parts_meant(areas, name):
        return found
    if _SPLIT.search(name):
        return []
    if _LEADERS.fullmatch(key):
        return [unit for unit in units if unit.kind is UnitKind.WARD]
    short = _OF_HERE.sub("", key)
    return [unit for unit in units if unit.kind is not UnitKind.WARD and short in _names(unit)][:1]


def _parts_meant(areas: Sequence[UnitRead], name: str) -> list[UnitRead]:
    """All parts of the ward, or those with the numbers named, called as the ward calls them: "Các ban" are no bản."""
    words = words_for_parts(area.name for area in areas)
    short = ["".join(part[0] for part in fold(word).split()) for word in words if " " in word]
    called = "|".join(re.escape(one) for one in (*map(fold, words), *short))
    numbers = re.fullmatch(_SOME_OF.format(called), _numbers_key(name))
    if numbers:
        wanted = _numbers(numbers[1])
        return [area for area in areas if (n := re.search(r"\d+$", area.name)) and int(n[0]) in wanted]
    said = [fold(word) for word in words if word in spelling(name)]
    every = "|".join(re.escape(one) for one in (*said, *short))
    return list(areas) if every and re.fullmatch(_ALL_OF.format(every), _key(name)) else []


def _numbers_key(name: str) -> str:
    return " ".join(re.findall(r"\w+|-", fold(name)))


def _numbers(text: str) -> set[int]:
    """Numbers one by one and from one to another, written "1 - 12" or "1 den 12"."""
    found: set[int] = set()
    for start, end in re.findall(r"(\d+)(?: ?(?:-|den) ?(\d+))?", text):
        first, last = int(start), int(end or start)
        found.update(range(first, min(last, first + 99) + 1))
    return found


def _names(unit: UnitRead) -> set[str]:
    """Every way a unit is written, and the same without "phường" behind it."""
    keys = {_key(text) for text in (unit.name, unit.short_name, *unit.aliases)}
    return keys | ({_OF_HERE.sub("", key) for key in keys} if unit.kind is not UnitKind.WARD else set())
