"""The duty blocks of "Tổ chức thực hiện": who is addressed, and what each has to do."""

from toso.plans.text_import.build import Draft
from toso.plans.text_import.folded_text import brief
from toso.plans.text_import.lines import Line
from toso.plans.text_import.outline import Node
from toso.plans.text_import.shapes import Duty
from toso.plans.text_import.unit_names import UnitHeading, unit_heading


def read_duties(draft: Draft, section: Node) -> None:
    """The duty blocks of a section; a block that names no unit is left unclaimed, hence flagged."""
    for child in section.children:
        if child.kind == "row":
            continue
        heading = unit_heading(child.line.text, child.line.body_at)
        if heading is None:
            _without_unit(draft, child)
        else:
            _add(draft, child, heading)


def _without_unit(draft: Draft, node: Node) -> None:
    """A heading over several blocks ("1. Phân công trách nhiệm") is entered; a lead-in is taken; the rest is left."""
    below = [child for child in node.children if child.is_counted or child.kind in {"dash", "plus", "bullet"}]
    if below and all(unit_heading(child.line.text, child.line.body_at) for child in below):
        draft.claim(node.line, "heading")
        read_duties(draft, node)
    elif node.kind == "plain" and node.line.body.rstrip().endswith(":"):
        draft.claim(node.line, "lead_in")


def _add(draft: Draft, node: Node, heading: UnitHeading) -> None:
    line = node.line
    pointer = f"/duties/{len(draft.plan.duties)}"
    marker = line.text[: heading.start].strip()
    unit = draft.claim(line, "element", f"{pointer}/unit", heading.start, heading.end, marker=marker)
    duty = Duty(unit=unit, asked=heading.asked)
    draft.plan.duties.append(duty)
    start, end = line.range(heading.rest)
    if start < end:
        _add_item(draft, pointer, duty, line, start)
    for child in node.children:
        for under in child.walk():
            if under.kind != "row":
                _add_item(draft, pointer, duty, under.line)
    if not duty.items:
        draft.doubt("duty-empty", unit, f"Không thấy việc được giao cho {brief(unit)}.", pointer=f"{pointer}/unit")


def _add_item(draft: Draft, pointer: str, duty: Duty, line: Line, start: int | None = None) -> None:
    marker = None if start is None else ""
    text = draft.claim(line, "element", f"{pointer}/items/{len(duty.items)}", start, marker=marker)
    if text.strip():
        duty.items.append(text)
