"""Rows and columns of a table by what they name: units one way, measures the other, or one unit's measures; pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

from toso.households.observations.search_text import folded_words
from toso.reports.figures.figures import Aspect
from toso.reports.workbooks.counts import looks_like_number
from toso.reports.workbooks.tables import Table
from toso.reports.workbooks.words import LedgerWords, Meaning, Sense

Kind = Literal["unit", "measure"]
_FIXED = {Sense.SUM, Sense.SHARE, Sense.ORDER, Sense.NOUN, Sense.HEAD, Sense.LEFT, Sense.VALUE}


@dataclass
class Name:
    """A name of a row or column, what it means, what it should mean, and (of a row) where it stands."""

    text: str
    meaning: Meaning | None
    kind: Kind
    at: tuple[int, int] | None = None
    cells: set[tuple[int, int, int]] = field(default_factory=set)

    @property
    def key(self) -> str:
        return folded_words(self.text)

    @property
    def known(self) -> bool:
        """Whether numbers may hang on it: a sure measure or unit as its axis has them, or one of a fixed use."""
        if self.meaning is None or not self.meaning.sure:
            return False
        return self.meaning.sense in _FIXED or self.meaning.sense.value == self.kind


@dataclass(frozen=True)
class Crossing:
    """Unit and measure of a cell; `sums`: it adds up a row's or column's parts; `names`: of its row and column."""

    unit_id: UUID | None
    code: str | None
    aspect: Aspect
    sums: str
    names: tuple[Name, ...]
    blank: bool


@dataclass
class Axes:
    """`data`: the columns that hold numbers; `noun`: the one that says what is counted."""

    rows: dict[int, Name]
    columns: dict[int, Name]
    data: set[int]
    noun: int | None
    unit_id: UUID | None

    def of(self, number: int, column: int) -> Crossing:
        row, head = self.rows.get(number), self.columns.get(column)
        names = tuple(one for one in (row, head) if one is not None and one.text and not _is_fixed(one))
        unit_id, code, aspect = self.unit_id, None, Aspect.CUMULATIVE
        units = [one for one in (row, head) if one is not None and one.kind == "unit" and not _is_fixed(one)]
        if units:
            unit_id = next((one.meaning.unit_id for one in units if one.known and one.meaning), None)
        for one in (row, head):
            if one is None or one.meaning is None or not one.known:
                continue
            if one.meaning.sense is Sense.MEASURE:
                code = one.meaning.code
            if one.meaning.sense in {Sense.MEASURE, Sense.VALUE} and one.meaning.aspect is not Aspect.CUMULATIVE:
                aspect = one.meaning.aspect
        sums = "row" if _is(row, Sense.SUM) else "column" if _is(head, Sense.SUM) else ""
        return Crossing(unit_id, code, aspect, sums, names, blank=not (head and head.text))


def _is(name: Name | None, sense: Sense) -> bool:
    return name is not None and name.meaning is not None and name.meaning.sense is sense


def _is_fixed(name: Name) -> bool:
    return name.meaning is not None and name.meaning.sense in _FIXED


def find_axes(table: Table, heads: Mapping[int, str], words: LedgerWords) -> Axes | None:
    """None: nothing in the table is a measure or a unit."""
    meanings = {column: words.meaning(text) if text else None for column, text in heads.items()}
    data = _data_columns(table, meanings)
    noun = next((c for c, meaning in meanings.items() if meaning and meaning.sense is Sense.NOUN), None)
    labels = {number: _label(row, number, data, meanings, words) for number, row in table.body}
    kind = _rows_are(labels, [meanings.get(c) for c in data], single=table.unit_id is not None)
    if kind is None:
        return None
    other: Kind = "unit" if kind == "measure" else "measure"
    if kind == "measure" and not any(m and m.sense is Sense.UNIT for c in data if (m := meanings.get(c))):
        other = "unit" if table.unit_id is None and words.only is None else "measure"
    rows = {number: Name(text, meaning, kind, at) for number, (text, meaning, at) in labels.items() if at}
    columns = {c: Name(text, meanings[c], other) for c, text in heads.items()}
    values = [c for c in data if c in columns and not _is_fixed(columns[c])]
    if kind == "measure" and other == "measure" and len(values) == 1 and meanings.get(values[0]) is None:
        columns[values[0]] = Name(heads.get(values[0], ""), Meaning(Sense.VALUE), other)
    alone = None if any(one.kind == "unit" and one.text and not _is_fixed(one) for one in rows.values()) else words.only
    return Axes(rows, columns, data, noun, table.unit_id or alone)


def _data_columns(table: Table, meanings: Mapping[int, Meaning | None]) -> set[int]:
    """Columns with numbers, but those that count the rows or name units by a number."""
    found: dict[int, list[Any]] = {}
    for _, row in table.body:
        for column, cell in row.items():
            if looks_like_number(cell):
                found.setdefault(column, []).append(cell)
    named = {Sense.ORDER, Sense.HEAD, Sense.NOUN}
    data = {c for c in found if (m := meanings.get(c)) is None or m.sense not in named}
    first = min(data, default=0)
    texts = any(isinstance(row.get(first + 1), str) and not looks_like_number(row[first + 1]) for _, row in table.body)
    counted = [str(cell).removesuffix(".0") for cell in found.get(first, ())]
    if texts and len(data) > 1 and counted == [str(n + 1) for n in range(len(counted))]:
        data.discard(first)
    return data


def _label(
    row: Mapping[int, Any], number: int, data: set[int], meanings: Mapping[int, Meaning | None], words: LedgerWords
) -> tuple[str, Meaning | None, tuple[int, int] | None]:
    """The name of a row among the words left of its numbers: what is known, else the word next to them."""
    found: list[tuple[str, Meaning | None, tuple[int, int]]] = []
    for column in sorted((c for c in row if c not in data and c < max(data, default=0)), reverse=True):
        head, cell = meanings.get(column), row[column]
        if head is not None and head.sense in {Sense.ORDER, Sense.NOUN, Sense.LEFT, Sense.SHARE}:
            continue
        if isinstance(cell, str) and not looks_like_number(cell):
            found.append((cell, words.meaning(cell), (number, column)))
        elif head is not None and head.sense is Sense.HEAD and looks_like_number(cell):
            text = str(cell).removesuffix(".0")
            numbered = words.meaning(text, float(text)) if text.isdecimal() else None
            found.append((text, numbered, (number, column)))
    senses = {Sense.UNIT, Sense.MEASURE, Sense.SUM}
    best = next((one for one in found if one[1] and one[1].sense in senses and one[1].sure), None)
    return best or next(iter(found), ("", None, None))


def _rows_are(
    labels: Mapping[int, tuple[str, Meaning | None, Any]], heads: list[Meaning | None], *, single: bool
) -> Kind | None:
    senses = [meaning.sense for _, meaning, _ in labels.values() if meaning]
    own, across = (senses.count(Sense.UNIT), senses.count(Sense.MEASURE)), [m.sense for m in heads if m]
    if own[0] or own[1]:
        return "unit" if own[0] >= own[1] else "measure"
    if Sense.MEASURE in across:
        return "unit"
    if Sense.UNIT in across or (single and Sense.VALUE in across):
        return "measure"
    return None
