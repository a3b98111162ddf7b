"""The clock of a phone: when a sheet was written by the server's, though the phone's may be wrong or have jumped."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from toso.households.model.items import Channel
from toso.households.model.visit_kinds import HeldReason
from toso.households.visits.placement import Waits
from toso.households.visits.sheets import VisitWrite
from toso.households.visits.source import Source
from toso.kit.clock import local_date
from toso.kit.dates import numeric

OLDEST, SOON, FARTHEST = timedelta(days=60), timedelta(minutes=5), timedelta(days=366)
UNSURE = "Đồng hồ của máy đã nhảy giờ nên ngày đến nhà chưa chắc đúng; nếu sai, hãy báo trưởng khu phố. Phiếu ghi ngày "
_TOO_FAR = "Ngày hẹn không hợp với ngày đến nhà nên không ghi; hãy hẹn lại."
_CORRECTED = "Đồng hồ của máy sai ngày; máy chủ đã sửa ngày này thành "


@dataclass(frozen=True)
class Moment:
    """The instant of a visit by the server's clock. `skew`: what the phone's lacked; `doubtful`: of another day?"""

    at: datetime
    skew: timedelta
    doubtful: bool = False

    @property
    def on(self) -> date:
        return local_date(self.at)


def moment_of(sheet: VisitWrite, source: Source, now: datetime, *, decided: bool) -> Moment:
    """The moment of a sheet. Raises Waits; paper has no clock, and what is decided on has its day."""
    moment = reckoned(sheet, source, now)
    if decided or source.channel is Channel.PAPER:
        return moment
    if not _is_heard(sheet, now) and sheet.visited_at + source.skew > now + SOON:
        raise Waits(HeldReason.IN_FUTURE)
    if now - moment.at > OLDEST:
        raise Waits(HeldReason.TOO_OLD)
    return moment


def reckoned(sheet: VisitWrite, source: Source, now: datetime) -> Moment:
    """The moment of a sheet as the clocks tell it: after the last answer before it was saved, not after it came.

    The phone's clock may have jumped in between. What it lacked at that answer and what it lacks now are two readings;
    one that lies outside is none, and where both lie inside on different days nobody can say which.
    """
    if sheet.clock is None or not _is_heard(sheet, now):
        return Moment(source.moment_of(sheet.visited_at, now), source.skew)
    first, early = sheet.clock.server_at, sheet.clock.server_at - sheet.clock.phone_at
    skews = [early, source.skew] if abs(early - source.skew) > SOON else [source.skew]
    found = [skew for skew in skews if first - SOON <= sheet.visited_at + skew <= now + SOON]
    if not found:
        at = max(first, min(sheet.visited_at + early, now))
        return Moment(at, at - sheet.visited_at, local_date(first) != local_date(now))
    days = {local_date(sheet.visited_at + skew) for skew in found}
    return Moment(min(sheet.visited_at + found[0], now), found[0], len(days) > 1)


def _is_heard(sheet: VisitWrite, now: datetime) -> bool:
    return sheet.clock is not None and sheet.clock.server_at <= now + SOON


def dated(sheet: VisitWrite, on: date, today: date) -> tuple[VisitWrite, dict[str, str]]:
    """A sheet with the days that its phone reckoned from a wrong day put right, and by field what became of them."""
    off = on - sheet.written_on if sheet.written_on is not None else timedelta()
    changes: dict[str, object] = {}
    told: dict[str, str] = {}
    if sheet.revisit_on is not None:
        again = _moved(sheet.revisit_on, off)
        changes["revisit_on"] = again if on <= again <= on + FARTHEST else None
        told["revisit_on"] = _CORRECTED + numeric(again) if changes["revisit_on"] else _TOO_FAR
        if changes["revisit_on"] == sheet.revisit_on:
            told.pop("revisit_on")
    left = [one.model_copy(update={"on": min(_moved(one.on, off), today)}) for one in sheet.left_persons]
    for n, (before, after) in enumerate(zip(sheet.left_persons, left, strict=True)):
        if before.on != after.on:
            told[f"left_persons.{n}.on"] = _CORRECTED + numeric(after.on)
    return (sheet.model_copy(update={**changes, "left_persons": left}), told) if told else (sheet, told)


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.max
