"""Outlook of an assignment: three days kept in its row, from which lists tell its status without reading its log."""

from dataclasses import dataclass
from datetime import date, timedelta

from toso.plans.deadlines import Deadline, Occurrence, occurrences
from toso.plans.progress import Progress
from toso.plans.timeliness import SOON_DAYS, count_in


@dataclass(frozen=True)
class Outlook:
    """Read by tasks.reach, which agrees with timeliness.status on every day until the next entry.

    `due_on`: last valid day of the first obligation that is not met; None: nothing more is owed. `soon_on`: from this
    day it shows as due soon; beside no `due_on` it says that all was over before it was given. `gap_until`: up to this
    day the occurrence closed last shows as missing, although a later one may be met.
    """

    due_on: date | None = None
    soon_on: date | None = None
    gap_until: date | None = None


LAPSED = Outlook(soon_on=date.max)


def outlook(deadline: Deadline, progress: Progress, today: date) -> Outlook:
    """The outlook from `today` on; nothing but a further entry changes it."""
    if deadline.lapsed:
        return LAPSED
    if not deadline.recurring:
        return _due(deadline.last_valid_day, None)
    need = deadline.quota or 1

    def met(occurrence: Occurrence) -> bool:
        return count_in(progress.beats, occurrence, deadline.quota) >= need

    whole = occurrences(deadline)
    closed = [o for o in whole if o.last_day < today]
    ahead = [o for o in whole if o.last_day >= today]
    gap = bool(closed) and not met(closed[-1])
    if not ahead:
        return _due(closed[-1].last_day if gap else None, None)
    owed = next((o for o in ahead if not met(o)), None)
    found = _due(owed.last_day, owed.first_day) if owed else Outlook()
    return Outlook(found.due_on, found.soon_on, ahead[0].last_day if gap else None)


def _due(last: date | None, first: date | None) -> Outlook:
    soon = last - timedelta(days=SOON_DAYS) if last else None
    return Outlook(last, max(soon, first) if soon and first else soon)
