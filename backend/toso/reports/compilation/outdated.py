"""Outdated reports: whether one still says what its submissions say."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.periods import Period, PeriodKind
from toso.kit.text import listing
from toso.organisation.queries import in_unit_order
from toso.reports.compilation.changed_units import parted_since, told_before_changes
from toso.reports.compilation.counted import task_rows
from toso.reports.compilation.late_forms import late_ones
from toso.reports.compilation.month_cells import Key
from toso.reports.compilation.month_consistency import months_begun_below, still_on_old_figures
from toso.reports.compilation.months import Month, last_regime, months_of
from toso.reports.compilation.queries import figures_by_id
from toso.reports.compilation.report_context import behind
from toso.reports.compilation.report_inputs import read_background
from toso.reports.compilation.workflow import EDITABLE
from toso.reports.figures.figures import Aspect, figure_id
from toso.reports.model.period_tables import PeriodExemption, ReportingEvent, ReportPeriod
from toso.reports.model.report_tables import Report, ReportState, ReportSubmission
from toso.reports.model.submission_tables import Submission, SubmissionState
from toso.reports.periods.queries import expected_units
from toso.reports.submissions.workflow import COUNTED, EXEMPT, FREE, NOT_SUBMITTED

MOST_NAMED = 5
_SENT_NOTHING = {NOT_SUBMITTED, str(SubmissionState.DRAFT), *FREE}
REOPENED = "reopen"  # the step by which the approval of a report without a number is taken back
TASKS_MOVED = "Tiến độ nhiệm vụ đã thay đổi sau khi tổng hợp."
DIFFICULTIES_MOVED = "Khó khăn, vướng mắc đã thay đổi sau khi tổng hợp."
_AWAY = "đang sửa để đính chính, chưa được tiếp nhận lại."


def what_is_outdated(session: Session, report: Report) -> list[str]:
    """In words what changed since compiling: units corrected, reopened or accepted afterwards, months approved or
    corrected; empty when nothing.
    """
    return _other_months(session, report) if report.months else _other_submissions(session, report)


def what_moved(session: Session, report: Report) -> list[str]:
    """In words what the sentences of a report that is still written say of tasks and difficulties, where it is not so
    any more: it may stay as of the day on which it was made, which a difficulty's age is too.
    """
    if report.state not in EDITABLE or report.edition:
        return []
    row = session.get_one(ReportPeriod, (report.ward_id, report.period_id))
    months = months_of(session, report.ward_id, row.as_period) if report.months else []
    found = read_background(session, row, last_regime(months))
    then, now = (
        [(row.task_id, row.label, row.units, row.done, row.late) for row in task_rows(standings)]
        for standings in (report.tasks, found.tasks)
    )
    before, after = (
        [{name: value for name, value in one.items() if name != "age"} for one in kept]
        for kept in (report.difficulties, found.difficulties)
    )
    return [*([TASKS_MOVED] if then != now else []), *([DIFFICULTIES_MOVED] if before != after else [])]


def _other_submissions(session: Session, report: Report) -> list[str]:
    names = {unit["place"]: unit["name"] for unit in report.units}
    period = session.get_one(ReportPeriod, (report.ward_id, report.period_id))
    first_day = date.min if report.edition else period.first_day  # a correction takes up nothing of other months
    asked = {"ward": report.ward_id, "report": report.id, "period": period.id, "first_day": first_day}
    rows = session.execute(_statement(), asked).all()
    new = {one.place: one.unit.name for one in expected_units(session, period)} if any(not r[3] for r in rows) else {}
    found: list[str] = []
    for place, state, accepted_at, used_id, used_at in rows:
        name = names.get(place) or new.get(place, place)
        if used_id is None and place not in new:
            continue  # of a unit that ended within the month: another reports in its place
        if used_id is None:
            found.append(f"{name} được tiếp nhận sau khi tổng hợp.")
        elif state not in COUNTED:
            found.append(f"{name} {_AWAY if report.edition else 'đã được mở lại.'}")
        elif accepted_at != used_at:
            found.append(f"{name} đã thay đổi.")
    return [
        *found,
        *_exempted_since(session, report),
        *told_before_changes(session, report),
        *_mended_since(session, report, _earlier_months(session, report)),
    ]


def _exempted_since(session: Session, report: Report) -> list[str]:
    """In words, the units that sent nothing and were exempted, or are so no longer, since the report was compiled."""
    query = sa.select(col(PeriodExemption.unit_id)).where(
        col(PeriodExemption.ward_id) == report.ward_id, col(PeriodExemption.period_id) == report.period_id
    )
    freed = {str(unit_id) for unit_id in session.execute(query).scalars()}
    told = {
        unit["name"]: "được miễn sau khi tổng hợp." if unit["unit_id"] in freed else "không còn được miễn."
        for unit in report.units
        if (unit["unit_id"] in freed) != (unit["status"] == EXEMPT) and unit["status"] in _SENT_NOTHING
    }
    return [f"{name} {words}" for name, words in told.items()]


def _earlier_months(session: Session, report: Report) -> sa.ColumnElement[bool]:
    own = session.get_one(ReportPeriod, (report.ward_id, report.period_id))
    return sa.and_(col(ReportPeriod.first_day) < own.first_day, col(ReportPeriod.kind) == PeriodKind.MONTH)


def _mended_since(session: Session, report: Report, which: sa.ColumnElement[bool]) -> list[str]:
    """In words, those reports that were corrected, or whose approval was taken back, after this one was compiled: what
    it says of their figures need not be what they say.
    """
    r, e = Report, ReportingEvent
    corrected = sa.and_(
        col(r.edition) > 0, col(r.state) == ReportState.APPROVED, col(r.approved_at) > report.compiled_at
    )
    of_report = sa.and_(col(e.ward_id) == col(r.ward_id), col(e.subject_id) == col(r.id), col(e.step) == REOPENED)
    taken_back = sa.select(col(e.id)).where(of_report, col(e.at) > report.compiled_at).exists()
    query = (
        sa.select(col(ReportPeriod.code), col(r.edition))
        .join(r, sa.and_(col(ReportPeriod.ward_id) == col(r.ward_id), col(ReportPeriod.id) == col(r.period_id)))
        .where(col(r.ward_id) == report.ward_id, which, sa.or_(corrected, taken_back))
        .order_by(col(ReportPeriod.first_day), col(r.edition))
    )
    how = {code: "đính chính" if edition else "mở lại để sửa" for code, edition in session.execute(query)}
    return [f"Báo cáo {Period.parse(code).title} đã được {words} sau khi tổng hợp." for code, words in how.items()]


def _other_months(session: Session, report: Report) -> list[str]:
    row = session.get_one(ReportPeriod, (report.ward_id, report.period_id))
    used = {month["code"]: month["report_id"] for month in report.months}
    found = months_of(session, report.ward_id, row.as_period)
    changed = [m for m in found if m.report and used.get(m.period.code) != str(m.report.id)]
    how = {m.period.code: "đính chính" if used.get(m.period.code) else "duyệt" for m in changed}
    since = [f"Báo cáo {m.period.title} được {how[m.period.code]} sau khi tổng hợp." for m in changed]
    since += _mended_since(session, report, col(Report.id).in_([UUID(one) for one in used.values() if one]))
    old = still_on_old_figures(session, report.ward_id, found)
    return [*since, *(old or _totals_below(session, report, found))]


def _totals_below(session: Session, report: Report, months: Sequence[Month]) -> list[str]:
    """In words, where the months of a unit added more than its total says, and which of them has to be corrected.

    Not of a unit that was split meanwhile, whose total went elsewhere with its homes, nor of one that has ended.
    """
    period = session.get_one(ReportPeriod, (report.ward_id, report.period_id))
    ids = [UUID(unit["unit_id"]) for unit in report.units]
    parted = parted_since(session, report.ward_id, ids, period.as_period)
    catalogue = behind(session, report).catalogue
    figures = figures_by_id(session, report, catalogue)
    below: dict[Key, str] = {}
    for unit in report.units:
        if parted.get(UUID(unit["unit_id"]), period.first_day) > period.first_day:
            continue
        for measure in catalogue.measures.values():
            total, added = (
                figures.get(figure_id(measure.code, aspect, unit["place"]))
                for aspect in (Aspect.CUMULATIVE, Aspect.IN_PERIOD)
            )
            if total and added and total.value is not None and (added.value or 0) > total.value:
                said = f"{unit['name']}, “{measure.label}”: lũy kế {total.text}, trong kỳ {added.text}"
                below[unit["place"], measure.code] = said
    if not below:
        return []
    more = f" và {len(below) - MOST_NAMED} số khác" if len(below) > MOST_NAMED else ""
    told = f"{'; '.join(list(below.values())[:MOST_NAMED])}{more}"
    begun = listing(one.title for one in months_begun_below(session, report.ward_id, months, below))
    why = f"Báo cáo {begun} không tính tiếp từ lũy kế trước đó; hãy đính chính báo cáo ấy trước." if begun else ""
    return [f"Lũy kế nhỏ hơn số trong kỳ: {told}. {why}".rstrip()]


@cache
def _statement() -> Any:
    """Submissions that went in, and those that would go in now, with the acceptance that each went in with."""
    ward = sa.bindparam("ward")
    used = (
        sa.select(col(ReportSubmission.submission_id), col(ReportSubmission.accepted_at))
        .where(col(ReportSubmission.ward_id) == ward, col(ReportSubmission.report_id) == sa.bindparam("report"))
        .subquery()
    )
    counts_now = sa.and_(
        col(Submission.period_id) == sa.bindparam("period"),
        col(Submission.state).in_(COUNTED),
        col(Submission.carried).is_(False),
    )
    of_period = sa.and_(
        col(ReportPeriod.ward_id) == col(Submission.ward_id), col(ReportPeriod.id) == col(Submission.period_id)
    )
    return (
        sa.select(
            col(Submission.place),
            col(Submission.state),
            col(Submission.accepted_at),
            used.c.submission_id,
            used.c.accepted_at,
        )
        .join(ReportPeriod, of_period)
        .outerjoin(used, used.c.submission_id == col(Submission.id))
        .where(col(Submission.ward_id) == ward, sa.or_(used.c.submission_id.is_not(None), counts_now, late_ones()))
        .order_by(*in_unit_order(col(Submission.unit_path)))
    )
