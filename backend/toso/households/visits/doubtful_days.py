"""Visits whose day is in doubt because the phone's clock jumped: seen by the head, confirmed or put right once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Actor, Scope
from toso.core.paging import Order, page
from toso.core.problems import Malformed, NotFound
from toso.core.row_versions import check_version, touch
from toso.core.schemas import Page
from toso.households.model.items import ITEMS, Subject
from toso.households.model.tables import Household
from toso.households.model.visit_tables import Visit, VisitConflict
from toso.households.observations.store import add_sights, refold, retractions_of
from toso.households.visits import schemas
from toso.households.visits.phone_clock import OLDEST
from toso.households.visits.visit_reversal import mark_newest
from toso.identity.queries import names_of
from toso.kit.clock import local_date, today


def _doubtful(scope: Scope) -> tuple[Any, Any]:
    """The join to the household of a visit, and the condition of those that the scope decides on."""
    home = sa.and_(col(Household.ward_id) == col(Visit.ward_id), col(Household.id) == col(Visit.household_id))
    here = scope.where(col(Household.unit_path))
    return home, sa.and_(col(Visit.ward_id) == scope.ward_id, here, col(Visit.day_doubtful))


def count_doubtful(session: Session, scope: Scope) -> int:
    home, within = _doubtful(scope)
    query = sa.select(sa.func.count()).select_from(Visit).join(Household, home).where(within)
    return session.execute(query).scalar_one()


def page_of_doubtful(
    session: Session, scope: Scope, *, cursor: str | None, limit: int, updated_since: datetime | None = None
) -> Page[schemas.DoubtfulRead]:
    """Visits of a doubtful day in the households that the person keeps, the newest first. Raises BadCursor."""
    home, within = _doubtful(scope)
    query = sa.select(Visit).join(Household, home).where(within)
    order = Order.newest(Visit.id)
    return page(
        session,
        query,
        order,
        cursor,
        limit,
        lambda rows: doubtful_reads(session, scope.ward_id, rows),
        since=updated_since,
    )


def doubtful_reads(session: Session, ward_id: UUID, rows: Sequence[Visit]) -> list[schemas.DoubtfulRead]:
    ids = {row.household_id for row in rows}
    found = session.execute(sa.select(Household).where(col(Household.ward_id) == ward_id, col(Household.id).in_(ids)))
    homes = {home.id: home for home in found.scalars()}
    names = names_of(session, {row.visitor_id for row in rows})
    return [
        schemas.DoubtfulRead(
            id=row.id,
            version=row.version,
            household_id=row.household_id,
            household_name=homes[row.household_id].name,
            household_code=homes[row.household_id].code,
            visitor_name=names.get(row.visitor_id, ""),
            visited_on=row.visited_on,
            received_at=row.created_at,
            result_label=row.result.label,
        )
        for row in rows
    ]


def settle_day(session: Session, scope: Scope, visit_id: UUID, expected_version: int, on: date) -> Visit:
    """Says on which day a visit was: the one it bears, or another, to which all that it saw moves along.

    Raises NotFound out of reach and for a visit whose day is in no doubt, StaleVersion, Malformed.
    """
    home, within = _doubtful(scope)
    known = session.execute(sa.select(Visit).join(Household, home).where(within, col(Visit.id) == visit_id)).scalar()
    if known is None:
        raise NotFound("Không có lượt đến nhà nào với ngày chưa chắc như vậy trong phạm vi của bạn.")
    key = (scope.ward_id, known.household_id)
    household = session.get_one(Household, key, with_for_update=True)
    visit = session.get_one(Visit, (scope.ward_id, visit_id), with_for_update=True)
    check_version(visit, expected_version)
    if not local_date(visit.created_at) - OLDEST <= on <= min(local_date(visit.created_at), today()):
        raise Malformed(
            fields={"visited_on": "Ngày đến nhà không sau ngày máy chủ nhận phiếu, cũng không trước quá 60 ngày."}
        )
    before = visit.visited_on
    if on != before:
        _move(session, scope, household, visit, on)
    visit.day_doubtful = False
    touch(visit)
    touch(household)
    session.add_all([visit, household])
    session.flush()
    record_row(
        session,
        scope,
        "visit",
        visit,
        action="visit.day",
        note={"household_id": str(household.id), "from": before.isoformat(), "to": on.isoformat()},
    )
    return visit


def _move(session: Session, scope: Scope, household: Household, visit: Visit, on: date) -> None:
    """Moves the visit and its observations; they stay those of its writer, the correction is the head's."""
    back = retractions_of(session, visit.ward_id, visit.id)
    moved = [replace(sight, on=on, retracts_id=None) for sight in back if sight.on == visit.visited_on]
    back = [sight for sight in back if sight.on == visit.visited_on]
    author = Actor(user_id=visit.entered_by_id or visit.visitor_id, full_name="", grants=())
    add_sights(session, scope.actor, visit.ward_id, back)
    add_sights(session, author, visit.ward_id, moved)
    waiting = sa.update(VisitConflict).where(
        col(VisitConflict.ward_id) == visit.ward_id, col(VisitConflict.visit_id) == visit.id
    )
    session.execute(waiting.values(mine_on=on).execution_options(synchronize_session=False))
    visit.visited_at += timedelta(days=(on - visit.visited_on).days)
    visit.visited_on = on
    session.add(visit)
    session.flush()
    refold(
        session,
        visit.ward_id,
        persons={s.subject_id for s in moved if ITEMS[s.item].subject is Subject.PERSON},
        households={s.subject_id for s in moved if ITEMS[s.item].subject is Subject.HOUSEHOLD},
    )
    mark_newest(session, household)
