"""Cleanup of waiting sheets and of what rounds handed out: at an erasure, and when their time is over."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.row_versions import touch
from toso.households.model.tables import Household, Person
from toso.households.model.twins import merged_into
from toso.households.model.visit_kinds import HeldReason, HeldState
from toso.households.model.visit_tables import Handout, HeldVisit
from toso.households.observations.search_text import folded_words
from toso.households.visits.held_store import drop_photos, kept_of
from toso.kit.clock import VIETNAM, now

_OVER = "Phiếu chờ quá lâu không ai quyết định nên nội dung đã bị xóa theo thời hạn lưu giữ."


def forget_person_in_held(session: Session, person: Person, household_ids: Sequence[UUID]) -> None:
    """Takes a person, still named, out of the sheets that wait at the households where they lived.

    Free words and photos go too: they may speak of them.
    """
    name = folded_words(person.full_name)
    for row in _waiting(session, person.ward_id, household_ids):
        drop_photos(session, row)
        left = kept_of(row.sheet, {person.id})
        new = [p for p in left["new_persons"] if folded_words(p["full_name"]) != name and p["id"] != str(person.id)]
        row.sheet = {**left, "new_persons": new, "note": "", "photo_ids": [], "photo_consent": None}
        touch(row)
        session.add(row)
    session.flush()


def forget_household_in_held(session: Session, household: Household) -> None:
    """Of a household that is erased its sheets keep nothing; the head still answers their senders."""
    for row in _waiting(
        session, household.ward_id, [household.id, *merged_into(session, household.ward_id, [household.id])]
    ):
        drop_photos(session, row)
        row.sheet, row.reason = {}, HeldReason.ERASED
        touch(row)
        session.add(row)
    session.flush()


def _waiting(session: Session, ward_id: UUID, household_ids: Sequence[UUID]) -> list[HeldVisit]:
    query = sa.select(HeldVisit).where(
        col(HeldVisit.ward_id) == ward_id,
        col(HeldVisit.household_id).in_(household_ids),
        col(HeldVisit.state) == HeldState.WAITING,
        col(HeldVisit.reason) != HeldReason.ERASED,
    )
    return list(session.execute(query.order_by(col(HeldVisit.id)).with_for_update()).scalars())


def waiting_too_long(ward_id: UUID, day: date) -> Any:
    before = datetime.combine(day + timedelta(days=1), time(), VIETNAM)
    return sa.select(col(HeldVisit.id), col(HeldVisit.household_id)).where(
        col(HeldVisit.ward_id) == ward_id, col(HeldVisit.state) == HeldState.WAITING, col(HeldVisit.created_at) < before
    )


def give_up(session: Session, ward_id: UUID, ids: list[UUID], _path: Path) -> None:
    """Declines sheets that nobody decided on; the sender is told why."""
    for id_ in ids:
        row = session.get_one(HeldVisit, (ward_id, id_), with_for_update=True)
        drop_photos(session, row)
        row.sheet, row.state, row.why, row.decided_at = {}, HeldState.DECLINED, _OVER, now()
        touch(row)
        session.add(row)
    session.flush()


def old_handouts(ward_id: UUID, day: date) -> Any:
    return sa.select(col(Handout.id), col(Handout.household_id)).where(
        col(Handout.ward_id) == ward_id, col(Handout.last_on) <= day
    )


def delete_handouts(session: Session, ward_id: UUID, ids: list[UUID], _path: Path) -> None:
    session.execute(sa.delete(Handout).where(col(Handout.ward_id) == ward_id, col(Handout.id).in_(ids)))
