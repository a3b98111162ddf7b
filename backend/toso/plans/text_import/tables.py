"""Tables of tasks: the rows as elements; and which reader a table goes to."""

import re
from collections.abc import Iterator

from toso.plans.text_import.build import Draft
from toso.plans.text_import.folded_text import trimmed
from toso.plans.text_import.labels import begins_with_label, labels_of_cell
from toso.plans.text_import.lines import Line
from toso.plans.text_import.markers import Marker, marker_of
from toso.plans.text_import.table_columns import (
    Cell,
    Column,
    cells_in,
    cells_of,
    columns_of,
    filled_cell,
    heading_rows,
    is_group_row,
    is_total,
    number_in,
    periods_of,
)
from toso.plans.text_import.target_tables import read_target_row
from toso.plans.text_import.task_parts import (
    add_item,
    add_task,
    finish_task,
    set_field,
    set_label,
    set_marked,
    set_span,
    set_text,
)

_MARK = re.compile(r"[xX×✓✔+]")
_USED: frozenset[Column] = frozenset(
    {"number", "content", "target", "lead", "coordinator", "monitor", "start", "deadline", "product"}
)


def tables_in(lines: list[Line]) -> Iterator[list[Line]]:
    """The runs of table rows among the lines."""
    run: list[Line] = []
    for line in lines:
        if line.kind == "row":
            if run and columns_of(cells_in(line)) and len(line.cells or []) != len(run[0].cells or []):
                yield run
                run = []
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def read_table(
    draft: Draft, rows: list[Line], group: tuple[str, str], *, of_targets: bool, head: list[str] | None = None
) -> None:
    """Reads a table whose heading is understood; other tables are left unclaimed, hence flagged.

    `group`: number and title of the group it stands under; `of_targets`: it stands in the section of the targets;
    `head`: the names of the columns, where the rows go on with a table that a title parts.
    """
    names, top = (head, 0) if head else heading_rows(rows)
    columns = columns_of(names)
    if columns is None:
        return
    targets = "target" in columns and (of_targets or "lead" not in columns)
    content = columns["target"] if targets else columns.get("content", columns.get("target", 0))
    if not targets and top:
        _flag_unused_columns(draft, rows[top - 1 :], names, columns)
    of_target = ""
    heading, periods = {row.text for row in rows[:top]}, periods_of(names)
    if columns.get("deadline") in periods:
        del columns["deadline"]
    for row in rows:
        if row.text in heading or is_total(row.text.lstrip("| ")):  # a heading is repeated on each page
            draft.claim(row, "heading")
        elif targets:
            of_target = read_target_row(draft, row, cells_of(row), names, columns, of_target)
        else:
            before = len(draft.plan.tasks)
            group = _read_row(draft, row, columns, content, group)
            if len(draft.plan.tasks) > before:
                _read_monitor(draft, row, names, columns)
                _read_marks(draft, row, periods)
                finish_task(draft, f"/tasks/{before}", draft.plan.tasks[before])


def _flag_unused_columns(draft: Draft, rows: list[Line], names: list[str], columns: dict[Column, int]) -> None:
    """`rows`: the last one of the heading and those under it; a column that says nothing in them is not asked about."""
    heading, *own = rows
    reason = "Cột này của bảng không có chỗ trong nhiệm vụ; xem lại nội dung."
    used = {place for kind, place in columns.items() if kind in _USED} | set(periods_of(names))
    for place, cell in enumerate(cells_of(heading)):
        if place not in used and names[place] and any(filled_cell(cells_of(row), place) for row in own):
            draft.doubt("column-unused", names[place], reason, spans=heading.spans(cell.start, cell.end))


def _read_row(
    draft: Draft, row: Line, columns: dict[Column, int], content: int, group: tuple[str, str]
) -> tuple[str, str]:
    """One row as a task; returns the (number, title) of the group that the next rows stand under."""
    cells = cells_of(row)
    filled = [place for place, cell in enumerate(cells) if cell.text]
    number = number_in(cells, columns) or _number_before(cells, content)
    if is_group_row(cells, filled, columns, content, number):
        draft.claim(row, "heading")
        return number, cells[content if content in filled else filled[-1]].text
    if content < len(cells) and cells[content].text:
        _add_task(draft, row, cells, columns, content, _ref(draft, group[0], number), group[1])
    return group


