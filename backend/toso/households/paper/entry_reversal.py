"""Reversal of a typed row: to type it in anew, or because it was another sheet's."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Actor, Scope
from toso.core.problems import Malformed
from toso.core.row_versions import touch
from toso.households.model.items import ITEMS, Channel, Grade, Subject
from toso.households.model.tables import Household, Observation
from toso.households.model.visit_tables import Visit, VisitConflict
from toso.households.observations.store import NewSight, add_sights, refold
from toso.households.paper.queries import get_sheet, rows_of
from toso.households.paper.tables import PaperRow, PaperSheet


def undo(session: Session, scope: Scope, sheet_id: UUID, codes: Sequence[str]) -> PaperSheet:
    """Makes rows as if nobody had typed them in; a row that nobody typed in stays as it is.

    Raises NotFound for the sheet, Malformed for a row that it does not have.
    """
    sheet = get_sheet(session, scope, sheet_id, for_change=True)
    rows = {row.code: row for row in rows_of(session, sheet)}
    for place, code in enumerate(codes):
        if code not in rows:
            raise Malformed(fields={f"codes.{place}": "Phiếu này không có dòng mang mã đó."})
    for row in [rows[code] for code in codes if rows[code].visit_id is not None]:
        _undo(session, scope, row)
    sheet.entered = sum(1 for row in rows.values() if row.visit_id is not None)
    touch(sheet)
    session.add(sheet)
    session.flush()
    return sheet


def _undo(session: Session, scope: Scope, row: PaperRow) -> None:
    assert row.visit_id is not None
    household = household_of(session, row)
    take_back(session, scope.actor, household, row.visit_id)
    row.entry = row.visit_id = row.entered_by_id = row.entered_at = None
    touch(household)
    touch(row)
    session.add_all([household, row])
    record_row(session, scope, "paper_row", row, note={"part": "undone", "household_id": str(row.household_id)})


def household_of(session: Session, row: PaperRow) -> Household:
    """The household of the visit that a row became, locked: where it stands now, or the one it was merged into."""
    visit = session.get_one(Visit, (row.ward_id, row.visit_id))
    key = (row.ward_id, visit.household_id)
    return session.get_one(Household, key, with_for_update=True, populate_existing=True)


def take_back(session: Session, actor: Actor, household: Household, visit_id: UUID) -> None:
    """Takes back every observation of a visit from paper and the visit with it; the observations stay in the history.

    The caller holds the household and records the act; a corrected visit is stored under the same id.
    """
    sights = _standing_of(session, household.ward_id, visit_id)
    for table, own in ((VisitConflict, col(VisitConflict.visit_id)), (Visit, col(Visit.id))):
        gone = sa.delete(table).where(col(table.ward_id) == household.ward_id, own == visit_id)
        session.execute(gone.execution_options(synchronize_session=False))
    session.expire_all()
    add_sights(session, actor, household.ward_id, sights)
    refold(
        session,
        household.ward_id,
        persons={s.subject_id for s in sights if ITEMS[s.item].subject is Subject.PERSON},
        households={s.subject_id for s in sights if ITEMS[s.item].subject is Subject.HOUSEHOLD},
    )
    _mark_newest(session, household)


def _standing_of(session: Session, ward_id: UUID, visit_id: UUID) -> list[NewSight]:
    o = Observation
    of_visit = sa.select(o).where(col(o.ward_id) == ward_id, col(o.event_id) == visit_id, col(o.retracts_id).is_(None))
    rows = session.execute(of_visit.order_by(col(o.at), col(o.id))).scalars().all()
    ids = [row.id for row in rows]
    taken = sa.select(col(o.retracts_id)).where(
        col(o.ward_id) == ward_id, col(o.subject_id).in_({r.subject_id for r in rows}), col(o.retracts_id).in_(ids)
    )
    already = set(session.execute(taken).scalars())
    return [
        NewSight(
            row.household_id,
            row.unit_path,
            row.subject_id,
            row.item,
            row.value,
            row.on,
            Channel(row.channel),
            Grade(row.grade),
            event_id=visit_id,
            retracts_id=row.id,
        )
        for row in rows
        if row.id not in already
    ]


def _mark_newest(session: Session, household: Household) -> None:
    """The newest visit that is left is the one that lists repeat."""
    query = sa.select(Visit).where(col(Visit.ward_id) == household.ward_id, col(Visit.household_id) == household.id)
    last = session.execute(query.order_by(col(Visit.visited_on).desc(), col(Visit.id).desc()).limit(1)).scalar()
    household.last_visited_on = last.visited_on if last else None
    household.last_result = last.result if last else None
    household.last_visitor_id = last.visitor_id if last else None
    household.revisit_on = last.revisit_on if last else None
    session.add(household)
    session.flush()
