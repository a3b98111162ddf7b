"""Uploading a spreadsheet of the register, choosing columns, deciding duplicates, accepting, throwing away."""

from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from obstore.store import ObjectStore
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.columns import affected
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import check_version
from toso.core.settings import Settings
from toso.files.service import forget_file
from toso.files.spreadsheets import KINDS
from toso.files.upload_check import Checked, UnpackedRoom, check_upload
from toso.files.uploads import store_upload
from toso.households.import_export import schemas
from toso.households.import_export.accept_job import ACCEPT
from toso.households.import_export.check_job import CHECK
from toso.households.import_export.columns import unreadable_columns, with_head
from toso.households.import_export.fields import FIELDS
from toso.households.import_export.queries import find_import, find_taken, knows_unit, state_of, undecided
from toso.households.import_export.read_rows import left_out_key, word_key
from toso.households.import_export.reversal_job import UNDO
from toso.households.import_export.stage import READ, step, taken_of
from toso.households.import_export.tables import (
    HouseholdImport,
    ImportColumns,
    ImportLine,
    ImportState,
    ImportTrace,
    LineState,
)
from toso.jobs.claim import enqueue
from toso.kit.clock import now, today

LIMIT = 20 * 1024 * 1024
_UNPACKED = 400 * 1024 * 1024  # 100,000 rows of thirty columns
_NOWHERE = ""  # in no unit's subtree: the door of common files opens an upload to its owner alone
KEPT_FOR = timedelta(days=7)
_RUNNING = (ImportState.READING, ImportState.CHECKING, ImportState.ACCEPTING, ImportState.UNDOING)
_DONE = (ImportState.ACCEPTED, ImportState.UNDONE)


class WrongImportStep(Conflict):
    code, title = "import-wrong-step", "Tệp này không ở bước đó; hãy tải lại trang."


class ImportHasFaults(Conflict):
    code, title = "household-import-has-errors", "Hộ nào cũng còn ô sai nên chưa nhận được. Hãy sửa các ô sai trước."


class ImportUndecided(Conflict):
    code, title = "household-import-undecided", "Còn hộ có thể trùng chưa được quyết định."


def check_file(content: bytes, filename: str | None) -> Checked:
    """An upload that may be read. Raises UnsupportedFile, TooLarge (file)."""
    return check_upload(content, filename, KINDS, limit=LIMIT, room=UnpackedRoom(_UNPACKED), any_encoding=True)


def begin_import(
    session: Session, store: ObjectStore, settings: Settings, scope: Scope, upload: Checked
) -> HouseholdImport:
    """Keeps the file and orders a look at its headings."""
    file = store_upload(
        session,
        store,
        settings,
        upload,
        ward_id=scope.ward_id,
        unit_path=_NOWHERE,
        owner_id=scope.user_id,
        purpose="household_import",
    )
    row = HouseholdImport(
        ward_id=scope.ward_id,
        owner_id=scope.user_id,
        file_id=file.id,
        file_name=upload.name,
        media_type=upload.media_type,
        data_on=today(),
        sheet={},
        columns={},
        counts={},
    )
    session.add(row)
    session.flush()
    _order(session, scope, row, READ)
    _note(session, scope, row, {"act": "upload", "size": file.size})
    return row


def _order(session: Session, scope: Scope, row: HouseholdImport, kind: str, **more: str) -> None:
    row.job_id = enqueue(session, scope.ward_id, kind, scope.user_id, {"import_id": str(row.id), **more}).id
    session.add(row)


def _note(session: Session, scope: Scope, row: HouseholdImport, note: dict[str, object]) -> None:
    record_row(session, scope, "household_import", row, unit_path=scope.unit_path, note=note)


def _at(
    session: Session, scope: Scope, import_id: UUID, expected_version: int, *states: ImportState
) -> HouseholdImport:
    return _in_step(session, find_import(session, scope, import_id, for_change=True), expected_version, *states)


def _in_step(session: Session, row: HouseholdImport, expected_version: int, *states: ImportState) -> HouseholdImport:
    check_version(row, expected_version)
    if state_of(session, row)[0] not in states:
        raise WrongImportStep
    return row


