"""A stored workbook read with what its ward and its owner know, beside the forms that its figures would go into."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.files.sheet_grid import Grid
from toso.reports.figures.cells import Cell as FormCell
from toso.reports.figures.cells import Origin
from toso.reports.figures.figures import Aspect
from toso.reports.figures.measures import Catalogue
from toso.reports.model.ledger_tables import LedgerName, Workbook
from toso.reports.model.period_tables import PeriodState, ReportPeriod
from toso.reports.model.submission_tables import Submission
from toso.reports.periods.expectation import Expected, Owing
from toso.reports.periods.queries import expected_units, get_period, regime_of
from toso.reports.periods.regimes import catalogue_of
from toso.reports.submissions.form import Form, cell_of, read_form
from toso.reports.submissions.queries import submissions_in
from toso.reports.submissions.workflow import EDITABLE
from toso.reports.workbooks.counts import CellEnd, CellReason
from toso.reports.workbooks.totals import Address, Book, LedgerCell, address, read_totals
from toso.reports.workbooks.words import LedgerPlace, LedgerWords, Meaning, Sense


@dataclass(frozen=True)
class Draft:
    """A unit's form and the cells that speak of it; `form` is None where it takes no figures: handed in, exempted, or
    the period is closed. `held`: the same form as it stands, to compare with; None for who is exempted.
    """

    asked: Expected
    submission: Submission | None
    form: Form | None
    held: Form | None
    cells: dict[Address, LedgerCell]

    def before(self, cell: LedgerCell) -> int | None:
        """The form's own value of the figure of a cell."""
        return value_of(cell_of(self.held.sheet.cells, cell.code), cell.aspect) if self.held else None

    def differs(self, cell: LedgerCell) -> bool:
        """Whether the form says otherwise than the cell, or nothing where it would take the cell's number."""
        before = self.before(cell)
        return before != cell.value and (before is not None or cell.end is CellEnd.TAKEN)

    def taken(self) -> dict[Address, LedgerCell]:
        return {at: cell for at, cell in self.cells.items() if cell.end is CellEnd.TAKEN}


@dataclass(frozen=True)
class Reading:
    """Everything that was made of a workbook."""

    grids: list[Grid]
    period: ReportPeriod
    catalogue: Catalogue
    words: LedgerWords
    book: Book
    drafts: list[Draft]

    def at(self, cell: Address) -> str:
        return address(self.grids, cell)


def find_workbook(session: Session, scope: Scope, workbook_id: UUID, *, for_change: bool = False) -> Workbook:
    """One's own. Raises NotFound."""
    row = session.get(Workbook, (scope.ward_id, workbook_id), with_for_update=for_change or None)
    if row is None or row.owner_id != scope.user_id:
        raise NotFound
    return row


def grids_of(row: Workbook) -> list[Grid]:
    return [Grid(**one) for one in row.sheets]


def value_of(cell: FormCell, aspect: Aspect) -> int | None:
    return cell.cumulative if aspect is Aspect.CUMULATIVE else cell.in_period


def meaning_of(kept: Mapping[str, Any]) -> Meaning:
    unit_id = UUID(kept["unit_id"]) if kept["unit_id"] else None
    return Meaning(Sense(kept["sense"]), kept["code"], Aspect(kept["aspect"]), unit_id)


def read_workbook(session: Session, scope: Scope, row: Workbook) -> Reading:
    """Nothing is written. Figures that a form does not take are compared only, each with its reason."""
    period, grids = get_period(session, scope, row.period_id), grids_of(row)
    units = expected_units(session, period)
    catalogue = catalogue_of(regime_of(session, period))
    words = words_of(session, scope, catalogue, units, row.names, period.code)
    book = read_totals(grids, words, row.answers)
    drafts = _drafts(session, scope, period, units, book)
    return Reading(grids, period, catalogue, words, book, drafts)


def words_of(
    session: Session,
    scope: Scope,
    catalogue: Catalogue,
    units: Iterable[Expected],
    names: Mapping[str, Any],
    period: str,
) -> LedgerWords:
    """The names that the ward remembers, under those chosen for this workbook, read for a month."""
    query = sa.select(col(LedgerName.words), col(LedgerName.meaning)).where(col(LedgerName.ward_id) == scope.ward_id)
    known = {**dict(session.execute(query).all()), **names}
    places = [
        LedgerPlace(
            one.unit.id,
            [name for name in (one.unit.name, one.unit.short_name, one.unit.code, *one.unit.aliases) if name],
            scope.covers(one.unit.path),
        )
        for one in units
    ]
    here = {place.unit_id for place in places}
    chosen = {text: meaning_of(kept) for text, kept in known.items()}
    still = {
        text: one
        for text, one in chosen.items()
        if (one.unit_id is None or one.unit_id in here) and (not one.code or one.code in catalogue.measures)
    }
    return LedgerWords(catalogue, places, still, period)


def _drafts(session: Session, scope: Scope, period: ReportPeriod, units: Iterable[Expected], book: Book) -> list[Draft]:
    begun = submissions_in(session, scope, period)
    drafts: list[Draft] = []
    for asked in units:
        cells = {at: cell for at, cell in book.figures().items() if cell.unit_id == asked.unit.id}
        if not cells:
            continue
        submission = begun.get(asked.unit.id)
        row = submission or _unbegun(period, asked)
        closed = period.state is not PeriodState.OPEN or row.state not in EDITABLE
        exempt = submission is None and asked.owing is Owing.EXEMPT
        held = None if exempt else read_form(session, row, period)
        form = None if closed else held
        for cell in cells.values():
            _settle(cell, form)
        drafts.append(Draft(asked, submission, form, held, cells))
    return drafts


def _unbegun(period: ReportPeriod, asked: Expected) -> Submission:
    """The form as it would begin; never stored."""
    return Submission(
        ward_id=period.ward_id,
        period_id=period.id,
        unit_id=asked.unit.id,
        unit_path=asked.unit.path,
        place=asked.place,
        tasks=[],
    )


def _settle(cell: LedgerCell, form: Form | None) -> None:
    """A figure that the unit's form does not ask for, or that is counted already, is not taken."""
    if form is None:
        cell.end, cell.why = CellEnd.NOTED, CellReason.CLOSED
    elif cell.code not in form.catalogue.measures:
        cell.end, cell.why = CellEnd.ASIDE, CellReason.NOT_ASKED
    elif cell_of(form.sheet.cells, cell.code).origin is not Origin.AGGREGATE:
        cell.end, cell.why = CellEnd.NOTED, CellReason.COUNTED
