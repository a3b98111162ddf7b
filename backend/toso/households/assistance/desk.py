"""The ten-second form of desks, schools, police and the youth union: it records a help entry and opens nothing.

What was typed is matched afterwards, by a job: the request does the same work, and says the same, whatever the register
holds.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actions import Action
from toso.authz.actor import SYSTEM, Actor, Scope
from toso.authz.matrix import ALLOW
from toso.authz.roles import Role
from toso.core.problems import Malformed
from toso.households.assistance import schemas
from toso.households.assistance.address_match import NeighbourhoodNames, points_to
from toso.households.assistance.catalogue import HELPS
from toso.households.assistance.outcomes import give
from toso.households.assistance.record_events import note_state
from toso.households.assistance.record_matching import candidates, the_one, typed_of
from toso.households.consents.choices import choice_of
from toso.households.model.assistance_kinds import HelpAct, HelpPlace, HelpState
from toso.households.model.assistance_tables import HelpEntry
from toso.households.model.citizen_ids import key_of
from toso.households.model.items import Grade
from toso.households.model.tables import Household, Person, Street
from toso.jobs.claim import JobContext, enqueue
from toso.kit.clock import today
from toso.organisation.queries import in_force, neighbourhoods, units_where
from toso.organisation.tables import Unit

KIND = "help.match"
SAID = "Đã ghi."
FARTHEST = timedelta(days=60)
_PLACES = {Role.SCHOOL: HelpPlace.SCHOOL, Role.YOUTH_UNION: HelpPlace.EVENT, Role.NEIGHBOURHOOD_HEAD: HelpPlace.EVENT}


def show_form(session: Session, scope: Scope) -> schemas.HelpFormRead:
    """The buttons, the units for which this person may write, and the khu phố that a person may name."""
    units = units_where(session, col(Unit.path).in_(scope.units), today())
    return schemas.HelpFormRead(
        helps=[schemas.HelpChoiceRead(code=code, label=done.label) for code, done in HELPS.items()],
        places=[schemas.HelpChoiceRead(code=place.value, label=place.label) for place in HelpPlace],
        place=usual_place(scope.actor),
        units=[schemas.HelpUnitRead(id=u.id, name=u.name) for u in units],
        neighbourhoods=[
            schemas.HelpUnitRead(id=u.id, name=u.name) for u in neighbourhoods(session, scope.ward_id, today())
        ],
        citizen_ids=choice_of(session, scope.ward_id).keep_citizen_ids,
    )


def usual_place(actor: Actor) -> HelpPlace:
    """Where somebody of this role helps: teachers at school, members of the union out of doors, others at a desk."""
    roles = [g.role for g in actor.grants if g.role is not None and g.role in ALLOW[Action.HELP_RECORD]]
    return _PLACES.get(roles[0], HelpPlace.COUNTER) if roles else HelpPlace.COUNTER


def write_down(session: Session, scope: Scope, body: schemas.HelpWrite) -> str:
    """Records one help entry; returns the sentence that everybody gets."""
    add_entry(session, scope, body)
    return SAID


def add_entry(
    session: Session,
    scope: Scope,
    body: schemas.HelpWrite,
    external_id: str | None = None,
    places: Sequence[NeighbourhoodNames] | None = None,
) -> HelpEntry:
    """A new entry; `external_id`: the number of the system that pushed it; `places`: `names_of_places`, where many
    entries are added. Raises Malformed.
    """
    unit = _own_unit(session, scope, body.unit_id)
    on = body.on or today()
    _check(session, scope, body, on)
    entry = HelpEntry(
        ward_id=scope.ward_id,
        from_id=unit.id,
        from_path=unit.path,
        unit_path=_pointed(session, scope, body, places),
        place=body.place or usual_place(scope.actor),
        on=on,
        helps=list(dict.fromkeys(body.helps)),
        grade=int(Grade.DOCUMENTED if body.document_no else Grade.WITNESSED),
        document_no=body.document_no,
        state=HelpState.GUEST if body.guest else HelpState.WAITING,
        guest=body.guest,
        by_id=scope.actor.user_id,
        external_id=external_id,
    )
    if not body.guest:
        entry.full_name, entry.birth_year, entry.address = body.full_name, body.birth_year, body.address
        entry.phone = body.phone
        entry.citizen_key = key_of(body.citizen_id, entry.ward_id) if body.citizen_id else None
    session.add(entry)
    session.flush()
    note = {"helps": len(entry.helps), "guest": body.guest}
    record_row(session, scope, "help_entry", entry, action="help.record", unit_path=unit.path, note=note)
    note_state(session, scope.actor, entry)
    if not body.guest:
        enqueue(session, entry.ward_id, KIND, None, {"entry_id": str(entry.id)})
    return entry


def _own_unit(session: Session, scope: Scope, unit_id: UUID | None) -> Unit:
    query = sa.select(Unit).where(scope.where(Unit.path), in_force(Unit, today()))
    chosen = query if unit_id is None else query.where(col(Unit.id) == unit_id)
    unit = session.execute(chosen.order_by(col(Unit.position), col(Unit.path)).limit(1)).scalar_one_or_none()
    if unit is None:
        raise Malformed(fields={"unit_id": "Bạn không ghi thay đơn vị này."})
    return unit


def _check(session: Session, scope: Scope, body: schemas.HelpWrite, on: date) -> None:
    if on > today() or on < today() - FARTHEST:
        raise Malformed(fields={"on": "Ngày phải trong 60 ngày gần đây, không ở phía trước."})
    if body.birth_year is not None and body.birth_year > today().year:
        raise Malformed(fields={"birth_year": "Năm sinh còn ở phía trước."})
    if body.citizen_id and not choice_of(session, scope.ward_id).keep_citizen_ids:
        raise Malformed(fields={"citizen_id": "Phường không giữ số định danh cá nhân."})
    whole = bool(body.full_name) and body.birth_year is not None and bool(body.address)
    if not (body.guest or body.phone or body.citizen_id or whole):
        raise Malformed(fields={"phone": "Ghi số điện thoại; hoặc họ tên, năm sinh và địa chỉ."})


def _pointed(
    session: Session, scope: Scope, body: schemas.HelpWrite, places: Sequence[NeighbourhoodNames] | None
) -> str:
    """Where the entry waits: the khu phố that was chosen, or that the address names, or else the ward."""
    if body.neighbourhood_id is not None:
        units = neighbourhoods(session, scope.ward_id, today())
        chosen = next((u.path for u in units if u.id == body.neighbourhood_id), None)
        if chosen is None:
            raise Malformed(fields={"neighbourhood_id": "Không có khu phố này."})
        return chosen
    ward = session.get_one(Unit, scope.ward_id).path
    if body.guest or not body.address:
        return ward
    return points_to(body.address, names_of_places(session, scope.ward_id) if places is None else places) or ward


def names_of_places(session: Session, ward_id: UUID) -> list[NeighbourhoodNames]:
    """The khu phố of a ward with all that an address may name them by."""
    streets: dict[str, list[str]] = {}
    query = sa.select(col(Street.unit_path), col(Street.name)).where(col(Street.ward_id) == ward_id)
    for path, name in session.execute(query):
        streets.setdefault(path, []).append(name)
    return [
        NeighbourhoodNames(u.path, (u.name, u.short_name, *u.aliases), tuple(streets.get(u.path, ())))
        for u in neighbourhoods(session, ward_id, today())
    ]


def match_entry(session: Session, ward_id: UUID, entry_id: UUID) -> bool:
    """Gives what an entry proves to the one resident whom it fits; whether there was one."""
    entry = session.get_one(HelpEntry, (ward_id, entry_id), with_for_update=True)
    if entry.state is not HelpState.WAITING:
        return False
    typed = typed_of(entry.full_name, entry.birth_year, entry.address, entry.phone, entry.citizen_key)
    known = the_one(typed, candidates(session, ward_id, typed))
    if known is None:
        return False
    household = session.get_one(Household, (ward_id, known.household_id), with_for_update=True)
    person = session.get_one(Person, (ward_id, known.person_id), populate_existing=True)
    if household.closed_on is not None or person.left_on is not None or person.household_id != household.id:
        return False
    give(session, SYSTEM, entry, household, person, HelpAct.MATCHED)
    return True


def match_later(context: JobContext) -> dict[str, Any]:
    """The job behind the form; its result says nothing of what was found."""
    entry_id = UUID(context.payload["entry_id"])
    context.in_write(lambda session: match_entry(session, context.ward_id, entry_id))
    return {}
