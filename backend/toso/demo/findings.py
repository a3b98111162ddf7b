"""Findings of the demonstration's inspection and review of July, and what came of them until August 9."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities import items, schemas
from toso.activities.kinds import ItemType
from toso.activities.tables import Activity, ActivityItem
from toso.authz.actions import Action
from toso.authz.actor import Scope

if TYPE_CHECKING:
    from toso.demo.build import Stage

_BY = "minh"
_FINDINGS = (
    (1, "Chưa treo bảng mã QR nộp hồ sơ ở nhà văn hóa", date(2024, 8, 2)),
    (2, "Sổ hộ còn 20 hộ chưa ghi lần đến nào", date(2024, 8, 7)),
    (3, "Chưa có lịch trực điểm hỗ trợ tháng 8", date(2024, 8, 12)),
)
_TOPICS = ("Việc cập nhật sổ hộ trên điện thoại", "Điểm hỗ trợ dịch vụ công trực tuyến tại nhà văn hóa")
_AGENDA = ("Kết quả tháng đầu của từng tổ", "Khó khăn về sóng, thiết bị của người cao tuổi")
_ACTION = (1, "Lập danh sách người cao tuổi chưa có điện thoại thông minh", date(2024, 8, 15))


def follow_findings(stage: "Stage") -> None:
    """The first is fixed and verified, the second fixed and waits, the third is due in three days."""
    stage.act(_BY, Action.ACTIVITY_WRITE, date(2024, 7, 25), partial(_write, stage=stage))
    stage.act("hoa", Action.ACTIVITY_WRITE, date(2024, 8, 1), partial(_step, n=0, step="fix", said="Đã treo bảng"))
    stage.act(_BY, Action.ACTIVITY_WRITE, date(2024, 8, 2), partial(_step, n=0, step="verify"))
    said = "Đã đến 20 hộ, còn 3 hộ đi vắng"
    stage.act("nga", Action.ACTIVITY_WRITE, date(2024, 8, 7), partial(_step, n=1, step="fix", said=said))


def _held(session: Session, kind: str) -> Activity:
    """The one that was held."""
    query = sa.select(Activity).where(col(Activity.kind) == kind, col(Activity.last_on) <= date(2024, 7, 31))
    return session.execute(query.order_by(col(Activity.last_on).desc()).limit(1)).scalar_one()


def _write(session: Session, scope: Scope, stage: "Stage") -> None:
    inspection, review = _held(session, "inspection"), _held(session, "review")
    lines = [(inspection, ItemType.TOPIC, text) for text in _TOPICS]
    for row, type_, text in [*lines, *((review, ItemType.AGENDA, text) for text in _AGENDA)]:
        items.add_item(session, scope, row, schemas.ActivityItemWrite(type=type_, text=text))
    asked = [(inspection, ItemType.FINDING, *one) for one in _FINDINGS]
    for row, type_, number, text, due_on in [*asked, (review, ItemType.ACTION, *_ACTION)]:
        unit_id = stage.ward.neighbourhoods[number - 1]
        body = schemas.ActivityItemWrite(type=type_, text=text, unit_id=unit_id, due_on=due_on)
        items.add_item(session, scope, row, body)


def _step(session: Session, scope: Scope, n: int, step: str, said: str = "") -> None:
    row = _held(session, "inspection")
    query = sa.select(ActivityItem).where(
        col(ActivityItem.activity_id) == row.id, col(ActivityItem.text) == _FINDINGS[n][1]
    )
    item = session.execute(query).scalar_one()
    items.take_item_step(session, scope, row, item, schemas.ActivityStepWrite(step=step, reason=said))
