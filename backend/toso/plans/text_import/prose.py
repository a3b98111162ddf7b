"""Running text that sets several goals: where one target ends and the next begins."""

import re
from typing import NamedTuple

from toso.plans.text_import.folded_text import fold, trimmed
from toso.plans.text_import.roles import parts_in

# "04 thành viên", "15 hộ", "65%"; no part of a date, of a year or of a document's number.
_FIGURE = re.compile(
    r"(?<!nam )(?<!thang )(?<!ngay )(?<!quy )(?<!so )(?<![\w/.,-])\d[\d.,]*"
    r"(?: ?%| (?!thang\b|nam\b|ngay\b|tuoi\b|lan\b)[a-z])"
)
_GOES_ON = re.compile(r"(?:trong do|cu the|bao gom|gom)\b")


class Passage(NamedTuple):
    """A target within a text at [start, end); `opens`: it begins a sentence."""

    start: int
    end: int
    opens: bool


def pieces_in(text: str, start: int) -> list[Passage]:
    """The targets of a running text from `start` on, which together are the whole of it; one where it cannot be parted.

    A part without a figure of its own, or that goes on from the one before ("trong đó …"), belongs to that one.
    """
    folded = fold(text)
    begins: list[tuple[int, bool]] = []
    figured = False
    for low, high, stopped in parts_in(text, start, len(text)):
        own = bool(_FIGURE.search(folded, low, high)) and not _GOES_ON.match(folded, low)
        if not begins or (own and figured):
            begins.append((low, stopped or not begins))
        figured = figured or own
    ends = [*(low for low, _ in begins[1:]), len(text)][: len(begins)]
    return [Passage(low, trimmed(text, low, end)[1], opens) for (low, opens), end in zip(begins, ends, strict=True)]


def opening_of(text: str) -> str:
    """The words before the first figure: "Phấn đấu đến hết năm 2026, "."""
    figure = _FIGURE.search(fold(text))
    return text[: figure.start()] if figure else ""
