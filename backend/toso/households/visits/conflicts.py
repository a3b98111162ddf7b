"""Reading of answers that wait for a decision, with the names and words a person needs to decide."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.matrix import ALLOW, Reach
from toso.core.paging import Order, page
from toso.core.schemas import Page
from toso.households.model import reach
from toso.households.model.items import ITEMS, Channel, Item
from toso.households.model.tables import Household, Person
from toso.households.model.visit_tables import Visit, VisitConflict
from toso.households.visits.schemas import ConflictRead
from toso.identity.grants import in_force
from toso.identity.queries import names_of
from toso.identity.tables import Assignment, UserAccount
from toso.kit.clock import now, today

_HOME = sa.and_(
    col(Household.ward_id) == col(VisitConflict.ward_id), col(Household.id) == col(VisitConflict.household_id)
)


_TIME_TO_CHOOSE = timedelta(days=7)


def page_of_conflicts(
    session: Session, scope: Scope, *, left: bool, cursor: str | None, limit: int
) -> Page[ConflictRead]:
    """Those nobody has decided on that the person may decide on, the newest first; `left`: those left to the head."""
    row = VisitConflict
    which = _left(scope) if left else may_decide(scope)
    query = sa.select(row).join(Household, _HOME).where(col(row.kept).is_(None), which)
    return page(
        session, query, Order.newest(row.id), cursor, limit, lambda rows: conflict_reads(session, scope.ward_id, rows)
    )


def decided_by(session: Session, scope: Scope, conflict_id: UUID) -> VisitConflict | None:
    """One answer, waiting or decided, where it is the person's to decide on."""
    row = VisitConflict
    query = sa.select(row).join(Household, _HOME).where(col(row.ward_id) == scope.ward_id, col(row.id) == conflict_id)
    return session.execute(query.where(may_decide(scope))).scalar_one_or_none()


def count_left(session: Session, scope: Scope) -> int:
    row = VisitConflict
    query = sa.select(sa.func.count()).select_from(row).join(Household, _HOME)
    return session.execute(query.where(col(row.kept).is_(None), _left(scope))).scalar_one()


def may_decide(scope: Scope) -> sa.ColumnElement[bool]:
    """Waiting answers, joined to their households, on which the person of the scope decides: of households that they
    visit or whose head they are; elsewhere in the scope what would wait for ever, left to the head of a place that
    has none.
    """
    row = VisitConflict
    recording = scope.actor.scope(Action.VISIT_RECORD)
    visiting = reach.within(recording) if recording.ward_ids else sa.false()
    headed = sa.exists().where(_by_unit(), *_serving(today())).correlate(row, Household)
    return sa.and_(reach.within(scope), sa.or_(visiting, sa.and_(_given_up(), sa.not_(headed))))


def _left(scope: Scope) -> sa.ColumnElement[bool]:
    """Those in the units of the scope whose writer cannot choose any more, or has not for a week."""
    return sa.and_(may_decide(scope), _given_up(), scope.where(col(Household.unit_path)))


def _given_up() -> sa.ColumnElement[bool]:
    """Waiting answers whose writer cannot choose any more, or has not for a week."""
    row, day = VisitConflict, today()
    along = reach.streets_of(col(row.ward_id), col(row.mine_by_id), day).correlate(row, Household)
    there = sa.or_(_by_unit(), col(Household.street_id).in_(along))
    mine = col(UserAccount.id) == col(row.mine_by_id)
    recording = col(Assignment.role).in_(list(ALLOW[Action.VISIT_RECORD]))
    chooses = sa.exists().where(mine, recording, there, *_serving(day)).correlate(row, Household)
    return sa.or_(col(row.created_at) < now() - _TIME_TO_CHOOSE, sa.not_(chooses))


def _by_unit() -> sa.ColumnElement[bool]:
    """A role that reaches the household by its unit, not by a street: a head's."""
    roles = [role for role, reached in ALLOW[Action.VISIT_RECORD].items() if reached is not Reach.OWN]
    below = (col(Household.unit_path) + ".").startswith(col(Assignment.unit_path) + ".")
    return sa.and_(col(Assignment.role).in_(roles), below)


