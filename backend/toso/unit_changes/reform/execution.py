"""Carrying out a reform: a transaction for each old unit, then the old wards, then the heads of their logs.

A unit that has ended on the eve is done: whoever goes on after a kill passes it over.
"""

import json
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlmodel import Session, col

from toso.audit.heads import sign_head
from toso.audit.record import record
from toso.audit.steps import take
from toso.audit.tables import AuditHead
from toso.authz.actions import Action
from toso.authz.actor import SYSTEM
from toso.core.row_versions import touch
from toso.households.model.tables import Household
from toso.households.register.unit_moves import end_foreign_assignments, move_streets
from toso.identity.unit_roles import end, follow, goes_round
from toso.kit.clock import now, system_now
from toso.kit.text import listing
from toso.organisation.queries import in_force, units_where
from toso.organisation.tables import Unit, UnitKind, UnitLineage
from toso.unit_changes.checks import UnitsUnfit
from toso.unit_changes.content import ChangeContent
from toso.unit_changes.execution import end_of_next_month
from toso.unit_changes.open_work import move_paper
from toso.unit_changes.reform.moves import UnitMoves, moves_of, reform_effects
from toso.unit_changes.reform.open_rows import copy_team, take_held, take_open, take_photos
from toso.unit_changes.reform.plans import copy_plans, copy_tasks, end_plans
from toso.unit_changes.reform.rows import Ways, close_streets, copy_assignments, copy_streets
from toso.unit_changes.tables import ChangeState, UnitChange
from toso.unit_changes.workflow import UNIT_CHANGE_STEPS

CLOCK = SYSTEM.scope(Action.UNIT_MANAGE)


def carry_on(session: Session, row: UnitChange, key: Ed25519PrivateKey) -> bool:
    """One step of the reform; whether there are more. `key`: signs heads of logs. Raises UnitsUnfit."""
    content = ChangeContent.model_validate(row.content)
    units = [session.get_one(Unit, unit_id) for unit_id in content.from_ids]
    if row.state is ChangeState.PLANNED:
        _begin(session, row, content, units)
        return True
    waiting = [unit for unit in units if unit.valid_to is None or unit.valid_to >= row.starts_on]
    below = [unit for unit in waiting if unit.kind is not UnitKind.WARD]
    if below:
        _move_unit(session, row, moves_of(session, content, below[0], row.starts_on))
    elif waiting:
        for ward in waiting:
            _end_ward(session, row, content, moves_of(session, content, ward, row.starts_on))
    else:
        _finish(session, row, [unit for unit in units if unit.kind is UnitKind.WARD], key)
    row.hindrance = ""
    return bool(waiting)


def _begin(session: Session, row: UnitChange, content: ChangeContent, units: list[Unit]) -> None:
    """Counts what is going to move, checks once more that everything has its place, and lays the plans beside it."""
    wards = [unit.id for unit in units if unit.kind is UnitKind.WARD]
    made_since = sa.and_(
        col(Unit.ward_id).in_(wards), col(Unit.id).not_in(content.from_ids), in_force(Unit, row.starts_on)
    )
    if late := units_where(session, made_since, row.starts_on):
        raise UnitsUnfit(f"Đơn vị lập sau khi lên lịch, chưa nói chuyển đi đâu: {listing(u.name for u in late)}.")
    for ward_id in wards:
        copy_plans(session, Ways(ward_id, row.ward_id, row.starts_on), content)
    row.outcome = {effect.code.value: effect.number for effect in reform_effects(session, row, content)}
    take(session, CLOCK, UNIT_CHANGE_STEPS, row, "begin")


