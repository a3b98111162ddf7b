"""Households that may be the same: those like a new one, and the likeliest pairs of a scope."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.households.reach import within
from toso.households.register.duplicates import (
    LIKELY,
    LIKENESS_LABELS,
    Home,
    Likeness,
    Someone,
    likenesses,
    score,
)
from toso.households.register.rows import household_rows
from toso.households.register.schemas import DuplicateRead, DuplicatesRead, LikenessRead
from toso.households.searching import folded_words
from toso.households.tables import Household, Person, Street

_MOST_PAIRS = 100
_MOST_ALIKE = 10
_MOST_GROUPS = 300


class PossibleDuplicate(Conflict):
    """Fields are named "duplicate.<id of the household>"; the messages hold its code and what is alike, no name."""

    code, title = "possible-duplicate", "Có hộ trong sổ giống hộ này. Hãy xem lại, hoặc xác nhận đây là hộ khác."


def alike(
    session: Session, scope: Scope, new: Home, *, besides: UUID | None = None
) -> list[tuple[Household, list[Likeness]]]:
    """Open households in reach that are too like a new one, with what they share."""
    shared = [(household, likenesses(new, home)) for household, home in _candidates(session, scope, new, besides)]
    return [(household, found) for household, found in shared if score(found) >= LIKELY]


def refuse_duplicates(session: Session, scope: Scope, new: Home, *, besides: UUID | None = None) -> None:
    """Raises PossibleDuplicate when households in reach are too like a new one."""
    found = alike(session, scope, new, besides=besides)[:_MOST_ALIKE]
    if found:
        raise PossibleDuplicate(fields={f"duplicate.{h.id}": f"{h.code}: {_words(shared)}." for h, shared in found})


def _words(found: Iterable[Likeness]) -> str:
    return "; ".join(LIKENESS_LABELS[likeness] for likeness in found)


def _candidates(session: Session, scope: Scope, new: Home, besides: UUID | None) -> list[tuple[Household, Home]]:
    """Open households that share a phone, a tax code, a person or the door with a new one."""
    shared: list[sa.ColumnElement[bool]] = []
    if new.phones:
        shared += [col(Household.phone).in_(new.phones), _member(scope, col(Person.phone).in_(new.phones))]
    if new.tax_code:
        shared.append(col(Household.tax_code) == new.tax_code)
    if new.name:
        named = col(Household.names_search).startswith(new.name, autoescape=True)
        shared.append(sa.and_(col(Household.street_id) == new.street_id, named))
    for person in new.persons:
        if person.birth_year is not None:
            same = col(Person.name_search) == person.name, col(Person.birth_year) == person.birth_year
            shared.append(_member(scope, sa.and_(*same)))
    if not shared:
        return []
    query = sa.select(Household).where(within(scope), col(Household.closed_on).is_(None), sa.or_(*shared)).limit(200)
    found = [h for h in session.execute(query).scalars() if h.id != besides]
    return list(zip(found, homes_of(session, scope.ward_id, found), strict=True))


def _member(scope: Scope, condition: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    query = sa.select(col(Person.household_id)).where(
        col(Person.ward_id) == scope.ward_id, col(Person.left_on).is_(None), condition
    )
    return col(Household.id).in_(query)


def homes_of(session: Session, ward_id: UUID, found: Sequence[Household]) -> list[Home]:
    """Households as far as likeness goes; one statement for their members."""
    query = sa.select(
        col(Person.household_id), col(Person.name_search), col(Person.birth_year), col(Person.phone),
        col(Person.citizen_key),
    ).where(
        col(Person.ward_id) == ward_id, col(Person.household_id).in_([h.id for h in found]),
        col(Person.left_on).is_(None),
    )  # fmt: skip
    members = defaultdict[UUID, list[Someone]](list)
    for row in session.execute(query):
        members[row.household_id].append(Someone(row.name_search, row.birth_year, row.phone, row.citizen_key))
    return [
        Home(h.street_id, folded_words(h.name), h.house_no, h.phone, h.tax_code, tuple(members[h.id])) for h in found
    ]


def list_duplicates(session: Session, scope: Scope) -> DuplicatesRead:
    """Pairs in reach that share something, the likeliest first."""
    groups = _groups(session, scope)
    ids = {household_id for group in groups for household_id in group}
    here = sa.and_(col(Street.ward_id) == col(Household.ward_id), col(Street.id) == col(Household.street_id))
    query = sa.select(Household, Street).join(Street, here).where(within(scope), col(Household.id).in_(ids))
    found = {h.id: (h, street) for h, street in session.execute(query)}
    homes = dict(zip(found, homes_of(session, scope.ward_id, [h for h, _ in found.values()]), strict=True))
    pairs: dict[tuple[UUID, UUID], list[Likeness]] = {}
    for group in groups:
        for pair in combinations(sorted(group & found.keys()), 2):
            pairs[pair] = likenesses(homes[pair[0]], homes[pair[1]])
    likely = [pair for pair in pairs.items() if score(pair[1]) >= LIKELY]
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


def _groups(session: Session, scope: Scope) -> list[set[UUID]]:
    """Households in reach that share a phone, a tax code, a person in the same street, or name and door."""
    here = within(scope), col(Household.closed_on).is_(None)
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
    grouped = sa.select(*keys).group_by(*keys).having(number.between(2, _MOST_ALIKE)).limit(_MOST_GROUPS).subquery()
    same = sa.and_(*(column == grouped.c[column.name] for column in keys))
    found = defaultdict[tuple[Any, ...], set[UUID]](set)
    for household_id, *values in session.execute(sa.select(rows.c.household_id, *keys).join(grouped, same)):
        found[tuple(values)].add(household_id)
    return list(found.values())
