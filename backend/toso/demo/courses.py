"""Courses of the demonstration: four of the platform, until 29 June 2024, finished by most members of the teams."""

from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities import roster, schemas, service
from toso.activities.tables import Activity
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.stage import Stage
from toso.organisation.tables import Team, TeamMember

_WHO, _FIRST, _LAST = "minh", date(2024, 6, 14), date(2024, 6, 29)
_TITLES = (
    "Kỹ năng số cơ bản cho Tổ công nghệ số cộng đồng",
    "Hướng dẫn người dân dùng dịch vụ công trực tuyến",
    "Thanh toán không dùng tiền mặt, thương mại điện tử",
    "An toàn thông tin, phòng chống lừa đảo trên mạng",
)
_BEGUN, _GAVE_UP = 2, date(2024, 6, 22)  # who has not finished all has finished so many, on that day


def hold_courses(stage: Stage) -> None:
    stage.act(_WHO, Action.ACTIVITY_WRITE, _FIRST, _open)
    stage.act(_WHO, Action.ACTIVITY_WRITE, _LAST + timedelta(days=1), _finish)
    stage.act(_WHO, Action.ACTIVITY_DIRECT, date(2024, 7, 1), _close)


def _open(session: Session, scope: Scope) -> None:
    teams = session.execute(sa.select(col(Team.id)).where(col(Team.ward_id) == scope.ward_id)).scalars().all()
    for title in _TITLES:
        told = {
            "kind": "course",
            "title": title,
            "first_on": _FIRST,
            "last_on": _LAST,
            "place": "Nền tảng học trực tuyến",
        }
        row = service.plan_activity(session, scope, schemas.ActivityWrite.model_validate(told))
        roster.ask_people(session, scope, row, schemas.RosterWrite(team_ids=list(teams)))
    finished = _finished(session, scope)
    for place, row in enumerate(_courses(session, scope)):
        service.take_step(session, scope, row, "open", "")
        roster.finish_people(session, scope, row, _days(session, row, finished, place))


def _courses(session: Session, scope: Scope) -> list[Activity]:
    query = sa.select(Activity).where(col(Activity.ward_id) == scope.ward_id, col(Activity.kind) == "course")
    return list(session.execute(query.order_by(col(Activity.id))).scalars())


def _finished(session: Session, scope: Scope) -> dict[UUID, date | None]:
    """By member the day on which they finished the last course."""
    m = TeamMember
    query = sa.select(col(m.id), col(m.courses_finished_on)).where(col(m.ward_id) == scope.ward_id)
    return dict(session.execute(query).all())


def _days(session: Session, row: Activity, finished: dict[UUID, date | None], place: int) -> dict[UUID, date]:
    """When each finished the course of this place: the last one on the day that their line in the team says."""
    found: dict[UUID, date] = {}
    for one in roster.asked_to(session, row):
        last = finished.get(one.member_id) if one.member_id else None
        if last is not None:
            found[one.id] = max(_FIRST, last - timedelta(days=len(_TITLES) - 1 - place))
        elif place < _BEGUN:
            found[one.id] = _GAVE_UP
    return found


def _finish(session: Session, scope: Scope) -> None:
    for row in _courses(session, scope):
        service.take_step(session, scope, row, "finish", "")


def _close(session: Session, scope: Scope) -> None:
    for row in _courses(session, scope):
        service.take_step(session, scope, row, "close", "")
