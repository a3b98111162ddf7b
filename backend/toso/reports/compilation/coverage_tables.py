"""Tables of how far the work reaches: Zalo groups of places, topics of trainings by place, and difficulties
by platform.
"""

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.kinds import HELD, AttendanceState, ItemType
from toso.activities.tables import Activity, ActivityItem, Attendance
from toso.catalogue.queries import units_with
from toso.catalogue.reach import valid_on
from toso.catalogue.tables import CatalogueEntry, CatalogueLink
from toso.difficulties.kinds import DifficultyState
from toso.difficulties.tables import Difficulty
from toso.difficulties.views import ABOUT, PLATFORMS
from toso.kit.periods import Period
from toso.kit.place_words import worded
from toso.organisation.queries import neighbourhoods
from toso.reports.compilation.table_rows import TableLine, TableNumber, WardTable
from toso.reports.model.report_tables import Report


def groups_of(session: Session, report: Report, period: Period) -> WardTable | None:
    """Places with and without a Zalo group on the day of the report; None before the first group."""
    last = report.data_until or period.last_day
    places = neighbourhoods(session, report.ward_id, last)
    have = units_with(session, report.ward_id, "zalo_group", last)
    if not have:
        return None
    numbers = {
        "have": _each([one.name for one in places if one.id in have]),
        "without": _each([one.name for one in places if one.id not in have]),
    }
    return WardTable(
        code="groups",
        title=worded("Nhóm Zalo của khu phố"),
        head="Nội dung",
        texts={},
        numbers={"have": "Đã có", "without": "Chưa có"},
        lines=[TableLine(worded("Khu phố"), {}, numbers)],
    )


def topics_of(session: Session, report: Report, period: Period) -> WardTable | None:
    """By place the topics of the catalogue of which its people heard in trainings since the year began, and those that
    are missing; None without topics.
    """
    last, e = report.data_until or period.last_day, CatalogueEntry
    listed = sa.select(col(e.id), col(e.name)).where(
        col(e.ward_id) == report.ward_id, col(e.kind) == "topic", valid_on(last)
    )
    topics = session.execute(listed.order_by(col(e.name), col(e.id))).all()
    if not topics:
        return None
    heard = _heard(session, report, period.cumulative_from, last)
    lines: list[TableLine] = []
    for place in neighbourhoods(session, report.ward_id, last):
        own = {topic for topic, path in heard if path == place.path or path.startswith(f"{place.path}.")}
        numbers = {
            "done": _each([name for topic, name in topics if topic in own]),
            "missing": _each([name for topic, name in topics if topic not in own]),
        }
        lines.append(TableLine(place.name, {}, numbers))
    return WardTable(
        code="topics",
        title=worded("Chuyên đề đã tập huấn cho thành viên các khu phố"),
        head=worded("Khu phố"),
        texts={},
        numbers={"done": "Đã tập huấn", "missing": "Còn thiếu"},
        lines=lines,
    )


def _heard(session: Session, report: Report, first: date, last: date) -> Sequence[tuple[object, str]]:
    """(topic, path of a person's unit) of trainings to which they came."""
    a, i, who = Activity, ActivityItem, Attendance
    query = (
        sa.select(col(i.entry_id), col(who.unit_path))
        .join(a, sa.and_(col(a.ward_id) == col(i.ward_id), col(a.id) == col(i.activity_id)))
        .join(who, sa.and_(col(who.ward_id) == col(a.ward_id), col(who.activity_id) == col(a.id)))
        .where(
            col(i.ward_id) == report.ward_id,
            col(i.type) == ItemType.TOPIC,
            col(i.entry_id).is_not(None),
            col(a.kind) == "training",
            col(a.state).in_(HELD),
            col(who.state) == AttendanceState.ATTENDED,
            col(who.attended_on) >= first,
            col(who.attended_on) <= last,
        )
    )
    return [(topic, path) for topic, path in session.execute(query.distinct())]


def platforms_of(session: Session, report: Report, period: Period) -> WardTable | None:
    """By platform the difficulties raised about it in the period, and those of all that are open on the day of the
    report; None where no platform has any.
    """
    d, link, e, last = Difficulty, CatalogueLink, CatalogueEntry, report.data_until or period.last_day
    query = (
        sa.select(d, col(e.name))
        .join(link, sa.and_(col(link.ward_id) == col(d.ward_id), col(link.subject_id) == col(d.id)))
        .join(e, sa.and_(col(e.ward_id) == col(link.ward_id), col(e.id) == col(link.entry_id)))
        .where(
            col(d.ward_id) == report.ward_id,
            col(link.subject_kind) == PLATFORMS,
            col(link.role) == ABOUT,
            col(d.state) != DifficultyState.WITHDRAWN,
            col(d.raised_on) <= last,
        )
        .order_by(col(e.name), col(e.id), col(d.id))
    )
    raised: dict[str, list[str]] = {}
    left: dict[str, list[str]] = {}
    for row, name in session.execute(query):
        settled = min((day for day in (row.answered_on, row.ended_on) if day is not None), default=None)
        if row.raised_on >= period.first_day:
            raised.setdefault(name, []).append(row.content)
        if settled is None or settled > last:
            left.setdefault(name, []).append(row.content)
    names = sorted(raised.keys() | left.keys())
    if not names:
        return None
    return WardTable(
        code="platforms",
        title="Vướng mắc theo nền tảng, phần mềm",
        head="Nền tảng, phần mềm",
        texts={},
        numbers={"raised": "Nêu trong kỳ", "open": "Chưa giải quyết"},
        lines=[
            TableLine(name, {}, {"raised": _each(raised.get(name, [])), "open": _each(left.get(name, []))})
            for name in names
        ],
    )


def _each(parts: Sequence[str]) -> TableNumber:
    return TableNumber(len(parts), [(part, 1) for part in parts])
