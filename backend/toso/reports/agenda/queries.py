"""The calendar of one person: the events of every kind that they may read, and the days on which nobody works."""

from collections.abc import Iterator
from datetime import date, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Actor
from toso.kit.calendar import WorkingCalendar
from toso.kit.text import one_line
from toso.reports.agenda import schemas
from toso.reports.agenda.sources import SOURCES, AgendaSource
from toso.reports.agenda.windows import MOST, Event, Window
from toso.reports.model.period_tables import ReportPeriod

_FRIDAY = 4


def show_agenda(session: Session, actor: Actor, window: Window) -> schemas.AgendaRead:
    """Each source asks for its own right, so that nothing stands here that its own page would not show."""
    found = {source: _found(session, actor, source, window) for source in SOURCES if actor.may(source.action)}
    events = [_read(source, event) for source, events in found.items() for event in events]
    return schemas.AgendaRead(
        events=sorted(events, key=lambda one: (one.first_on, one.starts, one.title)),
        days_off=list(_days_off(session, actor, window)) if actor.grants else [],
        cut=any(len(events) >= MOST for events in found.values()),
    )


def _found(session: Session, actor: Actor, source: AgendaSource, window: Window) -> list[Event]:
    return list(source.events(session, actor.scope(source.action), window))[:MOST]


def _read(source: AgendaSource, event: Event) -> schemas.AgendaEventRead:
    return schemas.AgendaEventRead(
        uid=f"{source.kind.value}-{event.key}",
        kind=source.kind,
        kind_label=source.kind.label,
        title=one_line(event.title),
        note=one_line(event.note),
        first_on=event.first_on,
        last_on=event.last_on or event.first_on,
        starts=event.starts,
        late=event.late,
        path=event.path,
    )


def _days_off(session: Session, actor: Actor, window: Window) -> Iterator[schemas.DayOffRead]:
    """Public holidays and what the ward decided for a period, on days of the week that are worked otherwise."""
    query = sa.select(col(ReportPeriod.working_days)).where(
        col(ReportPeriod.ward_id) == actor.ward_id,
        col(ReportPeriod.first_day) <= window.last,
        col(ReportPeriod.last_day) >= window.first,
    )
    decided = {
        date.fromisoformat(day): worked
        for days in session.execute(query).scalars()
        for day, worked in (days or {}).items()
    }
    calendar = WorkingCalendar(decided)
    for number in range((window.last - window.first).days + 1):
        on = window.first + timedelta(days=number)
        if on.weekday() <= _FRIDAY and (reason := calendar.reason_off(on)):
            yield schemas.DayOffRead(on=on, reason=reason)
