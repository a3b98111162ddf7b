"""Reading of visits: the history of a household, a visitor's own progress, a photo."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.files.tables import StoredFile
from toso.households.model import reach
from toso.households.model.items import Channel
from toso.households.model.kinds import VisitResult
from toso.households.model.tables import Household, HouseholdSpan, Street
from toso.households.model.visit_tables import Visit, VisitConflict, VisitPhoto
from toso.households.model.visit_words import read_words
from toso.households.phone.round_households import current_span
from toso.households.visits import schemas
from toso.households.visits.photos import KEPT
from toso.households.visits.round_schemas import RoundWorkRead, WorkRead
from toso.identity.queries import names_of
from toso.kit.clock import today
from toso.kit.periods import period_of
from toso.organisation.queries import in_unit_order
from toso.organisation.tables import TeamMember


def page_of_visits(
    session: Session, scope: Scope, household_id: UUID, *, cursor: str | None, limit: int
) -> Page[schemas.VisitRead]:
    """The visits to a household in reach, the newest first; who asked is recorded. NotFound, BadCursor."""
    household = reach.get_household(session, scope, household_id)
    _note_reading(session, scope, household, "visits")
    query = sa.select(Visit).where(col(Visit.ward_id) == household.ward_id, col(Visit.household_id) == household.id)
    order = Order.newest(Visit.visited_on, Visit.id, name="visited")
    return page(session, query, order, cursor, limit, lambda rows: _visit_reads(session, scope.ward_id, rows))


def _visit_reads(session: Session, ward_id: UUID, rows: Sequence[Visit]) -> list[schemas.VisitRead]:
    ids = [row.id for row in rows]
    people = names_of(session, {one for row in rows for one in (row.visitor_id, row.entered_by_id)})
    members = _member_names(session, ward_id, {row.member_id for row in rows})
    photos = sa.select(col(VisitPhoto.visit_id), col(VisitPhoto.id)).where(
        col(VisitPhoto.ward_id) == ward_id, col(VisitPhoto.visit_id).in_(ids)
    )
    shown = session.execute(photos.order_by(col(VisitPhoto.id))).all()
    open_ = sa.select(col(VisitConflict.visit_id)).where(
        col(VisitConflict.ward_id) == ward_id, col(VisitConflict.visit_id).in_(ids), col(VisitConflict.kept).is_(None)
    )
    waiting = Counter(session.execute(open_).scalars())
    labels = read_words(session, ward_id, today()).labels
    return [
        schemas.VisitRead(
            id=row.id,
            household_id=row.household_id,
            visited_at=row.visited_at,
            visited_on=row.visited_on,
            day_doubtful=row.day_doubtful,
            received_at=row.created_at,
            visitor_id=row.visitor_id,
            visitor_name=members.get(row.member_id) or people.get(row.visitor_id, ""),
            channel=row.channel,
            channel_label=Channel(row.channel).label,
            entered_by=people.get(row.entered_by_id or row.visitor_id, ""),
            result=row.result,
            result_label=row.result.label,
            revisit_on=row.revisit_on,
            note=row.note,
            needs=[schemas.NeedRead(code=code, label=labels.get(code, code)) for code in row.needs],
            warned=[schemas.NeedRead(code=code, label=labels.get(code, code)) for code in row.warned],
            photo_ids=[photo for visit_id, photo in shown if visit_id == row.id],
            conflicts=waiting[row.id],
        )
        for row in rows
    ]


def _member_names(session: Session, ward_id: UUID, ids: set[UUID | None]) -> Mapping[UUID | None, str]:
    """Team members whom printed sheets name; they need no account."""
    query = sa.select(col(TeamMember.id), col(TeamMember.full_name)).where(
        col(TeamMember.ward_id) == ward_id, col(TeamMember.id).in_([one for one in ids if one is not None])
    )
    return dict(session.execute(query).all())


def get_photo(session: Session, scope: Scope, photo_id: UUID) -> StoredFile:
    """The stored photo of a visit to a household in reach, NotFound otherwise; who asked is recorded."""
    photo = session.get(VisitPhoto, (scope.ward_id, photo_id))
    household = reach.find_household(session, scope, photo.household_id) if photo else None
    row = session.get(StoredFile, (scope.ward_id, photo_id)) if household else None
    if household is None or row is None or row.purpose != KEPT:
        raise NotFound
    _note_reading(session, scope, household, "photo")
    return row


def _note_reading(session: Session, scope: Scope, household: Household, part: str) -> None:
    record_row(session, scope, "household", household, action="household.read", note={"part": part})


def my_progress(session: Session, scope: Scope, day: date) -> schemas.MyProgressRead:
    """The work of the person of the scope today, this week, this reporting period; what is left along their streets."""
    period = period_of(day)
    streets = _street_progress(session, scope, day, period.cumulative_from)
    return schemas.MyProgressRead(
        **dict(work_of(session, scope, day)),
        period=_work(session, scope, period.first_day, period.last_day),
        streets=streets,
        households=sum(s.households for s in streets),
        visited=sum(s.visited for s in streets),
        left=sum(s.left for s in streets),
        revisit_due=_revisits(session, scope, day),
        conflicts=_waiting(session, scope),
    )


def work_of(session: Session, scope: Scope, day: date) -> RoundWorkRead:
    """The visits of the person of the scope on a day and in its week, which begins on Monday."""
    monday = day - timedelta(days=day.weekday())
    return RoundWorkRead(
        today=_work(session, scope, day, day), week=_work(session, scope, monday, monday + timedelta(days=6))
    )


def _work(session: Session, scope: Scope, first: date, last: date) -> WorkRead:
    met = sa.case((col(Visit.result) == VisitResult.MET, col(Visit.household_id)))
    query = sa.select(
        sa.func.count(), sa.func.count(col(Visit.household_id).distinct()), sa.func.count(met.distinct())
    ).where(
        col(Visit.ward_id) == scope.ward_id,
        col(Visit.visitor_id) == scope.user_id,
        col(Visit.visited_on).between(first, last),
    )
    visits, households, reached = session.execute(query).one()
    return WorkRead(first_day=first, last_day=last, visits=visits, households=households, met=reached)


def _here() -> Any:
    return sa.and_(
        col(Household.ward_id) == col(Street.ward_id),
        col(Household.street_id) == col(Street.id),
        col(Household.closed_on).is_(None),
    )


def _street_progress(session: Session, scope: Scope, day: date, since: date) -> list[schemas.StreetProgressRead]:
    current = sa.and_(current_span(day), col(HouseholdSpan.visited_on) >= since)
    query = (
        sa.select(
            col(Street.id),
            col(Street.name),
            col(Street.group_name),
            sa.func.count(col(Household.id)).label("all"),
            sa.func.count(col(HouseholdSpan.household_id)).label("visited"),
        )
        .join(Household, _here(), isouter=True)
        .join(HouseholdSpan, current, isouter=True)
        .where(reach.within(scope, Street, col(Street.id)))
        .group_by(col(Street.ward_id), col(Street.id))
        .order_by(*in_unit_order(col(Street.unit_path)), col(Street.position), col(Street.id))
    )
    return [
        schemas.StreetProgressRead(
            id=row.id,
            name=row.name,
            group_name=row.group_name,
            households=row.all,
            visited=row.visited,
            left=row.all - row.visited,
        )
        for row in session.execute(query)
    ]


def _revisits(session: Session, scope: Scope, day: date) -> int:
    due = sa.and_(reach.within(scope), col(Household.closed_on).is_(None), col(Household.revisit_on) <= day)
    return session.execute(sa.select(sa.func.count()).select_from(Household).where(due)).scalar_one()


def _waiting(session: Session, scope: Scope) -> int:
    row = VisitConflict
    home = sa.and_(col(Household.ward_id) == col(row.ward_id), col(Household.id) == col(row.household_id))
    open_ = sa.and_(col(row.ward_id) == scope.ward_id, col(row.kept).is_(None), reach.within(scope))
    return session.execute(sa.select(sa.func.count()).select_from(row).join(Household, home).where(open_)).scalar_one()
