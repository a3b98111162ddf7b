"""Who is asked to an activity and who came: drawn by unit, team or role, marked by list or by the person."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities import schemas
from toso.activities.course_results import settle_courses
from toso.activities.feed_entries import follow_activity
from toso.activities.kinds import (
    CAMPAIGN_DAY,
    CHANGEABLE,
    KINDS,
    OWN_PACE,
    ActivityState,
    AttendanceMeans,
    AttendanceState,
    Part,
)
from toso.activities.reach import MISSING
from toso.activities.service import NotChangeable, day_within
from toso.activities.tables import Activity, Attendance
from toso.activities.workflow import ACTIVITY_STEPS
from toso.audit import steps
from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.columns import insert_rows
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import touch
from toso.files.service import check_files
from toso.identity.rosters import Roster, people_of
from toso.kit.clock import now, today
from toso.kit.ids import new_id

MARKABLE = (ActivityState.OPEN, ActivityState.DONE)
CAME = (AttendanceState.ATTENDED, AttendanceState.MADE_UP)
_AWAY = (AttendanceState.ABSENT, AttendanceState.EXCUSED)


class NotMarkable(Conflict):
    code, title = "activity-not-open", "Chỉ điểm danh khi hoạt động đang diễn ra hoặc đã tổ chức."


class NoRoster(Conflict):
    code, title = "activity-without-roster", "Loại hoạt động này không có danh sách mời."


class CameAlready(Conflict):
    code, title = (
        "person-came",
        "Người đã có mặt, đã học xong hoặc đã dự bù không bỏ mời được. Ghi nhầm thì sửa điểm danh.",
    )


class NobodyAbsent(Conflict):
    code, title = "nobody-absent", "Không có ai vắng mặt cần dự bù, hoặc buổi bù đã được lập."


def ask_people(session: Session, scope: Scope, row: Activity, body: schemas.RosterWrite) -> int:
    """Adds whoever is not asked yet; how many. Raises NotChangeable once it is over, NoRoster, Malformed where nobody
    is found.
    """
    if row.state not in {*CHANGEABLE, ActivityState.DONE}:
        raise NotChangeable
    kind = KINDS[row.kind]
    if Part.ROSTER not in kind.has:
        raise NoRoster
    found = people_of(session, scope, Roster(body.unit_ids, body.team_ids, body.roles), row.first_on)
    if not found:
        raise Malformed(fields={"unit_ids": "Không tìm thấy ai trong phạm vi của bạn."})
    known = set(_rows(session, row, col(Attendance.person_id)).scalars())
    required = kind.required if body.required is None else body.required
    return _add(session, scope, row, [one for one in found if one["person_id"] not in known], required)


def _add(session: Session, scope: Scope, row: Activity, people: list[dict[str, Any]], required: bool) -> int:
    own = {"ward_id": row.ward_id, "activity_id": row.id, "required": required, "state": AttendanceState.ASKED}
    own |= {
        "attended_on": None,
        "means": None,
        "answered": False,
        "version": 1,
        "created_at": now(),
        "updated_at": now(),
    }
    insert_rows(session, Attendance, [{**own, **one, "id": new_id()} for one in people])
    settle_courses(session, row)
    touch(row)
    steps.tell(session, scope, ACTIVITY_STEPS, row, "ask", fields=["attendance"], note={"people": len(people)})
    follow_activity(session, scope.actor, row)
    return len(people)


def _rows(session: Session, row: Activity, *columns: Any) -> Any:
    a = Attendance
    return session.execute(sa.select(*columns).where(col(a.ward_id) == row.ward_id, col(a.activity_id) == row.id))


def asked_to(session: Session, row: Activity) -> list[Attendance]:
    return list(_rows(session, row, Attendance).scalars())


def mark_people(session: Session, scope: Scope, row: Activity, body: schemas.AttendanceWrite) -> None:
    """Marks by list; who came to a make-up session has made up what they missed. Whoever should not have been asked
    leaves the list. Raises NotMarkable, NotChangeable, CameAlready, Malformed.
    """
    if body.uninvited:
        _uninvite(session, scope, row, set(body.uninvited))
    if not (body.marks or body.rest or body.files) and body.uninvited:
        return
    if row.state not in MARKABLE:
        raise NotMarkable
    asked = {own: AttendanceState(state) for own, state in body.marks.items()}
    known = _named(session, row, marks=asked.keys(), files=body.files.keys())
    check_files(session, scope, row.ward_id, [one for one in body.files.values() if one], "files")
    if body.rest is not None:
        rest = [one.id for one in known.values() if one.state is AttendanceState.ASKED and one.id not in asked]
        asked |= dict.fromkeys(rest, AttendanceState(body.rest))
    changed = [known[own] for own, state in asked.items() if known[own].state is not state]
    for one in changed:
        _mark(row, one, asked[one.id], AttendanceMeans.LIST)
        session.add(one)
    for own, file_id in body.files.items():
        known[own].file_id = file_id
        touch(known[own])
        session.add(known[own])
    _make_up(session, row, changed)
    settle_courses(session, row)
    touch(row)
    steps.tell(session, scope, ACTIVITY_STEPS, row, "mark", fields=["attendance"], note={"people": len(changed)})
    follow_activity(session, scope.actor, row)


def _named(session: Session, row: Activity, **named: AbstractSet[UUID]) -> dict[UUID, Attendance]:
    """Everybody asked by the id of the line, those named among them. Raises Malformed."""
    known = {one.id: one for one in asked_to(session, row)}
    for name, ids in named.items():
        if ids - known.keys():
            raise Malformed(fields={name: "Có người không trong danh sách của hoạt động này."})
    return known


def _uninvite(session: Session, scope: Scope, row: Activity, ids: set[UUID]) -> None:
    """Takes people off the list, as if nobody had asked them."""
    if row.state not in {*CHANGEABLE, ActivityState.DONE}:
        raise NotChangeable
    known = _named(session, row, uninvited=ids)
    gone = [known[own] for own in sorted(ids)]
    if any(one.state in CAME or one.answered for one in gone):
        raise CameAlready
    for one in gone:
        session.delete(one)
    settle_courses(session, row, gone=[one.member_id for one in gone if one.member_id])
    touch(row)
    steps.tell(session, scope, ACTIVITY_STEPS, row, "uninvite", fields=["attendance"], note={"people": len(gone)})
    follow_activity(session, scope.actor, row)


def check_in(
    session: Session,
    scope: Scope,
    activity_id: UUID,
    means: AttendanceMeans = AttendanceMeans.SELF,
    file_id: UUID | None = None,
) -> Activity:
    """A person says that they are there, while it is open. Raises NotFound where not asked, NotMarkable, Malformed."""
    query = (
        sa.select(Attendance, Activity)
        .join(
            Activity,
            sa.and_(col(Activity.ward_id) == col(Attendance.ward_id), col(Activity.id) == col(Attendance.activity_id)),
        )
        .where(
            col(Attendance.ward_id) == scope.ward_id,
            col(Attendance.activity_id) == activity_id,
            col(Attendance.user_id) == scope.user_id,
        )
        .with_for_update()
    )
    found = session.execute(query).one_or_none()
    if found is None:
        raise NotFound(MISSING)
    mine, row = found
    if row.state is not ActivityState.OPEN:
        raise NotMarkable
    _mark(row, mine, AttendanceState.ATTENDED, means)
    if file_id is not None:
        check_files(session, scope, row.ward_id, [file_id], "file_id")
        mine.file_id = file_id
    session.add(mine)
    _make_up(session, row, [mine])
    settle_courses(session, row)
    changed = ["state"] if file_id is None else ["state", "file_id"]
    record_row(session, scope, "attendance", mine, fields=changed)
    session.flush()
    if row.kind in OWN_PACE:  # all else counts from the step that says it was held
        follow_activity(session, scope.actor, row)
    return row


def _mark(row: Activity, one: Attendance, state: AttendanceState, means: AttendanceMeans) -> None:
    came = state is AttendanceState.ATTENDED
    one.state, one.means = state, means if came else None
    one.attended_on = _counted_day(row, today()) if came else None
    touch(one)


def _counted_day(row: Activity, on: date) -> date:
    """The day of the activity nearest to this one; what is finished at one's own pace counts late when it is late."""
    return max(on, row.first_on) if row.kind in OWN_PACE else day_within(row, on)


