"""Persons whom rows name beside their unit: on an assignment of a task, along the street of a household."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.dispatch.cases import Case
from toso.households.model.tables import Household, Observation, StreetAssignment
from toso.kit.clock import today
from toso.organisation.tables import TeamMember
from toso.organisation.teams.queries import member_on
from toso.plans.tasks.tables import AssignmentPerson


def observer(case: Case) -> set[UUID]:
    """Who wrote down what was taken back."""
    row = case.session.get(Observation, (case.line.ward_id, UUID(case.line.note["observation"])))
    return case.holders.known({row.by_id}) if row is not None else set()


def persons_of_assignment(case: Case) -> set[UUID]:
    """The accounts named on an assignment."""
    found = accounts_named(case.session, case.line.ward_id, [case.row.id])
    return case.holders.known(set(found.get(case.row.id, set())))


def accounts_named(session: Session, ward_id: UUID, assignment_ids: list[UUID]) -> dict[UUID, set[UUID]]:
    """The accounts named on assignments today or later, as users or as members who have not left, by assignment."""
    person, day = AssignmentPerson, today()
    member = sa.and_(
        col(TeamMember.ward_id) == col(person.ward_id),
        col(TeamMember.id) == col(person.member_id),
        member_on(day),
    )
    query = (
        sa.select(col(person.assignment_id), sa.func.coalesce(col(person.user_id), col(TeamMember.user_id)))
        .outerjoin(TeamMember, member)
        .where(
            col(person.ward_id) == ward_id,
            col(person.assignment_id).in_(assignment_ids),
            sa.or_(col(person.to_on).is_(None), col(person.to_on) >= day),
        )
    )
    found: dict[UUID, set[UUID]] = {}
    for assignment_id, user_id in session.execute(query).all():
        if user_id is not None:
            found.setdefault(assignment_id, set()).add(user_id)
    return found


def members_of_household(case: Case) -> set[UUID]:
    """The accounts of the members who go along the street of the household that a request was put to."""
    s, day = StreetAssignment, today()
    query = (
        sa.select(col(TeamMember.user_id))
        .join(s, sa.and_(col(s.ward_id) == col(TeamMember.ward_id), col(s.member_id) == col(TeamMember.id)))
        .join(
            Household, sa.and_(col(Household.ward_id) == col(s.ward_id), col(Household.street_id) == col(s.street_id))
        )
        .where(
            col(Household.ward_id) == case.line.ward_id,
            col(Household.id) == case.row.household_id,
            col(s.from_on) <= day,
            sa.or_(col(s.to_on).is_(None), col(s.to_on) >= day),
            member_on(day),
        )
    )
    return case.holders.known(set(case.session.execute(query).scalars()))
