"""Printed numbers, letters and dashes at the beginning of a paragraph: their kind, their rank and their value."""

import re
from typing import Literal, NamedTuple

from toso.plans.text_import.folded_text import CAPITALS, fold

Kind = Literal[
    "part",
    "upper",
    "bare_upper",
    "roman",
    "article",
    "bare",
    "titled",
    "arabic",
    "decimal",
    "named",
    "arabic_paren",
    "letter",
    "paren",
    "dash",
    "plus",
    "bullet",
    "plain",
    "row",
]

# The customary order of Vietnamese official text, outermost first; a kind met for the first time stands below
# every kind of smaller rank.
RANK: dict[Kind, int] = {
    "part": 0,
    "upper": 1,
    "bare_upper": 1,
    "roman": 2,
    "article": 3,
    "bare": 4,
    "titled": 5,
    "arabic": 6,
    "decimal": 7,
    "named": 8,
    "arabic_paren": 9,
    "letter": 9,
    "paren": 10,
    "bullet": 11,
    "dash": 12,
    "plus": 13,
    "plain": 20,
    "row": 20,
}
BULLETS: frozenset[Kind] = frozenset({"dash", "plus", "bullet"})
UNMARKED: frozenset[Kind] = frozenset({"plain", "row", "bare", "bare_upper", "titled"})

_ORDINALS = {w: i for i, w in enumerate(["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"], 1)}
_NAMES = "khoan|muc tieu|chi tieu|nhiem vu|giai phap|hoat dong|noi dung|cong viec|tt|stt"
_PATTERNS: list[tuple[Kind, re.Pattern[str]]] = [
    (
        "part",
        re.compile(
            r"(?:phan|chuong)\s+(?:thu\s+)?"
            rf"([ivx]{{1,5}}|\d{{1,2}}|{'|'.join(_ORDINALS)})(?:\s*[.:)/-]\s*|\s*$|\s+(?=\S))"
        ),
    ),
    ("article", re.compile(r"(?:dieu|muc)\s+(\d{1,2}|[ivx]{1,5})\s*[.:]\s*")),
    ("named", re.compile(rf"(?:{_NAMES})\s+(?:so\s+)?(\d{{1,2}})\s*[.:](?!\d)\s*")),
    ("decimal", re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*[.)/-]\s+(?=\S)|\s*[.)/-]?\s*(?=[^\W\d]))")),
    ("arabic_paren", re.compile(r"(\d{1,2})\s?\)\s*(?=\S)")),
    ("arabic", re.compile(r"(\d{1,2})\s?(?:[./]\s+(?=\S)|[./-](?=[^\s\d])|-\s+(?=\S))")),
    ("paren", re.compile(r"\(\s?(\d{1,2}|[a-z]|[ivx]{2,4})\s?\)\s*(?=\S)")),
    ("dash", re.compile(r"[-_](?![-_])\s*(?=\S)")),
    ("plus", re.compile(r"(?:\+\s*|[o○◦]\s+)(?=\S)")),
    ("bullet", re.compile(r"[*•·●▪■◆✓✔➢➤→\uf000-\uf0ff]\s*(?=\S)")),
]
# These look at the case of the letter, so they read the text itself and not its folded form.
_CASED: list[tuple[Kind, re.Pattern[str]]] = [
    ("roman", re.compile(rf"([IVX]{{1,5}})\s?(?:[./):]\s*|[-–—](?:\s+|(?=[{CAPITALS}]{{2}})))(?=\S)")),
    ("upper", re.compile(r"(?!Đ/ ?c\b)([A-HĐ])\s?[./)]\s*(?=\S)")),
    ("letter", re.compile(r"([a-zđ])(?:\s?\)\s*|\s?[./]\s+|[-–]\s+)(?=\S)")),
]


_PAGE_NUMBER = re.compile(
    r"[-\s]*(?:(?:trang|page)\s*)?(?:so\s*)?\d{1,3}(?:\s*(?:[/|]|tren)\s*(?:\d{1,3}|page|trang))?[-\s]*"
)


