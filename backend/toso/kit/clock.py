"""The one clock: UTC inside, Asia/Ho_Chi_Minh for every date that a person or a deadline sees."""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


_business_date: ContextVar[date | None] = ContextVar("business_date", default=None)
_installed: list[date] = []


def system_now() -> datetime:
    """The real instant, aware, in UTC: for sessions, tokens, throttles and the audit log."""
    return datetime.now(UTC)


def now() -> datetime:
    """The instant of the ward's business, aware, in UTC: the real one unless a business date is set."""
    real = system_now()
    day = _business_date.get() or (_installed[0] if _installed else None)
    if day is None:
        return real
    local = real.astimezone(VIETNAM)
    return local.replace(year=day.year, month=day.month, day=day.day).astimezone(UTC)


def install_business_date(day: date | None) -> date | None:
    """Fixes the day for a whole process (training and demonstration: TOSO_BUSINESS_DATE); the day fixed before."""
    before = _installed[0] if _installed else None
    _installed[:] = [day] if day else []
    return before


@contextmanager
def on_business_date(day: date) -> Generator[None]:
    """Fixes the day for a block: records of past months are entered as of their own day."""
    token = _business_date.set(day)
    try:
        yield
    finally:
        _business_date.reset(token)


def today() -> date:
    """Today's date in Viet Nam."""
    return local_date(now())


def local_date(instant: datetime) -> date:
    """The Vietnamese calendar date of an aware instant."""
    return instant.astimezone(VIETNAM).date()
