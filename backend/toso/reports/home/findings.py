"""Start-page items of what inspections found and meetings asked for: to act on, to verify, late."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.items import fixers, organises
from toso.activities.kinds import FOLLOWED, HELD, ActivityState, ItemState
from toso.activities.tables import Activity, ActivityItem
from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.kit.figures import number
from toso.kit.text import shortened
from toso.organisation.holdings import is_below
from toso.reports.home.items import SOON_DAYS, Waiting
from toso.reports.home.reports import own_paths

_MOST = 20
_NAMED = 5


def finding_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """For the unit named what is due within three days or late, for who inspects what waits to be verified; how many
    are late for who directs the ward.
    """
    if not actor.may(Action.ACTIVITY_WRITE):
        return
    own = own_paths(actor)
    if own:
        yield from _to_fix(session, actor, own, on)
    yield from _to_verify(session, actor, own)
    if actor.may(Action.PLAN_APPROVE):
        yield from _late(session, actor, on)


def _open(actor: Actor, *columns: Any) -> Any:
    """These columns of what has to be followed up in the person's reach."""
    i = ActivityItem
    of_activity = sa.and_(col(Activity.ward_id) == col(i.ward_id), col(Activity.id) == col(i.activity_id))
    return (
        sa.select(*columns)
        .select_from(i)
        .join(Activity, of_activity)
        .where(
            col(i.ward_id) == actor.ward_id,
            col(i.type).in_(FOLLOWED),
            col(Activity.state).in_((ActivityState.OPEN, *HELD)),
        )
    )


def _to_fix(session: Session, actor: Actor, own: list[str], on: date) -> Iterator[Waiting]:
    i = ActivityItem
    reach = actor.scope(Action.ACTIVITY_WRITE).where(i.unit_path)
    soon = on + timedelta(days=SOON_DAYS)
    query = _open(actor, i).where(col(i.state) == ItemState.OPEN, col(i.due_on) <= soon, reach)
    for item in session.execute(query.order_by(col(i.due_on), col(i.id)).limit(_MOST * 5)).scalars():
        if any(is_below(item.unit_path, path) for path in own):
            yield Waiting(item.type.label, "Khắc phục, báo kết quả", shortened(item.text), _page(item), item.due_on).on(
                on
            )


def _to_verify(session: Session, actor: Actor, own: list[str]) -> Iterator[Waiting]:
    """Items fixed by somebody else, of the activities of the person's own unit."""
    i = ActivityItem
    reach = actor.scope(Action.ACTIVITY_WRITE).where(Activity.unit_path)
    query = _open(actor, i, Activity).where(col(i.state) == ItemState.FIXED, reach)
    rows = session.execute(query.order_by(col(i.id)).limit(_MOST)).all()
    by = fixers(session, [item for item, _ in rows]) if rows else {}
    waiting = [
        item
        for item, activity in rows
        if by.get(item.id) != actor.user_id
        and organises(actor, activity)
        and (not own or activity.unit_path in own or activity.planned_by_id == actor.user_id)
    ]
    for item in waiting[:_NAMED]:
        yield Waiting("Chờ xác nhận", "Xác nhận đã khắc phục", shortened(item.text), _page(item), urgent=True)


def _late(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    i = ActivityItem
    query = _open(actor, sa.func.count()).where(col(i.state) == ItemState.OPEN, col(i.due_on) < on)
    late = session.execute(query).scalar_one()
    if late:
        told = f"{number(late)} tồn tại, việc phải làm quá hạn"
        yield Waiting("Kiểm tra", told, "Đơn vị được giao chưa báo khắc phục", "/hoat-dong?loai=inspection")


def _page(item: ActivityItem) -> str:
    return f"/hoat-dong/{item.activity_id}"
