"""Cells that a desk looks at before it accepts a form, of all forms of a period too in a fixed number of queries."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlmodel import Session

from toso.organisation.tables import UnitKind
from toso.reports.figures.cells import Cell, Origin
from toso.reports.figures.validation import Sheet, check
from toso.reports.model.period_tables import ReportPeriod, ReportRegime
from toso.reports.model.submission_tables import Submission
from toso.reports.periods.regimes import catalogue_of, form_of
from toso.reports.submissions.bases import Base, bases_of, is_parted, parted_on, this_year
from toso.reports.submissions.snapshots import kept_cells


def cells_to_look_at(sheet: Sheet) -> set[str]:
    """The codes of cells that fell, that a check speaks of or that the unit itself explains."""
    fell = {measure.code for measure in sheet.catalogue.measures.values() if sheet.fell(measure)}
    told = {issue.field.rpartition(".")[0] for issue in check(sheet)}
    return fell | told | {code for code, cell in sheet.cells.items() if _remarked(cell)}


def _remarked(cell: Cell) -> bool:
    """Whether the unit itself explains the figure; what the system writes to an estimate asks for no look."""
    return bool(cell.remark) and (cell.origin is Origin.AGGREGATE or bool(cell.addition))


def count_looks(
    session: Session, period: ReportPeriod, rows: Sequence[Submission], kinds: Mapping[UUID, UnitKind]
) -> dict[UUID, int]:
    """By unit, of forms that were handed in: how many cells are to be looked at. `kinds`: of the units, by id."""
    if not rows:
        return {}
    catalogue = catalogue_of(regime := session.get_one(ReportRegime, period.regime_id))
    cells = kept_cells(session, period.ward_id, [row.id for row in rows])
    bases, held = bases_of(session, period.ward_id, [row.unit_id for row in rows], period.first_day, period.last_day)
    parted = parted_on(session, [row.unit_id for row in rows], period.last_day)
    named, found = period.as_period, dict[UUID, int]()
    for row in rows:
        form = form_of(regime.forms, catalogue, kinds[row.unit_id], row.unit_id)
        asked = catalogue.cut([measure.code for measure in form])
        base: Base | None = bases.get(row.unit_id)
        before = this_year(session, held, base.each(), asked, named) if base else {}
        own = {code: cell for code, cell in cells.get(row.id, {}).items() if code in asked.measures}
        split = is_parted(parted, row.unit_id, base)
        found[row.unit_id] = len(cells_to_look_at(Sheet(asked, named, own, before, base.code if base else None, split)))
    return found
