"""Lines in the logs of assignments that are written by what was done elsewhere: an activity, a posting."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Actor
from toso.core.row_versions import touch
from toso.kit.clock import now
from toso.outbox.emit import emit
from toso.plans.progress import WorkState
from toso.plans.tasks.assignments import refresh
from toso.plans.tasks.tables import ProgressEntry, TaskAssignment

_LONGEST_NOTE = 2_000


@dataclass(frozen=True)
class Said:
    """The words and values of a line; None is not reported."""

    on: date
    note: str
    state: WorkState | None = None
    percent: int | None = None
    count: int | None = None
    link: str = ""
    attendance: int | None = None

    def repeats(self, entry: ProgressEntry) -> bool:
        """Whether the line says the same already."""
        return all(getattr(entry, name) == value for name, value in vars(self).items())


def live_entries(session: Session, ward_id: UUID, kind: str, source_id: UUID) -> dict[UUID, ProgressEntry]:
    """By assignment the line that speaks for this source: written for it, not taken back, and no taking-back."""
    e = ProgressEntry
    query = sa.select(e).where(col(e.ward_id) == ward_id, col(e.source_kind) == kind, col(e.source_id) == source_id)
    rows = session.execute(query.order_by(col(e.at), col(e.id))).scalars().all()
    gone = {row.corrects_id for row in rows}
    return {row.assignment_id: row for row in rows if row.id not in gone and not row.withdrawn}


def add_entry(
    session: Session,
    actor: Actor,
    row: TaskAssignment,
    said: Said,
    source: tuple[str, UUID],
    *,
    corrects: ProgressEntry | None,
) -> None:
    """Adds the line of a source (kind, id), or takes back the one that it `corrects`; folds it into what lists show."""
    values = {**vars(said), "note": said.note[:_LONGEST_NOTE]}
    entry = ProgressEntry(
        ward_id=row.ward_id,
        assignment_id=row.id,
        unit_path=row.unit_path,
        at=now(),
        by_id=actor.user_id,
        corrects_id=corrects.id if corrects else None,
        source_kind=source[0],
        source_id=source[1],
        withdrawn=corrects is not None,
        **values,
    )
    session.add(entry)
    touch(row)
    refresh(session, row.ward_id, [row])
    codes = {"assignment_id": str(row.id), "assignment_version": row.version, "state": row.state.value}
    record(
        session,
        actor,
        "task.progress",
        "progress_entry",
        entry.id,
        ward_id=row.ward_id,
        unit_path=row.unit_path,
        fields=[name for name, value in values.items() if value not in {None, ""}],
        note={**codes, "source": source[0]},
        row=entry,
    )
    emit(session, row.ward_id, "task.progress", row.id, {"state": row.state.value, "percent": row.percent})
