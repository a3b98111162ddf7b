"""Uploading a workbook of sums, choosing what its names mean, taking its figures into drafts, throwing it away."""

import hashlib
from dataclasses import asdict
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from obstore.store import ObjectStore
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.columns import affected
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import check_version, touch
from toso.core.sandbox import FOREIGN
from toso.core.settings import Settings
from toso.files.service import forget_file
from toso.files.sheet_grid import Grid
from toso.files.spreadsheets import KINDS, LONGEST, read_grids
from toso.files.upload_check import Checked, check_upload
from toso.files.uploads import store_upload
from toso.kit.clock import now
from toso.reports.figures.figures import Aspect
from toso.reports.model.ledger_tables import LedgerName, Workbook
from toso.reports.model.period_tables import PeriodState, ReportPeriod
from toso.reports.periods.queries import expected_units, find_period, regime_of
from toso.reports.periods.regimes import catalogue_of
from toso.reports.submissions.queries import current_period
from toso.reports.workbooks import schemas
from toso.reports.workbooks.counts import CellReason
from toso.reports.workbooks.drafts import take_draft
from toso.reports.workbooks.preview import Reading, find_workbook, read_workbook, words_of
from toso.reports.workbooks.totals import lists_homes, read_totals
from toso.reports.workbooks.views import kept_meaning
from toso.reports.workbooks.words import Meaning, Sense

KEPT_FOR = timedelta(days=7)
_MOST_CELLS = 6_000
_NO_TABLE = "Không thấy bảng số tổng nào: không rõ tên đơn vị, tên chỉ tiêu."
_NOWHERE = ""  # in no unit's subtree: the door of common files opens an upload to its owner alone


class NothingToTake(Conflict):
    code, title = "workbook-nothing-to-take", "Sổ này không có số nào lấy được vào các đơn vị đã chọn."


def check_file(content: bytes, filename: str | None) -> tuple[Checked, list[Grid]]:
    """An upload and what stands in it. Raises UnsupportedFile, TooLarge, Malformed (file)."""
    upload = check_upload(content, filename, KINDS, limit=LONGEST, any_encoding=True)
    return upload, read_grids(upload.content, upload.media_type, FOREIGN, _MOST_CELLS)


def begin_workbook(
    session: Session,
    store: ObjectStore,
    settings: Settings,
    scope: Scope,
    upload: Checked,
    grids: list[Grid],
    code: str | None,
) -> Workbook:
    """Keeps the file and what was read of it. Lists of households or people are not kept: they belong elsewhere.

    The period is the one of `code`, or that which the titles name, or the open one.
    """
    period = current_period(session, scope.ward_id, code)
    catalogue, units = catalogue_of(regime_of(session, period)), expected_units(session, period)
    words = words_of(session, scope, catalogue, units, {}, period.code)
    kept = [_without_homes(grid) if lists_homes(grid, words) else grid for grid in grids]
    book = read_totals(kept, words, {})
    if all(cell.why in {CellReason.NO_TABLE, CellReason.TITLE} for cell in book.cells.values()):
        homes = any(grid.left == CellReason.HOUSEHOLDS.value for grid in kept)
        raise Malformed(fields={"file": CellReason.HOUSEHOLDS.label if homes else _NO_TABLE})
    named = find_period(session, scope.ward_id, book.period) if code is None and book.period else None
    if named is not None and named.state is PeriodState.OPEN:
        period = named
    return _stored(session, store, settings, scope, upload, kept, period)


def _without_homes(grid: Grid) -> Grid:
    return Grid(grid.name, left=CellReason.HOUSEHOLDS.value)


def _stored(
    session: Session,
    store: ObjectStore,
    settings: Settings,
    scope: Scope,
    upload: Checked,
    grids: list[Grid],
    period: ReportPeriod,
) -> Workbook:
    file = store_upload(
        session,
        store,
        settings,
        upload,
        ward_id=scope.ward_id,
        unit_path=_NOWHERE,
        owner_id=scope.user_id,
        purpose="workbook",
    )
    row = Workbook(
        ward_id=scope.ward_id,
        owner_id=scope.user_id,
        file_id=file.id,
        file_name=upload.name,
        sha256=hashlib.sha256(upload.content).hexdigest(),
        period_id=period.id,
        sheets=[asdict(grid) for grid in grids],
    )
    session.add(row)
    session.flush()
    _note(session, scope, row, {"act": "upload", "size": file.size})
    return row


