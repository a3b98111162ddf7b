"""Reading of changes of units, with what they would move, and of what can go along."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import available
from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.households.model.tables import Household, Street
from toso.identity.queries import names_of
from toso.identity.unit_roles import roles_on
from toso.kit.clock import today
from toso.organisation.queries import in_unit_order, units_where
from toso.organisation.tables import Unit, UnitKind
from toso.unit_changes import schemas
from toso.unit_changes.content import ChangeContent
from toso.unit_changes.effects import Effect, EffectCode, effects_of, parts_of
from toso.unit_changes.open_work import teams_on
from toso.unit_changes.reform.moves import reform_effects
from toso.unit_changes.tables import ChangeKind, ChangeState, UnitChange
from toso.unit_changes.workflow import UNIT_CHANGE_STEPS

_LISTED = 100


def list_changes(session: Session, scope: Scope) -> schemas.UnitChangesRead:
    """Changes: the planned ones first, by day; then the rest, the newest first; a hundred at most."""
    planned = col(UnitChange.state) != ChangeState.PLANNED
    query = sa.select(UnitChange).where(col(UnitChange.ward_id).in_(scope.ward_ids), scope.where(UnitChange.unit_path))
    rows = session.execute(query.order_by(planned, col(UnitChange.starts_on).desc(), col(UnitChange.id)).limit(_LISTED))
    return schemas.UnitChangesRead(items=_reads(session, scope, rows.scalars().all()))


def show_change(session: Session, scope: Scope, row: UnitChange) -> schemas.UnitChangeRead:
    return _reads(session, scope, [row])[0]


def _reads(session: Session, scope: Scope, rows: Sequence[UnitChange]) -> list[schemas.UnitChangeRead]:
    contents = {row.id: ChangeContent.model_validate(row.content) for row in rows}
    ids = {unit_id for content in contents.values() for unit_id in content.unit_ids}
    reforms = {row.id for row in rows if row.kind is ChangeKind.REFORM}
    inside = {unit_id for own, content in contents.items() if own not in reforms for unit_id in content.unit_ids}
    # Of a reform the wards are named, not what is in them: it is theirs until the day.
    told = sa.or_(col(Unit.id).in_(inside), sa.and_(col(Unit.id).in_(ids), col(Unit.kind) == UnitKind.WARD))
    names = {u.id: u.name for u in units_where(session, told, today())} if ids else {}
    people = names_of(session, {row.planned_by_id for row in rows})
    return [_read(session, scope, row, contents[row.id], names, people) for row in rows]


def _read(
    session: Session,
    scope: Scope,
    row: UnitChange,
    content: ChangeContent,
    names: dict[UUID, str],
    people: dict[UUID, str],
) -> schemas.UnitChangeRead:
    return schemas.UnitChangeRead(
        id=row.id,
        kind=row.kind,
        kind_label=row.kind.label,
        state=row.state,
        state_label=row.state.label,
        starts_on=row.starts_on,
        decision=row.decision,
        from_units=[schemas.NamedRead(id=i, name=names[i]) for i in content.from_ids if i in names],
        into_id=content.into_id,
        into=content.new.name if content.new else names.get(content.into_id or row.id, ""),
        effects=[_effect(effect) for effect in _effects(session, row, content)],
        hindrance=row.hindrance,
        planned_by=people.get(row.planned_by_id, "quản trị máy chủ" if row.kind is ChangeKind.REFORM else ""),
        actions=available(UNIT_CHANGE_STEPS, scope.actor, row),
        version=row.version,
    )


def _effects(session: Session, row: UnitChange, content: ChangeContent) -> list[Effect]:
    if row.state is ChangeState.PLANNED and row.kind is ChangeKind.REFORM:
        return reform_effects(session, row, content)
    if row.state is ChangeState.PLANNED:
        return effects_of(session, row, parts_of(session, row, content))
    return [Effect(EffectCode(code), number) for code, number in row.outcome.items()]


def _effect(effect: Effect) -> schemas.EffectRead:
    return schemas.EffectRead(
        code=effect.code.value, label=effect.code.label, number=effect.number, detail=effect.detail
    )


def list_choices(session: Session, scope: Scope, unit_ids: Sequence[UUID]) -> schemas.ChangeChoicesRead:
    """The streets, teams and roles of these units today. Raises NotFound for units of others."""
    units = [session.get(Unit, unit_id) for unit_id in unit_ids]
    if any(unit is None or not scope.covers(unit.path) for unit in units):
        raise NotFound
    open_homes = sa.and_(
        col(Household.ward_id) == col(Street.ward_id),
        col(Household.street_id) == col(Street.id),
        col(Household.closed_on).is_(None),
    )
    query = (
        sa.select(col(Street.id), col(Street.name), sa.func.count(col(Household.id)))
        .outerjoin(Household, open_homes)
        .where(col(Street.ward_id) == scope.ward_id, col(Street.unit_id).in_(unit_ids))
        .group_by(col(Street.id), col(Street.name), col(Street.unit_path), col(Street.position))
        .order_by(*in_unit_order(col(Street.unit_path)), col(Street.position), col(Street.id))
    )
    held = roles_on(session, unit_ids, today())
    people = names_of(session, {row.user_id for row in held})
    called = {u.id: u.name for u in units_where(session, col(Unit.id).in_(unit_ids), today())}
    return schemas.ChangeChoicesRead(
        streets=[schemas.StreetChoiceRead(id=i, name=n, households=h) for i, n, h in session.execute(query)],
        teams=[schemas.NamedRead(id=team.id, name=team.name) for team in teams_on(session, unit_ids, today())],
        roles=[
            schemas.RoleChoiceRead(
                id=row.id,
                name=people.get(row.user_id, ""),
                role_label=row.role.label,
                unit_name=called.get(row.unit_id, ""),
            )
            for row in held
        ],
    )
