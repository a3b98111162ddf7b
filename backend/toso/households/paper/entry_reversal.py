"""Reversal of a typed row: to type it in anew, or because it was another sheet's."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.core.row_versions import touch
from toso.households.model.tables import Household
from toso.households.model.visit_tables import Visit
from toso.households.paper.queries import get_sheet, rows_of
from toso.households.paper.tables import PaperRow, PaperSheet
from toso.households.visits.visit_reversal import take_back


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
    return session.get_one(Household, key, with_for_update=True)
