"""A workbook of sums to figures: what every filled cell comes to, which names are asked, which sums differ; pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from toso.files.sheet_grid import Grid
from toso.households.import_export.fields import field_of
from toso.reports.figures.figures import Aspect
from toso.reports.workbooks.axes import Axes, Name, find_axes
from toso.reports.workbooks.counts import CellEnd, CellReason, Count, is_share, looks_like_number, read_count
from toso.reports.workbooks.tables import Row, Table, head_text, lay_out
from toso.reports.workbooks.words import LedgerWords, Sense

Address = tuple[int, int, int]  # sheet, row, column; all from 0
_ASIDE = {
    Sense.SHARE: CellReason.SHARE,
    Sense.LEFT: CellReason.LEFT,
    Sense.ORDER: CellReason.TEXT,
    Sense.NOUN: CellReason.TEXT,
}
_LIST_OF_HOMES = {"name", "full_name"}


@dataclass
class LedgerCell:
    """One filled cell and its end; a figure also has its unit, measure, how it counts, and its value."""

    raw: Any
    end: CellEnd
    why: CellReason
    value: int | None = None
    unit_id: UUID | None = None
    code: str = ""
    aspect: Aspect = Aspect.CUMULATIVE


@dataclass
class Book:
    """All that was read of a workbook. `names`: those that numbers hang on, by folded words; `period`: the month that
    titles name; `sums`: of a row or column of sums that differs, what it says and what its parts come to.
    """

    cells: dict[Address, LedgerCell] = field(default_factory=dict)
    names: dict[str, Name] = field(default_factory=dict)
    sums: list[tuple[Address, int, int]] = field(default_factory=list)
    period: str | None = None

    def figures(self) -> dict[Address, LedgerCell]:
        return {at: cell for at, cell in self.cells.items() if cell.end is CellEnd.TAKEN}


def read_totals(grids: Sequence[Grid], words: LedgerWords, answers: Mapping[str, int | None]) -> Book:
    """`answers`: of cells by address ("KP3!F12") the number that a person gave, or None for one to be left."""
    book = Book()
    sheets = [_Sheet(place, grid, words, answers, book) for place, grid in enumerate(grids) if not grid.left]
    months = {table.period for sheet in sheets for table in sheet.layout.tables}
    book.period = (
        words.period if words.period in months else next((s.layout.period for s in sheets if s.layout.period), None)
    )
    for sheet in sheets:
        sheet.read(book.period if book.period in months else None)
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


def names_homes(heads: Iterable[str]) -> bool:
    """Whether headings are those of a list of households or people: a name, and something else that belongs to it."""
    known = {field_of(part) for text in heads for part in text.split(" – ")} - {None}
    return len(known) > 1 and bool(known & _LIST_OF_HOMES)


def lists_homes(grid: Grid, words: LedgerWords) -> bool:
    """Whether a sheet holds a list of households or people."""
    tables = lay_out(grid, words).tables
    return any(names_homes(head_text(t, grid, c) for c in {c for _, row in t.heads for c in row}) for t in tables)


class _Sheet:
    """The cells of one sheet, put into the book."""

    def __init__(
        self, place: int, grid: Grid, words: LedgerWords, answers: Mapping[str, int | None], book: Book
    ) -> None:
        self.place, self.grid, self.words, self.answers, self.book = place, grid, words, answers, book
        self.faulty = {(row, column) for row, column, _ in grid.faulty}
        self.layout = lay_out(grid, words)

    def read(self, month: str | None) -> None:
        """`month`: where the workbook has tables of several, whose numbers are taken."""
        layout = self.layout
        for row in layout.titles:
            self._put_row(row, CellEnd.NOTED, CellReason.TITLE)
        for row in layout.index:
            self._put_row(row, CellEnd.ASIDE, CellReason.TEXT)
        for table in layout.tables:
            if month and table.period not in {None, month}:
                for row in (*table.heads, *table.body):
                    self._put_row(row, CellEnd.ASIDE, CellReason.OTHER_MONTH)
            else:
                self._read_table(table)

    def _put(self, at: tuple[int, int], raw: Any, count: Count, **more: Any) -> LedgerCell:
        cell = LedgerCell(raw, count.end, count.why, count.value, **more)
        self.book.cells[(self.place, *at)] = cell
        return cell

    def _put_row(self, row: Row, end: CellEnd, why: CellReason) -> None:
        for column, raw in row[1].items():
            self._put((row[0], column), raw, Count(end, why))

    def _read_table(self, table: Table) -> None:
        heads = {c for _, row in table.heads for c in row} | {c for _, row in table.body for c in row}
        texts = {column: head_text(table, self.grid, column) for column in heads}
        homes = names_homes(texts.values())
        axes = None if homes else find_axes(table, texts, self.words)
        if axes is None:
            for row in (*table.heads, *table.body):
                self._put_row(row, CellEnd.ASIDE, CellReason.HOUSEHOLDS if homes else CellReason.NO_TABLE)
            return
        for number, row in table.heads:
            for column, raw in row.items():
                self._put((number, column), raw, _of_name(axes.columns.get(column)))
        read = {(n, c): self._read_cell(axes, n, row, c) for n, row in table.body for c in row}
        self._check_sums(axes, read)
        heads = {(n, c): axes.columns[c] for n, row in table.heads for c in row}
        names = {**heads, **{name.at: name for name in axes.rows.values() if name.at}}
        for at, name in names.items():
            cell = self.book.cells[(self.place, *at)]
            if cell.end is CellEnd.ASKED and name.key not in self.book.names:
                cell.end, cell.why = CellEnd.ASIDE, CellReason.TEXT  # nothing hangs on it

    def _read_cell(self, axes: Axes, number: int, row: Mapping[int, Any], column: int) -> LedgerCell:
        raw, at = row[column], (number, column)
        if column in self.grid.hidden:
            return self._put(at, raw, Count(CellEnd.ASIDE, CellReason.HIDDEN))
        name, head = axes.rows.get(number), axes.columns.get(column)
        if name is not None and name.at == at:
            return self._put(at, raw, _of_name(name))
        if column not in axes.data:
            noun = column == axes.noun
            return self._put(
                at, raw, Count(CellEnd.NOTED, CellReason.NAME) if noun else Count(CellEnd.ASIDE, CellReason.TEXT)
            )
        senses = [one.meaning.sense for one in (name, head) if one is not None and one.meaning is not None]
        aside = next((_ASIDE[sense] for sense in senses if sense in _ASIDE), None)
        if aside is CellReason.LEFT:
            self._note_names([one for one in (name, head) if one is not None and one.key in self.words.chosen], at)
        if aside or is_share(raw):
            return self._put(at, raw, Count(CellEnd.ASIDE, aside or CellReason.SHARE))
        return self._count(axes, at, raw, str(row.get(axes.noun, "")) if axes.noun is not None else "")

    def _count(self, axes: Axes, at: tuple[int, int], raw: Any, noun: str) -> LedgerCell:
        """A cell where a number stands, by the unit and the measure of its row and column."""
        found = axes.of(*at)
        sums, code, unit_id = found.sums, found.code, found.unit_id
        measure = self.words.catalogue.measures.get(code) if code else None
        more = {"unit_id": unit_id, "code": code or "", "aspect": found.aspect}
        if not looks_like_number(raw) and found.blank:
            return self._put(at, raw, Count(CellEnd.ASIDE, CellReason.TEXT))
        nouns = self.words.nouns(measure) if measure else frozenset[str]()
        count = read_count(raw, nouns)
        if measure is not None and noun and not self.words.is_noun(noun, measure):
            count = Count(CellEnd.ASKED, CellReason.NOUN)
        if at in self.faulty:
            count = Count(CellEnd.ASKED, CellReason.FORMULA)
        told = address([self.grid], (0, *at))
        if sums:
            return self._put(at, raw, Count(CellEnd.NOTED, CellReason.SUM_UNCHECKED, count.value), **more)
        if told in self.answers:
            given = self.answers[told]
            count = (
                Count(CellEnd.ASIDE, CellReason.LEFT)
                if given is None
                else Count(CellEnd.TAKEN, CellReason.ANSWERED, given)
            )
        elif count.end is CellEnd.ASIDE:
            return self._put(at, raw, count)
        if unit_id is not None and not self.words.places[unit_id].mine:
            return self._put(at, raw, Count(CellEnd.ASIDE, CellReason.OTHER_UNIT, count.value), **more)
        if count.why is not CellReason.LEFT and (measure is None or unit_id is None):
            count = Count(
                CellEnd.ASKED, CellReason.UNKNOWN_UNIT if unit_id is None else CellReason.UNKNOWN_MEASURE, count.value
            )
        self._note_names(found.names, at)
        return self._put(at, raw, count, **more)

    def _note_names(self, names: Sequence[Name], at: tuple[int, int]) -> None:
        for one in names:
            self.book.names.setdefault(one.key, one).cells.add((self.place, *at))

    def _check_sums(self, axes: Axes, read: Mapping[tuple[int, int], LedgerCell]) -> None:
        """A sum row holds what stands above it, all of it or what came since the sum before; a sum column its row."""
        whole: dict[int, int] = defaultdict(int)
        part: dict[int, int] = defaultdict(int)
        unread: set[int] = set()
        for (number, column), cell in read.items():
            if cell.why is CellReason.SUM_UNCHECKED and axes.of(number, column).sums == "row":
                self._judge(number, column, cell, {whole[column], part[column]} if column not in unread else set())
                part[column] = 0
            elif column in axes.data and cell.why is not CellReason.SUM_UNCHECKED:
                whole[column] += cell.value or 0
                part[column] += cell.value or 0
                unread |= {column} if cell.end is CellEnd.ASKED and cell.value is None else set()
        for (number, column), cell in read.items():
            if cell.why is CellReason.SUM_UNCHECKED and axes.of(number, column).sums == "column":
                parts = [c for (n, k), c in read.items() if n == number and k in axes.data and not axes.of(n, k).sums]
                good = all(c.value is not None or c.end is CellEnd.ASIDE for c in parts)
                self._judge(number, column, cell, {sum(c.value or 0 for c in parts)} if good else set())

    def _judge(self, number: int, column: int, cell: LedgerCell, sums: set[int]) -> None:
        if not sums or cell.value is None:
            return
        if cell.value in sums:
            cell.why = CellReason.SUM
        else:
            cell.why = CellReason.SUM_DIFFERS
            self.book.sums.append(((self.place, number, column), cell.value, max(sums)))


def _of_name(name: Name | None) -> Count:
    if name is None or not name.text:
        return Count(CellEnd.ASIDE, CellReason.TEXT)
    if name.meaning is not None and name.meaning.sense in _ASIDE and name.meaning.sense is not Sense.NOUN:
        return Count(CellEnd.ASIDE, _ASIDE[name.meaning.sense])
    if name.known:
        return Count(CellEnd.NOTED, CellReason.NAME)
    return Count(CellEnd.ASKED, CellReason.UNKNOWN_UNIT if name.kind == "unit" else CellReason.UNKNOWN_MEASURE)


def _settle_doubles(book: Book) -> None:
    """The same figure in several cells: once where they agree, a question where they do not."""
    groups: dict[tuple[UUID | None, str, Aspect], list[LedgerCell]] = defaultdict(list)
    for cell in book.figures().values():
        groups[cell.unit_id, cell.code, cell.aspect].append(cell)
    for cells in groups.values():
        if len({cell.value for cell in cells}) > 1:
            for cell in cells:
                cell.end, cell.why = CellEnd.ASKED, CellReason.CONFLICT
        else:
            for cell in cells[1:]:
                cell.end, cell.why = CellEnd.NOTED, CellReason.SAME
