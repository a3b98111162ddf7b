"""Sheets of households that went to another ward: written where they stand now, and told to the ward of their day."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.core.columns import insert_rows
from toso.households.model.items import Subject
from toso.households.model.tables import Household, Observation
from toso.households.model.visit_kinds import HeldState
from toso.households.model.visit_tables import HeldVisit, Visit
from toso.households.observations.store import refold
from toso.households.register.handouts import Handed
from toso.households.visits.sheets import VisitWrite
from toso.households.visits.source import Batch
from toso.organisation.tables import Unit, UnitLineage


@dataclass
class Gone:
    """`homes`: by household that was handed out by a ward that ended, the ward in which it stands; `kept`: the sheets
    that the old ward has already.
    """

    homes: dict[UUID, UUID] = field(default_factory=dict)
    kept: set[UUID] = field(default_factory=set)

    def ward_of(self, sheet: VisitWrite, handed_by: UUID) -> UUID:
        return handed_by if sheet.id in self.kept else self.homes.get(sheet.household_id, handed_by)


def gone_to(session: Session, handouts: Sequence[Handed], sheet_ids: Collection[UUID]) -> Gone:
    """One statement where no ward has ended."""
    newest = {home: rows[-1].ward_id for one in handouts for home, rows in one.rows.items()}
    wards = set(newest.values())
    if not wards:
        return Gone()
    rows: Any = session.execute(_homes_moved(), {"wards": list(wards), "homes": list(newest)})
    homes: dict[UUID, UUID] = dict(rows.all())
    if not homes:
        return Gone()
    stored = sa.select(col(Visit.id)).where(col(Visit.ward_id).in_(wards), col(Visit.id).in_(sheet_ids))
    decided = col(HeldVisit.state) != HeldState.WAITING
    held = sa.select(col(HeldVisit.id)).where(col(HeldVisit.ward_id).in_(wards), col(HeldVisit.id).in_(sheet_ids))
    return Gone(homes, set(session.execute(stored.union(held.where(decided))).scalars()))


@cache
def _homes_moved() -> sa.Select[*tuple[Any, ...]]:
    old, new, line = aliased(Unit), aliased(Unit), UnitLineage
    into = (
        sa.select(col(new.ward_id))
        .join(line, col(line.to_unit_id) == col(new.id))
        .join(old, col(line.from_unit_id) == col(old.id))
        .where(col(old.ward_id).in_(sa.bindparam("wards", expanding=True)), col(new.ward_id) != col(old.ward_id))
    )
    here = col(Household.ward_id).in_(into), col(Household.id).in_(sa.bindparam("homes", expanding=True))
    return sa.select(col(Household.id), col(Household.ward_id)).where(*here)


def tell_old_wards(session: Session, batches: Sequence[Batch], gone: Gone) -> None:
    """Makes known in the ward of then, too, what sheets of days before a household went say of it and its people."""
    if not gone.homes:
        return
    by_ward: dict[UUID, set[UUID]] = {}
    for batch in batches:
        for sheet in batch.sheets:
            rows = batch.source.handed.rows.get(sheet.household_id) if batch.source.handed else None
            if rows and gone.homes.get(sheet.household_id) == batch.scope.ward_id != rows[-1].ward_id:
                by_ward.setdefault(rows[-1].ward_id, set()).add(sheet.id)
    for ward_id, sheet_ids in sorted(by_ward.items()):
        _copy_back(session, batches[0].scope.ward_id, ward_id, sheet_ids)


def _copy_back(session: Session, ward_id: UUID, old: UUID, sheet_ids: Collection[UUID]) -> None:
    session.flush()
    o, there = Observation, aliased(Observation)
    home = sa.and_(col(Household.ward_id) == old, col(Household.id) == col(o.household_id))
    known = sa.exists().where(col(there.ward_id) == old, col(there.id) == col(o.id))
    columns: list[Any] = [c for c in sa.inspect(o).local_table.columns if c.name not in {"ward_id", "unit_path"}]
    place = col(Household.ward_id), col(Household.unit_path)
    mine = col(o.ward_id) == ward_id, col(o.event_id).in_(sheet_ids), col(o.on) < col(Household.closed_on)
    told = sa.select(*columns, *place).select_from(o).join(Household, home).where(*mine, sa.not_(known))
    rows = [dict(row) for row in session.execute(told.order_by(col(o.id))).mappings()]
    if not rows:
        return
    insert_rows(session, o, rows)
    subjects = {(row["subject"], row["subject_id"]) for row in rows}
    refold(
        session,
        old,
        persons={i for subject, i in subjects if subject is Subject.PERSON},
        households={i for subject, i in subjects if subject is Subject.HOUSEHOLD},
    )