def order_check(
    session: Session, scope: Scope, import_id: UUID, expected_version: int, body: schemas.ImportCheckWrite
) -> HouseholdImport:
    """Takes the chosen columns, remembers them for such headings, and orders the check of all rows."""
    row = _at(session, scope, import_id, expected_version, ImportState.COLUMNS, ImportState.CHECKED)
    unknown = set(body.columns) - FIELDS.keys()
    if unknown or len(set(body.columns.values())) != len(body.columns):
        raise Malformed(fields={"columns": "Mỗi cột chỉ ứng với một mục có trong danh sách."})
    missing = unreadable_columns(body.columns, one_unit=knows_unit(session, scope, row))
    if missing:
        raise Malformed(fields={"columns": f"Chưa chọn cột cho: {', '.join(missing)}."})
    if body.data_on > today():
        raise Malformed(fields={"data_on": "Ngày này còn ở phía trước."})
    before = row.columns
    row.columns, row.data_on, row.new_streets, row.counts = body.columns, body.data_on, body.new_streets, taken_of(row)
    row.street_groups = body.street_groups
    row.mended = {} if before != row.columns else row.mended
    _remember(session, row)
    step(session, row, ImportState.CHECKING)
    _order(session, scope, row, CHECK)
    _note(session, scope, row, {"act": "check", "columns": len(body.columns)})
    return row


def _remember(session: Session, row: HouseholdImport) -> None:
    key = row.ward_id, row.sheet["fingerprint"]
    kept = session.get(ImportColumns, key) or ImportColumns(ward_id=key[0], fingerprint=key[1], columns={})
    kept.columns = dict(row.columns)
    session.add(kept)


def mend(
    session: Session, scope: Scope, import_id: UUID, expected_version: int, body: schemas.ImportMendWrite
) -> HouseholdImport:
    """Cells and words say something else from now on, rows are left out; the file stays. Orders the check of all rows
    that are not taken.
    """
    row = _at(session, scope, import_id, expected_version, ImportState.CHECKED)
    if not (body.cells or body.words or body.leave_out or body.bring_back):
        raise Malformed(fields={"cells": "Chưa có gì để sửa."})
    columns = with_head(row.columns)
    homes = _staged_rows(session, row, {*(cell.number for cell in body.cells), *body.leave_out})
    if any(cell.field not in columns for cell in body.cells):
        raise Malformed(fields={"cells": "Không có ô này trong các dòng đã đọc."})
    if any(word.field not in FIELDS for word in body.words):
        raise Malformed(fields={"words": "Không có mục này."})
    kept = {key: value for key, value in row.mended.items() if not (body.bring_back and key.endswith(":"))}
    cells = {f"{cell.number}:{columns[cell.field]}": cell.value for cell in body.cells}
    words = {word_key(word.field, word.word): word.value for word in body.words}
    gone = {left_out_key(number): "" for first in body.leave_out for number in homes[first]}
    row.mended = {**kept, **cells, **words, **gone}
    row.counts = taken_of(row)
    step(session, row, ImportState.CHECKING)
    _order(session, scope, row, CHECK)
    _note(session, scope, row, {"act": "mend", "cells": len(cells) + len(words), "left_out": len(gone)})
    return row


def _staged_rows(session: Session, row: HouseholdImport, numbers: set[int]) -> dict[int, list[int]]:
    """Staged rows, each with those that go with it: of a first row the whole household. Raises Malformed."""
    line = ImportLine
    own = col(line.ward_id) == row.ward_id, col(line.import_id) == row.id
    query = sa.select(col(line.number), col(line.home)).where(
        *own, sa.or_(col(line.number).in_(numbers), col(line.home).in_(numbers))
    )
    found = session.execute(query).all()
    if numbers - {one.number for one in found}:
        raise Malformed(fields={"cells": "Không có ô này trong các dòng đã đọc."})
    return {number: [one.number for one in found if number in (one.number, one.home)] for number in numbers}


