"""Guests of an activity who have no account: by name, position and organisation, beside those asked by unit."""

from collections.abc import Sequence

from sqlmodel import Session

from toso.activities import schemas
from toso.activities.feed_entries import follow_activity
from toso.activities.guest_schemas import GuestsWrite
from toso.activities.kinds import CHANGEABLE, KINDS, OWN_PACE, ActivityState, Part
from toso.activities.tables import Activity
from toso.activities.workflow import ACTIVITY_STEPS
from toso.audit import steps
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.catalogue.reach import names_of_entries
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import touch


class NoGuests(Conflict):
    code, title = "activity-without-guests", "Chỉ ghi khách của hoạt động có danh sách mời, trước khi được xác nhận."


def takes_guests(row: Activity) -> bool:
    roster = Part.ROSTER in KINDS[row.kind].has and row.kind not in OWN_PACE
    return roster and row.state in {*CHANGEABLE, ActivityState.DONE}


def write_guests(session: Session, scope: Scope, row: Activity, body: GuestsWrite) -> None:
    """Replaces all of them; an organisation of the catalogue keeps the name that it has today. Raises NoGuests,
    Malformed for an entry that there is not.
    """
    if not takes_guests(row):
        raise NoGuests
    chosen = {one.entry_id for one in body.guests if one.entry_id}
    known = names_of_entries(session, row.ward_id, chosen)
    if chosen - known.keys():
        raise Malformed(fields={"guests": "Không tìm thấy đơn vị phối hợp này trong danh mục."})
    row.guests = [
        {**one.model_dump(mode="json"), **({"organisation": known[one.entry_id]} if one.entry_id else {})}
        for one in body.guests
    ]
    touch(row)
    steps.tell(session, scope, ACTIVITY_STEPS, row, "guests", fields=["guests"], note={"people": len(body.guests)})
    follow_activity(session, scope.actor, row)


def guest_reads(actor: Actor, row: Activity) -> list[schemas.GuestRead]:
    """For whoever sees the people of the unit that organises it; others are told how many came."""
    if not row.guests or not actor.may(Action.ACTIVITY_ROSTER):
        return []
    seen = actor.scope(Action.ACTIVITY_ROSTER).covers(row.unit_path)
    return [schemas.GuestRead.model_validate(one) for one in row.guests] if seen else []


def names_of_guests(row: Activity, *, came: bool = False) -> Sequence[tuple[str, str]]:
    """(name, position and organisation) in the order in which they were written; an organisation alone is its name."""
    chosen = [one for one in row.guests if one["came"] or not came]
    told = [(one["full_name"], [one["position"], one["organisation"]]) for one in chosen]
    return [(name, ", ".join(filter(None, of))) if name else (of[1], of[0]) for name, of in told]
