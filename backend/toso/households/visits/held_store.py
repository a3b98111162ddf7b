"""Keeping sheets that the register could not take until the head of the khu phố has decided on them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.files.tables import StoredFile
from toso.households.model.tables import Person
from toso.households.model.visit_kinds import HeldReason, HeldState
from toso.households.model.visit_tables import HeldVisit
from toso.households.visits.phone_clock import reckoned
from toso.households.visits.photos import HELD, WAITING
from toso.households.visits.placement import NamedHouseholds
from toso.households.visits.sheets import VisitWrite
from toso.households.visits.source import Source
from toso.kit.clock import now
from toso.organisation.tables import Unit

MOST = 300  # sheets of one sender that wait at once: nobody is to bury a head of khu phố in paper


@dataclass(frozen=True)
class ToHold:
    """A sheet and why it waits."""

    sheet: VisitWrite
    reason: HeldReason


def hold(session: Session, scope: Scope, sheets: Sequence[ToHold], ground: NamedHouseholds) -> list[HeldVisit]:
    """Keeps the sheets as they came and records each; their photos wait with them.

    Those beyond what one sender may have waiting are left out: they stay on the phone.
    """
    source = ground.source
    to_holds = sheets[: max(0, MOST - _waiting_of_sender(session, source.visitor_id))] if sheets else []
    if not to_holds:
        return []
    erased = _erased(session, scope.ward_id, [one.sheet for one in to_holds])
    fallback = _own_unit(session, scope, source)
    rows = [_row(scope, one, ground, erased, fallback) for one in to_holds]
    session.add_all(rows)
    _keep_photos(session, scope, rows, source)
    session.flush()
    for row in rows:
        record_row(
            session,
            scope,
            "held_visit",
            row,
            action="visit.hold",
            note={"household_id": str(row.household_id), "reason": row.reason.value},
        )
    return rows


def _row(scope: Scope, one: ToHold, ground: NamedHouseholds, erased: set[UUID], fallback: str) -> HeldVisit:
    sheet, source, home = one.sheet, ground.source, ground.standing(one.sheet.household_id)
    moment = reckoned(sheet, source, now())
    gone = home is not None and home.erased_on is not None
    return HeldVisit(
        ward_id=scope.ward_id,
        id=sheet.id,
        household_id=sheet.household_id,
        sender_id=source.visitor_id,
        unit_path=home.unit_path if home else fallback,
        visited_at=moment.at,
        visited_on=moment.on,
        skew_seconds=round(moment.skew.total_seconds()),
        reason=HeldReason.ERASED if gone else one.reason,
        sheet={} if gone else kept_of(sheet.model_dump(mode="json"), erased),
    )


def kept_of(sheet: dict[str, Any], erased: Collection[UUID]) -> dict[str, Any]:
    """A sheet without anything about persons who were erased."""
    nobody = {str(id_) for id_ in erased}
    consent = sheet.get("photo_consent")
    return {
        **sheet,
        "answers": [a for a in sheet["answers"] if a["subject_id"] not in nobody],
        "left_persons": [p for p in sheet["left_persons"] if p["id"] not in nobody],
        "photo_consent": None if consent and consent["person_id"] in nobody else consent,
    }


def _erased(session: Session, ward_id: UUID, sheets: Sequence[VisitWrite]) -> set[UUID]:
    named = {a.subject_id for s in sheets for a in s.answers} | {p.id for s in sheets for p in s.left_persons}
    named |= {s.photo_consent.person_id for s in sheets if s.photo_consent is not None}
    query = sa.select(col(Person.id)).where(
        col(Person.ward_id) == ward_id, col(Person.id).in_(named), col(Person.erased_on).is_not(None)
    )
    return set(session.execute(query).scalars())


def _own_unit(session: Session, scope: Scope, source: Source) -> str:
    """Where a sheet of a household that the ward does not have is decided on: in the sender's khu phố, or the ward."""
    handed = source.handed.rows.values() if source.handed is not None else []
    paths = [row.unit_path for rows in handed for row in rows if row.ward_id == scope.ward_id]
    paths += [grant.unit_path for grant in scope.actor.grants if grant.ward_id == scope.ward_id]
    return paths[-1] if paths else session.get_one(Unit, scope.ward_id).path


def _keep_photos(session: Session, scope: Scope, rows: Sequence[HeldVisit], source: Source) -> None:
    named = [UUID(id_) for row in rows for id_ in row.sheet.get("photo_ids", [])]
    if named:
        own = sa.update(StoredFile).where(
            col(StoredFile.ward_id) == scope.ward_id,
            col(StoredFile.id).in_(named),
            col(StoredFile.purpose) == WAITING,
            col(StoredFile.owner_id) == source.writer_id,
        )
        session.execute(own.values(purpose=HELD).execution_options(synchronize_session=False))


def drop_photos(session: Session, row: HeldVisit) -> None:
    """The photos of a sheet that is not taken go; their bytes with the daily sweep."""
    named = [UUID(id_) for id_ in row.sheet.get("photo_ids", [])]
    own = sa.delete(StoredFile).where(
        col(StoredFile.ward_id) == row.ward_id,
        col(StoredFile.id).in_(named),
        col(StoredFile.purpose) == HELD,
        col(StoredFile.owner_id) == row.sender_id,
    )
    session.execute(own.execution_options(synchronize_session=False))


def _waiting_of_sender(session: Session, sender_id: UUID) -> int:
    query = sa.select(sa.func.count()).where(
        col(HeldVisit.sender_id) == sender_id, col(HeldVisit.state) == HeldState.WAITING
    )
    return session.execute(query).scalar_one()
