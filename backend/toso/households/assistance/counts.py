"""Help counted for the unit that gave it: how much, of whom, and no more than that unit may learn."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.households.assistance import schemas
from toso.households.assistance.catalogue import HELPS
from toso.households.model.assistance_kinds import HelpRequestState, HelpState
from toso.households.model.assistance_tables import HelpEntry, HelpRequest
from toso.identity.queries import unit_names
from toso.kit.clock import VIETNAM, today
from toso.kit.periods import period_of
from toso.organisation.tables import Unit

LEAST = 5  # of fewer entries it could be told who of them is in the register


def count_help(
    session: Session, ward_id: UUID, unit: tuple[UUID, str, str], first: date, last: date
) -> schemas.HelpedRead:
    """Counts what a unit (id, path, name) gave between two days, both included."""
    rows = session.execute(_given(ward_id, first, last).where(col(HelpEntry.from_path) == unit[1])).all()
    return sum_up(unit, rows, first, last)


def help_by_unit(session: Session, ward_id: UUID, first: date, last: date) -> dict[tuple[UUID, str], list[Any]]:
    """By the unit (id, path) that gave it: (from_id, from_path, on, state, guest, helps, created_at) of each help."""
    query = _given(ward_id, first, last).order_by(col(HelpEntry.from_path), col(HelpEntry.on))
    found: dict[tuple[UUID, str], list[Any]] = {}
    for row in session.execute(query).all():
        found.setdefault((row.from_id, row.from_path), []).append(row)
    return found


def _given(ward_id: UUID, first: date, last: date) -> sa.Select[*tuple[Any, ...]]:
    e = HelpEntry
    return sa.select(
        col(e.from_id), col(e.from_path), col(e.on), col(e.state), col(e.guest), col(e.helps), col(e.created_at)
    ).where(col(e.ward_id) == ward_id, col(e.on).between(first, last), col(e.state) != HelpState.WITHDRAWN)


def sum_up(unit: tuple[UUID, str, str], rows: Sequence[Any], first: date, last: date) -> schemas.HelpedRead:
    """The counts of such rows, all of one unit (id, path, name)."""
    unit_id, _, name = unit
    midnight = datetime.combine(today(), time(), VIETNAM)
    known = Counter(row.state for row in rows if row.created_at < midnight and not row.guest)
    enough = sum(known.values()) >= LEAST
    helps = Counter(code for row in rows for code in row.helps)
    return schemas.HelpedRead(
        unit_id=unit_id,
        unit_name=name,
        first_day=first,
        last_day=last,
        given=len(rows),
        guests=sum(row.guest for row in rows) + (known[HelpState.GUEST] if enough else 0),
        matched=known[HelpState.MATCHED] if enough else None,
        waiting=known[HelpState.WAITING] if enough else None,
        helps=[
            schemas.HelpCountRead(code=code, label=done.label, count=helps[code])
            for code, done in HELPS.items()
            if helps[code]
        ],
    )


def count_waiting(session: Session, scope: Scope) -> tuple[int, int]:
    """Entries not matched, and requests that no household is put on a round for, in reach."""
    entries = (
        sa.select(sa.func.count())
        .select_from(HelpEntry)
        .where(
            col(HelpEntry.ward_id) == scope.ward_id,
            scope.where(HelpEntry.unit_path),
            col(HelpEntry.state) == HelpState.WAITING,
        )
    )
    requests = (
        sa.select(sa.func.count())
        .select_from(HelpRequest)
        .where(
            col(HelpRequest.ward_id) == scope.ward_id,
            scope.where(HelpRequest.unit_path),
            col(HelpRequest.state) == HelpRequestState.OPEN,
        )
    )
    return session.execute(entries).scalar_one(), session.execute(requests).scalar_one()


def my_help(session: Session, scope: Scope, unit_id: UUID | None, on: date | None) -> schemas.HelpedRead:
    """The month (15th to 14th) of a day for one of the units of whoever asks."""
    query = sa.select(Unit).where(col(Unit.path).in_(scope.units))
    chosen = query if unit_id is None else query.where(col(Unit.id) == unit_id)
    unit = session.execute(chosen.order_by(col(Unit.position), col(Unit.path)).limit(1)).scalar_one_or_none()
    if unit is None:
        raise Malformed(fields={"unit_id": "Không có đơn vị này trong phạm vi của bạn."})
    period = period_of(on or today())
    name = unit_names(session, [unit.id])[unit.id]
    return count_help(session, scope.ward_id, (unit.id, unit.path, name), period.first_day, period.last_day)
