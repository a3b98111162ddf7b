"""Carrying out a change on its day: units, streets, teams, roles, tasks and open work, in one transaction."""

import calendar
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import take
from toso.authz.actions import Action
from toso.authz.actor import SYSTEM
from toso.core.row_versions import touch
from toso.households.register.unit_moves import end_foreign_assignments, move_streets
from toso.identity.unit_roles import end, follow
from toso.kit.clock import now
from toso.organisation import tree
from toso.organisation.queries import units_where
from toso.organisation.tables import Unit, UnitLineage, UnitPeriod
from toso.plans.charges import service as charges
from toso.plans.tasks import unit_tasks
from toso.reports.target_measures.succession import ask_split_off, ask_successor, free_successor
from toso.unit_changes import checks
from toso.unit_changes.content import ChangeContent
from toso.unit_changes.effects import Parts, effects_of, parts_of
from toso.unit_changes.open_work import hand_over, move_paper, move_teams
from toso.unit_changes.tables import ChangeKind, UnitChange
from toso.unit_changes.workflow import UNIT_CHANGE_STEPS

CLOCK = SYSTEM.scope(Action.UNIT_MANAGE)


def carry_out(session: Session, row: UnitChange) -> UnitChange:
    """Does what the row says, as of its day. Raises UnitsUnfit, Malformed where the units changed meanwhile."""
    content = ChangeContent.model_validate(row.content)
    query = sa.select(Unit).where(col(Unit.id).in_(content.unit_ids)).order_by(col(Unit.id)).with_for_update()
    units = {unit.id: unit for unit in session.execute(query).scalars()}
    sources = [units[unit_id] for unit_id in content.from_ids]
    checks.check_units(session, row.kind, content, list(units.values()), row.starts_on)
    parts = parts_of(session, row, content)
    row.outcome = {effect.code.value: effect.number for effect in effects_of(session, row, parts)}
    if row.kind is ChangeKind.RENAME:
        _rename(session, row, content, sources[0])
    else:
        target = units[content.into_id] if content.into_id else _begin(session, row, content, sources[0])
        _move(session, row, parts, target, sources)
    row.carried_out_at, row.hindrance = now(), ""
    note = {"kind": row.kind.value, **row.outcome}
    return take(session, CLOCK, UNIT_CHANGE_STEPS, row, "carry_out", fields=["content"], note=note)


def _rename(session: Session, row: UnitChange, content: ChangeContent, unit: Unit) -> None:
    """The name in force ends on the eve; periods that begin later stay as they were entered."""
    assert content.new is not None, "planned with a name"
    rows = session.execute(sa.select(UnitPeriod).where(col(UnitPeriod.unit_id) == unit.id)).scalars().all()
    before = tree.at(rows, row.starts_on)
    named = {"name": content.new.name, "short_name": content.new.short_name}
    if before is not None and before.valid_from == row.starts_on:
        before.name, before.short_name = named["name"], named["short_name"]
        session.add(before)
    else:
        ends = before.valid_to if before else None
        above = before.superior_id if before else unit.parent_id
        if before is not None:
            before.valid_to = row.starts_on - timedelta(days=1)
            session.add(before)
        dates = {"valid_from": row.starts_on, "valid_to": ends}
        session.add(UnitPeriod(unit_id=unit.id, superior_id=above, note=row.decision, **named, **dates))
    touch(unit)
    session.add(unit)


def _begin(session: Session, row: UnitChange, content: ChangeContent, beside: Unit) -> Unit:
    """The new unit, beside one of those that it comes from and like it."""
    assert content.new is not None, "planned with a unit to begin"
    told = beside.model_dump(include={"kind", "parent_id", "ward_id", "position", "reports", "sample"})
    path = tree.child_path(beside.path.rpartition(".")[0], content.new.code)
    unit = Unit(code=content.new.code, path=path, aliases=[], valid_from=row.starts_on, **told)
    session.add(unit)
    session.flush()
    named = UnitPeriod(
        unit_id=unit.id, name=content.new.name, short_name=content.new.short_name, valid_from=row.starts_on
    )
    named.superior_id, named.note = unit.parent_id, row.decision
    session.add(named)
    session.flush()
    return unit


def _move(session: Session, row: UnitChange, parts: Parts, target: Unit, sources: list[Unit]) -> None:
    eve = row.starts_on - timedelta(days=1)
    names = {u.id: u.name for u in units_where(session, col(Unit.id).in_([s.id for s in sources]), eve)}
    by_unit: dict[UUID, list[UUID]] = {}
    for street in parts.streets:
        by_unit.setdefault(street.unit_id, []).append(street.id)
    for unit_id, ids in by_unit.items():
        move_streets(session, row.ward_id, ids, target, names[unit_id], row.starts_on, row.decision)
        move_paper(session, row.ward_id, ids, target)
    move_teams(session, row.ward_id, [team.id for team in parts.teams], target)
    end_foreign_assignments(session, row.ward_id, {target.path, *(unit.path for unit in sources)}, row.starts_on)
    kept = end_of_next_month(row.starts_on) if parts.leaving else None
    for role in parts.following:
        follow(session, role, target, row.starts_on, by=row.planned_by_id, kept_until=kept)
    for role in parts.ending:
        end(session, role, eve, by=row.planned_by_id)
    _hand_over_units(session, row, parts, target, sources, names)


def _hand_over_units(
    session: Session, row: UnitChange, parts: Parts, target: Unit, sources: list[Unit], names: dict[UUID, str]
) -> None:
    ended = {unit.id: f"{names[unit.id]} kết thúc theo {row.decision}." for unit in parts.leaving}
    charges.hand_over(session, ended, target, row.starts_on)
    ask_successor(session, row.ward_id, parts.leaving, target, row.starts_on)
    if not target.reports and any(unit.reports for unit in parts.leaving):
        target.reports = True
        touch(target)
    if target.valid_from == row.starts_on:
        free_successor(session, row.ward_id, sources, target, row.starts_on)
    for unit in parts.leaving:
        unit_tasks.hand_over(session, unit, target, ended[unit.id][:2000])
        hand_over(session, unit, target)
        unit.valid_to = row.starts_on - timedelta(days=1)
    if row.kind is ChangeKind.SPLIT and target.valid_from == row.starts_on:
        unit_tasks.give_to_new(session, sources[0], target)
        ask_split_off(session, row.ward_id, sources[0], target, row.starts_on)
    for unit in sources:
        touch(unit)
        session.add(unit)
        if unit.id != target.id:
            lineage = {"from_unit_id": unit.id, "to_unit_id": target.id, "happened_on": row.starts_on}
            session.add(UnitLineage(**lineage, decision=row.decision))
    session.flush()


def end_of_next_month(day: date) -> date:
    """Until then a role is also held in the unit that ends: its last month is still to be reported."""
    year, month = (day.year, day.month + 1) if day.month < 12 else (day.year + 1, 1)
    return date(year, month, calendar.monthrange(year, month)[1])
