"""A submission's sheet: its measures, its cells beside those of the period before, and what they are told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.clock import today
from toso.kit.periods import Period
from toso.organisation.tables import Unit
from toso.reports.figures.cells import EMPTY, Cell, CellIssue, Origin
from toso.reports.figures.deadline_schedule import default_data_until
from toso.reports.figures.measures import Catalogue, Measure
from toso.reports.figures.validation import Sheet, carried, check, in_this_year
from toso.reports.model.period_tables import ReportPeriod, ReportRegime
from toso.reports.model.submission_tables import Submission
from toso.reports.periods.regimes import OutlineSection, catalogue_of, form_of, outline_of
from toso.reports.submissions.snapshots import kept_cells, standing_cells
from toso.reports.submissions.sources import Collected, RegisterCells, asked_of, collect
from toso.reports.submissions.workflow import COUNTED, EDITABLE


class Base(NamedTuple):
    """The submission that a form goes on from, by the code of its period; `standing_id`: while it is being corrected,
    the snapshot that holds.
    """

    code: str
    submission_id: UUID
    standing_id: UUID | None

    @property
    def year(self) -> int:
        return Period.parse(self.code).year


@dataclass(frozen=True)
class Form:
    """Everything that a submission's form is made from. `base`: what the carried figures come from.

    While it can be changed, `typed` is what the unit itself wrote, also where the register speaks, and `register` what
    the register says, also where it does not.
    """

    regime: ReportRegime
    period: Period
    catalogue: Catalogue
    outline: tuple[OutlineSection, ...]
    sheet: Sheet
    base: Base | None
    typed: Mapping[str, Cell]
    register: RegisterCells | None

    @property
    def since(self) -> str | None:
        return self.base.code if self.base else None

    @property
    def goes_on(self) -> bool:
        """Whether the form goes on from a submission of the same year."""
        return self.base is not None and self.base.year == self.period.year

    def messages(self) -> list[CellIssue]:
        return check(self.sheet)


def form_catalogue(regime: ReportRegime, unit: Unit) -> Catalogue:
    """The catalogue cut to what a unit of this kind is asked for."""
    whole = catalogue_of(regime)
    return whole.cut([m.code for m in form_of(regime, whole, unit.kind)])


def read_form(session: Session, submission: Submission, period: ReportPeriod) -> Form:
    """The form of a submission: its cells as its sources give them now, or frozen once it has been handed in."""
    regime = session.get_one(ReportRegime, period.regime_id)
    catalogue = form_catalogue(regime, session.get_one(Unit, submission.unit_id))
    named = Period.parse(period.code)
    base, previous = previous_cells(session, submission.ward_id, submission.unit_id, period, catalogue)
    if submission.state in EDITABLE:
        until = submission.data_until or default_data_until(named, today())
        asked = asked_of(session, submission, named, until, regime.register_rule)
        found, register = collect(session, asked), asked.register
        going_on = {
            c: _going_on(m, named, found.cells[c], previous) for c, m in catalogue.measures.items() if c in found.cells
        }
        collected = Collected(going_on, found.typed)
    else:
        kept = kept_cells(session, submission.ward_id, [submission.id]).get(submission.id, {})
        collected, register = Collected(kept, {}), None
    sheet = Sheet(
        catalogue, named, {code: cell for code, cell in collected.cells.items() if code in catalogue.measures}, previous
    )
    return Form(regime, named, catalogue, tuple(outline_of(regime)), sheet, base, collected.typed, register)


def _going_on(measure: Measure, period: Period, cell: Cell, previous: Mapping[str, Cell]) -> Cell:
    """A figure of the register goes on from the one that was handed in before: what was written into the register
    after that counts in this period, so that the months add up.
    """
    started = carried(measure, period, previous.get(measure.code, EMPTY)) is not None
    return replace(cell, in_period=None) if cell.origin is Origin.REGISTER and started else cell


def previous_cells(
    session: Session, ward_id: UUID, unit_id: UUID, period: ReportPeriod, catalogue: Catalogue
) -> tuple[Base | None, dict[str, Cell]]:
    """The unit's latest accepted cells before a period, with the submission that they come from.

    Those that came too late for their own report are passed over: what they added is counted in the next one. One that
    is being corrected still says what was frozen before, until the correction is approved.
    """
    query = (
        sa.select(col(ReportPeriod.code), col(Submission.id), col(Submission.standing_id))
        .join(
            ReportPeriod,
            sa.and_(
                col(ReportPeriod.ward_id) == col(Submission.ward_id), col(ReportPeriod.id) == col(Submission.period_id)
            ),
        )
        .where(
            col(Submission.ward_id) == ward_id,
            col(Submission.unit_id) == unit_id,
            counts(Submission),
            col(ReportPeriod.first_day) < period.first_day,
        )
        .order_by(col(ReportPeriod.first_day).desc())
        .limit(1)
    )
    found = session.execute(query).one_or_none()
    if found is None:
        return None, {}
    base = Base(*found)
    cells = standing_cells(session, ward_id, [(base.submission_id, base.standing_id)]).get(base.submission_id, {})
    return base, in_this_year(cells, catalogue, Period.parse(period.code), Period.parse(base.code))


def counts(table: Any) -> sa.ColumnElement[bool]:
    """Submissions whose figures hold: accepted in time for their report, or since opened for a correction of it."""
    held = sa.or_(col(table.state).in_(COUNTED), col(table.correction_id).is_not(None))
    return sa.and_(held, col(table.carried).is_(False))


def cell_of(cells: Mapping[str, Cell], code: str) -> Cell:
    return cells.get(code, EMPTY)


def field_of(message: CellIssue) -> str:
    """The name of a cell in an error: "figures.t5.done", "figures.t5.done.in_period"."""
    if message.field == "data_until":
        return message.field
    return f"figures.{message.field.removesuffix('.cumulative')}"


def refusals(messages: Iterable[CellIssue], cells: Mapping[str, Cell]) -> dict[str, str]:
    """The reasons why figures are not sent, by field: every error, and every warning that no remark answers."""
    faults: dict[str, str] = {}
    for message in messages:
        code = message.field.rsplit(".", 1)[0]
        answered = message.needs_remark and bool(cell_of(cells, code).remark)
        if message.severity == "error" or (message.needs_remark and not answered):
            faults.setdefault(field_of(message), message.text)
    return faults
