"""Workflows of an activity (planned, open, done, confirmed by whoever directs it; or cancelled) and of what follows
from it (open, fixed by the unit named, verified by who inspects). Back needs a reason.
"""

from toso.activities.kinds import ActivityState, ItemState
from toso.activities.tables import Activity, ActivityItem, ActivityItemStep, ActivityStep
from toso.audit.steps import History, Step, StepTable
from toso.authz.actions import Action
from toso.kit.workflow import Transition, Workflow

_PLANNED, _OPEN, _DONE, _CLOSED, _CANCELLED = (state.value for state in ActivityState)
_WRITE, _DIRECT = Action.ACTIVITY_WRITE.value, Action.ACTIVITY_DIRECT.value

WORKFLOW = Workflow(
    ActivityState.labels(),
    _PLANNED,
    (
        Transition("open", frozenset({_PLANNED}), _OPEN, _WRITE, "Bắt đầu, mở điểm danh"),
        Transition("finish", frozenset({_PLANNED, _OPEN}), _DONE, _WRITE, "Ghi là đã tổ chức"),
        Transition("resume", frozenset({_DONE}), _OPEN, _WRITE, "Mở lại để sửa", needs_reason=True),
        Transition("cancel", frozenset({_PLANNED, _OPEN, _DONE}), _CANCELLED, _WRITE, "Hủy", needs_reason=True),
        Transition("close", frozenset({_DONE}), _CLOSED, _DIRECT, "Xác nhận"),
        Transition("reopen", frozenset({_CLOSED}), _DONE, _DIRECT, "Bỏ xác nhận", needs_reason=True),
    ),
)


def _line(row: Activity, step: Step) -> ActivityStep:
    return ActivityStep(
        ward_id=row.ward_id,
        activity_id=row.id,
        unit_path=row.unit_path,
        name=step.name,
        state=row.state,
        note=step.reason,
        by_id=step.scope.user_id,
    )


ACTIVITY_STEPS = StepTable[Activity](
    "activity",
    WORKFLOW,
    History(ActivityStep, "activity_id", _line),
    beside={
        "plan": "Lên lịch",
        "change": "Sửa nội dung",
        "ask": "Thêm người dự",
        "uninvite": "Bỏ mời",
        "mark": "Điểm danh",
        "take": "Nhập kết quả học từ tệp",
        "item": "Ghi nội dung, kết luận",
        "residents": "Ghi người dân dự",
        "guests": "Ghi khách mời",
        "aim": "Đặt mục tiêu của chiến dịch",
    },
)

ITEM_WORKFLOW = Workflow(
    ItemState.labels(),
    ItemState.OPEN.value,
    (
        Transition("fix", frozenset({ItemState.OPEN.value}), ItemState.FIXED.value, _WRITE, "Báo đã khắc phục", True),
        Transition("verify", frozenset({ItemState.FIXED.value}), ItemState.VERIFIED.value, _WRITE, "Xác nhận"),
        Transition("return", frozenset({ItemState.FIXED.value}), ItemState.OPEN.value, _WRITE, "Yêu cầu làm lại", True),
        Transition("reopen", frozenset({ItemState.VERIFIED.value}), ItemState.OPEN.value, _WRITE, "Mở lại", True),
        Transition("withdraw", frozenset({ItemState.OPEN.value}), ItemState.WITHDRAWN.value, _WRITE, "Rút", True),
    ),
)


def _item_line(row: ActivityItem, step: Step) -> ActivityItemStep:
    return ActivityItemStep(
        ward_id=row.ward_id,
        item_id=row.id,
        unit_path=row.unit_path,
        name=step.name,
        state=row.state,
        note=step.reason,
        by_id=step.scope.user_id,
    )


ITEM_STEPS = StepTable[ActivityItem](
    "activity_item",
    ITEM_WORKFLOW,
    History(ActivityItemStep, "item_id", _item_line),
    beside={"add": "Nêu", "change": "Sửa", "hinder": "Gắn vướng mắc"},
)
