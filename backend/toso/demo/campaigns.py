"""The peak campaign of the demonstration's July: a week, two days out, confirmed by the desk."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from sqlmodel import Session

from toso.activities import roster, schemas, service
from toso.activities.tables import Activity
from toso.authz.actions import Action
from toso.authz.actor import Scope

if TYPE_CHECKING:
    from toso.demo.build import Stage

_FIRST, _LAST = date(2024, 7, 8), date(2024, 7, 14)
_DAYS = (("hoa", 1, date(2024, 7, 9), 64), ("nga", 2, date(2024, 7, 13), 48))


def run_campaign(stage: "Stage") -> None:
    campaign = stage.act("minh", Action.ACTIVITY_WRITE, _FIRST, _begin)
    for who, number, on, others in _DAYS:
        unit_id = stage.ward.neighbourhoods[number - 1]
        day = partial(_go_out, campaign=campaign, unit_id=unit_id, on=on, others=others)
        stage.act(who, Action.ACTIVITY_WRITE, on, day)
    stage.act("minh", Action.ACTIVITY_WRITE, _LAST, partial(_step, campaign=campaign, name="finish"))
    stage.act("minh", Action.ACTIVITY_DIRECT, date(2024, 7, 15), partial(_step, campaign=campaign, name="close"))


def _begin(session: Session, scope: Scope) -> UUID:
    title = "Chiến dịch cao điểm cài đặt VNeID, thanh toán điện tử tháng 7"
    body = schemas.ActivityWrite(kind="campaign", title=title, first_on=_FIRST, last_on=_LAST)
    row = service.plan_activity(session, scope, body)
    return service.take_step(session, scope, row, "open", "").id


def _go_out(session: Session, scope: Scope, campaign: UUID, unit_id: UUID, on: date, others: int) -> None:
    body = schemas.ActivityWrite(
        kind="campaign_day",
        title="Ra quân hướng dẫn tại nhà văn hóa",
        first_on=on,
        last_on=on,
        starts="08:00",
        campaign_id=campaign,
        others=others,
    )
    row = service.plan_activity(session, scope, body)
    roster.ask_people(session, scope, row, schemas.RosterWrite(unit_ids=[unit_id]))
    service.take_step(session, scope, row, "finish", "")
    roster.mark_people(session, scope, row, schemas.AttendanceWrite(rest="attended"))


def _step(session: Session, scope: Scope, campaign: UUID, name: str) -> None:
    service.take_step(session, scope, session.get_one(Activity, (scope.ward_id, campaign)), name, "")
