"""A submission's sheet: its measures, its cells beside those of the period before, and what they are told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from sqlmodel import Session

from toso.kit.clock import today
from toso.kit.dates import running
from toso.kit.periods import Period
from toso.organisation.tables import Unit
from toso.reports.figures.cells import EMPTY, Cell, CellIssue, Origin
from toso.reports.figures.deadline_schedule import default_data_until
from toso.reports.figures.measures import Catalogue, Measure
from toso.reports.figures.validation import Sheet, carried, carried_addition, check
from toso.reports.model.period_tables import ReportPeriod, ReportRegime
from toso.reports.model.submission_tables import Submission
from toso.reports.periods.regimes import OutlineSection, catalogue_of, form_of, outline_of
from toso.reports.submissions.bases import Base, base_of, cells_before, is_parted, parted_on
from toso.reports.submissions.log_figures import LogQuery
from toso.reports.submissions.snapshots import kept_cells
from toso.reports.submissions.sources import Collected, RegisterCells, asked_of, collect
from toso.reports.submissions.workflow import EDITABLE


@dataclass(frozen=True)
class Form:
    """Everything that a submission's form is made from. `base`: what the carried figures come from.

    While it can be changed, `typed` is what the unit itself wrote, also where the register speaks, `register` what the
    register says, also where it does not, and `log` what the log of activities is asked.
    """

    regime: ReportRegime
    period: Period
    catalogue: Catalogue
    outline: tuple[OutlineSection, ...]
    sheet: Sheet
    base: Base | None
    typed: Mapping[str, Cell]
    register: RegisterCells | None
    log: LogQuery | None

    @property
    def since(self) -> str | None:
        return self.base.code if self.base else None

    @property
    def goes_on(self) -> bool:
        """Whether the form goes on from a submission of the same year."""
        return self.base is not None and self.base.period.year == self.period.year

    @property
    def restart_text(self) -> str:
        """That yearly counts start anew, in the first form that a unit fills in a year; "" in others."""
        if self.base is None or self.goes_on or all(m.stock for m in self.catalogue.measures.values()):
            return ""
        return (
            f"Năm báo cáo mới từ {running(self.period.cumulative_from)}: số lũy kế đếm lại từ 0, chỉ tính từ ngày ấy. "
            "Số hiện có (hộ, người, tài khoản…) không đếm lại."
        )

    def messages(self) -> list[CellIssue]:
        return check(self.sheet)


def form_catalogue(regime: ReportRegime, unit: Unit) -> Catalogue:
    """The catalogue cut to what a unit of this kind is asked for."""
    whole = catalogue_of(regime)
    return whole.cut([m.code for m in form_of(regime.forms, whole, unit.kind, unit.id)])


def read_form(session: Session, submission: Submission, period: ReportPeriod) -> Form:
    """The form of a submission: its cells as its sources give them now, or frozen once it has been handed in."""
    regime = session.get_one(ReportRegime, period.regime_id)
    catalogue = form_catalogue(regime, session.get_one(Unit, submission.unit_id))
    named = period.as_period
    base, previous = previous_cells(session, submission.ward_id, submission.unit_id, period, catalogue)
    if submission.state in EDITABLE:
        until = submission.data_until or default_data_until(named, today())
        asked = asked_of(session, submission, named, until, regime)
        found, register, log = collect(session, asked), asked.register, asked.log
        going_on = {c: _going_on(m, named, found, previous) for c, m in catalogue.measures.items() if c in found.cells}
        collected = Collected(going_on, found.typed)
    else:
        kept = kept_cells(session, submission.ward_id, [submission.id]).get(submission.id, {})
        collected, register, log = Collected(kept, {}), None, None
    cells = {code: cell for code, cell in collected.cells.items() if code in catalogue.measures}
    parted = is_parted(parted_on(session, [submission.unit_id], period.last_day), submission.unit_id, base)
    sheet = Sheet(catalogue, named, cells, previous, base.code if base else None, parted)
    return Form(regime, named, catalogue, tuple(outline_of(regime)), sheet, base, collected.typed, register, log)


def _going_on(measure: Measure, period: Period, collected: Collected, previous: Mapping[str, Cell]) -> Cell:
    """A figure of the register goes on from the one that was handed in before: what was written into the register
    after that counts in this period, so that the months add up. What is typed beside it is added, and stays from the
    period before until something else is typed, with its remark.
    """
    cell, before = collected.cells[measure.code], previous.get(measure.code, EMPTY)
    if cell.origin is Origin.LOG:
        return cell if carried(measure, period, before) is None else replace(cell, in_period=None)
    if cell.origin is not Origin.REGISTER:
        return cell
    addition, remark = collected.typed.get(measure.code, EMPTY).addition, cell.remark
    if addition is None and (kept := carried_addition(measure, period, before)):
        addition, remark = kept, remark or before.remark
    started = carried(measure, period, before) is not None and not before.of_some
    beside = (addition or 0) - carried_addition(measure, period, before)
    added = None if started or cell.in_period is None else cell.in_period + beside
    whole = None if cell.cumulative is None else cell.cumulative + (addition or 0)
    return replace(cell, cumulative=whole, in_period=added, addition=addition, remark=remark)


def previous_cells(
    session: Session, ward_id: UUID, unit_id: UUID, period: ReportPeriod, catalogue: Catalogue
) -> tuple[Base | None, dict[str, Cell]]:
    """The unit's latest accepted cells before a period, with the submission that they come from.

    One that is being corrected still says what was frozen before, until the correction is approved.
    """
    base = base_of(session, ward_id, unit_id, period.first_day, period.last_day)
    if base is None:
        return None, {}
    return base, cells_before(session, base.each(), catalogue, period.as_period)


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
