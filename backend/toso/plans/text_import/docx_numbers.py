"""The numbers that Word prints before paragraphs of its automatic lists; the text itself does not hold them."""

import re
from collections import defaultdict
from typing import Any, NamedTuple

from toso.kit.figures import read_whole

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]


class _Level(NamedTuple):
    kind: str
    text: str
    start: int


class Numbers:
    """Counts along the document; ask for each paragraph once, in order."""

    def __init__(self, document: Any) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._list_of: dict[str, str] = {}
        self._by_style: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        part = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None)
        if part is not None and hasattr(part, "element"):
            self._read(part.element)
        for style in document.styles.element.iter(f"{_W}style"):
            if (found := _reference(style)) is not None:
                self._by_style[style.get(f"{_W}styleId") or ""] = found

    def _read(self, root: Any) -> None:
        for abstract in root.iter(f"{_W}abstractNum"):
            levels = {_number(level, "ilvl", 0): _level(level) for level in abstract.iter(f"{_W}lvl")}
            self._abstract[abstract.get(f"{_W}abstractNumId") or ""] = levels
        for number in root.iter(f"{_W}num"):
            target = number.find(f"{_W}abstractNumId")
            if target is not None:
                self._list_of[number.get(f"{_W}numId") or ""] = target.get(f"{_W}val") or ""

    def printed(self, paragraph: Any, style: str) -> str:
        """The number or bullet before this paragraph, "" when it has none."""
        found = _reference(paragraph) or self._by_style.get(style)
        if found is None or found[0] == "0":
            return ""
        list_id, depth = found
        levels = self._abstract.get(self._list_of.get(list_id, ""), {})
        if depth not in levels:
            return ""
        counts = self._counts[self._list_of[list_id]]
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        if levels[depth].kind == "bullet":
            return "-"
        return re.sub(r"%(\d)", lambda m: self._figure(levels, counts, int(m[1]) - 1), levels[depth].text)

    @staticmethod
    def _figure(levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
        level = levels.get(depth)
        return "" if level is None else _as_printed(level.kind, counts.get(depth, level.start))


def _reference(element: Any) -> tuple[str, int] | None:
    properties = element.find(f"{_W}pPr/{_W}numPr")
    if properties is None:
        return None
    identifier = properties.find(f"{_W}numId")
    depth = properties.find(f"{_W}ilvl")
    if identifier is None:
        return None
    return identifier.get(f"{_W}val") or "0", _number(depth, "val", 0) if depth is not None else 0


def _number(element: Any, attribute: str, otherwise: int) -> int:
    value = element.get(f"{_W}{attribute}") or ""
    number = read_whole(value)
    return otherwise if number is None else number


def _level(element: Any) -> _Level:
    kind, text, start = (element.find(f"{_W}{tag}") for tag in ("numFmt", "lvlText", "start"))
    return _Level(
        kind.get(f"{_W}val") or "decimal" if kind is not None else "decimal",
        text.get(f"{_W}val") or "" if text is not None else "",
        _number(start, "val", 1) if start is not None else 1,
    )


def _as_printed(kind: str, count: int) -> str:
    if kind in {"lowerRoman", "upperRoman"}:
        text, rest = "", min(count, 39)
        for value, letters in _ROMAN:
            while rest >= value:
                text, rest = text + letters, rest - value
        return text.upper() if kind == "upperRoman" else text
    if kind in {"lowerLetter", "upperLetter"} and 1 <= count <= len(_LETTERS):
        letter = _LETTERS[count - 1]
        return letter.upper() if kind == "upperLetter" else letter
    return f"{count:02d}" if kind == "decimalZero" else str(count)
