"""Sheets of who has finished a course: read, looked at, the good lines taken; the others wait for a person's choice."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.completions.columns import FIELD_LABELS, REQUIRED, field_of
from toso.activities.completions.learners import learners_of
from toso.activities.completions.row_check import NOTHING, READY, WAITS, CheckedLine, Course, Learner, check_lines
from toso.activities.completions.schemas import (
    CompletionLineRead,
    CompletionMessage,
    CompletionsTake,
    CompletionUploadRead,
    LikelyLearner,
)
from toso.activities.kinds import OWN_PACE
from toso.activities.roster import MARKABLE, NotMarkable, finish_people
from toso.activities.tables import Activity, CompletionUpload
from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.columns import affected
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import check_version, touch
from toso.files.spreadsheets import read_filled_lines
from toso.kit.clock import now, today
from toso.kit.text import fold

MAX_LINES = 2_000
KEPT_FOR = timedelta(days=7)


class NoCourse(Conflict):
    code, title = "activity-not-a-course", "Chỉ khóa học mới nhập kết quả học từ tệp."


def read_lines(content: bytes, filename: str | None) -> tuple[str, list[dict[str, Any]]]:
    """As `read_filled_lines`, of this list's columns."""
    return read_filled_lines(content, filename, field_of, FIELD_LABELS, REQUIRED, MAX_LINES)


def keep_upload(
    session: Session, scope: Scope, row: Activity, file_name: str, lines: list[dict[str, Any]]
) -> CompletionUpload:
    """Raises NoCourse, NotMarkable."""
    _check_open(row)
    kept = CompletionUpload(
        ward_id=row.ward_id,
        activity_id=row.id,
        owner_id=scope.user_id,
        unit_path=row.unit_path,
        file_name=file_name[:200],
        lines=lines,
    )
    session.add(kept)
    session.flush()
    note = {"lines": len(lines)}
    record(session, scope.actor, "activity.read_sheet", "completion_upload", kept.id, ward_id=row.ward_id, note=note)
    return kept


def _check_open(row: Activity) -> None:
    if row.kind not in OWN_PACE:
        raise NoCourse
    if row.state not in MARKABLE:
        raise NotMarkable


def get_upload(session: Session, scope: Scope, row: Activity, upload_id: UUID) -> CompletionUpload:
    """One's own upload for this course, locked. Raises NotFound."""
    kept = session.get(CompletionUpload, (row.ward_id, upload_id), with_for_update=True)
    if kept is None or kept.activity_id != row.id or kept.owner_id != scope.user_id:
        raise NotFound
    return kept


def list_uploads(session: Session, scope: Scope, row: Activity) -> list[CompletionUploadRead]:
    """One's own sheets of this course with lines that wait, the newest first."""
    u = CompletionUpload
    query = sa.select(u).where(
        col(u.ward_id) == row.ward_id, col(u.activity_id) == row.id, col(u.owner_id) == scope.user_id
    )
    found = session.execute(query.order_by(col(u.id).desc()).limit(5)).scalars().all()
    people = learners_of(session, row) if found else {}
    return [_shown(row, kept, people) for kept in found if kept.lines]


def show_upload(session: Session, row: Activity, kept: CompletionUpload) -> CompletionUploadRead:
    """The sheet as it stands against the people asked to the course today."""
    return _shown(row, kept, learners_of(session, row))


def _checked(row: Activity, kept: CompletionUpload, people: Mapping[UUID, tuple[Learner, str]]) -> list[CheckedLine]:
    lines = [(line["number"], line["cells"]) for line in kept.lines]
    course = Course(fold(row.title), row.first_on, today())
    return check_lines(lines, [learner for learner, _ in people.values()], course)


def _shown(row: Activity, kept: CompletionUpload, people: Mapping[UUID, tuple[Learner, str]]) -> CompletionUploadRead:
    lines = _checked(row, kept, people)
    states = [line.state for line in lines]
    return CompletionUploadRead(
        id=kept.id,
        version=kept.version,
        file_name=kept.file_name,
        columns=FIELD_LABELS,
        lines=[_line_read(line, people) for line in lines],
        ready=states.count(READY),
        waits=states.count(WAITS),
        refused=len(states) - states.count(READY) - states.count(WAITS) - states.count(NOTHING),
        taken=kept.taken,
        actions=["take"] if row.state in MARKABLE and {READY, WAITS, NOTHING} & set(states) else [],
    )


def _line_read(line: CheckedLine, people: Mapping[UUID, tuple[Learner, str]]) -> CompletionLineRead:
    def likely(one: Learner) -> LikelyLearner:
        return LikelyLearner(id=one.id, full_name=one.name, unit_name=people[one.id][1])

    return CompletionLineRead(
        number=line.number,
        cells=line.cells,
        state=line.state,
        person=likely(line.match) if line.match else None,
        likely=[likely(one) for one in line.likely],
        messages=[
            CompletionMessage(field=name, column=FIELD_LABELS[name], message=said) for name, said in line.messages
        ],
    )


def take_lines(
    session: Session, scope: Scope, row: Activity, kept: CompletionUpload, expected_version: int, body: CompletionsTake
) -> None:
    """Marks whom the good lines and the choices mean; these lines and those that say nothing leave the sheet.

    Raises StaleVersion, NotMarkable, Malformed for a choice of nobody asked or of a line that does not wait.
    """
    check_version(kept, expected_version)
    _check_open(row)
    people = learners_of(session, row)
    lines = _checked(row, kept, people)
    if body.choices.keys() - {line.number for line in lines if line.state == WAITS}:
        raise Malformed(fields={"choices": "Có dòng không chờ chọn người."})
    if set(body.choices.values()) - people.keys():
        raise Malformed(fields={"choices": "Có người không trong danh sách của khóa học này."})
    days: dict[UUID, date] = {}
    for line in lines:
        who = line.match.id if line.state == READY and line.match else body.choices.get(line.number)
        if who is not None and line.finished_on is not None and not people[who][0].finished:
            days.setdefault(who, line.finished_on)
    gone = {line.number for line in lines if line.state in {READY, NOTHING}} | body.choices.keys()
    kept.lines = [line for line in kept.lines if line["number"] not in gone]
    kept.taken += len(days)
    touch(kept)
    session.add(kept)
    finish_people(session, scope, row, days)


def throw_away(session: Session, scope: Scope, kept: CompletionUpload, expected_version: int) -> None:
    """Raises StaleVersion."""
    check_version(kept, expected_version)
    session.delete(kept)
    record(session, scope.actor, "activity.drop_sheet", "completion_upload", kept.id, ward_id=kept.ward_id)


def forget_old(session: Session) -> int:
    """Deletes sheets after a week: they hold names and numbers."""
    old = col(CompletionUpload.created_at) < now() - KEPT_FOR
    return affected(session.execute(sa.delete(CompletionUpload).where(old)))
