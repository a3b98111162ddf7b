"""What the rows and columns of a table are of: units one way, measures the other, or one unit's measures; pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

from toso.households.observations.search_text import folded_words
from toso.reports.figures.figures import Aspect
from toso.reports.workbooks.counts import looks_like_number
from toso.reports.workbooks.tables import Table
from toso.reports.workbooks.words import Meaning, Role, Words

Kind = Literal["unit", "measure"]
_FIXED = {Role.SUM, Role.SHARE, Role.ORDER, Role.NOUN, Role.HEAD, Role.LEFT, Role.VALUE}


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
        return self.meaning.role in _FIXED or self.meaning.role.value == self.kind


@dataclass(frozen=True)
class Crossing:
    """What a cell is of; `sums`: it adds up a row's or column's parts; `names`: of its row and column."""

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

    def holds(self, name: Name) -> bool:
        """Whether numbers hang on a name."""
        return name.at is not None or any(one is name for c, one in self.columns.items() if c in self.data)

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
            if one.meaning.role is Role.MEASURE:
                code = one.meaning.code
            if one.meaning.role in {Role.MEASURE, Role.VALUE} and one.meaning.aspect is not Aspect.CUMULATIVE:
                aspect = one.meaning.aspect
        sums = "row" if _is(row, Role.SUM) else "column" if _is(head, Role.SUM) else ""
        return Crossing(unit_id, code, aspect, sums, names, blank=not (head and head.text))


def _is(name: Name | None, role: Role) -> bool:
    return name is not None and name.meaning is not None and name.meaning.role is role


def _is_fixed(name: Name) -> bool:
    return name.meaning is not None and name.meaning.role in _FIXED


def find_axes(table: Table, heads: Mapping[int, str], words: Words) -> Axes | None:
    """None: nothing in the table is a measure or a unit."""
    meanings = {column: words.meaning(text) if text else None for column, text in heads.items()}
    data = _data_columns(table, meanings)
    noun = next((c for c, meaning in meanings.items() if meaning and meaning.role is Role.NOUN), None)
    labels = {number: _label(row, number, data, meanings, words) for number, row in table.body}
    kind = _rows_are(labels, [meanings.get(c) for c in data], single=table.unit_id is not None)
    if kind is None:
        return None
    other: Kind = "unit" if kind == "measure" else "measure"
    if kind == "measure" and not any(m and m.role is Role.UNIT for c in data if (m := meanings.get(c))):
        other = "unit" if table.unit_id is None and words.only is None else "measure"
    rows = {number: Name(text, meaning, kind, at) for number, (text, meaning, at) in labels.items() if at}
    columns = {c: Name(text, meanings[c], other) for c, text in heads.items()}
    values = [c for c in data if not (meanings.get(c) and meanings[c].role in _FIXED)]  # type: ignore[union-attr]
    if kind == "measure" and other == "measure" and len(values) == 1 and meanings.get(values[0]) is None:
        columns[values[0]] = Name(heads.get(values[0], ""), Meaning(Role.VALUE), other)
    alone = None if any(one.kind == "unit" and one.text and not _is_fixed(one) for one in rows.values()) else words.only
    return Axes(rows, columns, data, noun, table.unit_id or alone)


def _data_columns(table: Table, meanings: Mapping[int, Meaning | None]) -> set[int]:
    """Columns with numbers, but those that count the rows or name units by a number."""
    found: dict[int, list[Any]] = {}
    for _, row in table.body:
        for column, cell in row.items():
            if looks_like_number(cell):
                found.setdefault(column, []).append(cell)
    named = {Role.ORDER, Role.HEAD, Role.NOUN}
    data = {c for c in found if (m := meanings.get(c)) is None or m.role not in named}
    first = min(data, default=0)
    texts = any(isinstance(row.get(first + 1), str) and not looks_like_number(row[first + 1]) for _, row in table.body)
    counted = [str(cell).removesuffix(".0") for cell in found.get(first, ())]
    if texts and len(data) > 1 and counted == [str(n + 1) for n in range(len(counted))]:
        data.discard(first)
    return data


def _label(
    row: Mapping[int, Any], number: int, data: set[int], meanings: Mapping[int, Meaning | None], words: Words
) -> tuple[str, Meaning | None, tuple[int, int] | None]:
    """The name of a row among the words left of its numbers: what is known, else the word next to them."""
    found: list[tuple[str, Meaning | None, tuple[int, int]]] = []
    for column in sorted((c for c in row if c not in data and c < max(data, default=0)), reverse=True):
        head, cell = meanings.get(column), row[column]
        if head is not None and head.role in {Role.ORDER, Role.NOUN, Role.LEFT, Role.SHARE}:
            continue
        if isinstance(cell, str) and not looks_like_number(cell):
            found.append((cell, words.meaning(cell), (number, column)))
        elif head is not None and head.role is Role.HEAD and looks_like_number(cell):
            text = str(cell).removesuffix(".0")
            numbered = words.meaning(text, float(text)) if text.isdigit() else None
            found.append((text, numbered, (number, column)))
    roles = {Role.UNIT, Role.MEASURE, Role.SUM}
    best = next((one for one in found if one[1] and one[1].role in roles and one[1].sure), None)
    return best or next(iter(found), ("", None, None))


def _rows_are(
    labels: Mapping[int, tuple[str, Meaning | None, Any]], heads: list[Meaning | None], *, single: bool
) -> Kind | None:
    roles = [meaning.role for _, meaning, _ in labels.values() if meaning]
    own, across = (roles.count(Role.UNIT), roles.count(Role.MEASURE)), [m.role for m in heads if m]
    if own[0] or own[1]:
        return "unit" if own[0] >= own[1] else "measure"
    if Role.MEASURE in across:
        return "unit"
    if Role.UNIT in across or (single and Role.VALUE in across):
        return "measure"
    return None
