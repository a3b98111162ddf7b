"""A person's own desk entries, shown to them as they typed them, and taken back: nothing of the register."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record, record_row
from toso.authz.actor import SYSTEM, Scope
from toso.core.paging import Order, page
from toso.core.problems import Conflict, NotFound
from toso.core.row_versions import touch
from toso.core.schemas import Page
from toso.households.assistance import schemas
from toso.households.assistance.catalogue import labels_of
from toso.households.assistance.desk import FARTHEST
from toso.households.assistance.outcomes import take_back
from toso.households.assistance.record_events import note_state
from toso.households.model.assistance_kinds import HelpAct, HelpState
from toso.households.model.assistance_tables import HelpEntry, HelpStep
from toso.households.register.masking import mask_phone
from toso.jobs.claim import JobContext, enqueue
from toso.kit.clock import today

KIND = "help.withdraw"
SAID = "Đã bỏ lượt ghi."
_LISTED = timedelta(days=1) + FARTHEST


class AlreadyWithdrawn(Conflict):
    code, title = "help-withdrawn", "Lượt ghi này đã bỏ rồi."


def _own(scope: Scope) -> sa.ColumnElement[bool]:
    return sa.and_(
        col(HelpEntry.ward_id) == scope.ward_id,
        col(HelpEntry.from_path).in_(scope.units),
        col(HelpEntry.by_id) == scope.user_id,
        col(HelpEntry.on) >= today() - _LISTED,
    )


def page_of_own(session: Session, scope: Scope, cursor: str | None, limit: int) -> Page[schemas.OwnHelpRead]:
    """One's own entries of the last sixty days, the newest first."""
    query = sa.select(HelpEntry).where(_own(scope))
    order = Order.newest(HelpEntry.id, name="own")
    return page(session, query, order, cursor, limit, lambda rows: [_read(row) for row in rows])


def _read(row: HelpEntry) -> schemas.OwnHelpRead:
    own = row.model_dump(include={"id", "on", "guest", "full_name"})
    return schemas.OwnHelpRead(
        **own,
        written_at=row.created_at,
        phone=mask_phone(row.phone),
        helps=labels_of(row.helps),
        place_label=row.place.label,
        withdrawn=row.state is HelpState.WITHDRAWN,
    )


def withdraw_own(session: Session, scope: Scope, entry_id: UUID) -> str:
    """Takes an entry back; a job takes back what it had put into the register, so that this request does the same work
    whatever is there. Raises NotFound, AlreadyWithdrawn.
    """
    query = sa.select(HelpEntry).where(_own(scope), col(HelpEntry.id) == entry_id).with_for_update()
    entry = session.execute(query).scalar_one_or_none()
    if entry is None:
        raise NotFound("Không tìm thấy lượt ghi này trong số bạn đã ghi.")
    if entry.state is HelpState.WITHDRAWN:
        raise AlreadyWithdrawn
    entry.state = HelpState.WITHDRAWN
    touch(entry)
    session.add(entry)
    session.add(
        HelpStep(ward_id=entry.ward_id, entry_id=entry.id, act=HelpAct.WITHDRAWN, reason="", by_id=scope.user_id)
    )
    record_row(
        session,
        scope,
        "help_entry",
        entry,
        action="help.record",
        unit_path=entry.from_path,
        note={"act": HelpAct.WITHDRAWN.value},
    )
    note_state(session, scope.actor, entry)
    enqueue(session, entry.ward_id, KIND, None, {"entry_id": str(entry.id)})
    return SAID


def retract(session: Session, ward_id: UUID, entry_id: UUID) -> None:
    """Takes back what a withdrawn entry had put into the register."""
    entry = session.get_one(HelpEntry, (ward_id, entry_id), with_for_update=True)
    take_back(session, SYSTEM, ward_id, entry_id)
    entry.person_id = entry.household_id = None
    session.add(entry)
    record(
        session,
        SYSTEM,
        "help.match",
        "help_entry",
        entry.id,
        ward_id=ward_id,
        unit_path=entry.unit_path,
        note={"act": HelpAct.WITHDRAWN.value},
    )


def retract_later(context: JobContext) -> dict[str, Any]:
    """The job behind taking back; its result says nothing of what was found."""
    entry_id = UUID(context.payload["entry_id"])
    context.in_write(lambda session: retract(session, context.ward_id, entry_id))
    return {}
