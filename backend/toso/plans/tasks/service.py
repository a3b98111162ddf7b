"""Naming people, writing progress, giving a task to a further unit, stopping an assignment."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import lock, touch
from toso.files.service import check_files
from toso.identity.grants import people_of_ward
from toso.kit.clock import now, today
from toso.kit.dates import numeric
from toso.organisation.tables import TeamMember, Unit
from toso.outbox.emit import emit
from toso.plans.audit_notes import note
from toso.plans.progress import WorkState
from toso.plans.tables import Plan, PlanState, PlanTask
from toso.plans.tasks import schemas
from toso.plans.tasks.assignments import refresh
from toso.plans.tasks.tables import AssignmentPerson, ProgressEntry, TaskAssignment
from toso.plans.tasks.views import get_assignment, get_task


class WorkStopped(Conflict):
    code, title = "work-stopped", "Việc này đã dừng thực hiện."


class AlreadyAssigned(Conflict):
    code, title = "already-assigned", "Đơn vị này đã được giao nhiệm vụ này."


class PlanNotInForce(Conflict):
    code, title = "plan-not-in-force", "Kế hoạch của nhiệm vụ này không còn hiệu lực."


def set_people(
    session: Session, scope: Scope, assignment_id: UUID, expected_version: int, body: schemas.PeopleWrite
) -> TaskAssignment:
    """Replaces the list of people; rows that stay as they are keep their id."""
    row = _locked(session, scope, assignment_id, expected_version)
    query = sa.select(AssignmentPerson).where(
        col(AssignmentPerson.ward_id) == row.ward_id, col(AssignmentPerson.assignment_id) == row.id
    )
    before = {_key(person): person for person in session.execute(query).scalars()}
    _check_people(session, row, body.people, {person.user_id for person in before.values()})
    for person in body.people:
        if before.pop(_key(person), None) is None:
            session.add(
                AssignmentPerson(
                    ward_id=row.ward_id, assignment_id=row.id, unit_path=row.unit_path, **person.model_dump()
                )
            )
    for gone in before.values():
        session.delete(gone)
    touch(row)
    session.add(row)
    note(
        session,
        scope,
        "task.assign",
        "task_assignment",
        row,
        row.unit_path,
        fields={"people"},
        note={"people": len(body.people)},
    )
    emit(session, row.ward_id, "task.people", row.id, {"people": len(body.people)})
    session.flush()
    return row


def _key(person: AssignmentPerson | schemas.PersonWrite) -> tuple[object, ...]:
    return (person.user_id, person.member_id, person.responsibility, person.from_on, person.to_on)


def _check_people(
    session: Session, row: TaskAssignment, people: Sequence[schemas.PersonWrite], listed: set[UUID | None]
) -> None:
    """Users must work in the ward or be `listed` already, members must belong to a team of the assignment's unit;
    nobody twice alike.
    """
    users = people_of_ward(session, row.ward_id, {p.user_id for p in people if p.user_id}) | listed
    member_ids = {p.member_id for p in people if p.member_id}
    path = col(TeamMember.unit_path)
    in_unit = sa.or_(path == row.unit_path, sa.and_(path > f"{row.unit_path}.", path < f"{row.unit_path}/"))
    belonging = sa.select(col(TeamMember.id)).where(
        col(TeamMember.ward_id) == row.ward_id, col(TeamMember.id).in_(member_ids), in_unit
    )
    members = set(session.execute(belonging).scalars()) if member_ids else set()
    faults: dict[str, str] = {}
    met: set[tuple[object, ...]] = set()
    for n, person in enumerate(people):
        if person.user_id and person.user_id not in users:
            faults[f"people.{n}.user_id"] = "Không có người dùng này trong phường."
        if person.member_id and person.member_id not in members:
            faults[f"people.{n}.member_id"] = "Không có thành viên này trong tổ của đơn vị."
        if _key(person) in met:
            faults[f"people.{n}"] = "Dòng này lặp lại."
        met.add(_key(person))
    if faults:
        raise Malformed(fields=faults)


def add_progress(session: Session, scope: Scope, assignment_id: UUID, body: schemas.ProgressWrite) -> ProgressEntry:
    """Adds one line to the log and folds it into what lists show. Nothing in the log is ever changed."""
    row = get_assignment(session, scope, assignment_id)
    session.refresh(row, with_for_update=True)
    if row.state is WorkState.STOPPED:
        raise WorkStopped
    task, plan = get_task(session, row.ward_id, row.task_id)
    _check_progress(session, row, task, plan, body)
    check_files(session, scope, row.ward_id, body.file_ids, "file_ids")
    values = body.model_dump(exclude={"on", "file_ids"})
    entry = ProgressEntry(
        ward_id=row.ward_id,
        assignment_id=row.id,
        unit_path=row.unit_path,
        at=now(),
        on=body.on or today(),
        by_id=scope.user_id,
        file_ids=[str(i) for i in body.file_ids],
        **values,
    )
    session.add(entry)
    touch(row)
    refresh(session, row.ward_id, [row])
    fields = {name for name in schemas.ProgressWrite.model_fields if getattr(body, name) not in (None, "", [])}
    codes = {"assignment_id": str(row.id), "assignment_version": row.version, "state": row.state.value}
    note(session, scope, "task.progress", "progress_entry", entry, row.unit_path, fields=fields, note=codes)
    emit(session, row.ward_id, "task.progress", row.id, {"state": row.state.value, "percent": row.percent})
    return entry


def _check_progress(
    session: Session, row: TaskAssignment, task: PlanTask, plan: Plan, body: schemas.ProgressWrite
) -> None:
    faults: dict[str, str] = {}
    day = body.on or today()
    if day > today():
        faults["on"] = "Ngày làm việc không được ở tương lai."
    elif plan.in_force_from and day < plan.in_force_from and plan.supersedes_id is None:
        faults["on"] = f"Trước ngày ban hành kế hoạch ({numeric(plan.in_force_from)})."
    if body.state is WorkState.STOPPED:
        faults["state"] = "Dừng việc là bước riêng của bộ phận giao việc."
    if body.count is not None and task.quota is None:
        faults["count"] = "Nhiệm vụ này không đếm số lượng."
    if body.corrects_id is not None and not _may_correct(session, row, body.corrects_id):
        faults["corrects_id"] = "Dòng này không có, hoặc đã được đính chính."
    if faults:
        raise Malformed(fields=faults)


def _may_correct(session: Session, row: TaskAssignment, entry_id: UUID) -> bool:
    entry = session.get(ProgressEntry, (row.ward_id, entry_id))
    if entry is None or entry.assignment_id != row.id:
        return False
    later = sa.select(col(ProgressEntry.id)).where(
        col(ProgressEntry.ward_id) == row.ward_id, col(ProgressEntry.corrects_id) == entry_id
    )
    return session.execute(later).first() is None


def stop_assignment(
    session: Session, scope: Scope, assignment_id: UUID, expected_version: int, reason: str
) -> TaskAssignment:
    """Ends work that is no longer asked of the unit; the log says why, nothing is deleted."""
    row = _locked(session, scope, assignment_id, expected_version)
    session.add(
        ProgressEntry(
            ward_id=row.ward_id,
            assignment_id=row.id,
            unit_path=row.unit_path,
            at=now(),
            on=today(),
            by_id=scope.user_id,
            state=WorkState.STOPPED,
            note=reason,
        )
    )
    touch(row)
    refresh(session, row.ward_id, [row])
    note(session, scope, "task.stop", "task_assignment", row, row.unit_path, fields={"state"})
    return row


def add_assignment(session: Session, scope: Scope, task_id: UUID, unit_id: UUID) -> TaskAssignment:
    """Gives a task of a plan in force to a further unit."""
    task, plan = get_task(session, scope.ward_id, task_id)
    scope.require(plan.unit_path)
    if plan.state is not PlanState.APPROVED:
        raise PlanNotInForce
    unit = session.get(Unit, unit_id)
    if unit is None or unit.ward_id != plan.ward_id or (unit.valid_to and unit.valid_to < today()):
        raise Malformed(fields={"unit_id": "Phường không có đơn vị này."})
    same = sa.select(col(TaskAssignment.id)).where(
        col(TaskAssignment.ward_id) == plan.ward_id,
        col(TaskAssignment.lineage_id) == task.lineage_id,
        col(TaskAssignment.unit_id) == unit.id,
    )
    if session.execute(same).first():
        raise AlreadyAssigned(fields={"unit_id": "Đơn vị này đã có tên trong nhiệm vụ."})
    row = TaskAssignment(
        ward_id=plan.ward_id, task_id=task.id, lineage_id=task.lineage_id, unit_id=unit.id, unit_path=unit.path
    )
    session.add(row)
    refresh(session, plan.ward_id, [row])
    note(session, scope, "task.add_unit", "task_assignment", row, row.unit_path, fields={"unit_id"})
    return row


def _locked(session: Session, scope: Scope, assignment_id: UUID, expected_version: int) -> TaskAssignment:
    row = lock(session, get_assignment(session, scope, assignment_id), expected_version)
    if row.state is WorkState.STOPPED:
        raise WorkStopped
    return row
