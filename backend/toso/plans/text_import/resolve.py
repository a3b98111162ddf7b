"""Unit names of a parsed plan against the units that exist: one unit, a class of units, or a doubt."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from toso.kit.place_words import NEIGHBOURHOODS
from toso.plans.text_import.folded_text import fold, key_of
from toso.plans.text_import.shapes import Doubt, ParsedPlan
from toso.plans.text_import.unit_names import units_in, without_aside

How = Literal["name", "alias", "class", "sections", "open", "unknown"]


class KnownUnit(NamedTuple):
    """A unit as the organisation knows it.

    `kind` is its kind in words ("khu phố", "thôn", "trường học", "bộ phận"), `classes` further words under which a
    plan may mean it together with others ("các trường học trên địa bàn").
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = ""
    classes: tuple[str, ...] = ()


class UnitMatch(NamedTuple):
    """One mention of units in the plan: where (JSON pointer), the words, the units meant and how they were found.

    `how` "open" is a class that no list settles ("các đơn vị, bộ phận liên quan"): a person chooses.
    """

    pointer: str
    text: str
    unit_ids: tuple[str, ...]
    how: How


class Resolution(NamedTuple):
    matches: list[UnitMatch]
    doubts: list[Doubt]


_SECTIONS = re.compile(r"\bmuc ((?:[ivx]+|\d+)(?:(?:,| va|;) ?(?:muc )?(?:[ivx]+|\d+))*)\b")
_CLASS = re.compile(r"^(?:truong |bi thu |lanh dao |dai dien )?(?:cac|nhung|toan the|tat ca(?: cac)?) ")
# Names of several units without "các": "ban, ngành, đoàn thể xã", "tổ chức chính trị - xã hội".
_OPEN = re.compile(r"^(?:(?:phong|ban|hoi) )?(?:nganh|doan the|to chuc (?:chinh tri|doan the|hoi)|don vi lien quan)\b")
# Of several words for the parts of a place: "các bản, thôn", "các thôn và tổ dân phố".
_PART = "|".join(sorted({*map(fold, NEIGHBOURHOODS), "khu dan cu", "tieu khu"}, key=len, reverse=True))
_PARTS = re.compile(rf"(?:{_PART})(?:(?: va)? (?:{_PART}))+")
_LEVEL = re.compile(r" (?:phuong|xa(?! hoi)|thi tran|dac khu)(?: .*)?$")
_PREFIX = re.compile(r"^(?:bo phan|cong chuc|can bo|phong|ban|lanh dao|truong|de nghi) ")


class _Index:
    """The known units by the keys of their names."""

    def __init__(self, units: Iterable[KnownUnit]) -> None:
        self.units = list(units)
        self.names: dict[str, set[str]] = {}
        self.aliases: dict[str, set[str]] = {}
        self.loose: dict[str, set[str]] = {}
        for unit in self.units:
            self.names.setdefault(key_of(unit.name), set()).add(unit.id)
            for alias in unit.aliases:
                self.aliases.setdefault(key_of(alias), set()).add(unit.id)
            for name in (unit.name, *unit.aliases):
                self.loose.setdefault(_loose(name), set()).add(unit.id)

    def find(self, name: str) -> tuple[tuple[str, ...], How]:
        """The units that a name means; more than one only for a class, none when it is not known or ambiguous."""
        key = key_of(without_aside(name))
        steps: list[tuple[dict[str, set[str]], str, How]] = [
            (self.names, key, "name"),
            (self.aliases, key, "alias"),
            (self.loose, _loose(name), "alias"),
        ]
        for table, wanted, how in steps:
            if len(found := table.get(wanted, set())) == 1:
                return tuple(found), how
        members = self._members(key)
        if len(members) > 1 or (members and self._is_place(members[0])):
            return members, "class"
        # One unit is no "các tổ chức chính trị - xã hội": the tree does not have the others yet.
        return (), "open" if members or _CLASS.match(f"{key} ") or _OPEN.search(key) else "unknown"

    def _is_place(self, unit_id: str) -> bool:
        return any(unit.id == unit_id and unit.classes for unit in self.units)

    def _members(self, key: str) -> tuple[str, ...]:
        if not _CLASS.match(key):
            return ()
        plain = _CLASS.sub("", key)
        wanted = {plain, _LEVEL.sub("", plain), plain.removesuffix(" tren dia ban")}
        return tuple(
            unit.id
            for unit in self.units
            if key_of(unit.kind) in wanted
            or (unit.classes and any(map(_PARTS.fullmatch, wanted)))
            or wanted & {_CLASS.sub("", key_of(c)) for c in unit.classes}
        )


