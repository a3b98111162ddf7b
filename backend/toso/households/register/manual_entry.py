"""Manual entries by the keepers of the register, and taking back what was entered wrongly."""

from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed, NotFound
from toso.households.model.items import ITEMS, Channel, Subject
from toso.households.model.tables import Household, Observation
from toso.households.observations.store import NewSight, observe, retraction_of
from toso.households.register import writes
from toso.households.register.household_change import checked_day, for_change, members_of, note
from toso.households.register.tables import ChangeAct


class AlreadyRetracted(Conflict):
    code, title = "already-retracted", "Ghi nhận này đã được rút lại."


def enter_observations(
    session: Session, scope: Scope, household_id: UUID, expected_version: int, body: writes.ObservationsWrite
) -> Household:
    """Answers of one day about a household and its members, by the channel of the desk."""
    household = for_change(session, scope, household_id, expected_version)
    on = checked_day(body.on)
    members = members_of(session, household)
    for place, sight in enumerate(body.items):
        spec, subject = ITEMS[sight.item], f"items.{place}.subject_id"
        own = sight.subject_id == household.id
        if not own and sight.subject_id not in members:
            raise Malformed(fields={subject: "Người này không ở trong hộ."})
        if own is not (spec.subject is Subject.HOUSEHOLD):
            raise Malformed(fields={f"items.{place}.item": "Mục này không ghi cho đối tượng đó."})
        if not spec.accepts(sight.value):
            raise Malformed(fields={f"items.{place}.value": "Giá trị không có trong danh mục."})
    sights = [
        NewSight(household.id, household.unit_path, s.subject_id, s.item, s.value, on, Channel.DESK, body.grade)
        for s in body.items
    ]
    observe(session, scope.actor, household.ward_id, sights)
    note(session, scope, household, ChangeAct.OBSERVED, on, fields={s.item.value for s in body.items})
    return household


def retract(
    session: Session,
    scope: Scope,
    household_id: UUID,
    observation_id: UUID,
    expected_version: int,
    body: writes.RetractWrite,
) -> Household:
    """Takes back one observation: it stays in the history and no longer counts."""
    household = for_change(session, scope, household_id, expected_version)
    row = _standing(session, household, observation_id)
    back = replace(retraction_of(row), channel=Channel.DESK, event_id=None)
    (back_id,) = observe(session, scope.actor, row.ward_id, [back])
    person_id = None if row.subject_id == household.id else row.subject_id
    note(
        session,
        scope,
        household,
        ChangeAct.RETRACTED,
        row.on,
        fields=[row.item.value],
        reason=body.reason,
        person_id=person_id,
        taken_back=(row.id, back_id),
    )
    return household


def _standing(session: Session, household: Household, observation_id: UUID) -> Observation:
    """An observation of the household or its members that was not taken back. Raises NotFound, AlreadyRetracted."""
    row = session.get(Observation, (household.ward_id, observation_id))
    if row is None or row.retracts_id is not None or row.household_id != household.id:
        raise NotFound("Không có ghi nhận này trong hộ.")
    taken = sa.select(col(Observation.id)).where(
        col(Observation.ward_id) == row.ward_id,
        col(Observation.subject_id) == row.subject_id,
        col(Observation.retracts_id) == row.id,
    )
    if session.execute(taken).first() is not None:
        raise AlreadyRetracted
    return row