def decide(
    session: Session, scope: Scope, import_id: UUID, expected_version: int, body: schemas.ImportDecideWrite
) -> HouseholdImport:
    """Sets the decision on households that are like some of the register."""
    row = _at(session, scope, import_id, expected_version, ImportState.CHECKED)
    own = (
        col(ImportLine.ward_id) == row.ward_id,
        col(ImportLine.import_id) == row.id,
        col(ImportLine.number) == col(ImportLine.home),
        col(ImportLine.state) == LineState.DUPLICATE,
    )
    some = own if body.homes is None else (*own, col(ImportLine.number).in_(body.homes))
    session.execute(sa.update(ImportLine).where(*some).values(decision=body.decision))
    step(session, row, ImportState.CHECKED)
    _note(session, scope, row, {"act": "decide", "decision": body.decision.value})
    return row


def order_acceptance(session: Session, scope: Scope, import_id: UUID, expected_version: int) -> HouseholdImport:
    """Orders that good households go into the register; others stay. Raises ImportHasFaults, ImportUndecided."""
    row = _at(session, scope, import_id, expected_version, ImportState.CHECKED)
    if row.counts.get("homes", 0) <= row.counts.get("refused", 0):
        raise ImportHasFaults
    if undecided(session, row):
        raise ImportUndecided
    step(session, row, ImportState.ACCEPTING)
    _order(session, scope, row, ACCEPT)
    _note(session, scope, row, {"act": "accept", "lines": row.counts["lines"]})
    return row


def order_reversal(
    session: Session, scope: Scope, import_id: UUID, expected_version: int, body: schemas.ImportUndoWrite
) -> HouseholdImport:
    """Orders that what was accepted leaves the register, but for households to which something came since; what waits
    for mending goes too. Raises WrongImportStep.
    """
    row = find_taken(session, scope, import_id, for_change=True)
    _in_step(session, row, expected_version, ImportState.ACCEPTED, ImportState.CHECKED)
    if not row.counts.get("taken"):
        raise WrongImportStep
    row.counts = {**row.counts, "undo_from": state_of(session, row)[0]}
    step(session, row, ImportState.UNDOING)
    _order(session, scope, row, UNDO, reason=body.reason)
    _note(session, scope, row, {"act": "undo"})
    return row


def discard(session: Session, scope: Scope, import_id: UUID, expected_version: int) -> None:
    """Throws an upload away with everything that was read from it; of one that was taken in part only the rest."""
    row = find_import(session, scope, import_id, for_change=True)
    check_version(row, expected_version)
    state = state_of(session, row)[0]
    if state in _RUNNING:
        raise WrongImportStep
    if row.file_id is not None:
        forget_file(session, row.ward_id, row.file_id)
    _note(session, scope, row, {"act": "discard"})
    session.execute(
        sa.delete(ImportLine).where(col(ImportLine.ward_id) == row.ward_id, col(ImportLine.import_id) == row.id)
    )
    if state is ImportState.CHECKED and row.counts.get("taken"):
        row.file_id, row.sheet = None, {**row.sheet, "samples": []}
        step(session, row, ImportState.ACCEPTED)
        return
    session.execute(
        sa.delete(ImportTrace).where(col(ImportTrace.ward_id) == row.ward_id, col(ImportTrace.import_id) == row.id)
    )
    session.delete(row)


def forget_old(session: Session) -> int:
    """Deletes uploads that nobody accepted within a week with their rows, those accepted a week ago with their traces,
    and rows that outlived an acceptance.

    Their files are swept by the same age (files.cleanup).
    """
    upload, day = HouseholdImport, now() - KEPT_FOR
    done, began = col(upload.state).in_(_DONE), col(upload.created_at) < day
    old = sa.select(col(upload.id)).where(began, sa.or_(sa.not_(done), col(upload.updated_at) < day))
    kept = sa.select(col(upload.id)).where(sa.not_(done))
    lines = sa.delete(ImportLine).where(
        sa.or_(col(ImportLine.import_id).in_(old), col(ImportLine.import_id).not_in(kept))
    )
    gone = affected(session.execute(lines))
    gone += affected(session.execute(sa.delete(upload).where(col(upload.id).in_(old))))
    session.execute(sa.delete(ImportTrace).where(col(ImportTrace.import_id).not_in(sa.select(col(upload.id)))))
    return gone
