"""Sources of the calendar from what the plan makes happen: activities, findings, postings, readings, the catalogue."""

from collections.abc import Iterator
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities import reach as activity_reach
from toso.activities.kinds import FOLLOWED, HELD, KINDS, ActivityState, ItemState
from toso.activities.tables import Activity, ActivityItem
from toso.authz.actor import Scope
from toso.catalogue.kinds import KINDS as ENTRIES
from toso.catalogue.reach import valid_on
from toso.catalogue.tables import CatalogueEntry
from toso.identity.queries import unit_names
from toso.kit.text import fold
from toso.materials import reach as material_reach
from toso.materials.kinds import CHANNELS, MaterialState, PostingState
from toso.materials.tables import Material, MaterialPosting, MaterialReceipt
from toso.reports.agenda.windows import MOST, Event, Window

_DUE = "due_on"


def activities(session: Session, scope: Scope, window: Window) -> Iterator[Event]:
    """Meetings, trainings, courses, campaigns, inspections that touch the window, without the cancelled ones."""
    a = Activity
    query = sa.select(a).where(
        activity_reach.within(scope),
        col(a.state) != ActivityState.CANCELLED,
        col(a.first_on) <= window.last,
        col(a.last_on) >= window.first,
    )
    rows = session.execute(query.order_by(col(a.first_on), col(a.id)).limit(MOST)).scalars().all()
    names = unit_names(session, {row.unit_id for row in rows})
    for row in rows:
        notes = (row.state.label, row.place, names.get(row.unit_id, ""))
        yield Event(
            key=f"{row.id}",
            title=_named(KINDS[row.kind].label, row.title),
            first_on=row.first_on,
            last_on=row.last_on,
            starts=row.starts if row.first_on == row.last_on else "",
            note=". ".join(filter(None, notes)),
            path=f"/hoat-dong/{row.id}",
            late=row.state in {ActivityState.PLANNED, ActivityState.OPEN} and row.last_on < window.today,
        )


def _named(kind: str, title: str) -> str:
    """The kind before a title that does not begin with it."""
    return title if fold(title).startswith(fold(kind)) else f"{kind}: {title}"


def findings(session: Session, scope: Scope, window: Window) -> Iterator[Event]:
    """Findings and actions, of inspections and meetings, on which units in reach still have to act."""
    i, a = ActivityItem, Activity
    of = sa.and_(col(a.ward_id) == col(i.ward_id), col(a.id) == col(i.activity_id))
    query = sa.select(col(i.id), col(i.type), col(i.text), col(i.due_on), col(i.activity_id)).join(a, of)
    query = query.where(
        col(i.ward_id) == scope.ward_id,
        col(i.type).in_(FOLLOWED),
        col(i.state) == ItemState.OPEN,
        col(a.state).in_((ActivityState.OPEN, *HELD)),
        scope.where(i.unit_path),
        window.holds(col(i.due_on)),
    )
    for row_id, kind, text, on, activity_id in session.execute(query.order_by(col(i.due_on), col(i.id)).limit(MOST)):
        yield Event(
            key=f"{row_id}",
            title=f"{kind.label}: {text}",
            first_on=on,
            path=f"/hoat-dong/{activity_id}",
            late=on < window.today,
        )


def postings(session: Session, scope: Scope, window: Window) -> Iterator[Event]:
    """Postings and broadcasts, planned and done, of units in which the person works or over which they stand."""
    p, m = MaterialPosting, Material
    of = sa.and_(col(m.ward_id) == col(p.ward_id), col(m.id) == col(p.material_id))
    own = col(p.unit_path).in_(sorted({grant.unit_path for grant in scope.actor.grants}))
    made = sa.or_(own, *(scope.actor.scope(action).where(p.unit_path) for action in material_reach.MAKERS))
    query = sa.select(p, col(m.title)).join(m, of)
    query = query.where(
        material_reach.within(scope), made, col(p.state) != PostingState.WITHDRAWN, window.holds(col(p.on))
    )
    for row, title in session.execute(query.order_by(col(p.on), col(p.id)).limit(MOST)):
        notes = (row.state.label, row.place)
        yield Event(
            key=f"{row.id}",
            title=f"{CHANNELS[row.channel].label}: {title}",
            first_on=row.on,
            starts=row.starts,
            note=". ".join(filter(None, notes)),
            path=f"/tai-lieu/{row.material_id}",
            late=row.state is PostingState.PLANNED and row.on < window.today,
        )


def entries(session: Session, scope: Scope, window: Window) -> Iterator[Event]:
    """Tasks of the year of the departments, targets of superiors: entries of the catalogue until a day."""
    e = CatalogueEntry
    dated = [kind.code for kind in ENTRIES.values() if any(field.code == _DUE for field in kind.fields)]
    query = sa.select(e).where(scope.where(e.unit_path), col(e.ward_id) == scope.ward_id, col(e.kind).in_(dated))
    for row in session.execute(query.where(valid_on(window.today)).order_by(col(e.id)).limit(MOST)).scalars():
        on = date.fromisoformat(row.fields[_DUE]) if row.fields.get(_DUE) else None
        if on is not None and window.has(on):
            path = f"/danh-muc?loai={row.kind}"
            yield Event(key=f"{row.id}", title=f"{ENTRIES[row.kind].label}: {row.name}", first_on=on, path=path)


def readings(session: Session, scope: Scope, window: Window) -> Iterator[Event]:
    """Materials that the person is asked to read and has not."""
    r, m = MaterialReceipt, Material
    of = sa.and_(col(m.ward_id) == col(r.ward_id), col(m.id) == col(r.material_id))
    query = sa.select(col(r.id), col(m.id), col(m.title), col(r.due_on)).join(m, of)
    query = query.where(
        col(r.ward_id) == scope.ward_id,
        col(r.user_id) == scope.user_id,
        col(r.number) == col(m.approved_number),
        col(r.confirmed_on).is_(None),
        col(m.state) != MaterialState.WITHDRAWN,
        window.holds(col(r.due_on)),
    )
    for row_id, material_id, title, on in session.execute(query.order_by(col(r.due_on), col(r.id)).limit(MOST)):
        yield Event(
            key=f"{row_id}",
            title=f"Đọc, xác nhận: {title}",
            first_on=on,
            path=f"/tai-lieu/{material_id}",
            late=on < window.today,
        )
