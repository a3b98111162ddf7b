"""Withdrawal of a visit that its writer did not mean to send: soon after, and only while nothing was built on it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.database import attempt
from toso.core.problems import Conflict, NotFound
from toso.core.row_versions import touch
from toso.households.model.items import Channel
from toso.households.model.tables import Household, Observation
from toso.households.model.visit_kinds import HeldReason, HeldState
from toso.households.model.visit_tables import HeldVisit, Visit, VisitConflict, VisitPhoto
from toso.households.observations.photos import delete_photos
from toso.households.rechecks.tables import RecheckCase
from toso.households.register.tables import HouseholdChange
from toso.households.visits.held_store import drop_photos
from toso.households.visits.visit_reversal import take_back
from toso.kit.clock import now

ALLOWED = timedelta(hours=24)
# Rows of one sheet are written within one transaction, people before the visit itself.
_TOGETHER = timedelta(minutes=1)


class TooLate(Conflict):
    code, title = "too-late-to-withdraw", "Phiếu này đã vào sổ, không tự rút được nữa. Hãy báo trưởng khu phố để sửa."


def withdraw(session: Session, scope: Scope, visit_id: UUID) -> None:
    """Takes a visit of one's own back; saying it again changes nothing. Sent again, the sheet is not taken any more.

    Raises NotFound for a visit that is not there or somebody else's, TooLate.
    """
    waiting = sa.select(HeldVisit).where(col(HeldVisit.id) == visit_id, col(HeldVisit.sender_id) == scope.user_id)
    held = session.execute(_locked(waiting)).scalar_one_or_none()
    if held is not None:
        _drop(session, scope, held)
        return
    stored = sa.select(Visit).where(col(Visit.id) == visit_id, col(Visit.visitor_id) == scope.user_id)
    visit = session.execute(_locked(stored)).scalar_one_or_none()
    if visit is None:
        raise NotFound
    key = (visit.ward_id, visit.household_id)
    household = session.get_one(Household, key, with_for_update=True)
    if now() - visit.created_at > ALLOWED or visit.channel != int(Channel.VISIT) or _built_on(session, visit):
        raise TooLate
    photos = sa.select(col(VisitPhoto.id)).where(
        col(VisitPhoto.ward_id) == visit.ward_id, col(VisitPhoto.visit_id) == visit.id
    )
    trace = _trace(visit)
    try:
        with attempt(session):  # rows of rooms above may name the visit
            delete_photos(session, visit.ward_id, list(session.execute(photos).scalars()))
            take_back(session, scope.actor, household, visit_id)
    except IntegrityError as error:
        raise TooLate from error
    touch(household)
    session.add_all([household, trace])
    session.flush()
    _record(session, scope, trace)


def _locked(query: sa.Select[Any]) -> sa.Select[Any]:
    return query.with_for_update()


def _drop(session: Session, scope: Scope, held: HeldVisit) -> None:
    """A sheet that waits for a decision needs none any more. Raises TooLate for one that was decided on."""
    if held.reason is HeldReason.WITHDRAWN:
        return
    if held.state is not HeldState.WAITING:
        raise TooLate
    drop_photos(session, held)
    _end(held)
    touch(held)
    session.add(held)
    session.flush()
    _record(session, scope, held)


def _end(held: HeldVisit) -> None:
    held.reason, held.why, held.sheet = HeldReason.WITHDRAWN, HeldReason.WITHDRAWN.label, {}
    held.state, held.decided_by_id, held.decided_at = HeldState.DECLINED, held.sender_id, now()


def _trace(visit: Visit) -> HeldVisit:
    """The trace by which the sheet is known should it be sent again, by another tab or in a parcel."""
    held = HeldVisit(
        ward_id=visit.ward_id,
        id=visit.id,
        household_id=visit.household_id,
        sender_id=visit.visitor_id,
        unit_path=visit.unit_path,
        visited_at=visit.visited_at,
        visited_on=visit.visited_on,
        skew_seconds=visit.skew_seconds,
        reason=HeldReason.WITHDRAWN,
        sheet={},
    )
    _end(held)
    return held


def _built_on(session: Session, visit: Visit) -> bool:
    """Whether anybody did anything with the household since, or people came and went with the sheet itself."""
    since, home = visit.created_at, visit.household_id
    later = sa.or_(
        sa.exists().where(
            col(Visit.ward_id) == visit.ward_id,
            col(Visit.household_id) == home,
            col(Visit.created_at) >= since,
            col(Visit.id) != visit.id,
        ),
        sa.exists().where(
            col(Observation.ward_id) == visit.ward_id,
            col(Observation.household_id) == home,
            col(Observation.created_at) > since,
            col(Observation.event_id).is_distinct_from(visit.id),
        ),
        sa.exists().where(
            col(HouseholdChange.ward_id) == visit.ward_id,
            col(HouseholdChange.household_id) == home,
            col(HouseholdChange.created_at) > since - _TOGETHER,
        ),
        sa.exists().where(
            col(VisitConflict.ward_id) == visit.ward_id,
            col(VisitConflict.visit_id) == visit.id,
            col(VisitConflict.kept).is_not(None),
        ),
        sa.exists().where(
            col(RecheckCase.ward_id) == visit.ward_id,
            col(RecheckCase.household_id) == home,
            col(RecheckCase.visit_id) == visit.id,
        ),
    )
    return bool(session.execute(sa.select(later)).scalar_one())


def _record(session: Session, scope: Scope, held: HeldVisit) -> None:
    record(
        session,
        scope.actor,
        "visit.withdraw",
        "visit",
        held.id,
        ward_id=held.ward_id,
        unit_path=held.unit_path,
        note={"household_id": str(held.household_id)},
        right=scope.action,
    )
