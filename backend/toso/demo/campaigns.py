"""The peak campaign of the demonstration's July: a week, two days out, confirmed by the desk."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from sqlmodel import Session

from toso.activities import campaign_goals, roster, schemas, service
from toso.activities.kinds import GoalBy
from toso.activities.tables import Activity
from toso.authz.actions import Action
from toso.authz.actor import Scope

if TYPE_CHECKING:
    from toso.demo.build import Stage

_FIRST, _LAST = date(2024, 7, 8), date(2024, 7, 14)
_GOALS = (("t5.done", "added", 40), ("t8.done", "percent", 30))
_AUGUST = date(2024, 8, 5), date(2024, 8, 18)
_DAYS = (("hoa", 1, date(2024, 7, 9), 64), ("nga", 2, date(2024, 7, 13), 48))


def run_campaign(stage: "Stage") -> None:
    campaign = stage.act("minh", Action.ACTIVITY_WRITE, _FIRST, partial(_begin, stage=stage))
    for who, number, on, others in _DAYS:
        unit_id = stage.ward.neighbourhoods[number - 1]
        day = partial(_go_out, campaign=campaign, unit_id=unit_id, on=on, others=others)
        stage.act(who, Action.ACTIVITY_WRITE, on, day)
    stage.act("minh", Action.ACTIVITY_WRITE, _LAST, partial(_step, campaign=campaign, name="finish"))
    stage.act("minh", Action.ACTIVITY_DIRECT, date(2024, 7, 15), partial(_step, campaign=campaign, name="close"))


def begin_campaign(stage: "Stage") -> None:
    """That of khu phố 1 in August, which runs on the demonstration's day."""
    stage.act("hoa", Action.ACTIVITY_WRITE, _AUGUST[0], partial(_begin_own, stage=stage))


def _begin_own(session: Session, scope: Scope, stage: "Stage") -> None:
    title = "Hai tuần cao điểm thanh toán không dùng tiền mặt"
    body = schemas.ActivityWrite(kind="campaign", title=title, first_on=_AUGUST[0], last_on=_AUGUST[1])
    row = service.plan_activity(session, scope, body)
    goals = [schemas.CampaignGoalWrite(code="t5.done", by=GoalBy.ADDED, value=25)]
    aims = schemas.CampaignGoalsWrite(place_ids=[stage.ward.neighbourhoods[0]], goals=goals)
    campaign_goals.set_goals(session, scope, row, aims)
    service.take_step(session, scope, row, "open", "")


def _begin(session: Session, scope: Scope, stage: "Stage") -> UUID:
    title = "Chiến dịch cao điểm cài đặt VNeID, thanh toán điện tử tháng 7"
    body = schemas.ActivityWrite(kind="campaign", title=title, first_on=_FIRST, last_on=_LAST)
    row = service.plan_activity(session, scope, body)
    goals = [schemas.CampaignGoalWrite(code=code, by=GoalBy(by), value=value) for code, by, value in _GOALS]
    aims = schemas.CampaignGoalsWrite(place_ids=stage.ward.neighbourhoods, goals=goals)
    campaign_goals.set_goals(session, scope, row, aims)
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
