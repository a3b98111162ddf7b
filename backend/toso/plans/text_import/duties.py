"""The duty blocks of "Tổ chức thực hiện": who is addressed, and what each has to do."""

import re

from toso.plans.text_import.build import Draft
from toso.plans.text_import.folded_text import brief, fold, trimmed
from toso.plans.text_import.lines import Line
from toso.plans.text_import.markers import marker_of
from toso.plans.text_import.outline import Node
from toso.plans.text_import.shapes import Duty
from toso.plans.text_import.table_columns import Cell, cells_in, cells_of, columns_of
from toso.plans.text_import.unit_names import UnitHeading, unit_heading

_WHO = re.compile(r"(?:ten )?(?:don vi|co quan|bo phan|phong, ban)(?!.*\b(?:tinh|phoi hop|theo doi)\b)")
_WHAT = re.compile(r"trach nhiem|nhiem vu|noi dung|cong viec|viec duoc giao")


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


def _add_item(
    draft: Draft, pointer: str, duty: Duty, line: Line, start: int | None = None, end: int | None = None
) -> None:
    marker = None if start is None else ""
    text = draft.claim(line, "element", f"{pointer}/items/{len(duty.items)}", start, end, marker=marker)
    if text.strip():
        duty.items.append(text)


def read_duty_table(draft: Draft, rows: list[Line]) -> bool:
    """Reads a table that says what each unit has to do; False for one that is none."""
    names = [fold(name) for name in cells_in(rows[0])]
    who = next((place for place, name in enumerate(names) if _WHO.match(name)), None)
    what = next((place for place, name in enumerate(names) if place != who and _WHAT.search(name)), None)
    if who is None or what is None or {"deadline", "coordinator"} & (columns_of(names) or {}).keys():
        return False
    draft.claim(rows[0], "heading")
    for row in rows[1:]:
        cells = cells_of(row)
        if max(who, what) < len(cells) and cells[what].text:
            _add_row(draft, row, cells[who], cells[what])
    return True


def _add_row(draft: Draft, row: Line, unit: Cell, work: Cell) -> None:
    """One row; where it repeats the unit above (a merged cell) or names none, the work is that unit's."""
    duties = draft.plan.duties
    start, end = trimmed(row.text, unit.start, unit.end, " .;:")
    if not duties or (start < end and row.text[start:end] != duties[-1].unit):
        place = f"/duties/{len(duties)}/unit"
        duties.append(Duty(unit=draft.claim(row, "element", place, start, end, marker="")))
    at = work.start
    for part in work.text.split("\n"):
        low, high = trimmed(row.text, at, at + len(part))
        marker = marker_of(row.text[low:high])
        _add_item(draft, f"/duties/{len(duties) - 1}", duties[-1], row, low + marker.end if marker else low, high)
        at += len(part) + 1
