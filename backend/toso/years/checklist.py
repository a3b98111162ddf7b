"""The list that is looked at before a year is closed, each line counted by what its own page shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.kinds import CHANGEABLE, FOLLOWED, HELD, ItemState
from toso.activities.tables import Activity, ActivityItem
from toso.assessments.kinds import AssessmentState
from toso.assessments.tables import Assessment
from toso.difficulties.queries import OPEN as OPEN_DIFFICULTY
from toso.difficulties.tables import Difficulty
from toso.documents.tables import Document, DocumentState
from toso.kit.periods import Period, PeriodKind
from toso.money.payments.kinds import PaymentState
from toso.money.payments.tables import PaymentList
from toso.plans.deadlines import RECURRING
from toso.plans.progress import WorkState
from toso.plans.queries import is_for
from toso.plans.tables import Plan, PlanState, PlanTask
from toso.plans.tasks.tables import TaskAssignment
from toso.reports.compilation.month_consistency import still_on_old_figures
from toso.reports.compilation.months import months_of
from toso.reports.compilation.queries import of_report
from toso.reports.corrections.months import differing
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportState
from toso.years.schemas import YearLineRead
from toso.years.tables import WardYear, YearState

_OUT = (DocumentState.ISSUED, DocumentState.RECALLED)
_SETTLED_LISTS = (PaymentState.SETTLED, PaymentState.WITHDRAWN)
_WAITING_PLANS = (PlanState.DRAFT, PlanState.SUBMITTED, PlanState.RETURNED)
_FOLLOWED_UP = (ItemState.OPEN, ItemState.FIXED)


@dataclass(frozen=True)
class Line:
    """`must`: nothing of it may wait, since a closed year could no longer finish it."""

    code: str
    label: str
    must: bool
    href: str
    count: Callable[[Session, UUID, Period], int]


def _number(
    session: Session, table: Any, ward_id: UUID, *conditions: Any, joined: Sequence[tuple[Any, Any]] = ()
) -> int:
    query = sa.select(sa.func.count()).select_from(table)
    for other, how in joined:
        query = query.join(other, how)
    return session.execute(query.where(col(table.ward_id) == ward_id, *conditions)).scalar_one()


def _year_report(session: Session, ward_id: UUID, year: Period) -> int:
    """1 while the report of a year with a plan or a period is not issued."""
    begun = is_for(year.year), col(Plan.state).in_((PlanState.APPROVED, PlanState.SUPERSEDED))
    if not _number(session, Plan, ward_id, *begun) and not _periods(session, ward_id, year):
        return 0
    issued = _number(session, Report, ward_id, *_issued(), col(ReportPeriod.code) == year.code, joined=_WITH_DOCUMENT)
    return 0 if issued else 1


def _periods(session: Session, ward_id: UUID, year: Period) -> dict[str, PeriodKind]:
    """The kinds of the opened periods within the year, by code."""
    query = sa.select(col(ReportPeriod.code), col(ReportPeriod.kind)).where(
        col(ReportPeriod.ward_id) == ward_id, col(ReportPeriod.code).startswith(f"{year.code}-")
    )
    return dict(session.execute(query).all())


def _months(session: Session, ward_id: UUID, year: Period) -> int:
    """Opened periods of the year without an issued report."""
    query = sa.select(col(ReportPeriod.code)).select_from(Report)
    for other, how in _WITH_DOCUMENT:
        query = query.join(other, how)
    issued = session.execute(query.where(col(Report.ward_id) == ward_id, *_issued())).scalars()
    return len(_periods(session, ward_id, year).keys() - set(issued))


def _skipped(session: Session, ward_id: UUID, year: Period) -> int:
    """Months after the first opened one that were never opened."""
    opened = {code for code, kind in _periods(session, ward_id, year).items() if kind is PeriodKind.MONTH}
    return sum(one.code > min(opened) and one.code not in opened for one in year.months()) if opened else 0


_WITH_DOCUMENT = (
    (
        ReportPeriod,
        sa.and_(col(ReportPeriod.ward_id) == col(Report.ward_id), col(ReportPeriod.id) == col(Report.period_id)),
    ),
    (Document, of_report()),
)


def _issued() -> tuple[Any, ...]:
    return col(Report.edition) == 0, col(Report.state) == ReportState.APPROVED, col(Document.state).in_(_OUT)


def _corrections(session: Session, ward_id: UUID, year: Period) -> int:
    """Corrections that are being made."""
    waiting = (ReportState.DRAFT, ReportState.SUBMITTED, ReportState.RETURNED)
    of_year = col(ReportPeriod.code).startswith(year.code)
    return _number(
        session,
        Report,
        ward_id,
        col(Report.edition) > 0,
        col(Report.state).in_(waiting),
        of_year,
        joined=_WITH_DOCUMENT[:1],
    )


def _unlike(session: Session, ward_id: UUID, year: Period) -> int:
    """Reports over several months that no longer say what their months say, and months that go on from a total that
    was corrected since.
    """
    months = months_of(session, ward_id, year)
    of_year = {
        one.id
        for one in session.execute(
            sa.select(ReportPeriod).where(
                col(ReportPeriod.ward_id) == ward_id, col(ReportPeriod.code).startswith(year.code)
            )
        ).scalars()
    }
    longer = sum(found.report.period_id in of_year for found in differing(session, ward_id))
    return longer + len(still_on_old_figures(session, ward_id, months))


def _within(column: Any, year: Period) -> tuple[Any, Any]:
    return column >= year.first_day, column <= year.last_day


def _activities(session: Session, ward_id: UUID, year: Period) -> int:
    return _number(
        session, Activity, ward_id, col(Activity.state).in_(CHANGEABLE), *_within(col(Activity.last_on), year)
    )


def _payments(session: Session, ward_id: UUID, year: Period) -> int:
    waiting = col(PaymentList.state).not_in(_SETTLED_LISTS)
    return _number(session, PaymentList, ward_id, waiting, col(PaymentList.period).startswith(year.code))


def _plans(session: Session, ward_id: UUID, year: Period) -> int:
    return _number(session, Plan, ward_id, col(Plan.state).in_(_WAITING_PLANS), col(Plan.last_year) == year.year)


def _running(session: Session, ward_id: UUID, year: Period) -> int:
    """Of a closed year the plans that closing it today would leave otherwise: one of it that is still in force, one of
    several years that ended with it.
    """
    closed = sa.select(col(WardYear.id)).where(
        col(WardYear.ward_id) == ward_id, col(WardYear.year) == year.year, col(WardYear.state) == YearState.CLOSED
    )
    last, ends = date(year.year, 12, 31), col(Plan.in_force_to)
    still = sa.and_(col(Plan.last_year) == year.year, sa.or_(ends.is_(None), ends > last))
    cut = sa.and_(is_for(year.year), col(Plan.last_year) > year.year, ends <= last)
    conditions = col(Plan.state) == PlanState.APPROVED, col(Plan.in_force_from) <= last, sa.or_(still, cut)
    return _number(session, Plan, ward_id, sa.exists(closed), *conditions)


def _findings(session: Session, ward_id: UUID, year: Period) -> int:
    i = ActivityItem
    of_activity = sa.and_(col(Activity.ward_id) == col(i.ward_id), col(Activity.id) == col(i.activity_id))
    open_still = col(i.type).in_(FOLLOWED), col(i.state).in_(_FOLLOWED_UP), col(Activity.state).in_(HELD)
    return _number(
        session, i, ward_id, *open_still, *_within(col(Activity.last_on), year), joined=((Activity, of_activity),)
    )


def _assessments(session: Session, ward_id: UUID, year: Period) -> int:
    waiting = col(Assessment.state) != AssessmentState.SETTLED
    return _number(session, Assessment, ward_id, waiting, col(Assessment.period).startswith(year.code))


def _tasks(session: Session, ward_id: UUID, year: Period) -> int:
    a = TaskAssignment
    of_task = sa.and_(col(PlanTask.ward_id) == col(a.ward_id), col(PlanTask.id) == col(a.task_id))
    of_plan = sa.and_(col(Plan.ward_id) == col(PlanTask.ward_id), col(Plan.id) == col(PlanTask.plan_id))
    waiting = col(a.state).in_((WorkState.NOT_STARTED, WorkState.IN_PROGRESS)), col(PlanTask.kind).not_in(RECURRING)
    joined = ((PlanTask, of_task), (Plan, of_plan))
    due = sa.or_(col(Plan.last_year) == year.year, col(PlanTask.ends_on) <= date(year.year, 12, 31))
    return _number(session, a, ward_id, *waiting, is_for(year.year), due, joined=joined)


def _difficulties(session: Session, ward_id: UUID, _year: Period) -> int:
    return _number(session, Difficulty, ward_id, col(Difficulty.state).in_(OPEN_DIFFICULTY))


LINES = (
    Line("months", "Kỳ báo cáo trong năm chưa phát hành báo cáo", True, "/bao-cao", _months),
    Line("skipped", "Tháng trong năm không mở kỳ báo cáo", False, "/so-lieu", _skipped),
    Line("year_report", "Báo cáo tổng kết năm chưa phát hành", True, "/bao-cao", _year_report),
    Line("corrections", "Báo cáo đính chính đang làm dở", True, "/bao-cao", _corrections),
    Line("unlike", "Báo cáo đã phát hành khác số liệu tháng đã đính chính", True, "/bao-cao", _unlike),
    Line("activities", "Hoạt động, chiến dịch chưa ghi là đã tổ chức hoặc hủy", True, "/hoat-dong", _activities),
    Line("payments", "Bảng chi hỗ trợ chưa duyệt chi", True, "/kinh-phi", _payments),
    Line("plans", "Dự thảo, bản điều chỉnh kế hoạch của năm chưa duyệt", True, "/ke-hoach", _plans),
    Line("running", "Kế hoạch chưa thôi hiệu lực cùng năm đã khép, hoặc thôi quá sớm", True, "/ke-hoach", _running),
    Line("tasks", "Phần việc có thời hạn chưa hoàn thành", False, "/nhiem-vu", _tasks),
    Line("findings", "Tồn tại, việc phải làm chưa được xác nhận", False, "/hoat-dong?loai=inspection", _findings),
    Line("assessments", "Phiếu đánh giá chưa chốt", False, "/danh-gia", _assessments),
    Line("difficulties", "Khó khăn, vướng mắc chưa xong", False, "/kho-khan", _difficulties),
)


def check_year(session: Session, ward_id: UUID, year: int) -> list[YearLineRead]:
    """Every line with how much of it waits today."""
    period = Period(year, PeriodKind.YEAR)
    return [
        YearLineRead(
            code=one.code, label=one.label, count=one.count(session, ward_id, period), must=one.must, href=one.href
        )
        for one in LINES
    ]
