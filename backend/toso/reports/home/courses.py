"""Start-page items of learning: courses to finish, who of those asked has not near the last day, feedback on what one
came to.
"""

from collections.abc import Iterator
from datetime import date, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.course_reminders import MARKS, behind
from toso.activities.feedback import OPEN_FOR, unanswered
from toso.activities.tables import Activity, Attendance
from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.kit.dates import numeric
from toso.kit.figures import number
from toso.kit.text import shortened
from toso.reports.home.items import Waiting

_MOST, _MOST_FEEDBACK = 10, 3


def course_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """One's own courses that have begun; for who organises one how many are left, from two weeks before its end."""
    if actor.may(Action.ACTIVITY_ATTEND):
        yield from _to_finish(session, actor, on)
        yield from _to_say(session, actor, on)
    if actor.may(Action.ACTIVITY_DIRECT):
        yield from _unfinished(session, actor, on)


def _to_finish(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    mine = behind(col(Activity.id), col(Activity.title), col(Activity.last_on)).where(
        col(Attendance.ward_id) == actor.ward_id,
        col(Attendance.user_id) == actor.user_id,
        col(Activity.first_on) <= on,
    )
    for activity_id, title, last_on in session.execute(mine.order_by(col(Activity.last_on)).limit(_MOST)).all():
        yield Waiting("Khóa học", "Học xong khóa học", shortened(title), f"/hoat-dong/{activity_id}", last_on).on(on)


def _to_say(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """Without a day of its own, below what is owed: nobody has to."""
    a = Attendance
    mine = unanswered(on, col(Activity.id), col(Activity.title), col(Activity.last_on)).where(
        col(a.ward_id) == actor.ward_id, col(a.user_id) == actor.user_id, col(Activity.last_on) <= on
    )
    latest = mine.order_by(col(Activity.last_on).desc(), col(Activity.id)).limit(_MOST_FEEDBACK)
    for activity_id, title, last_on in session.execute(latest).all():
        detail = f"{shortened(title)}; không ghi tên, đến hết ngày {numeric(last_on + OPEN_FOR)}"
        yield Waiting("Góp ý", "Góp ý sau buổi đã dự", detail, f"/hoat-dong/{activity_id}")


def _unfinished(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    query = behind(col(Activity.id), col(Activity.title), col(Activity.last_on), sa.func.count()).where(
        actor.scope(Action.ACTIVITY_DIRECT).where(Activity.unit_path),
        col(Activity.ward_id) == actor.ward_id,
        col(Activity.planned_by_id) == actor.user_id,
        col(Activity.first_on) <= on,
        col(Activity.last_on) <= on + timedelta(days=MARKS[0]),
    )
    query = query.group_by(col(Activity.id), col(Activity.title), col(Activity.last_on))
    for activity_id, title, last_on, people in session.execute(query.order_by(col(Activity.id)).limit(_MOST)).all():
        detail = f"{number(people)} người chưa học xong, ngày cuối {numeric(last_on)}"
        yield Waiting("Khóa học", shortened(title), detail, f"/hoat-dong/{activity_id}")