def finish_people(session: Session, scope: Scope, row: Activity, days: Mapping[UUID, date]) -> None:
    """Who has finished a course and when, by the id of the line: as a sheet says. Raises NotMarkable."""
    if row.state not in MARKABLE:
        raise NotMarkable
    for one in asked_to(session, row):
        if one.id in days:
            _mark(row, one, AttendanceState.ATTENDED, AttendanceMeans.IMPORT)
            one.attended_on = days[one.id]
            session.add(one)
    touch(row)
    steps.tell(session, scope, ACTIVITY_STEPS, row, "take", fields=["attendance"], note={"people": len(days)})
    settle_courses(session, row)
    follow_activity(session, scope.actor, row)


def _make_up(session: Session, row: Activity, changed: Iterable[Attendance]) -> None:
    """Carries the marks of a make-up session over to the one that was missed."""
    if row.parent_id is None:
        return
    came = {one.person_id: one.state is AttendanceState.ATTENDED for one in changed}
    missed = sa.select(Attendance).where(
        col(Attendance.ward_id) == row.ward_id,
        col(Attendance.activity_id) == row.parent_id,
        col(Attendance.person_id).in_(came),
        col(Attendance.state).in_((*_AWAY, AttendanceState.MADE_UP)),
    )
    for one in session.execute(missed).scalars():
        one.state = AttendanceState.MADE_UP if came[one.person_id] else AttendanceState.ABSENT
        touch(one)
        session.add(one)


