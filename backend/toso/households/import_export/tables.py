"""Uploads of the register, their read lines until they are accepted, and the columns remembered for a template."""

from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import Table, WardRow, enum_column, json_column


class ImportState(StrEnum):
    """READING, CHECKING, ACCEPTING, UNDOING last as long as their job runs; when it ends otherwise, the step before
    holds. UNDONE: it was accepted, and taken out of the register again.
    """

    READING = "reading"
    COLUMNS = "columns"
    CHECKING = "checking"
    CHECKED = "checked"
    ACCEPTING = "accepting"
    ACCEPTED = "accepted"
    UNDOING = "undoing"
    UNDONE = "undone"


class LineState(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


class Decision(StrEnum):
    """The decision on a household that is like one of the register."""

    MERGE = "merge"
    SKIP = "skip"
    NEW = "new"


class HouseholdImport(WardRow, table=True):
    """One uploaded file on its way into the register; only its owner sees it before households are taken from it.

    `sheet` is spreadsheet.Sheet with samples, `columns` the chosen ones by field code, `counts` what checking found.
    `street_groups`: a row that names another group (tổ) than its street's goes in with that of the street.
    `mended`: what cells say instead of what stands in them, by "row:column", or by "field=word" in all cells of a
    field; "row:" is left out. `done`: [first, last] of the rows that are
    in the register already.
    """

    __table_args__ = (sa.Index("ix_household_import_owner", "ward_id", "owner_id"),)
    owner_id: UUID = Field(nullable=False)
    file_id: UUID | None = None
    file_name: str = Field(max_length=200, nullable=False)
    media_type: str = Field(max_length=100, nullable=False)
    state: ImportState = enum_column(ImportState, default=ImportState.READING, nullable=False)
    job_id: UUID | None = None
    data_on: date = Field(nullable=False)
    new_streets: bool = Field(default=True, nullable=False)
    street_groups: bool = Field(default=False, nullable=False)
    sheet: dict[str, Any] = json_column()
    columns: dict[str, int] = json_column()
    counts: dict[str, Any] = json_column()
    mended: dict[str, str] = json_column(default_factory=dict)
    done: list[list[int]] = json_column(default_factory=list)


class ImportLine(Table, table=True):
    """One row of the sheet as read; `home` is the number of its household's first row, which alone holds a decision.

    `household_id`: the household of the register that has its code; `other_id`: one that is like it. `level`: 0 good,
    1 noted, 2 refused. `body` is JSON: values of the row, of the household, messages.
    """

    __table_args__ = (
        sa.Index("ix_import_line_state", "ward_id", "import_id", "state", "number"),
        sa.Index("ix_import_line_level", "ward_id", "import_id", "level", "number"),
    )
    ward_id: UUID = Field(primary_key=True)
    import_id: UUID = Field(primary_key=True)
    number: int = Field(primary_key=True)
    home: int = Field(nullable=False)
    state: LineState = enum_column(LineState, nullable=False)
    level: int = Field(nullable=False, sa_type=sa.SmallInteger)
    household_id: UUID | None = None
    other_id: UUID | None = None
    decision: Decision | None = enum_column(Decision, default=None, nullable=True)
    body: bytes = Field(nullable=False, sa_type=sa.LargeBinary)


class ImportTrace(Table, table=True):
    """The trace of an upload on a household that stood before, kept as long as the upload, so that it can be undone.

    `before`: {"home": values by column, "persons": {id: values by column}, "added": ids of persons}; columns and values
    as in difference.py.
    """

    ward_id: UUID = Field(primary_key=True)
    import_id: UUID = Field(primary_key=True)
    household_id: UUID = Field(primary_key=True)
    before: dict[str, Any] = json_column()


class ImportColumns(Table, table=True):
    """The columns that somebody of a ward chose for files with the same headings."""

    ward_id: UUID = Field(primary_key=True)
    fingerprint: str = Field(primary_key=True, max_length=32)
    columns: dict[str, int] = json_column()
