"""The proposal while it grows: elements, the source they claim, and the doubts met on the way."""

from dataclasses import dataclass, field

from toso.plans.text_import.folded_text import brief
from toso.plans.text_import.lines import Line
from toso.plans.text_import.markers import join_refs
from toso.plans.text_import.shapes import Block, Doubt, Paragraph, PrintedPlan, Role, Section, Span


@dataclass
class Draft:
    """Collects what the parsers of the parts find. `years`: the first and last year the plan is for, once known;
    `unnumbered`: see ParsedPlan.
    """

    source: list[Paragraph]
    plan: PrintedPlan = field(default_factory=PrintedPlan)
    introduction: list[str] = field(default_factory=list)
    spans: dict[str, list[Span]] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    years: tuple[int, int] | None = None
    unnumbered: dict[str, tuple[str, int]] = field(default_factory=dict)

    @property
    def year(self) -> int | None:
        """The year that stands in where a deadline prints none."""
        return self.years[0] if self.years else None

    def claim(
        self,
        line: Line,
        role: Role,
        pointer: str | None = None,
        start: int | None = None,
        end: int | None = None,
        *,
        marker: str | None = None,
        more: str = "",
    ) -> str:
        """Ties the characters [start, end) of a line (by default its body) to an element and returns them.

        `marker` is what is printed before them, by default the line's own marker when they begin its body; `more`
        are characters to drop at the right end ("." of a name).
        """
        low, high = line.range(start, end, more)
        own = low <= line.body_at
        if marker is None:
            marker = line.printed if own else ""
        spans = line.spans(low, high)
        if pointer and spans:
            self.spans.setdefault(pointer, []).extend(spans)
        text = line.text[low:high]
        around = line.spans(0 if own else low, high) or line.spans(0, len(line.text))
        self.blocks.append(Block(role=role, pointer=pointer, marker=marker, text=text, spans=around))
        return text

    def doubt(
        self, code: str, text: str, reason: str, *, pointer: str | None = None, spans: list[Span] | None = None
    ) -> None:
        """Notes a doubt; its place is that of the element when none is given."""
        places = spans if spans is not None else self._place_of(pointer)
        self.doubts.append(Doubt(code=code, text=brief(text), reason=reason, pointer=pointer, spans=places))

    def _place_of(self, pointer: str | None) -> list[Span]:
        """The source of an element, or of its first part when the element as such claims nothing."""
        if pointer is None:
            return []
        whole = self.spans.get(pointer) or self.spans.get(f"{pointer}/text")
        return whole or next((spans for key, spans in self.spans.items() if key.startswith(f"{pointer}/")), [])

    def ref_of(self, prefix: str, printed: str, running: int, pointer: str) -> str:
        """The reference of an element as printed, or by its place where no number is."""
        if printed:
            self.unnumbered.pop(pointer, None)  # of the group that the element stands in
        else:
            self.unnumbered[pointer] = (prefix, running)
        return join_refs(prefix, printed or str(running))

    def claimed(self) -> set[int]:
        """The indexes of the paragraphs of which at least a part is claimed."""
        return {span.paragraph for block in self.blocks for span in block.spans}
