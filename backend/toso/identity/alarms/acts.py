"""Acts by which one person takes data out of the register: counted, told when many, stopped when too many.

A number counts whichever page shows it in full; a file of the register counts whether it is a workbook or printed.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import SYSTEM, Actor, Scope
from toso.authz.guard import require_proof
from toso.core.columns import affected
from toso.core.execution import after_read
from toso.core.problems import Forbidden
from toso.identity.alarms.tables import AlarmCode, WatchedAct, WatchedKind
from toso.identity.alarms.watchers import tell_watchers
from toso.kit.clock import VIETNAM, system_now

HOUR = timedelta(hours=1)
REVEALS_AN_HOUR, REVEALS_A_DAY, EXPORTS_A_DAY, STOP_A_DAY = 30, 100, 2, 300
SHEETS_A_DAY = 20  # of forty households each: what a khu phố prints before its round
NIGHT_BEGINS, NIGHT_ENDS = time(22), time(5)
NEW_DEVICE_FOR = timedelta(hours=24)
KEPT_FOR = timedelta(days=3)


class TooManyReveals(Forbidden):
    code, title = (
        "too-many-reveals",
        "Hôm nay bạn đã xem 300 số bị che, là mức nhiều nhất một ngày. Hãy báo lãnh đạo phường nếu công việc cần hơn.",
    )


@dataclass(frozen=True)
class _Alarm:
    """Told once `since` then."""

    code: AlarmCode
    since: datetime


def watch_act(
    session: Session, actor: Actor, ward_id: UUID, kind: WatchedKind, *, full: bool = False, number: int = 1
) -> None:
    """Counts acts and tells of them where they are many. `full`: a file that holds its numbers in full; `number`: how
    many acts it is. Raises TooManyReveals.
    """
    user_id = _watched(actor)
    if user_id is None:
        return
    _lock(session, user_id)
    if full or kind is WatchedKind.REVEAL:
        _refuse_reveal(session, ward_id, user_id)
    _count(session, ward_id, user_id, kind, full=full, number=number)


def watch_read(session: Session, actor: Actor, ward_id: UUID) -> None:
    """A number that a reading session shows in full counts once it has been read. Raises TooManyReveals."""
    user_id = _watched(actor)
    if user_id is not None:
        _refuse_reveal(session, ward_id, user_id)
        after_read(session, partial(_count, ward_id=ward_id, user_id=user_id, kind=WatchedKind.REVEAL))


def _refuse_reveal(session: Session, ward_id: UUID, user_id: UUID) -> None:
    if _Acts(session, ward_id, user_id).count(WatchedKind.REVEAL, _midnight(system_now())) >= STOP_A_DAY:
        raise TooManyReveals


def _watched(actor: Actor) -> UUID | None:
    """Acts without a session are the program's own (the demonstration ward)."""
    return None if actor.session_id is None else actor.user_id


def _count(
    session: Session, ward_id: UUID, user_id: UUID, kind: WatchedKind, *, full: bool = False, number: int = 1
) -> None:
    _lock(session, user_id)
    at, acts = system_now(), _Acts(session, ward_id, user_id)
    for _ in range(number):
        acts.add(kind, at)
    for alarm in _alarms(acts, kind, at, full=full):
        if not acts.count(WatchedKind.ALARM, alarm.since, alarm.code):
            acts.add(WatchedKind.ALARM, at, alarm.code)
            _tell(session, user_id, ward_id, alarm.code)


def ask_after_alarm(request: Request, session: Session, scope: Scope) -> None:
    """From an alarm of today on each further act asks who sits there. Raises StepUpRequired."""
    if alarmed_today(session, scope.ward_id, scope.user_id):
        require_proof(request, scope.actor)


def alarmed_today(session: Session, ward_id: UUID, user_id: UUID) -> bool:
    """Whether this person has caused an alarm today."""
    return _Acts(session, ward_id, user_id).count(WatchedKind.ALARM, _midnight(system_now())) > 0


def forget_old(session: Session) -> int:
    """Deletes acts that count no more; how many."""
    return affected(session.execute(sa.delete(WatchedAct).where(col(WatchedAct.at) <= system_now() - KEPT_FOR)))


@dataclass(frozen=True)
class _Acts:
    """The acts of one person in one ward."""

    session: Session
    ward_id: UUID
    user_id: UUID

    def add(self, kind: WatchedKind, at: datetime, alarm: str = "") -> None:
        self.session.add(WatchedAct(ward_id=self.ward_id, user_id=self.user_id, kind=kind, at=at, alarm=alarm))
        self.session.flush()

    def count(self, kind: WatchedKind, since: datetime, alarm: str = "") -> int:
        query = sa.select(sa.func.count()).where(
            col(WatchedAct.ward_id) == self.ward_id,
            col(WatchedAct.user_id) == self.user_id,
            col(WatchedAct.kind) == kind,
            col(WatchedAct.at) >= since,
        )
        return self.session.execute(query.where(col(WatchedAct.alarm) == alarm) if alarm else query).scalar_one()


def _alarms(acts: _Acts, kind: WatchedKind, at: datetime, *, full: bool) -> list[_Alarm]:
    """Those that the acts up to now amount to."""
    day = _midnight(at)
    found = [_Alarm(AlarmCode.EXPORT_FULL, day)] if full else []
    if kind is WatchedKind.REVEAL:
        if acts.count(kind, at - HOUR) > REVEALS_AN_HOUR:
            found.append(_Alarm(AlarmCode.REVEALS_HOUR, at - HOUR))
        if acts.count(kind, day) > REVEALS_A_DAY:
            found.append(_Alarm(AlarmCode.REVEALS_DAY, day))
        if acts.count(kind, day) >= STOP_A_DAY:
            found.append(_Alarm(AlarmCode.REVEALS_STOPPED, day))
    if kind is WatchedKind.EXPORT:
        if acts.count(kind, day) > EXPORTS_A_DAY:
            found.append(_Alarm(AlarmCode.EXPORTS_DAY, day))
        if acts.count(WatchedKind.DEVICE, at - NEW_DEVICE_FOR):
            found.append(_Alarm(AlarmCode.NEW_DEVICE, day))
    if kind is WatchedKind.SHEET and acts.count(kind, day) > SHEETS_A_DAY:
        found.append(_Alarm(AlarmCode.SHEETS_DAY, day))
    if kind is not WatchedKind.DEVICE and _at_night(at):
        found.append(_Alarm(AlarmCode.NIGHT, at - timedelta(hours=7)))
    return found


def _tell(session: Session, user_id: UUID, ward_id: UUID, code: AlarmCode) -> None:
    record(session, SYSTEM, "security.alarm", "user", user_id, ward_id=ward_id, note={"alarm": code})
    tell_watchers(session, ward_id, f"alarm.{code}", ("user", user_id), {"user": str(user_id)})


def _at_night(at: datetime) -> bool:
    local = at.astimezone(VIETNAM).time()
    return local >= NIGHT_BEGINS or local < NIGHT_ENDS


def _midnight(at: datetime) -> datetime:
    """The beginning of the day in Viet Nam."""
    return datetime.combine(at.astimezone(VIETNAM).date(), time(), VIETNAM)


def _lock(session: Session, user_id: UUID) -> None:
    """Acts of one person are counted one after another; SQLite has one writer anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(sa.select(sa.func.pg_advisory_xact_lock(user_id.int >> 65)))
