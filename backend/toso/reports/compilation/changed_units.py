"""Units that changed within a month, of which a report says how they were before: what left one would be summed in two,
what went into one in none.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.dates import running
from toso.organisation.ended_units import changes_between
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportSubmission
from toso.reports.model.submission_tables import Submission


class _Told(NamedTuple):
    name: str
    until: date


def told_before_changes(session: Session, report: Report) -> list[str]:
    """In words, each unit of a month's report whose figures are of a day before it was split or merged while those of
    the other part are of a day after; the other part may have ended and be in no sum.
    """
    period = session.get_one(ReportPeriod, (report.ward_id, report.period_id))
    told = _told(session, report)
    changes = changes_between(session, told.keys(), period.first_day, period.last_day)
    changed = dict.fromkeys(
        (told[one], change.day)
        for change in changes
        for one, other in ((change.from_id, change.to_id), (change.to_id, change.from_id))
        if one in told and told[one].until < change.day
        if (told[other].until >= change.day if other in told else one == change.to_id and change.ended)
    )
    return list(_said(changed))


def _said(days: Iterable[tuple[_Told, date]]) -> Iterator[str]:
    for one, day in days:
        yield (
            f"Số liệu của {one.name} tính đến ngày {running(one.until)}, trước khi đơn vị thay đổi "
            f"(ngày {running(day)}); hãy mở lại để đơn vị tính lại từ ngày ấy."
        )


def _told(session: Session, report: Report) -> dict[UUID, _Told]:
    used, s = ReportSubmission, Submission
    names = {UUID(unit["unit_id"]): unit["name"] for unit in report.units}
    query = (
        sa.select(col(s.unit_id), col(s.data_until))
        .join(used, sa.and_(col(used.ward_id) == col(s.ward_id), col(used.submission_id) == col(s.id)))
        .where(col(used.ward_id) == report.ward_id, col(used.report_id) == report.id, col(used.carried_from).is_(None))
        .where(col(s.data_until).is_not(None))
    )
    return {
        unit_id: _Told(names[unit_id], until) for unit_id, until in session.execute(query).all() if unit_id in names
    }
