"""Steps on the findings of the demonstration's inspection of July, until August 9."""

from datetime import date
from functools import partial

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities import items, schemas
from toso.activities.tables import Activity, ActivityItem
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.activities import FINDINGS
from toso.demo.stage import Stage


def follow_findings(stage: Stage) -> None:
    """The first is fixed and verified, the second fixed and waits, the third is due in three days."""
    take_finding_step(stage, "hoa", date(2024, 8, 1), FINDINGS[0][0], "fix", "Đã treo bảng")
    take_finding_step(stage, "minh", date(2024, 8, 2), FINDINGS[0][0], "verify")
    take_finding_step(stage, "nga", date(2024, 8, 7), FINDINGS[1][0], "fix", "Đã đến 20 hộ, còn 3 hộ đi vắng")


def take_finding_step(stage: Stage, who: str, day: date, text: str, step: str, said: str = "") -> None:
    stage.act(who, Action.ACTIVITY_WRITE, day, partial(_step, text=text, step=step, said=said))


def _step(session: Session, scope: Scope, text: str, step: str, said: str) -> None:
    query = sa.select(ActivityItem).where(col(ActivityItem.ward_id) == scope.ward_id, col(ActivityItem.text) == text)
    item = session.execute(query).scalar_one()
    row = session.get_one(Activity, (item.ward_id, item.activity_id))
    items.take_item_step(session, scope, row, item, schemas.ActivityStepWrite(step=step, reason=said))
