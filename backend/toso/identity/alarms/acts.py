"""Acts by which one person takes data out of the register: counted, told when many, stopped when too many."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import SYSTEM, Actor
from toso.core.columns import affected
from toso.core.problems import Forbidden
from toso.identity.alarms.tables import WatchedAct, WatchedKind
from toso.identity.alarms.watchers import tell_watchers
from toso.kit.clock import VIETNAM, system_now

HOUR = timedelta(hours=1)
REVEALS_AN_HOUR, REVEALS_A_DAY, EXPORTS_A_DAY, STOP_A_DAY = 30, 100, 2, 300
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
    """`code`: of the event `alarm.<code>`; told once `since` then."""

    code: str
    since: datetime


def watch_act(session: Session, actor: Actor, ward_id: UUID, kind: WatchedKind) -> None:
    """Counts an act and tells of it where it is much. Raises TooManyReveals.

    Acts without a session are the program's own (the demonstration ward).
    """
    if actor.user_id is None or actor.session_id is None:
        return
    _lock(session, actor.user_id)
    at = system_now()
    acts = _Acts(session, ward_id, actor.user_id)
    if kind is WatchedKind.REVEAL and acts.count(kind, _midnight(at)) >= STOP_A_DAY:
        raise TooManyReveals
    acts.add(kind, at)
    for alarm in _alarms(acts, kind, at):
        if not acts.count(WatchedKind.ALARM, alarm.since, alarm.code):
            acts.add(WatchedKind.ALARM, at, alarm.code)
            _tell(session, actor.user_id, ward_id, alarm.code)


def alarmed_today(session: Session, ward_id: UUID, user_id: UUID) -> bool:
    """Whether this person has caused an alarm today: from then on each further act asks who they are once more."""
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


def _alarms(acts: _Acts, kind: WatchedKind, at: datetime) -> list[_Alarm]:
    """Those that the acts up to now amount to."""
    found: list[_Alarm] = []
    day = _midnight(at)
    if kind is WatchedKind.REVEAL:
        if acts.count(kind, at - HOUR) > REVEALS_AN_HOUR:
            found.append(_Alarm("reveals_hour", at - HOUR))
        if acts.count(kind, day) > REVEALS_A_DAY:
            found.append(_Alarm("reveals_day", day))
        if acts.count(kind, day) >= STOP_A_DAY:
            found.append(_Alarm("reveals_stopped", day))
    if kind is WatchedKind.EXPORT:
        if acts.count(kind, day) > EXPORTS_A_DAY:
            found.append(_Alarm("exports_day", day))
        if acts.count(WatchedKind.DEVICE, at - NEW_DEVICE_FOR):
            found.append(_Alarm("new_device", day))
    if kind in {WatchedKind.REVEAL, WatchedKind.EXPORT} and _at_night(at):
        found.append(_Alarm("night", at - timedelta(hours=7)))
    return found


def _tell(session: Session, user_id: UUID, ward_id: UUID, code: str) -> None:
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
