"""The job that looks through the whole of a person's reach for households that may be one; it keeps ids alone."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.households.model.reach import within
from toso.households.model.tables import Household, Person
from toso.households.register.duplicates import LIKELY, MOST_ALIKE, Likeness, homes_of, likenesses, score
from toso.households.register.tables import NotDuplicate
from toso.identity.job_owner import scope_of_owner
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job

FIND = "household.duplicates"
MOST_KEPT = 500
_MOST_GROUPS = 1_000
_PART = 500
Pair = tuple[UUID, UUID]


def order_search(session: Session, scope: Scope) -> Job:
    """Orders a search of everything in reach. Raises JobRunning while the last one has not ended."""
    job = enqueue(session, scope.ward_id, FIND, scope.user_id, {})
    record(
        session,
        scope.actor,
        scope.action,
        "household_duplicates",
        job.id,
        ward_id=scope.ward_id,
        unit_path=scope.actor.grants[0].unit_path,
    )
    return job


def find_pairs(context: JobContext) -> dict[str, Any]:
    """The likeliest pairs first, as ids; the names are read anew by whoever looks at them."""

    def look(session: Session) -> list[Pair]:
        return likely_pairs(session, scope_of_owner(session, context, Action.HOUSEHOLD_MANAGE))

    return {"pairs": [[str(one), str(other)] for one, other in context.in_read(look)]}


def likely_pairs(session: Session, scope: Scope) -> list[Pair]:
    """Pairs in reach that share enough, the likeliest first; those found to be two left out."""
    groups = _groups(session, scope)
    ids = sorted({household_id for group in groups for household_id in group})
    homes = {home_id: home for part in _parts(ids) for home_id, home in _homes(session, scope.ward_id, part)}
    apart = found_apart(session, scope.ward_id, ids)
    shared: dict[Pair, list[Likeness]] = {}
    for pair in {pair for group in groups for pair in combinations(sorted(group & homes.keys()), 2)} - apart:
        found = likenesses(homes[pair[0]], homes[pair[1]])
        if score(found) >= LIKELY:
            shared[pair] = found
    return sorted(shared, key=lambda pair: (-score(shared[pair]), pair))[:MOST_KEPT]


def _homes(session: Session, ward_id: UUID, ids: Sequence[UUID]) -> list[Any]:
    query = sa.select(Household).where(col(Household.ward_id) == ward_id, col(Household.id).in_(ids))
    found = session.execute(query).scalars().all()
    return list(zip((h.id for h in found), homes_of(session, ward_id, found), strict=True))


def found_apart(session: Session, ward_id: UUID, ids: Sequence[UUID]) -> set[Pair]:
    """Pairs among these households that somebody found to be two."""
    row, found = NotDuplicate, set[Pair]()
    for part in _parts(ids):
        query = sa.select(col(row.one_id), col(row.other_id)).where(col(row.ward_id) == ward_id)
        found |= {(one, other) for one, other in session.execute(query.where(col(row.one_id).in_(part)))}
    return found


def _parts(ids: Sequence[UUID]) -> list[Sequence[UUID]]:
    return [ids[begin : begin + _PART] for begin in range(0, len(ids), _PART)]


def _groups(session: Session, scope: Scope) -> list[set[UUID]]:
    """Households in reach that share a phone, a tax code, a person in the same street, or name and door."""
    here = [within(scope), col(Household.closed_on).is_(None)]
    own = col(Household.id).label("household_id")
    lives = sa.and_(
        col(Person.ward_id) == col(Household.ward_id),
        col(Person.household_id) == col(Household.id),
        col(Person.left_on).is_(None),
    )
    members = sa.select(own).join(Person, lives).where(*here)
    homes = sa.select(own).where(*here)
    phones = sa.union_all(
        homes.add_columns(col(Household.phone).label("phone")).where(col(Household.phone).is_not(None)),
        members.add_columns(col(Person.phone).label("phone")).where(col(Person.phone).is_not(None)),
    )
    persons = members.add_columns(col(Person.name_search), col(Person.birth_year), col(Household.street_id)).where(
        col(Person.birth_year).is_not(None)
    )
    doors = homes.add_columns(col(Household.street_id), col(Household.name))
    codes = homes.add_columns(col(Household.tax_code)).where(col(Household.tax_code).is_not(None))
    return [group for shared in (phones, persons, doors, codes) for group in _sharing(session, shared.subquery())]


def _sharing(session: Session, rows: sa.Subquery) -> list[set[UUID]]:
    """Households with all other columns of `rows` alike; groups too large to be a slip are left out."""
    keys = [column for column in rows.c if column.name != "household_id"]
    number = sa.func.count(rows.c.household_id.distinct())
    grouped = sa.select(*keys).group_by(*keys).having(number.between(2, MOST_ALIKE)).limit(_MOST_GROUPS).subquery()
    same = sa.and_(*(column == grouped.c[column.name] for column in keys))
    found = defaultdict[tuple[Any, ...], set[UUID]](set)
    for household_id, *values in session.execute(sa.select(rows.c.household_id, *keys).join(grouped, same)):
        found[tuple(values)].add(household_id)
    return list(found.values())
