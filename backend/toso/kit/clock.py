"""The one clock: UTC inside, Asia/Ho_Chi_Minh for every date that a person or a deadline sees."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """Today's date in Viet Nam."""
    return local_date(now())


def local_date(instant: datetime) -> date:
    """The Vietnamese calendar date of an aware instant."""
    return instant.astimezone(VIETNAM).date()


def local_midnight(day: date) -> datetime:
    """The aware instant at which a Vietnamese day begins."""
    return datetime(day.year, day.month, day.day, tzinfo=VIETNAM).astimezone(UTC)
