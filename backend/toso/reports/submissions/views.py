"""A submission shown as its form: cells with what they are told, sections, tasks, timeline."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.households.assistance.counts import count_help
from toso.households.assistance.schemas import HelpedRead
from toso.households.indicators.coverage import Survey
from toso.identity.queries import names_of
from toso.kit.clock import today
from toso.kit.periods import Period
from toso.kit.place_words import worded
from toso.organisation.ended_units import over_ended
from toso.organisation.queries import units_where
from toso.organisation.schemas import UnitRead
from toso.organisation.tables import Unit
from toso.reports.figures.cells import CellIssue
from toso.reports.figures.deadline_schedule import default_data_until
from toso.reports.figures.measures import Catalogue, Measure, MeasureKind
from toso.reports.figures.validation import taking_fault
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.submission_tables import Submission, SubmissionFigure, SubmissionSection
from toso.reports.model.timeline import past_of
from toso.reports.periods.plan_link import standing_for, with_plan_goals
from toso.reports.periods.queries import get_period
from toso.reports.periods.regimes import due_days, rung_of
from toso.reports.submissions.form import Form, field_of, read_form
from toso.reports.submissions.ledger import LedgerCellRead, of_form
from toso.reports.submissions.queries import actions_on, get_submission, lateness_read
from toso.reports.submissions.reported import comes_after, held_in, words_of_report
from toso.reports.submissions.schemas import (
    CellIssueRead,
    CellRead,
    GroupRead,
    PeriodBrief,
    SectionRead,
    SnapshotRead,
    SubmissionRead,
    SurveyedRead,
    UnitBrief,
)
from toso.reports.submissions.snapshots import editions
from toso.reports.submissions.sources import roster
from toso.reports.submissions.workflow import EDITABLE, SUBMISSION_STEPS, SUBMISSION_WORKFLOW

_AS_KEPT = {
    "id",
    "state",
    "source",
    "paper_file_id",
    "data_until",
    "submitted_at",
    "accepted_at",
    "carried",
    "correction_id",
    "version",
}
Entered = tuple[UUID | None, datetime, int, int]


def show_submission(session: Session, scope: Scope, submission_id: UUID) -> SubmissionRead:
    """The form of one submission, with the standing of its tasks now, or as it was frozen when handed in."""
    scope = over_ended(session, scope)
    row = get_submission(session, scope, submission_id)
    period = get_period(session, scope, row.period_id)
    unit = units_where(session, col(Unit.id) == row.unit_id, period.last_day)[0]
    form = read_form(session, row, period)
    entered, written = _cells(session, row), _texts(session, row)
    authors = [e[0] for e in (*entered.values(), *written.values())]
    people = names_of(session, [row.entered_by_id, row.submitted_by_id, *authors])
    until = row.data_until or default_data_until(form.period, today())
    plan, tasks = standing_for(session, row.ward_id, form.regime.measures, until, row.unit_path)
    messages, books = form.messages(), of_form(session, row, form.sheet.cells)
    groups = _Groups(form, roster(session, row.unit_path, until), entered, people, messages, books)
    due_on = row.due_on or due_days(period.steps)[rung_of(unit.kind)]
    return SubmissionRead(
        **row.model_dump(include=_AS_KEPT),
        period=period_brief(period),
        unit=UnitBrief(id=unit.id, name=unit.name, path=unit.path, kind=unit.kind),
        state_label=str(SUBMISSION_WORKFLOW.states[row.state]),
        actions=actions_on(scope, period, row, held_in(session, row.ward_id, period.id)),
        source_label=row.source.label,
        entered_by=_named(people, row.entered_by_id),
        proposed_data_until=default_data_until(form.period, today()),
        due_on=due_on,
        lateness=lateness_read(row, due_on, exempt=False),
        submitted_by=_named(people, row.submitted_by_id),
        since=form.since,
        restart_text=form.restart_text,
        surveyed=_surveyed(row, form),
        figures_on=until,
        after_report=words_of_report(session, period) if comes_after(row) else "",
        help=_helped(session, row, unit, form.period, until),
        groups=groups.read(with_plan_goals(session, form.catalogue, plan)),
        sections=_sections(session, row, form, written, people),
        tasks=tasks if row.state in EDITABLE else row.tasks,
        messages=[_message(m) for m in messages],
        timeline=past_of(session, SUBMISSION_STEPS, row),
        snapshots=_snapshots(session, row),
    )


def _snapshots(session: Session, row: Submission) -> list[SnapshotRead]:
    """Every handing in, the newest first. `holds`: its figures are those that count now."""
    found = editions(session, row.ward_id, row.id)
    people = names_of(session, [one.taken_by_id for one in found]) if found else {}
    standing = row.standing_id or (found[0].id if found and row.state not in EDITABLE else None)
    return [
        SnapshotRead(
            id=one.id,
            edition=one.edition,
            data_until=one.data_until,
            taken_at=one.taken_at,
            taken_by=_named(people, one.taken_by_id),
            figures=sum(f["cumulative"] is not None for f in one.figures.values()),
            late=sum(f["late_in"] + f["late_out"] for f in one.figures.values()),
            listed=bool(one.split),
            correction=one.correction_id is not None,
            holds=one.id == standing,
            digest=one.digest,
        )
        for one in found
    ]


def period_brief(period: ReportPeriod) -> PeriodBrief:
    named = period.as_period
    return PeriodBrief(
        id=period.id,
        code=period.code,
        title=named.title,
        label=named.label,
        first_day=period.first_day,
        last_day=period.last_day,
        state=period.state,
    )


def _helped(session: Session, row: Submission, unit: UnitRead, period: Period, until: date) -> HelpedRead | None:
    """Counted from the entries that the unit made, so that nobody types them."""
    helped = count_help(session, row.ward_id, (unit.id, unit.path, unit.name), period.first_day, until)
    return helped if helped.given else None


def _surveyed(row: Submission, form: Form) -> SurveyedRead | None:
    """How far the register was surveyed: now, or when the form was handed in."""
    kept = form.register.surveyed() if form.register else row.surveyed
    if kept is None or (form.register is None and row.state in EDITABLE):
        return None
    speaks = Survey(kept["households"], kept["visited"], kept["settled"]).reaches(kept["percent"])
    return SurveyedRead(speaks=speaks, **kept)


def _named(people: Mapping[UUID, str], user_id: UUID | None) -> str | None:
    return people.get(user_id) if user_id else None


def _texts(session: Session, row: Submission) -> dict[str, tuple[UUID | None, datetime]]:
    """Who wrote which section and when, by code."""
    s = SubmissionSection
    query = sa.select(col(s.code), col(s.entered_by_id), col(s.entered_at)).where(
        col(s.ward_id) == row.ward_id, col(s.submission_id) == row.id
    )
    return {code: (user_id, at) for code, user_id, at in session.execute(query).all()}


def _cells(session: Session, row: Submission) -> dict[str, Entered]:
    """Who entered a cell and when, and what of it came after the cut-off of the period before, by code."""
    f = SubmissionFigure
    query = sa.select(col(f.code), col(f.entered_by_id), col(f.entered_at), col(f.late_in), col(f.late_out)).where(
        col(f.ward_id) == row.ward_id, col(f.submission_id) == row.id
    )
    frozen = row.state not in EDITABLE
    return {
        code: (by, at, came if frozen else 0, went if frozen else 0)
        for code, by, at, came, went in session.execute(query).all()
    }


def _message(message: CellIssue) -> CellIssueRead:
    return CellIssueRead(
        severity=message.severity,
        rule=message.rule,
        field=field_of(message),
        text=message.text,
        needs_remark=message.needs_remark,
    )


def _sections(
    session: Session,
    row: Submission,
    form: Form,
    written: Mapping[str, tuple[UUID | None, datetime]],
    people: Mapping[UUID, str],
) -> list[SectionRead]:
    query = sa.select(col(SubmissionSection.code), col(SubmissionSection.text)).where(
        col(SubmissionSection.ward_id) == row.ward_id, col(SubmissionSection.submission_id) == row.id
    )
    texts = dict(session.execute(query).all())
    found: list[SectionRead] = []
    for section in form.outline:
        if section.ask:
            by, at = written.get(section.code, (None, None))
            found.append(
                SectionRead(
                    code=section.code,
                    numeral=section.numeral,
                    title=section.title,
                    ask=section.ask,
                    text=texts.get(section.code, ""),
                    entered_by=_named(people, by),
                    entered_at=at,
                )
            )
    return found


class _Groups:
    """The cells of a form in the order of the paper: populations, targets, other counts."""

    def __init__(
        self,
        form: Form,
        proposed: Mapping[str, int],
        entered: Mapping[str, Entered],
        people: Mapping[UUID, str],
        messages: Iterable[CellIssue],
        books: Mapping[str, LedgerCellRead],
    ) -> None:
        self.form, self.proposed, self.entered, self.people, self.books = form, proposed, entered, people, books
        self.messages: dict[str, list[CellIssueRead]] = {}
        for message in messages:
            self.messages.setdefault(message.field.rsplit(".", 1)[0], []).append(_message(message))

    def read(self, catalogue: Catalogue) -> list[GroupRead]:
        own = {code for target in catalogue.targets for code in target.measures}
        rest = [m for m in catalogue.measures.values() if m.code not in own]
        before = [m for m in rest if m.kind is MeasureKind.DENOMINATOR]
        groups = [("populations", "Số đối tượng trên địa bàn", None, before)]
        groups += [
            (
                f"target.{t.ref}",
                f"Mục tiêu {t.ref}. {t.title}",
                f"{worded('toàn phường')} {t.goal_text}" if t.goal_is_count else t.goal_text,
                [catalogue.measures[c] for c in t.measures],
            )
            for t in catalogue.targets
        ]
        groups.append(("others", "Số liệu khác", None, [m for m in rest if m not in before]))
        return [
            GroupRead(key=key, title=title, goal_text=goal, cells=[self._cell(m) for m in measures])
            for key, title, goal, measures in groups
            if measures
        ]

    def _cell(self, measure: Measure) -> CellRead:
        code = measure.code
        cell, before = self.form.sheet.now(code), self.form.sheet.before(code)
        by, at, late_in, late_out = self.entered.get(code, (None, None, 0, 0))
        counted = self.form.register.cells.get(code) if self.form.register else None
        typed = self.form.typed.get(code)
        return CellRead(
            code=code,
            label=measure.label,
            noun=measure.noun,
            kind=measure.kind,
            of=measure.of,
            stock=measure.stock,
            required=measure.required,
            cumulative=cell.cumulative,
            in_period=cell.in_period,
            added=self.form.sheet.added(code),
            previous=self.form.sheet.shown_before(measure),
            last_year=self.form.sheet.last_year(measure),
            previous_in_period=before.in_period,
            proposed=self.proposed.get(code),
            remark=cell.remark,
            origin=cell.origin,
            origin_label=cell.origin.label,
            counted=counted.cumulative if counted else None,
            taking_fault=taking_fault(self.form.sheet, measure, counted.cumulative) if counted else None,
            typed=typed.cumulative if typed else None,
            typed_in_period=typed.in_period if typed else None,
            addition=cell.addition,
            fell=self.form.sheet.fell(measure),
            late_in=late_in,
            late_out=late_out,
            entered_by=_named(self.people, by),
            entered_at=at,
            ledger=self.books.get(code),
            messages=self.messages.get(code, []),
        )
