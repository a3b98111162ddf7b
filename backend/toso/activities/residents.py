"""Residents of the register who were at an activity: written down once, as the help event of the same id."""

from uuid import UUID

from sqlmodel import Session

from toso.activities import schemas
from toso.activities.feed_entries import follow_activity
from toso.activities.kinds import HELD, KINDS, Part
from toso.activities.tables import Activity
from toso.activities.workflow import ACTIVITY_STEPS
from toso.audit import steps
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.problems import Conflict
from toso.core.row_versions import touch
from toso.households.assistance import events
from toso.households.assistance.events import drop_event, event_standing, put_event
from toso.households.assistance.reach_schemas import HelpEventWrite
from toso.households.model.assistance_kinds import EventKind
from toso.households.model.assistance_tables import HelpEvent
from toso.identity.queries import unit_names
from toso.organisation.tables import Unit, UnitKind

_EVENTS = {
    "party_cell": EventKind.PARTY_CELL,
    "cultural": EventKind.CULTURAL,
    "training": EventKind.TRAINING,
    "campaign_day": EventKind.CAMPAIGN,
}
_PLACES = (UnitKind.NEIGHBOURHOOD, UnitKind.WARD)


class NoResidents(Conflict):
    code, title = "activity-without-residents", "Chỉ ghi người dân dự hoạt động có người dân và đã tổ chức."


def may_write_residents(actor: Actor, row: Activity) -> bool:
    held = row.state in HELD and Part.RESIDENTS in KINDS[row.kind].has
    return held and actor.may(Action.HELP_MATCH) and actor.scope(Action.HELP_MATCH).covers(row.unit_path)


def count_residents(session: Session, row: Activity) -> int | None:
    """How many of the register were there; None where nobody wrote it down."""
    event = event_standing(session, row.ward_id, row.id)
    return event.attendees if event is not None else None


def write_residents(session: Session, scope: Scope, row: Activity, body: schemas.ActivityResidentsWrite) -> None:
    """Replaces who was there; an activity of a desk is one of the ward. Raises NoResidents, Malformed."""
    if not may_write_residents(scope.actor, row):
        raise NoResidents
    unit = session.get_one(Unit, row.unit_id)
    told = HelpEventWrite(
        unit_id=unit.id if unit.kind in _PLACES else row.ward_id,
        kind=_EVENTS.get(row.kind, EventKind.NEIGHBOURHOOD),
        on=row.last_on,
        place=row.place or unit_names(session, {unit.id})[unit.id],
        topic=row.title,
        person_ids=body.person_ids,
        others=body.others,
    )
    event = put_event(session, scope, row.id, told)
    row.others = body.others
    touch(row)
    steps.tell(session, scope, ACTIVITY_STEPS, row, "residents", fields=["others"], note={"people": event.attendees})
    follow_activity(session, scope.actor, row)


def cancel_event(session: Session, scope: Scope, event_id: UUID, expected_version: int, reason: str) -> HelpEvent:
    """Takes an event back; where it is an activity's, the tasks that this feeds no longer count its residents.

    Raises NotFound, StaleVersion, EventCancelled.
    """
    event = events.cancel_event(session, scope, event_id, expected_version, reason)
    row = session.get(Activity, (scope.ward_id, event.id))
    if row is not None:
        session.flush()
        follow_activity(session, scope.actor, row)
    return event


def forget_residents(session: Session, scope: Scope, row: Activity, reason: str) -> None:
    """An activity that is not held has marked nobody: the event is cancelled, its marks are taken back."""
    event = event_standing(session, row.ward_id, row.id)
    if event is not None:
        drop_event(session, scope, event, reason)
