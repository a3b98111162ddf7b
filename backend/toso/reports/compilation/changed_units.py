"""Units that changed within a month, of which a report says how they were before: what left one would be summed in two,
what went into one in none.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.dates import running
from toso.kit.periods import Period
from toso.kit.text import listing, noted
from toso.organisation.ended_units import changes_between
from toso.organisation.queries import units_where
from toso.organisation.tables import Unit
from toso.reports.compilation.month_cells import until_text
from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id
from toso.reports.figures.measures import Catalogue, Measure
from toso.reports.figures.sentences import PARTED
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportSubmission
from toso.reports.model.submission_tables import Submission
from toso.reports.submissions.bases import is_parted, newest_bases, parted_on
from toso.reports.submissions.workflow import WITHDRAWN

_INTO = "nhập vào"


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


def parted_since(session: Session, ward_id: UUID, unit_ids: Collection[UUID], period: Period) -> dict[UUID, date]:
    """The units that were split, or split off, after the month that their figures of a period go on from, with the day:
    what they added is not known.
    """
    parted = parted_on(session, unit_ids, period.last_day)
    bases = newest_bases(session, ward_id, parted.keys(), period.first_day, period.last_day) if parted else {}
    return {unit_id: day for unit_id, day in parted.items() if is_parted(parted, unit_id, bases.get(unit_id))}


def with_changes(
    session: Session, ward_id: UUID, period: Period, units: Iterable[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """The units as a report keeps them, with the day of a split (`parted_on`, ISO) after which what they added is not
    known; of who is no longer asked the note says into which unit they went.
    """
    kept = {UUID(unit["unit_id"]): dict(unit) for unit in units}
    parted = parted_since(session, ward_id, kept.keys(), period)
    gone = [unit_id for unit_id, unit in kept.items() if unit["status"] == WITHDRAWN]
    joined = _joined(session, gone, period) if gone else {}
    for unit_id, unit in kept.items():
        day = parted.get(unit_id)
        note = f"{joined[unit_id]}{until_text(unit.get('carried', ()))}" if unit_id in joined else unit["note"]
        unit |= {"parted_on": day.isoformat() if day else None, "note": note}
    return list(kept.values())


def _joined(session: Session, unit_ids: Collection[UUID], period: Period) -> dict[UUID, str]:
    """In words, into which unit each of these went as a whole within a period, and when."""
    changes = changes_between(session, unit_ids, period.first_day, period.last_day)
    whole = [change for change in changes if change.ended and change.from_id in unit_ids]
    into = units_where(session, col(Unit.id).in_([change.to_id for change in whole]), period.last_day)
    names = {unit.id: unit.name for unit in into}
    return {one.from_id: f"{_INTO} {names[one.to_id]} từ ngày {running(one.day)}" for one in whole}


def parted_text(units: Iterable[Mapping[str, Any]], catalogue: Catalogue, figures: Mapping[str, Figure]) -> str:
    """Why no part of the period stands for units that were split; empty where one stands for all. `units` as kept."""
    measures = catalogue.measures.values()
    told = noted(
        (unit["name"], f"tách ngày {running(date.fromisoformat(unit['parted_on']))}")
        for unit in units
        if unit.get("parted_on") and any(_lacks_added(measure, unit["place"], figures) for measure in measures)
    )
    return PARTED.format(units=listing(told)) if told else ""


def changes_in(units: Iterable[Mapping[str, Any]]) -> list[str]:
    """The changes of a month after which what units added may not be known, in words; `units` as kept."""
    kept = list(units)
    split = any(unit.get("parted_on") for unit in kept)
    merged = any(unit["status"] == WITHDRAWN and unit["note"].startswith(_INTO) for unit in kept)
    return [word for word, told in (("tách", split), ("nhập", merged)) if told]


def _lacks_added(measure: Measure, place: str, figures: Mapping[str, Figure]) -> bool:
    total, added = (
        figures.get(figure_id(measure.code, aspect, place)) for aspect in (Aspect.CUMULATIVE, Aspect.IN_PERIOD)
    )
    if total is None or total.value is None or (added is not None and added.value is not None):
        return False
    # What stands at a moment is told without what was added, unless other places have that.
    whole = figures.get(figure_id(measure.code, Aspect.IN_PERIOD, WARD))
    return not measure.stock or (whole is not None and whole.value is not None)


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
