"""Ordering an export of the register, and the job that writes it."""

import tempfile
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Forbidden
from toso.files.service import store_made
from toso.files.upload_check import CSV, XLSX, Checked
from toso.files.written_sheets import ENDINGS, WRITERS
from toso.households.import_export.export.rows import headings, rows_of
from toso.households.import_export.export.schemas import ExportFormat, HouseholdExportWrite
from toso.households.model.items import Item
from toso.households.model.kinds import HouseholdKind
from toso.households.register.queries import Filters
from toso.households.register.schemas import HouseholdStatus
from toso.identity.alarms.acts import watch_act
from toso.identity.alarms.tables import WatchedKind
from toso.identity.job_owner import scope_of_owner
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.clock import today

EXPORT = "household.export"
_TYPES = {ExportFormat.XLSX: XLSX, ExportFormat.CSV: CSV}


def order_export(session: Session, scope: Scope, body: HouseholdExportWrite) -> Job:
    """Orders a file of the households in reach; numbers in full need the right to look at them. Raises Forbidden,
    TooManyReveals.
    """
    if body.full and not scope.actor.may(Action.HOUSEHOLD_REVEAL):
        raise Forbidden
    payload = body.model_dump(mode="json")
    job = enqueue(session, scope.ward_id, EXPORT, scope.user_id, payload)
    watch_act(session, scope.actor, scope.ward_id, WatchedKind.EXPORT, full=body.full)
    _note(session, scope, job.id, {"act": "order", "purpose": body.purpose.value, "full": body.full})
    return job


def _note(session: Session, scope: Scope, job_id: UUID, note: dict[str, Any]) -> None:
    record(
        session,
        scope.actor,
        Action.HOUSEHOLD_EXPORT,
        "household_export",
        job_id,
        ward_id=scope.ward_id,
        unit_path=scope.unit_path,
        note=note,
    )


def write_export(context: JobContext) -> dict[str, Any]:
    """Writes the file in constant memory and stores it for its owner; result: its id and the number of rows."""
    wanted = HouseholdExportWrite.model_validate(context.payload)
    scope = context.in_read(lambda s: scope_of_owner(s, context))
    full = wanted.full and scope.actor.may(Action.HOUSEHOLD_REVEAL)
    media_type = _TYPES[wanted.format]
    counted = _Counted(context, rows_of(context.in_read, scope, filters_of(wanted), full=full))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "so-ho"
        WRITERS[media_type](path, "Sổ hộ", headings(), counted)
        content = path.read_bytes()
    file = Checked(f"so-ho-{today():%Y-%m-%d}.{ENDINGS[media_type]}", media_type, content)
    note = {"act": "made", "rows": counted.rows, "purpose": wanted.purpose.value, "full": full}
    return context.in_write(partial(_keep, context, scope, file, note))


def _keep(context: JobContext, scope: Scope, file: Checked, note: dict[str, Any], session: Session) -> dict[str, Any]:
    row = store_made(session, context, file, purpose="household_export")
    _note(session, scope, context.job_id, note)
    return {"file_id": str(row.id), "name": file.name, "rows": note["rows"]}


class _Counted:
    """Rows one by one, with progress after each part."""

    def __init__(self, context: JobContext, parts: Iterable[list[list[str]]]) -> None:
        self._context, self._parts, self.rows = context, parts, 0

    def __iter__(self) -> Iterator[list[str]]:
        for number, part in enumerate(self._parts):
            yield from part
            self.rows += len(part)
            said = f"Đã ghi {self.rows:,} dòng…".replace(",", ".")
            self._context.progress(min(95, 5 + number), said)


def filters_of(body: HouseholdExportWrite) -> Filters:
    return Filters(
        body.unit_id,
        body.street_id,
        body.group_name,
        HouseholdKind(body.kind) if body.kind else None,
        HouseholdStatus(body.status) if body.status else None,
        Item(body.missing) if body.missing else None,
    )
