"""Reading of streets in reach, in four statements whatever their number."""

from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.households.indicators.kept_sums import kept_streets
from toso.households.model.reach import within
from toso.households.model.tables import FOREVER, Household, HouseholdSpan, Street, StreetAssignment
from toso.households.register.streets.schemas import StreetAssignmentRead, StreetRead
from toso.identity.queries import unit_names
from toso.kit.clock import today
from toso.kit.dates import earliest
from toso.kit.periods import PeriodKind, period_of
from toso.organisation.queries import in_unit_order
from toso.organisation.tables import TeamMember

_MOST = 2_000


def get_street(session: Session, scope: Scope, street_id: UUID, *, for_change: bool = False) -> Street:
    """A street in reach. Raises NotFound."""
    query = sa.select(Street).where(col(Street.id) == street_id, within(scope, Street, col(Street.id)))
    if for_change:
        query = query.with_for_update()
    street = session.execute(query).scalar_one_or_none()
    if street is None:
        raise NotFound("Không tìm thấy tuyến phố này trong phạm vi của bạn.")
    return street


def list_streets(session: Session, scope: Scope, unit_id: UUID | None = None) -> list[StreetRead]:
    """The streets in reach in their order, those of one khu phố when it is named."""
    query = sa.select(Street).where(within(scope, Street, col(Street.id)))
    if unit_id is not None:
        query = query.where(col(Street.unit_id) == unit_id)
    order = *in_unit_order(col(Street.unit_path)), col(Street.position), col(Street.id)
    return street_reads(session, scope, session.execute(query.order_by(*order).limit(_MOST)).scalars().all())


def street_reads(session: Session, scope: Scope, streets: Any) -> list[StreetRead]:
    """Streets with counts of this reporting year, and their assignments of today and later."""
    day = today()
    ids = [street.id for street in streets]
    kept = kept_streets(session, scope.ward_id, day)
    counts = _counts(session, scope.ward_id, ids, day) if kept is None else kept
    again = _revisits(session, scope.ward_id, ids)
    going = _assignments(session, scope.ward_id, ids, day)
    names = unit_names(session, {street.unit_id for street in streets})
    keep = scope.actor.scope(Action.HOUSEHOLD_MANAGE)
    able = {"edit": keep, "delete": keep, "assign": scope.actor.scope(Action.STREET_ASSIGN)}
    own = {"id", "version", "unit_id", "name", "group_name", "position", "sample"}
    return [
        StreetRead(
            **street.model_dump(include=own),
            unit_name=names.get(street.unit_id, ""),
            households=counts.get(street.id, (0, 0))[0],
            visited=counts.get(street.id, (0, 0))[1],
            revisits=again.get(street.id, 0),
            assignments=going[street.id],
            actions=[
                name
                for name, other in able.items()
                if other.covers(street.unit_path) and not (name == "delete" and street.id in counts)
            ],
        )
        for street in streets
    ]


def _counts(session: Session, ward_id: UUID, ids: list[UUID], day: date) -> dict[UUID, tuple[int, int]]:
    """Open households of each street, and how many of them were met in the reporting year of the day."""
    year = period_of(day, PeriodKind.YEAR).first_day
    now = sa.and_(
        col(HouseholdSpan.ward_id) == col(Household.ward_id),
        col(HouseholdSpan.household_id) == col(Household.id),
        col(HouseholdSpan.until_on) == FOREVER,
        col(HouseholdSpan.visited_on) >= year,
    )
    query = (
        sa.select(
            col(Household.street_id),
            sa.func.count(col(Household.id)).label("households"),
            sa.func.count(col(HouseholdSpan.household_id)).label("visited"),
        )
        .outerjoin(HouseholdSpan, now)
        .where(col(Household.ward_id) == ward_id, col(Household.street_id).in_(ids), col(Household.closed_on).is_(None))
        .group_by(col(Household.street_id))
    )
    return {row.street_id: (row.households, row.visited) for row in session.execute(query)}


def _revisits(session: Session, ward_id: UUID, ids: list[UUID]) -> dict[UUID, int]:
    """Of each street the open households to which somebody has to return; streets without any are left out."""
    query = (
        sa.select(col(Household.street_id), sa.func.count())
        .where(
            col(Household.ward_id) == ward_id,
            col(Household.street_id).in_(ids),
            col(Household.revisit_on).is_not(None),
            col(Household.closed_on).is_(None),
        )
        .group_by(col(Household.street_id))
    )
    return dict(session.execute(query).all())


def _assignments(
    session: Session, ward_id: UUID, ids: list[UUID], day: date
) -> defaultdict[UUID, list[StreetAssignmentRead]]:
    going = StreetAssignment
    member = sa.and_(col(TeamMember.ward_id) == col(going.ward_id), col(TeamMember.id) == col(going.member_id))
    query = (
        sa.select(going, col(TeamMember.full_name), col(TeamMember.left_on))
        .join(TeamMember, member)
        .where(
            col(going.ward_id) == ward_id,
            col(going.street_id).in_(ids),
            sa.or_(col(going.to_on).is_(None), col(going.to_on) >= day),
            sa.or_(col(TeamMember.left_on).is_(None), col(TeamMember.left_on) >= day),
        )
        .order_by(col(going.from_on), col(going.id))
    )
    found = defaultdict[UUID, list[StreetAssignmentRead]](list)
    for row, full_name, left_on in session.execute(query):
        own = row.model_dump(include={"id", "version", "member_id", "from_on"})
        to_on = earliest(row.to_on, left_on)
        found[row.street_id].append(StreetAssignmentRead(**own, to_on=to_on, full_name=full_name))
    return found
