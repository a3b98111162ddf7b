"""Pairs of households that may be one: the likeliest of a scope, and those that somebody found to be two."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.households.reach import get_household_for_update, within
from toso.households.register import writes
from toso.households.register.duplicates import LIKELY, LIKENESS_LABELS, Likeness, likenesses, score
from toso.households.register.finding import MOST_ALIKE, homes_of
from toso.households.register.rows import household_rows
from toso.households.register.schemas import DuplicateRead, DuplicatesRead, LikenessRead
from toso.households.register.tables import NotDuplicate
from toso.households.tables import Household, Person, Street

_MOST_PAIRS = 100
_MOST_GROUPS = 300


def list_duplicates(session: Session, scope: Scope, unit_id: UUID | None = None) -> DuplicatesRead:
    """Pairs in reach, in one khu phố when it is named, that share something; those found to be two left out."""
    groups = _groups(session, scope, unit_id)
    ids = {household_id for group in groups for household_id in group}
    here = sa.and_(col(Street.ward_id) == col(Household.ward_id), col(Street.id) == col(Household.street_id))
    query = sa.select(Household, Street).join(Street, here).where(within(scope), col(Household.id).in_(ids))
    found = {h.id: (h, street) for h, street in session.execute(query)}
    homes = dict(zip(found, homes_of(session, scope.ward_id, [h for h, _ in found.values()]), strict=True))
    pairs: dict[tuple[UUID, UUID], list[Likeness]] = {}
    for group in groups:
        for pair in combinations(sorted(group & found.keys()), 2):
            pairs[pair] = likenesses(homes[pair[0]], homes[pair[1]])
    apart = _found_apart(session, scope.ward_id, pairs)
    likely = [pair for pair in pairs.items() if pair[0] not in apart and score(pair[1]) >= LIKELY]
    chosen = sorted(likely, key=lambda pair: (-score(pair[1]), pair[0]))[:_MOST_PAIRS]
    wanted = list(dict.fromkeys(i for pair, _ in chosen for i in pair))
    rows = {row.id: row for row in household_rows(session, scope.ward_id, [found[i] for i in wanted])}
    return DuplicatesRead(
        pairs=[
            DuplicateRead(
                one=rows[one], other=rows[other], score=score(shared),
                likenesses=[LikenessRead(code=s.value, label=LIKENESS_LABELS[s]) for s in shared],
            )
            for (one, other), shared in chosen
        ]
    )  # fmt: skip


def _found_apart(session: Session, ward_id: UUID, pairs: Iterable[tuple[UUID, UUID]]) -> set[tuple[UUID, UUID]]:
    """Those of the pairs that somebody found to be two households."""
    firsts, row = {one for one, _ in pairs}, NotDuplicate
    query = sa.select(col(row.one_id), col(row.other_id)).where(
        col(row.ward_id) == ward_id, col(row.one_id).in_(firsts)
    )
    return {(one, other) for one, other in session.execute(query)}


def set_apart(session: Session, scope: Scope, wanted: writes.NotDuplicateWrite) -> None:
    """Remembers that two households are two, or takes that back; they need not be alike."""
    if wanted.one_id == wanted.other_id:
        raise Malformed(fields={"other_id": "Hãy chọn một hộ khác."})
    one, other = (get_household_for_update(session, scope, i) for i in sorted((wanted.one_id, wanted.other_id)))
    row = NotDuplicate
    same = sa.select(row).where(
        col(row.ward_id) == one.ward_id, col(row.one_id) == one.id, col(row.other_id) == other.id
    )
    known = session.execute(same).scalar_one_or_none()
    if known is None and wanted.apart:
        session.add(row(ward_id=one.ward_id, one_id=one.id, other_id=other.id, by_id=scope.actor.user_id))
    elif known is not None and not wanted.apart:
        session.delete(known)
    for household in (one, other):
        record(
            session, scope.actor, scope.action, "household", household.id, ward_id=household.ward_id,
            unit_path=household.unit_path, fields=["not_duplicate"],
        )  # fmt: skip


def _groups(session: Session, scope: Scope, unit_id: UUID | None) -> list[set[UUID]]:
    """Households in reach that share a phone, a tax code, a person in the same street, or name and door."""
    here = [within(scope), col(Household.closed_on).is_(None)]
    if unit_id is not None:
        here.append(col(Household.unit_id) == unit_id)
    own = col(Household.id).label("household_id")
    lives = sa.and_(
        col(Person.ward_id) == col(Household.ward_id), col(Person.household_id) == col(Household.id),
        col(Person.left_on).is_(None),
    )  # fmt: skip
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
