"""Units that went as a whole into another: who hands in for the one answers for the months of those that ended."""

from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Actor, Grant, Scope
from toso.kit.clock import today
from toso.organisation.queries import successors_of
from toso.organisation.tables import Unit


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
