"""Rows of a sheet to households with their persons, a message for each cell that is not taken as it stands; pure."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from toso.files.spreadsheets import Sheet, cell_text
from toso.households.import_export.addresses import UNKNOWN_STREET, StreetNames, sheet_streets, split
from toso.households.import_export.cell_context import CellContext
from toso.households.import_export.cells import Fault, blank, read_cell, text_of
from toso.households.import_export.columns import letter_of
from toso.households.import_export.fields import FIELDS, Field, Kind
from toso.households.import_export.group_cells import GroupCells, covered
from toso.households.import_export.read_rows import (
    ERROR,
    SHOWN,
    WARNING,
    HouseholdRows,
    Line,
    left_out_key,
    word_key,
)
from toso.households.model.items import Subject
from toso.households.observations.search_text import folded_words
from toso.kit.place_words import worded

_MOST_SEEN = 50_000
_LATE = frozenset({Kind.ADDRESS, Kind.MARK})  # read after the columns that say a thing alone
_Seen = tuple[Any, str | None, str | None]  # value, note, fault of a cell


class LineReader:
    """Reads rows of one sheet by its chosen columns; equal words are read once."""

    def __init__(
        self, sheet: Sheet, columns: Mapping[str, int], ground: CellContext, mended: Mapping[str, str] | None = None
    ) -> None:
        self.heads_only = columns.get("full_name") == columns.get("name", -1)
        self.columns: list[tuple[Field, int, dict[Any, _Seen]]] = [
            (FIELDS[c], place, {})
            for c, place in sorted(
                columns.items(), key=lambda one: (FIELDS[one[0]].kind in _LATE or bool(FIELDS[one[0]].of), one[1])
            )
        ]
        self.places, self.ground = dict(columns), ground
        self._faulty = {(row, column): text for row, column, text in sheet.faulty}
        self._merged = covered(sheet.merged)
        self._marks = bool(self._faulty or self._merged)
        self._folded: dict[str, str] = {}
        self._above: dict[tuple[int, int], Any] = {}
        self._groups = GroupCells(sheet, columns, ground.units)
        self._mended = dict(mended or {})
        self._worded = any("=" in key for key in self._mended)
        self._parts = sheet.parts
        self.groups: dict[tuple[str, str], tuple[str, int]] = {}  # of new streets: what a row says first, its number
        self._units = [place.name if (place := ground.units.named(name)) else None for name, _ in sheet.parts]
        self._sheet_streets = sheet_streets(sheet.parts, self._units, StreetNames(ground.street_names))
        self._streets = StreetNames({*ground.street_names, *filter(None, self._sheet_streets)})

    def lines(self, rows: Iterable[tuple[int, list[Any]]], done: Collection[int]) -> Iterator[Line]:
        """The rows that are not done, read."""
        for number, cells in rows:
            if self._groups.speaks:
                self._groups.hear(number, cells)
            if number not in done:
                line = self.read(number, cells)  # one that is left out may speak for merged cells below it
                if left_out_key(number) not in self._mended:
                    yield line

    def read(self, number: int, cells: list[Any]) -> Line:
        line, width = Line(number), len(cells)
        for spec, place, seen in self.columns:
            raw = cells[place] if place < width else None
            if self._mended and (spot := f"{number}:{place}") in self._mended:
                raw = self._mended[spot]
            elif self._marks:
                raw = self._marked(line, spec, place, raw)
            if (raw == "" or raw is None) and spec.code in self._groups.columns:
                first, raw = self._groups.said(spec.code)
                line.filled[spec.code] = self.row_label(first)
            if raw == "" or raw is None:
                continue
            if self._worded or spec.kind is Kind.ADDRESS:
                raw = self._word(line, spec, place, raw)
            found = seen.get(raw if raw.__class__ is str else (raw.__class__, raw))
            value, note, fault = found or self._cell(spec, raw, seen)
            if value is not None:
                fault = self._take(line, spec, value)
            if fault is not None or note is not None:
                line.tell(spec, place, fault, note, raw)
        self._take_headed(line)
        self._take_sheet(line, self._part_of(number))
        return line

    def _word(self, line: Line, spec: Field, place: int, raw: Any) -> Any:
        """The meaning of a cell's word in all cells of its field, where that was told. An address is shown whole."""
        said = self._mended.get(word_key(spec.code, cell_text(raw)))
        if spec.kind is Kind.ADDRESS:
            line.raw[place] = cell_text(raw)[:SHOWN]
        if said is None:
            return raw
        line.worded.append(spec.code)
        return said

    def _take(self, line: Line, spec: Field, value: Any) -> str | None:
        """Keeps what a cell says; why it contradicts what its row says already."""
        fault = None
        if spec.kind is Kind.ADDRESS:
            fault = self._take_address(line, value)
        elif spec.kind is Kind.MARK:
            fault = self._take_mark(line, spec)
        elif spec.of:
            fault = self._take_born(line, spec, value)
        else:
            line.values[spec.code] = value
        if fault is None and spec.code not in line.filled:
            line.cells.append(spec.code)
        return fault

    def _take_headed(self, line: Line) -> None:
        """Takes what headings say of a row; an unknown part counts where nothing else says where the row is."""
        elsewhere = self.ground.only or self._units[self._part_of(line.number)]
        for code, row, text in self._groups.headed():
            if code not in line.values and not (code == "unit" and elsewhere and not self.ground.units.find(text)):
                line.values[code] = self._mended.get(word_key(code, text), text)
                line.filled[code] = self.row_label(row)

    def _take_mark(self, line: Line, spec: Field) -> str | None:
        """The value for which a mark stands, unless the row says another one already."""
        if (held := line.values.setdefault(spec.of, spec.value)) == spec.value:
            return None
        other = next(p for s, p, _ in self.columns if s.code in {spec.of, f"{spec.of}.{held}"})
        return f"Dòng này có hai dấu: ô này và ô ở cột {letter_of(other)}. Cần: chỉ một ô đánh dấu."

    def _take_born(self, line: Line, spec: Field, value: Any) -> str | None:
        """A day or year of birth from the column of men or of women, and with it the sex."""
        if spec.of in line.values:
            of = line.at.get(spec.of, spec.of)
            return f"Dòng này có hai {FIELDS[spec.of].label.lower()}: ô này và ô ở cột {letter_of(self.places[of])}."
        if line.values.setdefault("sex", spec.value) != spec.value:
            return "Khác với giới tính của cùng dòng."
        line.values[spec.of], line.at[spec.of] = value, spec.code
        return None

    def _take_sheet(self, line: Line, part: int) -> None:
        """The khu phố or street after which the sheet is called; an address in another khu phố is asked about."""
        unit, street = self._units[part], self._sheet_streets[part]
        if unit and "unit" not in self.places and "unit" not in line.filled:
            said, meant = (self.ground.units.find(text) for text in (line.values.get("unit", unit), unit))
            if said != meant:
                say(line, ERROR, "address", self, "Địa chỉ khác với tên trang tính.")
            line.values.setdefault("unit", unit)
        if street and line.cells and "street" not in self.places:
            line.values.setdefault("street", street)

    def _take_address(self, line: Line, parts: Mapping[str, str]) -> str | None:
        """Puts the parts of an address where no column of their own has said it; what contradicts one is a fault."""
        if "street" not in parts:
            if not (beside := line.values.get("street") or self._sheet_streets[self._part_of(line.number)]):
                return worded(UNKNOWN_STREET)
            parts = {**parts, "street": beside}
        said = {code: line.values.get(code, part) for code, part in parts.items()}
        if any(self.folded(str(said[code])) != self.folded(part) for code, part in parts.items()):
            return "Địa chỉ khác với cột riêng của cùng dòng."
        line.values |= said
        paths = {path for path, key in self.ground.streets if key == self.folded(parts["street"])}
        if "unit" not in line.values and "unit" not in self.places and len(paths) == 1:
            line.values["unit"] = next(place.name for place in self.ground.units.exact.values() if place.path in paths)
        return None

    def row_label(self, number: int) -> str:
        """A row as people find it: "12", of a workbook of several sheets "12 (KP1)"."""
        name, start = self._parts[self._part_of(number)]
        return f"{number - start} ({name})" if len(self._parts) > 1 else str(number - start)

    def _part_of(self, number: int) -> int:
        return max(0, bisect_left(self._parts, number, key=lambda part: part[1]) - 1)

    def folded(self, text: str) -> str:
        """As folded_words; a name is needed more than once while its household is looked at."""
        found = self._folded.get(text)
        if found is None:
            found = folded_words(text)
            if len(self._folded) < _MOST_SEEN:
                self._folded[text] = found
        return found

    def _cell(self, spec: Field, raw: Any, observed: dict[Any, _Seen]) -> _Seen:
        found: _Seen = None, None, None
        if not blank(raw):
            try:
                found = *self._read(spec, raw), None
            except Fault as fault:
                found = None, None, _with_expected(str(fault), spec)
        if len(observed) < _MOST_SEEN:
            observed[raw if isinstance(raw, str) else (type(raw), raw)] = found
        return found

    def _read(self, spec: Field, raw: Any) -> tuple[Any, str | None]:
        if spec.kind is Kind.ADDRESS:
            beside = "street" in self.places or any(self._sheet_streets)
            return split(text_of(raw), self.ground.units, self._streets, elsewhere=beside)
        if spec.kind is Kind.UNIT and (place := self.ground.units.find(text_of(raw))):
            return place.name, None
        return read_cell(spec, raw, self.ground.today)

    def _marked(self, line: Line, spec: Field, place: int, raw: Any) -> Any:
        """The cell behind a merge or a formula: filled down, or refused, whatever else the covered cell may hold."""
        spot = line.number - 1, place
        if spot in self._faulty:
            fault = self._faulty[spot]
            said = "Công thức báo lỗi." if fault else "Công thức chưa được tính; hãy mở tệp bằng Excel rồi lưu lại."
            line.messages.append((ERROR, spec.code, place, said))
            return None
        top = self._merged.get(spot)
        if top is None:
            return raw
        if spot == top:
            self._above[top] = raw
            return raw
        if top[1] != place:
            return None  # a cell drawn over several columns is of its first
        if spec.subject is Subject.PERSON:
            said = "Ô gộp: không rõ giá trị là của ai; hãy bỏ gộp ô và ghi cho từng người."
            line.messages.append((ERROR, spec.code, place, said))
            return None
        said = f"Ô gộp: lấy giá trị của ô trên, dòng {self.row_label(line.number - spot[0] + top[0])}."
        line.messages.append((WARNING, spec.code, place, said))
        return self._above.get(top)


