"""Planning and changing of activities, and their steps."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.activities import schemas
from toso.activities.course_results import settle_courses
from toso.activities.feed_entries import follow_activity
from toso.activities.kinds import CAMPAIGN, CAMPAIGN_DAY, CHANGEABLE, KINDS, Part
from toso.activities.residents import count_residents, forget_residents
from toso.activities.tables import Activity
from toso.activities.workflow import ACTIVITY_STEPS
from toso.audit import steps
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import touch
from toso.kit.clock import today
from toso.organisation.own_units import unit_acting
from toso.plans.tasks.links import lineage_of

_OWN = {"kind", "title", "place", "starts", "first_on", "last_on", "content", "partners", "others"}


class NotChangeable(Conflict):
    code, title = "activity-held", "Hoạt động đã tổ chức thì không sửa được; hãy mở lại trước."


class ResidentsWritten(Conflict):
    code, title = (
        "activity-residents-written",
        "Đã ghi người dân dự, nên loại, ngày và số người dự không sửa ở đây được.",
    )


def plan_activity(session: Session, scope: Scope, body: schemas.ActivityWrite) -> Activity:
    """Raises Malformed for an unknown kind, and for a unit or a task out of reach."""
    unit = unit_acting(session, scope, body.unit_id)
    _check_kind(scope, body, unit.path)
    row = Activity(
        parent_id=_campaign(session, scope, body),
        ward_id=scope.ward_id,
        unit_id=unit.id,
        unit_path=unit.path,
        planned_by_id=scope.user_id,
        lineage_id=lineage_of(session, scope, body.task_id),
        **body.model_dump(include=_OWN),
    )
    session.add(row)
    session.flush()
    return steps.tell(session, scope, ACTIVITY_STEPS, row, "plan")


def change_activity(session: Session, scope: Scope, row: Activity, body: schemas.ActivityWrite) -> Activity:
    """Replaces what it says; its unit stays, and so does its kind once people were asked by that kind's right.

    Raises NotChangeable once it was held, ResidentsWritten for what they were written down with, Malformed.
    """
    if row.state not in CHANGEABLE:
        raise NotChangeable
    if body.unit_id not in {None, row.unit_id}:
        raise Malformed(fields={"unit_id": "Đơn vị tổ chức không đổi được; hãy hủy rồi lên lịch lại."})
    _check_kind(scope, body, row.unit_path)
    values: dict[str, Any] = body.model_dump(include=_OWN)
    if CAMPAIGN_DAY in {body.kind, row.kind}:
        values["parent_id"] = _campaign(session, scope, body)
    if body.task_id is not None or row.lineage_id is None:
        values["lineage_id"] = lineage_of(session, scope, body.task_id)
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    if {"kind", "last_on", "others"} & set(changed) and count_residents(session, row) is not None:
        raise ResidentsWritten
    row.sqlmodel_update(values)
    if {"first_on", "last_on", "kind"} & set(changed):
        row.reminded = None
    touch(row)
    return steps.tell(session, scope, ACTIVITY_STEPS, row, "change", fields=changed)


def take_step(session: Session, scope: Scope, row: Activity, name: str, reason: str) -> Activity:
    """Raises WrongState, Malformed without its reason, or for what has not begun yet and is said to be held."""
    way = steps.check(ACTIVITY_STEPS, row, name, reason)
    if scope.action is not Action(way.action):
        raise Malformed(fields={"step": "Bước này làm ở chỗ khác."})
    if name in {"open", "finish"} and row.first_on > today():
        raise Malformed(fields={"step": "Chưa đến ngày tổ chức."})
    if name == "finish" and row.last_on > today():
        raise Malformed(fields={"step": "Chưa đến ngày cuối của hoạt động; sửa ngày nếu đã xong sớm."})
    steps.take(session, scope, ACTIVITY_STEPS, row, name, reason)
    if name == "cancel":
        forget_residents(session, scope, row, reason)
    settle_courses(session, row)
    follow_activity(session, scope.actor, row)
    return row


def _check_kind(scope: Scope, body: schemas.ActivityWrite, unit_path: str) -> None:
    kind = KINDS.get(body.kind)
    if kind is None:
        raise Malformed(fields={"kind": "Không có loại hoạt động này."})
    if not scope.actor.scope(kind.action).covers(unit_path):
        raise Malformed(fields={"kind": "Loại này do lãnh đạo, bộ phận chuyên môn của phường tổ chức."})
    if (body.last_on - body.first_on).days >= kind.longest:
        raise Malformed(fields={"last_on": f"Loại này kéo dài nhiều nhất {kind.longest} ngày."})
    if body.others is not None and Part.RESIDENTS not in kind.has:
        raise Malformed(fields={"others": "Loại này chỉ tính người trong danh sách mời."})


def _campaign(session: Session, scope: Scope, body: schemas.ActivityWrite) -> UUID | None:
    """The campaign of a day; others have none."""
    if body.kind != CAMPAIGN_DAY:
        if body.campaign_id is not None:
            raise Malformed(fields={"campaign_id": "Chỉ ngày ra quân thuộc một chiến dịch."})
        return None
    row = session.get(Activity, (scope.ward_id, body.campaign_id)) if body.campaign_id else None
    if row is None or row.kind != CAMPAIGN or row.state not in CHANGEABLE:
        raise Malformed(fields={"campaign_id": "Hãy chọn chiến dịch đang chuẩn bị hoặc đang diễn ra."})
    if not row.first_on <= body.first_on <= body.last_on <= row.last_on:
        raise Malformed(fields={"first_on": "Ngày ra quân phải nằm trong thời gian của chiến dịch."})
    return row.id


def day_within(row: Activity, on: date) -> date:
    """A day of the activity: that one, or the nearest to it."""
    return min(max(on, row.first_on), row.last_on)
