"""Staging of an import: the upload and its file, its steps, its staged rows, the headings."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby, islice
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import affected
from toso.core.problems import NotFound
from toso.core.sandbox import FOREIGN, Limits
from toso.files import store as byte_store
from toso.files.spreadsheets import Row, Sheet, cell_text, read
from toso.files.tables import StoredFile
from toso.households.import_export.columns import fingerprint
from toso.households.import_export.fields import FIELDS, field_of
from toso.households.import_export.tables import Decision, HouseholdImport, ImportColumns, ImportLine, ImportState
from toso.jobs.claim import JobContext
from toso.kit.clock import now
from toso.kit.unit_names import names_part

READ = "household.import.read"
_SAMPLES = 4
REFUSED = 2  # ImportLine.level of a row with a cell that is not taken
_DELETED_AT_ONCE = 2_000
LIMITS, MAX_ROWS = Limits(2 * FOREIGN.seconds, memory_mb=1_024, file_mb=160), 100_000  # a whole register


def import_of(context: JobContext, session: Session) -> HouseholdImport:
    """The upload that a job is about. Raises NotFound when its owner has thrown it away meanwhile."""
    row = session.get(HouseholdImport, (context.ward_id, UUID(context.payload["import_id"])))
    if row is None:
        raise NotFound("Tệp này không còn.")
    return row


def read_upload(context: JobContext, row: HouseholdImport, *, look: bool) -> tuple[Sheet, Iterator[Row]]:
    """The sheets of the stored file that have the same columns, and their rows. Raises UnsupportedFile, Malformed."""
    if row.file_id is None:
        raise NotFound("Tệp này không còn.")
    stored = context.in_read(lambda session: session.get(StoredFile, (context.ward_id, row.file_id)))
    if stored is None:
        raise NotFound("Tệp này không còn.")
    return read(
        byte_store.get(context.store, stored.sha256), row.media_type, field_of, LIMITS, MAX_ROWS, look=look, whole=True
    )


def look_at_upload(context: JobContext) -> dict[str, Any]:
    """Finds headings and samples, and proposes the columns: those remembered for such headings, else those known."""
    row = context.in_read(partial(import_of, context))
    context.progress(10, "Đang đọc tệp…")
    sheet, rows = read_upload(context, row, look=True)
    shown = {
        "name": sheet.name,
        "sheets": sheet.sheets,
        "heading_row": sheet.heading_row + 1,
        "headings": sheet.headings,
        "fingerprint": fingerprint(sheet.headings),
        "rows": sheet.rows,
        "merged": len(sheet.merged),
        "faulty": len(sheet.faulty),
        "parts": sheet.parts,
        "placed": any(names_part(text) for _, text in sheet.heads),
        "aside": sheet.aside,
        "hidden": sheet.hidden,
        "samples": [[cell_text(cell)[:60] for cell in cells] for _, cells in islice(rows, _SAMPLES)],
    }

    def keep(session: Session) -> dict[str, Any]:
        upload = import_of(context, session)
        remembered = session.get(ImportColumns, (context.ward_id, shown["fingerprint"]))
        columns = {} if remembered is None else {c: p for c, p in remembered.columns.items() if c in FIELDS}
        upload.sheet, upload.columns = {**shown, "remembered": bool(columns)}, columns or sheet.columns
        step(session, upload, ImportState.COLUMNS)
        return {"rows": sheet.rows, "columns": len(upload.columns)}

    return context.in_write(keep)


def step(session: Session, row: HouseholdImport, state: ImportState) -> None:
    row.state, row.version, row.updated_at = state, row.version + 1, now()
    session.add(row)


def taken_of(row: HouseholdImport) -> dict[str, Any]:
    """Counts of earlier acceptances of good rows, as a part of the counts."""
    return {"taken": row.counts["taken"]} if "taken" in row.counts else {}


def forget_lines(context: JobContext, import_id: UUID) -> None:
    """Deletes staged rows, a part in each transaction."""
    while context.in_write(partial(_forget_some, ward_id=context.ward_id, import_id=import_id)):
        pass


def _forget_some(session: Session, ward_id: UUID, import_id: UUID) -> int:
    own = col(ImportLine.ward_id) == ward_id, col(ImportLine.import_id) == import_id
    last = (
        sa.select(col(ImportLine.number)).where(*own).order_by(col(ImportLine.number)).offset(_DELETED_AT_ONCE).limit(1)
    )
    end = session.execute(last).scalar_one_or_none()
    some = own if end is None else (*own, col(ImportLine.number) < end)
    return affected(session.execute(sa.delete(ImportLine).where(*some)))


_LINES_AT_ONCE = 2_000


class Staged:
    """A household of the stage: values, (number, values) of its rows, and what was decided about it."""

    def __init__(self, lines: Sequence[Any]) -> None:
        bodies = [orjson.loads(line.body) for line in lines]
        first, own = lines[0], bodies[0]
        self.values: Mapping[str, Any] = own["h"]
        self.name: str = own["n"] or ""
        self.apart: Mapping[str, int] = own.get("w", {})
        self.path: str = own["p"][0] if own["p"] else ""
        self.unit_id = UUID(own["p"][1]) if own["p"] else None
        self.lines = [(line.number, body["v"]) for line, body in zip(lines, bodies, strict=True)]
        self.cells: Mapping[int, list[str]] = {
            line.number: body.get("c", []) for line, body in zip(lines, bodies, strict=True)
        }
        self.worded = {line.number: body["t"] for line, body in zip(lines, bodies, strict=True) if "t" in body}
        self.refused = any(line.level == REFUSED for line in lines)
        self.decision: Decision | None = first.decision
        merged = first.other_id if first.decision is Decision.MERGE else None
        self.target: UUID | None = first.household_id or merged


def staged_homes(session: Session, row: HouseholdImport, *, known_only: bool = False) -> Iterator[list[Staged]]:
    """Staged households, some at a time, each whole; `known_only`: those that are, or are like, one of the register."""
    line = ImportLine
    columns = (
        col(line.number),
        col(line.home),
        col(line.household_id),
        col(line.other_id),
        col(line.decision),
        col(line.level),
        col(line.body),
    )
    of_import = [col(line.ward_id) == row.ward_id, col(line.import_id) == row.id]
    if known_only:
        of_import.append(sa.or_(col(line.household_id).is_not(None), col(line.other_id).is_not(None)))
    after = -1
    while True:
        here = (*of_import, col(line.number) > after)
        starts = sa.select(col(line.home)).where(*here).order_by(col(line.number))
        end = session.execute(starts.offset(_LINES_AT_ONCE).limit(1)).scalar_one_or_none()
        query = sa.select(*columns).where(*here).order_by(col(line.number))
        found = session.execute(query if end is None or end <= after + 1 else query.where(col(line.number) < end)).all()
        if not found:
            return
        yield [Staged(list(lines)) for _, lines in groupby(found, key=lambda one: one.home)]
        after = found[-1].number
