"""Changes by hand in the text of a section: the drafted and the edited words told apart, figures as whole marks."""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from toso.reports.compilation.part_schemas import ChangeRead
from toso.reports.figures.figures import Figure
from toso.reports.figures.wording import resolve

# A word or a mark with the blanks behind it, so that words changed in a row stand together.
_PIECES = re.compile(r"(?:\{\{[^{}]*\}\}|[^\s{}]+|[{}])[^\S\n]*|\n|[^\S\n]+")
Piece = tuple[str, str]  # how ("same", "added", "removed"), marked text


def changes(drafted: str, text: str, figures: Mapping[str, Figure]) -> list[list[ChangeRead]]:
    """Line by line what stands, what came in and what was taken out, with the figures filled in."""
    lines: list[list[ChangeRead]] = [[]]
    for how, marked in _pieces(drafted, text):
        for index, part in enumerate(marked.split("\n")):
            if index:
                lines.append([])
            lines[-1] += [
                ChangeRead(how=how, text=r.text, figure=r.printed_id or None) for r in resolve(part, figures).runs
            ]
    return [line for line in lines if line]


def _pieces(drafted: str, text: str) -> Iterator[Piece]:
    before, after = _PIECES.findall(drafted), _PIECES.findall(text)
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "same", "".join(before[a:b])
            continue
        if a < b:
            yield "removed", "".join(before[a:b])
        if c < d:
            yield "added", "".join(after[c:d])
