"""What visits reported of households: their observations that still stand, as claims to be checked one by one."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.items import ITEMS, Item, Subject
from toso.households.tables import Observation

_PART = 500  # of ids in one statement


def claims_of(session: Session, ward_id: UUID, visit_ids: Sequence[UUID]) -> dict[UUID, list[dict[str, str]]]:
    """Of each visit its claims (subject, item, value): the household's first, then by person in the order of items."""
    o = Observation
    found: dict[UUID, list[dict[str, str]]] = defaultdict(list)
    for start in range(0, len(visit_ids), _PART):
        part = visit_ids[start : start + _PART]
        query = sa.select(
            col(o.id), col(o.event_id), col(o.subject), col(o.subject_id), col(o.item), col(o.value), col(o.retracts_id)
        ).where(col(o.ward_id) == ward_id, col(o.event_id).in_(part))
        rows = session.execute(query).all()
        gone = _retracted(session, ward_id, list({row.subject_id for row in rows}))
        standing = [row for row in rows if row.retracts_id is None and row.id not in gone]
        for row in sorted(standing, key=lambda r: (r.subject is Subject.PERSON, str(r.subject_id), _PLACES[r.item])):
            found[row.event_id].append({"subject_id": str(row.subject_id), "item": row.item.value, "value": row.value})
    return found


_PLACES = {item: place for place, item in enumerate(ITEMS)}


def _retracted(session: Session, ward_id: UUID, subject_ids: Sequence[UUID]) -> set[UUID | None]:
    """The observations of these subjects that were taken back later."""
    o = Observation
    taken: set[UUID | None] = set()
    for start in range(0, len(subject_ids), _PART):
        query = sa.select(col(o.retracts_id)).where(
            col(o.ward_id) == ward_id, col(o.subject_id).in_(subject_ids[start : start + _PART]),
            col(o.retracts_id).is_not(None),
        )  # fmt: skip
        taken |= set(session.execute(query).scalars())
    return taken


def value_label(item: Item, value: str) -> str:
    """A value in words; several at once joined."""
    labels = ITEMS[item].values
    return "; ".join(labels.get(one, one) for one in value.split("+"))
