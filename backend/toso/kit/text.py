"""Vietnamese text: cleaning what comes in, folding for search, the official place of tone marks."""

import re
import unicodedata
from collections.abc import Iterable

# Letters and signs by their category, and drawn by no font: nothing else tells them from a text.
_DRAWN_BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
# Zero-width and direction-changing characters: invisible, and able to make two different names look alike. And what
# Unicode keeps for no character at all: a sheet or a package of XML with one of those opens nowhere.
_INVISIBLE = frozenset(
    "\u00ad\u061c\u180e\u200b\u200e\u200f\ufeff"
    + _DRAWN_BLANK
    + "".join(map(chr, [*range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFDD0, 0xFDF0)]))
    + "".join(map(chr, range(0xE0000, 0xE0080)))
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
)
_BLANK = re.compile(f"[{_DRAWN_BLANK}]")
_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\n{3,}")
_SYLLABLE = re.compile(r"\W*(?:ngh?|[gkpt]h|ch|nh|tr|gi|qu|[bcdghklmnprstvx])?[aeiouy]+(?:ng|nh|ch|[cmnpt])?\W*$")
_WORDS = re.compile(r"[^\W_]+(?:[/.\-][^\W_]+)*")
# Names of teams of one ward differ in the ninth word alone; each word costs a condition.
_MOST_TOKENS = 24

# Open syllables in oa, oe, uy: "Hoà" and "Hòa" are both valid NFC and unequal. The decree's own text prints
# "HÒA", "Ủy", so the mark goes to the first vowel; after q the u belongs to the consonant ("quý" stays).
_NEW_STYLE = {
    **{f"o{new}": f"{old}a" for new, old in zip("àáảãạ", "òóỏõọ", strict=True)},
    **{f"o{new}": f"{old}e" for new, old in zip("èéẻẽẹ", "òóỏõọ", strict=True)},
    **{f"u{new}": f"{old}y" for new, old in zip("ỳýỷỹỵ", "ùúủũụ", strict=True)},
}
_NEW_STYLE_SYLLABLE = re.compile(f"(?<![qQ])(?:{'|'.join(_NEW_STYLE)})(?![^\\W\\d_])", re.IGNORECASE)


# Letters of Latin scripts in lower case, which NFC keeps whole, without their marks.
_BARE = {
    letter: folded
    for letter in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if (folded := "d" if letter == 0x111 else unicodedata.normalize("NFD", chr(letter))[0]).isascii()
}


def clean(text: str) -> str:
    """NFC, trimmed, line feeds kept, runs of other blanks joined, control and invisible characters gone."""
    if _is_clean(text):
        return text
    text = _SPACES.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    if _BLANK.search(text) or not text.replace("\n", "").isprintable():  # else there is nothing to take out
        text = "".join(
            c for c in text if c == "\n" or (c not in _INVISIBLE and unicodedata.category(c) not in {"Cc", "Cs"})
        )
    text = unicodedata.normalize("NFC", text)  # now that nothing stands between a letter and its mark
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def _is_clean(text: str) -> bool:
    """Whether nothing is to be done, as nearly always; a line feed is not printable, a narrow blank is no space."""
    return (
        text.isprintable()
        and not _BLANK.search(text)
        and "  " not in text
        and text[:1] != " "
        and text[-1:] != " "
        and unicodedata.is_normalized("NFC", text)
    )


def shortened(text: str, longest: int = 160) -> str:
    """The beginning of a text as the name of what it tells of: at most `longest` characters and "…" after a whole word,
    no colon or semicolon that leads to what is left out.
    """
    if len(text) > longest:
        return f"{text[:longest].rsplit(' ', 1)[0].rstrip(' ,;:')}…"
    return text.rstrip(" ;:")


def one_line(text: str) -> str:
    """Cleaned text with every run of blanks and line feeds as one space."""
    if _is_clean(text):
        return text
    return " ".join(clean(text).split())


def official_tones(text: str) -> str:
    """NFC text with tone marks of open oa, oe, uy on the first vowel, as the decree prints: "Hoà" → "Hòa"."""
    return _NEW_STYLE_SYLLABLE.sub(_moved, unicodedata.normalize("NFC", text))


def _moved(match: re.Match[str]) -> str:
    syllable = match.group()
    moved = _NEW_STYLE[syllable.lower()]
    return "".join(c.upper() if was.isupper() else c for c, was in zip(moved, syllable, strict=True))


def spelling(text: str) -> str:
    """A key for comparing names with their accents: one line, official tones, lower case."""
    return official_tones(one_line(text)).lower()


def fold(text: str) -> str:
    """A key for search: lower case, without marks, đ as d, blanks joined. "Hoà" and "Hòa" meet here too."""
    line = one_line(text).lower()
    bare = line if line.isascii() else line.translate(_BARE)
    if bare.isascii():
        return bare
    marked = unicodedata.normalize("NFD", line)
    return "".join(c for c in marked if not unicodedata.combining(c)).replace("đ", "d")


def search_tokens(text: str) -> list[str]:
    """The folded words of a query, each once, in order; "75/12" and "15/KH-UBND" stay whole. More than a name has are
    left out.
    """
    return list(dict.fromkeys(_WORDS.findall(fold(text))))[:_MOST_TOKENS]


def listing(items: Iterable[str]) -> str:
    """A list in words: "a", "a và b", "a, b và c"; empty for nothing."""
    *head, last = list(items) or [""]
    return f"{', '.join(head)} và {last}" if head else last


def short_listing(names: Iterable[str]) -> str:
    """Names with what they share said once: "Khu phố 1, 3, Công an phường"; the like stand together."""
    parts: list[str] = []
    shared = ""
    for name in names:
        kind, _, number = name.rpartition(" ")
        counted = number.isdecimal() and kind
        parts.append(number if counted and kind == shared else name)
        shared = kind if counted else ""
    return ", ".join(parts)


def noted(remarks: Iterable[tuple[str, str]]) -> list[str]:
    """Names with what is remarked of them, one remark said once for all its names: "Khu phố 1, 3 (chưa nộp)"."""
    names: dict[str, list[str]] = {}
    words: dict[str, str] = {}
    for name, remark in remarks:
        said = remark.strip(" .;")
        names.setdefault(fold(said), []).append(name)
        words.setdefault(fold(said), said)
    return [f"{short_listing(some)} ({words[key]})" for key, some in names.items()]


def capitalised(text: str) -> str:
    """The text with its first letter in upper case, the rest untouched."""
    return text[:1].upper() + text[1:]


def in_sentence(title: str, *names: str) -> str:
    """A title as it stands within a sentence, on one line: a small letter first, but not of an abbreviation.

    A title wholly in capitals gets small letters, its abbreviations keep theirs, and `names` are written as they are.
    """
    line = " ".join(title.split())
    if not line.isupper():
        return line if line[1:2].isupper() else line[:1].lower() + line[1:]
    line = " ".join(word.lower() if _SYLLABLE.match(fold(word)) else word for word in line.split(" "))
    for name in filter(None, names):
        line = re.sub(rf"\b{re.escape(name)}\b", lambda _, said=name: said, line, flags=re.IGNORECASE)
    return line


_ABOUT = re.compile(r"(?:(v ?/ ?v|về việc)|về)[:\s]+", re.IGNORECASE)


def about(title: str, *names: str) -> str:
    """The subject of a document after its citation: "về hỗ trợ người dân"; said once of one titled "Về việc"."""
    line = " ".join(title.split())
    typed = _ABOUT.match(line)
    words = in_sentence(line[typed.end() :] if typed else line, *names)
    return f"về việc {words}" if typed and typed[1] else f"về {words}"
