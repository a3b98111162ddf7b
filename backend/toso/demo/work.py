"""Progress of the plan's tasks in the demonstration: who was named, what was logged, what is late."""

from datetime import date
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.stage import Stage
from toso.kit.place_words import worded
from toso.organisation.tables import MemberKind, TeamMember
from toso.plans.progress import WorkState
from toso.plans.tables import PlanTask
from toso.plans.tasks import service as tasks
from toso.plans.tasks.schemas import PeopleWrite, PersonWrite, ProgressWrite
from toso.plans.tasks.tables import TaskAssignment

DONE, GOING = WorkState.DONE, WorkState.IN_PROGRESS

# day, task, who writes, units (None: all that have it), what is written
_LOG: tuple[tuple[date, str, str, tuple[str, ...] | None, ProgressWrite], ...] = (
    (
        date(2024, 6, 14),
        "1a",
        "lan",
        None,
        ProgressWrite(state=DONE, percent=100, attendance=86, note="Hội nghị quán triệt tại nhà văn hóa phường."),
    ),
    (
        date(2024, 6, 14),
        "2",
        "minh",
        None,
        ProgressWrite(state=DONE, percent=100, document_number="118/QĐ-UBND", note="Kiện toàn 12 tổ."),
    ),
    (
        date(2024, 6, 28),
        "3e",
        "minh",
        None,
        ProgressWrite(state=GOING, percent=60, note="Đã lấy ý kiến dự thảo quy chế, chờ ban hành."),
    ),
    (date(2024, 7, 5), "1b", "lan", None, ProgressWrite(state=GOING, note="Phát thanh hai buổi mỗi tuần.")),
    (
        date(2024, 7, 8),
        "3a",
        "minh",
        None,
        ProgressWrite(state=GOING, attendance=42, note="Tập huấn ứng dụng số cùng doanh nghiệp viễn thông."),
    ),
    (
        date(2024, 7, 9),
        "3d",
        "minh",
        None,
        ProgressWrite(state=GOING, count=2, note="Hai tin, bài trên chuyên mục Chuyển đổi số."),
    ),
    (date(2024, 7, 9), "3b", "hoa", ("kp1",), ProgressWrite(state=GOING, percent=70, note="Đã lập nhóm Zalo khu phố.")),
    (date(2024, 7, 9), "3b", "nga", ("kp2",), ProgressWrite(state=GOING, percent=80, note="Đến từng hộ hai tổ dân.")),
    (date(2024, 7, 26), "3b", "nga", ("kp2",), ProgressWrite(state=DONE, percent=100, note="Đủ ba nội dung.")),
    (date(2024, 7, 26), "3b", "minh", ("kp3", "kp4"), ProgressWrite(state=DONE, percent=100, note="Đã báo cáo.")),
    (date(2024, 8, 2), "1b", "lan", None, ProgressWrite(state=GOING, note="Phát thanh chiến dịch cao điểm.")),
    (date(2024, 8, 6), "3a", "minh", None, ProgressWrite(state=GOING, attendance=38, note="Tập huấn đợt hai.")),
)


def name_people(stage: Stage, day: date, ref: str = "3b") -> None:
    """The head of the first place names members of the team to a task, the visits: rõ người, rõ việc."""
    stage.act("hoa", Action.TASK_ASSIGN, day, partial(_name, son=stage.users["son"], day=day, ref=ref))


def log_work(stage: Stage) -> None:
    """Writes the log above, each line on its own day by the person who had the right to."""
    for day, ref, who, units, line in _LOG:
        stage.act(who, Action.TASK_PROGRESS, day, partial(_log, ref=ref, units=units, line=line))


def _assignments(session: Session, scope: Scope, ref: str) -> list[TaskAssignment]:
    query = (
        sa.select(TaskAssignment)
        .join(
            PlanTask,
            sa.and_(
                col(PlanTask.ward_id) == col(TaskAssignment.ward_id), col(PlanTask.id) == col(TaskAssignment.task_id)
            ),
        )
        .where(
            col(TaskAssignment.ward_id) == scope.ward_id,
            col(PlanTask.ref) == ref,
            scope.where(TaskAssignment.unit_path),
        )
        .order_by(col(TaskAssignment.unit_path))
    )
    return list(session.execute(query).scalars())


def _log(session: Session, scope: Scope, ref: str, units: tuple[str, ...] | None, line: ProgressWrite) -> None:
    for row in _assignments(session, scope, ref):
        if units is None or row.unit_path.rsplit(".", 1)[-1] in units:
            tasks.add_progress(session, scope, row.id, line)


def _name(session: Session, scope: Scope, son: UUID, day: date, ref: str) -> None:
    (row,) = _assignments(session, scope, ref)
    team = (
        sa.select(TeamMember)
        .where(
            col(TeamMember.ward_id) == scope.ward_id,
            col(TeamMember.unit_path) == row.unit_path,
            col(TeamMember.kind) == MemberKind.YOUTH,
        )
        .order_by(col(TeamMember.full_name))
    )
    youths = session.execute(team).scalars().all()
    people = [PersonWrite(user_id=son, responsibility="Đến từng hộ tổ dân 1, 2", from_on=day)]
    people += [
        PersonWrite(member_id=m.id, responsibility=worded("Lập, quản trị nhóm Zalo khu phố"), from_on=day)
        for m in youths
    ]
    tasks.set_people(session, scope, row.id, row.version, PeopleWrite(people=people))