def _serving(day: date) -> tuple[sa.ColumnElement[bool], ...]:
    """An account that is active, with its roles of a day in the ward of the answer."""
    return (
        col(UserAccount.disabled_at).is_(None),
        col(Assignment.user_id) == col(UserAccount.id),
        col(Assignment.ward_id) == col(VisitConflict.ward_id),
        in_force(Assignment, day),
    )


def undecided_among(session: Session, ward_id: UUID, visit_ids: Sequence[UUID]) -> set[UUID]:
    """Which of these visits have an answer on which nobody has decided, whosever it is to decide."""
    if not visit_ids:
        return set()
    row = VisitConflict
    mine = sa.and_(col(row.ward_id) == ward_id, col(row.visit_id).in_(visit_ids), col(row.kept).is_(None))
    return set(session.execute(sa.select(col(row.visit_id)).where(mine)).scalars())


def conflict_reads(session: Session, ward_id: UUID, rows: Sequence[VisitConflict]) -> list[ConflictRead]:
    """Waiting answers with names; three queries, none for an empty list."""
    if not rows:
        return []
    households = _names(session, Household, Household.name, ward_id, {r.household_id for r in rows})
    persons = _names(session, Person, Person.full_name, ward_id, {r.subject_id for r in rows})
    people = names_of(session, {by for r in rows for by in (r.mine_by_id, r.theirs_by_id)})
    return [_read(row, {**households, **persons}, people) for row in rows]


def waiting_of(session: Session, scope: Scope, visit_ids: Sequence[UUID]) -> dict[UUID, list[ConflictRead]]:
    """The answers that still wait of these visits: of new ones, and of those whose response got lost the first time."""
    if not visit_ids:
        return {}
    row = VisitConflict
    query = (
        sa.select(row)
        .join(Household, _HOME)
        .where(
            col(row.ward_id) == scope.ward_id,
            col(row.visit_id).in_(visit_ids),
            col(row.kept).is_(None),
            reach.within(scope),
        )
    )
    found: dict[UUID, list[ConflictRead]] = defaultdict(list)
    rows = session.execute(query.order_by(col(row.id))).scalars().all()
    for read in conflict_reads(session, scope.ward_id, rows):
        found[read.visit_id].append(read)
    return found


def left_out_of(session: Session, scope: Scope, visit_ids: Sequence[UUID]) -> dict[UUID, dict[str, str]]:
    """Fields left out of one's own visits that were sent before, with the reasons told then; within today's reach."""
    if not visit_ids:
        return {}
    row = Visit
    home = sa.and_(col(Household.ward_id) == col(row.ward_id), col(Household.id) == col(row.household_id))
    mine = sa.and_(col(row.ward_id) == scope.ward_id, col(row.id).in_(visit_ids), reach.within(scope))
    query = sa.select(col(row.id), col(row.left_out)).join(Household, home).where(mine)
    return dict(session.execute(query.where(col(row.visitor_id) == scope.user_id)).all())


def _names(session: Session, table: type, name: str, ward_id: UUID, ids: Iterable[UUID]) -> dict[UUID, str]:
    query = sa.select(col(table.id), col(name)).where(col(table.ward_id) == ward_id, col(table.id).in_(ids))
    return dict(session.execute(query).all())


def _read(row: VisitConflict, names: dict[UUID, str], people: dict[UUID, str]) -> ConflictRead:
    writer = people.get(row.theirs_by_id) if row.theirs_by_id else None
    return ConflictRead(
        id=row.id,
        visit_id=row.visit_id,
        household_id=row.household_id,
        household_name=names[row.household_id],
        subject_id=row.subject_id,
        subject_name=names[row.subject_id],
        item=row.item,
        item_label=ITEMS[row.item].label,
        mine=row.mine,
        mine_label=label_of(row.item, row.mine),
        mine_by=people.get(row.mine_by_id, ""),
        mine_on=row.mine_on,
        theirs=row.theirs,
        theirs_label=label_of(row.item, row.theirs),
        theirs_by=writer or Channel(row.theirs_channel).label,
        theirs_at=row.theirs_at,
        kept=row.kept,
    )


def label_of(item: Item, value: str) -> str:
    """A value in words; several topics are joined."""
    return ", ".join(ITEMS[item].values.get(part, part) for part in value.split("+"))
