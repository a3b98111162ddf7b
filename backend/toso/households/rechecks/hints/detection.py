"""Looking for hints: every member's sheets of the last weeks beside the ward's, what is unusual kept as a hint."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import insert_rows
from toso.households.model.visit_tables import Visit
from toso.households.rechecks.hints.arithmetic import WINDOW_DAYS, Found, alarms
from toso.households.rechecks.hints.kinds import HintState, Indicator
from toso.households.rechecks.hints.sheet_reader import Totals, works
from toso.households.rechecks.hints.tables import RecheckHint
from toso.kit.clock import now, today
from toso.kit.ids import new_id

KEPT_DAYS = 366  # twelve months
_BLANK = ("asked_at", "answer", "answered_at", "decided_by_id", "explained", "closed_at", "quiet_until")
_MOST_VISITS = 200  # ids kept with a hint


def window(on: date) -> tuple[date, date]:
    """The days that are looked at on a day, both included."""
    return on - timedelta(days=WINDOW_DAYS - 1), on


@dataclass(frozen=True)
class Work:
    """Of one member the indicators over their alarm, the strongest first, and the number of sheets."""

    alarms: list[Found]
    sheets: int


def find_unusual(session: Session, ward_id: UUID, typed: Totals) -> dict[UUID, Work]:
    """By member what is unusual today. It reads for long: nobody who writes may wait for it."""
    members = works(session, ward_id, *window(today()), typed)
    return {member: Work(own, len(members[member].sheets)) for member, own in alarms(members).items()}


def keep_unusual(session: Session, ward_id: UUID, unusual: Mapping[UUID, Work]) -> int:
    """Forgets what is over twelve months old, adds what was found; how many hints were added.

    A member has one open question at a time, of the strongest indicator that is not quiet.
    """
    h, last = RecheckHint, window(today())[1]
    over = col(h.created_at) < now() - timedelta(days=KEPT_DAYS)
    session.execute(sa.delete(h).where(col(h.ward_id) == ward_id, over))
    busy, quiet = _silent(session, ward_id, last)
    strongest = {
        member: next((one for one in work.alarms if (member, one.indicator) not in quiet), None)
        for member, work in unusual.items()
        if member not in busy
    }
    paths = _paths(session, ward_id, strongest, last) if any(strongest.values()) else {}
    added = [
        (member, paths[member], one, unusual[member].sheets) for member, one in strongest.items() if one is not None
    ]
    add_hints(session, ward_id, added)
    return len(added)


def add_hints(session: Session, ward_id: UUID, added: Sequence[tuple[UUID, str, Found, int]]) -> None:
    """Of each the member, their unit, what was found, how many sheets they have."""
    insert_rows(session, RecheckHint, [_row(ward_id, *one) for one in added])


def _silent(session: Session, ward_id: UUID, on: date) -> tuple[set[UUID], set[tuple[UUID, Indicator]]]:
    """Members with a hint that is not closed, and the indicators of members that were explained lately."""
    h = RecheckHint
    query = sa.select(col(h.member_id), col(h.indicator), col(h.state)).where(
        col(h.ward_id) == ward_id, sa.or_(col(h.state) != HintState.CLOSED, col(h.quiet_until) > on)
    )
    rows = session.execute(query).all()
    busy = {row.member_id for row in rows if row.state is not HintState.CLOSED}
    return busy, {(row.member_id, row.indicator) for row in rows}


def _paths(session: Session, ward_id: UUID, members: Iterable[UUID], last: date) -> dict[UUID, str]:
    """The unit of each member's newest visit."""
    v = Visit
    query = (
        sa.select(col(v.visitor_id), col(v.unit_path))
        .where(col(v.ward_id) == ward_id, col(v.visitor_id).in_(list(members)), col(v.visited_on) <= last)
        .order_by(col(v.visited_on), col(v.id))
    )
    return dict(session.execute(query).all())


def _row(ward_id: UUID, member: UUID, path: str, alarm: Found, sheets: int) -> dict[str, Any]:
    at, (first, last), share = now(), window(today()), alarm.share
    return {
        **dict.fromkeys(_BLANK),
        "ward_id": ward_id,
        "id": new_id(),
        "version": 1,
        "created_at": at,
        "updated_at": at,
        "unit_path": path,
        "member_id": member,
        "indicator": alarm.indicator,
        "first_day": first,
        "last_day": last,
        "own_rate": share.rate,
        "ward_rate": alarm.ward_rate,
        "striking": round(share.striking),
        "counted": share.counted,
        "sheets": sheets,
        "visits": [str(UUID(str(one))) for one in share.ids[-_MOST_VISITS:]],
        "state": HintState.OPEN,
        "answer_text": "",
        "reason": "",
    }
