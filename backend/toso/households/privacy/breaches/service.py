"""Recording a breach, writing on, telling the authority, closing; reminding those who answer for it."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import take, tell
from toso.authz.actor import Scope
from toso.authz.roles import Role
from toso.core.problems import Malformed, NotFound, WrongStep
from toso.core.row_versions import lock, touch
from toso.households.consents.choices import choice_for_update
from toso.households.privacy.breaches import clock, schemas
from toso.households.privacy.breaches.tables import BreachState, DataBreach, code_of
from toso.households.privacy.breaches.workflow import BREACH_STEPS
from toso.households.privacy.deadlines import BEFORE_THE_LAW, FIRST_DAY
from toso.households.register.codes import next_number
from toso.identity.alarms.watchers import tell_watchers
from toso.kit.clock import local_date, now

# Who is reminded: those who can tell the authority.
RESPONSIBLE = (Role.WARD_LEADER, Role.ADMINISTRATOR, Role.OFFICE_DESK)


def find_breach(session: Session, scope: Scope, breach_id: UUID) -> DataBreach:
    """Raises NotFound."""
    row = session.get(DataBreach, (scope.ward_id, breach_id))
    if row is None or not scope.covers(row.unit_path):
        raise NotFound("Không tìm thấy vụ việc này.")
    return row


def breach_for_change(session: Session, scope: Scope, breach_id: UUID, expected_version: int) -> DataBreach:
    """The row in the expected version, locked. Raises NotFound, StaleVersion."""
    return lock(session, find_breach(session, scope, breach_id), expected_version)


def record_breach(session: Session, scope: Scope, body: schemas.BreachCreate) -> DataBreach:
    """Numbers it within its year; the clock runs from the discovery. Raises Malformed for one still to come, and one
    before breaches had to be told: a slip of the year that could not be mended.
    """
    discovered_at = _past(body.discovered_at or now(), "discovered_at")
    if local_date(discovered_at) < FIRST_DAY:
        raise Malformed(fields={"discovered_at": BEFORE_THE_LAW})
    choice_for_update(session, scope.ward_id)  # one number at a time
    year = local_date(discovered_at).year
    last = sa.select(sa.func.max(col(DataBreach.number))).where(
        col(DataBreach.ward_id) == scope.ward_id, col(DataBreach.year) == year
    )
    row = DataBreach(
        ward_id=scope.ward_id,
        unit_path=scope.ward_path,
        year=year,
        number=next_number(session, scope.ward_id, f"VP-{year}", session.execute(last).scalar() or 0),
        state=BreachState.OPEN,
        discovered_at=discovered_at,
        due_at=clock.due_at(discovered_at),
        by_id=scope.actor.user_id,
        **body.model_dump(exclude={"discovered_at"}),
    )
    session.add(row)
    session.flush()
    tell(session, scope, BREACH_STEPS, row, "record")
    tell_watchers(session, row.ward_id, "breach.recorded", ("data_breach", row.id), {"code": code_of(row)}, RESPONSIBLE)
    return row


def change_breach(session: Session, scope: Scope, row: DataBreach, body: schemas.BreachChange) -> None:
    """Writes what is known by now, never when it was discovered. Raises WrongStep once it is closed."""
    if row.state is BreachState.CLOSED:
        raise WrongStep
    values = body.model_dump()
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    touch(row)
    tell(session, scope, BREACH_STEPS, row, "change", fields=changed)


def report_breach(session: Session, scope: Scope, row: DataBreach, body: schemas.BreachReport) -> None:
    """Raises Malformed for an instant before the discovery or still to come, WrongState."""
    told_at = _past(body.told_at or now(), "told_at")
    if told_at < row.discovered_at:
        raise Malformed(fields={"told_at": "Lúc báo phải sau lúc phát hiện."})
    row.told_at, row.told_whom = told_at, body.told_whom
    take(session, scope, BREACH_STEPS, row, "report", note={"late": told_at > row.due_at})


def close_breach(session: Session, scope: Scope, row: DataBreach, reason: str) -> None:
    """Raises WrongState."""
    row.closed_at, row.outcome = now(), reason
    take(session, scope, BREACH_STEPS, row, "close", reason, note={"told": row.told_at is not None})


def remind(session: Session) -> int:
    """A chore: tells of each open breach whose next mark has passed, the newest mark alone; how many were told of.

    A server that was off tells late and once.
    """
    open_still = sa.select(DataBreach).where(
        col(DataBreach.state) == BreachState.OPEN, col(DataBreach.reminded) < clock.HOURS
    )
    told = 0
    for row in session.execute(open_still.order_by(col(DataBreach.id)).with_for_update()).scalars().all():
        mark = clock.mark_at(row.discovered_at, now())
        if mark > row.reminded:
            row.reminded = mark
            _tell_of(session, row, mark)
            told += 1
    return told


def _tell_of(session: Session, row: DataBreach, mark: int) -> None:
    event = "breach.late" if mark >= clock.HOURS else "breach.due"
    said = {"code": code_of(row), "hours": clock.HOURS - mark}
    group = f"{row.id}:{mark}"
    tell_watchers(session, row.ward_id, event, ("data_breach", row.id), said, RESPONSIBLE, group=group)


def _past(at: datetime, field: str) -> datetime:
    if at > now():
        raise Malformed(fields={field: "Thời điểm này còn ở phía trước."})
    return at
