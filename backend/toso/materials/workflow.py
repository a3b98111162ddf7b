"""Workflows of a material (brief, making, review, approved, published; returned, withdrawn) and of a posting."""

from toso.audit.steps import History, Step, StepTable
from toso.authz.actions import Action
from toso.kit.workflow import Transition, Workflow
from toso.materials.kinds import MaterialState, PostingState
from toso.materials.tables import Material, MaterialPosting, MaterialStep

_BRIEF, _MAKING, _REVIEW, _APPROVED, _PUBLISHED, _WITHDRAWN, _RETURNED = (state.value for state in MaterialState)
_PLANNED, _POSTED, _TAKEN_DOWN = (state.value for state in PostingState)
_WRITE, _POST, _APPROVE = Action.MATERIAL_WRITE.value, Action.MATERIAL_POST.value, Action.MATERIAL_APPROVE.value

WORKFLOW = Workflow(
    MaterialState.labels(),
    _BRIEF,
    (
        Transition("begin", frozenset({_BRIEF, _RETURNED}), _MAKING, _WRITE, "Nhận làm"),
        Transition("submit", frozenset({_BRIEF, _MAKING, _RETURNED}), _REVIEW, _WRITE, "Trình duyệt"),
        Transition("revise", frozenset({_APPROVED, _PUBLISHED}), _MAKING, _WRITE, "Soạn bản mới", needs_reason=True),
        Transition("approve", frozenset({_REVIEW}), _APPROVED, _APPROVE, "Duyệt"),
        Transition("return", frozenset({_REVIEW}), _RETURNED, _APPROVE, "Trả lại", needs_reason=True),
        Transition(
            "withdraw",
            frozenset({_MAKING, _APPROVED, _PUBLISHED}),
            _WITHDRAWN,
            _APPROVE,
            "Thu hồi",
            needs_reason=True,
        ),
        Transition("publish", frozenset({_APPROVED}), _PUBLISHED, _POST, "Phát hành"),
    ),
)
POSTING_WORKFLOW = Workflow(
    PostingState.labels(),
    _PLANNED,
    (
        Transition("post", frozenset({_PLANNED}), _POSTED, _POST, "Ghi là đã đăng, đã phát"),
        Transition(
            "withdraw", frozenset({_PLANNED, _POSTED}), _TAKEN_DOWN, _POST, "Ghi là đã gỡ, hủy", needs_reason=True
        ),
    ),
)


def _line(row: Material, step: Step) -> MaterialStep:
    return MaterialStep(
        ward_id=row.ward_id,
        material_id=row.id,
        unit_path=row.unit_path,
        name=step.name,
        state=row.state,
        note=step.reason,
        by_id=step.scope.user_id,
    )


MATERIAL_STEPS = StepTable[Material](
    "material",
    WORKFLOW,
    History(MaterialStep, "material_id", _line),
    beside={
        "create": "Lập",
        "change": "Sửa thông tin",
        "write": "Thêm bản mới",
        "ask": "Đề nghị đọc",
        "confirm": "Ghi người đã đọc",
    },
    internal={"publish": "lần đăng đầu tiên phát hành tài liệu"},
)
POSTING_STEPS = StepTable[MaterialPosting]("material_posting", POSTING_WORKFLOW, beside={"add": "Ghi lần đăng, phát"})
