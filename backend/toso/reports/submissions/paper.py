"""The one-page paper form of a unit: its measures in the order of the screen, printed by a job in the worker."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from pydantic import ValidationError
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.documents.render.form import FormNarrative, FormRow, MonthlyForm, render_form
from toso.files.service import store_made
from toso.files.upload_check import PDF, Checked
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.dates import running
from toso.kit.figures import number
from toso.kit.place_words import worded
from toso.kit.text import capitalised
from toso.organisation.queries import agency_name, find_letterhead, units_where
from toso.organisation.tables import Unit as OrganisationUnit
from toso.reports.figures.measures import Measure, Unit
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.submission_tables import Submission
from toso.reports.periods.regimes import due_days, rung_of
from toso.reports.submissions.form import Form, read_form
from toso.reports.submissions.log_figures import logged_codes
from toso.reports.submissions.queries import get_submission
from toso.reports.submissions.sources import ROSTER

KIND = "submission.form"
# As many questions with as many lines as the page has room for: every question, or those that paper must ask.
_ROOM = ((True, 2), (True, 1), (False, 2), (False, 1))


class FormTooLong(Conflict):
    code, title = "form-too-long", "Biểu mẫu có quá nhiều chỉ tiêu, không in vừa một trang."


def enqueue_form(session: Session, scope: Scope, submission_id: UUID) -> Job:
    """A job that prints the form; its result names the file."""
    row = get_submission(session, scope, submission_id)
    return enqueue(session, row.ward_id, KIND, scope.user_id, {"submission_id": str(row.id)})


def print_form(context: JobContext) -> dict[str, Any]:
    """Renders the form of a submission and stores it for the person who asked."""
    submission_id = UUID(context.payload["submission_id"])
    context.progress(10, "Đang tạo phiếu…")
    form, path, name = context.in_read(partial(_read, scope=context.reach, submission_id=submission_id))
    made = Checked(name, PDF, render_form(form))
    stored = context.in_write(partial(store_made, order=context, made=made, unit_path=path, purpose="form"))
    return {"file_id": str(stored.id), "submission_id": str(submission_id)}


def _read(session: Session, scope: Scope, submission_id: UUID) -> tuple[MonthlyForm, str, str]:
    row = get_submission(session, scope, submission_id)
    return monthly_form(session, row), row.unit_path, f"phieu-{form_code(session, row).lower()}.pdf"


def form_code(session: Session, row: Submission) -> str:
    """The code that the typist enters or scans: period and unit, "2024-07-KP1"."""
    period = session.get_one(ReportPeriod, (row.ward_id, row.period_id))
    return f"{period.code}-{row.place.replace('.', '-').upper()}"[:40]


def monthly_form(session: Session, row: Submission) -> MonthlyForm:
    """The content of a unit's form. Raises FormTooLong where even the shortest form does not fit on a page."""
    period = session.get_one(ReportPeriod, (row.ward_id, row.period_id))
    unit = units_where(session, col(OrganisationUnit.id) == row.unit_id, period.last_day)[0]
    head = find_letterhead(session, row.ward_id, period.last_day)
    form = read_form(session, row, period)
    due_on = row.due_on or due_days(period.steps)[rung_of(unit.kind)]
    shared = {
        "ward": agency_name(head),
        "unit": unit.name,
        "period": form.period.label,
        "receiver": worded("Bộ phận Văn hóa - Thông tin"),
        "due": f"trước ngày {running(due_on + timedelta(days=1))}",
        "code": form_code(session, row),
        "place": head.place if head else unit.name,
        "year": period.last_day.year,
        "signer_title": worded("Trưởng khu phố") if rung_of(unit.kind) == "neighbourhood" else "Thủ trưởng đơn vị",
    }
    rows = _rows(form, paper_measures(form))
    for every, lines in _ROOM:
        try:
            return MonthlyForm(rows=rows, narratives=_narratives(form, lines, every=every), **shared)
        except ValidationError:
            continue
    raise FormTooLong


def paper_measures(form: Form) -> list[Measure]:
    """The measures on the paper: populations, results that goals bind, and those counted beside the targets, but not
    those that the lists of members or the log of activities answer.
    """
    own = {code for target in form.catalogue.targets for code in target.measures}
    asked = [m for m in form.catalogue.measures.values() if m.required or m.code not in own]
    answered = ROSTER | set(logged_codes(form.regime, form.period))
    return [m for m in asked if m.code not in answered]


def _rows(form: Form, measures: Sequence[Measure]) -> tuple[FormRow, ...]:
    return tuple(
        FormRow(
            code=str(position),
            label=m.short_label,
            unit=_unit(m),
            previous=_previous(form, m) if form.since else "",
        )
        for position, m in enumerate(measures, 1)
    )


def _previous(form: Form, measure: Measure) -> str:
    """The figure that the month goes on from; of a count that starts anew that it does."""
    return number(form.sheet.shown_before(measure)) if form.sheet.last_year(measure) is None else "đếm lại"


def _unit(measure: Measure) -> str:
    """The label already says which households; the column has room for one word."""
    return Unit.HOUSEHOLD.label if measure.unit is Unit.BUSINESS else measure.noun


def _narratives(form: Form, lines: int, *, every: bool) -> tuple[FormNarrative, ...]:
    asked = [s.ask for s in form.outline if s.ask and (every or s.paper)]
    return tuple(FormNarrative(label=capitalised(ask)[:160], lines=lines) for ask in asked[:6])