def _loose(name: str) -> str:
    """The key without the words that plans leave out: "Bộ phận", the name of the ward."""
    key = _LEVEL.sub("", key_of(without_aside(name)))
    return _PREFIX.sub("", key)


def resolve_units(parsed: ParsedPlan, known_units: Iterable[KnownUnit]) -> Resolution:
    """The units meant by every lead, coordinator, duty block and recipient of a plan.

    Leads, coordinators and duties that match nothing are doubts; recipients may be outside the ward and are not.
    "Như mục II, IV" means the units named in those sections.
    """
    index = _Index(known_units)
    matches = [UnitMatch(pointer, text, *index.find(text)) for pointer, text in _mentions(parsed)]
    for place, recipient in enumerate(parsed.plan.recipients):
        pointer = f"/recipients/{place}/name"
        sections = _SECTIONS.search(fold(recipient.name))
        if sections:
            matches.append(UnitMatch(pointer, recipient.name, _units_of(parsed, matches, sections[1]), "sections"))
        else:
            matches.append(UnitMatch(pointer, recipient.name, *index.find(recipient.name)))
    return Resolution(matches, list(_doubts(parsed, matches)))


def unit_named(name: str, known_units: Iterable[KnownUnit]) -> str | None:
    """The unit whose name or other name a printed name is, word by word; None when it is nobody's or several units'."""
    index, key = _Index(known_units), key_of(without_aside(name))
    found = index.names.get(key) or index.aliases.get(key) or set()
    return next(iter(found)) if len(found) == 1 else None


def _mentions(parsed: ParsedPlan) -> Iterable[tuple[str, str]]:
    for place, task in enumerate(parsed.plan.tasks):
        for number, name in enumerate(task.leads):
            yield f"/tasks/{place}/leads/{number}", name
        for number, name in enumerate(task.coordinators):
            yield f"/tasks/{place}/coordinators/{number}", name
    for place, duty in enumerate(parsed.plan.duties):
        for mention in units_in(duty.unit):
            yield f"/duties/{place}/unit", mention.name


def _units_of(parsed: ParsedPlan, matches: list[UnitMatch], numbers: str) -> tuple[str, ...]:
    """The units matched within the sections of those numbers, each once, in the order of the plan."""
    wanted = set(re.findall(r"[ivx]+|\d+", numbers))
    sections = [section for section in parsed.sections if fold(section.marker) in wanted]
    found: dict[str, None] = {}
    for match in matches:
        spans = parsed.spans.get(match.pointer, [])
        if any(section.first <= span.paragraph <= section.last for section in sections for span in spans):
            found.update(dict.fromkeys(match.unit_ids))
    return tuple(found)


def _doubts(parsed: ParsedPlan, matches: list[UnitMatch]) -> Iterable[Doubt]:
    reasons = {
        "unknown": ("unit-unknown", "Không có đơn vị nào tên như vậy trong cây đơn vị."),
        "open": ("unit-class-open", "Không xác định được gồm những đơn vị nào; cần chọn."),
        "sections": ("sections-empty", "Mục được dẫn không nêu đơn vị nào đã biết."),
    }
    by_text: dict[tuple[str, str], Doubt] = {}
    for match in matches:
        outside = match.pointer.startswith("/recipients/") and match.how != "sections"
        if match.unit_ids or outside:
            continue
        code, reason = reasons[match.how]
        spans = parsed.spans.get(match.pointer, [])
        known = by_text.get((code, key_of(match.text)))
        if known:
            known.spans.extend(spans)
        else:
            doubt = Doubt(code=code, text=match.text, reason=reason, pointer=match.pointer, spans=list(spans))
            by_text[code, key_of(match.text)] = doubt
    return by_text.values()
