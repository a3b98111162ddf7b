"""Households that are like a new one: asked before it is entered."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
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
from toso.households.searching import folded_words
from toso.households.tables import Household, Person

MOST_ALIKE = 10


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
    found = alike(session, scope, new, besides=besides)[:MOST_ALIKE]
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
