"""Accounts that nobody uses: told after 38 days, disabled after 45; who alone leads or administers a ward is told only.

Enabled again by a manager of accounts, as after any other disabling; seven days of use are then told anew.
"""

from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import SYSTEM
from toso.core.database import Engines, in_transaction
from toso.core.row_versions import touch
from toso.core.settings import Settings
from toso.identity.alarms.watchers import WATCHERS, tell_watchers
from toso.identity.announcements import tell_of_disabled, tell_owner
from toso.identity.grants import in_force
from toso.identity.queries import last_ward
from toso.identity.service import void_codes
from toso.identity.sessions import end_all
from toso.identity.tables import Assignment, UserAccount
from toso.kit.clock import system_now, today

IDLE, TOLD_BEFORE = timedelta(days=45), timedelta(days=7)
REASON = "Tự khóa: 45 ngày không dùng."


def disable_idle(settings: Settings, engines: Engines) -> None:
    """A chore; the accounts of a demonstration wait for whoever plays them."""
    if not settings.demo:
        in_transaction(engines.write, watch_idle)


def watch_idle(session: Session) -> int:
    """Tells of accounts idle for 38 days, disables those idle for 45 that were told a week ago; the number disabled."""
    at, disabled = system_now(), 0
    used_at = sa.func.coalesce(col(UserAccount.last_seen_at), col(UserAccount.created_at))
    query = sa.select(UserAccount).where(
        col(UserAccount.disabled_at).is_(None),
        col(UserAccount.password_hash).is_not(None),
        used_at <= at - IDLE + TOLD_BEFORE,
    )
    for user in session.execute(query.order_by(col(UserAccount.id)).with_for_update()).scalars().all():
        used = user.last_seen_at or user.created_at
        ward_id = last_ward(session, user.id)
        if user.idle_told_at is None or user.idle_told_at < used:
            user.idle_told_at = at
            session.add(user)
            if ward_id is not None:
                _tell(session, ward_id, user.id)
        elif used <= at - IDLE and user.idle_told_at <= at - TOLD_BEFORE and not _is_sole(session, user.id):
            _disable(session, user, ward_id)
            disabled += 1
    return disabled


def _tell(session: Session, ward_id: UUID, user_id: UUID) -> None:
    tell_owner(session, None, ward_id, user_id, "account.idle")
    tell_watchers(session, ward_id, "alarm.idle_accounts", ("user", user_id), {}, group="idle")


def _disable(session: Session, user: UserAccount, ward_id: UUID | None) -> None:
    user.disabled_at, user.disabled_reason = system_now(), REASON
    touch(user)
    end_all(session, user, "idle")
    void_codes(session, user)
    tell_of_disabled(session, None, user.id)
    if ward_id is not None:
        note = {"act": "disable", "by": "idle"}
        record(session, SYSTEM, "user.manage", "user", user.id, ward_id=ward_id, fields=("disabled_at",), note=note)


def _is_sole(session: Session, user_id: UUID) -> bool:
    """Whether some ward would be without a leader, or without an administrator who gets in, but for this person."""
    other: Any = aliased(Assignment)
    account: Any = aliased(UserAccount)
    others = (
        sa.exists()
        .where(other.ward_id == col(Assignment.ward_id), other.role == col(Assignment.role))
        .where(other.user_id != user_id, in_force(other, today()), other.user_id == account.id)
        .where(account.disabled_at.is_(None), account.password_hash.is_not(None))
    )
    weighing = col(Assignment.user_id) == user_id, col(Assignment.role).in_(WATCHERS), in_force(Assignment, today())
    return session.execute(sa.select(col(Assignment.id)).where(*weighing, sa.not_(others)).limit(1)).first() is not None
