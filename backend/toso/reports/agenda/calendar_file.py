"""A calendar as iCalendar (RFC 5545): what lasts days as all-day events, what has an hour at that hour."""

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from toso.kit.clock import VIETNAM
from toso.reports.agenda.schemas import AgendaEventRead, AgendaRead
from toso.reports.agenda.windows import MOST

if TYPE_CHECKING:
    from icalendar import Event

_LONGEST = 90


def write_calendar(agenda: AgendaRead, public_url: str, stamp: datetime) -> bytes:
    """Nothing in it names a person; days off are events that take no time."""
    from icalendar import Calendar, Event  # noqa: PLC0415 — only who subscribes to a calendar needs it

    calendar = Calendar()
    for name, value in (
        ("prodid", "-//To So//Lich cong tac//VI"),
        ("version", "2.0"),
        ("method", "PUBLISH"),
        ("x-wr-calname", "Tổ Số - Lịch công tác"),
        ("x-wr-timezone", "Asia/Ho_Chi_Minh"),
        ("refresh-interval;value=duration", "PT12H"),
    ):
        calendar.add(name, value)
    for item in agenda.events:
        calendar.add_component(_described(Event(), item, public_url, stamp))
    for day in agenda.days_off:
        event = _whole_days(Event(), f"off-{day.on.isoformat()}", day.on, day.on, f"Nghỉ: {day.reason}", stamp)
        event.add("description", "Ngày nghỉ")
        calendar.add_component(event)
    if on := _cut_on(agenda):
        told = "Từ ngày này lịch chưa đủ; xem ở trang Lịch công tác"
        calendar.add_component(_whole_days(Event(), "cut", on, on, told, stamp))
    return calendar.to_ical()


def _cut_on(agenda: AgendaRead) -> date | None:
    """From which day on events of a kind are missing, since there are more than an answer holds."""
    if not agenda.cut:
        return None
    days: dict[str, list[date]] = {}
    for item in agenda.events:
        days.setdefault(item.kind.value, []).append(item.first_on)
    return min(max(of_kind) for of_kind in days.values() if len(of_kind) >= MOST)


def _described(event: "Event", item: AgendaEventRead, public_url: str, stamp: datetime) -> "Event":
    _whole_days(event, item.uid, item.first_on, item.last_on, _short(item.title), stamp)
    if item.starts:
        begins = datetime.combine(item.first_on, time.fromisoformat(item.starts), VIETNAM).astimezone(UTC)
        for name in ("dtstart", "dtend"):
            event.pop(name)
        event.add("dtstart", begins)
    lines = (item.title, item.note, f"{public_url.rstrip('/')}{item.path}")
    event.add("description", "\n".join(filter(None, lines)))
    event.add("categories", [item.kind_label])
    return event


def _whole_days(event: "Event", key: str, first: date, last: date, summary: str, stamp: datetime) -> "Event":
    event.add("uid", f"{key}@toso")
    event.add("dtstamp", stamp)
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))
    event.add("summary", summary)
    event.add("transp", "TRANSPARENT")
    return event


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]}…"