def _with_expected(said: str, spec: Field) -> str:
    return f"{said} Cần: {spec.expected}." if spec.expected else said


def homes_of(lines: Iterable[Line], reader: LineReader) -> Iterator[HouseholdRows]:
    """Adjacent rows that belong together. A household ends where code, name or address say that another begins."""
    home: HouseholdRows | None = None
    for line in lines:
        if home is None or not _belongs(home, line):
            if home is not None:
                yield home
            home = HouseholdRows([])
        _join(home, line, reader)
    if home is not None:
        yield home


def _belongs(home: HouseholdRows, line: Line) -> bool:
    new, old = line.values, home.values
    if "code" in new and "code" in old:
        return new["code"] == old["code"]
    if new.get("relation") == "head" and home.head:
        return False
    if "full_name" not in new and not line.said("full_name"):
        return False  # a household without a person on its row stands alone
    return all(code not in new or new[code] == old.get(code) for code in ("code", "unit", "street", "house_no", "name"))


def _join(home: HouseholdRows, line: Line, reader: LineReader) -> None:
    for code in _OF_HOUSEHOLD:
        if code not in line.values:
            continue
        value = line.values.pop(code)
        if code in home.values and home.values[code] != value:
            first = reader.row_label(home.number)
            said = f"Khác dòng {first} của cùng hộ; lấy theo dòng {first}."
            line.messages.append((WARNING, code, reader.places.get(code, 0), said))
        if code not in home.values and code in line.filled:
            empty = "Ô trống: lấy" if code in reader.places else "Lấy"
            said = f"{empty} “{value}” của dòng {line.filled[code]}."
            line.messages.append((WARNING, code, reader.places.get(code, -1), said))
        if home.lines and code not in home.values:
            home.apart[code] = line.number
        home.values.setdefault(code, value)
    home.head = home.head or line.values.get("relation") == "head"
    home.lines.append(line)


_OF_HOUSEHOLD = tuple(code for code, f in FIELDS.items() if f.subject is Subject.HOUSEHOLD and not f.of)


def say(line: Line, level: str, code: str, reader: LineReader, said: str) -> None:
    code = line.at.get(code, code)
    line.messages.append((level, code, reader.places.get(code, -1), worded(said)))


def say_missing(line: Line, code: str, reader: LineReader, said: str) -> None:
    """Unless its cell was refused already."""
    if not line.said(code):
        say(line, ERROR, code, reader, said)


def name_of(home: HouseholdRows) -> str | None:
    """The household's name: its own, or that of its head, or of its first person."""
    if "name" in home.values:
        return home.values["name"]
    persons = home.persons
    head = next((p for p in persons if p.values.get("relation") == "head"), persons[0] if persons else None)
    return None if head is None else head.values["full_name"]
