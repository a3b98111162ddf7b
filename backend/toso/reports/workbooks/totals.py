"""A workbook of sums to figures: what every filled cell comes to, which names are asked, which sums differ; pure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from toso.files.sheet_grid import Grid
from toso.households.import_export.fields import field_of
from toso.reports.figures.figures import Aspect
from toso.reports.workbooks.axes import Axes, Name, find_axes
from toso.reports.workbooks.counts import Count, End, Why, is_share, looks_like_number, read_count
from toso.reports.workbooks.tables import Row, Table, head_text, lay_out
from toso.reports.workbooks.words import Role, Words

Address = tuple[int, int, int]  # sheet, row, column; all from 0
_ASIDE = {Role.SHARE: Why.SHARE, Role.LEFT: Why.LEFT, Role.ORDER: Why.TEXT, Role.NOUN: Why.TEXT}
_LIST_OF_HOMES = {"name", "full_name"}


@dataclass
class Cell:
    """One filled cell and its end; a figure also has its unit, measure, how it counts, and its value."""

    raw: Any
    end: End
    why: Why
    value: int | None = None
    unit_id: UUID | None = None
    code: str = ""
    aspect: Aspect = Aspect.CUMULATIVE


@dataclass
class Book:
    """What was read of a workbook. `names`: those that numbers hang on, by their folded words; `period`: the month that
    its titles name; `sums`: of a row or column of sums that differs, what it says and what its parts come to.
    """

    cells: dict[Address, Cell] = field(default_factory=dict)
    names: dict[str, Name] = field(default_factory=dict)
    sums: list[tuple[Address, int, int]] = field(default_factory=list)
    period: str | None = None

    def figures(self) -> dict[Address, Cell]:
        return {at: cell for at, cell in self.cells.items() if cell.end is End.TAKEN}


def read_totals(grids: Sequence[Grid], words: Words, answers: Mapping[str, int | None]) -> Book:
    """`answers`: of cells by address ("KP3!F12") the number that a person gave, or None for one to be left."""
    book = Book()
    for place, grid in enumerate(grids):
        if not grid.unseen:
            _Sheet(place, grid, words, answers, book).read()
    _settle_doubles(book)
    return book


def address(grids: Sequence[Grid], at: Address) -> str:
    """A cell as people name it: "KP3!F12"; without a sheet in a CSV file."""
    sheet, row, column = at
    letters = ""
    while column >= 0:
        letters, column = chr(65 + column % 26) + letters, column // 26 - 1
    name = grids[sheet].name
    return f"{name}!{letters}{row + 1}" if name else f"{letters}{row + 1}"


class _Sheet:
    """The cells of one sheet, put into the book."""

    def __init__(self, place: int, grid: Grid, words: Words, answers: Mapping[str, int | None], book: Book) -> None:
        self.place, self.grid, self.words, self.answers, self.book = place, grid, words, answers, book
        self.faulty = {(row, column) for row, column, _ in grid.faulty}

    def read(self) -> None:
        layout = lay_out(self.grid, self.words)
        self.book.period = self.book.period or layout.period
        for row in layout.titles:
            self._put_row(row, End.NOTED, Why.TITLE)
        for row in layout.index:
            self._put_row(row, End.ASIDE, Why.TEXT)
        for table in layout.tables:
            self._read_table(table)

    def _put(self, at: tuple[int, int], raw: Any, count: Count, **more: Any) -> Cell:
        cell = Cell(raw, count.end, count.why, count.value, **more)
        self.book.cells[(self.place, *at)] = cell
        return cell

    def _put_row(self, row: Row, end: End, why: Why) -> None:
        for column, raw in row[1].items():
            self._put((row[0], column), raw, Count(end, why))

    def _read_table(self, table: Table) -> None:
        heads = {c for _, row in table.heads for c in row} | {c for _, row in table.body for c in row}
        texts = {column: head_text(table, self.grid, column) for column in heads}
        known = {field_of(part) for text in texts.values() for part in text.split(" – ")} - {None}
        axes = None
        if len(known) < 2 or not known & _LIST_OF_HOMES:
            axes = find_axes(table, texts, self.words)
        if axes is None:
            why = Why.HOUSEHOLDS if known & _LIST_OF_HOMES else Why.NO_TABLE
            for row in (*table.heads, *table.body):
                self._put_row(row, End.ASIDE, why)
            return
        for number, row in table.heads:
            for column, raw in row.items():
                self._put((number, column), raw, _of_name(axes.columns.get(column), axes))
        read = {(n, c): self._read_cell(axes, n, row, c) for n, row in table.body for c in row}
        self._check_sums(axes, read)

    def _read_cell(self, axes: Axes, number: int, row: Mapping[int, Any], column: int) -> Cell:
        raw, at = row[column], (number, column)
        if column in self.grid.hidden:
            return self._put(at, raw, Count(End.ASIDE, Why.HIDDEN))
        name, head = axes.rows.get(number), axes.columns.get(column)
        if name is not None and name.at == at:
            return self._put(at, raw, _of_name(name, axes))
        if column not in axes.data:
            noun = column == axes.noun
            return self._put(at, raw, Count(End.NOTED, Why.NAME) if noun else Count(End.ASIDE, Why.TEXT))
        roles = [one.meaning.role for one in (name, head) if one is not None and one.meaning is not None]
        aside = next((_ASIDE[role] for role in roles if role in _ASIDE), None)
        if aside or is_share(raw):
            return self._put(at, raw, Count(End.ASIDE, aside or Why.SHARE))
        return self._count(axes, at, raw, str(row.get(axes.noun, "")) if axes.noun is not None else "")

    def _count(self, axes: Axes, at: tuple[int, int], raw: Any, noun: str) -> Cell:
        """A cell where a number stands, by the unit and the measure of its row and column."""
        found = axes.of(*at)
        sums, code, unit_id = found.sums, found.code, found.unit_id
        measure = self.words.catalogue.measures.get(code) if code else None
        more = {"unit_id": unit_id, "code": code or "", "aspect": found.aspect}
        if not looks_like_number(raw) and found.blank:
            return self._put(at, raw, Count(End.ASIDE, Why.TEXT))
        nouns = self.words.nouns(measure) if measure else frozenset[str]()
        count = read_count(raw, nouns)
        if measure is not None and noun and not self.words.is_noun(noun, measure):
            count = Count(End.ASKED, Why.NOUN)
        if at in self.faulty:
            count = Count(End.ASKED, Why.FORMULA)
        told = address([self.grid], (0, *at))
        if sums:
            return self._put(at, raw, Count(End.NOTED, Why.SUM_UNCHECKED, count.value), **more)
        if told in self.answers:
            given = self.answers[told]
            count = Count(End.ASIDE, Why.LEFT) if given is None else Count(End.TAKEN, Why.ANSWERED, given)
        elif count.end is End.ASIDE:
            return self._put(at, raw, count)
        if unit_id is not None and not self.words.places[unit_id].mine:
            return self._put(at, raw, Count(End.ASIDE, Why.OTHER_UNIT, count.value), **more)
        if count.why is not Why.LEFT and (measure is None or unit_id is None):
            count = Count(End.ASKED, Why.UNKNOWN_UNIT if unit_id is None else Why.UNKNOWN_MEASURE, count.value)
        for one in found.names:
            kept = self.book.names.setdefault(one.key, one)
            kept.cells.add((self.place, *at))
        return self._put(at, raw, count, **more)

    def _check_sums(self, axes: Axes, read: Mapping[tuple[int, int], Cell]) -> None:
        """A sum row holds what stands above it, all of it or what came since the sum before; a sum column its row."""
        whole: dict[int, int] = defaultdict(int)
        part: dict[int, int] = defaultdict(int)
        unread: set[int] = set()
        for (number, column), cell in read.items():
            if cell.why is Why.SUM_UNCHECKED and axes.of(number, column).sums == "row":
                self._judge(number, column, cell, {whole[column], part[column]} if column not in unread else set())
                part[column] = 0
            elif column in axes.data and cell.why is not Why.SUM_UNCHECKED:
                whole[column] += cell.value or 0
                part[column] += cell.value or 0
                unread |= {column} if cell.end is End.ASKED and cell.value is None else set()
        for (number, column), cell in read.items():
            if cell.why is Why.SUM_UNCHECKED and axes.of(number, column).sums == "column":
                parts = [c for (n, k), c in read.items() if n == number and k in axes.data and not axes.of(n, k).sums]
                good = all(c.value is not None or c.end is End.ASIDE for c in parts)
                self._judge(number, column, cell, {sum(c.value or 0 for c in parts)} if good else set())

    def _judge(self, number: int, column: int, cell: Cell, sums: set[int]) -> None:
        if not sums or cell.value is None:
            return
        if cell.value in sums:
            cell.why = Why.SUM
        else:
            cell.why = Why.SUM_DIFFERS
            self.book.sums.append(((self.place, number, column), cell.value, max(sums)))


def _of_name(name: Name | None, axes: Axes) -> Count:
    if name is None or not name.text:
        return Count(End.ASIDE, Why.TEXT)
    if name.meaning is not None and name.meaning.role in _ASIDE and name.meaning.role is not Role.NOUN:
        return Count(End.ASIDE, _ASIDE[name.meaning.role])
    if name.known:
        return Count(End.NOTED, Why.NAME)
    if not axes.holds(name):
        return Count(End.ASIDE, Why.TEXT)
    return Count(End.ASKED, Why.UNKNOWN_UNIT if name.kind == "unit" else Why.UNKNOWN_MEASURE)


def _settle_doubles(book: Book) -> None:
    """The same figure in several cells: once where they agree, a question where they do not."""
    groups: dict[tuple[UUID | None, str, Aspect], list[Cell]] = defaultdict(list)
    for cell in book.figures().values():
        groups[cell.unit_id, cell.code, cell.aspect].append(cell)
    for cells in groups.values():
        if len({cell.value for cell in cells}) > 1:
            for cell in cells:
                cell.end, cell.why = End.ASKED, Why.CONFLICT
        else:
            for cell in cells[1:]:
                cell.end, cell.why = End.NOTED, Why.SAME