def is_page_number(text: str) -> bool:
    """Whether a line is the number of a page: "- 2 -", "3", "Trang 3/4"."""
    return len(text) <= 20 and bool(_PAGE_NUMBER.fullmatch(fold(text).strip()))


class Marker(NamedTuple):
    """`printed` as it stands, `number` the bare figure or letter ("" for a dash), `end` where the text begins."""

    kind: Kind
    number: str
    printed: str
    end: int


def marker_of(text: str) -> Marker | None:
    """The marker that a paragraph begins with, or None."""
    for kind, pattern in _CASED:
        if (found := pattern.match(text)) and (kind != "roman" or roman_value(found[1])):
            return Marker(kind, found[1], text[: found.end()].strip(), found.end())
    folded = fold(text[:200])
    for kind, pattern in _PATTERNS:
        found = pattern.match(folded)
        if not found:
            continue
        if kind == "part" and not (text[:1].isupper() and _is_ordinal(found[1])):
            continue
        number = text[found.start(1) : found.end(1)] if found.re.groups else ""
        return Marker(kind, _plain_number(number), text[: found.end()].strip(), found.end())
    return None


# Scanning machines take l or | for I and 1: "ll. NHIỆM VỤ", "l. Kiện toàn", "l.2. Tập huấn".
_SCANNED: list[tuple[Kind, re.Pattern[str], str]] = [
    ("roman", re.compile(r"([IVXl|]{1,5})\s?\.\s*(?=[^\W\d_a-z]{2})"), "I"),
    ("arabic", re.compile(r"([\dl|]{1,2})\s?\.\s+(?=\S)"), "1"),
    ("decimal", re.compile(r"([\dl|]{1,2}(?:\.[\dl|]{1,2}){1,3})\s*[.)/]?\s+(?=\S)"), "1"),
]


def misread_marker_of(text: str) -> Marker | None:
    """The number that a scan has with letters in it, as it was printed; None when the text begins with none."""
    for kind, pattern, meant in _SCANNED:
        found = pattern.match(text)
        if not found or not {"l", "|"} & set(found[1]):
            continue
        number = re.sub(r"[l|]", meant, found[1])
        follows = text[found.end() : found.end() + 2]
        if kind != "roman" or (roman_value(number) and follows.isupper()):
            return Marker(kind, _plain_number(number), text[: found.end()].strip(), found.end())
    return None


def _is_ordinal(word: str) -> bool:
    return word in _ORDINALS or word.isdecimal() or roman_value(word.upper()) is not None


def _plain_number(number: str) -> str:
    return str(int(number)) if number.isdecimal() and number.isascii() else number


def roman_value(text: str) -> int | None:
    """The value of a Roman number up to XXXIX, None when it is none."""
    if not re.fullmatch(r"X{0,3}(IX|IV|V?I{0,3})", text) or not text:
        return None
    total = 0
    for here, following in zip(text, [*text[1:], ""], strict=True):
        value, after = {"I": 1, "V": 5, "X": 10}[here], {"I": 1, "V": 5, "X": 10}.get(following, 0)
        total += -value if value < after else value
    return total


def is_first(marker: Marker) -> bool:
    """Whether the marker opens a count: 1, I, a, A, (1), "Phần thứ nhất"."""
    return fold(marker.number) in {"1", "i", "a", "nhat"} or marker.number.endswith(".1")


def join_refs(prefix: str, number: str) -> str:
    """The reference of a part within its parent: 1 and a give "1a", a and 2 give "a2", 1 and 2 give "1.2"."""
    if not prefix or not number:
        return prefix or number
    if number.startswith(f"{prefix}."):
        return number
    glued = number.isalpha() if prefix[-1].isdecimal() else prefix[-1].islower() and number[0].isdecimal()
    return f"{prefix}{number}" if glued else f"{prefix}.{number}"
