"""Activities as they are shown: lines of the list, one whole with its steps, the people asked to it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities import schemas
from toso.activities.feedback import may_answer, show_feedback
from toso.activities.guests import guest_reads, takes_guests
from toso.activities.invitations import may_invite
from toso.activities.item_views import item_reads
from toso.activities.kinds import (
    CAMPAIGN,
    CAMPAIGN_DAY,
    CHANGEABLE,
    KINDS,
    OWN_PACE,
    REVIEW,
    ActivityState,
    AttendanceState,
    Part,
)
from toso.activities.minutes import has_minutes
from toso.activities.residents import count_residents, may_write_residents
from toso.activities.roster import MARKABLE
from toso.activities.sign_in_sheet import has_sheet
from toso.activities.tables import Activity, ActivityStep, Attendance
from toso.activities.workflow import ACTIVITY_STEPS
from toso.audit.steps import available, timeline
from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.files.schemas import FileRead
from toso.files.service import get_files
from toso.identity.queries import names_of, unit_names
from toso.identity.rosters import people_names
from toso.plans.tasks.links import task_link

_CAME = (AttendanceState.ATTENDED, AttendanceState.MADE_UP)
_AWAY, _ASKED = (AttendanceState.ABSENT, AttendanceState.EXCUSED), AttendanceState.ASKED


def row_reads(session: Session, rows: Sequence[Activity]) -> list[schemas.ActivityRow]:
    """Lines of the list; names and numbers in one go."""
    names = unit_names(session, {row.unit_id for row in rows})
    numbers = _numbers(session, rows)
    return [schemas.ActivityRow(**_shown(row, names.get(row.unit_id, ""), numbers.get(row.id, {}))) for row in rows]


def _numbers(session: Session, rows: Sequence[Activity]) -> dict[UUID, dict[AttendanceState, int]]:
    a = Attendance
    query = (
        sa.select(col(a.activity_id), col(a.state), sa.func.count())
        .where(col(a.ward_id).in_({row.ward_id for row in rows}), col(a.activity_id).in_([row.id for row in rows]))
        .group_by(col(a.activity_id), col(a.state))
    )
    found: dict[UUID, dict[AttendanceState, int]] = {}
    for activity_id, state, number in session.execute(query):
        found.setdefault(activity_id, {})[state] = number
    return found


def _shown(row: Activity, unit_name: str, numbers: dict[AttendanceState, int]) -> dict[str, Any]:
    own = {"id", "version", "kind", "state", "title", "place", "starts", "first_on", "last_on", "unit_id"}
    return {
        **row.model_dump(include=own),
        "kind_label": KINDS[row.kind].label,
        "state_label": row.state.label,
        "unit_name": unit_name,
        "asked": sum(numbers.values()),
        "attended": sum(numbers.get(state, 0) for state in _CAME),
    }


def show_activity(session: Session, actor: Actor, row: Activity) -> schemas.ActivityRead:
    """One whole: what it says, who came in numbers, every step, what this person may do now; steps and names are for
    whoever may see the people of activities.
    """
    named = actor.may(Action.ACTIVITY_ROSTER)
    numbers = _numbers(session, [row]).get(row.id, {})
    lines: list[ActivityStep] = timeline(session, ACTIVITY_STEPS, [row])[row.id] if named else []
    people = names_of(session, {row.planned_by_id, *(one.by_id for one in lines)})
    absent = sum(numbers.get(state, 0) for state in _AWAY)
    actions = _actions(session, actor, row, numbers)
    return schemas.ActivityRead(
        **_shown(row, unit_names(session, {row.unit_id}).get(row.unit_id, ""), numbers),
        **row.model_dump(include={"content", "partners", "others"}),
        absent=absent,
        residents=count_residents(session, row),
        guests=guest_reads(actor, row),
        guests_came=sum(one["came"] for one in row.guests),
        own_pace=row.kind in OWN_PACE,
        task=task_link(session, row.ward_id, row.lineage_id),
        parent=_link(session, row.ward_id, col(Activity.id) == row.parent_id) if row.parent_id else None,
        make_up=_link(
            session, row.ward_id, sa.and_(col(Activity.parent_id) == row.id, col(Activity.kind) != CAMPAIGN_DAY)
        ),
        planned_by_name=people.get(row.planned_by_id, "") if named else "",
        items=item_reads(session, actor, row),
        steps=[_step_read(one, people) for one in lines],
        feedback=show_feedback(session, actor, row, asked="answer" in actions),
        actions=actions,
    )


def _step_read(line: ActivityStep, people: dict[UUID, str]) -> schemas.ActivityStepRead:
    own = line.model_dump(include={"id", "at", "note"})
    return schemas.ActivityStepRead(**own, by_name=people.get(line.by_id, ""), label=ACTIVITY_STEPS.label(line.name))


def may_aim(actor: Actor, row: Activity) -> bool:
    """Whether this person may set the goals of a campaign now."""
    return (
        row.kind == CAMPAIGN
        and row.state in CHANGEABLE
        and actor.scope(Action.ACTIVITY_WRITE).covers(row.unit_path)
        and actor.scope(KINDS[row.kind].action).covers(row.unit_path)
    )


def _actions(session: Session, actor: Actor, row: Activity, numbers: dict[AttendanceState, int]) -> list[str]:
    found = []
    absent, invited = (sum(numbers.get(state, 0) for state in states) for states in (_AWAY, (*_AWAY, _ASKED)))
    writing = actor.scope(Action.ACTIVITY_WRITE).covers(row.unit_path)
    if writing and actor.scope(KINDS[row.kind].action).covers(row.unit_path):
        found = available(ACTIVITY_STEPS, actor, row)
        held, own_pace = row.state in {ActivityState.DONE, ActivityState.CLOSED}, row.kind in OWN_PACE
        more = (
            ("change", row.state in CHANGEABLE),
            ("ask", Part.ROSTER in KINDS[row.kind].has and row.state in {*CHANGEABLE, ActivityState.DONE}),
            ("uninvite", invited > 0 and row.state in {*CHANGEABLE, ActivityState.DONE}),
            ("guests", takes_guests(row)),
            ("mark", row.state in MARKABLE),
            ("residents", may_write_residents(actor, row)),
            ("print", has_sheet(row) and row.state in {*CHANGEABLE, ActivityState.DONE}),
            ("take", row.state in MARKABLE and own_pace),
            ("show_code", row.state is ActivityState.OPEN and Part.ROSTER in KINDS[row.kind].has and not own_pace),
            ("item", bool(KINDS[row.kind].items) and row.state is not ActivityState.CANCELLED),
            ("aim", may_aim(actor, row)),
            ("make_up", held and absent > 0 and row.kind != CAMPAIGN_DAY and not own_pace),
        )
        found += [name for name, may in more if may]
    else:
        found = [one for one in available(ACTIVITY_STEPS, actor, row) if one in {"close", "reopen"}]
    mine = sa.select(col(Attendance.id)).where(
        col(Attendance.ward_id) == row.ward_id,
        col(Attendance.activity_id) == row.id,
        col(Attendance.user_id) == actor.user_id,
        col(Attendance.state) != AttendanceState.ATTENDED,
    )
    if has_minutes(row) and actor.may(Action.DRAFT_WRITE):
        found += ["minutes", *(["review_report"] if row.kind == REVIEW else [])]
    if may_invite(row) and actor.may(Action.DRAFT_WRITE):
        found.append("invite")
    if row.state is ActivityState.OPEN and session.execute(mine.limit(1)).first():
        found.append("check_in")
    if may_answer(session, actor, row):
        found.append("answer")
    return found


def _link(session: Session, ward_id: UUID, condition: Any) -> schemas.ActivityLinkRead | None:
    query = sa.select(col(Activity.id), col(Activity.title)).where(
        col(Activity.ward_id) == ward_id, condition, col(Activity.state) != ActivityState.CANCELLED
    )
    found = session.execute(query.order_by(col(Activity.id).desc()).limit(1)).one_or_none()
    return schemas.ActivityLinkRead(id=found.id, text=found.title) if found else None


def attendance_reads(session: Session, rows: Sequence[Attendance]) -> list[schemas.AttendanceRead]:
    """People with their names, in one go: by the team where they are members, else by the account."""
    names = people_names(session, rows)
    units = unit_names(session, {row.unit_id for row in rows})
    proofs = [row.file_id for row in rows if row.file_id]
    found = get_files(session, rows[0].ward_id, proofs) if proofs else []
    files = {one.id: FileRead.model_validate(one) for one in found}
    own = {"id", "unit_id", "required", "state", "means", "attended_on"}
    return [
        schemas.AttendanceRead(
            **row.model_dump(include=own),
            full_name=names[row.id],
            unit_name=units.get(row.unit_id, ""),
            file=files.get(row.file_id) if row.file_id else None,
        )
        for row in rows
    ]
