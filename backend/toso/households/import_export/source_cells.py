"""The cells of an upload that households and people came from, for the journal of the register; pure."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from uuid import UUID

from toso.households.import_export.columns import letter_of, with_head
from toso.households.import_export.difference import HOUSEHOLD_COLUMNS, PERSON_COLUMNS
from toso.households.import_export.fields import ADDRESS, FIELDS
from toso.households.import_export.stage import Staged
from toso.households.import_export.tables import HouseholdImport
from toso.households.model.items import Subject
from toso.households.register.import_sources import ImportSource, SourceRow

# Number of the row, columns of the register that its cells filled; None: all of them.
Filled = tuple[int, Collection[str] | None]
_ALSO = {"birth_on": ("birth_on", "birth_year"), "address": ("house_no", "place_note")}


class SourceCells:
    """Numbers of staged rows to sheets, rows and cells as a person finds them in the file."""

    def __init__(self, row: HouseholdImport) -> None:
        self._columns = with_head(row.columns)
        self._letters = {code: letter_of(place) for code, place in self._columns.items()}
        self._parts = [(name, start) for name, start in row.sheet.get("parts", [])] or [(row.sheet.get("name", ""), 0)]
        self._file, self._mended = row.file_name, row.mended

    def source(
        self, household_id: UUID, home: Staged, fields: Collection[str] | None, persons: Mapping[UUID, Filled]
    ) -> ImportSource:
        """`fields`: columns of the household that were filled; None: all of them."""
        first = home.lines[0][0]
        rows = {str(household_id): self._row(first, home, _of(Subject.HOUSEHOLD, home.cells[first], fields))}
        for person_id, (number, own) in persons.items():
            rows[str(person_id)] = self._row(number, home, _of(Subject.PERSON, home.cells[number], own))
        apart: dict[str, SourceRow] = {}
        for code, number in home.apart.items():
            filled = _of(Subject.HOUSEHOLD, home.cells[number], fields)
            apart[code] = self._row(number, home, (column for column in filled if _fills(column, code)))
        return ImportSource(self._file, self._letters, rows, apart)

    def _row(self, number: int, home: Staged, filled: Iterable[str]) -> SourceRow:
        sheet, start = next(part for part in reversed(self._parts) if part[1] < number)
        mended = [code for code, place in self._columns.items() if f"{number}:{place}" in self._mended]
        return sheet, number - start, [*mended, *home.worded.get(number, ())], list(filled)


def _of(subject: Subject, codes: Iterable[str], fields: Collection[str] | None) -> Iterator[str]:
    """The columns among these that filled a field of the subject; what was seen of it says so itself."""
    names = HOUSEHOLD_COLUMNS if subject is Subject.HOUSEHOLD else PERSON_COLUMNS
    for code in codes:
        field = FIELDS[code]
        base = field.of or code
        if field.subject is subject and FIELDS[base].item is None:
            filled = _ALSO.get(base, (names.get(base, base),))
            if fields is None or any(name in fields for name in filled):
                yield code


def _fills(column: str, code: str) -> bool:
    return (FIELDS[column].of or column) == code or (column == "address" and code in ADDRESS)
