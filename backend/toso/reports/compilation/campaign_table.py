"""The table of peak campaigns (chiến dịch cao điểm) of a report: days out, who took part, residents reached."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.kinds import CAMPAIGN, CAMPAIGN_DAY, HELD, ActivityState, AttendanceState
from toso.activities.tables import Activity, Attendance
from toso.identity.queries import unit_names
from toso.kit.dates import running, short
from toso.kit.periods import Period
from toso.reports.compilation.table_rows import TableLine, TableNumber, WardTable
from toso.reports.model.report_tables import Report

_RUN = (ActivityState.OPEN, *HELD)


def campaigns_of(session: Session, report: Report, period: Period) -> WardTable | None:
    """Every campaign that ran in the period until the day of the report; None where none did."""
    last = report.data_until or period.last_day
    campaigns = campaigns_in(session, report, period)
    if not campaigns:
        return None
    days = _days_of(session, report.ward_id, [one.id for one in campaigns], period, last)
    came = _came(session, report.ward_id, [day.id for of_one in days.values() for day in of_one])
    names = unit_names(session, {one.unit_id for one in campaigns}, period.last_day)
    return WardTable(
        code="campaigns",
        title="Chiến dịch cao điểm trong kỳ",
        head="Chiến dịch",
        texts={"unit": "Đơn vị tổ chức", "window": "Thời gian"},
        numbers={"days": "Ngày ra quân", "members": "Lượt thành viên tham gia", "residents": "Lượt người dân"},
        lines=[_line(one, names[one.unit_id], days.get(one.id, []), came) for one in campaigns],
    )


def campaigns_in(session: Session, report: Report, period: Period) -> Sequence[Activity]:
    """Those that ran in the period until the day of the report."""
    query = sa.select(Activity).where(
        col(Activity.ward_id) == report.ward_id,
        col(Activity.kind) == CAMPAIGN,
        col(Activity.state).in_(_RUN),
        col(Activity.first_on) <= (report.data_until or period.last_day),
        col(Activity.last_on) >= period.first_day,
    )
    return session.execute(query.order_by(col(Activity.first_on), col(Activity.id))).scalars().all()


def _days_of(
    session: Session, ward_id: UUID, campaign_ids: Sequence[UUID], period: Period, last: date
) -> dict[UUID, list[Activity]]:
    """The days of each campaign that were held in the period."""
    a = Activity
    query = sa.select(a).where(
        col(a.ward_id) == ward_id,
        col(a.kind) == CAMPAIGN_DAY,
        col(a.parent_id).in_(campaign_ids),
        col(a.state).in_(HELD),
        col(a.last_on) >= period.first_day,
        col(a.last_on) <= last,
    )
    found: dict[UUID, list[Activity]] = {}
    for day in session.execute(query.order_by(col(a.last_on), col(a.id))).scalars():
        if day.parent_id is not None:
            found.setdefault(day.parent_id, []).append(day)
    return found


def _came(session: Session, ward_id: UUID, day_ids: Sequence[UUID]) -> dict[UUID, int]:
    """How many people of the list came to each day."""
    a = Attendance
    query = sa.select(col(a.activity_id), sa.func.count()).where(
        col(a.ward_id) == ward_id, col(a.activity_id).in_(day_ids), col(a.state) == AttendanceState.ATTENDED
    )
    return dict(session.execute(query.group_by(col(a.activity_id))).all())


def _line(campaign: Activity, unit: str, days: Sequence[Activity], came: Mapping[UUID, int]) -> TableLine:
    told = [(f"{running(day.last_on)}: {day.title}", came.get(day.id, 0), day.others or 0) for day in days]
    return TableLine(
        name=campaign.title,
        texts={"unit": unit, "window": f"{short(campaign.first_on)} - {running(campaign.last_on)}"},
        numbers={
            "days": _summed([(label, 1) for label, _, _ in told]),
            "members": _summed([(label, members) for label, members, _ in told if members]),
            "residents": _summed([(label, others) for label, _, others in told if others]),
        },
    )


def _summed(parts: list[tuple[str, int]]) -> TableNumber:
    return TableNumber(sum(count for _, count in parts), parts)
