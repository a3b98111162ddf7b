"""Items written down of an activity: topics, agenda, findings and actions with the unit that has to act."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities import schemas
from toso.activities.feed_entries import follow_activity
from toso.activities.kinds import FOLLOWED, HELD, KINDS, ActivityState, ItemState, ItemType
from toso.activities.reach import MISSING, within
from toso.activities.tables import Activity, ActivityItem, ActivityItemStep
from toso.activities.workflow import ACTIVITY_STEPS, ITEM_STEPS
from toso.audit import steps
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.catalogue.reach import named_entry
from toso.core.problems import Conflict, Forbidden, Malformed, NotFound
from toso.core.row_versions import check_version, touch
from toso.difficulties.reach import within as difficulties_within
from toso.difficulties.tables import Difficulty
from toso.kit.clock import today
from toso.organisation.tables import Unit

ENTRIES = {ItemType.TOPIC: "topic", ItemType.FINDING: "platform"}
"""The kind of entry of the catalogue that an item may name."""
_RUNNING = (ActivityState.OPEN, *HELD)
_BY_WHO_FIXES = ("fix",)


class NotRunning(Conflict):
    code, title = "activity-not-running", "Chỉ ghi kết luận, việc phải làm khi hoạt động đã bắt đầu và chưa bị hủy."


class FixedByYou(Conflict):
    code, title = "fixed-by-you", "Người báo đã khắc phục không tự xác nhận; hãy để người kiểm tra khác xác nhận."


class ItemSettled(Conflict):
    code, title = "activity-item-settled", "Nội dung này đã xử lý hoặc đã rút; hãy mở lại trước."


def add_item(session: Session, scope: Scope, row: Activity, body: schemas.ActivityItemWrite) -> ActivityItem:
    """Raises NotRunning, Malformed."""
    if body.type not in KINDS[row.kind].items:
        raise Malformed(fields={"type": "Loại hoạt động này không ghi nội dung ấy."})
    if row.state is ActivityState.CANCELLED or (body.type in FOLLOWED and row.state not in _RUNNING):
        raise NotRunning
    item = ActivityItem(
        ward_id=row.ward_id, activity_id=row.id, type=body.type, text="", unit_id=row.unit_id, unit_path=row.unit_path
    )
    _fill(session, scope, row, item, body)
    touch(row)
    steps.tell(session, scope, ITEM_STEPS, item, "add")
    steps.tell(session, scope, ACTIVITY_STEPS, row, "item", fields=["items"], note={"type": body.type.value})
    follow_activity(session, scope.actor, row)
    return item


def change_item(
    session: Session, scope: Scope, row: Activity, item: ActivityItem, body: schemas.ActivityItemChange
) -> ActivityItem:
    """Raises Forbidden for who does not organise it, ItemSettled once it was acted on, Malformed."""
    _require_organiser(scope.actor, row)
    if item.state is not ItemState.OPEN:
        raise ItemSettled
    _fill(session, scope, row, item, body)
    touch(item)
    return steps.tell(session, scope, ITEM_STEPS, item, "change", fields=["text", "unit_id", "due_on", "entry_id"])


def _fill(session: Session, scope: Scope, row: Activity, item: ActivityItem, body: schemas.ActivityItemChange) -> None:
    entry = None
    if body.entry_id is not None:
        entry = named_entry(session, row.ward_id, body.entry_id, ENTRIES.get(item.type, ""), "entry_id")
    unit = session.get(Unit, body.unit_id) if body.unit_id else None
    faults: dict[str, str] = {}
    if item.type in FOLLOWED:
        if unit is None or unit.ward_id != row.ward_id:
            faults["unit_id"] = "Hãy chọn đơn vị phải thực hiện."
        elif not _names_anybody(row) and not scope.covers(unit.path):
            faults["unit_id"] = "Chỉ giao được cho đơn vị trong phạm vi của bạn."
        faults |= _wrong_day(body.due_on, row)
    elif body.unit_id or body.due_on:
        faults["type"] = "Nội dung này không có đơn vị thực hiện, thời hạn."
    if faults:
        raise Malformed(fields=faults)
    item.text, item.due_on, item.entry_id = body.text, body.due_on, entry.id if entry else None
    if unit is not None:
        item.unit_id, item.unit_path = unit.id, unit.path


def _names_anybody(row: Activity) -> bool:
    """An activity that the ward directs names any of its units; that of a unit those below it."""
    return KINDS[row.kind].action is Action.ACTIVITY_DIRECT


def _wrong_day(due_on: date | None, row: Activity) -> dict[str, str]:
    if due_on is None:
        return {"due_on": "Hãy ghi thời hạn."}
    return {"due_on": "Thời hạn phải từ ngày tổ chức trở đi."} if due_on < row.first_on else {}


def item_for_change(
    session: Session, scope: Scope, ids: tuple[UUID, UUID], expected_version: int
) -> tuple[Activity, ActivityItem]:
    """The activity and its item by their ids, locked, in the version that was seen; both have to be readable.

    Raises NotFound, StaleVersion.
    """
    activity_id, item_id = ids
    reading = scope.actor.scope(Action.ACTIVITY_READ)
    row = session.execute(sa.select(Activity).where(col(Activity.id) == activity_id, within(reading))).scalar()
    i = ActivityItem
    query = sa.select(i).where(col(i.ward_id) == scope.ward_id, col(i.activity_id) == activity_id, col(i.id) == item_id)
    item = session.execute(query.with_for_update()).scalar()
    if row is None or item is None or not (reading.covers(row.unit_path) or reading.covers(item.unit_path)):
        raise NotFound(MISSING)
    check_version(item, expected_version)
    return row, item


def take_item_step(
    session: Session, scope: Scope, row: Activity, item: ActivityItem, body: schemas.ActivityStepWrite
) -> ActivityItem:
    """Fixed by the unit named, everything else by who organises it; never verified by who fixed it.

    Raises Forbidden, NotRunning, FixedByYou, WrongState, Malformed without its reason or for what needs no follow-up.
    """
    steps.check(ITEM_STEPS, item, body.step, body.reason)
    if row.state is ActivityState.CANCELLED:
        raise NotRunning
    if body.step in _BY_WHO_FIXES:
        if item.type not in FOLLOWED:
            raise Malformed(fields={"step": "Nội dung này không phải khắc phục."})
        scope.require(item.unit_path)
    else:
        _require_organiser(scope.actor, row)
    if body.step == "verify" and fixers(session, [item]).get(item.id) == scope.user_id:
        raise FixedByYou
    item.closed_on = today() if body.step == "verify" else None
    steps.take(session, scope, ITEM_STEPS, item, body.step, body.reason)
    follow_activity(session, scope.actor, row)
    return item


def hinder_item(session: Session, scope: Scope, item: ActivityItem, difficulty_id: UUID | None) -> ActivityItem:
    """Says which difficulty keeps a unit from acting; None takes it away. Raises ItemSettled, Malformed, Forbidden."""
    scope.require(item.unit_path)
    if item.state is not ItemState.OPEN or item.type not in FOLLOWED:
        raise ItemSettled
    if difficulty_id is not None:
        seen = scope.actor.scope(Action.DIFFICULTY_READ)
        query = sa.select(col(Difficulty.id)).where(col(Difficulty.id) == difficulty_id, difficulties_within(seen))
        if not scope.actor.may(Action.DIFFICULTY_READ) or session.execute(query).scalar() is None:
            raise Malformed(fields={"difficulty_id": "Không tìm thấy khó khăn, vướng mắc này trong phạm vi của bạn."})
    item.difficulty_id = difficulty_id
    touch(item)
    return steps.tell(session, scope, ITEM_STEPS, item, "hinder", fields=["difficulty_id"])


def fixers(session: Session, items: list[ActivityItem]) -> dict[UUID, UUID]:
    """Who last said that it is fixed, by item."""
    s = ActivityItemStep
    query = sa.select(col(s.item_id), col(s.by_id)).where(
        col(s.ward_id).in_({item.ward_id for item in items}),
        col(s.item_id).in_([item.id for item in items]),
        col(s.name) == "fix",
    )
    return dict(session.execute(query.order_by(col(s.id))).all())


def organises(actor: Actor, row: Activity) -> bool:
    """Whether this person may change an activity of its kind in its unit."""
    rights = (Action.ACTIVITY_WRITE, KINDS[row.kind].action)
    return all(actor.scope(right).covers(row.unit_path) for right in rights)


def _require_organiser(actor: Actor, row: Activity) -> None:
    if not organises(actor, row):
        raise Forbidden("Việc này do đơn vị tổ chức làm.")
