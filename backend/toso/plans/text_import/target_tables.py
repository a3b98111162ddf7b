"""Rows of a table of targets: name, unit, goal or goals by year, baseline and deadline as one target."""

import re
from datetime import date
from typing import NamedTuple

from toso.plans.text_import.build import Draft
from toso.plans.text_import.deadlines import read_deadline
from toso.plans.text_import.folded_text import fold
from toso.plans.text_import.lines import Line
from toso.plans.text_import.shapes import Target
from toso.plans.text_import.table_columns import Cell, Column, column_of, filled_cell, is_group_row, number_in
from toso.plans.text_import.targets import read_goal, set_deadline

_MEASURED = re.compile(r"\D{0,25}\d[\d.,]*(?:/\d{1,4})?\s?%?(?:\s\w+){0,5}\W*")  # "Tối thiểu 24 buổi", "4/14"
_PART_OF_YEAR = re.compile(r"\b(?:quy (?:iv|i{1,3}|[1-4])|(?:6|9|sau|chin) thang(?: dau nam)?|thang \d{1,2})$")
_HIGHER = re.compile(r"phan dau")  # the figure to strive for beyond the one that is set
_FIGURE = re.compile(r"[≥>]?\s?(?:\d{1,3}|(?=\D{0,2}\d)[\dOoIlSBZ]{2,3})(?:[.,]\d+)*\s?%?")
_YEAR = re.compile(r"\b(20\d\d)\)?$")
_UNIT_IN_NAME = re.compile(r"\s*\((?:%|tỷ lệ|tỷ lệ %|đvt: ?%)\)\s*", re.IGNORECASE)
_TELLS_A_DAY = re.compile(
    r"\W*(?:(?:xong|hoan thanh|dat|thuc hien|thoi han|han)\b.{0,20}?)?\b(?:truoc|cham nhat|trong|den)\b.*\d"
)
_ASIDES: tuple[Column, ...] = ("baseline", "lead", "coordinator", "monitor", "start", "product", "note")


class _Goal(NamedTuple):
    """One figure of a row: as printed with its unit, the year and the last day that its column is for, its name."""

    printed: str
    year: int | None
    name: str
    by: date | None = None


def read_target_row(
    draft: Draft, row: Line, cells: list[Cell], names: list[str], columns: dict[Column, int], group: str
) -> str:
    """One row as a target; a row of a group is its heading, one without a name is left.

    Returns the number of the group that the next rows stand under, which parts those that count anew from 1.
    """
    content, number = columns["target"], number_in(cells, columns)
    filled = [place for place, cell in enumerate(cells) if cell.text]
    if is_group_row(cells, filled, columns, content, number):
        draft.claim(row, "heading")
        return number
    name = filled_cell(cells, content)
    if name is None:
        return group
    pointer = f"/targets/{len(draft.plan.targets)}"
    title = " ".join(draft.claim(row, "element", f"{pointer}/text", name.start, name.end, marker=number).split())
    for place in filled:
        if place > content:
            cell = cells[place]
            draft.claim(row, "element", f"{pointer}/text", cell.start, cell.end, marker="")
    goals, asides = _parts(cells, names, columns)
    several = len(goals) > 1
    figures = ", ".join(f"{goal.printed} ({_column(goal, goals)})" if several else goal.printed for goal in goals)
    text = f"{title}: {figures}" if figures else title
    text += f" ({'; '.join(asides)})" if asides else ""
    again = any(target.ref == number for target in draft.plan.targets)
    ref = draft.ref_of(group if again else "", number, len(draft.plan.targets) + 1, pointer)
    draft.plan.targets.append(Target(ref=ref, text=text))
    chosen = _chosen(draft, goals)
    read_goal(draft, pointer, text, goals_text=chosen.printed if chosen else title)
    if chosen:
        _set_day(draft, pointer, text, chosen, goals)
    deadline = filled_cell(cells, columns.get("deadline")) or _day_of_note(cells, columns)
    if deadline and not _FIGURE.fullmatch(deadline.text):
        reading = read_deadline(deadline.text, draft.year)
        later = chosen and chosen.year and reading.deadline.on and reading.deadline.on.year > chosen.year
        if not (several and later):  # that day is of the last year's goal, which is not the one taken
            set_deadline(draft, pointer, reading)
    return group


def _day_of_note(cells: list[Cell], columns: dict[Column, int]) -> Cell | None:
    """The cell under "Ghi chú" where it says until when: "Xong trước 30/11/2026"."""
    note = filled_cell(cells, columns.get("note"))
    return note if note and _TELLS_A_DAY.match(fold(note.text)) else None


