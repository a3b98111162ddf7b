"""Workflow of an activity: planned, open, done, confirmed by whoever directs it; or cancelled. Back needs a reason."""

from toso.activities.kinds import ActivityState
from toso.activities.tables import Activity, ActivityStep
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
    beside={"plan": "Lên lịch", "change": "Sửa nội dung", "ask": "Thêm người dự", "mark": "Điểm danh"},
)
