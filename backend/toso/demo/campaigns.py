"""Peak campaigns of a demonstration: July's week with two days out, and one that runs on the demonstration's day."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from sqlmodel import Session

from toso.activities import campaign_goals, schemas, service
from toso.activities.kinds import GoalBy
from toso.activities.tables import Activity
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.gatherings import Held, hold
from toso.demo.stage import Stage


@dataclass(frozen=True)
class Campaign:
    """`goals`: measure, how it is told, value; `places`: their numbers, () for all; `closed`: when the desk confirms
    it, None for one that still runs.
    """

    who: str
    title: str
    first: date
    last: date
    goals: tuple[tuple[str, str, int], ...]
    places: tuple[int, ...] = ()
    days: tuple[Held, ...] = ()
    closed: date | None = None


_OUT = "Ra quân hướng dẫn tại nhà văn hóa"
_JULY = Campaign(
    "minh",
    "Chiến dịch cao điểm cài đặt VNeID, thanh toán điện tử tháng 7",
    date(2024, 7, 8),
    date(2024, 7, 14),
    (("t5.done", "added", 40), ("t8.done", "percent", 30)),
    days=(
        Held("hoa", "campaign_day", date(2024, 7, 9), _OUT, (1,), "08:00", others=64),
        Held("nga", "campaign_day", date(2024, 7, 13), _OUT, (2,), "08:00", others=48),
    ),
    closed=date(2024, 7, 15),
)
_AUGUST = Campaign(
    "hoa",
    "Hai tuần cao điểm thanh toán không dùng tiền mặt",
    date(2024, 8, 5),
    date(2024, 8, 18),
    (("t5.done", "added", 25),),
    (1,),
)


def run_campaigns(stage: Stage) -> None:
    run_campaign(stage, _JULY)
    run_campaign(stage, _AUGUST)


def run_campaign(stage: Stage, one: Campaign) -> None:
    campaign = stage.act(one.who, Action.ACTIVITY_WRITE, one.first, partial(_begin, stage=stage, one=one))
    for day in one.days:
        hold(stage, day, campaign)
    if one.closed:
        stage.act(one.who, Action.ACTIVITY_WRITE, one.last, partial(_step, campaign=campaign, name="finish"))
        stage.act(one.who, Action.ACTIVITY_DIRECT, one.closed, partial(_step, campaign=campaign, name="close"))


def _begin(session: Session, scope: Scope, stage: Stage, one: Campaign) -> UUID:
    body = schemas.ActivityWrite(kind="campaign", title=one.title, first_on=one.first, last_on=one.last)
    row = service.plan_activity(session, scope, body)
    goals = [schemas.CampaignGoalWrite(code=code, by=GoalBy(by), value=value) for code, by, value in one.goals]
    places = [unit for n, unit in enumerate(stage.ward.neighbourhoods, 1) if n in one.places or not one.places]
    campaign_goals.set_goals(session, scope, row, schemas.CampaignGoalsWrite(place_ids=places, goals=goals))
    return service.take_step(session, scope, row, "open", "").id


def _step(session: Session, scope: Scope, campaign: UUID, name: str) -> None:
    service.take_step(session, scope, session.get_one(Activity, (scope.ward_id, campaign)), name, "")