def _parts(cells: list[Cell], names: list[str], columns: dict[Column, int]) -> tuple[list[_Goal], list[str]]:
    """The figures of a row that are goals, and what else its cells say, each with the name of its column."""
    unit_cell = filled_cell(cells, columns.get("unit"))
    unit = " ".join(unit_cell.text.split()) if unit_cell else ""
    kinds = {place: kind for kind, place in columns.items()}
    higher = {place for place, name in enumerate(names) if _HIGHER.search(fold(name))}
    others = {*_ASIDES, "number", "unit", "deadline", "product"}
    set_beside = any(
        (kinds.get(place) or column_of(name)) not in others
        for place, name in enumerate(names)
        if place > columns["target"] and place not in higher
    )
    goals: list[_Goal] = []
    results: list[_Goal] = []
    asides: list[str] = []
    for place, cell in enumerate(cells):
        kind = kinds.get(place) or column_of(names[place] if place < len(names) else "")
        if place == columns["target"] or kind in {"number", "unit"} or not cell.text.strip("-–—./ "):
            continue
        name = names[place] if place < len(names) else ""
        text = " ".join(cell.text.split())
        titled = cells[columns["target"]].text  # "Tỷ lệ hộ có mã QR (%)"
        own = "%" if "%" in f"{name} {unit} {names[columns['target']]}" or _UNIT_IN_NAME.search(titled) else unit
        is_figure = bool(_FIGURE.fullmatch(text))
        shown = _with_unit(text, own) if is_figure else text
        year, by = _YEAR.search(name), _last_day(name)
        goal = _Goal(shown, by.year if by else int(year[1]) if year else None, name, by)
        if kind == "product":
            results.append(goal)
        elif (
            kind in _ASIDES
            or (kind == "deadline" and not (is_figure and goal.year))
            or (set_beside and place in higher)
        ):
            asides.append(_aside(name, shown))
        else:
            goals.append(goal)
    return _settled(goals, results, asides)


def _settled(goals: list[_Goal], results: list[_Goal], asides: list[str]) -> tuple[list[_Goal], list[str]]:
    """Of the cells of a row those that are its goals; the others stand beside them."""
    measured = [goal for goal in goals if _MEASURED.fullmatch(goal.printed)]
    words = [goal for goal in goals if goal not in measured]
    if measured and words:  # "Văn phòng" beside "80%" is no goal
        goals, asides = measured, [*asides, *(_aside(goal.name, goal.printed) for goal in words)]
    if goals:
        asides += [_aside(goal.name, goal.printed) for goal in results]
    else:  # "Kết quả cần đạt: trên 80% hộ", with no other column that could be the goal
        goals = results
    within = [goal for goal in goals if goal.year is None and _PART_OF_YEAR.search(fold(goal.name))]
    if 0 < len(within) < len(goals):  # "Kế hoạch 2026 | Quý I | Quý II": on the way to the year's figure
        asides += [_aside(goal.name, goal.printed) for goal in within]
        goals = [goal for goal in goals if goal not in within]
    undated = [goal for goal in goals if goal.year is None]
    if len(goals) > 1 and undated:  # which of two figures is the goal no year says: the one on the right
        asides = [*(_aside(goal.name, goal.printed) for goal in goals[:-1]), *asides]
        goals = goals[-1:]
    return goals, asides


def _aside(name: str, text: str) -> str:
    plain = _UNIT_IN_NAME.sub("", name)
    return f"{plain}: {text}" if plain else text


def _with_unit(figure: str, unit: str) -> str:
    if "%" in figure or not unit:
        return figure
    noun = f"{unit[:1].lower()}{unit[1:]}" if unit[1:].islower() else unit  # "Người" at the top of its cell
    return f"{figure}%" if unit == "%" else f"{figure} {noun}"


def _last_day(name: str) -> date | None:
    """The day until which a column counts, where its name says more than a year: "Đến 30/6/2024", "Quý III/2024"."""
    if re.search(r"\d", name) is None:
        return None
    reading = read_deadline(name, None)
    return reading.deadline.on if not reading.doubts else None


def _column(goal: _Goal, goals: list[_Goal]) -> str:
    """The words that tell a figure from the others of its row: its year, or its column's name where they share one."""
    alone = sum(one.year == goal.year for one in goals) == 1
    return str(goal.year) if alone else goal.name


def _chosen(draft: Draft, goals: list[_Goal]) -> _Goal | None:
    """The last goal of the plan's own year, else the last."""
    own = [goal for goal in goals if goal.year and goal.year == draft.year]
    return max(own, key=lambda goal: goal.by or date(goal.year or 1, 12, 31)) if own else (goals[-1] if goals else None)


def _set_day(draft: Draft, pointer: str, text: str, chosen: _Goal, goals: list[_Goal]) -> None:
    """The day that the chosen figure's column is for; a doubt where others stand beside it."""
    if len(goals) == 1:
        if chosen.by:
            set_deadline(draft, pointer, read_deadline(chosen.name, draft.year))
        return
    if _column(chosen, goals) == chosen.name:
        reason = f"Chỉ tiêu chia theo thời gian; đề xuất lấy mức “{chosen.name}”."
        until = chosen.name
    else:
        reason = f"Chỉ tiêu chia theo năm; đề xuất lấy mức của năm {chosen.year}."
        until = f"đến năm {chosen.year}"
    draft.doubt("goal-several", text, reason, pointer=pointer)
    reading = read_deadline(until, chosen.year)
    set_deadline(
        draft, pointer, reading if reading.deadline.on else read_deadline(f"đến năm {chosen.year}", chosen.year)
    )