def plan_make_up(session: Session, scope: Scope, row: Activity, body: schemas.MakeUpWrite) -> Activity:
    """A session for everybody who was absent, asked to it at once. Raises NotMarkable before it was held, Malformed
    for an earlier day, NobodyAbsent.
    """
    if row.state not in {ActivityState.DONE, ActivityState.CLOSED}:
        raise NotMarkable
    if row.kind == CAMPAIGN_DAY or row.kind in OWN_PACE:
        raise NobodyAbsent
    if body.on < row.last_on:
        raise Malformed(fields={"on": "Buổi bù phải sau buổi đã tổ chức."})
    away = [one for one in asked_to(session, row) if one.state in _AWAY]
    waiting = sa.select(col(Attendance.person_id)).join(
        Activity,
        sa.and_(col(Activity.ward_id) == col(Attendance.ward_id), col(Activity.id) == col(Attendance.activity_id)),
    )
    waiting = waiting.where(
        col(Activity.ward_id) == row.ward_id,
        col(Activity.parent_id) == row.id,
        col(Activity.state).in_(CHANGEABLE),
    )
    asked = set(session.execute(waiting).scalars())
    people = [one for one in away if one.person_id not in asked]
    if not people:
        raise NobodyAbsent
    kept = row.model_dump(include={"ward_id", "kind", "unit_id", "unit_path", "title", "content", "lineage_id"})
    kept |= {"place": body.place or row.place, "first_on": body.on, "last_on": body.on, "starts": body.starts}
    child = Activity(**kept, parent_id=row.parent_id or row.id, planned_by_id=scope.user_id)
    session.add(child)
    session.flush()
    steps.tell(session, scope, ACTIVITY_STEPS, child, "plan")
    columns = {"person_id", "user_id", "member_id", "unit_id", "unit_path"}
    _add(session, scope, child, [one.model_dump(include=columns) for one in people], required=True)
    return child
