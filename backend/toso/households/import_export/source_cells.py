"""The cells of an upload that households and people came from, for the journal of the register; pure."""

from collections.abc import Mapping
from uuid import UUID

from toso.households.import_export.columns import letter_of, with_head
from toso.households.import_export.stage import Staged
from toso.households.import_export.tables import HouseholdImport
from toso.households.register.import_sources import ImportSource


class SourceCells:
    """Numbers of staged rows to sheets and rows as a person finds them in the file."""

    def __init__(self, row: HouseholdImport) -> None:
        self._columns = with_head(row.columns)
        self._letters = {code: letter_of(place) for code, place in self._columns.items()}
        self._parts = [(name, start) for name, start in row.sheet.get("parts", [])] or [(row.sheet.get("name", ""), 0)]
        self._file, self._mended = row.file_name, row.mended

    def source(self, household_id: UUID, home: Staged, persons: Mapping[UUID, int]) -> ImportSource:
        numbers = {household_id: home.lines[0][0], **persons}
        rows = {str(subject_id): self._row(number, home) for subject_id, number in numbers.items()}
        apart = {code: self._row(number, home) for code, number in home.apart.items()}
        return ImportSource(self._file, self._letters, rows, apart)

    def _row(self, number: int, home: Staged) -> tuple[str, int, list[str]]:
        sheet, start = next(part for part in reversed(self._parts) if part[1] < number)
        mended = [code for code, place in self._columns.items() if f"{number}:{place}" in self._mended]
        return sheet, number - start, [*mended, *home.worded.get(number, ())]
