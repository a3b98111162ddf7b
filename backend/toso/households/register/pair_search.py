"""The job that looks through the whole of a person's reach for households that may be one; it keeps ids alone."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.households.model.reach import within
from toso.households.model.tables import Household, Person, Street
from toso.households.observations.search_text import folded_words
from toso.households.register.doors import door_of
from toso.households.register.duplicates import (
    LIKELY,
    MOST_ALIKE,
    Likeness,
    homes_of,
    likenesses,
    road_key,
    score,
)
from toso.households.register.near_names import Pair, near_pairs
from toso.households.register.tables import NotDuplicate
from toso.identity.job_owner import scope_of_owner
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job

FIND = "household.duplicates"
MOST_KEPT = 500
_MOST_GROUPS = 1_000
_PART = 500
_LIVES = sa.and_(
    col(Person.ward_id) == col(Household.ward_id),
    col(Person.household_id) == col(Household.id),
    col(Person.left_on).is_(None),
)


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
        unit_path=scope.unit_path,
    )
    return job


def find_pairs(context: JobContext) -> dict[str, Any]:
    """The likeliest pairs first, as ids; the names are read anew by whoever looks at them."""

    def look(session: Session) -> list[Pair]:
        return likely_pairs(session, scope_of_owner(session, context))

    return {"pairs": [[str(one), str(other)] for one, other in context.in_read(look)]}


def likely_pairs(session: Session, scope: Scope) -> list[Pair]:
    """Pairs in reach that share enough, the likeliest first; those found to be two left out."""
    pairs = {pair for group in _groups(session, scope) for pair in combinations(sorted(group), 2)}
    pairs |= _near_in_streets(session, scope)
    ids = sorted({household_id for pair in pairs for household_id in pair})
    homes = {home_id: home for part in _parts(ids) for home_id, home in _homes(session, scope.ward_id, part)}
    apart = found_apart(session, scope.ward_id, ids)
    shared: dict[Pair, list[Likeness]] = {}
    for pair in {pair for pair in pairs if homes.keys() >= set(pair)} - apart:
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


def _near_in_streets(session: Session, scope: Scope) -> set[Pair]:
    """Households along a road with a member in common, or with names near each other at one door or of two members."""
    here = [within(scope), col(Household.closed_on).is_(None)]
    row, person, street = Household, Person, Street
    told = col(street.name).label("street"), col(street.unit_path)
    query = sa.select(col(row.id), col(row.street_id), col(row.house_no), col(row.place_note), col(row.name), *told)
    query = query.join(street, sa.and_(col(street.ward_id) == col(row.ward_id), col(street.id) == col(row.street_id)))
    homes = session.execute(query.where(*here)).all()
    roads = {h.id: road_key(h.street_id, h.street, h.unit_path) for h in homes}
    door = {h.id: (roads[h.id], door_of(h.house_no, h.place_note, h.street)) for h in homes}
    doors = _blocks((door[h.id], (folded_words(h.name), h.id)) for h in homes if door[h.id][1])
    aged = sa.select(col(person.household_id), col(person.name_search), col(person.birth_year))
    aged = aged.join(row, _LIVES).where(*here, col(person.birth_year).is_not(None))
    members = session.execute(aged)
    ages = _blocks(((roads[p.household_id], p.birth_year), (p.name_search, p.household_id)) for p in members)
    found = {pair for block in doors if len(block) <= MOST_ALIKE for pair in near_pairs(block)}
    times = Counter[Pair]()
    for block in ages:
        times.update(near_pairs(block))
    return found | {(one, other) for (one, other), n in times.items() if n > 1 or door[one] == door[other]}


def _blocks(rows: Iterable[tuple[Any, tuple[str, UUID]]]) -> list[list[tuple[str, UUID]]]:
    """Names with their households, by what they have in common; those that are alone are left out."""
    found = defaultdict[Any, list[tuple[str, UUID]]](list)
    for key, row in rows:
        found[key].append(row)
    return [block for block in found.values() if len(block) > 1]


def _groups(session: Session, scope: Scope) -> list[set[UUID]]:
    """Households in reach that share a phone or a tax code."""
    here = [within(scope), col(Household.closed_on).is_(None)]
    own = col(Household.id).label("household_id")
    members = sa.select(own).join(Person, _LIVES).where(*here)
    homes = sa.select(own).where(*here)
    phones = sa.union_all(
        homes.add_columns(col(Household.phone).label("phone")).where(col(Household.phone).is_not(None)),
        members.add_columns(col(Person.phone).label("phone")).where(col(Person.phone).is_not(None)),
    )
    codes = homes.add_columns(col(Household.tax_code)).where(col(Household.tax_code).is_not(None))
    return [group for shared in (phones, codes) for group in _sharing(session, shared.subquery())]


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
