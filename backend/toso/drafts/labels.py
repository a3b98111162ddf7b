"""Numbers of titles, articles and clauses: given by their order, so that nobody types or mends one."""

import re
from collections.abc import Sequence

from toso.documents.wording import POINT_LETTERS, roman
from toso.drafts.kinds import BlockKind

_RESETS: dict[BlockKind, tuple[BlockKind, ...]] = {
    BlockKind.SECTION: (BlockKind.CLAUSE, BlockKind.POINT),
    BlockKind.ARTICLE: (BlockKind.CLAUSE, BlockKind.POINT),
    BlockKind.CLAUSE: (BlockKind.POINT,),
}


def labels_of(kinds: Sequence[BlockKind]) -> list[str]:
    """The label of each block as printed: "Chương I", "Điều 2.", "I.", "1.", "a)"; empty for plain text.

    Articles run through all chapters. A titled clause and a clause without a title count together.
    """
    counts = dict.fromkeys(BlockKind, 0)
    found: list[str] = []
    for kind in kinds:
        counted = BlockKind.CLAUSE if kind is BlockKind.NUMBERED else kind
        counts[counted] += 1
        for below in _RESETS.get(counted, ()):
            counts[below] = 0
        found.append(_label(counted, counts[counted]))
    return found


def _label(kind: BlockKind, number: int) -> str:
    match kind:
        case BlockKind.CHAPTER:
            return f"Chương {roman(number)}"
        case BlockKind.ARTICLE:
            return f"Điều {number}."
        case BlockKind.SECTION:
            return f"{roman(number)}."
        case BlockKind.CLAUSE:
            return f"{number}."
        case BlockKind.POINT:
            return f"{POINT_LETTERS[(number - 1) % len(POINT_LETTERS)]})"
        case _:
            return ""


_TYPED = {
    BlockKind.CHAPTER: r"chương\s+(?:[ivxlc]+|\d+)\s*[.:]?\s+",
    BlockKind.ARTICLE: r"điều\s+\d{1,3}\s*[.:]\s*",
    BlockKind.SECTION: r"[ivx]{1,5}\s*[.)]\s+",
    BlockKind.CLAUSE: r"\d{1,2}\s*[.)]\s+",
    BlockKind.NUMBERED: r"\d{1,2}\s*[.)]\s+",
    BlockKind.POINT: r"[a-zđ]\s*\)\s*",
    BlockKind.DASH: r"[-–]\s+",
    BlockKind.PLUS: r"\+\s+",
}


_ANNEX = re.compile(r"phụ lục\s*(?:(?:số\s+)?[ivx]{1,5}\s*[.:–-]?\s+|(?:số\s+)?\d{0,2}\s*[.:–-]\s*)", re.IGNORECASE)


def without_annex_label(title: str) -> str:
    """An annex's title without "Phụ lục I" that was typed although annexes count themselves."""
    typed = _ANNEX.match(title)
    return title[typed.end() :] or title if typed else title


def without_label(kind: BlockKind, text: str) -> str:
    """The text without a label that was typed although such blocks count themselves."""
    typed = re.match(_TYPED.get(kind, "(?!)"), text, re.IGNORECASE)
    return text[typed.end() :] or text if typed else text
