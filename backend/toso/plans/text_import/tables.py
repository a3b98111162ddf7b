"""Tables of tasks and of targets: which column holds what, and the rows as elements."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from toso.plans.text_import.build import Draft
from toso.plans.text_import.folded_text import fold, trimmed
from toso.plans.text_import.labels import LabelKind
from toso.plans.text_import.lines import Line
from toso.plans.text_import.markers import join_refs, marker_of, roman_value
from toso.plans.text_import.shapes import Target
from toso.plans.text_import.targets import read_goal
from toso.plans.text_import.task_parts import add_item, add_task, finish_task, set_field, set_text

Column = Literal["number", "target", "content", "lead", "coordinator", "deadline", "product"]

_HEADINGS: list[tuple[Column, str]] = [
    ("number", r"^(?:tt|stt|so tt|so thu tu|no|#)\b"),
    ("coordinator", r"phoi hop"),
    ("lead", r"chu tri|phu trach|thuc hien chinh|(?:don vi|co quan|nguoi) thuc hien|phan cong|^don vi$|dau moi"),
    ("deadline", r"thoi gian|thoi han|tien do|hoan thanh|^han\b|lo trinh|moc"),
    ("product", r"san pham|ket qua|dau ra"),
    ("target", r"chi tieu|muc tieu"),
    ("content", r"noi dung|nhiem vu|cong viec|hoat dong|giai phap|ten viec|viec"),
]


_FIGURE = re.compile(r"\d{1,3}(?:[.,]\d+)?\s?%?")


@dataclass
class Cell:
    """A cell as a range of its row's text."""

    start: int
    end: int
    text: str


def cells_of(line: Line) -> list[Cell]:
    """The cells of a row with their place in its text."""
    cells, at = [], 0
    for text in line.cells or []:
        cells.append(Cell(*trimmed(line.text, at, at + len(text)), text.strip()))
        at += len(text) + len(" | ")
    return cells


def columns_of(line: Line) -> dict[Column, int] | None:
    """The column numbers by content when the row is the heading of a table of tasks or targets, else None."""
    found: dict[Column, int] = {}
    for place, cell in enumerate(cells_of(line)):
        folded = fold(" ".join(cell.text.split()))
        column: Column | None = next(
            (name for name, pattern in _HEADINGS if len(folded) < 60 and re.search(pattern, folded)), None
        )
        if column and column not in found:
            found[column] = place
    if "content" in found and ("lead" in found or "deadline" in found):
        found.pop("target", None)
        return found
    if "target" in found and len(found) + len(cells_of(line)) > 2:
        if "lead" in found or "deadline" in found or "content" in found:
            found.setdefault("content", found["target"])
        return found
    return None


def tables_in(lines: list[Line]) -> Iterator[list[Line]]:
    """The runs of table rows among the lines."""
    run: list[Line] = []
    for line in lines:
        if line.kind == "row":
            if run and columns_of(line) and len(line.cells or []) != len(run[0].cells or []):
                yield run
                run = []
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


class _Table(NamedTuple):
    """A table's shape: its columns, the one with the text, whether it lists targets, whether in per cent."""

    columns: dict[Column, int]
    content: int
    targets: bool
    percent: bool


def read_table(draft: Draft, rows: list[Line], group: tuple[str, str], *, of_targets: bool) -> None:
    """Reads a table whose heading row is understood; other tables are left unclaimed, hence flagged.

    `group`: number and title of the group it stands under; `of_targets`: it stands in the section of the targets.
    """
    top = next((place for place, row in enumerate(rows[:3]) if columns_of(row)), None)
    columns = columns_of(rows[top]) if top is not None else None
    if top is None or columns is None:
        return
    targets = "target" in columns and (of_targets or "lead" not in columns)
    content = columns["target"] if targets else columns.get("content", columns.get("target", 0))
    table = _Table(columns, content, targets, "%" in rows[top].text)
    if not targets:
        _flag_unused_columns(draft, rows[top], columns)
    for place, row in enumerate(rows):
        if place <= top or row.text == rows[top].text:  # the heading, repeated on each page
            draft.claim(row, "heading")
        else:
            group = _read_row(draft, row, table, group)