def _note(session: Session, scope: Scope, row: Workbook, note: dict[str, object]) -> None:
    record_row(session, scope, "workbook", row, unit_path=scope.unit_path, note=note)


def choose(
    session: Session, scope: Scope, workbook_id: UUID, expected_version: int, body: schemas.WorkbookWrite
) -> Workbook:
    """Keeps the meanings of names and the answers of cells. Raises Malformed for those that it does not hold."""
    row = find_workbook(session, scope, workbook_id, for_change=True)
    check_version(row, expected_version)
    period = current_period(session, scope.ward_id, body.period)
    row.period_id = period.id
    reading = read_workbook(session, scope, row)
    faults = _faults(reading, body)
    if faults:
        raise Malformed(fields=faults)
    row.names = {one.words: dict(kept_meaning(_meant(one))) for one in body.names}
    row.answers = {one.at: one.value for one in body.cells}
    touch(row)
    session.add(row)
    _note(session, scope, row, {"act": "choose", "names": len(row.names), "cells": len(row.answers)})
    session.flush()
    return row


def _meant(name: schemas.WorkbookNameWrite) -> Meaning:
    if name.unit_id is not None:
        return Meaning(Sense.UNIT, unit_id=name.unit_id)
    return Meaning(Sense.MEASURE, name.code, Aspect(name.aspect)) if name.code else Meaning(Sense.LEFT)


def _faults(reading: Reading, body: schemas.WorkbookWrite) -> dict[str, str]:
    faults: dict[str, str] = {}
    cells = {reading.at(at) for at in reading.book.cells}
    for place, name in enumerate(body.names):
        if name.code is not None and name.code not in reading.catalogue.measures:
            faults[f"names.{place}.code"] = "Chỉ tiêu này không có trong kế hoạch."
        known = name.unit_id is None or name.unit_id in reading.words.places
        if not known or (name.unit_id is not None and name.code is not None):
            faults[f"names.{place}.unit_id"] = "Không có đơn vị phải báo cáo này."
    for place, cell in enumerate(body.cells):
        if cell.at not in cells:
            faults[f"cells.{place}.at"] = "Sổ không có ô này."
    return faults


def take(
    session: Session, scope: Scope, workbook_id: UUID, expected_version: int, body: schemas.WorkbookTake
) -> Workbook:
    """Puts the sure figures into the drafts of the units named, each in the version that was seen: all, or none.

    The same figures again change nothing. Raises NothingToTake, StaleVersion.
    """
    row = find_workbook(session, scope, workbook_id, for_change=True)
    check_version(row, expected_version)
    reading = read_workbook(session, scope, row)
    seen = {one.unit_id: one.version for one in body.drafts}
    drafts = [d for d in reading.drafts if d.asked.unit.id in seen and d.taken()]
    if not drafts:
        raise NothingToTake
    changed = sum(take_draft(session, scope, row, reading, draft, seen[draft.asked.unit.id]) for draft in drafts)
    _remember(session, row, reading)
    if changed or row.taken_at is None:
        row.taken_at = now()
        touch(row)
        session.add(row)
        _note(session, scope, row, {"act": "take", "units": len(drafts), "figures": changed})
    session.flush()
    return row


def _remember(session: Session, row: Workbook, reading: Reading) -> None:
    """Names that were chosen and that figures hang on hold for the ward's next workbooks."""
    for words, meaning in row.names.items():
        if words in reading.book.names:
            kept = session.get(LedgerName, (row.ward_id, words)) or LedgerName(
                ward_id=row.ward_id, words=words, meaning={}
            )
            kept.meaning = meaning
            session.add(kept)


def discard(session: Session, scope: Scope, workbook_id: UUID, expected_version: int) -> None:
    """Throws the file away with what was read of it; what was taken stays with its reference."""
    row = find_workbook(session, scope, workbook_id, for_change=True)
    check_version(row, expected_version)
    if row.file_id is not None:
        forget_file(session, row.ward_id, row.file_id)
    _note(session, scope, row, {"act": "discard"})
    session.delete(row)


def forget_old(session: Session) -> int:
    """Deletes what was read of workbooks a week ago; their files are swept by the same age (files.cleanup)."""
    return affected(session.execute(sa.delete(Workbook).where(col(Workbook.created_at) < now() - KEPT_FOR)))