def _marker_before(cells: list[Cell], content: int) -> Marker | None:
    """The number with which the text of a row begins, in a table without a column of numbers: "2.1. Lập điểm"."""
    found = marker_of(cells[content].text) if content < len(cells) else None
    return found if found and found.number and found.printed.endswith((".", ")", "/", ":")) else None


def _number_before(cells: list[Cell], content: int) -> str:
    found = _marker_before(cells, content)
    return found.number if found else ""


def _read_monitor(draft: Draft, row: Line, names: list[str], columns: dict[Column, int]) -> None:
    """Who follows up the task read last: said with the name of its column, for it neither leads nor helps."""
    place = columns.get("monitor")
    cell = filled_cell(cells_of(row), place)
    if place is None or cell is None:
        return
    at, task = len(draft.plan.tasks) - 1, draft.plan.tasks[-1]
    where = f"/tasks/{at}/items/{len(task.items)}"
    said = draft.claim(row, "element", where, cell.start, cell.end, marker=f"{names[place]}:", more=" .;")
    task.items.append(f"{names[place]}: {' '.join(said.split())}")


def _read_marks(draft: Draft, row: Line, periods: dict[int, str]) -> None:
    """The deadline of the task read last, from the quarters or months that its row marks."""
    cells, task = cells_of(row), draft.plan.tasks[-1]
    marked = [place for place in periods if place < len(cells) and _MARK.fullmatch(cells[place].text)]
    if not marked:
        return
    together = marked == list(range(marked[0], marked[-1] + 1))
    ends = [marked[0], marked[-1]] if together and len(marked) > 1 else marked
    said = (" đến " if together else ", ").join(periods[place] for place in ends)
    where = f"/tasks/{len(draft.plan.tasks) - 1}"
    set_marked(draft, where, task, row, [(cells[place].start, cells[place].end) for place in marked], said)


def _ref(draft: Draft, group: str, number: str) -> str:
    place = len(draft.plan.tasks)
    return draft.ref_of(group if number else "", number, place + 1, f"/tasks/{place}")


def _add_task(
    draft: Draft, row: Line, cells: list[Cell], columns: dict[Column, int], content: int, ref: str, heading: str
) -> None:
    pointer, task = add_task(draft, ref, heading)
    cell = cells[content]
    at = cell.start
    for place, part in enumerate(cell.text.split("\n")):
        start, end = trimmed(row.text, at, at + len(part))
        marker = marker_of(row.text[start:end]) if place else None
        if not place and not columns.keys() & {"number"} and (number := _marker_before(cells, content)):
            start += number.end
        if marker and not begins_with_label(row.text[start + marker.end : end]):
            add_item(draft, pointer, task, row, start + marker.end, end, marker.printed)
        elif start < end:
            set_text(draft, pointer, task, row, start=start + marker.end if marker else start, end=end)
        at += len(part) + 1
    _read_units(draft, row, cells, columns)
    if field := filled_cell(cells, columns.get("product")):
        set_field(draft, pointer, task, row, "product", field.start, field.end, "Sản phẩm:")
    starts, ends = (filled_cell(cells, columns.get(column)) for column in ("start", "deadline"))
    if starts and ends:
        set_span(draft, pointer, task, row, (starts.start, starts.end), (ends.start, ends.end))
    elif field := ends or starts:
        set_field(draft, pointer, task, row, "deadline", field.start, field.end, "")


def _read_units(draft: Draft, row: Line, cells: list[Cell], columns: dict[Column, int]) -> None:
    """Who leads and who helps with the task read last, by the columns or by the words in them."""
    pointer, task = f"/tasks/{len(draft.plan.tasks) - 1}", draft.plan.tasks[-1]
    for kind in ("lead", "coordinator"):
        if field := filled_cell(cells, columns.get(kind)):
            both = kind == "lead" and "both" in columns
            for label in labels_of_cell(row.text, kind, field.start, field.end, both=both):
                set_label(draft, pointer, task, row, label)
