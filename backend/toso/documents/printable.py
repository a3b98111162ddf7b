"""Texts as a document can print them: every character has a glyph in its font, no mark stands twice."""

import re
import unicodedata

from toso.documents.layout.text_width import has_glyph
from toso.kit.text import one_line

_USUAL = re.compile(r"[ -~\u00a0-\u017f\u0300-\u0303\u0309\u0323\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9–—‘’“”…•]*")
_LIKE = {
    **dict.fromkeys("⇒➔➜➡", "→"),
    **dict.fromkeys("✓✔☑✅", "√"),
    **dict.fromkeys("✗✘✖❌❎☒", "×"),
    **dict.fromkeys("☐❏❑", "□"),
    **dict.fromkeys("➢➤❖◆★☆✦👉", "•"),
}
"""Signs that messages and word processors like, by one that the font has."""
_PICTURES = {"So", "Sk", "Sm", "Mn", "Me", "Cf", "Co", "Cn"}
_TWICE = re.compile(r"([;,:!?])\1+(?=\s|$)|(?<!\.)(\.)\.(?=\s|$)|(\./\.)[./]+")


def printed_line(text: str) -> str:
    """One line of NFC text with nothing that would print as a box, and no mark typed twice ("..", ";;", "./..")."""
    line = one_line(text)
    if not _USUAL.fullmatch(line):
        line = one_line("".join(c if has_glyph(c) else _replaced(c) for c in line))
    return _TWICE.sub(_once, line)


def _replaced(character: str) -> str:
    """The print of a character without a glyph: one like it; nothing for a picture; a letter by its name."""
    like = _LIKE.get(character) or unicodedata.normalize("NFKC", character)
    if all(map(has_glyph, like)):
        return like
    if unicodedata.category(character) in _PICTURES:
        return ""
    return f"[{unicodedata.name(character, f'U+{ord(character):04X}')}]"


def _once(twice: re.Match[str]) -> str:
    return next(group for group in twice.groups() if group)