def _flag_unused_columns(draft: Draft, heading: Line, columns: dict[Column, int]) -> None:
    reason = "Cột này của bảng không có chỗ trong nhiệm vụ; xem lại nội dung."
    for place, cell in enumerate(cells_of(heading)):
        if place not in columns.values() and cell.text:
            draft.doubt("column-unused", cell.text, reason, spans=heading.spans(cell.start, cell.end))


def _read_row(draft: Draft, row: Line, table: _Table, group: tuple[str, str]) -> tuple[str, str]:
    """One row as an element; returns the (number, title) of the group that the next rows stand under."""
    cells, content = cells_of(row), table.content
    filled = [place for place, cell in enumerate(cells) if cell.text]
    number = _number(cells, table.columns)
    if not table.targets and _is_group_row(cells, filled, table.columns, content, number):
        draft.claim(row, "heading")
        return number, cells[content if content in filled else filled[-1]].text
    if content < len(cells) and cells[content].text:
        if table.targets:
            _add_target(draft, row, cells, number, table)
        else:
            _add_task(draft, row, cells, table, _ref(draft, group[0], number), group[1])
    return group


def _number(cells: list[Cell], columns: dict[Column, int]) -> str:
    place = columns.get("number")
    if place is None or place >= len(cells):
        return ""
    printed = cells[place].text.strip(" .)(")
    return str(int(printed)) if printed.isdecimal() and printed.isascii() else printed


def _is_group_row(cells: list[Cell], filled: list[int], columns: dict[Column, int], content: int, number: str) -> bool:
    """A row with only number and title is a group when its number is Roman or a letter, or its title is IN HOA."""
    own = {columns.get("number", -1), content}
    if len(cells) > 1 and len(set(filled) - own) == 0:
        title = cells[content].text if content in filled else ""
        return bool(
            roman_value(number) or (len(number) == 1 and number.isalpha()) or (title.isupper() and len(title) > 3)
        )
    spans_all = len({cells[place].text for place in filled}) == 1 and len(filled) == 1
    return spans_all and filled[0] not in own


def _ref(draft: Draft, group: str, number: str) -> str:
    if not number:
        return str(len(draft.plan.tasks) + 1)
    return join_refs(group, number) if group else number


def _add_task(draft: Draft, row: Line, cells: list[Cell], table: _Table, ref: str, heading: str) -> None:
    pointer, task = add_task(draft, ref, heading)
    cell = cells[table.content]
    at = cell.start
    for place, part in enumerate(cell.text.split("\n")):
        start, end = trimmed(row.text, at, at + len(part))
        marker = marker_of(row.text[start:end]) if place else None
        if marker:
            add_item(draft, pointer, task, row, start + marker.end, end, marker.printed)
        elif start < end:
            set_text(draft, pointer, task, row, start=start, end=end)
        at += len(part) + 1
    fields: list[tuple[Column, LabelKind]] = [
        ("lead", "lead"),
        ("coordinator", "coordinator"),
        ("deadline", "deadline"),
        ("product", "product"),
    ]
    for column, kind in fields:
        place = table.columns.get(column)
        if place is not None and place < len(cells) and cells[place].text.strip("-–—./ "):
            marker = "Sản phẩm:" if kind == "product" else ""
            set_field(draft, pointer, task, row, kind, cells[place].start, cells[place].end, marker)
    finish_task(draft, pointer, task)


def _add_target(draft: Draft, row: Line, cells: list[Cell], number: str, table: _Table) -> None:
    pointer = f"/targets/{len(draft.plan.targets)}"
    name = cells[table.content]
    texts = [draft.claim(row, "element", f"{pointer}/text", name.start, name.end, marker=number)]
    others = [cell for place, cell in enumerate(cells) if place > table.content and cell.text]
    texts += [draft.claim(row, "element", f"{pointer}/text", cell.start, cell.end, marker="") for cell in others]
    text = " | ".join(" ".join(part.split()) for part in texts)
    draft.plan.targets.append(Target(ref=number or str(len(draft.plan.targets) + 1), text=text))
    figures = [cell.text for cell in others if _FIGURE.fullmatch(cell.text)]
    if table.percent or any(cell.text.strip() == "%" for cell in others):
        # the goal stands right of the baseline
        read_goal(draft, pointer, "; ".join([*(f"{figure.rstrip(' %')}%" for figure in reversed(figures)), name.text]))
    else:
        read_goal(draft, pointer, text)
