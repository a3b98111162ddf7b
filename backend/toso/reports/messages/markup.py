"""A message's text: lines with {{marks}} for figures; "# " begins a heading, "- " an item, and how each is shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from toso.kit.spoken import spoken
from toso.reports.figures.figures import Figure
from toso.reports.figures.wording import resolve

LineKind = Literal["heading", "item", "text"]
_BEGINNINGS: tuple[tuple[str, LineKind], ...] = (("# ", "heading"), ("- ", "item"))


@dataclass(frozen=True)
class Stretch:
    """Part of a line; `figure` names the figure that stands there."""

    text: str
    figure: str | None = None


@dataclass(frozen=True)
class MessageLine:
    kind: LineKind
    stretches: tuple[Stretch, ...]

    @property
    def text(self) -> str:
        return "".join(stretch.text for stretch in self.stretches)


def mark(figure: Figure, *, magnitude: bool = False) -> str:
    """How a figure stands in a stored text."""
    return f"{{{{{figure.id}{'|abs' if magnitude else ''}}}}}"


def lines_of(marked: str, figures: Mapping[str, Figure], *, aloud: bool = False) -> list[MessageLine]:
    """The lines with their figures filled in; `aloud` in words."""
    return [_line(line, figures, aloud=aloud) for line in map(str.strip, marked.split("\n")) if line]


def _line(line: str, figures: Mapping[str, Figure], *, aloud: bool) -> MessageLine:
    kind: LineKind = "text"
    for begins, named in _BEGINNINGS:
        if line.startswith(begins):
            line, kind = line[len(begins) :], named
            break
    runs = resolve(line, figures).runs
    said = spoken if aloud else str
    return MessageLine(kind, tuple(Stretch(said(run.text), run.figure) for run in runs))


def plain(lines: list[MessageLine]) -> str:
    """The plain text that the copy button gives: items keep their dash, headings stand alone."""
    return "\n".join(f"- {line.text}" if line.kind == "item" else line.text for line in lines)