def _move_unit(session: Session, row: UnitChange, moves: UnitMoves) -> None:
    old = moves.unit
    assert old.ward_id is not None, "a unit below a ward"
    ways = Ways(old.ward_id, row.ward_id, row.starts_on)
    targets = {unit_id: session.get_one(Unit, unit_id) for unit_id in sorted(moves.targets)}
    for team, into in moves.teams:
        copy_team(session, ways, team, targets[into])
    ids = [street.id for street, _ in moves.streets]
    _lock(session, ways, ids)
    (called,) = (unit.name for unit in units_where(session, col(Unit.id) == old.id, ways.eve))
    for unit_id, unit in targets.items():
        if along := moves.streets_to(unit_id):
            copy_streets(session, ways, along, unit.path)
            copy_assignments(session, ways, along)
            move_streets(session, ways.new, along, unit, called, ways.on, row.decision)
            move_paper(session, ways.new, along, unit)
            take_held(session, ways, unit, along)
    end_foreign_assignments(session, ways.new, {unit.path for unit in targets.values()}, ways.on)
    if ids:
        close_streets(session, ways, ids)
    if moves.rest:
        copy_tasks(session, ways, old, targets[moves.rest])
        take_open(session, ways, old, targets[moves.rest])
    _move_roles(session, row, moves)
    _end_unit(session, row, moves)


def _lock(session: Session, ways: Ways, street_ids: list[UUID]) -> None:
    """Whoever writes of these households is done before they are copied, or finds them gone."""
    theirs = col(Household.ward_id) == ways.old, col(Household.street_id).in_(street_ids)
    session.execute(sa.select(col(Household.id)).where(*theirs).order_by(col(Household.id)).with_for_update()).all()


def _move_roles(session: Session, row: UnitChange, moves: UnitMoves) -> None:
    """In the old ward the last month is still handed in and approved; who goes from door to door has gone."""
    eve, month = moves_eve(row), end_of_next_month(row.starts_on)
    for role, into in moves.following:
        kept = None if goes_round(role) else month
        follow(session, role, session.get_one(Unit, into), row.starts_on, by=None, kept_until=kept)
    for role in moves.ending:
        end(session, role, eve if goes_round(role) else month, by=None)


def moves_eve(row: UnitChange) -> date:
    return Ways(row.ward_id, row.ward_id, row.starts_on).eve


def _end_unit(session: Session, row: UnitChange, moves: UnitMoves) -> None:
    """Its last month goes on in one unit, that of its rest: what others got of it went on the eve, as in a split."""
    eve = moves_eve(row)
    whole = moves.rest or (row.ward_id if moves.unit.kind is UnitKind.WARD else None)
    for unit_id in sorted(moves.targets | ({whole} if whole else set())):
        days = row.starts_on if unit_id == whole else eve
        told = {"from_unit_id": moves.unit.id, "to_unit_id": unit_id, "decision": row.decision}
        session.add(UnitLineage(happened_on=days, **told))
    moves.unit.valid_to = eve
    touch(moves.unit)
    session.add(moves.unit)
    session.flush()


def _end_ward(session: Session, row: UnitChange, content: ChangeContent, moves: UnitMoves) -> None:
    ward, ways = moves.unit, Ways(moves.unit.id, row.ward_id, row.starts_on)
    take_photos(session, ways)
    end_plans(session, ways, content)
    _move_roles(session, row, moves)
    _end_unit(session, row, moves)
    note = {"act": "merged", "into": str(row.ward_id), "day": str(row.starts_on)}
    record(session, SYSTEM, "unit.change", "unit", ward.id, ward_id=ward.id, unit_path=ward.path, note=note)


def _finish(session: Session, row: UnitChange, wards: list[Unit], key: Ed25519PrivateKey) -> None:
    """The log here holds the signed heads of those that ended."""
    heads: list[str] = []
    for ward in wards:
        head = session.get_one(AuditHead, ward.id)
        heads.append(sign_head(key, ward.id, head.seq, head.chain, system_now()).line().strip())
    row.carried_out_at = now()
    note = {"kind": row.kind.value, **row.outcome, "heads": [json.loads(head) for head in heads]}
    take(session, CLOCK, UNIT_CHANGE_STEPS, row, "carry_out", fields=["content"], note=note)
