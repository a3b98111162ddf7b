"""Start-page items of materials: what waits for approval, what is asked to be read, news that a month still lacks."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.figures import FIGURES
from toso.activities.quotas import monthly_quotas
from toso.activities.rules import Range, count_rows
from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.kit.clock import VIETNAM
from toso.kit.dates import numeric
from toso.kit.figures import number
from toso.kit.periods import PeriodKind
from toso.kit.text import shortened
from toso.materials.kinds import MaterialState
from toso.materials.tables import Material, MaterialReceipt
from toso.reports.home.items import Waiting
from toso.reports.home.reports import open_periods, own_paths

_MOST = 10
_PATIENCE = timedelta(days=3)  # a rule that was asked to be read may lie so long
_NEWS, _BEFORE_CUT_OFF = "act.news", timedelta(days=5)


def material_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """Everything about materials that waits for this person."""
    if actor.may(Action.MATERIAL_APPROVE):
        yield from _to_approve(session, actor)
    if actor.may(Action.ACTIVITY_ATTEND):
        yield from _to_read(session, actor, on)
    if actor.may(Action.MATERIAL_WRITE):
        yield from _unread(session, actor, on)
        yield from _missing_news(session, actor, on)


def _to_approve(session: Session, actor: Actor) -> Iterator[Waiting]:
    m = Material
    query = sa.select(col(m.id), col(m.title)).where(
        col(m.ward_id) == actor.ward_id,
        col(m.state) == MaterialState.REVIEW,
        actor.scope(Action.MATERIAL_APPROVE).where(m.unit_path),
        col(m.author_id) != actor.user_id,
    )
    for material_id, title in session.execute(query.order_by(col(m.id)).limit(_MOST)).all():
        yield Waiting("Chờ duyệt", "Duyệt tài liệu", shortened(title), f"/tai-lieu/{material_id}", urgent=True)


def _asked(*columns: Any) -> Any:
    """These columns of whoever is asked to read the approved version of a material and has not yet."""
    m, r = Material, MaterialReceipt
    return (
        sa.select(*columns)
        .select_from(r)
        .join(m, sa.and_(col(m.ward_id) == col(r.ward_id), col(m.id) == col(r.material_id)))
        .where(
            col(r.number) == col(m.approved_number),
            col(r.confirmed_on).is_(None),
            col(m.state) != MaterialState.WITHDRAWN,
        )
    )


def _to_read(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    m, r = Material, MaterialReceipt
    mine = sa.and_(col(r.ward_id).in_(actor.scope(Action.ACTIVITY_ATTEND).ward_ids), col(r.user_id) == actor.user_id)
    asked = _asked(col(m.id), col(m.title), col(r.due_on), col(r.created_at)).where(mine)
    for material_id, title, due_on, asked_at in session.execute(asked.order_by(col(r.id)).limit(_MOST)).all():
        waits = asked_at <= _end_of(on - _PATIENCE)
        yield Waiting(
            "Cần đọc", "Đọc và xác nhận đã đọc", shortened(title), f"/tai-lieu/{material_id}", due_on, urgent=waits
        ).on(on)


def _unread(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """How many have not read what this person's units asked them to, three days after they were asked."""
    m, r = Material, MaterialReceipt
    query = _asked(col(m.id), col(m.title), sa.func.count()).where(
        actor.scope(Action.MATERIAL_WRITE).where(m.unit_path), col(r.created_at) <= _end_of(on - _PATIENCE)
    )
    query = query.group_by(col(m.id), col(m.title)).order_by(col(m.id)).limit(_MOST)
    for material_id, title, people in session.execute(query).all():
        detail = f"{number(people)} người được đề nghị từ ba ngày trước chưa đọc"
        yield Waiting("Chưa đọc", shortened(title), detail, f"/tai-lieu/{material_id}")


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time.max, VIETNAM)


def _missing_news(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """A unit of the person's that leads the plan's task of news, and has not posted those of a month whose data end
    within five days.
    """
    wards = {grant.unit_path: grant.ward_path for grant in actor.grants}
    for period in open_periods(session, actor.ward_id, on):
        if period.kind is not PeriodKind.MONTH or not period.last_day - _BEFORE_CUT_OFF <= on <= period.last_day:
            continue
        quota = monthly_quotas(session, actor.ward_id).get(_NEWS)
        if quota is None:
            return
        for path in (path for path in own_paths(actor) if path in quota.paths):
            under = quota.counted_under(path, wards[path])
            counted = Range(actor.ward_id, period.first_day, period.last_day, (under,))
            posted = count_rows(session, FIGURES[_NEWS].rule, counted)
            if posted < quota.number:
                told = f"Đã đăng {number(posted)} trên {number(quota.number)} tin, bài"
                detail = f"{told}; số liệu chốt ngày {numeric(period.last_day)}"
                yield Waiting("Tin, bài", "Đăng tin, bài của tháng", detail, "/tai-lieu", period.last_day).on(on)
