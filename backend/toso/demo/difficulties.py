"""Difficulties of the demonstration: answered in July, escalated with its clock running, being handled, just raised."""

from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.catalogue import entry_named
from toso.demo.stage import Stage
from toso.difficulties import schemas, service
from toso.difficulties.kinds import DifficultyKind
from toso.difficulties.platforms import name_platforms
from toso.difficulties.tables import Difficulty
from toso.plans.tables import PlanTask
from toso.plans.tasks.tables import TaskAssignment

_SUPERIOR = "Ủy ban nhân dân thành phố Hạ Long"
_SIGNAL = schemas.DifficultyCreate(
    kind=DifficultyKind.EQUIPMENT,
    content="Ngõ 12 và ngõ 14 sóng di động yếu, không cài được ứng dụng khi đến nhà",
    cause="Nhà cao tầng che trạm phát sóng",
    proposal="Doanh nghiệp viễn thông lắp thêm trạm phát tại khu vực",
)
_TABLETS = schemas.DifficultyCreate(
    kind=DifficultyKind.FUNDS,
    content="Tổ chưa có kinh phí in tài liệu hướng dẫn phát cho các hộ",
    proposal="Bố trí kinh phí in tờ gấp cho 12 tổ",
)
_ELDERLY = schemas.DifficultyCreate(
    kind=DifficultyKind.RESIDENTS,
    content="Nhiều người cao tuổi không có điện thoại thông minh để cài ứng dụng",
    proposal="Hướng dẫn cách ghi nhận với người không có điện thoại thông minh",
)
_PORTAL = schemas.DifficultyCreate(
    kind=DifficultyKind.SYSTEMS,
    content="Cổng dịch vụ công báo lỗi khi xác nhận bằng tài khoản định danh vào buổi tối",
    cause="Hệ thống quá tải từ 19 giờ đến 21 giờ",
)


def raise_difficulties(stage: Stage) -> None:
    """July: funds solved by the ward, the weak signal escalated; then a guidance answered by a letter; August: new."""
    funds = raise_one(stage, "nga", date(2024, 7, 1), _TABLETS)
    signal = raise_one(stage, "hoa", date(2024, 7, 3), _SIGNAL, task="3b")
    elderly = raise_one(stage, "nga", date(2024, 7, 5), _ELDERLY)
    take_up(stage, funds, date(2024, 7, 2), "Làm việc với bộ phận Tài chính - Kế toán.")
    _answer(stage, funds, date(2024, 7, 9), answer="Đã bố trí 12 triệu đồng từ nguồn chi thường xuyên, in xong tờ gấp")
    _close(stage, funds, date(2024, 7, 10))
    take_up(stage, signal, date(2024, 7, 4), "Đã đo sóng tại chỗ cùng khu phố.")
    letter = {"document_number": "214/UBND-VHTT", "document_on": date(2024, 7, 11)}
    _escalate(stage, signal, date(2024, 7, 11), "Việc của doanh nghiệp viễn thông do thành phố điều phối.", **letter)
    _escalate(stage, elderly, date(2024, 7, 12), "Cách ghi nhận do cấp trên quy định thống nhất.")
    document = {"document_number": "1873/UBND-VX", "document_on": date(2024, 7, 30)}
    _answer(
        stage,
        elderly,
        date(2024, 7, 31),
        answer="Người không có điện thoại được ghi nhận khi đã nghe hướng dẫn",
        **document,
    )
    portal = raise_one(stage, "dung", date(2024, 8, 6), _PORTAL)
    name_platform(stage, "dung", date(2024, 8, 6), portal, "Cổng Dịch vụ công quốc gia")
    take_up(stage, portal, date(2024, 8, 7), "Đã báo tổng đài hỗ trợ của Cổng dịch vụ công.")
    lost = "Tổ thiếu hai thành viên do chuyển công tác, chưa kiện toàn"
    wanted = schemas.DifficultyCreate(kind=DifficultyKind.PEOPLE, content=lost, proposal="Kiện toàn tổ trong tháng 8")
    raise_one(stage, "hoa", date(2024, 8, 8), wanted)


def name_platform(stage: Stage, who: str, day: date, row_id: UUID, platform: str) -> None:
    stage.act(who, Action.DIFFICULTY_RAISE, day, partial(_name_platform, row_id=row_id, platform=platform))


def _name_platform(session: Session, scope: Scope, row_id: UUID, platform: str) -> None:
    row = session.get_one(Difficulty, (scope.ward_id, row_id))
    name_platforms(session, scope, row, [entry_named(session, scope.ward_id, platform)])


def raise_one(stage: Stage, who: str, day: date, body: schemas.DifficultyCreate, task: str = "") -> UUID:
    return stage.act(who, Action.DIFFICULTY_RAISE, day, partial(_raised, body=body, task=task))


def _raised(session: Session, scope: Scope, body: schemas.DifficultyCreate, task: str) -> UUID:
    if task:
        body = body.model_copy(update={"task_id": _task(session, scope, task)})
    return service.raise_difficulty(session, scope, body).id


def _task(session: Session, scope: Scope, ref: str) -> UUID:
    of_task = sa.and_(
        col(PlanTask.ward_id) == col(TaskAssignment.ward_id), col(PlanTask.id) == col(TaskAssignment.task_id)
    )
    query = sa.select(col(PlanTask.id)).join(TaskAssignment, of_task)
    return session.execute(query.where(col(PlanTask.ref) == ref, scope.where(TaskAssignment.unit_path))).scalars().one()


def take_up(stage: Stage, row_id: UUID, day: date, note: str) -> None:
    wanted = schemas.DifficultyTake(note=note)
    stage.act("minh", Action.DIFFICULTY_HANDLE, day, partial(_do, row_id=row_id, step=service.take, requested=wanted))


def _escalate(stage: Stage, row_id: UUID, day: date, note: str, **letter: Any) -> None:
    wanted = schemas.DifficultyEscalate(to=_SUPERIOR, note=note, **letter)
    stage.act(
        "lan", Action.DIFFICULTY_ESCALATE, day, partial(_do, row_id=row_id, step=service.escalate, requested=wanted)
    )


def _answer(stage: Stage, row_id: UUID, day: date, **answer: Any) -> None:
    wanted = schemas.DifficultyAnswer(**answer)
    stage.act("minh", Action.DIFFICULTY_HANDLE, day, partial(_do, row_id=row_id, step=service.answer, requested=wanted))


def _close(stage: Stage, row_id: UUID, day: date) -> None:
    stage.act("nga", Action.DIFFICULTY_RAISE, day, partial(_closed, row_id=row_id))


def _do(session: Session, scope: Scope, row_id: UUID, step: Any, requested: Any) -> None:
    step(session, scope, session.get_one(Difficulty, (scope.ward_id, row_id)), requested)


def _closed(session: Session, scope: Scope, row_id: UUID) -> None:
    service.end(session, scope, session.get_one(Difficulty, (scope.ward_id, row_id)), "close", "")
