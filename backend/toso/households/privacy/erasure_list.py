"""The erasure list beside the database: ids of whom was erased, so that a restored backup is erased again.

A line is written right after the transaction that erased; the hourly chore adds what a crash left out. The file holds
no personal data and belongs to what is kept apart from the backups of the database.
"""

import json
import logging
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import event as sa_event
from sqlmodel import Session, col

from toso.core.settings import Settings
from toso.households.consents.kinds import ErasedKind
from toso.households.consents.tables import Erasure

log = logging.getLogger(__name__)


def list_of(settings: Settings) -> Path:
    return settings.data_dir / "erasures.jsonl"


def add_after_commit(session: Session, path: Path, row: Erasure) -> None:
    """An erasure goes into the list as soon as its transaction is committed, and never before."""
    line = _line(row)

    def write(_session: Session) -> None:
        try:
            _append(path, [line])
        except OSError as error:
            log.warning("the erasure list was not written (%s); the next chore does it", type(error).__name__)

    sa_event.listen(session, "after_commit", write, once=True)


def _line(row: Erasure) -> str:
    line = {"id": str(row.id), "ward_id": str(row.ward_id), "kind": row.kind.value, "subject_id": str(row.subject_id)}
    return json.dumps(line) + "\n"


def _append(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with path.open("a", encoding="utf-8") as file:
        file.writelines(lines)


def read_list(path: Path) -> list[dict[str, Any]]:
    """The lines of the list, each subject once however often a restored backup was erased again: a person of a ward,
    since a reform leaves one under the same id in two.
    """
    if not path.exists():
        return []
    lines = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return list({subject_of(line): line for line in lines}.values())


def complete(session: Session, settings: Settings) -> int:
    """Adds erasures that the list lacks; how many. Called by the chore and before a replay."""
    path = list_of(settings)
    known = {subject_of(line) for line in read_list(path)}
    rows = session.execute(sa.select(Erasure).order_by(col(Erasure.id))).scalars()
    missing = [_line(row) for row in rows if (row.ward_id, row.kind, row.subject_id) not in known]
    if missing:
        _append(path, missing)
    return len(missing)


def subject_of(line: dict[str, Any]) -> tuple[UUID, ErasedKind, UUID]:
    """Ward, kind and subject of a line."""
    return UUID(line["ward_id"]), ErasedKind(line["kind"]), UUID(line["subject_id"])
