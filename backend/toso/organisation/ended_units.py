"""Units that went as a whole into another: which stands for them, where their people were before, and that who hands in
for the one answers for the months of those that ended.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Actor, Grant, Scope
from toso.kit.clock import today
from toso.organisation.tables import Unit, UnitLineage


def ended_units(session: Session, ward_id: UUID) -> list[tuple[UUID, str, UUID]]:
    """The units of a ward that went as a whole into another: id, path and who stands for each today."""
    gone = sa.and_(col(Unit.ward_id) == ward_id, col(Unit.valid_to) < today())
    paths: dict[UUID, str] = dict(session.execute(sa.select(col(Unit.id), col(Unit.path)).where(gone)).all())
    into = successors_of(session, ward_id, paths, today()) if paths else {}
    return [(unit_id, paths[unit_id], successor) for unit_id, successor in into.items()]


def over_ended(session: Session, scope: Scope) -> Scope:
    """The scope, and what it would reach with the same roles in the units that went into those of its holder: a form
    that is given back after a merger has nobody else to mend it. One that reaches the ward has them already.
    """
    if scope.whole_wards or not scope.ward_ids:
        return scope
    more = _inherited(session, scope.actor)
    if not more:
        return scope
    added = replace(scope.actor, grants=more).scope(scope.action)
    return replace(
        scope,
        actor=replace(scope.actor, grants=(*scope.actor.grants, *more)),
        subtrees=(*scope.subtrees, *added.subtrees),
        units=(*scope.units, *added.units),
    )


def answering(session: Session, actor: Actor) -> Actor:
    """The person with the same roles in the units that went into theirs."""
    more = _inherited(session, actor)
    return replace(actor, grants=(*actor.grants, *more)) if more else actor


def _inherited(session: Session, actor: Actor) -> tuple[Grant, ...]:
    held = [grant for grant in actor.grants if grant.unit_path != grant.ward_path]
    known = {grant.unit_id for grant in held}
    return tuple(
        replace(grant, unit_id=unit_id, unit_path=path)
        for ward_id in dict.fromkeys(grant.ward_id for grant in held)
        for unit_id, path, successor in ended_units(session, ward_id)
        for grant in held
        if grant.unit_id == successor and unit_id not in known
    )


def ground_before(session: Session, unit_id: UUID, path: str, eve: date, until: date) -> tuple[str, ...]:
    """The paths of a unit and of all that went into it after a day: where its people of today were that evening.

    Those of an ended ward too: the register keeps the days before under them.
    """
    return (path, *(unit.path for unit in absorbed_since(session, unit_id, eve, until)))


class EndedUnit(NamedTuple):
    id: UUID
    ward_id: UUID | None
    path: str
    valid_from: date
    valid_to: date


def absorbed_since(session: Session, unit_id: UUID, eve: date, until: date) -> list[EndedUnit]:
    """The units that went into a unit after a day, by another, with those that had gone into them since."""
    taken = absorbed_units(session, unit_id, eve, until)
    return [one for unit in taken for one in (unit, *absorbed_since(session, unit.id, eve, until))]


def absorbed_units(session: Session, unit_id: UUID, after: date | None, until: date) -> list[EndedUnit]:
    """The units, of this or an ended ward, that went into a unit as a whole, after a day (None: ever), by another."""
    asked = {"into": unit_id, "until": until, **({} if after is None else {"after": after})}
    return [EndedUnit(*row) for row in session.execute(_absorbed(ever=after is None), asked).all()]


@cache
def _absorbed(*, ever: bool) -> Any:
    line = UnitLineage
    conditions = [
        col(line.to_unit_id) == sa.bindparam("into", type_=sa.Uuid()),
        col(line.happened_on) <= sa.bindparam("until", type_=sa.Date()),
        col(Unit.valid_to) < col(line.happened_on),  # one that was split goes on
        *([] if ever else [col(line.happened_on) > sa.bindparam("after", type_=sa.Date())]),
    ]
    columns = (Unit.id, Unit.ward_id, Unit.path, Unit.valid_from, Unit.valid_to)
    query = sa.select(*map(col, columns)).join(line, col(line.from_unit_id) == col(Unit.id)).where(*conditions)
    return query.order_by(col(line.happened_on), col(Unit.path))


class Change(NamedTuple):
    """Part of a unit went to another on a day, or all of it: then it `ended`."""

    from_id: UUID
    to_id: UUID
    day: date
    ended: bool


def changes_between(session: Session, unit_ids: Collection[UUID], first: date, last: date) -> list[Change]:
    """The splits and mergers of these units in these days, in their order."""
    line = UnitLineage
    query = (
        sa.select(col(line.from_unit_id), col(line.to_unit_id), col(line.happened_on), col(Unit.valid_to))
        .join(Unit, col(line.from_unit_id) == col(Unit.id))
        .where(col(line.happened_on).between(first, last))
        .where(sa.or_(col(line.from_unit_id).in_(unit_ids), col(line.to_unit_id).in_(unit_ids)))
        .order_by(col(line.happened_on), col(line.from_unit_id))
    )
    rows = session.execute(query).all()
    return [Change(one, other, day, valid_to is not None and valid_to < day) for one, other, day, valid_to in rows]


def grown_units(session: Session, unit_ids: Collection[UUID], until: date) -> set[UUID]:
    """Of these units those into which another went as a whole by a day."""
    return set(session.execute(_grown(), {"ids": list(unit_ids), "until": until}).scalars())


@cache
def _grown() -> Any:
    line = UnitLineage
    query = sa.select(col(line.to_unit_id)).join(Unit, col(line.from_unit_id) == col(Unit.id))
    return query.where(
        col(line.to_unit_id).in_(sa.bindparam("ids", expanding=True)),
        col(line.happened_on) <= sa.bindparam("until", type_=sa.Date()),
        col(Unit.valid_to) < col(line.happened_on),
    )


def successors_of(session: Session, ward_id: UUID, unit_ids: Collection[UUID], until: date) -> dict[UUID, UUID]:
    """Of units that went as a whole into another by a day the one that stands for them now, through several mergers."""
    line = UnitLineage
    query = (
        sa.select(col(line.from_unit_id), col(line.to_unit_id))
        .join(Unit, col(line.from_unit_id) == col(Unit.id))
        .where(col(Unit.ward_id) == ward_id, col(line.happened_on) <= until, col(Unit.valid_to) < col(line.happened_on))
    )
    into: dict[UUID, UUID] = dict(session.execute(query).all())
    found: dict[UUID, UUID] = {}
    for unit_id in unit_ids:
        after = unit_id
        for _ in into:
            after = into.get(after, after)
        if after != unit_id:
            found[unit_id] = after
    return found
